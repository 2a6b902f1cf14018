extension String {
  /// Of `names`, the one that CPython 3.11 would propose in place of this one; the first of those equally near.
  ///
  /// A letter put in, taken out or changed costs 2, one that only changes its case 1; a name is near when that is at
  /// most a third of the letters of both names, and some.
  func suggestion(among names: [String]) -> String? {
    guard names.count < 750 else { return nil }
    let wanted = Array(utf8)
    var best: (name: String, cost: Int)?
    for name in names where name != self {
      let candidate = Array(name.utf8)
      let most = Swift.min((wanted.count + candidate.count + 3) * 2 / 6, (best?.cost ?? Int.max) - 1)
      let cost = Self.cost(of: wanted[...], candidate[...])
      if let cost, cost <= most { best = (name, cost) }
    }
    return best?.name
  }

  /// The cost of turning one name into the other; nil for names too long to compare.
  private static func cost(of one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Int? {
    var (one, other) = (one, other)
    while let first = one.first, first == other.first {
      one = one.dropFirst()
      other = other.dropFirst()
    }
    while let last = one.last, last == other.last {
      one = one.dropLast()
      other = other.dropLast()
    }
    if one.isEmpty || other.isEmpty { return (one.count + other.count) * 2 }
    guard one.count <= 40, other.count <= 40 else { return nil }
    var row = (0...other.count).map { $0 * 2 }
    for letter in one {
      var diagonal = row[0]
      row[0] += 2
      for (column, candidate) in other.enumerated() {
        let changed = diagonal + change(letter, candidate)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(changed, diagonal + 2, row[column] + 2)
      }
    }
    return row[other.count]
  }

  private static func change(_ one: UInt8, _ other: UInt8) -> Int {
    if one == other { return 0 }
    func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
    return lower(one) == lower(other) ? 1 : 2
  }
}
