import Quantities

/// Writes JSON text in the order in which it is told. Numbers keep the digits they are given with.
struct JSONWriter {
  private var bytes: [UInt8] = []
  private var needsComma = false

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func object(_ body: (inout JSONWriter) -> Void) { nested("{", "}", body) }
  mutating func array(_ body: (inout JSONWriter) -> Void) { nested("[", "]", body) }

  private mutating func nested(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: open))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func string(_ value: String?) {
    separate()
    if let value { quote(value) } else { bytes += "null".utf8 }
    needsComma = true
  }

  mutating func integer(_ value: Int) { raw("\(value)") }
  mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  /// JSON has no NaN and no infinity: they become null.
  mutating func number(_ value: Double?) {
    guard let value, value.isFinite else { return raw("null") }
    raw(value.written)
  }

  /// One object or array a line keeps large outputs readable and their differences small.
  mutating func newline() {
    separate()
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  private mutating func raw(_ value: String) {
    separate()
    bytes += value.utf8
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private mutating func quote(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0..<0x20: bytes += ((byte < 16 ? "\\u000" : "\\u00") + String(byte, radix: 16)).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
