import SourceText

/// Calculations over several lines: a sign stands at each break, before it or behind it.
extension FigureFinder {
  /// Whether a line that begins with it goes on with the one above: `× 32 layers = 4 MiB`. A dash may be anything.
  static func goesOn(_ token: EquationToken) -> Bool {
    switch token {
    case .relation, .op(.multiply), .op(.divide), .op(.add): true
    default: false
    }
  }

  /// A line with those above it that it goes on from, as far as a sign stands at each break.
  func unbroken(_ above: ByteRange, _ line: ByteRange) -> ByteRange {
    guard above.count <= Self.longestAbove else { return line }
    let text = bytes[line].drop { $0 <= UInt8(ascii: " ") }
    let goesOn = ends(above, in: Self.operators) || ["+", "×", "÷"].contains { text.starts(with: $0.utf8) }
    return goesOn ? above.lowerBound..<line.upperBound : line
  }

  /// In bytes; a calculation over several lines is no longer.
  private static let longestAbove = 400

  /// Whether a line breaks off behind one of some signs.
  func ends(_ line: ByteRange, in signs: [[UInt8]]) -> Bool {
    let end = line.last { bytes[$0] > UInt8(ascii: " ") }
    return end.map { end in signs.contains { bytes[line.lowerBound...end].suffix($0.count).elementsEqual($0) }
    }
      ?? false
  }

  static let operators = ["*", "/", "+", "×", "÷", "·"].map { Array($0.utf8) }

  static let relations = ["=", "≈", "＝"].map { Array($0.utf8) }
}
