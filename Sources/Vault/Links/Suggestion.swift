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
      if let distance = distance(wanted, candidate, atMost: limit) { best = (name, distance) }
      if best?.distance == 0 { break }
    }
    return best?.name
  }

  /// The number of letters to change, add or leave out; `nil` if it is more than `limit`. Only cells near the diagonal
  /// are looked at, for all others are beyond the limit.
  private func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int) -> Int? {
    let beyond = limit + 1
    var row = (0...right.count).map { min($0, beyond) }
    for (i, letter) in left.enumerated() {
      let first = max(0, i - limit)
      let last = min(right.count, i + 1 + limit)
      var previous = row[first]
      row[first] = first == 0 ? min(i + 1, beyond) : beyond
      if last > first {
        for j in (first + 1)...last {
          let change = previous + (letter == right[j - 1] ? 0 : 1)
          previous = row[j]
          let above = j == i + 1 + limit ? beyond : row[j] + 1
          row[j] = min(change, above, row[j - 1] + 1, beyond)
        }
      }
      if row[first...last].allSatisfy({ $0 > limit }) { return nil }
    }
    return row[right.count] <= limit ? row[right.count] : nil
  }
}
