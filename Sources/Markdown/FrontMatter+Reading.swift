import SourceText
import Yams

extension FrontMatter {
  struct Found {
    /// `nil` where there is none after all.
    var frontMatter: FrontMatter
    var problems: [Diagnostic]
    /// Where the note's Markdown begins.
    var bodyStart: Int
  }

  /// The front matter that begins at `start` of `bytes`, which are UTF-8.
  static func read(_ bytes: [UInt8], _ lines: LineIndex, from start: Int) -> Found? {
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
    let range = start..<lines.content(ofLine: closing, in: bytes).upperBound
    let bodyStart = lines.range(ofLine: closing).upperBound
    func found(_ entries: [Entry], _ problems: [Diagnostic] = []) -> Found {
      Found(
        frontMatter: FrontMatter(range: range, content: content, entries: entries), problems: problems,
        bodyStart: bodyStart)
    }
    if let problem = YAMLLimits.problem(of: content, in: bytes) {
      return found([], [problem])
    }
    let yaml = bytes.text(in: content)
    do {
      // Without an encoding Yams asks the environment for one, in every note.
      guard let root = try compose(yaml: yaml, .basic, .default, .utf8) else { return found([]) }
      // Text between two rules is no front matter.
      guard let mapping = root.mapping else { return nil }
      return found(entries(of: mapping, content, bytes, lines))
    } catch {
      return found([], [YAMLProblem.diagnostic(of: error, content, bytes, lines)])
    }
  }

  private static func isFence(_ line: ByteRange, from start: Int, _ bytes: [UInt8]) -> Bool {
    guard bytes.span.hasText("---", at: start), start + 3 <= line.upperBound else { return false }
    return bytes[(start + 3)..<line.upperBound].allSatisfy(\.isBlank)
  }

  private static func entries(
    of mapping: Yams.Node.Mapping, _ content: ByteRange, _ bytes: [UInt8], _ lines: LineIndex
  ) -> [Entry] {
    let places = mapping.map { key, value in
      (
        key: key.mark.map { $0.offset(in: content, bytes, lines) } ?? content.lowerBound,
        value: value.mark.map { $0.offset(in: content, bytes, lines) }
      )
    }
    var result: [Entry] = []
    for (index, (key, value)) in mapping.enumerated() {
      let next = index + 1 < places.count ? places[index + 1].key : content.upperBound
      let keyStart = places[index].key
      var keyEnd = keyStart
      while keyEnd < next, bytes[keyEnd] != UInt8(ascii: ":"), !bytes[keyEnd].isSpace || keyEnd == keyStart {
        keyEnd += 1
      }
      let name = key.scalar?.string ?? bytes.text(in: keyStart..<keyEnd)
      if let plain = end(of: name, at: keyStart, bytes) { keyEnd = plain }
      let start = min(max(places[index].value ?? keyEnd, keyEnd), next)
      var end = next
      while end > start, bytes[end - 1].isSpace { end -= 1 }
      result.append(
        Entry(
          key: name, value: Value(value), keyRange: keyStart..<keyEnd, valueRange: start..<max(start, end)))
    }
    return result
  }

  /// Where `text` ends if it stands at `start` as it is.
  private static func end(of text: String, at start: Int, _ bytes: [UInt8]) -> Int? {
    let end = start + text.utf8.count
    return end <= bytes.count && bytes[start..<end].elementsEqual(text.utf8) ? end : nil
  }
}

extension FrontMatter.Value {
  init(_ node: Yams.Node) {
    switch node {
    case .scalar(let scalar):
      let isNull = scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      self = isNull ? .null : .scalar(scalar.string)
    case .sequence(let sequence): self = .list(sequence.map { FrontMatter.Value($0) })
    case .mapping(let mapping):
      self = .mapping(
        mapping.map { FrontMatter.Pair(key: $0.key.scalar?.string ?? "", value: FrontMatter.Value($0.value)) }
      )
    case .alias: self = .null
    }
  }
}
