package import SourceText

extension CodeBlock {
  /// The place in the note of the byte at `offset` of the joined code. The end of a line, and the end of the code,
  /// are places too.
  package func noteOffset(ofCode offset: Int) -> Int {
    var left = max(offset, 0)
    for line in lines {
      if left <= line.count { return line.lowerBound + left }
      left -= line.count + 1
    }
    return lines.last?.upperBound ?? info?.upperBound ?? 0
  }

  /// The bytes of the note that `range` of the joined code was written as.
  package func noteRange(ofCode range: ByteRange) -> ByteRange {
    let start = noteOffset(ofCode: range.lowerBound)
    return start..<max(start, noteOffset(ofCode: range.upperBound))
  }
}

extension Note {
  /// The code of a block, its lines joined by `\n`; no line end after the last.
  package func codeText(of block: CodeBlock) -> [UInt8] {
    var code: [UInt8] = []
    code.reserveCapacity(block.lines.reduce(0) { $0 + $1.count + 1 })
    for (number, line) in block.lines.enumerated() {
      if number > 0 { code.append(UInt8(ascii: "\n")) }
      code += bytes[line]
    }
    return code
  }

  /// The first word of a block's info string in lower case, such as `python`.
  package func language(of block: CodeBlock) -> String? {
    guard let info = block.info else { return nil }
    let word = bytes[info].prefix { !$0.isSpace }
    guard !word.isEmpty else { return nil }
    return LinkSyntax.unescaped(word.startIndex..<word.endIndex, in: bytes.span).lowercased()
  }
}
