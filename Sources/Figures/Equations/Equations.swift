import Quantities
import SourceText

/// Stated calculations: `7B × 2 bytes = 14 GB`. Each `=` of a chain is a claim.
extension FigureFinder {
  /// Reads the equations of a line.
  ///
  /// - Parameters:
  ///   - names: Where accelerators are named, whose digits are no operands.
  ///   - above: The line before, whose end is the left side of a line that begins with `=`, or begins it where a sign stands at the break.
  mutating func equations(in range: ByteRange, names: [ByteRange] = [], below above: ByteRange? = nil) {
    parenthesisedEquations(in: range, names: names)
    // The equals sign may end the line above.
    let isResult = above.map { ends($0, in: Self.relations) } ?? false
    guard statesResult(range) || isResult else { return }
    var (tokens, ranges) = EquationTokenizer.tokens(bytes, range, names: names)
    var firstRelation = 0
    if let above, isResult || tokens.first.map(Self.goesOn) ?? false || ends(above, in: Self.operators) {
      let (before, places) = EquationTokenizer.tokens(bytes, above, names: names)
      firstRelation = before.count - (isResult ? 1 : 0)
      tokens = before + tokens
      ranges = places + ranges
    } else {
      chainOrigin = nil
    }
    var segmentStart = tokens.startIndex
    var isChained = false
    for (index, token) in tokens.enumerated() {
      guard case .relation(let relationEnd) = token else { continue }
      defer { segmentStart = index + 1 }
      guard index >= firstRelation,
        let first = self.stated(after: max(relationEnd, range.lowerBound), in: range)
      else {
        isChained = false
        continue
      }
      // What is looked at behind a result; a slice of its own, which is cheap to change.
      var (stated, right) = (first, tokens[(index + 1)...].prefix(Self.mostTokensBehind))
      if case .number(let own)? = right.first, own.range.lowerBound == first.range.lowerBound,
        own.range.upperBound < first.range.upperBound, bytes[own.range.upperBound] == UInt8(ascii: ",")
      {
        stated = own
      }
      if let (scaled, length) = timesPowerOfTen(first, right, ranges) {
        stated = scaled
        right = right.dropFirst(length - 1)
        right[right.startIndex] = .number(scaled)
      }
      if right.count > 2, case .op(.multiply) = right[right.startIndex + 1],
        ranges[right.startIndex + 1] == ranges[right.startIndex + 2]
      {
        // `= 2000 queries/sec`: the word behind is its unit.
        right = right.dropFirst(2)
        right[right.startIndex] = .number(stated)
      }
      if stated.upperValue != nil {
        // Its second number is no operand.
        let behind = right.indices.drop { ranges[$0].lowerBound < stated.range.upperBound }
        right = [.number(stated)] + right[behind]
      }
      let segment = tokens[segmentStart..<index]
      // Behind a stop another claim begins.
      if segment.contains(where: { if case .stop = $0 { true } else { false } }) { chainOrigin = nil }
      guard !continues(right, stated) else {
        isChained = false
        if let left = EquationSide(segment) {
          let goesOn = intermediate(stated, of: left, ranges, leadsOnTo: right)
          if goesOn {
            chainOrigin = nil
          } else if chainOrigin == nil {
            chainOrigin = ChainOrigin(left, written(left, ranges))
          }
        }
        continue
      }
      // Its chain ends with a result.
      defer { chainOrigin = nil }
      if stated.upperValue != nil,
        rangeEquation(
          ranges[segmentStart..<index], names: names, states: stated,
          mayBeWrong: !isRejected(at: relationEnd, in: range))
      {
        isChained = true
      } else if let left = EquationSide(segment) {
        let written = written(left, ranges)
        let mayBeWrong =
          left.isStrong && !isRejected(at: relationEnd, in: range) && !addsToMore(written, in: range)
          && !(chainOrigin?.goesOn(by: left, to: stated) ?? false) && !Self.isLastTerm(stated, of: left)
          && !(segmentStart > tokens.startIndex && Self.isEndOfRunningSum(stated, left))
        if mayBeWrong, let chainOrigin, chainOrigin.contradicts(left) {
          judge(stated, left: chainOrigin.tokens, range: chainOrigin.range, mayBeWrong: true)
        } else {
          judge(stated, left: left.tokens, range: written, mayBeWrong: mayBeWrong)
        }
        if stated.unit?.dimension == .information { countRecipe(left.tokens, at: written) }
        isChained = true
      } else if !isChained, standsAlone(segment), let count = count(of: segment, ranges) {
        // `8 GPUs at 700 W is 5.6 kW`: so many of them, which no sign says.
        let start = count?.range.lowerBound ?? ranges[index - 1].lowerBound
        let alone = Self.converted(segment.suffix(1), to: stated, isChained: false) ?? []
        judge(
          stated, by: (count.flatMap { ofMany($0, segment, stated) } ?? []) + alone.confirming,
          range: start..<ranges[index - 1].upperBound, mayBeWrong: false)
      } else if isChained || standsAlone(segment), !isOfEach(segment) || isOfEach(stated),
        let converted = Self.converted(
          grouped(standsAlone(segment) ? segment.suffix(1) : segment), to: stated, isChained: isChained)
      {
        // Of one card people give several sizes that are all true.
        // What follows from a wrong number may be right.
        let followsWrong =
          figures.last?.verdict == .mismatch && figures.last?.range.lowerBound == ranges[index - 1].lowerBound
        let isDefinition = converted.contains { $0.interval == nil && $0.isNear(stated) }
        let mayBeWrong =
          isChained
          ? !followsWrong
          : stated.unit?.dimension != .information || isDefinition || Self.isCount(stated, segment)
        judge(
          stated, by: converted, range: ranges[index - 1],
          mayBeWrong: mayBeWrong && !isRejected(at: relationEnd, in: range)
            && !isPayload(segment.suffix(1), stated))
        isChained = true
      } else if let amount = onlyNumber(of: segment), let converted = anotherPeriod(amount, stated) {
        // A month has thirty days, or a few more.
        judge(
          stated, by: converted, range: amount.range,
          mayBeWrong: !converted.contains { $0.isNear(stated) } && !isRejected(at: relationEnd, in: range))
        isChained = true
      } else {
        let starts = segment.indices.filter { beginsOperand(tokens[$0]) }.map { ranges[$0].lowerBound }
        isChained = expression(
          endingAt: ranges[index].lowerBound, beginningAtOneOf: starts, states: stated,
          mayBeWrong: !isRejected(at: relationEnd, in: range))
      }
    }
  }

  /// `= 131.072 bytes = 0.000131 GB`: a result that was told to have a point between its thousands has one here, too.
  private func grouped(_ segment: ArraySlice<EquationToken>) -> ArraySlice<EquationToken> {
    guard let last = figures.last, last.verdict == .exact, last.stated.decimals == 3,
      let computed = last.computed?.value, computed == last.stated.value.double * 1000
    else { return segment }
    return segment.replacingOperands { operand in
      guard operand.range.lowerBound == last.range.lowerBound else { return nil }
      var operand = operand
      operand.value = operand.value * ExactNumber(1000)
      operand.step = operand.step * ExactNumber(1000)
      operand.decimals = 0
      return operand
    } ?? segment
  }

  /// Whether an amount is a count of bytes to the last digit, or both sides are in units of 1024: `128 KiB = 131,072 bytes`.
  private static func isCount(_ stated: StatedQuantity, _ segment: ArraySlice<EquationToken>) -> Bool {
    func isBinary(_ quantity: StatedQuantity) -> Bool {
      if case .binary = quantity.unit?.prefix { true } else { false }
    }
    if stated.unit?.factor == .one { return stated.significantDigits > 4 }
    return isBinary(stated) && segment.last.map { [$0].operands.allSatisfy(isBinary) } ?? false
  }

  private static let mostTokensBehind = 32

  func written(_ side: EquationSide, _ ranges: [ByteRange]) -> ByteRange {
    ranges[side.tokens.startIndex].lowerBound..<ranges[side.tokens.endIndex - 1].upperBound
  }

  /// Whether an amount is of each of some things, as in `59 MB/layer`, which 4.1 GB of all are no other unit of.
  private func isOfEach(_ segment: ArraySlice<EquationToken>) -> Bool {
    if case .number(let amount)? = segment.last { isOfEach(amount) } else { false }
  }

  private func isOfEach(_ amount: StatedQuantity) -> Bool {
    let behind = bytes[amount.range.upperBound...].prefix(24).drop { $0 == UInt8(ascii: " ") }
    return behind.first == UInt8(ascii: "/")
      && behind.dropFirst().first { $0 != UInt8(ascii: " ") }?.isLatinLetter ?? false
      || behind.starts(with: "per ".utf8)
  }

  /// Whether an amount is of each device: `246 TFLOP/s/GPU`, `10 GB/卡`.
  func isOfDevice(_ amount: StatedQuantity) -> Bool {
    let behind = bytes[amount.range.upperBound...].prefix(16).drop { $0 == UInt8(ascii: " ") }
    return Self.devices.contains { behind.startsIgnoringCase(with: $0) }
  }

  private static let devices = [
    "/gpu", "/card", "/node", "/device", "per gpu", "per card", "per node", "/卡", "每卡",
  ]
  .map { Array($0.utf8) }

  private func beginsOperand(_ token: EquationToken) -> Bool {
    switch token {
    case .number, .open, .function, .op(.negate): true
    default: false
    }
  }

  func isRejected(at offset: Int, in range: ByteRange) -> Bool {
    RejectedClaims.isRejected(bytes[range], at: offset)
  }

  /// Whether a number stands behind an `=`, `≈` or `＝`. In most lines none does; a look at the bytes is cheaper than cutting tokens.
  private mutating func statesResult(_ range: ByteRange) -> Bool {
    var rest = range
    while let relation = nextRelation(in: rest) {
      if numberStart(after: relation.upperBound, in: range) != nil { return true }
      chainOrigin = nil
      rest = relation.upperBound..<range.upperBound
    }
    return false
  }

  /// The first `=`, `≈` or `＝`.
  func nextRelation(in range: ByteRange) -> ByteRange? {
    let text = bytes.span.extracting(range)
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      // Nearly every byte is another.
      if byte == UInt8(ascii: "=") {
        return range.lowerBound + offset..<range.lowerBound + offset + 1
      }
      if byte == 0xE2 || byte == 0xEF, offset + 2 < text.count,
        byte == 0xE2
          ? text[offset + 1] == 0x89 && text[offset + 2] == 0x88
          : text[offset + 1] == 0xBC && text[offset + 2] == 0x9D
      {
        return range.lowerBound + offset..<range.lowerBound + offset + 3
      }
      if byte == 0xE7 || byte == UInt8(ascii: "q") || byte == UInt8(ascii: "s"),
        let relation = EquationTokenizer.wordOfRelation(bytes, around: range.lowerBound + offset, in: range)
      {
        return relation
      }
      offset += 1
    }
    return nil
  }
}
