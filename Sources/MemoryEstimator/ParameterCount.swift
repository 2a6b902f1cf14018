/// The number of parameters that a model's name states.
public enum ParameterCount {
  /// The nominal count that people write as `name`: "7B" and "70亿" are 7·10⁹, "1.5T", "350M", "8B 参数".
  ///
  /// The count is what the words say; a model called 7B has 6.7 or 7.6 billion parameters. `nil` for anything else, such as
  /// "8x7B", whose experts share weights, and for counts that are not whole or exceed an `Int`.
  public static func named(_ name: String) -> Int? {
    var text = Substring(name.filter { !$0.isWhitespace && $0 != "," })
    for word in ["parameters", "params", "参数"] where text.lowercased().hasSuffix(word) {
      text = text.dropLast(word.count)
      break
    }
    var scale: (suffix: String, zeros: Int) = ("", 0)
    for candidate in scales where text.lowercased().hasSuffix(candidate.suffix) {
      scale = candidate
      break
    }
    let number = text.dropLast(scale.suffix.count)
    let parts = number.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let digits = parts.joined()
    let decimals = parts.count == 2 ? parts[1].count : 0
    guard !digits.isEmpty, digits.utf8.count < 20, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      parts.allSatisfy({ !$0.isEmpty }), var count = Int(digits)
    else { return nil }
    for _ in 0..<max(0, scale.zeros - decimals) {
      let (product, overflow) = count.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      count = product
    }
    for _ in 0..<max(0, decimals - scale.zeros) {
      guard count % 10 == 0 else { return nil }
      count /= 10
    }
    return count
  }

  /// Longer ones first, for a shorter one may end them.
  private static let scales: [(suffix: String, zeros: Int)] = [
    ("trillion", 12), ("billion", 9), ("million", 6), ("万亿", 12), ("百亿", 10), ("十亿", 9), ("千万", 7), ("百万", 6),
    ("亿", 8), ("万", 4), ("t", 12), ("b", 9), ("m", 6), ("k", 3),
  ]
}
