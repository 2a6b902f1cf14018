/// What the compiler makes of one scope: a statement of the program, a function, a class body, a comprehension.
final class Code {
  struct Parameter {
    var name: Name
    var kind: ParameterKind
    var hasDefault: Bool
  }

  let name: String
  let tree: Tree
  /// The number that the caller gave the program.
  let tag: Int
  var instructions: [Instruction] = []
  /// The node that each instruction comes from.
  var nodes: [Int32] = []
  var constants: [Object] = []
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
  var isComprehension = false
  /// The variable that takes the first argument; only a comprehension has it elsewhere than first.
  var firstArgument = 0
  /// Whether a call only has to put its arguments in place.
  var isSimple = false

  init(name: String, tree: Tree, tag: Int) {
    self.name = name
    self.tree = tree
    self.tag = tag
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
