extension String {
  /// Of `names`, the one that this was most likely meant to be: the fewest letters away, and not too many.
  package func nearest(among names: some Sequence<String>) -> String? {
    let wanted = Array(lowercased().unicodeScalars.prefix(64))
    var best: (name: String, distance: Int)?
    for name in names {
      let candidate = Array(name.lowercased().unicodeScalars.prefix(64))
      let allowed = max(1, max(wanted.count, candidate.count) / 3)
      guard abs(candidate.count - wanted.count) <= allowed else { continue }
      let distance = Self.editDistance(wanted, candidate)
      if distance <= allowed, distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
  }

  /// How many letters must be put in, taken out, changed, or swapped with the next one.
  private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var last: [Int] = []
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var next = [i + 1]
      for (j, b) in right.enumerated() {
        var distance = Swift.min(row[j] + (a == b ? 0 : 1), row[j + 1] + 1, next[j] + 1)
        if i > 0, j > 0, a == right[j - 1], b == left[i - 1] {
          distance = Swift.min(distance, last[j - 1] + 1)
        }
        next.append(distance)
      }
      (last, row) = (row, next)
    }
    return row[right.count]
  }
}
