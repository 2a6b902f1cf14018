import Accelerators
import Calculation
import MemoryEstimator
import Quantities

/// What the expressions of directives are computed in: the language of code blocks, with the estimator, the names of units and
/// formats, and the variables of the note.
struct DirectiveScope {
  private let interpreter: Interpreter

  init(_ catalog: AcceleratorCatalog, _ reads: CatalogReads) {
    interpreter = Interpreter(limits: .standard, mode: .strict)
    EstimatorModule.add(to: interpreter, catalog: catalog, reads: reads)
    let program = Program(parsing: "from reckon import *\nimport math\nfrom math import *\n")
    for statement in program.statements { _ = interpreter.execute(statement, of: program) }
    for name in NumberFormat.all.map(\.name) + Optimizer.all.map(\.name) {
      for spelling in [name, name.uppercased()] { interpreter.set(spelling, to: Value(name)) }
    }
  }

  /// A computed value, and the unit that the expression converts it to.
  struct Result {
    var value: Value
    var unit: Unit?
    /// The expression as it was computed.
    var expression: String
    /// The note's variables that it reads.
    var reads: [String]
  }

  /// Computes `7B * 2 in GiB`, with `cells` and then the note's variables for the names that it uses.
  func evaluate(
    _ text: String, cells: [String: Value] = [:], variable: (String) -> Value?
  ) throws(DirectiveError) -> Result {
    let (written, unit) = try Self.conversion(in: text)
    let source = Self.python(written)
    let program = Program(parsing: source)
    guard program.problems.isEmpty, program.statements.count == 1, let statement = program.statements.first,
      statement.kind == .expression
    else {
      throw DirectiveError(
        "`\(written)` is no expression" + (program.problems.first.map { ": \($0.message)" } ?? ""),
        help: "write arithmetic, names in quotes: weights(\"Llama-3.1-8B\", fp16) in GiB")
    }
    var reads: [String] = []
    for name in program.readNames(of: statement).map(\.name) {
      if let value = cells[name] {
        interpreter.set(name, to: value)
      } else if let value = variable(name), value.isNumber || value.asString != nil {
        interpreter.set(name, to: value)
        reads.append(name)
      }
    }
    let outcome = interpreter.execute(statement, of: program)
    switch outcome.failure {
    case .exception("NameError", let message, _, _)?:
      throw DirectiveError(
        message, help: "use the note's variables, the table's columns or the estimator's functions")
    case .exception(let type, let message, _, _)?:
      throw DirectiveError(message.isEmpty ? "`\(written)` raises \(type)" : message)
    case .some:
      throw DirectiveError(
        "`\(written)` cannot be computed: it needs what only running code knows, or too much")
    case nil: break
    }
    guard let value = outcome.value, value.exactNumber != nil else {
      throw DirectiveError("`\(written)` gives no number")
    }
    return Result(value: value, unit: unit, expression: text, reads: reads)
  }

  /// The value of a Python expression that uses nothing of the note.
  func value(of expression: String) -> Value? { interpreter.evaluate(expression) }

  /// Splits `expression in GiB`.
  private static func conversion(in text: String) throws(DirectiveError) -> (String, Unit?) {
    let words = text.split(separator: " ")
    guard words.count > 2, words[words.count - 2] == "in" else { return (text, nil) }
    let name = String(words[words.count - 1])
    guard let unit = UnitTable.unit(name) else {
      guard name.allSatisfy({ $0.isLetter || $0 == "/" }) else { return (text, nil) }
      throw DirectiveError(
        "`\(name)` is no unit", help: "units are GiB, GB, GB/s, TFLOPS, s, tokens, % and their like")
    }
    let end = words[words.count - 3].endIndex
    return (String(text[..<end]), unit)
  }

  /// The expression in Python: `7B` and `80GB` as numbers in base units.
  static func python(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let reader = QuantityReader(bytes, end: bytes.count)
    var result: [UInt8] = []
    var position = 0
    var quote: UInt8?
    while position < bytes.count {
      let byte = bytes[position]
      let isInName = position > 0 && Self.continuesName(bytes[position - 1])
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte.isDigit, !isInName,
        let quantity = reader.quantity(at: position, lowerBound: position, readsRanges: false),
        let number = inBaseUnits(quantity)
      {
        result += Array(number.utf8)
        position = quantity.range.upperBound
        continue
      }
      result.append(byte)
      position += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a digit behind this byte belongs to a name or to a number that began before.
  private static func continuesName(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return byte.isDigit || lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte >= 0x80
  }

  /// `nil` for a number as Python has it too.
  private static func inBaseUnits(_ quantity: StatedQuantity) -> String? {
    var value = quantity.value
    if let unit = quantity.unit {
      // `8 % 3` and `2 x` are no units here.
      guard unit.dimension != .ratio, quantity.unitRange?.lowerBound == quantity.numberRange.upperBound else {
        return nil
      }
      value = value * unit.factor
    } else if quantity.multiplier == .one {
      return nil
    }
    return value.isWhole ? "(\(value.numerator))" : "(\(value.numerator)/\(value.denominator))"
  }
}
