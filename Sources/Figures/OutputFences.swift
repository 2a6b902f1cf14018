import Markdown
import Quantities
import SourceText

/// A fence that shows what the block before it prints.
extension FigureFinder {
  /// Compares the lines of a fence with the printed ones of the same words; whether any did match.
  mutating func printedLines(in block: CodeBlock) -> Bool {
    guard !session.printedLines.isEmpty, !block.lines.isEmpty else { return false }
    var printed = session.printedLines[...]
    var pairs: [(shown: ByteRange, printed: String)] = []
    for line in block.lines where bytes[line].contains(where: { $0 != UInt8(ascii: " ") }) {
      let skeleton = Self.skeleton(Array(bytes[line]))
      guard let index = printed.firstIndex(where: { Self.skeleton(Array($0.utf8)) == skeleton }) else {
        return false
      }
      pairs.append((line, printed[index]))
      printed = printed[(index + 1)...]
    }
    for pair in pairs { judge(pair.shown, against: pair.printed) }
    return !pairs.isEmpty
  }

  private mutating func judge(_ shown: ByteRange, against text: String) {
    let printed = Array(text.utf8)
    let right = QuantityReader.quantities(in: printed, 0..<printed.count)
    let stated = QuantityReader.quantities(in: bytes, shown)
    guard right.count == stated.count else { return }
    for (stated, right) in zip(stated, right) {
      let reading = Reading(value: right.value, unit: stated.unit)
      let verdict = reading.verdict(on: stated)
      var figure = Figure.judged(stated, form: .output, by: reading, verdict: verdict, in: source)
      figure.expression = "printed output"
      add(figure)
    }
  }

  /// A line without its digits and spaces: what is left when only its numbers differ.
  private static func skeleton(_ line: [UInt8]) -> [UInt8] {
    line.filter { byte in
      !(byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) && byte != UInt8(ascii: " ")
        && byte != UInt8(ascii: ".")
        && byte != UInt8(ascii: ",")
    }
  }
}
