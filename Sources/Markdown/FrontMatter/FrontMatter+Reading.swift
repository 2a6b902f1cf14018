import SourceText

extension FrontMatter {
  struct Found {
    var frontMatter: FrontMatter
    var problems: [Diagnostic]
    /// Where the note's Markdown begins.
    var bodyStart: Int
  }

  /// The front matter that begins at `start` of `bytes`, which are UTF-8: YAML or JSON between `---`, or JSON alone.
  static func read(_ bytes: [UInt8], _ lines: LineIndex, from start: Int) -> Found? {
    if bytes.span.hasText("{", at: start) { return readJSON(bytes, lines, from: start) }
    guard bytes.span.hasText("---", at: start),
      isFence(lines.content(ofLine: 1, in: bytes), from: start, bytes)
    else {
      return nil
    }
    var closing = 2
    while closing <= lines.lineCount {
      let content = lines.content(ofLine: closing, in: bytes)
      if isFence(content, from: content.lowerBound, bytes) { break }
      closing += 1
    }
    guard closing <= lines.lineCount else { return nil }
    let content = lines.range(ofLine: 2).lowerBound..<lines.range(ofLine: closing).lowerBound
    func found(_ entries: [YAMLEntry], _ problems: [Diagnostic] = []) -> Found {
      Found(
        frontMatter: FrontMatter(
          range: start..<lines.content(ofLine: closing, in: bytes).upperBound, content: content,
          entries: entries.map { Entry($0) }),
        problems: problems, bodyStart: lines.range(ofLine: closing).upperBound)
    }
    do throws(YAMLProblem) {
      if let object = JSONReader.read(content, of: bytes)?.entries { return found(object) }
      guard let root = try YAMLReader.read(content, of: bytes) else { return found([]) }
      // Text between two rules is no front matter.
      guard let entries = root.entries else { return nil }
      return found(entries)
    } catch {
      return found([], [diagnostic(of: error)])
    }
  }

  /// JSON as Hugo has it: an object from the first byte to a line that is `}`. All else is Markdown.
  private static func readJSON(_ bytes: [UInt8], _ lines: LineIndex, from start: Int) -> Found? {
    guard let closing = JSONReader.endOfObject(bytes, from: start) else { return nil }
    let line = lines.line(at: closing - 1)
    let content = start..<closing
    guard lines.range(ofLine: line).lowerBound == closing - 1,
      bytes[closing..<lines.range(ofLine: line).upperBound].allSatisfy(\.isSpace),
      let entries = JSONReader.read(content, of: bytes, allowingRepeats: true)?.entries
    else { return nil }
    var problems: [Diagnostic] = []
    var keys: Set<[UInt8]> = []
    for entry in entries where !keys.insert(Array(entry.key.utf8)).inserted {
      problems.append(
        diagnostic(of: YAMLProblem("the key \u{2018}\(entry.key)\u{2019} stands twice", entry.keyRange)))
    }
    return Found(
      frontMatter: FrontMatter(range: content, content: content, entries: entries.map { Entry($0) }),
      problems: problems, bodyStart: lines.range(ofLine: line).upperBound)
  }

  private static func diagnostic(of problem: YAMLProblem) -> Diagnostic {
    Diagnostic(
      rule: "front-matter", severity: .error, message: "front matter: \(problem.reason)",
      range: problem.range,
      help: YAMLProblem.help)
  }

  private static func isFence(_ line: ByteRange, from start: Int, _ bytes: [UInt8]) -> Bool {
    guard bytes.span.hasText("---", at: start), start + 3 <= line.upperBound else { return false }
    return bytes[(start + 3)..<line.upperBound].allSatisfy(\.isBlank)
  }
}
