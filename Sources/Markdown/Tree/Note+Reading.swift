import SourceText

extension Note {
  /// Reads a note. Anything can be read: what is wrong with it stands in `problems`.
  package init(_ bytes: [UInt8]) {
    let lines = LineIndex(bytes)
    var problems: [Diagnostic] = []
    if let problem = Limits.problem(of: bytes, lines) {
      self.init(plain: bytes, lines, frontMatter: nil, problems: [problem])
      return
    }
    let text = ValidText(bytes)
    if let invalid = text.firstInvalid {
      problems.append(
        Diagnostic(
          rule: "invalid-utf8", severity: .error, message: "this is not UTF-8 text", range: invalid,
          help: "Save the note as UTF-8."))
    }
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var frontMatter: FrontMatter?
    switch FrontMatter.read(text.bytes, lines, from: start) {
    case .none: break
    case .some(let found):
      start = found.bodyStart
      frontMatter = found.frontMatter
      problems += found.problems
    }
    let forms = SpanningForms(in: text.bytes, lines, from: start)
    let foreign = ForeignBlocks(in: text.bytes, lines, from: start)
    let hardened = HardenedText(
      text.bytes, lines, from: start, forms: forms, foreign: foreign)
    let outlines = CmarkTree(parsing: hardened.bytes, from: start).outlines()
    if outlines.depth > Limits.depth {
      problems.append(Limits.tooDeep(outlines, lines, from: start))
      self.init(plain: bytes, lines, frontMatter: frontMatter, from: start, problems: problems)
      return
    }
    var reader = BlockReader(
      bytes: text.bytes, lines: lines, frontMatter: frontMatter, bodyStart: start, outlines: outlines,
      forms: forms,
      foreign: foreign, hardened: hardened.bytes)
    reader.read()
    problems += Limits.problems(of: hardened, reader)
    self.init(
      bytes: bytes, lines: lines, frontMatter: frontMatter, nodes: reader.nodes,
      codeBlocks: reader.codeBlocks, lists: reader.lists, callouts: reader.callouts, tables: reader.tables,
      destinations: reader.inlines.destinations, wikiLinks: reader.inlines.wikiLinks,
      linkDefinitions: reader.linkDefinitions,
      footnotes: reader.inlines.footnotes, blockIDs: reader.blockIDs, contents: reader.inlines.pieces,
      problems: problems, isPlainText: false)
  }

  /// A note whose Markdown is not looked at: one paragraph of text.
  private init(
    plain bytes: [UInt8], _ lines: LineIndex, frontMatter: FrontMatter?, from start: Int = 0,
    problems: [Diagnostic]
  ) {
    var nodes = [Node(kind: .document, range: 0..<bytes.count, end: 1, parent: -1)]
    var body = start..<bytes.count
    while let last = body.last, bytes[last].isSpace { body = body.dropLast() }
    while let first = body.first, bytes[first].isSpace { body = body.dropFirst() }
    if !body.isEmpty {
      nodes[0].end = 3
      nodes.append(Node(kind: .paragraph, range: body, end: 3, parent: 0))
      nodes.append(Node(kind: .text, range: body, end: 3, parent: 1))
    }
    self.init(
      bytes: bytes, lines: lines, frontMatter: frontMatter, nodes: nodes, codeBlocks: [], lists: [],
      callouts: [], tables: [], destinations: [], wikiLinks: [], linkDefinitions: [], footnotes: [],
      blockIDs: [], contents: [],
      problems: problems, isPlainText: true)
  }
}
