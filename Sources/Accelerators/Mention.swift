import SourceText

/// An accelerator named in text.
public struct Mention: Sendable, Hashable {
  /// Everything that belongs to the name: brand, name, form factor, memory size. Byte offsets, half open.
  public var range: Range<Int>
  /// The name alone: without brand, form factor and memory size.
  public var nameRange: Range<Int>
  /// Every accelerator that it can mean, in the catalog's order; never empty.
  public var variants: [Accelerator]
}

extension AcceleratorCatalog {
  /// Finds the accelerators that a text names.
  ///
  /// A memory size or a form factor belongs to a mention, before or behind the name, where a variant has it:
  /// in "A100 96GB" only "A100" is one. An identifier (`a100_bandwidth`) names nothing, and neither do machines
  /// ("DGX A100", "GB200 NVL72") and products that the catalog does not know ("RTX 4090 Laptop").
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 text.
  ///   - range: The part to search, as a text of its own; the whole where `nil`.
  ///   - allowBare: Whether digits alone ("4090") and a short name in lower case ("t4") are names, as in a table's
  ///     cell. In running text they are not.
  /// - Returns: Mentions in order, none overlapping another. Ranges are offsets into `bytes`.
  public func mentions(in bytes: [UInt8], range: Range<Int>? = nil, allowBare: Bool = false) -> [Mention] {
    mentions(in: bytes.span, range: range, allowBare: allowBare)
  }

  /// Finds the accelerators that a text names.
  public func mentions(in bytes: Span<UInt8>, range: Range<Int>? = nil, allowBare: Bool = false) -> [Mention]
  {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    var found: [Mention] = []
    var position = range.lowerBound
    var isInWord = false
    let (kinds, beginnings) = (names.kinds.span, names.beginnings)
    while position < range.upperBound {
      let kind = kinds[Int(bytes[position])]
      if kind == .start, beginnings.begin(at: position, in: bytes),
        !isInWord || followsCount(bytes, position, in: range)
      {
        let floor = found.last?.range.upperBound ?? range.lowerBound
        if let mention = names.mention(
          at: position, in: bytes, range, notBefore: floor, allowBare: allowBare)
        {
          found.append(mention)
          position = mention.range.upperBound
          isInWord = true
          continue
        }
      }
      isInWord = kind != .other
      position += 1
    }
    return found
  }

  /// Whether "8x" stands before a position, as in "8xA100"; "0xA100" is a hexadecimal number.
  private func followsCount(_ bytes: Span<UInt8>, _ position: Int, in range: Range<Int>) -> Bool {
    guard position >= range.lowerBound + 2, bytes[position - 1] | 0x20 == UInt8(ascii: "x") else {
      return false
    }
    var digits = position - 1
    while digits > range.lowerBound, bytes[digits - 1].isDigit { digits -= 1 }
    guard digits < position - 1, bytes[digits] != UInt8(ascii: "0") else { return false }
    return digits == range.lowerBound || names.kinds[Int(bytes[digits - 1])] == .other
  }
}

extension UInt8 {
  @inline(__always)
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// ASCII letters in lower case, other bytes as they are.
  @inline(__always)
  var lowercased: UInt8 { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self }
}
