import Linting
import Markdown
import Vault

/// Where the address of a Markdown link or image leads.
enum AddressTarget {
  /// A file of the site, as a page of it writes its address.
  case site(String)
  /// Somewhere else, as it is written.
  case elsewhere(String)
  /// Nowhere: no such note, file or heading.
  case missing
  /// It would run a script.
  case forbidden
}

/// Addresses of Markdown links and images: to other notes they lead to their pages, to files beside the notes these
/// go along with the site.
extension Site {
  /// What an address in the note at `index` leads to.
  func target(of address: String, from index: Int) -> AddressTarget {
    if address.isEmpty { return .missing }
    if !address.isSafeAddress { return .forbidden }
    let hash = address.firstIndex(of: "#") ?? address.endIndex
    let fragment = String(address[hash...].dropFirst()).percentDecoded
    if hash == address.startIndex { return page(of: index, fragment, from: index) }
    if address.hasScheme || address.hasPrefix("//") { return .elsewhere(address) }
    guard let path = vaultPath(address, from: index) else { return .missing }
    if let note = notesByPath[path] ?? notesByPath[path + ".md"] {
      return page(of: note, fragment, from: index)
    }
    guard present.contains(path) else { return .missing }
    return .site(href(to: path, from: paths[index]) + address[hash...])
  }

  private func page(of note: Int, _ fragment: String, from index: Int) -> AddressTarget {
    let page = note == index ? "" : href(to: paths[note], from: paths[index])
    if fragment.isEmpty { return .site(page.isEmpty ? "#" : page) }
    if headingIDs[note].contains(fragment) {
      return .site(page + "#" + fragment.percentEncoded)
    }
    if case .note(_, let id?) = checked.resolver.resolve(target: "", fragment: fragment, from: note) {
      return .site(page + "#" + id.percentEncoded)
    }
    // The note is there; a reader who finds no such place still wants its page.
    return page.isEmpty ? .missing : .site(page)
  }

  /// The files that notes show or link to.
  func usedAttachments() -> [String] {
    var used: Set<String> = []
    for (index, file) in checked.vault.notes.enumerated() {
      for destination in file.note.destinations {
        if let path = vaultPath(destination.address, from: index), present.contains(path) {
          used.insert(path)
        }
      }
      for link in checked.links.outgoing[index] {
        if case .attachment(let path) = link.resolution { used.insert(path) }
      }
    }
    return used.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The path from the vault's root that an address means, without its query and fragment.
  private func vaultPath(_ address: String, from index: Int) -> String? {
    guard let first = address.utf8.first, first != UInt8(ascii: "#"), !address.hasScheme,
      !address.hasPrefix("//")
    else { return nil }
    let written = String(address.prefix { $0 != "#" && $0 != "?" }).percentDecoded
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
    return parts.joined(separator: "/")
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
