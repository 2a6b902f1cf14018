package import Accelerators
import Calculation
package import Markdown
import Quantities
package import SourceText

/// Every figure of a note, in the order of the source, and what the note's code computed on the way.
package struct NoteFigures: Sendable {
  package let figures: [Figure]
  package let summary: FigureSummary
  /// Code that was stopped at a limit: the place, and which limit.
  package let stoppedCode: [StoppedCode]
  /// Directives that say nothing, or nothing that can be understood.
  package let directiveProblems: [DirectiveProblem]
  /// The values of the catalog that the note rests on.
  package let catalogReads: [AcceleratorCatalog.Entry: Double]

  package struct StoppedCode: Sendable {
    package let range: ByteRange
    package let limit: String
  }

  /// Finds and judges the figures of `note`.
  package init(_ note: Note) {
    self.init(note, catalog: .builtIn)
  }

  /// - Parameters:
  ///   - catalog: What cards can do.
  ///   - accepted: The values that the note's figures were accepted with. A figure that is wrong by the catalog and right by them
  ///     is stale.
  package init(
    _ note: Note, catalog: AcceleratorCatalog, accepted: [AcceleratorCatalog.Entry: Double] = [:]
  ) {
    var finder = FigureFinder(note, catalog: catalog)
    // Data or an attack, which the note's own diagnostic says; its numbers are no figures.
    if !note.isPlainText { Interpreter.onDeepStack { finder.walk() } }
    var figures = finder.figures.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    let moved = accepted.filter { catalog.value(of: $0.key) != $0.value }
    if !moved.isEmpty, figures.contains(where: { $0.verdict == .mismatch }) {
      let before = NoteFigures(note, catalog: catalog.setting(moved)).figures
      figures = figures.stale(before: before, with: moved, catalog, in: note.bytes)
    }
    self.figures = figures
    catalogReads = finder.catalogReads
    summary = FigureSummary(figures)
    stoppedCode = finder.stoppedCode
    directiveProblems = finder.directives.problems
  }
}

/// Walks a note's blocks in order and collects its figures. Each form adds what it finds in an extension of its own;
/// what one form has claimed, no later one takes.
struct FigureFinder {
  let note: Note
  let catalog: AcceleratorCatalog
  private(set) var figures: [Figure] = []
  private let reads: CatalogReads
  /// The namespace of the note's code.
  var session: CodeSession
  /// Namespaces that directives name.
  private var sessions: [String: CodeSession] = [:]
  var directives: NoteDirectives
  /// What cards are for, by the lines of the block or list so far.
  private var context = ConfigurationContext()
  /// The accelerator that the headings name.
  private var section = SpecSection()
  /// The figures that do not hold, by their stated digits: a literal of the same digits may be a copy.
  private(set) var wrongFigures: [Figure] = []
  /// How many figures were binary digits under a decimal unit, and how many decimal: what the note means by GB.
  private(set) var binaryCount = 0
  private(set) var decimalCount = 0
  var stoppedCode: [NoteFigures.StoppedCode] = []
  private var paragraphsSinceCode = 0
  /// By byte, whether it belongs to a figure or a name already.
  private var claimed: [Bool]

  /// The note's bytes as they are.
  var source: [UInt8] { note.bytes }
  /// The note's bytes with spaces for everything that is not to be read: markup, destinations, HTML.
  let bytes: [UInt8]

  init(_ note: Note, catalog: AcceleratorCatalog) {
    self.note = note
    self.catalog = catalog
    bytes = note.readableBytes
    reads = CatalogReads()
    session = CodeSession(catalog, reads)
    directives = NoteDirectives(note, catalog, reads)
    claimed = [Bool](repeating: false, count: note.bytes.count)
  }

  /// Values that figures compare with, and those that code has asked for.
  var catalogReads: [AcceleratorCatalog.Entry: Double] {
    var all = reads.all
    for entry in figures.flatMap(\.catalogEntries) { all[entry] = catalog.value(of: entry) }
    return all
  }

  mutating func add(_ figure: Figure) {
    guard !isClaimed(figure.range) else { return }
    keep(figure)
  }

  /// Adds a figure whose place is claimed already.
  mutating func keep(_ figure: Figure) {
    var figure = figure
    // A unit beyond markup, as in `1677` TFLOPS, is evidence and no part of what is underlined or rewritten.
    if let unit = figure.stated.unitRange, unit.lowerBound >= figure.stated.numberRange.upperBound,
      (figure.stated.numberRange.upperBound..<unit.lowerBound).contains(where: { source[$0] != bytes[$0] })
    {
      figure.narrow(to: figure.range.lowerBound..<figure.stated.numberRange.upperBound)
    }
    // What the formula's text joins, its source does not: `14\text{B}`.
    let isAsWritten = figure.stated.numberRange.allSatisfy { source[$0] == bytes[$0] }
    if !isAsWritten { figure.narrow(to: figure.stated.digitsRange) }
    figures.append(figure)
    claim(figure.range)
    if figure.verdict == .mismatch, figure.copyOf == nil { wrongFigures.append(figure) }
    if figure.label != nil {
      binaryCount += 1
    } else if figure.verdict.holds, figure.computed?.unit == "GB" {
      decimalCount += 1
    }
  }

  /// What an author says is right as it stands: findings in `block` are none. Whether there were any.
  mutating func takeBackFindings(in block: ByteRange) -> Bool {
    var hadFindings = false
    for (index, figure) in figures.enumerated()
    where block.contains(figure.range.lowerBound) && figure.verdict.isFinding {
      figures[index] = .unchecked(figure.stated, form: figure.form, because: .ignored)
      hadFindings = true
    }
    return hadFindings
  }

  /// Bytes that belong to a name or to another figure: no figure of their own stands there.
  mutating func claim(_ range: ByteRange) {
    for offset in range { claimed[offset] = true }
  }

  func isClaimed(_ range: ByteRange) -> Bool { claimed[range].contains(true) }

  mutating func walk() {
    bindDirectives()
    var index = 0
    let nodes = note.nodes
    while index < nodes.count {
      let node = nodes[index]
      if Self.isBlock(node.kind) {
        reach(node.range.lowerBound)
        if let ignore = directives.ignore, ignore.range.upperBound <= node.range.lowerBound {
          directives.ignored.append((ignore, node.range))
          directives.ignore = nil
        }
      }
      switch node.kind {
      case .codeBlock:
        codeBlock(at: index)
        index = node.end
      case .table:
        table(at: index)
        index = node.end
      case .heading:
        context = ConfigurationContext()
        // A heading names; of what it states only its calculations are claims.
        for line in note.textLines(of: index) {
          let mentions = catalog.mentions(in: bytes, range: line)
          section.enter(level: node.detail, mentions: mentions)
          equations(in: line, names: mentions.map(\.range))
        }
        paragraphsSinceCode += 2
        index = node.end
      case .paragraph, .calloutTitle:
        text(at: index)
        paragraphsSinceCode += 1
        index = node.end
      default:
        index += 1
      }
    }
    nestedFigures()
    for named in sessions.values {
      session = named
      nestedFigures()
    }
    settleDirectives()
  }

  private static func isBlock(_ kind: Node.Kind) -> Bool {
    switch kind {
    case .codeBlock, .table, .heading, .paragraph, .calloutTitle, .list, .blockQuote: true
    default: false
    }
  }

  /// Runs a block in the namespace that a directive asks for.
  private mutating func inSession(_ run: (inout Self) -> Void) {
    guard let directive = directives.session else { return run(&self) }
    directives.session = nil
    guard sessions.count < Self.sessionLimit else {
      directives.report(
        DirectiveError("a note has at most \(Self.sessionLimit) namespaces", help: "let blocks share one"),
        at: directive.range)
      return
    }
    let (outer, key) =
      if case .session(let name) = directive.verb { (session, name) } else {
        // No name has a space in it.
        (session, " \(sessions.count)")
      }
    session = sessions[key] ?? CodeSession(catalog, reads)
    run(&self)
    sessions[key] = session
    session = outer
  }

  /// Each runs as many steps as a note may.
  private static let sessionLimit = 16

  private mutating func codeBlock(at index: Int) {
    let block = note.codeBlocks[note.nodes[index].detail]
    context = ConfigurationContext()
    if let info = block.info, source.text(in: info).split(separator: " ").contains("reckon=off") { return }
    switch note.language(of: block) {
    case "python", "py", "python3", "pycon":
      inSession { $0.pythonBlock(block) }
      paragraphsSinceCode = 0
    case "mermaid":
      // Labels of nodes and arrows.
      for line in block.lines { equations(in: line) }
    case nil, "text", "txt", "output", "console", "yaml", "yml", "plaintext":
      // Output follows its code, with a line of prose between them at most.
      if paragraphsSinceCode < 2, printedLines(in: block) { return }
      for (number, line) in block.lines.enumerated() {
        let before = block.lines[max(0, number - Self.mostParts)..<number]
        totalLine(line, after: Array(before))
        // A blank line may stand between an expression and its `=`.
        claims(in: line, below: before.suffix(2).last { bytes[$0].contains { $0 > UInt8(ascii: " ") } })
      }
    case "bash", "sh", "shell", "zsh", "json", "toml", "ini", "markdown", "md", "plain", "log", "math",
      "latex", "tex":
      // Many hold no such thing, but a calculation.
      for line in block.lines { equations(in: line) }
    default:
      // In other languages people calculate in comments.
      for line in block.lines {
        if let text = commentText(in: line) { equations(in: text) }
      }
    }
  }

  /// No total has more parts.
  private static let mostParts = 20

  /// Where the text of a comment begins on a line of code, behind `//` or `#`.
  private func commentText(in line: ByteRange) -> ByteRange? {
    let signs = [UInt8(ascii: "#"), UInt8(ascii: "/")]
    for offset in line where signs.contains(bytes[offset]) {
      let isFirst = offset == line.lowerBound || bytes[offset - 1] <= UInt8(ascii: " ")
      let isSlash = bytes[offset] == UInt8(ascii: "/")
      guard isFirst, !isSlash || offset + 1 < line.upperBound && bytes[offset + 1] == bytes[offset] else {
        continue
      }
      return (offset + (isSlash ? 2 : 1))..<line.upperBound
    }
    return nil
  }

  private mutating func table(at index: Int) {
    guard let grid = TableGrid(note, at: index) else { return }
    directedColumns(of: grid)
    let isOfAccelerators = specTable(grid)
    optimizerTable(grid)
    totalRow(of: grid)
    derivedColumns(of: grid, ratiosOnly: isOfAccelerators)
    for row in grid.rows {
      for cell in row { claims(in: cell) }
    }
  }

  private mutating func text(at index: Int) {
    var above: ByteRange?
    for line in note.textLines(of: index) {
      claims(in: line, below: above)
      above = line
    }
  }

  /// The figures of running text: equations, specifications, and what nothing recomputes.
  ///
  /// - Parameter above: The line before it.
  private mutating func claims(in range: ByteRange, below above: ByteRange? = nil) {
    let mentions = catalog.mentions(in: bytes, range: range)
    equations(in: range, names: mentions.map(\.range), below: above)
    specifications(of: mentions, in: range)
    if mentions.isEmpty, let variants = section.variants { specification(ofSection: variants, in: range) }
    comparison(of: mentions, in: range)
    sentences(of: mentions, in: range)
    if mentions.isEmpty {
      context.read(bytes[range])
    } else {
      configurations(of: mentions, in: range, context: context)
    }
    change(in: range)
    modelSizes(in: range)
    bareFigures(in: range)
  }
}
