/// The encodings between `str` and `bytes`.
enum TextEncoding: String {
  case utf8 = "utf-8"
  case ascii
  case latin1 = "latin-1"
  case utf16 = "utf-16"
  case utf16Little = "utf-16-le"
  case utf16Big = "utf-16-be"
  case utf32 = "utf-32"
  case utf32Little = "utf-32-le"
  case utf32Big = "utf-32-be"

  /// The encoding of a name, in any of its usual spellings.
  init?(name: String) {
    let plain = name.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
    switch plain {
    case "utf8", "u8", "utf": self = .utf8
    case "us-ascii", "646": self = .ascii
    case "latin1", "l1", "iso-8859-1", "iso8859-1", "8859", "cp819": self = .latin1
    case "utf16", "u16": self = .utf16
    case "utf-16le": self = .utf16Little
    case "utf-16be": self = .utf16Big
    case "utf32", "u32": self = .utf32
    case "utf-32le": self = .utf32Little
    case "utf-32be": self = .utf32Big
    default:
      guard let encoding = TextEncoding(rawValue: plain) else { return nil }
      self = encoding
    }
  }

  /// How wide a unit is, and which end of it comes first.
  private var layout: (width: Int, isBig: Bool)? {
    switch self {
    case .utf8, .ascii, .latin1: nil
    case .utf16, .utf16Little: (2, false)
    case .utf16Big: (2, true)
    case .utf32, .utf32Little: (4, false)
    case .utf32Big: (4, true)
    }
  }

  /// The bytes of a text; nil when a character has none.
  func encode(_ text: Text) -> [UInt8]? {
    if self == .utf8 { return text.bytes }
    guard let layout else {
      let last: UInt32 = self == .ascii ? 0x7F : 0xFF
      let scalars = text.scalars
      guard scalars.allSatisfy({ $0.value <= last }) else { return nil }
      return scalars.map { UInt8($0.value) }
    }
    var bytes: [UInt8] = []
    func add(_ unit: UInt32) {
      for index in 0..<layout.width {
        let place = layout.isBig ? layout.width - 1 - index : index
        bytes.append(UInt8(truncatingIfNeeded: unit >> UInt32(8 * place)))
      }
    }
    if self == .utf16 || self == .utf32 { add(0xFEFF) }
    for scalar in text.scalars {
      if layout.width == 4 {
        add(scalar.value)
      } else {
        for unit in String(scalar).utf16 { add(UInt32(unit)) }
      }
    }
    return bytes
  }

  /// The text of bytes; nil when they spell none.
  func decode(_ bytes: [UInt8]) -> Text? {
    guard let layout else {
      switch self {
      case .utf8: return String(validating: bytes, as: UTF8.self).map { Text($0) }
      case .ascii where bytes.contains { $0 > 0x7F }: return nil
      default: return Text(bytes.map { Unicode.Scalar($0) })
      }
    }
    guard bytes.count % layout.width == 0 else { return nil }
    var isBig = layout.isBig
    var units: [UInt32] = []
    for start in stride(from: 0, to: bytes.count, by: layout.width) {
      let part = bytes[start..<(start + layout.width)]
      func unit() -> UInt32 { (isBig ? Array(part) : part.reversed()).reduce(0) { $0 << 8 | UInt32($1) } }
      if start == 0, self == .utf16 || self == .utf32 {
        let swapped: UInt32 = layout.width == 2 ? 0xFFFE : 0xFFFE_0000
        if unit() == swapped { isBig = true }
        if unit() == 0xFEFF { continue }
      }
      units.append(unit())
    }
    if layout.width == 2 {
      return String(validating: units.map { UInt16($0) }, as: UTF16.self).map { Text($0) }
    }
    let scalars = units.compactMap { Unicode.Scalar($0) }
    return scalars.count == units.count ? Text(scalars) : nil
  }
}

extension Call {
  /// The encoding and the treatment of errors, from where they may be given.
  mutating func encoding(at position: Int) throws(Raise) -> (encoding: TextEncoding, errors: String) {
    let names = try encodingNames(at: position)
    return (try machine.encoding(names.encoding), names.errors)
  }

  /// Their names, whether there are such or not.
  mutating func encodingNames(at position: Int) throws(Raise) -> (encoding: String, errors: String) {
    take("encoding", at: position)
    if count == position, keywords.contains(where: { machine.names[$0.name] == "errors" }) {
      arguments.append(.string("utf-8"))
    }
    take("errors", at: position + 1)
    try expect(0...(position + 2))
    func text(_ index: Int, _ parameter: String, _ standard: String) throws(Raise) -> String {
      guard let value = self[index] else { return standard }
      guard case .string(let text) = value else {
        throw wrongArgument("\(name)() argument '\(parameter)'", "str", value)
      }
      return text.string
    }
    return (try text(position, "encoding", "utf-8"), try text(position + 1, "errors", "strict"))
  }
}

extension Machine {
  func encoding(_ name: String) throws(Raise) -> TextEncoding {
    guard let encoding = TextEncoding(name: name) else {
      throw error(.LookupError, "unknown encoding: \(name)")
    }
    return encoding
  }
}

extension Machine {
  func encode(_ text: Text, _ encoding: TextEncoding, errors: String) throws(Raise) -> [UInt8] {
    try spend(text.bytes.count)
    try checkString(text.bytes.count * 4 + 4)
    if let bytes = encoding.encode(text) { return bytes }
    let last: UInt32 = encoding == .ascii ? 0x7F : 0xFF
    let scalars = text.scalars
    switch errors {
    case "ignore": return scalars.filter { $0.value <= last }.map { UInt8($0.value) }
    case "replace": return scalars.map { $0.value <= last ? UInt8($0.value) : 0x3F }
    case "backslashreplace":
      return scalars.flatMap {
        $0.value <= last ? [UInt8($0.value)] : Array(Self.escaped($0).utf8)
      }
    case "strict": break
    default: throw depends(on: Unknown(.unsupportedSyntax))
    }
    let start = scalars.firstIndex { $0.value > last } ?? 0
    let end = scalars[start...].firstIndex { $0.value <= last } ?? scalars.count
    let what =
      end - start == 1
      ? "character '\(Self.escaped(scalars[start]))' in position \(start)"
      : "characters in position \(start)-\(end - 1)"
    throw error(
      .UnicodeEncodeError,
      "'\(encoding.rawValue)' codec can't encode \(what): ordinal not in range(\(last + 1))")
  }

  func decode(_ bytes: [UInt8], _ encoding: TextEncoding, errors: String) throws(Raise) -> Text {
    try spend(bytes.count)
    if let text = encoding.decode(bytes) { return text }
    switch (encoding, errors) {
    case (.ascii, "ignore"): return Text(bytes.filter { $0 < 0x80 })
    case (.ascii, "replace"): return Text(bytes.map { $0 < 0x80 ? Unicode.Scalar($0) : "\u{FFFD}" })
    case (.utf8, "replace"): return Text(String(decoding: bytes, as: UTF8.self))
    case (.ascii, "strict"):
      let position = bytes.firstIndex { $0 > 0x7F } ?? 0
      throw error(
        .UnicodeDecodeError,
        "'ascii' codec can't decode byte 0x\(String(bytes[position], radix: 16)) in position \(position): ordinal not in range(128)"
      )
    // What CPython says of other ill-formed bytes depends on how they are ill-formed.
    default: throw depends(on: Unknown(.unsupportedSyntax))
    }
  }
}
