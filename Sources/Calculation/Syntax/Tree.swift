import BigInt

/// The nodes of one program and what they refer to. It never changes once it is parsed, and is shared by all who
/// read the program.
final class Tree: Sendable {
  let source: [UInt8]
  let nodes: [Node]
  let links: [Int32]
  let names: [String]
  let texts: [[UInt8]]
  let literals: [Literal]
  let lineStarts: [Int]

  init(
    source: [UInt8], nodes: [Node], links: [Int32], names: [String], texts: [[UInt8]], literals: [Literal],
    lineStarts: [Int]
  ) {
    self.source = source
    self.nodes = nodes
    self.links = links
    self.names = names
    self.texts = texts
    self.literals = literals
    self.lineStarts = lineStarts
  }

  subscript(node: Int32) -> Node { nodes[Int(node)] }

  /// A node's list.
  func list(_ node: Node) -> ArraySlice<Int32> { links[Int(node.list)..<Int(node.list + node.count)] }

  func line(at offset: Int) -> Int { lineStarts.line(at: offset) }
}

/// A number as the source writes it.
enum Literal: Sendable {
  case int(Int)
  case big(BigInt)
  case float(Double)
}
