package import SourceText

/// The size at which a note wants an image shown, in pixels: `![[image.png|640x480]]`, `![text|300](image.png)`.
package struct ImageSize: Sendable, Hashable {
  package var width: Int
  package var height: Int?

  /// Reads `300` or `640x480`; `nil` for other text, and for sizes that no screen has.
  init?(_ range: ByteRange, in bytes: [UInt8]) {
    var numbers = [0]
    var digits = 0
    for byte in bytes[range] {
      if byte.isDigit, digits < 5 {
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte & 0x0F)
        digits += 1
      } else if byte == UInt8(ascii: "x"), numbers.count == 1, digits > 0 {
        numbers.append(0)
        digits = 0
      } else {
        return nil
      }
    }
    guard digits > 0 else { return nil }
    width = numbers[0]
    height = numbers.count > 1 ? numbers[1] : nil
  }
}

extension Note {
  /// The size that an embed or an image asks for.
  package func imageSize(of index: Int) -> ImageSize? {
    sizeRange(of: index).flatMap { ImageSize($0, in: bytes) }
  }

  /// The bytes behind the last `|` of an embed or of the text of an image.
  package func sizeRange(of index: Int) -> ByteRange? {
    let node = nodes[index]
    let text: ByteRange
    switch node.kind {
    case .wikiLink where wikiLinks[node.detail].isEmbed:
      guard let display = wikiLinks[node.detail].display else { return nil }
      text = display
    case .image:
      guard node.end == index + 2, nodes[index + 1].kind == .text else { return nil }
      text = nodes[index + 1].range
    default: return nil
    }
    if let bar = bytes[text].lastIndex(of: UInt8(ascii: "|")) { return bar + 1..<text.upperBound }
    return node.kind == .wikiLink ? text : nil
  }
}
