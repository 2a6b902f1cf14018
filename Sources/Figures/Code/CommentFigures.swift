import Calculation
import Markdown
import Quantities
import SourceText

/// A comment that states a number, read for how strongly it claims it.
struct CommentClaim {
  let stated: StatedQuantity
  /// Whether the number opens the comment or a marker such as `=`, `→`, `~` stands before it: then it claims the
  /// statement's result, and may be called wrong.
  let isStrong: Bool
  /// Whether a marker stands before it, which makes it the result whatever else is said.
  let hasMarker: Bool
  /// Whether more words follow the number.
  let hasWordsBehind: Bool
  /// Whether it is the only number of its comment.
  let isOnly: Bool
  /// Whether a minus stands before it.
  let isNegative: Bool
  /// Whether no words stand before it.
  let opensComment: Bool
}

/// Reads the claims of a comment. Labels such as `# 80 layers`, `# 7B model` and `# H100` claim nothing.
enum CommentReader {
  static func claims(in bytes: [UInt8], _ range: ByteRange) -> [CommentClaim] {
    // What is said to reckon is no part of the claim.
    let instruction = bytes[range].firstIndex(of: Array("# reckon:".utf8))
    let range = range.lowerBound..<(instruction ?? range.upperBound)
    let quantities = QuantityReader.quantities(in: bytes, range)
    return quantities.enumerated().compactMap { index, stated in
      var stated = stated
      var lead = bytes[range.lowerBound..<stated.range.lowerBound]
      // Behind a marker it is a minus and no dash: `≈ -0.527`.
      if lead.last == UInt8(ascii: "-"), markers.contains(where: { endsWith(lead.dropLast(), $0) }) {
        stated.negate()
        lead = lead.dropLast()
      }
      let isLeading = lead.allSatisfy { signs.contains($0) } || leadWords.contains { endsWith(lead, $0) }
      let hasMarker = stated.isApproximate || markers.contains { endsWith(lead, $0) }
      let tail = bytes[stated.range.upperBound..<range.upperBound]
      let hasWords = tail.contains { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
      if stated.unit == nil {
        if stated.multiplier == .one {
          // `# 80 layers` counts; `# 80` or `# = 80` states.
          guard hasMarker || (isLeading && !hasWords) else { return nil }
        } else if !isChinese(stated, bytes), hasWords || !isLeading {
          // `# 7B model` names a model.
          return nil
        }
      }
      return CommentClaim(
        stated: stated, isStrong: index == 0 && (isLeading || hasMarker), hasMarker: hasMarker,
        hasWordsBehind: hasWords, isOnly: quantities.count == 1,
        isNegative: lead.last == UInt8(ascii: "-") || lead.suffix(3).elementsEqual("−".utf8),
        opensComment: isLeading)
    }
  }

  /// `70亿` counts parameters, where `7B` may as well be a model's name.
  static func isChinese(_ stated: StatedQuantity, _ bytes: [UInt8]) -> Bool {
    bytes[stated.numberRange].contains { $0 >= 0xE0 }
  }

  /// Signs that may stand before a number without saying anything else.
  private static let signs = Set(Array(" \t#*~=>-$+(".utf8) + Array("→≈约：:".utf8))
  private static let markers = ["=", "=>", "->", "→", "≈", "~", "约", ">"].map { Array($0.utf8) }
  private static let leadWords = ["Output:", "output:", "输出:", "输出：", "结果:", "结果：", "Result:", "result:"].map
  {
    Array($0.utf8)
  }

  private static func endsWith(_ lead: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    var end = lead.endIndex
    while end > lead.startIndex, lead[end - 1] == UInt8(ascii: " ") || lead[end - 1] == UInt8(ascii: "~") {
      end -= 1
    }
    return lead[..<end].suffix(word.count).elementsEqual(word)
  }
}

extension Reading {
  /// The ways in which a computed value may be what a figure states.
  ///
  /// - Parameter digitsAlone: Whether the value is known to be in the stated unit already, give or take GiB for GB.
  static func of(_ value: Value, statedIn unit: Unit?, digitsAlone: Bool = false) -> [Reading] {
    guard let exact = value.exactNumber else { return [] }
    let isInteger = value.isInteger
    guard let unit else { return [Reading(value: exact, unit: nil, isInteger: isInteger)] }
    let scale = value.scaleUnit
    switch unit.dimension {
    case .information:
      guard let scale else {
        return [Reading(value: exact, unit: unit)] + (digitsAlone ? [] : ofBytes(exact, statedIn: unit))
      }
      if scale.factor == .one { return ofBytes(exact, statedIn: unit) }
      // `≈ 653.9 B` of what was divided by 10⁹ are billions.
      if unit.factor == .one, scale.power == 3 { return [Reading(value: exact, unit: nil)] }
      var readings: [Reading] = []
      // Its digits, if the label is the same power: 26.08 GiB stated as GB. A higher power means that what was divided
      // was no byte count: MiB by 1024 are GiB, and so are the kB of a driver by 1024**2.
      if scale.power <= unit.power {
        var own = scale.power == unit.power ? scale : unit
        if case .binary = scale.prefix, let binary = unit.binaryCounterpart { own = binary }
        readings.append(
          Reading(
            value: exact, unit: own,
            label: own.symbol == unit.symbol ? nil : "\(own.symbol) as \(unit.symbol)"))
      }
      if digitsAlone && !readings.isEmpty { return readings }
      var converted = ofBytes(exact * scale.factor, statedIn: unit)
      // What the code divided by 1024**3 is a number of GiB, and a comment in GB states other digits.
      if scale.power == unit.power, case .binary = scale.prefix, case .decimal = unit.prefix {
        converted = converted.filter { $0.label == nil }
        for index in converted.indices { converted[index].asComputed = (exact, scale) }
      }
      return readings + converted
    case .ratio where unit.symbol == "%":
      return [Reading(value: exact * ExactNumber(100), unit: unit), Reading(value: exact, unit: unit)]
    default:
      let inBase = exact.divided(by: unit.factor).map { Reading(value: $0, unit: unit) }
      return [Reading(value: exact, unit: unit)] + [inBase].compactMap(\.self)
    }
  }
}

extension Unit {
  /// The power of 1000 or 1024 of its prefix.
  var power: Int {
    switch prefix {
    case .none: 0
    case .decimal(let power), .binary(let power): power
    }
  }
}
