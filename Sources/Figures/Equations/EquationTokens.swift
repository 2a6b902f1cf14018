import Quantities

/// One part of a line that may hold an equation.
enum EquationToken {
  indirect case number(StatedQuantity)
  indirect case power(ExactNumber)
  case op(Operator)
  case open, close
  /// Words: they say what a number counts and do not change its value.
  ///
  /// - Parameter counts: Whether it is a word for things that are counted, such as `layers` or `张`.
  case word(counts: Bool)
  /// A word of something that is counted a second: `req/s`.
  indirect case rate(StatedQuantity)
  /// `sqrt`, `log₂`; nothing where it is not known what it makes of its argument.
  case function(EquationFunction?)
  /// `=` or `≈`, with the offset right behind it.
  case relation(end: Int)
  /// Anything that ends an expression.
  case stop

  /// A minus right before a number at the beginning of an expression is its sign; every other one subtracts, or is a dash.
  enum Operator { case add, subtract, multiply, divide, power, negate }

  var isPower: Bool { if case .op(.power) = self { true } else { false } }

  /// The token with one end of its range in the place of a range.
  func end(_ end: StatedQuantity.End) -> EquationToken {
    if case .number(let quantity) = self { .number(quantity.end(end)) } else { self }
  }
}

extension ArraySlice<EquationToken> {
  /// The tokens with other operands, where `change` returns some; `nil` where it changes none.
  func replacingOperands(_ change: (StatedQuantity) -> StatedQuantity?) -> ArraySlice<EquationToken>? {
    var isChanged = false
    let tokens = map { token in
      guard case .number(let operand) = token, let other = change(operand) else { return token }
      isChanged = true
      return .number(other)
    }
    return isChanged ? tokens[...] : nil
  }
}

extension Sequence<EquationToken> {
  /// The numbers among them.
  var operands: [StatedQuantity] {
    compactMap { if case .number(let operand) = $0 { operand } else { nil } }
  }

  /// The signs between them.
  var operators: [EquationToken.Operator] {
    compactMap { if case .op(let sign) = $0 { sign } else { nil } }
  }
}

/// Cuts a line into the tokens of an equation.
struct EquationTokenizer {
  let bytes: [UInt8]
  let end: Int
  private(set) var position: Int
  let start: Int
  /// Where names stand whose digits are no numbers: `RTX 4090`.
  private let names: [Range<Int>]
  /// Whether `60-80` is a range, and not a difference.
  private let readsRanges: Bool

  init(_ bytes: [UInt8], _ range: Range<Int>, names: [Range<Int>], readsRanges: Bool) {
    self.bytes = bytes
    self.names = names
    self.readsRanges = readsRanges
    start = range.lowerBound
    position = range.lowerBound
    end = range.upperBound
  }

  /// The tokens of a line, and the bytes of each.
  static func tokens(
    _ bytes: [UInt8], _ range: Range<Int>, names: [Range<Int>], readsRanges: Bool = false
  ) -> (tokens: [EquationToken], ranges: [Range<Int>]) {
    var tokenizer = EquationTokenizer(bytes, range, names: names, readsRanges: readsRanges)
    var tokens: [EquationToken] = []
    var ranges: [Range<Int>] = []
    var isExponent: [Bool] = []
    tokenizer.skipSpaces()
    var start = tokenizer.position
    while let token = tokenizer.next() {
      let place = start..<tokenizer.position
      // `⌈1000 / 16⌉`: a function and its parenthesis in one. `⌊x⌉` is the nearest whole number.
      if case .function = token, bytes[place].suffix(3).starts(with: [0xE2, 0x8C]) {
        tokens.append(token)
        ranges.append(place)
        tokens.append(.open)
        ranges.append(place)
        isExponent.append(false)
        tokenizer.skipSpaces()
        start = tokenizer.position
        continue
      }
      // `\frac{2}{3} 4 \cdot 4096` joins the fraction and the number.
      if case .number = token, tokens.last != nil, let last = ranges.last,
        bytes[last.lowerBound] == FormulaText.fractionEnd
      {
        tokens.append(.op(.multiply))
        ranges.append(place)
      }
      if case .rate(let each) = token {
        tokens += [.op(.multiply), .number(each)]
        ranges += [place, place]
      } else {
        tokens.append(token)
        ranges.append(place)
      }
      // The bar of a fraction stands for three signs, and its end for two.
      if bytes[start] == FormulaText.fractionBar {
        tokens += [.op(.divide), .open]
        ranges += [start..<tokenizer.position, start..<tokenizer.position]
      } else if bytes[start] == FormulaText.fractionEnd {
        tokens.append(.close)
        ranges.append(start..<tokenizer.position)
      }
      if case .close = token { Self.foldCondition(&tokens, &ranges) }
      // `(70.6 + 10.7) GB`: the unit is that of the sum.
      // That of an exponent belongs to its power, which is read with it.
      if case .open = token { isExponent.append(tokens.dropLast().last?.isPower ?? false) }
      if case .close = token, !(isExponent.popLast() ?? false),
        let (unit, place) = QuantityReader(bytes, end: tokenizer.end).unitAfter(tokenizer.position)
      {
        tokens += [.op(.multiply), .number(.one(unit, at: place))]
        ranges += [place, place]
        tokenizer.position = place.upperBound
      }
      tokenizer.skipSpaces()
      start = tokenizer.position
    }
    readExactly(&tokens)
    readSigns(&tokens, ranges)
    return (tokens, ranges)
  }

  private static func readSigns(_ tokens: inout [EquationToken], _ ranges: [Range<Int>]) {
    for (index, token) in tokens.enumerated().dropLast() {
      guard case .op(.subtract) = token, ranges[index].upperBound == ranges[index + 1].lowerBound else {
        continue
      }
      switch (index > 0 ? tokens[index - 1] : .stop, tokens[index + 1]) {
      case (.stop, .number), (.relation, .number), (.open, .number), (.stop, .open), (.relation, .open),
        (.open, .open), (.stop, .function), (.relation, .function), (.open, .function):
        tokens[index] = .op(.negate)
      default: break
      }
    }
  }

  /// `KV ≈ 2 × 32 × 128`: the sign is said of the whole product, and not of its 2.
  private static func readExactly(_ tokens: inout [EquationToken]) {
    var calculates = false
    for (index, token) in tokens.enumerated() {
      switch token {
      case .op, .power, .function: calculates = true
      case .relation:
        if !calculates, index + 2 < tokens.count, case .number(var first) = tokens[index + 1],
          case .op = tokens[index + 2], first.decimals == 0, first.unit == nil
        {
          first.isApproximate = false
          tokens[index + 1] = .number(first)
        }
        calculates = false
      default: break
      }
    }
  }

  /// `（若 TP=8）` and `(batch = 1)` at the end say when something holds, and are no claims.
  private static func foldCondition(_ tokens: inout [EquationToken], _ ranges: inout [Range<Int>]) {
    guard let open = tokens.lastIndex(where: { if case .open = $0 { true } else { false } }),
      tokens.count - open < 12,
      open > 0, case .number = tokens[open - 1]
    else { return }
    var rest = tokens[(open + 1)...].dropLast()
    guard case .number? = rest.popLast(), case .relation? = rest.popLast(), !rest.isEmpty,
      rest.allSatisfy({ if case .word = $0 { true } else { false } })
    else { return }
    tokens.removeSubrange(open...)
    ranges.removeSubrange(open...)
  }

  private mutating func skipSpaces() {
    while position < end, bytes[position] == UInt8(ascii: " ") || bytes[position] == UInt8(ascii: "\t") {
      position += 1
    }
  }

  private mutating func next() -> EquationToken? {
    // An approximation marker belongs to the number behind it.
    while position < end, bytes[position] == UInt8(ascii: "~") {
      position += 1
      skipSpaces()
    }
    guard position < end else { return nil }
    if let name = names.first(where: { $0.contains(position) }) {
      if let size = factor(endingName: name) {
        position = size.range.upperBound
        return .number(size)
      }
      position = name.upperBound
      return .word(counts: false)
    }
    if let (token, length) = sign() {
      position += length
      return token
    }
    let byte = bytes[position]
    if byte.isDigit { return number() }
    // `$` belongs to the number behind it.
    if byte >= 0x80, let sign = ["¥", "￥"].first(where: { bytes[position..<end].starts(with: $0.utf8) }),
      position + sign.utf8.count < end, bytes[position + sign.utf8.count].isDigit
    {
      position += sign.utf8.count
      return number()
    }
    if byte == UInt8(ascii: "$"), position + 1 < end,
      bytes[position + 1].isDigit
    {
      position += 1
      return number()
    }
    if let length = atPrice() {
      position += length
      return .op(.multiply)
    }
    if Self.isWordByte(byte) { return word() }
    position += 1
    return .stop
  }

  /// `8 GPUs @ $2.50`, `10 H100s at $2.50/hour`: so many times the price.
  private func atPrice() -> Int? {
    guard bytes[position] == UInt8(ascii: "@") || bytes[position] == UInt8(ascii: "a") else { return nil }
    for word in ["@", "at"] where bytes[position..<end].starts(with: word.utf8) {
      var next = position + word.utf8.count
      while next < end, bytes[next] == UInt8(ascii: " ") { next += 1 }
      let isAlone = position > start && bytes[position - 1] == UInt8(ascii: " ")
      if isAlone, next < end, bytes[next] == UInt8(ascii: "$") { return word.utf8.count }
    }
    return nil
  }

  /// The memory at the end of a name that is a factor: `A800 80GB × 0.90`.
  private func factor(endingName name: Range<Int>) -> StatedQuantity? {
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

  /// A word, with what a hyphen joins to it: `Llama-2`, `PAM-4`. A model's size at its end is a number all the same:
  /// `Llama-2-70B × 2 bytes`.
  private mutating func word() -> EquationToken {
    let wordStart = position
    while position < end, Self.isWordByte(bytes[position]), position == wordStart || sign() == nil {
      // Chinese joins words and numbers: `总共80层`.
      if position > wordStart, bytes[position - 1] >= 0x80, bytes[position].isDigit { break }
      position += 1
    }
    let word = bytes[wordStart..<position]
    if let pi = pi(word) { return pi }
    if let relation = relation(at: wordStart, of: word) { return relation }
    // `12 req/s` count a second.
    if position + 1 < end, bytes[position] == UInt8(ascii: "/"), word.last?.isLatinLetter ?? false,
      let (unit, place) = QuantityReader(bytes, end: end).unitAfter(position + 1), unit.symbol == "s",
      place.lowerBound == position + 1, let hertz = UnitTable.unit("Hz")
    {
      position = place.upperBound
      return .rate(.one(hertz, at: place))
    }
    // `f(2)` calls something; `模型(2x)` only names what the parenthesis holds.
    let isGreek = word.count == 2 && (word.first == 0xCE || word.first == 0xCF)
    let isCall =
      position < end && bytes[position] == UInt8(ascii: "(")
      && (word.allSatisfy { $0 < 0x80 } && word.contains(where: \.isLatinLetter) || isGreek)
    if isCall && !namesAmount(at: position) || Self.isFunction(word) {
      return .function(EquationFunction(word, isCalled: isCall))
    }
    // `8 × H100 GPUs provide 8 × 80 GB`: what stands before has no part in it.
    if isBeforeNumber(), Self.verbs.contains(where: { word.suffix($0.count).elementsEqual($0) }) {
      return .stop
    }
    var part = position
    while part + 1 < end, bytes[part] == UInt8(ascii: "-") || bytes[part] == UInt8(ascii: "."),
      Self.isWordByte(bytes[part + 1]), bytes[part + 1] < 0x80
    {
      let isHyphen = bytes[part] == UInt8(ascii: "-")
      let start = part + 1
      part = start
      while part < end, Self.isWordByte(bytes[part]), bytes[part] < 0x80 { part += 1 }
      position = part
      guard isHyphen, let size = QuantityReader(bytes, end: end).quantity(at: start, lowerBound: start),
        size.mayBeBytes, size.unit == nil, size.range.upperBound >= part
      else { continue }
      position = size.range.upperBound
      return .number(size)
    }
    return .word(counts: Self.counters.contains(bytes[wordStart..<position].map(\.lowercased)))
  }

  /// `2π`: the constant, a factor where a number stands right before it; `πe` and `π/2` of words are nothing that is known.
  private func pi(_ word: ArraySlice<UInt8>) -> EquationToken? {
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

  /// Words behind which another calculation begins.
  private static let verbs =
    ["provide", "provides", "offer", "offers", "deliver", "delivers", "have", "has", "提供", "拥有", "共有"]
    .map { Array($0.utf8) }

  private func isBeforeNumber() -> Bool {
    var next = position
    while next < end, bytes[next] == UInt8(ascii: " ") { next += 1 }
    return next < end && (bytes[next].isDigit || bytes[next] == UInt8(ascii: "$"))
  }

  /// Whether a parenthesis holds nothing but an amount: `KV(1.3TB)` names it.
  private func namesAmount(at open: Int) -> Bool {
    let start = open + 1
    guard start < end, bytes[start].isDigit,
      let amount = QuantityReader(bytes, end: end).quantity(at: start, lowerBound: start)
    else { return false }
    return amount.unit?.dimension == .information && amount.range.upperBound < end
      && bytes[amount.range.upperBound] == UInt8(ascii: ")")
  }

  /// Whether a word computes something from what follows it, so that it is no mere label: `log2`, and not `logits`.
  private static func isFunction(_ word: ArraySlice<UInt8>) -> Bool {
    word.first.map { functionStarts[Int($0)] } ?? false
      && functions.contains { name in
        guard word.starts(with: name) else { return false }
        let next = word.dropFirst(name.count).first
        return next.map { !($0.isLatinLetter && $0 == $0.lowercased) } ?? true
      }
  }

  /// By the byte, whether the name of a function begins with it.
  private static let functionStarts = (0..<256).map { byte in functions.contains { $0[0] == UInt8(byte) } }

  private static let functions = [
    "sqrt", "log", "ln", "exp", "min", "max", "ceil", "floor", "round", "abs", "sum", "mean", "cos", "sin",
    "tan",
    "tanh", "√", "∛", "∜",
    "∑", "Σ", "∏",
  ].map { Array($0.utf8) }

  /// Words for what is counted.
  private static let counters = Set(
    [
      "卡", "张", "张卡", "块", "片", "层", "个", "次", "步", "台", "节点", "头", "机", "条", "路", "副本", "个请求", "用户", "参数",
      "个参数", "gpu", "gpus", "cards", "card", "layer", "layers", "head", "heads", "nodes", "ranks", "steps",
      "epochs",
      "replicas", "devices", "samples", "requests", "users", "experts", "trainable", "total", "active",
      "params",
      "parameters", "param", "docs", "dims", "dim", "tokens", "sessions", "conversations", "vectors",
      "blocks",
    ].map { Array($0.utf8) })

  private mutating func number() -> EquationToken {
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

  static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || byte.isDigit || byte.isLatinLetter
  }
}
