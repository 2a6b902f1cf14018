import Accelerators
import Calculation
import Markdown
import Quantities
import SourceText

/// The directives of a note, and which of them wait for the block that they speak of.
struct NoteDirectives {
  /// Those that the walk has not reached yet, in order.
  var ahead: ArraySlice<Directive>
  var problems: [DirectiveProblem]
  /// The figures of `= expression`, by the comment's place.
  var figures: [Int: StatedQuantity] = [:]
  var columns: [Directive] = []
  var ignore: Directive?
  var session: Directive?
  /// Blocks whose figures are not the author's errors.
  var ignored: [(directive: Directive, block: ByteRange)] = []
  private(set) lazy var scope = DirectiveScope(catalog, reads)
  private let catalog: AcceleratorCatalog
  private let reads: CatalogReads

  init(_ note: Note, _ catalog: AcceleratorCatalog, _ reads: CatalogReads) {
    self.catalog = catalog
    self.reads = reads
    let (directives, problems) = note.directives()
    ahead = directives[...]
    self.problems = problems
  }

  mutating func report(_ error: DirectiveError, at range: ByteRange) {
    problems.append(
      DirectiveProblem(kind: .invalid, range: range, message: error.message, help: error.help))
  }
}

/// What directives say of figures.
extension FigureFinder {
  /// Finds the figure that each `= expression` stands behind, so that nothing else takes it.
  mutating func bindDirectives() {
    for directive in directives.ahead {
      guard case .value = directive.verb else { continue }
      let text = textBefore(directive)
      guard let stated = quantities(in: text).last, !isClaimed(stated.range) else {
        directives.report(
          DirectiveError(
            "no figure stands before this directive", help: "put it right behind the number that it computes"),
          at: directive.range)
        continue
      }
      directives.figures[directive.range.lowerBound] = stated
      claim(stated.range)
    }
  }

  /// The rest of the paragraph that a directive opens: behind `%% reckon: ignore %%` it goes on on the next line.
  private func paragraphBehind(_ directive: Directive) -> ByteRange? {
    guard let block = textBlock(around: directive), block.contains(directive.range.lowerBound) else {
      return nil
    }
    let isFirst = bytes[block.lowerBound..<directive.range.lowerBound].allSatisfy { $0 <= UInt8(ascii: " ") }
    let rest = directive.range.upperBound..<max(directive.range.upperBound, block.upperBound)
    return isFirst && bytes[rest].contains { $0 > UInt8(ascii: " ") } ? rest : nil
  }

  /// The text of the block in which a directive stands, or of the one before it.
  private func textBefore(_ directive: Directive) -> ByteRange {
    if let block = textBlock(around: directive) {
      let text = block.lowerBound..<directive.range.lowerBound
      if bytes[text].contains(where: { $0 > UInt8(ascii: " ") }) { return text }
    }
    let before = note.nodes[..<directive.node].last {
      Self.holdsText($0.kind) && $0.range.upperBound <= directive.range.lowerBound
    }
    return before?.range ?? directive.range.lowerBound..<directive.range.lowerBound
  }

  /// The block of text in which a directive stands; `nil` for one that is a block of its own.
  private func textBlock(around directive: Directive) -> ByteRange? {
    guard note.nodes[directive.node].kind != .htmlBlock else { return nil }
    var parent = note.nodes[directive.node].parent
    while !Self.holdsText(note.nodes[parent].kind), parent > 0 { parent = note.nodes[parent].parent }
    return note.nodes[parent].range
  }

  private static func holdsText(_ kind: Node.Kind) -> Bool {
    switch kind {
    case .paragraph, .heading, .tableCell, .calloutTitle, .codeBlock: true
    default: false
    }
  }

  /// Takes note of the directives that stand before `offset`.
  mutating func reach(_ offset: Int) {
    while let directive = directives.ahead.first, directive.range.lowerBound < offset {
      directives.ahead = directives.ahead.dropFirst()
      switch directive.verb {
      case .value(let expression):
        if let stated = directives.figures[directive.range.lowerBound] {
          judge(stated, as: expression, at: directive.range)
        }
      case .use(let target): useNote(target, at: directive.range)
      case .column: directives.columns.append(directive)
      case .ignore:
        if let paragraph = paragraphBehind(directive) {
          directives.ignored.append((directive, paragraph))
          continue
        }
        unbound(directives.ignore)
        directives.ignore = directive
      case .isolated, .session:
        unbound(directives.session)
        directives.session = directive
      }
    }
  }

  /// Says what no block followed, and which of the others changed nothing.
  mutating func settleDirectives() {
    reach(.max)
    for directive in directives.columns { unbound(directive) }
    unbound(directives.ignore)
    unbound(directives.session)
    for (directive, block) in directives.ignored where !takeBackFindings(in: block) {
      directives.problems.append(
        DirectiveProblem(
          kind: .unused, range: directive.range,
          message: "every figure of the next block holds or is unchecked",
          help: "remove the directive"))
    }
  }

  private mutating func unbound(_ directive: Directive?) {
    guard let directive else { return }
    let wanted =
      switch directive.verb {
      case .column: "table"
      case .isolated, .session: "block of Python"
      default: "block"
      }
    directives.report(
      DirectiveError(
        "no \(wanted) follows this directive", help: "put it before the \(wanted) that it is for"),
      at: directive.range)
  }

  private mutating func judge(_ stated: StatedQuantity, as expression: String, at range: ByteRange) {
    do throws(DirectiveError) {
      let result = try directives.scope.evaluate(expression) { session.value(of: $0) }
      record(stated, result)
    } catch {
      directives.report(error, at: range)
      keep(.unchecked(stated, form: .directive, because: UncheckedReason(text: "unsupported-syntax")))
    }
  }

  private mutating func record(
    _ stated: StatedQuantity, _ result: DirectiveScope.Result
  ) {
    let unit = stated.unit
    var readings: [Reading]
    if let target = result.unit {
      guard let exact = result.value.exactNumber else { return }
      // A number that says it is bytes, or GiB; else one in base units.
      let scale = target.dimension == .information ? result.value.scaleUnit?.factor ?? .one : .one
      readings = (exact * scale).divided(by: target.factor).map { [Reading(value: $0, unit: target)] } ?? []
      if let unit, unit != target {
        readings =
          unit.dimension == target.dimension
          ? readings.compactMap { reading in
            (reading.value * target.factor).divided(by: unit.factor).map { Reading(value: $0, unit: unit) }
          } : []
        // `13.0 GB` of so many GiB: the digits are right, and the label says something else.
        if unit.binaryCounterpart == target, let value = (exact * scale).divided(by: target.factor) {
          readings.append(Reading(value: value, unit: target, label: "\(target.symbol) as \(unit.symbol)"))
        }
      }
    } else {
      readings = Reading.of(result.value, statedIn: unit)
    }
    guard let best = readings.best(for: stated) else {
      keep(.unchecked(stated, form: .directive, because: .ambiguous))
      return
    }
    var figure = Figure.judged(stated, form: .directive, by: best.reading, verdict: best.verdict, in: source)
    figure.expression = result.expression
    figure.inputs = inputs(result.reads)
    keep(figure)
  }

  // MARK: Columns

  /// Judges the columns of a table for which directives stand before it.
  mutating func directedColumns(of grid: TableGrid) {
    let columns = directives.columns
    directives.columns = []
    for directive in columns {
      guard case .column(let name, let expression) = directive.verb else { continue }
      let names = grid.header.map { ColumnName(bytes.text(in: $0)) }
      guard let column = names.firstIndex(where: { $0.isWritten(name) }) else {
        let known = names.map { "\"\($0.text)\"" }.joined(separator: ", ")
        directives.report(
          DirectiveError("the table has no column \"\(name)\"", help: "it has \(known)"), at: directive.range)
        continue
      }
      for row in grid.rows where column < row.count {
        guard let stated = onlyQuantity(in: row[column], unit: names[column].unit),
          !isClaimed(stated.range)
        else { continue }
        var cells: [String: Value] = [:]
        for (other, cell) in row.enumerated() where other != column && other < names.count {
          cells[names[other].identifier] = value(ofCell: cell, unit: names[other].unit)
        }
        do throws(DirectiveError) {
          let result = try directives.scope.evaluate(expression, cells: cells) { session.value(of: $0) }
          claim(stated.range)
          record(stated, result)
        } catch {
          directives.report(error, at: directive.range)
          break
        }
      }
    }
  }

  /// A cell as an expression reads it: its number in base units, or its text.
  private func value(ofCell cell: ByteRange, unit: Unit?) -> Value {
    guard let quantity = quantities(in: cell).first else {
      return Value(bytes.text(in: cell).withoutEmphasis)
    }
    let unit = quantity.unit ?? unit
    let value = quantity.value * (unit?.factor ?? .one)
    let scale: Scale = unit?.dimension == .information ? .bytes : .none
    return value.isWhole && value.bitWidth < 63
      ? Value(Int(value.numerator), scale: scale) : Value(value.double, scale: scale)
  }
}

/// The header of a column: its words, and the unit behind them.
struct ColumnName {
  let text: String
  let unit: Unit?

  init(_ header: String) {
    text = header.withoutEmphasis
    unit = SpecVocabulary.unit(inHeader: Array(header.utf8)[...])
  }

  /// The words without what stands in parentheses: `显存 (GB)` is 显存.
  private var words: String {
    String(text.prefix { $0 != "(" && $0 != "（" }).withoutEmphasis
  }

  func isWritten(_ name: String) -> Bool {
    [text, words].contains { $0.lowercased() == name.lowercased() }
  }

  /// As a name in an expression: `batch size` is batch_size.
  var identifier: String {
    String(words.map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }
}
