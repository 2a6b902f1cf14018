/// What the compiler makes of one scope: a statement of the program, a function, a class body, a comprehension.
@safe
final class Code {
  struct Parameter {
    var name: Name
    var kind: ParameterKind
    var hasDefault: Bool
  }

  let name: String
  /// The name with those of the classes and functions around it.
  let qualifiedName: String
  /// What `__module__` says of functions and classes that are defined in it.
  let module: String
  let tree: Tree
  /// The number that the caller gave the program.
  let tag: Int
  var instructions: [Instruction] = []
  /// The node that each instruction comes from.
  var nodes: [Int32] = []
  var constants: [Object] = []
  /// The instructions and constants again once the code is complete, as the machine reads them: with nothing to count
  /// or check at each step.
  private var sealed: Sealed?
  var children: [Code] = []
  /// Where each statement's instructions begin.
  var statements: [(instruction: Int, statement: Int32)] = []

  var parameters: [Parameter] = []
  /// How many parameters can be given by position.
  var positionalCount = 0
  var variadic: Int?
  var keywords: Int?
  /// The variables that live on the stack; parameters first.
  var variables: [Name] = []
  /// The variables that nested functions share: this code's own, then those of the functions around it.
  var cells: [Name] = []
  var ownCellCount = 0
  /// For each own cell, the parameter that starts in it, or -1.
  var cellParameters: [Int] = []
  /// For each cell from outside, its number there.
  var outerCells: [Int] = []
  var isGenerator = false
  /// Whether a dictionary of annotations lies above the defaults when the function is made.
  var hasAnnotations = false
  var isComprehension = false
  /// The variable that takes the first argument; only a comprehension has it elsewhere than first.
  var firstArgument = 0
  /// Whether a call only has to put its arguments in place.
  var isSimple = false

  /// The text of a function or class that begins with one.
  var documentation: Text?

  /// The tag of programs that are part of the library.
  static let libraryTag = -2
  /// Whether it is the library's. Then it finds built-in functions whatever the program has under their names.
  var isLibrary: Bool { tag == Self.libraryTag }
  /// Whether CPython has it in C. Then it looks like a function of this interpreter.
  let isNative: Bool

  init(name: String, qualifiedName: String? = nil, module: String = "__main__", tree: Tree, tag: Int) {
    self.name = name
    self.qualifiedName = qualifiedName ?? name
    self.module = module
    self.tree = tree
    self.tag = tag
    isNative = tag == Self.libraryTag && Modules.native.contains(module)
  }

  @unsafe
  struct Sealed {
    let instructions: UnsafeMutablePointer<Instruction>
    let constants: UnsafeMutablePointer<Object>
  }

  /// What the machine runs. Nothing may be added to the code after the first call of it.
  var running: Sealed {
    if let sealed = unsafe sealed { return unsafe sealed }
    let new = unsafe Sealed(
      instructions: .allocate(capacity: instructions.count), constants: .allocate(capacity: constants.count))
    unsafe new.instructions.initialize(from: instructions, count: instructions.count)
    unsafe new.constants.initialize(from: constants, count: constants.count)
    unsafe sealed = new
    return unsafe new
  }

  deinit {
    guard let sealed = unsafe sealed else { return }
    unsafe sealed.instructions.deallocate()
    unsafe sealed.constants.deinitialize(count: constants.count)
    unsafe sealed.constants.deallocate()
  }

  func line(at instruction: Int) -> Int {
    guard nodes.indices.contains(instruction), nodes[instruction] >= 0 else { return 1 }
    return tree.line(at: Int(tree[nodes[instruction]].start))
  }

  /// The innermost statement around an instruction.
  func statement(at instruction: Int) -> Int {
    var low = 0
    var high = statements.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if statements[middle].instruction <= instruction { low = middle } else { high = middle }
    }
    return low < statements.count ? Int(statements[low].statement) : -1
  }
}

extension Code {
  /// The method that is about to be called when a variable is loaded that has no value, or an attribute that is not
  /// there: the arguments are loaded before it is looked for, if they are plain. The depth says how far below the top
  /// of the stack its receiver is.
  func pendingMethod(after index: Int) -> (name: Name, depth: Int)? {
    func isLoad(_ operation: Instruction.Operation) -> Bool {
      [.loadGlobal, .loadLocal, .loadCell, .loadMember].contains(operation)
    }
    guard isLoad(instructions[index].operation) || instructions[index].operation == .attribute else {
      return nil
    }
    var loaded = 1
    for instruction in instructions[(index + 1)...] {
      switch instruction.operation {
      case .constant, .none: loaded += 1
      case let operation where isLoad(operation): loaded += 1
      case .attribute: continue
      case .callMethod where Int(instruction.b) >= loaded:
        return (Name(number: instruction.a), Int(instruction.b) - loaded)
      default: return nil
      }
    }
    return nil
  }
}
