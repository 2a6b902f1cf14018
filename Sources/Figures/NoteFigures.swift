package import Accelerators
import Calculation
package import Markdown
import MemoryEstimator
import Quantities
package import SourceText

/// Every figure of a note, in the order of the source, and what the note's code computed on the way.
package struct NoteFigures: Sendable {
  package private(set) var figures: [Figure]
  package private(set) var summary: FigureSummary
  /// Code that does not run to its end.
  package let codeProblems: [CodeProblem]
  /// Directives that say nothing, or nothing that can be understood.
  package let directiveProblems: [DirectiveProblem]
  /// What else the author may want to know.
  package let advice: [Advice]
  /// Amounts that name what they are of, which another place may contradict.
  package let amounts: [StatedAmount]
  /// The values of the catalog that the note rests on.
  package let catalogReads: [AcceleratorCatalog.Entry: Double]

  /// The same without some of its figures.
  package func leavingOut(_ isLeftOut: (Figure) -> Bool) -> NoteFigures {
    var left = self
    left.figures.removeAll(where: isLeftOut)
    left.summary = FigureSummary(left.figures)
    return left
  }

  /// A place in the note's code, and why what it defines is unknown.
  package struct CodeProblem: Sendable {
    package let range: ByteRange
    package let kind: Kind

    package enum Kind: Sendable {
      /// It was stopped at this limit.
      case stopped(limit: String)
      /// It raises an exception that nothing catches, as CPython tells it.
      case failing(exception: String)
      /// It is the first place of its block that is no Python.
      case unreadable(message: String)
    }
  }

  /// Finds and judges the figures of `note`.
  package init(_ note: Note, using used: UsedNotes = UsedNotes()) {
    self.init(note, catalog: .builtIn, using: used)
  }

  /// - Parameters:
  ///   - catalog: What cards can do.
  ///   - accepted: The values that the note's figures were accepted with. A figure that is wrong by the catalog and right by them
  ///     is stale.
  ///   - used: The notes whose code it builds on.
  package init(
    _ note: Note, catalog: AcceleratorCatalog, accepted: [AcceleratorCatalog.Entry: Double] = [:],
    using used: UsedNotes = UsedNotes()
  ) {
    var finder = FigureFinder(note, catalog: catalog, used: used)
    // Data or an attack, which the note's own diagnostic says; its numbers are no figures.
    if !note.isPlainText { Interpreter.onDeepStack { finder.walk() } }
    var figures = finder.figures.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    let moved = accepted.filter { catalog.value(of: $0.key) != $0.value }
    if !moved.isEmpty {
      let before = NoteFigures(note, catalog: catalog.setting(moved), using: used).figures
      figures = figures.stale(before: before, with: moved, catalog, in: note.bytes)
    }
    self.figures = figures
    catalogReads = finder.catalogReads
    summary = FigureSummary(figures)
    codeProblems = finder.codeProblems
    directiveProblems = finder.directives.problems
    amounts = finder.amountsStated
    advice = (finder.advice + finder.recipes.advice(note)).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
  }
}

/// Walks a note's blocks in order and collects its figures. Each form adds what it finds in an extension of its own;
/// what one form has claimed, no later one takes.
struct FigureFinder {
  let note: Note
  let catalog: AcceleratorCatalog
  let used: UsedNotes
  private(set) var figures: [Figure] = []
  let reads: CatalogReads
  /// The namespace of the note's code.
  var session: CodeSession
  /// Namespaces that directives name.
  var sessions: [String: CodeSession] = [:]
  var directives: NoteDirectives
  /// What cards are for, by the lines of the block or list so far.
  var context = ConfigurationContext()
  /// The same by the last heading.
  var headingContext = ConfigurationContext()
  /// The shape of a model that a line above states.
  var shape: StatedShape?
  /// What calculations of training memory count for a parameter.
  var recipes = CountedRecipes()
  var advice: [Advice] = []
  var amountsStated: [StatedAmount] = []
  /// The last paragraph or heading, which says what a table below it is about.
  var caption: ByteRange?
  /// The last paragraph outside of lists, which says what the list below it is about.
  var leadIn: ByteRange?
  /// The last list, which a total below it sums up: where it ends, and the first line of each item.
  var listAbove: (end: Int, lines: [ByteRange])?
  /// The accelerator that the headings name, and the model.
  var section = SpecSection()
  /// The rates that stand below it.
  var sectionRates = SectionRates()
  /// What stands below it and is not true of its card.
  var doubts = SectionDoubts()
  /// The same for items of lists.
  var items = SpecItems()
  /// The figures that do not hold, by their stated digits: a literal of the same digits may be a copy.
  private(set) var wrongFigures: [Figure] = []
  /// How many figures were binary digits under a decimal unit, and how many decimal: what the note means by GB.
  private(set) var binaryCount = 0
  private(set) var decimalCount = 0
  /// The first expression of the chain that the last line ended in.
  var chainOrigin: ChainOrigin?
  /// How many left sides were read as Python.
  var expressionsTried = 0
  var codeProblems: [NoteFigures.CodeProblem] = []
  var paragraphsSinceCode = 0
  /// What was read already: many forms ask for the quantities of the same cell.
  let quantitiesRead = ReadOnce<[StatedQuantity]>()
  let modelsRead = ReadOnce<[(model: Model, range: ByteRange)]>()
  /// Whether its code puts adapters beside a model; in most notes none does.
  let configuresAdapters: Bool
  /// By byte, whether it belongs to a figure or a name already.
  private var claimed: [Bool]

  /// The note's bytes as they are.
  var source: [UInt8] { note.bytes }
  /// The note's bytes with spaces for everything that is not to be read: markup, destinations, HTML.
  let bytes: [UInt8]

  init(_ note: Note, catalog: AcceleratorCatalog, used: UsedNotes) {
    self.note = note
    self.catalog = catalog
    self.used = used
    bytes = note.readableBytes
    configuresAdapters = note.bytes.firstIndex(of: "LoraConfig", in: note.bytes.indices) != nil
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
    if figure.verdict == .mismatch, figure.remarks.isEmpty {
      figure.remarks = NearestMiss.ofLayers(figure).map { [$0] } ?? []
    }
    figures.append(figure)
    claim(figure.range)
    if figure.verdict == .mismatch, figure.copyOf == nil { wrongFigures.append(figure) }
    if figure.label != nil {
      binaryCount += 1
    } else if figure.verdict.holds, figure.computed?.unit == "GB" {
      decimalCount += 1
    }
  }

  /// Judges a figure anew, by what stands behind it.
  mutating func revise(_ range: ByteRange, _ figure: Figure) {
    guard let index = figures.lastIndex(where: { $0.range == range }) else { return }
    figures[index] = figure
    if figure.verdict == .mismatch { wrongFigures.append(figure) }
  }

  /// Says of a figure what may be wrong with it.
  mutating func suggest(_ suggestion: Remark, at index: Int) { figures[index].suggestion = suggestion }

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
}
