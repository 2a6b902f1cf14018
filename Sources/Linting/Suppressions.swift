import Figures
import Markdown
import SourceText

/// Where an author has turned rules off in a note: `<!-- reckon-disable RULE -->` … `<!-- reckon-enable RULE -->`, also `-line`,
/// `-next-line` and `-file`; the same in `%%…%%`; `# reckon: ignore[RULE] reason` in Python. Without a rule it is all of them.
struct Suppressions {
  private struct Suppression {
    /// `nil` for every rule.
    let rules: Set<String>?
    var range: ByteRange
    let comment: ByteRange
    var isUsed = false

    /// Whether it turns off what a rule finds at a place, which begins in its range; at the end of it that has no bytes.
    func covers(_ rule: String, at place: ByteRange) -> Bool {
      (range.contains(place.lowerBound) || place.isEmpty && range.upperBound == place.lowerBound)
        && rules.map { $0.contains(rule) } ?? true
    }
  }

  private var all: [Suppression] = []
  private(set) var problems: [Diagnostic] = []
  private static let known = Set((Rule.all + Rule.ofReading).map(\.name))

  init(_ note: Note) {
    for comment in HiddenComment.all(in: note) {
      let words = comment.body.split { $0 == " " || $0 == "," || $0.isNewline }.map(String.init)
      guard let verb = words.first, verb.hasPrefix("reckon-") else { continue }
      // What stands behind `--` is the reason.
      let names = words.dropFirst().prefix { $0 != "--" }
      guard let rules = checked(Array(names), at: comment.range) else { continue }
      let line = note.lines.line(at: comment.range.lowerBound)
      switch verb {
      case "reckon-disable": add(rules, comment.range.upperBound..<note.bytes.count, comment.range)
      case "reckon-enable": end(rules, at: comment.range)
      case "reckon-disable-line": add(rules, note.lines.content(ofLine: line, in: note.bytes), comment.range)
      case "reckon-disable-next-line":
        guard let next = Self.nextLine(after: comment.range, in: note) else { continue }
        add(rules, next, comment.range)
      case "reckon-disable-file": add(rules, 0..<note.bytes.count, comment.range)
      default:
        let verbs = ["disable", "enable", "disable-line", "disable-next-line", "disable-file"].map {
          "reckon-" + $0
        }
        report(
          "directive", "`\(verb)` is no directive", at: comment.range,
          help: verb.nearest(among: verbs).map { "did you mean `\($0)`?" }
            ?? "there are \(verbs.joined(separator: ", "))")
      }
    }
    for block in note.codeBlocks where ["python", "py", "python3"].contains(note.language(of: block) ?? "") {
      for (number, line) in block.lines.enumerated() { readCode(line, number, of: block, in: note) }
    }
  }

  /// The rules that a comment names; an empty list means all, and `nil` that one of them does not exist.
  private mutating func checked(_ names: [String], at range: ByteRange) -> Set<String>?? {
    for name in names where !Self.known.contains(name) {
      report(
        "directive", "there is no rule “\(name)”", at: range,
        help: name.nearest(among: Self.known.sorted()).map { "did you mean `\($0)`?" }
          ?? "`reckon rules` lists them")
      return nil
    }
    return .some(names.isEmpty ? nil : Set(names))
  }

  private mutating func report(_ rule: String, _ message: String, at range: ByteRange, help: String) {
    problems.append(
      Diagnostic(
        rule: rule, severity: rule == "directive" ? .error : .warning, message: message, range: range,
        help: help))
  }

  private mutating func add(_ rules: Set<String>?, _ range: ByteRange, _ comment: ByteRange) {
    all.append(Suppression(rules: rules, range: range, comment: comment))
  }

  /// Ends the last open range of these rules.
  private mutating func end(_ rules: Set<String>?, at range: ByteRange) {
    let open = all.lastIndex {
      $0.rules == rules && $0.range.contains(range.lowerBound) && $0.range.upperBound > range.upperBound
    }
    guard let open else {
      report(
        "directive", "nothing is turned off here", at: range,
        help: "write the rules of the `reckon-disable` before it")
      return
    }
    all[open].range = all[open].range.lowerBound..<range.lowerBound
  }

  /// The next line with something on it.
  private static func nextLine(after range: ByteRange, in note: Note) -> ByteRange? {
    var line = note.lines.line(at: range.upperBound) + 1
    while line <= note.lines.lineCount {
      let content = note.lines.content(ofLine: line, in: note.bytes)
      if note.bytes[content].contains(where: { $0 > UInt8(ascii: " ") }) { return content }
      line += 1
    }
    return nil
  }

  /// `# reckon: ignore[RULE] reason` behind code speaks of its line, and on a line of its own of the next one.
  private mutating func readCode(_ line: ByteRange, _ number: Int, of block: CodeBlock, in note: Note) {
    // Few lines say so; strings are made of those alone.
    let isLikely = line.contains { offset in
      note.bytes[offset] == UInt8(ascii: "#")
        && note.bytes[offset..<line.upperBound].starts(with: "# reckon:".utf8)
    }
    guard isLikely else { return }
    let text = note.bytes.text(in: line)
    guard let mark = text.firstRange(of: "# reckon: ignore") else { return }
    let rest = text[mark.upperBound...]
    var names: [String] = []
    if rest.hasPrefix("["), let close = rest.firstIndex(of: "]") {
      names = rest[rest.index(after: rest.startIndex)..<close].split { $0 == "," || $0 == " " }.map(
        String.init)
    }
    guard let rules = checked(names, at: line) else { return }
    let isAlone = text[..<mark.lowerBound].allSatisfy { $0 == " " }
    if !isAlone {
      add(rules, line, line)
    } else if number + 1 < block.lines.count {
      add(rules, block.lines[number + 1], line)
    }
  }

  /// Whether a finding of a rule at a place is turned off.
  func turnOff(_ rule: Rule, at place: ByteRange) -> Bool {
    all.contains { $0.covers(rule.name, at: place) }
  }

  /// The findings that stay, with what is wrong with the suppressions themselves.
  mutating func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !all.isEmpty || !problems.isEmpty else { return diagnostics }
    var kept: [Diagnostic] = []
    for diagnostic in diagnostics {
      let found = all.indices.filter { all[$0].covers(diagnostic.rule, at: diagnostic.range) }
      if found.isEmpty { kept.append(diagnostic) }
      for index in found { all[index].isUsed = true }
    }
    for suppression in all where !suppression.isUsed {
      report(
        "unused-suppression", "nothing is suppressed here", at: suppression.comment,
        help: "remove it, so that the next error is seen")
    }
    return kept + problems
  }
}
