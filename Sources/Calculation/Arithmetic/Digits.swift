import BigInt

extension BigUInt {
  /// The digits to the base 2, 8 or 16, that is of 1, 3 or 4 bits each. A bit at a time, whereas a conversion between any
  /// two bases takes the square of the length.
  func digits(ofBits size: Int, uppercase: Bool = false) -> String {
    let letters: [UInt8] = Array((uppercase ? "0123456789ABCDEF" : "0123456789abcdef").utf8)
    let words = Array(words)
    var digits: [UInt8] = []
    for first in stride(from: 0, to: Swift.max(bitWidth, 1), by: size) {
      var digit = 0
      for bit in first..<(first + size) where bit / UInt.bitWidth < words.count {
        digit |= Int(words[bit / UInt.bitWidth] >> UInt(bit % UInt.bitWidth) & 1) << (bit - first)
      }
      digits.append(letters[digit])
    }
    while digits.count > 1, digits.last == letters[0] { digits.removeLast() }
    return String(decoding: digits.reversed(), as: UTF8.self)
  }
}
