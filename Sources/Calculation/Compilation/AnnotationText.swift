/// The text of an annotation in the way CPython writes it from its tree: single quotes, spaces where it has them.
enum AnnotationText {
  static func of(_ source: some Collection<UInt8>) -> [UInt8] {
    let source = Array(source)
    var text: [UInt8] = []
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte == 0x22 || byte == 0x27 {
        let end = source[(index + 1)...].firstIndex(of: byte) ?? source.count - 1
        let body = source[index + 1..<max(end, index + 1)]
        let isPlain = !body.contains(0x27) && !body.contains(0x5C)
        text += isPlain ? [0x27] + body + [0x27] : Array(source[index...end])
        index = end + 1
        continue
      }
      index += 1
      let isSpace = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
      if !isSpace {
        if byte == 0x7C, text.last != 0x20 { text.append(0x20) }
        text.append(byte)
        if byte == 0x2C || byte == 0x7C { text.append(0x20) }
      } else if let last = text.last, ![0x20, 0x28, 0x5B].contains(last) {
        text.append(0x20)
      }
      if byte == 0x5D || byte == 0x29 {
        // No space and no comma before the bracket that ends.
        text.removeLast()
        while text.last == 0x20 { text.removeLast() }
        text.append(byte)
      }
    }
    return text
  }
}
