import Quantities
import SourceText

/// Whether a stated result is that of a calculation, in whatever way it may be meant.
extension FigureFinder {
  mutating func judge(
    _ stated: StatedQuantity, left: ArraySlice<EquationToken>, range: ByteRange, mayBeWrong: Bool
  ) {
    let left = Self.withoutBusWidth(left)
    let stated = asMemory(stated, left)
    let units = left.operands.compactMap(\.unit)
    // Dollars of yuan follow from the day.
    guard
      stated.unit?.dimension != .currency
        || units.allSatisfy({ $0.dimension != .currency || $0 == stated.unit })
    else { return }
    let suggestion = stated.unit?.dimension == .information ? cacheOfAllHeads(left.operands, at: range) : nil
    var readings = plainReadings(of: left, stated)
    if let best = readings.best(for: stated), !best.verdict.isFinding {
      add(best, of: stated, from: range, suggestion: suggestion)
      return
    }
    // Only what fails may be meant in another way.
    readings +=
      Self.leftOut(of: left, stated) + ofNamedFormat(left, range, stated)
      + ofNamedFormula(left, range, stated)
      + portSpeeds(left, stated)
    if readings.isEmpty {
      readings = Self.looseReadings(of: left, stated, prefersBinary: binaryCount > decimalCount)
    }
    if let digits = Self.digitsAlone(left, stated) { readings.append(digits) }
    readings += Self.convertedByHand(left, stated)
    readings += wholeOnes(left, stated)
    // `65.8% - 62.3% = 3.5 points`
    if stated.unit == nil, left.operands.allSatisfy({ $0.unit?.symbol == "%" }),
      let share = EquationParser.value(of: left)
    {
      readings.append(Reading(value: share.value * ExactNumber(100), unit: nil, onlyConfirms: true))
    }
    if let thousands = Self.thousandsOf1024(readings, stated) { readings.append(thousands) }
    readings +=
      Self.binaryThousands(in: left, stated) + Self.binaryUnits(of: left, stated)
      + Self.ofRounded(left, stated) + Self.oneDigit(readings, stated) + pricesOfMany(left, range, stated)
    readings += periodReadings(readings, range, stated)
    readings += Self.hoursOfDays(in: left, stated) + ofDisplayed(left, stated)
    if range.lowerBound < stated.range.lowerBound { readings += savings(left, range, stated) }
    judge(
      stated, by: readings, range: range,
      mayBeWrong: mayBeWrong && !mixSeparators(left.operands + [stated]) && !beginsWithinNumber(left, range)
        && !lacksOperands(left, readings, stated) && !Self.isRoundBound(readings, stated)
        && !Self.lacksScale(left, stated)
        && !isOneOfTwo(range, stated) && !isOfNames(left, range, stated, readings)
        && !isShareOf(readings, stated) && !Self.isTimeOfSize(left, stated)
        && !isOfPorts(left, stated) && !Self.lacksPrice(left, stated)
        && !isOfFactorInWords(readings, range, stated, of: left.operands),
      suggestion: suggestion)
  }

  /// A calculation as it stands, in each way to take its units.
  private func plainReadings(of left: ArraySlice<EquationToken>, _ stated: StatedQuantity) -> [Reading] {
    let prefersBinary = binaryCount > decimalCount
    var readings: [Reading] = []
    // `6 GiB / (400 Gb/s / 8)`: the 8 makes bytes of bits and is no part of the value.
    if let count = countBehind(stated), let value = EquationParser.value(of: left) {
      // `= $2.31 per 1M tokens`
      readings += Self.readings(of: value * EquationValue(count), statedIn: stated.unit, prefersBinary: false)
    }
    if let plain = Self.withoutBitConversion(left), let value = EquationParser.value(of: plain) {
      readings += Self.readings(of: value, statedIn: stated.unit, prefersBinary: prefersBinary)
    }
    let ambiguous = left.operands.count { $0.mayBeBytes && $0.unit == nil }
    for mask in 0..<(1 << min(ambiguous, 4)) {
      for groups in left.holdsPower ? [true, false] : [true] {
        guard var value = EquationParser.value(of: left, groupsPowersOfTen: groups, bytesMask: mask) else {
          continue
        }
        if let factor = Self.conversion(in: left, to: stated.unit) { value = value * factor }
        readings += Self.readings(of: value, statedIn: stated.unit, prefersBinary: prefersBinary)
      }
    }
    if stated.unit?.dimension == .currency {
      // `175 × $1.8 × 24 h`: a price is of an hour.
      let hours = Self.counting(left) { $0.dimension == .time }
      if let value = EquationParser.value(of: hours) {
        readings += Self.readings(of: value, statedIn: stated.unit, prefersBinary: false)
      }
    }
    if let binary = Self.wholeBinary(readings, stated) { readings.append(binary) }
    return readings
  }

  /// - Parameter suggestion: What may be wrong with it where the arithmetic is right.
  mutating func judge(
    _ stated: StatedQuantity, by readings: [Reading], range: ByteRange, mayBeWrong: Bool,
    suggestion: Remark? = nil
  ) {
    let confirming = readings.filter(\.onlyConfirms).best(for: stated)
    guard
      var best = readings.filter({ !$0.onlyConfirms }).best(for: stated)
        ?? confirming.flatMap({ $0.verdict.holds ? $0 : nil })
    else { return }
    // `7B × 2 = 15` is wrong by one and not by fourteen billion.
    if best.verdict == .mismatch, best.reading.isAbsurd(for: stated), let confirming,
      !confirming.reading.isAbsurd(for: stated)
    {
      best = confirming
    }
    if best.verdict.isFinding, let confirming, confirming.verdict.holds {
      best = confirming
    } else if best.verdict.isFinding,
      // `85.9 × 0.9 - 35,000 MB` lacks a unit.
      !mayBeWrong || best.reading.value.isNegative != stated.value.isNegative
        || best.reading.isNonsense(for: stated)
    {
      return add(.unchecked(stated, form: .equation, because: .ambiguous), from: range)
    }
    add(best, of: stated, from: range, suggestion: suggestion)
  }

  private mutating func add(
    _ judged: (reading: Reading, verdict: Verdict), of stated: StatedQuantity, from range: ByteRange,
    suggestion: Remark?
  ) {
    var figure = Figure.judged(
      stated, form: .equation, by: judged.reading, verdict: judged.verdict, in: source)
    if figure.verdict.holds { figure.suggestion = suggestion }
    add(figure, from: range)
  }

  private mutating func add(_ figure: Figure, from range: ByteRange) {
    var figure = figure
    figure.expression = source.text(in: wholeCommands(range)).onOneLine
    add(figure)
    // Its operands are no figures of their own.
    claim(range)
  }
}
