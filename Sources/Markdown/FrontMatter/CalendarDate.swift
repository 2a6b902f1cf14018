/// A day of the calendar, as front matter writes it; the time of day is not kept.
package struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// `nil` for a day that the (Gregorian) calendar does not have.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(of: month, in: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads `2024-01-31`, `2024/01/31`, `2024.1.31` and `2024年1月31日`, with a time behind it or without.
  package init?(_ text: String) {
    var rest = Substring(text).utf8
    while rest.first?.isSpace == true { rest.removeFirst() }
    func number(_ digits: ClosedRange<Int>) -> Int? {
      let run = rest.prefix(while: \.isDigit)
      guard digits.contains(run.count) else { return nil }
      rest = rest.dropFirst(run.count)
      return Int(String(run) ?? "")
    }
    func takes(_ text: String) -> Bool {
      guard rest.starts(with: text.utf8) else { return false }
      rest = rest.dropFirst(text.utf8.count)
      return true
    }
    guard let year = number(4...4) else { return nil }
    let separators = [("-", "-", ""), ("/", "/", ""), (".", ".", ""), ("年", "月", "日")]
    guard let (_, second, end) = separators.first(where: { takes($0.0) }), let month = number(1...2),
      takes(second),
      let day = number(1...2), takes(end), Self.isTime(rest)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Whether nothing stands behind the day, or a time of day: `T10:00`, ` 10:00:59.5 +08:00`, `T10:00Z`.
  private static func isTime(_ text: Substring.UTF8View) -> Bool {
    let start = text.drop(while: \.isSpace)
    guard let first = start.first else { return true }
    let isMarked = first | 0x20 == UInt8(ascii: "t")
    guard isMarked || start.count < text.count else { return false }
    let time = isMarked ? start.dropFirst() : start
    let hour = time.prefix(while: \.isDigit)
    guard hour.count == 1 || hour.count == 2, Int(String(hour) ?? "") ?? 24 < 24,
      time.dropFirst(hour.count).first == UInt8(ascii: ":")
    else { return false }
    return time.allSatisfy { $0.isDigit || $0.isSpace || ":.,+-Zz".utf8.contains($0) }
  }

  /// `2024-01-31`
  package var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = "\(number)"
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Days since the first of January of the year 1.
  package var dayNumber: Int {
    let past = year - 1
    var days = past * 365 + past / 4 - past / 100 + past / 400
    for month in 1..<month { days += Self.length(of: month, in: year) }
    return days + day - 1
  }

  private static func length(of month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
