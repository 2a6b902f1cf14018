/// A Python `bytes`.
final class BytesObject: RingObject {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// As Python would write it in a source.
  var quoted: [UInt8] {
    let usesDouble = bytes.contains(0x27) && !bytes.contains(0x22)
    let quote: UInt8 = usesDouble ? 0x22 : 0x27
    var text: [UInt8] = [0x62, quote]
    for byte in bytes {
      switch byte {
      case quote, 0x5C: text += [0x5C, byte]
      case 0x0A: text += "\\n".utf8
      case 0x0D: text += "\\r".utf8
      case 0x09: text += "\\t".utf8
      case 0x20...0x7E: text.append(byte)
      default: text += Machine.escaped(Unicode.Scalar(byte)).utf8
      }
    }
    text.append(quote)
    return text
  }

  override var footprint: Int { Footprint.object + bytes.count }
}

extension Object {
  static func bytes(_ bytes: [UInt8]) -> Object { .bytes(BytesObject(bytes)) }
}
