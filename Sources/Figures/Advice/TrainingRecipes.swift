import Calculation
import Markdown
import MemoryEstimator
import Quantities
import SourceText

/// Bytes a parameter that a note's calculations of training memory come to, and the recipes that they mean.
struct CountedRecipes {
  /// The places by the bytes a parameter, in the order of the note.
  private(set) var places: [(bytes: Double, range: ByteRange)] = []

  mutating func count(_ bytes: Double, at range: ByteRange) {
    if !places.contains(where: { $0.bytes == bytes }) { places.append((bytes, range)) }
  }

  /// One sentence for each number of bytes, and one for where they differ.
  func advice(_ note: Note) -> [Advice] {
    places.enumerated().map { index, place in
      let recipes = TrainingRecipe.all.filter { $0.bytesPerParameter == place.bytes }
      let means = recipes.map { "\($0.name) (\($0.parts))" }.joined(separator: " or ")
      guard index > 0, let first = places.first else {
        return Advice(
          .recipe, at: place.range, "this counts \(place.bytes.written) bytes a parameter: \(means)")
      }
      let line = note.lines.line(at: first.range.lowerBound)
      return Advice(
        .recipe, at: place.range,
        "this counts \(place.bytes.written) bytes a parameter (\(means)), line \(line) counts \(first.bytes.written)",
        other: first.range)
    }
  }
}

extension TrainingRecipe {
  /// `2 weights + 2 gradients + 8 states`.
  var parts: String {
    let parts: [(String, Double)] = [
      ("weights", weights), ("gradients", gradients), ("states", states), ("master weights", masterWeights),
      ("accumulated gradients", accumulatedGradients),
    ]
    return parts.filter { $0.1 > 0 }.map { "\($0.1.written) \($0.0)" }.joined(separator: " + ")
  }

  /// Whether some recipe keeps exactly so many bytes a parameter.
  static func isKnown(bytesPerParameter bytes: Double) -> Bool {
    all.contains { $0.bytesPerParameter == bytes }
  }
}

extension FigureFinder {
  /// Counts the recipe that a calculation over a model's size means: `7B × 16 bytes = 112 GB` where training is spoken of.
  mutating func countRecipe(_ left: ArraySlice<EquationToken>, at range: ByteRange) {
    guard speaksOfTraining(range) else { return }
    var sizes = 0
    var each = ExactNumber.one
    for token in left {
      switch token {
      case .number(let quantity) where quantity.unit == nil && quantity.value >= .power(of: 10, 8): sizes += 1
      case .number(let quantity) where quantity.unit == nil || quantity.unit?.symbol == "B":
        each = each * quantity.value
      case .op(.multiply), .word: continue
      default: return
      }
    }
    if sizes == 1, TrainingRecipe.isKnown(bytesPerParameter: each.double) {
      recipes.count(each.double, at: range)
    }
  }

  /// Whether the words of the line, or of the heading above it, are about training.
  private mutating func speaksOfTraining(_ range: ByteRange) -> Bool {
    let said = ConfigurationContext.purpose(of: source[nearOnLine(range)])
    return (said ?? headingContext.purpose(in: bytes)) == .training
  }

  /// Looks at the memory of training that a statement computes: how many bytes it counts for a parameter, and whether it
  /// multiplies by a recipe's bytes what has bytes in it already.
  mutating func recipe(of statement: Statement, in program: Program, block: CodeBlock) {
    guard statement.isSimple, let expression = program.assignedExpression(of: statement),
      let name = program.assignedNames(of: statement).first
    else { return }
    let range = block.noteRange(ofCode: expression)
    guard speaksOfTraining(range) else { return }
    for literal in program.literals(of: statement) {
      guard let bytes = Double(literal.text), bytes >= 12, TrainingRecipe.isKnown(bytesPerParameter: bytes),
        let factor = program.readNames(of: statement).first(where: {
          isTimes(program, $0.range, literal.range) || isTimes(program, literal.range, $0.range)
        }),
        let (each, parameters) = bytesPerParameter(of: factor.name), [1, 2, 4].contains(each)
      else { continue }
      let total = ByteCount(bytes * parameters).gibibytes
      // Of two that keep as much, 16-bit weights are what people train with.
      let usual = TrainingRecipe.mixedPrecisionAdam
      let meant = ([usual] + TrainingRecipe.all).first { $0.bytesPerParameter == bytes }
      advice.append(
        Advice(
          .contradiction, at: block.noteRange(ofCode: factor.range),
          "\(factor.name) has \(each.written) bytes a parameter in it already; × \(literal.text) makes "
            + "\((each * bytes).written) bytes a parameter",
          help: meant.map {
            "\(literal.text) bytes a parameter (\($0.parts); \($0.source)) make "
              + "\(ExactNumber(total)?.decimal(places: 1) ?? "") GiB"
          }))
      return
    }
    guard let (bytes, _) = bytesPerParameter(of: name), TrainingRecipe.isKnown(bytesPerParameter: bytes)
    else { return }
    recipes.count(bytes, at: range)
  }

  /// Whether nothing but a sign of multiplication stands between two parts of an expression.
  private func isTimes(_ program: Program, _ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.upperBound < other.lowerBound
      && program.text(one.upperBound..<other.lowerBound).onOneLine.filter { $0 != " " } == "*"
  }

  /// How many bytes a value is for each parameter, and how many parameters; `nil` where its definitions name no number of
  /// parameters, or more than one.
  private mutating func bytesPerParameter(of name: String) -> (each: Double, parameters: Double)? {
    guard let value = session.value(of: name), let scale = value.scaleUnit, let number = value.asDouble else {
      return nil
    }
    var counts: Set<Double> = []
    var names = [name]
    var seen: Set<String> = []
    while let next = names.popLast() {
      guard seen.insert(next).inserted, let definition = session.definitions[next] else { continue }
      names += definition.reads
      let text = Array(definition.expression.utf8)
      for quantity in QuantityReader.quantities(in: text, 0..<text.count) where quantity.unit == nil {
        // A thousand million to a divisor is no model.
        let isDivisor =
          text[..<quantity.range.lowerBound].last { $0 != UInt8(ascii: " ") } == UInt8(ascii: "/")
        if quantity.value.double >= 1e8, !isDivisor { counts.insert(quantity.value.double) }
      }
    }
    guard counts.count == 1, let parameters = counts.first else { return nil }
    let each = number * scale.factor.double / parameters
    let rounded = (each * 1e6).rounded() / 1e6
    return (rounded, parameters)
  }
}
