import Quantities
import SourceText

/// Equations with ranges, which compute at both ends.
extension FigureFinder {
  /// Judges a calculation with ranges: `58.3-66.7GB + 25.6GB = 83.9-92.3GB`. Whether it is one.
  mutating func rangeEquation(
    _ places: ArraySlice<ByteRange>, names: [ByteRange], states stated: StatedQuantity, mayBeWrong: Bool
  ) -> Bool {
    guard let first = places.first, let last = places.last else { return false }
    let (tokens, ranges) = EquationTokenizer.tokens(
      bytes, first.lowerBound..<last.upperBound, names: names, readsRanges: true)
    guard let left = EquationSide(tokens[...]),
      left.tokens.contains(where: {
        if case .number(let operand) = $0 { operand.upperValue != nil } else { false }
      })
    else { return false }
    let (lower, higher) = (stated.end(.lower), stated.end(.upper))
    var ways: [(Reading, Reading)] = []
    for mask in [0, ~0] {
      let ends = [StatedQuantity.End.lower, .upper].compactMap { end in
        EquationParser.value(of: left.tokens.map { $0.end(end) }[...], bytesMask: mask)
      }.map { Self.readings(of: $0, statedIn: stated.unit, prefersBinary: binaryCount > decimalCount) }
      guard ends.count == 2 else { continue }
      // What divides by a range turns its ends around.
      ways += zip(ends[0], ends[1]).map { $0.value <= $1.value ? ($0, $1) : ($1, $0) }
    }
    var best: (ends: (Reading, Reading), verdict: Verdict)?
    for (low, high) in ways {
      let verdict = [low.verdict(on: lower), high.verdict(on: higher)].max { $0.rank < $1.rank } ?? .mismatch
      if best.map({ verdict.rank < $0.verdict.rank }) ?? true { best = ((low, high), verdict) }
    }
    guard let best else { return false }
    var figure: Figure
    if best.verdict.holds {
      figure = .judged(stated, form: .equation, by: best.ends.0, verdict: best.verdict, in: source)
    } else if mayBeWrong, left.isStrong {
      figure = Figure(stated, form: .equation, verdict: .mismatch)
      figure.computed = Figure.Computed(value: best.ends.0.value.double, unit: best.ends.0.unit?.symbol)
      let text = stated.rewritten(as: best.ends.0.value, to: best.ends.1.value, in: source)
      figure.corrected = Figure.Correction(text: text, digits: text)
    } else {
      figure = .unchecked(stated, form: .equation, because: .ambiguous)
    }
    let written = ranges[left.tokens.startIndex].lowerBound..<ranges[left.tokens.endIndex - 1].upperBound
    figure.expression = source.text(in: written)
    add(figure)
    claim(written)
    return true
  }
}
