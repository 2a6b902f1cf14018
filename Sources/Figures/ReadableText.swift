package import Markdown
import Quantities
package import SourceText

extension Note {
  /// The source with every byte blanked that a reader does not see as text, so that what is left can be read in
  /// place: `**28 GB**` becomes `  28 GB  `, and no offset moves.
  var readableBytes: [UInt8] {
    var readable = [UInt8](repeating: UInt8(ascii: " "), count: bytes.count)
    func copy(_ range: ByteRange) {
      for offset in range { readable[offset] = bytes[offset] }
    }
    var skipsUntil = 0
    for (index, node) in nodes.enumerated() where index >= skipsUntil {
      switch node.kind {
      case .link where isBareAddress(node):
        // Its text is an address, not prose.
        skipsUntil = node.end
      case .image:
        // What stands for an image is not what a reader sees.
        skipsUntil = node.end
      case .strikethrough:
        // What the author struck out he does not claim.
        skipsUntil = node.end
      case .emphasis, .strong:
        // `15*6*405` multiplies for its author, though Markdown takes `*6*` for emphasis.
        for sign in multiplications(node) { copy(sign) }
      case .text:
        // A backslash that escapes is markup; what it escapes is text.
        let isEscape = node.detail != 0 && bytes[node.range.lowerBound] == UInt8(ascii: "\\")
        copy(isEscape ? (node.range.lowerBound + 1)..<node.range.upperBound : node.range)
      case .math:
        for piece in contentPieces(of: index) {
          readable.replaceSubrange(piece, with: FormulaText.readable(bytes, piece))
        }
      case .code: for piece in contentPieces(of: index) { copy(piece) }
      case .codeBlock:
        for line in codeBlocks[node.detail].lines { copy(line) }
      default: break
      }
    }
    // `10\\.7` is one number to its reader, and cannot be read in place.
    for node in nodes where node.kind == .text && node.detail != 0 {
      let escape = node.range.lowerBound
      guard escape > 0, escape + 2 < bytes.count, bytes[escape + 1] == UInt8(ascii: "."),
        bytes[escape - 1].isDigit,
        bytes[escape + 2].isDigit
      else { continue }
      var (start, end) = (escape, escape + 2)
      while start > 0, bytes[start - 1].isDigit { start -= 1 }
      while end < bytes.count, bytes[end].isDigit { end += 1 }
      for offset in start..<end { readable[offset] = UInt8(ascii: "?") }
    }
    for formula in bracketedFormulas {
      readable.replaceSubrange(formula, with: FormulaText.readable(bytes, formula))
    }
    return readable
  }

  /// The asterisks of an emphasis where each of them stands between two operands, so that its author multiplies; none elsewhere.
  package func multiplications(_ node: Node) -> [ByteRange] {
    let width = node.kind == .strong ? 2 : 1
    let signs = [
      node.range.lowerBound..<node.range.lowerBound + width,
      node.range.upperBound - width..<node.range.upperBound,
    ]
    let areBetweenOperands = signs.allSatisfy { sign in
      guard bytes[sign.lowerBound] == UInt8(ascii: "*"), sign.lowerBound > 0, sign.upperBound < bytes.count
      else {
        return false
      }
      let (before, behind) = (bytes[sign.lowerBound - 1], bytes[sign.upperBound])
      return (before.isDigit || before.isLatinLetter || before == UInt8(ascii: ")"))
        && (behind.isDigit || behind == UInt8(ascii: "("))
    }
    return areBetweenOperands ? signs : []
  }

  /// Formulas between `\\[` and `\\]` or `\\(` and `\\)`, as LaTeX has them, with one backslash or with the two that Markdown needs.
  private var bracketedFormulas: [ByteRange] {
    var formulas: [ByteRange] = []
    // The block in which a closing sign was looked for in vain: no later one there closes either.
    var unclosed: [[UInt8]: Int] = [:]
    for (index, node) in nodes.enumerated() where node.kind == .text && node.detail != 0 {
      let start = node.range.lowerBound
      guard start >= formulas.last?.upperBound ?? 0, bytes[start] == UInt8(ascii: "\\") else { continue }
      let slashes = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "\\") ? 2 : 1
      guard start + slashes < bytes.count else { continue }
      let close: UInt8
      switch bytes[start + slashes] {
      case UInt8(ascii: "["): close = UInt8(ascii: "]")
      case UInt8(ascii: "("): close = UInt8(ascii: ")")
      default: continue
      }
      var block = node.parent
      while nodes[block].kind != .paragraph, block > 0 { block = nodes[block].parent }
      guard block > 0, index < nodes[block].end else { continue }
      let sign = [UInt8](repeating: UInt8(ascii: "\\"), count: slashes) + [close]
      let inner = start + slashes + 1
      let blockEnd = nodes[block].range.upperBound
      guard unclosed[sign] != blockEnd else { continue }
      guard let end = (inner..<blockEnd).first(where: { bytes[$0...].starts(with: sign) }) else {
        unclosed[sign] = blockEnd
        continue
      }
      formulas.append(inner..<end)
    }
    return formulas
  }

  /// The lines of a paragraph, as byte ranges.
  func textLines(of index: Int) -> [ByteRange] {
    let node = nodes[index]
    var lines: [ByteRange] = []
    var start = node.range.lowerBound
    for inner in nodes[index..<node.end] where inner.kind == .softBreak || inner.kind == .lineBreak {
      if inner.range.lowerBound > start { lines.append(start..<inner.range.lowerBound) }
      start = max(start, inner.range.upperBound)
    }
    if node.range.upperBound > start { lines.append(start..<node.range.upperBound) }
    return lines
  }

  private func isBareAddress(_ link: Node) -> Bool {
    let written = bytes[link.range].drop { $0 == UInt8(ascii: "<") }
    return written.starts(with: "http".utf8) || written.starts(with: "www.".utf8)
  }
}

extension FigureFinder {
  /// The quantities of a text of the note.
  func quantities(in range: ByteRange) -> [StatedQuantity] {
    quantitiesRead.value(of: range) { QuantityReader.quantities(in: bytes, range) }
  }

  /// The quantity of a text of the note that states one and no other.
  ///
  /// - Parameter unit: Its unit where the text names none: that of the column's header.
  func onlyQuantity(in range: ByteRange, unit: Unit? = nil) -> StatedQuantity? {
    QuantityReader.only(of: quantities(in: range), unit: unit)
  }

  /// A range without the spaces at both ends.
  func trimmed(_ range: ByteRange) -> ByteRange {
    let isInk: (Int) -> Bool = { bytes[$0] > UInt8(ascii: " ") }
    guard let first = range.first(where: isInk), let last = range.last(where: isInk) else {
      return range.lowerBound..<range.lowerBound
    }
    return first..<(last + 1)
  }

  /// Whether one of `words` ends right before `offset`, but for the signs of `padding`.
  func isPreceded(_ offset: Int, by words: [String], over padding: String = " `*~") -> Bool {
    let before = bytes[max(0, offset - Self.reachOfNeighbours)..<offset].reversed().drop {
      padding.utf8.contains($0)
    }
    return words.contains { before.starts(with: $0.utf8.reversed()) }
  }

  /// Whether one of `words` begins right behind `offset`, but for spaces and signs of emphasis.
  func isFollowed(_ offset: Int, by words: [String]) -> Bool {
    let behind = bytes[offset...].prefix(Self.reachOfNeighbours).drop { " `*".utf8.contains($0) }
    return words.contains { behind.starts(with: $0.utf8) }
  }

  private static var reachOfNeighbours: Int { 16 }
}

extension String {
  /// Without spaces and signs of emphasis at both ends.
  var withoutEmphasis: String {
    let isMark: (Character) -> Bool = { " \t*".contains($0) }
    guard let first = firstIndex(where: { !isMark($0) }), let last = lastIndex(where: { !isMark($0) }) else {
      return ""
    }
    return String(self[first...last])
  }
}
