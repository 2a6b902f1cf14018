import Calculation
import Markdown
import Quantities
import SourceText

/// Fences and comments that show what code prints.
extension FigureFinder {
  /// Compares the lines of a fence with the printed ones of the same words, in their order; whether it shows what was printed. Some
  /// of its lines may be of another run, or miswritten.
  ///
  /// - Parameter text: The paragraph between the code and the fence. Where it has a number (`With batch = 32 instead:`) or says that lines
  ///   are left out, the lines can only be confirmed.
  mutating func printedLines(in block: CodeBlock, below text: ByteRange?) -> Bool {
    guard !session.printedLines.isEmpty else { return false }
    let lines = block.lines.filter { line in bytes[line].contains { $0 != UInt8(ascii: " ") } }
    let shown = lines.filter { !isEllipsis($0) }
    let isOfOtherRun =
      text.map { bytes[$0].contains(where: \.isDigit) || Self.otherRuns.isIn(bytes[$0]) } ?? false
    if shown.count < lines.count || isOfOtherRun { return confirmPrinted(shown) }
    let skeletons = shown.map { Self.skeleton(Array(bytes[$0])) }
    let last = session.printedLines.map(PrintedLine.init)
    let all = session.unshownLines.map(PrintedLine.init)
    // A fence may show what several blocks print, and only some of the lines.
    let counts = Dictionary(grouping: skeletons, by: { $0 }).mapValues(\.count)
    func areAll(_ printed: [PrintedLine]) -> Bool {
      let own = Dictionary(grouping: printed, by: \.skeleton).mapValues(\.count)
      return counts.allSatisfy { own[$0] == $1 }
    }
    let printed = !areAll(last) && areAll(all) ? all : last
    let rows = Dictionary(grouping: printed.indices, by: { printed[$0].skeleton })
    var pairs: [(shown: ByteRange, printed: PrintedLine)] = []
    var (missed, next) = (0, 0)
    for (line, skeleton) in zip(shown, skeletons) {
      let places = (rows[skeleton] ?? []).drop { $0 < next }
      var place = places.first
      if let count = counts[skeleton], let own = rows[skeleton], own.count > count {
        let alike = most(alike: line, places.prefix(Self.mostConfirming), of: printed)
        // Words name their line; a bare number is any of them.
        place = alike ?? (skeleton.count > Self.fewestTellingBytes ? place : nil)
      }
      if let place {
        pairs.append((line, printed[place]))
        next = place + 1
      } else {
        missed += 1
        // A search in vain is long.
        guard missed <= Self.mostMissed, pairs.count >= missed else { return false }
      }
    }
    guard pairs.count >= 2 * missed else { return false }
    for (shown, printed) in pairs {
      let right = printed.quantities
      let stated = quantities(in: shown)
      guard right.count == stated.count else { continue }
      // Where lines are of another run, one whose numbers all differ is, too.
      let differing = zip(stated, right).count { !Self.repeats($0, $1) }
      guard missed == 0 || stated.count == 1 || differing < stated.count else { continue }
      for (stated, right) in zip(stated, right) { judge(stated, asPrinted: right) }
    }
    return !pairs.isEmpty
  }

  private struct PrintedLine {
    let skeleton: [UInt8]
    let quantities: [StatedQuantity]

    init(_ text: String) {
      let line = Array(text.utf8)
      skeleton = FigureFinder.skeleton(line)
      quantities = QuantityReader.quantities(in: line, 0..<line.count)
    }
  }

  /// Of lines with the same words, the one that has most of the numbers; nothing where none has one.
  private func most(alike line: ByteRange, _ places: ArraySlice<Int>, of printed: [PrintedLine]) -> Int? {
    let stated = quantities(in: line)
    let alike = places.map { place in
      (
        place,
        printed[place].quantities.count == stated.count
          ? zip(stated, printed[place].quantities).count { Self.repeats($0, $1) } : 0
      )
    }
    return alike.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil }
  }

  /// Confirms the lines that are among the printed ones, numbers and all; whether there are some.
  private mutating func confirmPrinted(_ shown: [ByteRange]) -> Bool {
    let printed = session.printedLines.prefix(Self.mostConfirming).map(PrintedLine.init)
    let rows = Dictionary(grouping: printed, by: \.skeleton).mapValues { $0.map(\.quantities) }
    var isSome = false
    for line in shown.prefix(Self.mostConfirming) {
      let stated = quantities(in: line)
      let row = rows[Self.skeleton(Array(bytes[line]))]?.first { row in
        row.count == stated.count && zip(stated, row).allSatisfy { Self.repeats($0, $1) }
      }
      guard let row else { continue }
      isSome = true
      for (stated, printed) in zip(stated, row) { judge(stated, asPrinted: printed) }
    }
    return isSome
  }

  private func isEllipsis(_ line: ByteRange) -> Bool {
    bytes[line].allSatisfy { " .".utf8.contains($0) || "…⋮".utf8.contains($0) }
  }

  static let otherRuns = WordList([
    "instead", "shorten", "abridged", "truncat", "excerpt", "省略", "节选", "换成", "改成", "改为",
    "real ", "before ", "nvidia-smi",
    "config", "measured", "another", "other", "实测", "另一", "之前",
  ])
  /// Each shown line is looked for among so many printed ones.
  private static let mostConfirming = 100

  private static let mostMissed = 8

  /// Compares comments that stand below a statement, each on a line of its own, with the lines of output that have the same words.
  ///
  /// - Parameters:
  ///   - printed: What the statement printed.
  ///   - all: What the block has printed so far.
  mutating func repeats(_ comments: [ByteRange], printed: String, in all: String) {
    guard !comments.isEmpty, !all.isEmpty else { return }
    let printedSkeletons = Set(
      all.utf8.suffix(Self.mostOutput).split(separator: UInt8(ascii: "\n")).map { Self.skeleton(Array($0)) })
    func isPrinted(_ line: ByteRange) -> Bool { printedSkeletons.contains(Self.skeleton(Array(bytes[line]))) }
    let shown = comments.map(withoutMark).filter { !$0.isEmpty }.flatMap { line -> [ByteRange] in
      if isPrinted(line) { return [line] }
      // `weights: 14.0 GB, total: 16.1 GB` joins lines of it, and `~98 GB (two cards)` adds a remark.
      let parts = parts(of: line).map(\.range)
      return parts.count > 1 && parts.allSatisfy(isPrinted) ? parts : [withoutLastParenthesis(line)]
    }
    let skeletons = shown.map { Self.skeleton(Array(bytes[$0])) }
    // Words name their line wherever it was printed; a bare number is the output of the statement above it.
    func bySkeleton(_ text: String) -> [[UInt8]: [[UInt8]]] {
      Dictionary(
        grouping: text.utf8.suffix(Self.mostOutput).split(separator: UInt8(ascii: "\n")).map(Array.init)
      ) {
        Self.skeleton($0)
      }
    }
    let (own, lines) = (bySkeleton(printed), bySkeleton(all))
    for (skeleton, places) in Dictionary(grouping: shown.indices, by: { skeletons[$0] }) {
      let isTelling = skeleton.count > Self.fewestTellingBytes
      let candidates = (isTelling ? lines : own)[skeleton] ?? []
      guard candidates.count == places.count || isTelling && candidates.count * places.count <= Self.mostPairs
      else { continue }
      for (order, place) in places.enumerated() {
        let stated = quantities(in: shown[place])
        let rows = candidates.map { QuantityReader.quantities(in: $0, 0..<$0.count) }
        // Line by line where all are shown; of a part of them, the line that has most of its numbers.
        let row: [StatedQuantity]?
        if candidates.count == places.count {
          row = rows[order]
        } else {
          let holding = rows.map { row in
            row.count == stated.count ? zip(stated, row).count { Self.repeats($0, $1) } : 0
          }
          row = holding.max().flatMap { most in most > 0 ? holding.firstIndex(of: most) : nil }.map {
            rows[$0]
          }
        }
        guard let row, row.count == stated.count else { continue }
        for (stated, printed) in zip(stated, row) where !isClaimed(stated.range) {
          judge(stated, asPrinted: printed)
        }
      }
    }
  }

  /// Lines times lines, of which each is compared with each.
  private static let mostPairs = 10_000
  /// In bytes: comments repeat what was printed a moment ago.
  private static let mostOutput = 8 << 10

  /// Fewer bytes besides digits are a unit, and name no line.
  private static let fewestTellingBytes = 3

  private static func repeats(_ stated: StatedQuantity, _ printed: StatedQuantity) -> Bool {
    stated.verdict(against: Recomputed(printed.value), mayWearWrongUnit: false).holds
  }

  /// A comment's text behind `->`, `Output:`, `输出：`.
  private func withoutMark(_ comment: ByteRange) -> ByteRange {
    var rest = bytes[comment]
    func skipSpaces() { rest = rest.drop { $0 == UInt8(ascii: " ") } }
    skipSpaces()
    for mark in Self.outputMarks where rest.starts(with: mark) {
      rest = rest.dropFirst(mark.count)
      skipSpaces()
      break
    }
    return rest.startIndex..<rest.endIndex
  }

  func withoutLastParenthesis(_ line: ByteRange) -> ByteRange {
    for (open, close) in [("(", ")"), ("（", "）")] {
      guard bytes[line].suffix(close.utf8.count).elementsEqual(close.utf8),
        let start = line.reversed().first(where: { bytes[$0..<line.upperBound].starts(with: open.utf8) })
      else { continue }
      return line.lowerBound..<start
    }
    return line
  }

  private static let outputMarks = [
    "->", "=>", ">>>", ">", "→", "Output:", "output:", "Output：", "输出:", "输出：", "结果:", "结果：", "Result:",
    "result:", "Out:",
  ].map { Array($0.utf8) }

  /// Compares the examples of docstrings with what the calls in them give.
  mutating func doctests(in block: CodeBlock) {
    for (line, next) in zip(block.lines, block.lines.dropFirst()) {
      let call = bytes[line].drop { $0 == UInt8(ascii: " ") }
      // At the margin it is a session, which is run as such.
      guard call.starts(with: ">>> ".utf8), call.startIndex > line.lowerBound else { continue }
      let input = String(decoding: call.dropFirst(4), as: UTF8.self)
      if let value = session.interpreter.evaluate(input)?.exactNumber {
        judge(next, asValue: value, of: input)
      }
    }
  }

  /// Judges a line that shows nothing but the value of an expression.
  mutating func judge(_ line: ByteRange, asValue value: ExactNumber, of expression: String) {
    let shown = quantities(in: line)
    guard shown.count == 1, let stated = shown.first, !isClaimed(stated.range), trimmed(line) == stated.range
    else { return }
    judge(stated, asPrinted: value, of: expression.onOneLine)
  }

  /// Judges a number that repeats a printed one: the digits count, and no unit is converted.
  mutating func judge(_ stated: StatedQuantity, asPrinted printed: StatedQuantity) {
    judge(stated, asPrinted: printed.value, of: "printed output")
  }

  /// Judges a number by what is printed in its place.
  mutating func judge(_ stated: StatedQuantity, asPrinted value: ExactNumber, of expression: String) {
    let verdict = stated.verdict(against: Recomputed(value), mayWearWrongUnit: false)
    var figure = Figure.judged(
      stated, form: .output, by: Reading(value: value, unit: stated.unit), verdict: verdict, in: source)
    figure.expression = expression
    add(figure)
  }

  /// A line without its digits and spaces: what is left when only its numbers differ, and how exactly they are told.
  static func skeleton(_ line: [UInt8]) -> [UInt8] {
    line.filter { byte in !byte.isDigit && !" .,~\n".utf8.contains(byte) }
  }
}
