/// How many letters must be put in, taken out, changed, or swapped with the next one to make one word of the other; `nil`
/// if they are more than `limit`. Only cells near the diagonal are looked at, for all others are beyond the limit.
package func editDistance(
  _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
) -> Int? {
  guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
  let beyond = limit + 1
  var (last, row) = ([Int](), (0...right.count).map { min($0, beyond) })
  for (i, letter) in left.enumerated() {
    var next = [Int](repeating: beyond, count: right.count + 1)
    next[0] = min(i + 1, beyond)
    var least = next[0]
    for j in max(0, i - limit)..<max(0, i - limit, min(right.count, i + 1 + limit)) {
      var distance = min(row[j] + (letter == right[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1, beyond)
      if i > 0, j > 0, letter == right[j - 1], left[i - 1] == right[j] {
        distance = min(distance, last[j - 1] + 1)
      }
      next[j + 1] = distance
      least = min(least, distance)
    }
    // A swap goes back two rows.
    if least > limit, row.allSatisfy({ $0 > limit }) { return nil }
    (last, row) = (row, next)
  }
  return row[right.count] <= limit ? row[right.count] : nil
}
