import Linting
import Markdown
import Vault

/// Addresses of Markdown links and images: to other notes they lead to their pages, to files beside the notes these
/// go along with the site.
extension Site {
  /// What a page at `index` writes for an address in its note.
  func pageAddress(_ address: String, from index: Int) -> String {
    guard let (path, fragment) = vaultPath(address, from: index) else { return address }
    guard let note = notesByPath[path] ?? notesByPath[path + ".md"] else { return address }
    return href(to: paths[note], from: paths[index]) + fragment
  }

  /// The files that notes show or link to, by path from the vault's root.
  package var attachments: [String] {
    let present = Set(checked.vault.attachments)
    var used: Set<String> = []
    for (index, file) in checked.vault.notes.enumerated() {
      for destination in file.note.destinations {
        if let (path, _) = vaultPath(destination.address, from: index), present.contains(path) {
          used.insert(path)
        }
      }
      for link in checked.links.outgoing[index] {
        if case .attachment(let path) = link.resolution { used.insert(path) }
      }
    }
    return used.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The path from the vault's root that a relative address means, and its fragment with `#`.
  private func vaultPath(_ address: String, from index: Int) -> (path: String, fragment: String)? {
    guard let first = address.utf8.first, first != UInt8(ascii: "#"), !address.contains(":"),
      !address.hasPrefix("//")
    else { return nil }
    let hash = address.firstIndex(of: "#") ?? address.endIndex
    let written = String(address[..<hash]).percentDecoded
    var parts =
      written.hasPrefix("/")
      ? [] : checked.vault.notes[index].path.split(separator: "/").dropLast().map(String.init)
    for part in written.split(separator: "/") where part != "." {
      if part == ".." {
        if parts.popLast() == nil { return nil }
      } else {
        parts.append(String(part))
      }
    }
    return (parts.joined(separator: "/"), String(address[hash...]))
  }
}

extension String {
  /// With `%E6%98%BE` as the bytes that it stands for.
  var percentDecoded: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var decoded: [UInt8] = []
    let bytes = Array(utf8)
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "%"), offset + 2 < bytes.count,
        let byte = UInt8(String(decoding: bytes[(offset + 1)...(offset + 2)], as: UTF8.self), radix: 16)
      {
        decoded.append(byte)
        offset += 3
      } else {
        decoded.append(bytes[offset])
        offset += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}
