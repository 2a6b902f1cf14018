import Quantities
import SourceText

/// What people leave out of an equation: thousands between prefixes, operations of a parameter, parentheses, the mark of a power.
extension FigureFinder {
  /// The readings of a left side with what was left out put back, each of which only confirms.
  static func leftOut(of left: ArraySlice<EquationToken>, _ stated: StatedQuantity) -> [Reading] {
    guard let value = EquationParser.value(of: left) else { return [] }
    return thousandsApart(value, left, stated) + operationsOfEach(value, left, stated)
      + allBinary(left, stated) + flatPowers(left, stated) + dividedByProducts(left, stated)
      + ofMatrices(left, stated)
  }

  /// `8 × 400G = 3.2 Tb/s`: the bits of a network port.
  func portSpeeds(_ left: ArraySlice<EquationToken>, _ stated: StatedQuantity) -> [Reading] {
    guard let unit = stated.unit, isOfPorts(left, stated), let value = EquationParser.value(of: left),
      let rate = (value.value * ExactNumber(1, over: 8)).divided(by: unit.factor)
    else { return [] }
    return [Reading(value: rate, unit: unit, onlyConfirms: true)]
  }

  /// `训练 FLOP = 6ND；8B × 1T = 4.8e22`: the factor of a formula that stands before the numbers.
  func ofNamedFormula(_ left: ArraySlice<EquationToken>, _ range: ByteRange, _ stated: StatedQuantity)
    -> [Reading]
  {
    guard stated.unit == nil || stated.unit?.dimension == .operations, left.operands.count == 2,
      Self.trainingFormulas.isIn(bytes[nearOnLine(range)]), let value = EquationParser.value(of: left)
    else { return [] }
    return Self.readings(
      of: value * EquationValue(ExactNumber(6)), statedIn: stated.unit, prefersBinary: false
    )
    .confirming
  }

  private static let trainingFormulas = WordList(["6ND", "6 N D", "6NT", "6PD"])

  /// `分组（32 Q / 8 KV）= 75% 压缩`, `4.6 / 39 = 88% less`: how much less one is than the other, where a word says so.
  func savings(_ left: ArraySlice<EquationToken>, _ range: ByteRange, _ stated: StatedQuantity) -> [Reading] {
    guard stated.unit?.symbol == "%", left.operators == [.divide], left.operands.count == 2,
      let value = EquationParser.value(of: left), value.dimension.withoutCounts.isNone, value.value > .zero,
      Self.savingWords.isIn(bytes[nearOnLine(range.lowerBound..<stated.range.upperBound)]),
      let share = value.value > .one ? ExactNumber.one.divided(by: value.value) : value.value
    else { return [] }
    return [Reading(value: (.one - share) * ExactNumber(100), unit: stated.unit, onlyConfirms: true)]
  }

  private static let savingWords = WordList([
    "save", "saving", "less", "reduc", "lower", "smaller", "compress", "cut", "drop", "fewer", " off", "节省",
    "减少", "降低", "下降",
    "压缩",
    "省",
  ])

  /// `3×3 × 3×2 = 18 multiplications`: of an m×k and a k×n matrix, m·k·n.
  private static func ofMatrices(_ left: ArraySlice<EquationToken>, _ stated: StatedQuantity) -> [Reading] {
    let sizes = left.operands.filter { $0.unit == nil }
    guard left.count == 7, sizes.count == 4, sizes[1].value == sizes[2].value,
      left.allSatisfy({ token in
        switch token {
        case .number, .op(.multiply): true
        default: false
        }
      })
    else { return [] }
    return [
      Reading(value: sizes[0].value * sizes[1].value * sizes[3].value, unit: stated.unit, onlyConfirms: true)
    ]
  }

  /// `16*20*28 / 2*2 = 2,240`: to many, what stands behind a slash is all below it.
  private static func dividedByProducts(_ left: ArraySlice<EquationToken>, _ stated: StatedQuantity)
    -> [Reading]
  {
    var (isBelow, isChanged) = (false, false)
    let below = left.map { token -> EquationToken in
      switch token {
      case .op(.divide): isBelow = true
      case .op(.multiply) where isBelow:
        isChanged = true
        return .op(.divide)
      case .op(.add), .op(.subtract), .open, .close: isBelow = false
      default: break
      }
      return token
    }[...]
    guard isChanged, let value = EquationParser.value(of: below) else { return [] }
    return readings(of: value, statedIn: stated.unit, prefersBinary: false).confirming
  }

  /// `278.8×104×2 = 557.6万`: a power of ten whose exponent lost its place when a page was copied.
  private static func flatPowers(_ left: ArraySlice<EquationToken>, _ stated: StatedQuantity) -> [Reading] {
    let raised = left.replacingOperands { operand in
      guard operand.unit == nil, operand.decimals == 0, operand.multiplier == .one,
        let number = Int(exactly: operand.value.double),
        (102...109).contains(number) || (1010...1024).contains(number)
      else { return nil }
      return operand.with(value: .power(of: 10, number % (number < 1000 ? 10 : 100)))
    }
    guard let raised else { return [] }
    // `7×109×4B`, with B for bytes.
    return [0, ~0].compactMap { EquationParser.value(of: raised, bytesMask: $0) }.flatMap {
      readings(of: $0, statedIn: stated.unit, prefersBinary: false).confirming
    }
  }

  /// The thousand between prefixes: `8 × 989 = 7.9 PFLOPS` and `5 × 460 = 2.3 TB/s` in giga, `1979 / 3350 = 591 FLOP/byte` and
  /// `1979 TOPS / 3.35 TB/s ≈ 0.59` in tera over giga.
  private static func thousandsApart(
    _ value: EquationValue, _ left: ArraySlice<EquationToken>, _ stated: StatedQuantity
  ) -> [Reading] {
    let thousand = ExactNumber(1000)
    let scaled: ExactNumber?
    switch stated.unit {
    case nil where value.dimension.isArithmeticIntensity: scaled = value.value.divided(by: thousand)
    case let unit? where left.operands.allSatisfy({ $0.unit == nil }) && value.dimension.isNone:
      scaled =
        DimensionVector(of: unit.dimension).isArithmeticIntensity
        ? value.value * thousand : unit.power >= 4 ? value.value.divided(by: thousand) : nil
    default: scaled = nil
    }
    return scaled.map { [Reading(value: $0, unit: stated.unit, onlyConfirms: true)] } ?? []
  }

  /// The operations of a parameter and a token, 6 in training and 2 else: `20M params × 2B tokens = 2.4e17 FLOPs`.
  private static func operationsOfEach(
    _ value: EquationValue, _ left: ArraySlice<EquationToken>, _ stated: StatedQuantity
  ) -> [Reading] {
    guard let unit = stated.unit, unit.dimension == .operations, left.operands.count == 2,
      left.operands.contains(where: { $0.unit?.dimension == .tokens })
    else { return [] }
    return [6, 2].compactMap { (value.value * ExactNumber($0)).divided(by: unit.factor) }.map {
      Reading(value: $0, unit: unit, onlyConfirms: true)
    }
  }

  /// `32 × 202M = 6,476M` below `≈ 202,375,168`: an operand that is the rounding of a figure above stands for that figure. So does one
  /// that repeats a result: `3 × 7168 × 2048 = 44M`, then `58 × 257 × 44M = 656.5B`.
  func ofDisplayed(_ left: ArraySlice<EquationToken>, _ stated: StatedQuantity) -> [Reading] {
    guard let plain = EquationParser.value(of: left) else { return [] }
    let shown = figures.suffix(Self.mostDisplayed)
    let longer = shown.map(\.stated).filter { $0.significantDigits > 4 }.map { displayed in
      left.replacingOperands { operand in
        guard operand.unit == displayed.unit, operand.significantDigits >= 2,
          operand.significantDigits < displayed.significantDigits, operand.value != displayed.value,
          (operand.value - displayed.value).magnitude <= operand.step
        else { return nil }
        return operand.with(value: displayed.value)
      }
    }
    // All that repeat a result together: `40.4 + 6.4 = 46.9` behind 40.44 and 6.44.
    let repeated = left.replacingOperands { operand in
      shown.lazy.compactMap { Self.unrounded(operand, as: $0) }.last.map { operand.with(value: $0) }
    }
    return (longer + [repeated]).compactMap {
      $0.flatMap { EquationParser.value(of: $0) }
    }.flatMap { exact in
      Self.readings(of: exact, statedIn: stated.unit, prefersBinary: false).compactMap { reading in
        guard
          let own = Self.readings(of: plain, statedIn: stated.unit, prefersBinary: false).first(where: {
            // Of two scales of one unit the same.
            $0.unit == reading.unit && ($0.value.double / reading.value.double - 1).magnitude < 0.1
          })
        else { return nil }
        var chained = reading
        chained.interval = min(own.value, reading.value)...max(own.value, reading.value)
        chained.value = own.value
        chained.onlyConfirms = true
        return chained
      }
    }
  }

  /// `67M + 135M + 8K ≈ 202,375,168`: a result of so many digits is that of the numbers before they were rounded to millions.
  static func ofRounded(_ left: ArraySlice<EquationToken>, _ stated: StatedQuantity) -> [Reading] {
    // `6 × 709 万 = 4253 万` has more digits than what it is made of.
    let isFiner = left.operands.contains {
      $0.multiplier != .one && $0.significantDigits >= 3 && $0.significantDigits < stated.significantDigits
    }
    guard stated.significantDigits > 6 || isFiner, let value = EquationParser.value(of: left) else {
      return []
    }
    func end(_ sign: Int) -> EquationValue? {
      left.replacingOperands { operand in
        guard operand.multiplier != .one, operand.significantDigits < 5 else { return nil }
        return operand.with(value: operand.value + operand.step * ExactNumber(sign, over: 2))
      }.flatMap { EquationParser.value(of: $0) }
    }
    guard let low = end(-1), let high = end(1), low.value < high.value else { return [] }
    return readings(of: value, statedIn: stated.unit, prefersBinary: false).compactMap { reading in
      guard !reading.value.isZero, let share = value.value.divided(by: reading.value),
        let bottom = low.value.divided(by: share), let top = high.value.divided(by: share)
      else { return nil }
      var rounded = reading
      rounded.interval = bottom...top
      rounded.onlyConfirms = true
      return rounded
    }
  }

  /// The result that an operand repeats, before it was rounded: in its unit, or as a bare number.
  private static func unrounded(_ operand: StatedQuantity, as figure: Figure) -> ExactNumber? {
    let displayed = figure.stated
    guard figure.verdict == .rounds, operand.significantDigits > 1,
      operand.unit == displayed.unit || operand.unit == nil,
      let exact = figure.computed.flatMap({ ExactNumber(shortestDecimalOf: $0.value) })
    else { return nil }
    if operand.value == displayed.value { return exact }
    // `396e12` of 396 TFLOPS
    return operand.value == displayed.inBaseUnits ? displayed.unit.map { exact * $0.factor } : nil
  }

  /// Figures so far above are another calculation's.
  private static let mostDisplayed = 40

}
