import Markdown
import SourceText

/// LaTeX as arithmetic that can be read in place: `70\times10^{9}\times2=140\text{GB}` becomes `70×    10^(9)×    2=140      GB`,
/// and no offset moves. What it cannot say becomes a sign that ends an expression.
struct FormulaText {
  /// Closes a parenthesis, divides and opens another: what stands between the two parts of a fraction.
  static let fractionBar: UInt8 = 0x01
  /// Closes two parentheses: the end of a fraction.
  static let fractionEnd: UInt8 = 0x02

  private let source: [UInt8]
  private let end: Int
  private var position: Int
  private var readable: [UInt8]
  private let start: Int
  /// What becomes of each brace that is open.
  private var open: [Group] = []
  private var next = Group.parentheses

  private enum Group { case parentheses, invisible, numerator, denominator, subscripted }

  /// The readable bytes of a stretch of a formula.
  static func readable(_ source: [UInt8], _ range: ByteRange) -> [UInt8] {
    var text = FormulaText(source, range)
    text.read()
    return text.readable
  }

  private init(_ source: [UInt8], _ range: ByteRange) {
    self.source = source
    start = range.lowerBound
    end = range.upperBound
    position = start
    readable = [UInt8](repeating: UInt8(ascii: " "), count: range.count)
  }

  private mutating func write(_ bytes: some Collection<UInt8>, at offset: Int) {
    for (index, byte) in bytes.enumerated() where offset + index < end {
      readable[offset + index - start] = byte
    }
  }

  private mutating func read() {
    while position < end {
      let byte = source[position]
      switch byte {
      case UInt8(ascii: "\\"): command()
      case UInt8(ascii: "{"):
        if isThousandsComma {
          write("{,}".utf8, at: position)
          position += 3
        } else {
          openGroup()
        }
      case UInt8(ascii: "}"): closeGroup()
      case UInt8(ascii: "_"):
        write([byte], at: position)
        next = .subscripted
        position += 1
        continue
      case UInt8(ascii: "&"), UInt8(ascii: "~"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "$"):
        position += 1
      default:
        if byte >= 0x20 { write([byte], at: position) }
        position += 1
      }
      if byte != UInt8(ascii: "\\") { next = .parentheses }
    }
  }

  private var isThousandsComma: Bool {
    position + 2 < end && source[position + 1] == UInt8(ascii: ",")
      && source[position + 2] == UInt8(ascii: "}")
  }

  private mutating func openGroup() {
    switch next {
    case .parentheses: write("(".utf8, at: position)
    case .subscripted: write("_".utf8, at: position)
    default: break
    }
    open.append(next)
    position += 1
  }

  private mutating func closeGroup() {
    let place = position
    position += 1
    switch open.popLast() {
    case .parentheses?: write(")".utf8, at: place)
    case .subscripted?: write("_".utf8, at: place)
    case .numerator?:
      var brace = position
      while brace < end, source[brace] == UInt8(ascii: " ") { brace += 1 }
      if brace < end, source[brace] == UInt8(ascii: "{") {
        write([Self.fractionBar], at: place)
        open.append(.denominator)
        position = brace + 1
      } else {
        write(";".utf8, at: place)
      }
    case .denominator?: write([Self.fractionEnd], at: place)
    case .invisible?, nil: break
    }
  }

  private mutating func command() {
    let begin = position
    position += 1
    var name: [UInt8] = []
    while position < end, source[position].isLatinLetter {
      name.append(source[position])
      position += 1
    }
    guard !name.isEmpty else {
      // An escaped sign stands for itself; spaces and line ends are spaces.
      if position < end {
        if "%$#&".utf8.contains(source[position]) { write([source[position]], at: position) }
        if source[position] == UInt8(ascii: "_") { write("_".utf8, at: position) }
        position += 1
      }
      return
    }
    let command = String(decoding: name, as: UTF8.self)
    if command == "mu", let letter = unitLetter(at: position) {
      // `\mu\text{s}` is µs, written where its last letter stands.
      write("µ".utf8, at: letter - 2)
      write([source[letter]], at: letter)
      position = letter + 2
    } else if command == "sqrt", position < end, source[position] == UInt8(ascii: "[") {
      // The third root of something.
      write("∛".utf8, at: begin)
      while position < end, source[position] != UInt8(ascii: "]") { position += 1 }
      position = min(end, position + 1)
    } else if command == "lfloor", closesUpwards {
      write(" round(".utf8, at: begin)
    } else if let sign = Self.signs[command] {
      write(sign.utf8, at: begin)
    } else if Self.fractions.contains(command) {
      var brace = position
      while brace < end, source[brace] == UInt8(ascii: " ") { brace += 1 }
      if brace < end, source[brace] == UInt8(ascii: "{") {
        write("((".utf8, at: brace - 1)
        open.append(.numerator)
        position = brace + 1
      } else {
        // `\frac12`, whose parts nothing divides.
        write("∑".utf8, at: begin)
        position = min(end, brace + 2)
      }
    } else if Self.fonts.contains(command) {
      next = .invisible
      // `7\text{B}` is 7B.
      if let multiplier = multiplier(at: position), begin > start, source[begin - 1].isDigit {
        write([multiplier], at: begin)
        position += 3
        next = .parentheses
      }
      // Else spaces may stand before its brace.
      return
    } else if !Self.spaces.contains(command) {
      // A name, such as a Greek letter, or a function.
      write(name, at: begin + 1)
    }
    next = .parentheses
  }

  /// Whether the bracket that is opened here is closed by one that rounds up: the nearest whole number.
  private var closesUpwards: Bool {
    let rest = source[position..<end].prefix(Self.longestBracket)
    let up = rest.firstIndex(of: Array("\\rceil".utf8))
    return up.map { up in rest.firstIndex(of: Array("\\rfloor".utf8)).map { up < $0 } ?? true } ?? false
  }

  /// In bytes.
  private static let longestBracket = 200

  /// Where the `s` of `\text{s}` stands.
  private func unitLetter(at begin: Int) -> Int? {
    for font in Self.fonts where source[begin..<end].starts(with: "\\\(font){s}".utf8) {
      return begin + font.utf8.count + 2
    }
    return nil
  }

  /// The letter of `{B}`.
  private func multiplier(at brace: Int) -> UInt8? {
    guard brace + 2 < end, source[brace] == UInt8(ascii: "{"), source[brace + 2] == UInt8(ascii: "}"),
      "KMBT".utf8.contains(source[brace + 1])
    else { return nil }
    return source[brace + 1]
  }

  /// No sign is longer than its command.
  private static let signs = [
    "pi": "π", "times": "×", "cdot": "×", "ast": "*", "div": "÷", "approx": "≈", "simeq": "≈", "sim": "~",
    "cong": "≈",
    "geq": "≥",
    "ge": ">", "leq": "≤", "le": "<", "gt": ">", "lt": "<", "to": ";", "rightarrow": ";", "Rightarrow": ";",
    "implies": ";",
    "quad": ";", "qquad": ";", "neq": ";", "ne": ";", "pm": "±", "lceil": " ceil(", "rceil": ")",
    "lfloor": " floor(", "rfloor": ")", "ll": ";", "gg": ";",
  ]
  private static let fractions: Set<String> = ["frac", "dfrac", "tfrac", "cfrac"]
  private static let fonts: Set<String> = [
    "text", "textbf", "textit", "textrm", "texttt", "mathrm", "mathbf", "mathit", "mathsf", "mathtt",
    "operatorname", "mbox",
    "boxed", "fbox", "underline", "boldsymbol", "bm",
  ]
  private static let spaces: Set<String> = [
    "left", "right", "big", "Big", "bigl", "bigr", "Bigl", "Bigr", "displaystyle", "limits", "nolimits",
  ]
}

/// How an expression of a formula is quoted.
extension FigureFinder {
  /// A range with the rest of the LaTeX commands that it begins and ends within, and the braces that it leaves open.
  func wholeCommands(_ range: ByteRange) -> ByteRange {
    var (start, end) = (range.lowerBound, range.upperBound)
    let name = source[..<start].reversed().prefix { $0.isLatinLetter }
    if start < end, source[start].isLatinLetter, start > name.count,
      source[start - name.count - 1] == UInt8(ascii: "\\")
    {
      start -= name.count + 1
    }
    if start < end, source[end - 1] == UInt8(ascii: "\\") {
      while end < source.count, source[end].isLatinLetter { end += 1 }
    }
    var open = 0
    for offset in start..<end {
      if source[offset] == UInt8(ascii: "{") { open += 1 }
      if source[offset] == UInt8(ascii: "}") { open -= 1 }
    }
    while open > 0, end < source.count, source[end] == UInt8(ascii: "}") { (open, end) = (open - 1, end + 1) }
    return start..<end
  }
}
