import Markdown
import SourceText
import Vault

/// The bytes in which a link names its file, to write another name there.
struct LinkTargetEdit {
  private let range: ByteRange
  private let written: String
  private let kind: LinkGraph.Kind

  /// `nil` where the bytes do not stand in the link itself, as behind `[text][label]`.
  init?(_ link: LinkGraph.Link, in note: Note) {
    kind = link.kind
    let node = note.nodes[link.node]
    if node.kind == .wikiLink {
      var range = note.wikiLinks[node.detail].target
      while let first = range.first, note.bytes[first] == UInt8(ascii: " ") { range = range.dropFirst() }
      while let last = range.last, note.bytes[last] == UInt8(ascii: " ") { range = range.dropLast() }
      self.range = range
    } else {
      guard let range = Self.address(of: link.node, in: note) else { return nil }
      self.range = range
    }
    written = note.bytes.text(in: range)
  }

  /// Where `path` stands behind `](` or `](<`.
  private static func address(of index: Int, in note: Note) -> ByteRange? {
    let node = note.nodes[index]
    let address = note.destinations[node.detail].address
    let path = Array(address.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
    // What the link shows ends where its last child does.
    var offset = node.range.lowerBound
    for child in note.children(of: index) { offset = note.nodes[child].range.upperBound }
    let rest = note.bytes[offset..<node.range.upperBound]
    guard !path.isEmpty, let open = rest.firstIndex(of: UInt8(ascii: "(")) else { return nil }
    var start = open + 1
    while start < rest.endIndex, [0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: "<")].contains(rest[start]) {
      start += 1
    }
    guard rest[start...].starts(with: path) else { return nil }
    return start..<(start + path.count)
  }

  /// The link's own words with the letters of `path`, a path from the root; `nil` where it goes up on its way.
  func renamed(to path: String) -> String? {
    let isEncoded = kind == .markdown && written.utf8.contains(UInt8(ascii: "%"))
    let words = (kind == .markdown ? written.percentDecoded : written).split(
      separator: "/", omittingEmptySubsequences: false
    ).map { String($0) }
    let real = path.split(separator: "/").map { String($0) }
    guard let first = words.firstIndex(where: { ![".", "..", ""].contains($0) }),
      words.count - first <= real.count
    else { return nil }
    var renamed = Array(words[..<first]) + real.suffix(words.count - first)
    if let last = words.last, last.withoutNoteExtension == last, let name = renamed.popLast() {
      renamed.append(name.withoutNoteExtension)
    }
    let text = renamed.joined(separator: "/")
    guard text.lowercased() == words.joined(separator: "/").lowercased() else { return nil }
    if isEncoded { return text.encodedForLinks }
    return text
  }

  func fix(writing name: String) -> Fix {
    Fix(isSafe: true, edits: [Edit(range: range, replacement: name)])
  }
}

extension String {
  /// In percent form what is no ASCII letter, digit, or one of `-._~/`.
  fileprivate var encodedForLinks: String {
    var encoded = ""
    for byte in utf8 {
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        encoded.unicodeScalars.append(scalar)
      } else if "-._~/".utf8.contains(byte) {
        encoded.unicodeScalars.append(scalar)
      } else {
        encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }
}
