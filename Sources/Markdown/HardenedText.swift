import SourceText

/// What cmark is given to read: the note, but for bytes that would mislead it or make it slow beyond measure. Only
/// its blocks are used, so bytes that no block depends on may be others.
enum HardenedText {
  /// `![[]()` fifty thousand times takes cmark twenty seconds; more images than this are commas to it.
  private static let harmlessImages = 1000

  static func text(_ bytes: [UInt8], formulaLines: [ByteRange]) -> [UInt8] {
    let hasManyImages = images(in: bytes.span, upTo: harmlessImages + 1) > harmlessImages
    guard hasManyImages || !formulaLines.isEmpty else { return bytes }
    var result = bytes
    // A formula's line that begins with `-`, `+` or `=` is no list and no underline.
    for line in formulaLines {
      for offset in line where !bytes[offset].isBlank { result[offset] = UInt8(ascii: "x") }
    }
    if hasManyImages {
      for offset in 0..<(bytes.count - 1) where isImage(bytes.span, at: offset) {
        result[offset] = UInt8(ascii: ",")
      }
    }
    return result
  }

  private static func images(in bytes: Span<UInt8>, upTo limit: Int) -> Int {
    var count = 0
    var offset = 0
    while offset + 1 < bytes.count, count < limit {
      if isImage(bytes, at: offset) { count += 1 }
      offset += 1
    }
    return count
  }

  /// Whether `![` stands at `offset`, and no `<![CDATA[`.
  private static func isImage(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    bytes[offset] == UInt8(ascii: "!") && bytes[offset + 1] == UInt8(ascii: "[")
      && (offset == 0 || bytes[offset - 1] != UInt8(ascii: "<"))
  }
}
