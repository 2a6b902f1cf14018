extension CalendarDate {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]

  /// Reads `December 19, 2025`, `Dec. 19 2025` and `19 December 2025`.
  package init?(english text: String) {
    let words = text.utf8.split { $0.isSpace || $0 == UInt8(ascii: ",") }.map { String($0) ?? "" }
    guard words.count == 3, let year = Int(words[2]), words[2].utf8.count == 4 else { return nil }
    let (first, second) = (words[0], words[1])
    if let month = Self.month(first), let day = Int(second) {
      self.init(year: year, month: month, day: day)
    } else if let month = Self.month(second), let day = Int(first) {
      self.init(year: year, month: month, day: day)
    } else {
      return nil
    }
  }

  /// The month of a name, written out or as its first three letters or more.
  private static func month(_ name: String) -> Int? {
    var name = name.lowercased()
    if name.hasSuffix(".") { name.removeLast() }
    guard name.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 }
  }
}
