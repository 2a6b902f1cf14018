/// The calculator's own view of one piece of Python: what was read, what could not be read, and where everything
/// stands. It knows nothing of notes, units or figures.
///
/// A program is a plain value; `Interpreter` runs its statements one by one.
package struct Program: Sendable {
  /// The bytes that were read. Every range in this module is a range of these.
  package var source: [UInt8] { tree.source }
  /// The statements outside every block, in order.
  package let statements: [Statement]
  /// Every statement, also those in blocks, in the order in which they start.
  package let allStatements: [Statement]
  /// Every comment, in order.
  package let comments: [Comment]
  /// What could not be read, in order.
  package let problems: [SyntaxProblem]

  let tree: Tree

  /// Reads a program. `dedenting` accepts one that is indented as a whole.
  package init(parsing source: [UInt8], dedenting: Bool = false) {
    var parser = Parser(source: source, dedenting: dedenting)
    let top = parser.program()
    let tree = parser.tree()
    self.tree = tree
    comments = parser.lexer.comments
    problems = parser.problems
    statements = top.map { Statement(tree[$0], id: $0, in: tree, isTopLevel: true) }
    let isTop = Set(top)
    allStatements = tree.nodes.indices
      .filter { tree.nodes[$0].kind.isStatement }
      .map { Statement(tree.nodes[$0], id: Int32($0), in: tree, isTopLevel: isTop.contains(Int32($0))) }
      .sorted { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
  }

  package init(parsing source: String, dedenting: Bool = false) {
    self.init(parsing: Array(source.utf8), dedenting: dedenting)
  }

  /// The last simple statement whose last line is this one, also inside functions and loops.
  package func statement(endingOnLine line: Int) -> Statement? {
    allStatements.last { $0.isSimple && $0.lastLine == line }
  }

  /// The simple statement that goes on below this line, also inside functions and loops.
  package func statement(goingOnBelowLine line: Int) -> Statement? {
    allStatements.last { $0.isSimple && $0.firstLine <= line && $0.lastLine > line }
  }

  /// The statement with this id.
  package func statement(_ id: Statement.ID) -> Statement? {
    guard tree.nodes.indices.contains(id), tree.nodes[id].kind.isStatement else { return nil }
    return Statement(
      tree.nodes[id], id: Int32(id), in: tree, isTopLevel: statements.contains { $0.id == id })
  }

  /// The text of an expression without the comments behind its lines.
  package func textWithoutComments(_ range: Range<Int>) -> String {
    let whole = text(range)
    guard whole.utf8.contains(UInt8(ascii: "#")) else { return whole }
    var start = range.lowerBound
    var parts: [String] = []
    for comment in comments where range.contains(comment.range.lowerBound) {
      parts.append(text(start..<comment.range.lowerBound))
      start = comment.range.upperBound
    }
    return parts.joined() + text(start..<range.upperBound)
  }

  /// The text of a range of the source.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: source[range.clamped(to: 0..<source.count)], as: UTF8.self)
  }
}
