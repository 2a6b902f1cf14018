/// What stands after the colon of a replacement field:
/// `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
struct FormatSpec {
  var fill: Unicode.Scalar = " "
  var alignment: UInt8?
  var sign: UInt8?
  var avoidsNegativeZero = false
  var isAlternate = false
  var width = 0
  var grouping: UInt8?
  var precision: Int?
  var type: UInt8?

  enum Problem: Error {
    case invalid
    case message(String)
    /// A type that no value has.
    case unknownType(Unicode.Scalar)
    case tooWide
  }

  /// Reads a specification. An absent `type` stays nil; which one that stands for decides about thousands separators.
  init(_ text: Text, widest: Int, standardType: UInt8) throws(Problem) {
    let scalars = text.scalars
    var position = 0
    func at(_ offset: Int) -> UInt8? {
      guard position + offset < scalars.count, scalars[position + offset].isASCII else { return nil }
      return UInt8(scalars[position + offset].value)
    }
    func isAlignment(_ byte: UInt8?) -> Bool {
      byte == 0x3C || byte == 0x3E || byte == 0x3D || byte == 0x5E
    }
    func number() throws(Problem) -> Int? {
      var value = 0
      let start = position
      while let byte = at(0), byte >= 0x30, byte <= 0x39 {
        value = value * 10 + Int(byte - 0x30)
        if value > widest { throw .tooWide }
        position += 1
      }
      return position > start ? value : nil
    }
    let hasFill = isAlignment(at(1)) && !scalars.isEmpty
    if hasFill {
      fill = scalars[0]
      alignment = at(1)
      position = 2
    } else if isAlignment(at(0)) {
      alignment = at(0)
      position = 1
    }
    if let byte = at(0), byte == 0x2B || byte == 0x2D || byte == 0x20 {
      sign = byte
      position += 1
    }
    if at(0) == 0x7A {
      avoidsNegativeZero = true
      position += 1
    }
    if at(0) == 0x23 {
      isAlternate = true
      position += 1
    }
    if at(0) == 0x30, !hasFill {
      fill = "0"
      if alignment == nil {
        alignment = 0x3D
        isZeroPadded = true
      }
      position += 1
    }
    width = try number() ?? 0
    if at(0) == 0x2C {
      grouping = 0x2C
      position += 1
    }
    if at(0) == 0x5F {
      if grouping != nil { throw .message("Cannot specify both ',' and '_'.") }
      grouping = 0x5F
      position += 1
      if at(0) == 0x2C { throw .message("Cannot specify both ',' and '_'.") }
    }
    if at(0) == 0x2E {
      position += 1
      guard let value = try number() else { throw .message("Format specifier missing precision") }
      precision = value
    }
    if scalars.count - position > 1 { throw .invalid }
    let letter = position < scalars.count ? scalars[position] : Unicode.Scalar(standardType)
    if let grouping {
      let allowsUnderscore = ["b", "o", "x", "X"].contains(letter) && grouping == 0x5F
      guard allowsUnderscore || ["d", "e", "f", "g", "E", "G", "%", "F", "\0"].contains(letter) else {
        throw .message(
          "Cannot specify '\(Character(Unicode.Scalar(grouping)))' with '\(Self.shown(letter))'.")
      }
    }
    if position < scalars.count {
      guard letter.isASCII else { throw .unknownType(letter) }
      type = UInt8(letter.value)
    }
  }

  /// How messages show a type.
  static func shown(_ letter: Unicode.Scalar) -> String {
    (33..<128).contains(letter.value) ? String(letter) : "\\x" + String(letter.value, radix: 16)
  }

  /// Whether the alignment comes from a `0` before the width.
  private(set) var isZeroPadded = false

  // MARK: Layout

  /// Pads a text to the width.
  func pad(_ text: String, count: Int, defaultAlignment: UInt8) -> String {
    let missing = width - count
    guard missing > 0 else { return text }
    let before: Int
    switch alignment ?? defaultAlignment {
    case 0x3C: before = 0
    case 0x5E: before = missing / 2
    default: before = missing
    }
    let fill = String(fill)
    return String(repeating: fill, count: before) + text + String(repeating: fill, count: missing - before)
  }

  /// A number from its parts: sign and prefix, digits to group, and the rest.
  func number(isNegative: Bool, prefix: String = "", digits: String, rest: String = "", group: Int = 3)
    -> String
  {
    let sign = isNegative ? "-" : self.sign == 0x2B ? "+" : self.sign == 0x20 ? " " : ""
    let head = sign + prefix
    var body = digits
    if let grouping, !digits.isEmpty {
      // With zeros as padding, the zeros are grouped too.
      let minimum =
        alignment == 0x3D && fill == "0" ? width - head.utf8.count - rest.utf8.count : 0
      body = Self.grouped(digits, by: group, with: grouping, minimum: minimum)
    }
    let text = body + rest
    if alignment == 0x3D {
      let missing = max(0, width - head.utf8.count - text.utf8.count)
      return head + String(repeating: String(fill), count: missing) + text
    }
    let whole = head + text
    return pad(whole, count: whole.utf8.count, defaultAlignment: 0x3E)
  }

  private static func grouped(_ digits: String, by size: Int, with separator: UInt8, minimum: Int) -> String {
    var bytes = Array(digits.utf8)
    // A separator is never the first character: one more digit is put before it.
    while bytes.count + (bytes.count - 1) / size < minimum { bytes.insert(0x30, at: 0) }
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if index > 0, (bytes.count - index) % size == 0 { result.append(separator) }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
