/// One statement of a program.
package struct Statement: Sendable, Identifiable, Hashable {
  package enum Kind: Sendable, Hashable {
    case expression, assignment, augmentedAssignment, annotatedAssignment
    case `return`, raise, scope, pass, `break`, `continue`, delete, assert, `import`
    case `if`, `while`, `for`, `try`, with, match, function, `class`
    /// Text that cannot be read.
    case broken
  }

  /// Unique in its program.
  package let id: Int
  package let kind: Kind
  /// The bytes of the source, up to the last byte of its last token.
  package let range: Range<Int>
  /// Lines are counted from 1.
  package let firstLine: Int
  package let lastLine: Int
  /// Whether it stands in no block.
  package let isTopLevel: Bool

  /// Whether it holds no other statements.
  package var isSimple: Bool {
    switch kind {
    case .if, .while, .for, .try, .with, .match, .function, .class: false
    default: true
    }
  }

  init(_ node: Node, id: Int32, in tree: Tree, isTopLevel: Bool) {
    self.id = Int(id)
    kind = Kind(node.kind)
    range = Int(node.start)..<Int(node.end)
    firstLine = tree.line(at: range.lowerBound)
    lastLine = tree.line(at: max(range.lowerBound, range.upperBound - 1))
    self.isTopLevel = isTopLevel
  }
}

extension Statement.Kind {
  init(_ kind: Node.Kind) {
    self =
      switch kind {
      case .expression: .expression
      case .assignment: .assignment
      case .augmented: .augmentedAssignment
      case .annotated: .annotatedAssignment
      case .return: .return
      case .raise: .raise
      case .global, .nonlocal: .scope
      case .pass: .pass
      case .break: .break
      case .continue: .continue
      case .delete: .delete
      case .assert: .assert
      case .import, .importFrom: .import
      case .if: .if
      case .while: .while
      case .for: .for
      case .try: .try
      case .with: .with
      case .match: .match
      case .function: .function
      case .class: .class
      default: .broken
      }
  }
}

extension Node.Kind {
  var isStatement: Bool { rawValue >= Self.expression.rawValue && rawValue <= Self.broken.rawValue }
}
