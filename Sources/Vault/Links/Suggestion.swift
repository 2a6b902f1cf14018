import SourceText

/// What a mistyped name may have meant. The work is counted: a vault with many links astray has another trouble than
/// typing.
package struct SuggestionFinder: Sendable {
  private let names: [(text: String, folded: [Unicode.Scalar])]
  /// Cells of the tables that may still be filled in.
  private var budget = 20_000_000

  private static let longest = 100

  /// - Parameter names: In the order in which they are preferred.
  package init(_ names: [String]) {
    self.names = names.compactMap { name in
      name.utf8.count <= 4 * Self.longest ? (name, Array(name.lowercased().unicodeScalars)) : nil
    }
  }

  /// The name nearest to `word`, if one is near: no more than one letter in four differs.
  package mutating func nearest(to word: String) -> String? {
    guard word.utf8.count <= 4 * Self.longest else { return nil }
    let wanted = Array(word.lowercased().unicodeScalars)
    let most = max(1, wanted.count / 4)
    var best: (name: String, distance: Int)?
    for (name, candidate) in names {
      let limit = min(most, (best?.distance ?? .max) - 1)
      guard abs(candidate.count - wanted.count) <= limit else { continue }
      budget -= wanted.count * (2 * limit + 1) + 8
      if budget < 0 { return best?.name }
      if let distance = editDistance(wanted, candidate, atMost: limit) { best = (name, distance) }
      if best?.distance == 0 { break }
    }
    return best?.name
  }
}
