/// What stands around a number and says how it is meant: `~`, `约`, `≥`, `以上`.
extension QuantityReader {
  func readMarkers(around quantity: inout StatedQuantity, lowerBound: Int) {
    var position = quantity.range.lowerBound
    while position > lowerBound {
      let before = bytes[position - 1]
      // Emphasis, spaces and currency may stand between a marker and its number.
      guard before == UInt8(ascii: " ") || before == UInt8(ascii: "*") || before == UInt8(ascii: "$") else {
        break
      }
      position -= 1
    }
    for (word, mark) in Self.leadingMarkers where position - word.count >= lowerBound {
      if bytes[(position - word.count)..<position].elementsEqual(word) {
        // The head of an arrow is no sign of comparison: `=> 50`, `-> 50`, `#> 50`.
        let before = position - word.count - 1
        let isArrow = word.first == UInt8(ascii: ">") && before >= 0
        if isArrow, [UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "#")].contains(bytes[before]) {
          break
        }
        mark(&quantity)
        break
      }
    }
    let after = skippingSpaces(quantity.range.upperBound)
    for (word, mark) in Self.trailingMarkers where after + word.count <= end {
      if bytes[after..<(after + word.count)].elementsEqual(word) {
        // `a+b` is a sum, not a bound.
        if word == [UInt8(ascii: "+")],
          after != quantity.range.upperBound || isOperand(at: after + 1)
            || after + 1 < end && isDigit(bytes[skippingSpaces(after + 1)..<end].first ?? 0)
        {
          continue
        }
        mark(&quantity)
        break
      }
    }
  }

  private typealias Mark = @Sendable (inout StatedQuantity) -> Void

  private static let leadingMarkers: [([UInt8], Mark)] = {
    let approximate: Mark = { $0.isApproximate = true }
    let atLeast: Mark = { $0.bound = .atLeast }
    let atMost: Mark = { $0.bound = .atMost }
    var table: [([UInt8], Mark)] = []
    for word in [
      "~", "≈", "～", "∼", "约", "大约", "大概", "接近", "about", "around", "approx.", "approximately", "roughly",
    ] {
      table.append((Array(word.utf8), approximate))
    }
    for word in ["≥", ">=", ">", "至少", "超过", "不低于", "at least", "over"] {
      table.append((Array(word.utf8), atLeast))
    }
    for word in ["≤", "<=", "<", "至多", "不到", "不超过", "最多", "at most", "under"] {
      table.append((Array(word.utf8), atMost))
    }
    return table.sorted { $0.0.count > $1.0.count }.filter { $0.0 != Array("->".utf8) }
  }()

  private static let trailingMarkers: [([UInt8], Mark)] = {
    let approximate: Mark = { $0.isApproximate = true }
    let atLeast: Mark = { $0.bound = .atLeast }
    let atMost: Mark = { $0.bound = .atMost }
    return [
      (Array("左右".utf8), approximate), (Array("上下".utf8), approximate), (Array("以上".utf8), atLeast),
      (Array("以下".utf8), atMost), (Array("以内".utf8), atMost), (Array("+".utf8), atLeast),
    ]
  }()
}
