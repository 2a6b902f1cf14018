import Markdown
import SourceText
import Testing

// How these tests look at a note: kinds and the source that stands for them.

extension Note {
  init(_ source: String) { self.init(Array(source.utf8)) }

  /// The source of every node of a kind.
  func sources(_ kind: Node.Kind) -> [String] {
    nodes.filter { $0.kind == kind }.map { bytes.text(in: $0.range) }
  }

  func source(_ range: ByteRange?) -> String? { range.map { bytes.text(in: $0) } }

  func first(_ kind: Node.Kind) -> Int? { nodes.firstIndex { $0.kind == kind } }

  /// The texts of all text nodes, each resolved.
  var texts: [String] { nodes.indices.filter { nodes[$0].kind == .text }.map { text(of: $0) } }

  /// The tree below the document, one node a line: indentation, kind, source.
  var outline: String {
    var depths = [0]
    var result: [String] = []
    for (index, node) in nodes.enumerated().dropFirst() {
      depths.append(depths[node.parent] + 1)
      let source = bytes.text(in: node.range).split(
        omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      result.append(
        String(repeating: "  ", count: depths[index] - 1) + "\(node.kind) " + source.joined(separator: "⏎"))
    }
    return result.joined(separator: "\n")
  }
}

/// A source too long to be printed when a test tells of it.
struct Hostile: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let source: String

  init(_ name: String, _ source: String) {
    testDescription = name
    self.source = source
  }
}

/// A small generator, so that a failure can be seen again.
struct Random: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
