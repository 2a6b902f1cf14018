package import SourceText

extension CodeBlock {
  /// The place in the note of the byte at `offset` of the joined code. The end of a line, and the end of the code,
  /// are places too.
  package func noteOffset(ofCode offset: Int) -> Int {
    var left = max(offset, 0)
    for (number, line) in lines.enumerated() {
      let padding = padding.isEmpty ? 0 : padding[number] ?? 0
      if left <= line.count + padding { return line.lowerBound + max(0, left - padding) }
      left -= line.count + padding + 1
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
      if !block.padding.isEmpty, let padding = block.padding[number] {
        code += repeatElement(UInt8(ascii: " "), count: padding)
      }
      code += bytes[line]
    }
    return code
  }

  /// The first word of a block's info string in lower case, such as `python`.
  package func language(of block: CodeBlock) -> String? {
    block.info.map { text(ofInfo: $0).lowercased() }
  }

  /// The first word of an info string, its escapes and entities resolved.
  package func text(ofInfo info: ByteRange) -> String {
    let word = bytes[info].prefix { !$0.isSpace }
    return LinkSyntax.unescaped(word.startIndex..<word.endIndex, in: bytes.span)
  }
}
