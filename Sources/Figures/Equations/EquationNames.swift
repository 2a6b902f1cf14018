import Accelerators
import Quantities
import SourceText

/// Calculations with numbers that belong to names, whose result says nothing of the arithmetic.
extension FigureFinder {
  func isOfNames(
    _ left: ArraySlice<EquationToken>, _ range: ByteRange, _ stated: StatedQuantity, _ readings: [Reading]
  ) -> Bool {
    let operands = left.operands
    guard operands.count >= 2 else { return false }
    let word = word(before: operands[0])
    return isOfGeneration(operands[0], behind: word)
      || isNumbered(
        left, operands, behind: word, isFar: readings.allSatisfy { !$0.isWithin(1.15, of: stated) })
      || isOfExperts(operands[0], operands[1], stated, readings) || holdsCard(operands, in: range)
  }

  /// The word that stands right before an operand.
  private func word(before operand: StatedQuantity) -> ArraySlice<UInt8> {
    let start = operand.range.lowerBound
    let line = source[nearOnLine(start..<start).lowerBound..<start]
    let end = line.lastIndex { $0 != UInt8(ascii: " ") }.map { $0 + 1 } ?? start
    let letters = line[..<end].reversed().prefix { $0.isLatinLetter || $0.isDigit }.count
    // A command of LaTeX names nothing.
    let isCommand = line[..<(end - letters)].last == UInt8(ascii: "\\")
    return isCommand ? [] : line[(end - letters)..<end]
  }

  /// `PCIe 5.0 × 16 = 64 GB/s`, `DDR5 6400 × 12 = 614 GB/s`
  private func isOfGeneration(_ operand: StatedQuantity, behind word: ArraySlice<UInt8>) -> Bool {
    operand.unit == nil && operand.multiplier == .one
      && Self.generations.contains { word.startsIgnoringCase(with: $0) }
  }

  private static let generations = [
    "pcie", "nvlink", "ddr", "lpddr", "gen", "hbm", "usb", "llama", "gpt", "cuda",
  ]
  .map { Array($0.utf8) }

  /// `Xeon 8480 × 2 = 112`, `PyTorch 2.4 / 2.5 = 8%`, `Steps 1 + 2 = 24 GB`
  private func isNumbered(
    _ left: ArraySlice<EquationToken>, _ operands: [StatedQuantity], behind word: ArraySlice<UInt8>,
    isFar: Bool
  ) -> Bool {
    guard operands.count == 2, let initial = word.first, initial.isLatinLetter,
      operands.allSatisfy({ $0.unit == nil && $0.multiplier == .one })
    else { return false }
    return initial != initial.lowercased && isFar && operands[1].value <= ExactNumber(100)
      || left.operators == [.add] && operands.allSatisfy { $0.value < ExactNumber(10) }
  }

  /// `8×22B = 141B`: experts share some of their parameters.
  private func isOfExperts(
    _ count: StatedQuantity, _ size: StatedQuantity, _ stated: StatedQuantity, _ readings: [Reading]
  ) -> Bool {
    count.unit == nil && count.decimals == 0 && count.value >= ExactNumber(4)
      && count.value <= ExactNumber(256)
      && (0..<4).contains(size.range.lowerBound - count.range.upperBound)
      && size.mayBeBytes && size.unit == nil && size.multiplier == .power(of: 10, 9)
      && readings.contains { $0.value > stated.value && $0.isWithin(1.6, of: stated) }
  }

  /// `2×3090 = 48 GB`, `4090 × 4 = 96 GB`
  private func holdsCard(_ operands: [StatedQuantity], in range: ByteRange) -> Bool {
    let bare = operands.filter {
      $0.unit == nil && $0.decimals == 0 && $0.multiplier == .one && $0.value > ExactNumber(999)
    }
    guard !bare.isEmpty else { return false }
    let names = catalog.mentions(in: bytes, range: range, allowBare: true)
    return bare.contains { operand in names.contains { $0.range.overlaps(operand.range) } }
  }
}
