import Quantities
import SourceText

/// What is of one period on the left of an equation and of another on the right.
extension FigureFinder {
  /// `10 × $2.50/hour = $18,000/month`: what is of one period on the left and of another on the right.
  func periodReadings(_ readings: [Reading], _ left: ByteRange, _ stated: StatedQuantity) -> [Reading] {
    guard stated.unit == nil || stated.unit?.dimension == .currency,
      let to = Self.periods.first(where: { $0.follows(stated.range.upperBound, in: bytes) })
    else { return [] }
    let from = Self.periods.filter {
      $0.isIn(
        bytes[left.lowerBound..<max(left.upperBound, min(stated.range.lowerBound, left.upperBound + 18))])
    }
    guard from.count == 1, from[0].seconds != to.seconds else { return [] }
    return readings.flatMap { reading in
      to.seconds.flatMap { long in from[0].seconds.compactMap { Self.scaled(reading, long, $0) } }
    }
  }

  /// `$78/day = $2,340/month`.
  func anotherPeriod(_ amount: StatedQuantity, _ stated: StatedQuantity) -> [Reading]? {
    guard amount.unit == stated.unit else { return nil }
    let plain = Reading(value: amount.value, unit: stated.unit)
    let scaled = periodReadings([plain], amount.range, stated)
    return scaled.isEmpty ? nil : scaled
  }

  private static func scaled(_ reading: Reading, _ long: Int, _ short: Int) -> Reading? {
    guard let value = (reading.value * ExactNumber(long)).divided(by: ExactNumber(short)) else { return nil }
    return Reading(value: value, unit: reading.unit)
  }

  /// What prices and counts are of, and the seconds that people count for it.
  private static let periods = [
    Period(["/second", "/sec", "/s", " per second", "/秒"], seconds: [1]),
    Period(["/minute", "/min", " per minute", "/分钟"], seconds: [60]),
    Period(["/hour", "/hr", "/h", " per hour", "/小时", "/时"], seconds: [3600]),
    Period(["/day", " per day", "/天", "/日"], seconds: [day]),
    Period(["/week", " per week", "/周"], seconds: [7 * day]),
    // Thirty days, 730 hours, thirty-one days.
    Period(["/month", "/mo", " per month", "/月"], seconds: [30 * day, 730 * 3600, 31 * day]),
    Period(["/year", "/yr", " per year", "/年"], seconds: [365 * day, 360 * day]),
  ]

  private static let day = 24 * 3600

  private struct Period {
    let words: [[UInt8]]
    let seconds: [Int]

    init(_ words: [String], seconds: [Int]) {
      self.words = words.map { Array($0.utf8) }
      self.seconds = seconds
    }

    /// Whether it stands at `offset`, or behind one word there: `33 million requests/day`.
    func follows(_ offset: Int, in bytes: [UInt8]) -> Bool {
      if isAt(offset, in: bytes) { return true }
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: " ") else { return false }
      var end = offset + 1
      while end < bytes.count, bytes[end].isLatinLetter { end += 1 }
      return end > offset + 1 && end - offset < 16 && isAt(end, in: bytes)
    }

    private func isAt(_ offset: Int, in bytes: [UInt8]) -> Bool {
      words.contains { word in
        let end = offset + word.count
        return bytes[offset...].starts(with: word) && (end == bytes.count || !bytes[end].isLatinLetter)
      }
    }

    func isIn(_ text: ArraySlice<UInt8>) -> Bool {
      text.indices.contains { offset in
        words.contains { word in
          let end = offset + word.count
          return text[offset...].starts(with: word) && (end >= text.endIndex || !text[end].isLatinLetter)
        }
      }
    }
  }
}
