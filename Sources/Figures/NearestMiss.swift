import Quantities

/// Words for a mismatch that looks like a known slip.
enum NearestMiss {
  /// The slip that turns the computed value into the stated digits, if one does.
  static func explain(_ stated: StatedQuantity, computed: ExactNumber) -> String? {
    guard !computed.isZero, stated.significantDigits > 1 else { return nil }
    for slip in slips {
      let turned = Recomputed(computed * slip.factor)
      switch stated.verdict(against: turned) {
      case .exact, .rounds: return slip.words
      default: continue
      }
    }
    return hasTransposedDigits(stated, computed) ? "two digits are swapped" : nil
  }

  /// Whether the stated digits are the computed ones with two of them swapped, or with the point in another place: a slip of the
  /// pen that hardly comes about by chance.
  static func isSlip(_ stated: StatedQuantity, computed: ExactNumber) -> Bool {
    guard !computed.isZero, stated.significantDigits > 1 else { return false }
    if hasTransposedDigits(stated, computed) { return true }
    guard stated.significantDigits > 2 else { return false }
    return [-3, -2, -1, 1, 2, 3].contains { exponent in
      switch stated.verdict(against: Recomputed(computed * .power(of: 10, exponent))) {
      case .exact, .rounds: true
      default: false
      }
    }
  }

  private static let slips: [(factor: ExactNumber, words: String)] = {
    var slips = [
      (
        ExactNumber(2),
        "the stated value is twice the computed one: a factor of 2 too many, or another number format"
      ),
      (
        ExactNumber(1, over: 2),
        "the stated value is half the computed one: a factor of 2 missing, or another number format"
      ),
      (ExactNumber(4), "the stated value is 4 times the computed one: another number format?"),
      (ExactNumber(1, over: 4), "the stated value is a quarter of the computed one: another number format?"),
      (ExactNumber(8), "the stated value is 8 times the computed one: bits for bytes?"),
      (ExactNumber(1, over: 8), "the stated value is an eighth of the computed one: bits for bytes?"),
    ]
    for exponent in [1, 2, 3, -1, -2, -3] {
      slips.append((ExactNumber.power(of: 10, exponent), "the decimal point has slipped by \(abs(exponent))"))
    }
    return slips
  }()

  private static func hasTransposedDigits(_ stated: StatedQuantity, _ computed: ExactNumber) -> Bool {
    guard let plain = stated.value.divided(by: stated.multiplier),
      let other = computed.divided(by: stated.multiplier)
    else { return false }
    let written = Array(plain.decimal(places: stated.decimals).utf8)
    let right = Array(other.decimal(places: stated.decimals).utf8)
    guard written.count == right.count else { return false }
    let places = written.indices.filter { written[$0] != right[$0] }
    return places.count == 2 && places[1] == places[0] + 1 && written[places[0]] == right[places[1]]
      && written[places[1]] == right[places[0]]
  }
}
