import Markdown
import SourceText
import Vault

/// The bytes in which a link names its file, to write another name there.
struct LinkTargetEdit {
  private let range: ByteRange
  private let written: String
  private let kind: LinkGraph.Kind

  /// `nil` where the bytes do not stand in the link itself, as behind `[text][label]`, or are not what they mean.
  init?(_ link: LinkGraph.Link, in note: Note) {
    kind = link.kind
    let node = note.nodes[link.node]
    var range: ByteRange
    if node.kind == .wikiLink {
      range = note.wikiLinks[node.detail].target
      while let first = range.first, note.bytes[first] == UInt8(ascii: " ") { range = range.dropFirst() }
      while let last = range.last, note.bytes[last] == UInt8(ascii: " ") { range = range.dropLast() }
    } else {
      let destination = note.destinations[node.detail]
      range = destination.addressRange
      guard node.range.encloses(range), note.bytes[range].elementsEqual(destination.address.utf8) else {
        return nil
      }
      let end = note.bytes[range].firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
      range = range.lowerBound..<(end ?? range.upperBound)
    }
    self.range = range
    written = note.bytes.text(in: range)
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
