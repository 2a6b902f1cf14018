/// A Python string: its UTF-8 bytes, and how many characters (Unicode scalars) they spell.
///
/// Strings compare by scalars, which for UTF-8 is by bytes; Swift's `String` compares by canonical equivalence.
final class Text: RingObject {
  let bytes: [UInt8]
  let count: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
    self.count = count
  }

  convenience init(_ string: String) { self.init(Array(string.utf8)) }

  static var empty: Text { Text([UInt8]()) }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  var isASCII: Bool { count == bytes.count }

  /// The characters, one by one.
  var scalars: [Unicode.Scalar] { Array(string.unicodeScalars) }

  convenience init(_ scalars: some Sequence<Unicode.Scalar>) {
    var bytes: [UInt8] = []
    for scalar in scalars { bytes.append(scalar) }
    self.init(bytes)
  }

  /// The byte at which a character begins.
  func byteOffset(ofCharacter index: Int) -> Int {
    if isASCII { return index }
    var seen = 0
    for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if seen == index { return offset }
      seen += 1
    }
    return bytes.count
  }

  /// How many characters begin before a byte.
  func characterIndex(ofByte offset: Int) -> Int {
    if isASCII { return offset }
    var seen = 0
    for byte in bytes[..<offset] where byte & 0xC0 != 0x80 { seen += 1 }
    return seen
  }

  /// The characters of a range.
  func slice(_ range: Range<Int>) -> Text {
    if range.lowerBound == 0, range.upperBound == count { return self }
    let start = byteOffset(ofCharacter: range.lowerBound)
    let end = byteOffset(ofCharacter: range.upperBound)
    return Text(Array(bytes[start..<end]))
  }

  override var footprint: Int { Footprint.object + bytes.count }
}

extension Text: Hashable {
  static func == (one: Text, other: Text) -> Bool { one === other || one.bytes == other.bytes }

  func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

  static func < (one: Text, other: Text) -> Bool { one.bytes.lexicographicallyPrecedes(other.bytes) }
}

extension [UInt8] {
  /// A part so many times over.
  init(_ part: [UInt8], times count: Int) {
    if part.count == 1 {
      self.init(repeating: part[0], count: count)
      return
    }
    self.init()
    reserveCapacity(part.count * count)
    if !part.isEmpty { for _ in 0..<count { self += part } }
  }

  /// Appends the UTF-8 form of a character.
  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII { append(UInt8(scalar.value)) } else { append(contentsOf: Array(String(scalar).utf8)) }
  }
}
