import SourceText
import Testing

/// Known distances, and those of the whole table on words made at random.
@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("kitten", "sitting", 3), ("ab", "ba", 1), ("borken-link", "broken-link", 1), ("", "abc", 3),
    ("显存", "显卡", 1),
    ("abcd", "badc", 2), ("same", "same", 0),
  ])
  func known(_ left: String, _ right: String, _ distance: Int) {
    let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    #expect(editDistance(left, right, atMost: distance) == distance)
    #expect(editDistance(right, left, atMost: distance + 2) == distance)
    #expect(editDistance(left, right, atMost: distance - 1) == nil)
  }

  @Test func likeTheWholeTable() {
    var random = SplitMix(state: 1)
    for _ in 0..<3000 {
      let words = (0..<2).map { _ in
        (0..<Int.random(in: 0...7, using: &random)).map { _ in
          "abc".unicodeScalars.randomElement(using: &random) ?? "a"
        }
      }
      let whole = table(words[0], words[1])
      for limit in 0...8 {
        #expect(
          editDistance(words[0], words[1], atMost: limit) == (whole <= limit ? whole : nil),
          "\(words) \(limit)")
      }
    }
  }

  private func table(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var cells = (0...left.count).map { i in (0...right.count).map { i == 0 ? $0 : $0 == 0 ? i : 0 } }
    for i in left.indices {
      for j in right.indices {
        var best = min(cells[i][j + 1] + 1, cells[i + 1][j] + 1, cells[i][j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, cells[i - 1][j - 1] + 1)
        }
        cells[i + 1][j + 1] = best
      }
    }
    return cells[left.count][right.count]
  }
}
