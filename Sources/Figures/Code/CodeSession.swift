import Accelerators
import Calculation
import Markdown
import Quantities
import SourceText

/// What the code of a note has computed so far: one namespace, in the order of the blocks.
struct CodeSession {
  private(set) lazy var interpreter = {
    let interpreter = Interpreter(limits: .standard, mode: .partial)
    EstimatorModule.add(to: interpreter, catalog: catalog, reads: reads)
    return interpreter
  }()
  private let catalog: AcceleratorCatalog
  private let reads: CatalogReads

  init(_ catalog: AcceleratorCatalog, _ reads: CatalogReads) {
    self.catalog = catalog
    self.reads = reads
  }

  /// How many blocks have run; a block's number is the tag of its program.
  private(set) var blocks = 0
  /// Where and how each name was last given its value.
  var definitions: [String: Definition] = [:]
  /// Commented statements inside functions and loops, which run when something calls them.
  var nested: [NestedStatement] = []
  /// What the last block printed, for an output fence that follows it.
  var printedLines: [String] = []
  /// The last lines that this block and those before it have printed since such a fence.
  var unshownLines: [String] = []

  /// The one model that the code names, and the LoRA adapters that it configures.
  var adapted = AdaptedModel()

  /// The most bytes of code that are run for one note; more is a program and no note.
  static let codeLimit = 128 << 10
  /// How many bytes of code there were so far.
  var codeBytes = 0
  /// Whether the note's code has used up its steps.
  var isOutOfSteps = false

  struct Definition {
    /// The line in the note.
    var line: Int
    /// The path of another note in which that is, which this one uses.
    var note: String?
    /// The right side as it is written.
    var expression: String
    /// The names that it reads.
    var reads: [String]
    var value: Value?
  }

  struct NestedStatement {
    let comment: ByteRange
    let statement: Statement
    let program: Program
    let reference: StatementReference
    var values: [Value] = []
    var printed: [String] = []
  }

  mutating func beginBlock() { blocks += 1 }

  /// Runs one statement outside of every block, and keeps what the commented ones inside functions and loops gave.
  mutating func run(_ statement: Statement, of program: Program, watching watched: Set<Statement.ID>)
    -> Outcome
  {
    let outcome = interpreter.execute(statement, of: program, tag: blocks, watching: watched)
    guard !nested.isEmpty else { return outcome }
    for index in nested.indices {
      nested[index].values += outcome.observed[nested[index].reference] ?? []
      for text in outcome.printed where text.statement == nested[index].reference {
        nested[index].printed.append(text.text)
      }
    }
    return outcome
  }

  mutating func value(of name: String) -> Value? { interpreter.binding(name)?.value }
}
