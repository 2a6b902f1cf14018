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
    for (shown, printed) in pairs {
      let line = Array(printed.utf8)
      let right = QuantityReader.quantities(in: line, 0..<line.count)
      let stated = QuantityReader.quantities(in: bytes, shown)
      guard right.count == stated.count else { continue }
      for (stated, right) in zip(stated, right) { judge(stated, asPrinted: right) }
    }
    return !pairs.isEmpty
  }

  /// Judges a number that repeats a printed one: the digits count, and no unit is converted.
  mutating func judge(_ stated: StatedQuantity, asPrinted printed: StatedQuantity) {
    let reading = Reading(value: printed.value, unit: stated.unit)
    let verdict = stated.verdict(against: Recomputed(printed.value), mayWearWrongUnit: false)
    var figure = Figure.judged(stated, form: .output, by: reading, verdict: verdict, in: source)
    figure.expression = "printed output"
    add(figure)
  }

  /// A line without its digits and spaces: what is left when only its numbers differ.
  static func skeleton(_ line: [UInt8]) -> [UInt8] {
    line.filter { byte in
      !(byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) && byte != UInt8(ascii: " ")
        && byte != UInt8(ascii: ".") && byte != UInt8(ascii: ",") && byte != UInt8(ascii: "\n")
    }
  }
}
