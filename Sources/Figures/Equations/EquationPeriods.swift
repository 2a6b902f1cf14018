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
    guard from.count == 1, from[0].hours != to.hours else { return [] }
    return readings.flatMap { reading in
      to.hours.flatMap { long in from[0].hours.compactMap { Self.scaled(reading, long, $0) } }
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

  /// What prices and counts are of, and the hours that people count for it.
  private static let periods = [
    Period(["/hour", "/hr", "/h", " per hour", "/小时", "/时"], hours: [1]),
    Period(["/day", " per day", "/天", "/日"], hours: [24]),
    Period(["/week", " per week", "/周"], hours: [168]),
    Period(["/month", "/mo", " per month", "/月"], hours: [720, 730, 744]),
    Period(["/year", "/yr", " per year", "/年"], hours: [8760, 8640]),
  ]

  private struct Period {
    let words: [[UInt8]]
    let hours: [Int]

    init(_ words: [String], hours: [Int]) {
      self.words = words.map { Array($0.utf8) }
      self.hours = hours
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
