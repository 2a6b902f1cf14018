/// Every unit, by every way of writing it. Data: a new unit is a new row.
package enum UnitTable {
  /// Letters, digits and signs that follow a number, exactly as written, to the unit.
  static let bySpelling: [String: Unit] = {
    var table: [String: Unit] = [:]
    func add(_ unit: Unit, _ spellings: String...) {
      for spelling in [unit.symbol] + spellings { table[spelling] = unit }
    }

    // Information and its rates. A capital B is a byte and a small b is a bit.
    for (power, letter) in prefixes {
      let decimal = ExactNumber.power(of: 1000, power)
      let binary = ExactNumber.power(of: 1024, power)
      let bit = ExactNumber(1, over: 8)
      let prefix: Unit.Prefix = power == 0 ? .none : .decimal(power)
      let symbol = letter == "k" ? "kB" : letter + "B"
      add(Unit(symbol, .information, decimal, prefix: prefix))
      add(Unit(symbol + "/s", .informationRate, decimal, prefix: prefix), symbol + "ps", symbol + "/sec")
      add(
        Unit(letter + "b/s", .informationRate, decimal * bit, prefix: prefix), letter + "bps",
        letter + "bit/s")
      if power > 0 {
        add(Unit(letter + "b", .information, decimal * bit, prefix: prefix), letter + "bit", letter + "bits")
        let capital = letter.uppercased()
        add(Unit(capital + "iB", .information, binary, prefix: .binary(power)))
        add(
          Unit(capital + "iB/s", .informationRate, binary, prefix: .binary(power)), capital + "iBps",
          capital + "iB/sec")
      }
    }
    if let kilobyte = table["kB"], let rate = table["kB/s"] {
      table["KB"] = kilobyte
      table["KB/s"] = rate
      table["KBps"] = rate
    }
    add(Unit("B", .information, .one), "byte", "bytes", "Byte", "Bytes", "字节")
    add(Unit("bit", .information, ExactNumber(1, over: 8)), "bits", "比特")

    // Arithmetic. FLOPs counts operations; FLOPS and FLOP/s count them a second.
    for (power, letter) in prefixes {
      let factor = ExactNumber.power(of: 1000, power)
      let prefix: Unit.Prefix = power == 0 ? .none : .decimal(power)
      add(Unit(letter + "FLOP", .operations, factor, prefix: prefix), letter + "FLOPs")
      if power > 0 || letter == "" {
        add(
          Unit(letter + "FLOPS", .operationRate, factor, prefix: prefix), letter + "FLOP/s",
          letter + "FLOPs/s",
          letter + "flops", letter + "Flops")
      }
    }
    add(Unit("TOPS", .operationRate, .power(of: 1000, 4), prefix: .decimal(4)))
    add(Unit("POPS", .operationRate, .power(of: 1000, 5), prefix: .decimal(5)))

    add(Unit("tokens", .tokens, .one), "token", "词元")
    add(Unit("tokens/s", .tokenRate, .one), "token/s", "tok/s", "tokens/sec", "tokens/second")

    add(Unit("ns", .time, .power(of: 10, -9)), "纳秒")
    add(Unit("µs", .time, .power(of: 10, -6)), "us", "μs", "微秒")
    add(Unit("ms", .time, .power(of: 10, -3)), "毫秒")
    add(Unit("s", .time, .one), "sec", "seconds", "second", "秒")
    add(Unit("min", .time, ExactNumber(60)), "minutes", "minute", "分钟")
    add(Unit("h", .time, ExactNumber(3600)), "hours", "hour", "小时")
    add(Unit("days", .time, ExactNumber(86400)), "day", "天")

    add(Unit("Hz", .frequency, .one))
    add(Unit("kHz", .frequency, ExactNumber(1000)))
    add(Unit("MHz", .frequency, .power(of: 10, 6)))
    add(Unit("GHz", .frequency, .power(of: 10, 9)))

    add(Unit("W", .power, .one), "瓦")
    add(Unit("kW", .power, ExactNumber(1000)), "KW", "千瓦")
    add(Unit("MW", .power, ExactNumber(1_000_000)))

    add(Unit("$", .currency, .one), "USD", "美元")

    add(Unit("%", .ratio, ExactNumber(1, over: 100)), "％")
    add(Unit("x", .ratio, .one), "×", "倍", "X")
    return table
  }()

  static let prefixes: [(power: Int, letter: String)] = [
    (0, ""), (1, "k"), (2, "M"), (3, "G"), (4, "T"), (5, "P"), (6, "E"),
  ]

  /// Byte units by their prefix.
  package static let bytes: [Unit.Prefix: Unit] = {
    var table: [Unit.Prefix: Unit] = [:]
    for unit in bySpelling.values
    where unit.dimension == .information && unit.factor >= .one && unit.symbol.hasSuffix("B") {
      table[unit.prefix] = unit
    }
    return table
  }()

  /// The same by the bytes of the spelling.
  static let byBytes: [PackedText: Unit] = packed(bySpelling)
  static let multipliersByBytes: [PackedText: ExactNumber] = packed(multipliers)

  private static func packed<Value>(_ table: [String: Value]) -> [PackedText: Value] {
    var packed: [PackedText: Value] = [:]
    for (spelling, value) in table {
      if let key = PackedText(Array(spelling.utf8)[...]) { packed[key] = value }
    }
    return packed
  }

  /// The unit that is written `spelling`.
  package static func unit(_ spelling: String) -> Unit? { bySpelling[spelling] }

  /// Words that multiply the number before them: `70亿`, `7B`, `1.5T`.
  static let multipliers: [String: ExactNumber] = [
    "K": .power(of: 10, 3), "k": .power(of: 10, 3), "M": .power(of: 10, 6), "B": .power(of: 10, 9),
    "T": .power(of: 10, 12), "千": .power(of: 10, 3), "万": .power(of: 10, 4), "百万": .power(of: 10, 6),
    "千万": .power(of: 10, 7), "亿": .power(of: 10, 8), "十亿": .power(of: 10, 9), "百亿": .power(of: 10, 10),
    "千亿": .power(of: 10, 11), "万亿": .power(of: 10, 12), "million": .power(of: 10, 6),
    "billion": .power(of: 10, 9), "trillion": .power(of: 10, 12),
  ]
}
