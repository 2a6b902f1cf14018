package import MemoryEstimator

extension ByteCount {
  /// The amount in binary and in decimal units, which are never confused: `13.04 GiB`, `14.00 GB`.
  package var words: (binary: String, decimal: String) { words(in: prefix) }

  /// The prefix in which it is at least one: 0 for bytes, 3 for GiB.
  var prefix: Int {
    var (index, rest) = (0, bytes)
    while index < Self.prefixes.count - 1, rest >= 1024 {
      rest /= 1024
      index += 1
    }
    return index
  }

  /// The amount under a prefix, the same on both sides, so that amounts of one table can be compared.
  func words(in prefix: Int) -> (binary: String, decimal: String) {
    guard prefix > 0 else { return ("\(Self.digits(bytes, 0)) B", "\(Self.digits(bytes, 0)) B") }
    var (binary, decimal) = (bytes, bytes)
    for _ in 0..<prefix {
      binary /= 1024
      decimal /= 1000
    }
    let (one, other) = Self.prefixes[prefix]
    return ("\(Self.amount(binary)) \(one)B", "\(Self.amount(decimal)) \(other)B")
  }

  private static let prefixes = [("", ""), ("Ki", "k"), ("Mi", "M"), ("Gi", "G"), ("Ti", "T"), ("Pi", "P")]

  private static func amount(_ value: Double) -> String {
    value > 0 && value < 0.005 ? "<0.01" : digits(value, 2)
  }

  /// So many decimals, without an exponent.
  static func digits(_ value: Double, _ decimals: Int) -> String {
    let scale = decimals == 2 ? 100.0 : 1
    let scaled = (value * scale).rounded()
    guard scaled.magnitude < 9e15 else { return "\(value)" }
    let whole = Int(scaled)
    guard decimals == 2 else { return "\(whole)" }
    let rest = whole % 100
    return "\(whole / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension Breakdown {
  /// For people: the parts with bars, the total, what one device holds, and what it rests on.
  package func text(title: String, _ palette: Palette) -> String {
    var lines = [palette.paint(title, "1")]
    lines += Self.rows(components, palette)
    if let perDevice {
      lines += ["", palette.paint("on the most loaded device", "1")] + Self.rows(perDevice, palette)
    }
    if !assumptions.isEmpty { lines += [""] + assumptions.map { palette.paint("· \($0)", "2") } }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let barWidth = 24

  private static func rows(_ components: [Component], _ palette: Palette) -> [String] {
    let total = components.total
    let amounts = (components.map(\.amount) + [total]).map { $0.words(in: total.prefix) }
    let names = components.map(\.name) + ["total"]
    let nameWidth = names.map(\.displayWidth).max() ?? 0
    let binaryWidth = amounts.map(\.binary.count).max() ?? 0
    let decimalWidth = amounts.map(\.decimal.count).max() ?? 0
    return zip(names, amounts).enumerated().map { index, row in
      let (name, amount) = row
      let isTotal = index == components.count
      let share = total.bytes > 0 && !isTotal ? components[index].amount.bytes / total.bytes : 0
      let bar = isTotal ? "" : Self.bar(share)
      let cells = [
        name + String(repeating: " ", count: nameWidth - name.displayWidth),
        palette.paint(bar, "36") + String(repeating: " ", count: barWidth - bar.count),
        String(repeating: " ", count: binaryWidth - amount.binary.count) + amount.binary,
        String(repeating: " ", count: decimalWidth - amount.decimal.count) + amount.decimal,
      ]
      let line = "  " + cells.joined(separator: "  ") + (isTotal ? "" : "  \(percent(share))")
      return isTotal ? palette.paint(line, "1") : line
    }
  }

  /// A bar of eighths of a column.
  private static func bar(_ share: Double) -> String {
    let eighths = Int((share * Double(barWidth) * 8).rounded())
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    let text = "\(tenths / 10).\(tenths % 10) %"
    return String(repeating: " ", count: max(0, 7 - text.count)) + text
  }

  /// For programs.
  package var json: String { json { _ in } }

  func json(_ more: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("version")
      writer.integer(1)
      writer.key("quantity")
      writer.string(quantity)
      writer.key("total")
      writer.amount(total)
      writer.key("perDevice")
      if let perDevice {
        writer.device(perDevice)
      } else {
        writer.string(nil)
      }
      writer.key("components")
      writer.components(components)
      more(&writer)
      writer.key("assumptions")
      writer.array { writer in for assumption in assumptions { writer.string(assumption) } }
    }
    return writer.text + "\n"
  }

  /// With the fields of a command of its own, behind the components.
  package func json(_ fields: [(name: String, value: Double?)]) -> String {
    json { writer in
      for field in fields {
        writer.key(field.name)
        writer.number(field.value)
      }
    }
  }
}

extension JSONWriter {
  mutating func amount(_ amount: ByteCount) {
    object { writer in
      writer.key("bytes")
      writer.number(amount.bytes)
      writer.key("GiB")
      writer.number(amount.gibibytes)
      writer.key("GB")
      writer.number(amount.gigabytes)
    }
  }

  /// What one device holds.
  mutating func device(_ components: [Breakdown.Component]) {
    object { writer in
      writer.key("total")
      writer.amount(components.total)
      writer.key("components")
      writer.components(components)
    }
  }

  mutating func components(_ components: [Breakdown.Component]) {
    array { writer in
      for component in components {
        writer.object { writer in
          writer.key("name")
          writer.string(component.name)
          writer.key("bytes")
          writer.number(component.amount.bytes)
        }
      }
    }
  }
}
