/// Every unit, by every way of writing it. Data: a new unit is a new row.
package enum UnitTable {
  /// What each unit is, and letters, digits and signs that follow a number, exactly as written, to the unit.
  private static let table: (definitions: [Unit.Definition], bySpelling: [String: Unit]) = {
    var definitions: [Unit.Definition] = []
    var table: [String: Unit] = [:]
    func add(_ definition: Unit.Definition, _ spellings: String...) {
      let unit = Unit(index: definitions.count)
      definitions.append(definition)
      for spelling in [definition.symbol] + spellings { table[spelling] = unit }
    }
    func define(
      _ symbol: String, _ dimension: Dimension, _ factor: ExactNumber, prefix: Unit.Prefix = .none
    ) -> Unit.Definition {
      Unit.Definition(symbol: symbol, dimension: dimension, factor: factor, prefix: prefix)
    }

    // Information and its rates. A capital B is a byte and a small b is a bit.
    for (power, letter) in prefixes {
      let decimal = ExactNumber.power(of: 1000, power)
      let binary = ExactNumber.power(of: 1024, power)
      let bit = ExactNumber(1, over: 8)
      let prefix: Unit.Prefix = power == 0 ? .none : .decimal(power)
      let symbol = letter == "k" ? "kB" : letter + "B"
      add(define(symbol, .information, decimal, prefix: prefix))
      add(define(symbol + "/s", .informationRate, decimal, prefix: prefix), symbol + "ps", symbol + "/sec")
      add(
        define(letter + "b/s", .informationRate, decimal * bit, prefix: prefix), letter + "bps",
        letter + "bit/s")
      if power > 0 {
        add(
          define(letter + "b", .information, decimal * bit, prefix: prefix), letter + "bit", letter + "bits")
        let capital = letter.uppercased()
        add(define(capital + "iB", .information, binary, prefix: .binary(power)))
        add(
          define(capital + "iB/s", .informationRate, binary, prefix: .binary(power)), capital + "iBps",
          capital + "iB/sec")
      }
    }
    if let kilobyte = table["kB"], let rate = table["kB/s"] {
      table["KB"] = kilobyte
      table["KB/s"] = rate
      table["KBps"] = rate
    }
    for (symbol, names) in [
      ("kB", ["kilobyte", "Kilobyte"]), ("MB", ["megabyte", "Megabyte"]), ("GB", ["gigabyte", "Gigabyte"]),
      ("TB", ["terabyte", "Terabyte"]),
    ] {
      for name in names { (table[name], table[name + "s"]) = (table[symbol], table[symbol]) }
    }
    add(define("B", .information, .one), "byte", "bytes", "Byte", "Bytes", "字节")
    add(define("bit", .information, ExactNumber(1, over: 8)), "bits", "比特")

    // Arithmetic. FLOPs counts operations; FLOPS and FLOP/s count them a second.
    for (power, letter) in prefixes + [(7, "Z")] {
      let factor = ExactNumber.power(of: 1000, power)
      let prefix: Unit.Prefix = power == 0 ? .none : .decimal(power)
      add(define(letter + "FLOP", .operations, factor, prefix: prefix), letter + "FLOPs")
      if power > 0 || letter == "" {
        add(
          define(letter + "FLOPS", .operationRate, factor, prefix: prefix), letter + "FLOP/s",
          letter + "FLOPs/s",
          letter + "flops", letter + "Flops")
      }
    }
    for (letter, name) in [("G", "giga"), ("T", "tera"), ("P", "peta"), ("E", "exa"), ("Z", "zetta")] {
      for name in [name, name.prefix(1).uppercased() + name.dropFirst()] {
        for spelling in ["FLOP", "FLOPs", "Flop", "flop"] {
          table[name + spelling] = table[letter + "FLOP"]
        }
        for spelling in ["FLOPS", "FLOP/s", "FLOPs/s", "Flops", "flops", "flop/s"] {
          table[name + spelling] = table[letter + "FLOPS"]
        }
      }
    }
    add(
      define("FLOP/B", .intensity, .one), "FLOP/byte", "FLOPs/byte", "FLOPs/B", "FLOP/Byte", "FLOPs/Byte",
      "Flop/Byte", "FLOPS/B", "flops/byte", "Flops/Byte")
    // Transfers of a lane, one bit each.
    add(define("GT/s", .informationRate, .power(of: 1000, 3) * ExactNumber(1, over: 8)))
    for letter in ["T", "P"] { table[letter + "F"] = table[letter + "FLOPS"] }
    add(define("TOPS", .operationRate, .power(of: 1000, 4), prefix: .decimal(4)))
    add(define("POPS", .operationRate, .power(of: 1000, 5), prefix: .decimal(5)))

    add(define("tokens", .tokens, .one), "token", "词元")
    add(define("tokens/s", .tokenRate, .one), "token/s", "tok/s", "tokens/sec", "tokens/second")

    add(define("ns", .time, .power(of: 10, -9)), "纳秒")
    add(define("µs", .time, .power(of: 10, -6)), "us", "μs", "微秒")
    add(define("ms", .time, .power(of: 10, -3)), "毫秒")
    add(define("s", .time, .one), "sec", "seconds", "second", "秒")
    add(define("min", .time, ExactNumber(60)), "mins", "minutes", "minute", "分钟")
    add(define("h", .time, ExactNumber(3600)), "hr", "hrs", "hours", "hour", "小时", "卡时")
    add(define("days", .time, ExactNumber(86400)), "day", "天")
    add(define("years", .time, ExactNumber(365 * 86400)), "year", "年")

    add(define("Hz", .frequency, .one))
    add(define("kHz", .frequency, ExactNumber(1000)))
    add(define("MHz", .frequency, .power(of: 10, 6)))
    add(define("GHz", .frequency, .power(of: 10, 9)))

    add(define("W", .power, .one), "瓦", "watts", "watt", "Watts", "Watt")
    add(define("kW", .power, ExactNumber(1000)), "KW", "千瓦")
    add(define("MW", .power, ExactNumber(1_000_000)))

    for (symbol, watts) in [("Wh", 1), ("kWh", 1000), ("MWh", 1_000_000), ("GWh", 1_000_000_000)] {
      add(define(symbol, .energy, ExactNumber(3600) * ExactNumber(watts)), symbol == "kWh" ? "KWh" : symbol)
    }

    // Who converts money writes the rate as a number, so that all currencies count alike.
    add(define("$", .currency, .one), "USD", "美元", "刀")
    add(define("元", .currency, .one), "RMB", "CNY", "人民币")
    add(define("€", .currency, .one), "EUR", "欧元")
    add(define("£", .currency, .one), "GBP", "英镑")

    // No text is read for these, which are words: what they count is a plain number in a calculation.
    for parts in ["CUDA cores", "tensor cores", "streaming multiprocessors"] {
      add(define(parts, .count, .one))
    }

    add(define("%", .ratio, ExactNumber(1, over: 100)), "％")
    add(define("x", .ratio, .one), "×", "倍", "X")
    return (definitions, table)
  }()

  static let definitions = table.definitions
  static let bySpelling = table.bySpelling

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
    "G": .power(of: 10, 9),
    "T": .power(of: 10, 12), "千": .power(of: 10, 3), "万": .power(of: 10, 4), "百万": .power(of: 10, 6),
    "千万": .power(of: 10, 7), "亿": .power(of: 10, 8), "十亿": .power(of: 10, 9), "百亿": .power(of: 10, 10),
    "千亿": .power(of: 10, 11), "万亿": .power(of: 10, 12),
    "萬": .power(of: 10, 4), "百萬": .power(of: 10, 6), "千萬": .power(of: 10, 7), "億": .power(of: 10, 8),
    "十億": .power(of: 10, 9), "百億": .power(of: 10, 10), "千億": .power(of: 10, 11), "萬億": .power(of: 10, 12),
    "million": .power(of: 10, 6),
    "billion": .power(of: 10, 9), "trillion": .power(of: 10, 12),
  ]
}
