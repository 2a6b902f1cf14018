import SourceText

/// A note's bytes as UTF-8 of the same length: every byte that is none, and every NUL, gives way to `?`, so that
/// offsets stay what they are.
struct ValidText {
  let bytes: [UInt8]
  let firstInvalid: ByteRange?

  init(_ source: [UInt8]) {
    var firstInvalid: ByteRange?
    var start = 0
    var replaced: [UInt8]?
    while true {
      do {
        _ = try UTF8Span(validating: source.span.extracting(start...))
        break
      } catch {
        let bad = error.byteOffsets.shifted(by: start)
        let end = max(bad.upperBound, bad.lowerBound + 1)
        if firstInvalid == nil { firstInvalid = bad.lowerBound..<end }
        if replaced == nil { replaced = source }
        for offset in bad.lowerBound..<end { replaced?[offset] = UInt8(ascii: "?") }
        start = end
      }
    }
    if source.contains(0) {
      var text = replaced ?? source
      for offset in text.indices where text[offset] == 0 { text[offset] = UInt8(ascii: "?") }
      replaced = text
    }
    bytes = replaced ?? source
    self.firstInvalid = firstInvalid
  }
}
