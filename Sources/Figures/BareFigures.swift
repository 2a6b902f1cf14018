import Quantities
import SourceText

/// Numbers with a unit that no evidence reaches. They are counted, so that the coverage is honest.
extension FigureFinder {
  mutating func bareFigures(_ quantities: [StatedQuantity]) {
    for stated in quantities {
      guard let unit = stated.unit, isClaim(stated, unit), !isClaimed(stated.range) else { continue }
      add(.unchecked(stated, form: form(for: unit), because: .noEvidence))
    }
  }

  private func form(for unit: Unit) -> FigureForm {
    unit.dimension == .ratio ? .ratio : .spec
  }

  /// `4x A100` counts cards and `FP16 = 2 bytes` defines; neither states a result.
  private func isClaim(_ stated: StatedQuantity, _ unit: Unit) -> Bool {
    switch unit.dimension {
    case .ratio where unit.symbol == "x":
      guard let written = stated.unitRange else { return false }
      // `2x` before a name is a count, and `2 × batch` goes on multiplying.
      guard written.lowerBound == stated.numberRange.upperBound else { return false }
      let rest = bytes[written.upperBound...]
      return
        !(rest.first == UInt8(ascii: " ") && (rest.dropFirst().first?.isLatinLetter ?? false)
        && written.count == 1)
    case .information:
      return unit.factor != .one
    case .frequency: return false
    default: return true
    }
  }
}
