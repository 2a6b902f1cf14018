/// The names of one program, each with a number. The reserved words come first.
///
/// It is an open-addressing table over the bytes of the source, so that reading a name again makes no string.
struct NameTable: Sendable {
  private(set) var names: [String]
  private var bytes: [[UInt8]]
  private var hashes: [UInt32]
  private var slots: [Int32]

  static let keywordCount = Int32(Keyword.allCases.count)
  private static let reserved: NameTable = {
    var table = NameTable(empty: ())
    for keyword in Keyword.allCases {
      _ = table.number(of: Array(keyword.spelling.utf8))
    }
    return table
  }()

  init() { self = Self.reserved }

  private init(empty: Void) {
    names = []
    bytes = []
    hashes = []
    slots = Array(repeating: -1, count: 128)
  }

  /// The number of the name that these bytes of a source spell.
  mutating func number(of source: [UInt8], from start: Int, to end: Int) -> Int32 {
    var hash: UInt32 = 2_166_136_261
    for index in start..<end {
      hash = (hash ^ UInt32(source[index])) &* 16_777_619
    }
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] >= 0 {
      let known = Int(slots[slot])
      if hashes[known] == hash, matches(bytes[known], source, start, end) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    let number = Int32(names.count)
    slots[slot] = number
    hashes.append(hash)
    bytes.append(Array(source[start..<end]))
    names.append(String(decoding: source[start..<end], as: UTF8.self))
    if names.count * 2 > slots.count { grow() }
    return number
  }

  mutating func number(of name: [UInt8]) -> Int32 { number(of: name, from: 0, to: name.count) }

  /// The number of a name that is already known.
  func existing(_ name: String) -> Int32? {
    names.firstIndex(of: name).map(Int32.init)
  }

  private func matches(_ known: [UInt8], _ source: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard known.count == end - start else { return false }
    for index in 0..<known.count where known[index] != source[start + index] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for number in 0..<names.count {
      var slot = Int(hashes[number]) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }
}
