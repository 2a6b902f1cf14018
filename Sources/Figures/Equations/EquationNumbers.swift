import Quantities

/// The numbers of an equation: with units and multipliers, at the end of a name, at a price, in a list, π.
extension EquationTokenizer {
  /// `8 GPUs @ $2.50`, `10 H100s at $2.50/hour`: so many times the price.
  func atPrice() -> Int? {
    guard bytes[position] == UInt8(ascii: "@") || bytes[position] == UInt8(ascii: "a") else { return nil }
    for word in ["@", "at"] where bytes[position..<end].starts(with: word.utf8) {
      var next = position + word.utf8.count
      while next < end, bytes[next] == UInt8(ascii: " ") { next += 1 }
      let isAlone = position > start && bytes[position - 1] == UInt8(ascii: " ")
      if isAlone, QuantityReader.currencySign(at: bytes[next..<end]) > 0 { return word.utf8.count }
    }
    return nil
  }

  /// The memory at the end of a name that is a factor: `A800 80GB × 0.90`.
  func factor(endingName name: Range<Int>) -> StatedQuantity? {
    var next = name.upperBound
    while next < end, bytes[next] == UInt8(ascii: " ") { next += 1 }
    guard next < end, bytes[next] == UInt8(ascii: "*") || bytes[next..<end].starts(with: "×".utf8) else {
      return nil
    }
    let size = QuantityReader.quantities(in: bytes, name).last
    return size.flatMap {
      $0.unit?.dimension == .information && $0.range.upperBound == name.upperBound ? $0 : nil
    }
  }

  /// `2π`: the constant, a factor where a number stands right before it; `πe` and `π/2` of words are nothing that is known.
  func pi(_ word: ArraySlice<UInt8>) -> EquationToken? {
    guard word.first == 0xCF || word.contains(0xCF), word.firstIndex(of: Array("π".utf8)) != nil else {
      return nil
    }
    guard word.elementsEqual("π".utf8) else { return .function(nil) }
    var pi = StatedQuantity.named(word.startIndex..<word.endIndex, number: 3)
    pi.value = ExactNumber(Double.pi) ?? pi.value
    let isFactor =
      word.startIndex > start
      && (bytes[word.startIndex - 1].isDigit || bytes[word.startIndex - 1] == UInt8(ascii: ")"))
    return isFactor ? .rate(pi) : .number(pi)
  }

  mutating func number() -> EquationToken {
    // The digits of `64x4096` end at its sign.
    var end = end
    let digits = bytes[position..<end].prefix(while: \.isDigit)
    if digits.endIndex + 1 < end, bytes[digits.endIndex] == UInt8(ascii: "x"),
      bytes[digits.endIndex + 1].isDigit,
      bytes[position..<digits.endIndex] != [UInt8(ascii: "0")]
    {
      end = digits.endIndex
    }
    // `32layers` counts, as `32 layers` does.
    let word = bytes[digits.endIndex..<end].prefix { $0.isLatinLetter }
    if !word.isEmpty, Self.counters.contains(word.map(\.lowercased)) { end = digits.endIndex }
    let reader = QuantityReader(bytes, end: end, groupsBySpaces: true)
    guard let quantity = reader.quantity(at: position, lowerBound: start, readsRanges: readsRanges) else {
      while position < end, Self.isWordByte(bytes[position]) || (bytes[position] == UInt8(ascii: ".")) {
        position += 1
      }
      return .stop
    }
    // `3:20 min` is no twenty minutes.
    let isOfClock =
      position > start + 1 && bytes[position - 1] == UInt8(ascii: ":") && bytes[position - 2].isDigit
      && digits.count == 2 && quantity.decimals == 0
      && bytes[start..<position - 1].reversed().prefix(while: \.isDigit).count < 3
    // `32/8=4,64/8=8` lists equations.
    if let comma = commaOfList(in: quantity),
      let first = QuantityReader(bytes, end: comma).quantity(at: position, lowerBound: start)
    {
      position = comma
      return .number(first)
    }
    position = quantity.range.upperBound
    if isOfClock { return .stop }
    // `2 bytes/param` and `25.6GB/GPU` say what each of them belongs to.
    if quantity.unit != nil, position + 1 < end, bytes[position] == UInt8(ascii: "/"),
      bytes[position + 1].isLatinLetter || bytes[position + 1] >= 0xE3
    {
      position += 1
      while position < end, Self.isWordByte(bytes[position]), sign() == nil { position += 1 }
    }
    return .number(quantity)
  }

  /// The comma within a result, as it was read, behind which the next equation of a list begins without a space: what stands before it is
  /// what the two numbers before the sign give.
  private func commaOfList(in quantity: StatedQuantity) -> Int? {
    guard position > start + 3, bytes[position - 1] == UInt8(ascii: "="), quantity.range.upperBound < end,
      "*/+-x".utf8.contains(bytes[quantity.range.upperBound]),
      let comma = bytes[quantity.digitsRange].firstIndex(of: UInt8(ascii: ",")),
      let result = ExactNumber(decimal: bytes[position..<comma])
    else { return nil }
    let lead = bytes[start..<(position - 1)].suffix(24)
    let second = lead.suffix(lead.reversed().prefix { $0.isDigit || $0 == UInt8(ascii: ".") }.count)
    let sign = lead.dropLast(second.count)
    let first = sign.dropLast()
    guard let one = ExactNumber(decimal: first.suffix(first.reversed().prefix(while: \.isDigit).count)),
      let other = ExactNumber(decimal: second)
    else { return nil }
    let value: ExactNumber? =
      switch sign.last {
      case UInt8(ascii: "*"), UInt8(ascii: "x"): one * other
      case UInt8(ascii: "/"): one.divided(by: other)
      case UInt8(ascii: "+"): one + other
      case UInt8(ascii: "-"): one - other
      default: nil
      }
    return value == result ? comma : nil
  }

  /// Words for what is counted.
  static let counters = Set(
    [
      "卡", "张", "张卡", "块", "片", "层", "个", "次", "步", "台", "节点", "头", "机", "条", "路", "副本", "个请求", "用户", "参数",
      "个参数", "gpu", "gpus", "cards", "card", "layer", "layers", "head", "heads", "nodes", "ranks", "steps",
      "epochs",
      "replicas", "devices", "samples", "requests", "users", "experts", "trainable", "total", "active",
      "params",
      "parameters", "param", "docs", "dims", "dim", "tokens", "sessions", "conversations", "vectors",
      "blocks",
    ].map { Array($0.utf8) })
}
