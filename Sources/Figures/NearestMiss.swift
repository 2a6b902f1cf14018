import Quantities

/// Words for a mismatch that looks like a known slip.
enum NearestMiss {
  /// The slip that turns the computed value into the stated digits, if one does.
  static func explain(_ stated: StatedQuantity, computed: ExactNumber) -> Remark? {
    guard !computed.isZero, stated.significantDigits > 1 else { return nil }
    for slip in slips where slip.kind.isPossible(of: stated.unit) {
      let turned = Recomputed(computed * slip.factor)
      switch stated.verdict(against: turned) {
      case .exact, .rounds: return slip.words
      default: continue
      }
    }
    return hasTransposedDigits(stated, computed)
      ? Remark(en: "two digits are swapped", zh: "有两位数字写颠倒了") : nil
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

  /// Whether the stated digits are the computed ones but for one digit, or by a slip as above. That two numbers without a
  /// connection look so is rare from three digits on.
  static func isNearly(_ stated: StatedQuantity, computed: ExactNumber) -> Bool {
    guard stated.significantDigits > 2, !computed.isZero else { return false }
    return isSlip(stated, computed: computed) || differingDigits(stated, computed)?.count == 1
  }

  /// A slip, the factor by which it errs, and what is said of it.
  private struct Slip {
    let kind: Kind
    let factor: ExactNumber
    let words: Remark

    init(_ kind: Kind, _ factor: ExactNumber, _ words: Remark) {
      (self.kind, self.factor, self.words) = (kind, factor, words)
    }

    enum Kind {
      case format, bits, prefix, any

      /// Whether it is made with amounts of a unit: watts have no number format.
      func isPossible(of unit: Unit?) -> Bool {
        switch self {
        case .any: true
        case .prefix: unit.map { $0.power > 0 } ?? false
        case .format:
          unit.map { [.information, .informationRate, .operations, .operationRate].contains($0.dimension) }
            ?? true
        case .bits: unit.map { [.information, .informationRate].contains($0.dimension) } ?? true
        }
      }
    }
  }

  private static let slips: [Slip] = {
    var slips = [
      Slip(
        .format, ExactNumber(2),
        Remark(
          en: "the stated value is twice the computed one: a factor of 2 too many, or another number format",
          zh: "写的是算出来的 2 倍：多乘了一个 2，或者是另一种数值格式")),
      Slip(
        .format, ExactNumber(1, over: 2),
        Remark(
          en: "the stated value is half the computed one: a factor of 2 missing, or another number format",
          zh: "写的是算出来的一半：少乘了一个 2，或者是另一种数值格式")),
      Slip(
        .format, ExactNumber(4),
        Remark(
          en: "the stated value is 4 times the computed one: another number format?",
          zh: "写的是算出来的 4 倍：是不是另一种数值格式？")),
      Slip(
        .format, ExactNumber(1, over: 4),
        Remark(
          en: "the stated value is a quarter of the computed one: another number format?",
          zh: "写的是算出来的四分之一：是不是另一种数值格式？")),
      Slip(
        .bits, ExactNumber(8),
        Remark(
          en: "the stated value is 8 times the computed one: bits for bytes?",
          zh: "写的是算出来的 8 倍：是不是把比特当成了字节？")),
      Slip(
        .bits, ExactNumber(1, over: 8),
        Remark(
          en: "the stated value is an eighth of the computed one: bits for bytes?",
          zh: "写的是算出来的八分之一：是不是把比特当成了字节？")),
    ]
    slips += [
      Slip(.any, ExactNumber(2), Remark(en: "a factor of 2 too many", zh: "多乘了一个 2")),
      Slip(.any, ExactNumber(1, over: 2), Remark(en: "a factor of 2 missing", zh: "少乘了一个 2")),
    ]
    // 65,536 bytes are 64 KiB: of 64 MB the prefix is one too large, in units of 1024.
    let smaller = Remark(en: "right with the next smaller prefix", zh: "前缀大了一级")
    let larger = Remark(en: "right with the next larger prefix", zh: "前缀小了一级")
    for thousand in [ExactNumber(1000), ExactNumber(1024)] {
      slips += [
        Slip(.prefix, thousand, smaller),
        Slip(.prefix, ExactNumber.one.divided(by: thousand) ?? .one, larger),
      ]
    }
    for power in 1...3 {
      slips += [
        Slip(.prefix, .power(of: 10, 3 * (power + 1)) * ExactNumber(1, over: 1 << (10 * power)), smaller),
        Slip(.prefix, .power(of: 10, 3 * power) * ExactNumber(1, over: 1 << (10 * (power + 1))), larger),
      ]
    }
    for exponent in [1, 2, 3, -1, -2, -3] {
      let places = abs(exponent)
      slips.append(
        Slip(
          .any, .power(of: 10, exponent),
          Remark(en: "the decimal point has slipped by \(places)", zh: "小数点错了 \(places) 位")))
    }
    return slips
  }()

  /// A layer more or less than the calculation counts.
  static func ofLayers(_ figure: Figure) -> Remark? {
    guard let computed = figure.computed.flatMap({ ExactNumber(shortestDecimalOf: $0.value) }) else {
      return nil
    }
    for layers in layerCounts(of: figure) {
      for miscounted in [layers - 1, layers + 1] {
        let turned = Recomputed(computed * ExactNumber(miscounted, over: layers))
        switch figure.stated.verdict(against: turned) {
        case .exact, .rounds:
          return Remark(
            en: "with \(miscounted) layers in the place of \(layers) it would be right",
            zh: "如果是 \(miscounted) 层而不是 \(layers) 层，就对了")
        default: continue
        }
      }
    }
    return nil
  }

  /// How many layers the figure's calculation has: `80 layers`, `32 层`, a variable with such a name.
  private static func layerCounts(of figure: Figure) -> [Int] {
    let words = (figure.expression ?? "").split { !$0.isNumber && !$0.isLetter }
    var counts = zip(words, words.dropFirst()).compactMap { $1.isOfLayers ? Int($0) : nil }
    // Chinese joins the two: `32层`.
    counts += words.compactMap { word in
      let digits = word.prefix { $0.isNumber }
      return word.dropFirst(digits.count).isOfLayers ? Int(digits) : nil
    }
    counts += figure.inputs.compactMap { $0.name.lowercased().contains("layer") ? Int($0.value) : nil }
    return counts.filter { $0 > 1 && $0 < 1000 }
  }

  private static func hasTransposedDigits(_ stated: StatedQuantity, _ computed: ExactNumber) -> Bool {
    guard let digits = differingDigits(stated, computed), digits.count == 2 else { return false }
    return digits[1].place == digits[0].place + 1 && digits[0].stated == digits[1].computed
      && digits[1].stated == digits[0].computed
  }

  /// Where the digits of two numbers differ, written alike; `nil` where one has more of them.
  private static func differingDigits(_ stated: StatedQuantity, _ computed: ExactNumber) -> [(
    place: Int, stated: UInt8, computed: UInt8
  )]? {
    guard let plain = stated.value.divided(by: stated.multiplier),
      let other = computed.divided(by: stated.multiplier)
    else { return nil }
    let written = Array(plain.decimal(places: stated.decimals).utf8)
    let right = Array(other.decimal(places: stated.decimals).utf8)
    guard written.count == right.count else { return nil }
    return written.indices.filter { written[$0] != right[$0] }.map { ($0, written[$0], right[$0]) }
  }
}

extension Substring {
  fileprivate var isOfLayers: Bool { hasPrefix("层") || lowercased().hasPrefix("layer") }
}
