import Accelerators
import Calculation
import Markdown
import Quantities
import SourceText

/// The way through a note: which forms are looked for in which block, and in which order.
extension FigureFinder {
  mutating func walk() {
    useNotesOfFrontMatter()
    bindDirectives()
    var index = 0
    let nodes = note.nodes
    while index < nodes.count {
      let node = nodes[index]
      if Self.isBlock(node.kind) {
        reach(node.range.lowerBound)
        if let ignore = directives.ignore, ignore.range.upperBound <= node.range.lowerBound {
          directives.ignored.append((ignore, node.range))
          directives.ignore = nil
        }
      }
      switch node.kind {
      case .codeBlock:
        codeBlock(at: index)
        index = node.end
      case .table:
        table(at: index)
        index = node.end
      case .heading:
        shape = nil
        sectionRates = SectionRates()
        doubts = SectionDoubts()
        context = ConfigurationContext()
        headingContext = ConfigurationContext()
        headingContext.read(node.range)
        // A heading names; of what it states only its calculations are claims.
        for line in note.textLines(of: index) {
          let isOfSpecifications = Self.specificationWords.isIn(bytes[line])
          // `4090 硬件规格`: what specifications are of is a name.
          let mentions = catalog.mentions(
            in: bytes, range: line,
            allowBare: isOfSpecifications
              || bytes[line].first { !" #".utf8.contains($0) }.map(\.isDigit) ?? false
          )
          section.enter(
            line, level: node.detail, mentions: mentions,
            model: Self.otherShapes.isIn(bytes[line]) ? nil : onlyModel(in: [line]),
            isOfOthers: Self.otherThings.isIn(beforeDash(line)) || Self.measurements.isIn(bytes[line])
              || mentions.contains { cardCount(beside: $0.range, in: line).map { $0.number > 1 } ?? false },
            isOfSpecifications: isOfSpecifications)
          equations(in: line, names: mentions.map(\.range))
        }
        caption = node.range
        leadIn = node.range
        paragraphsSinceCode += 2
        session.adapted.isNext = false
        index = node.end
      case .list:
        items.enterList(at: index, endingAt: node.end, below: caption)
        let lines = firstLines(ofListAt: index)
        totalItem(lines)
        // An item of a list may have a list of its own.
        if listAbove.map({ node.end > $0.end }) ?? true { listAbove = (node.end, lines) }
        shares(inLines: lines)
        shapeList(lines)
        labelledList(lines, below: textAboveList)
        index += 1
      case .paragraph, .calloutTitle:
        if items.leave(before: index) { leadIn = node.range }
        if let list = listAbove, list.end == index, let line = note.textLines(of: index).first {
          total(line, ofItems: list.lines[...])
        }
        caption = node.range
        readBetweenCode(node.range)
        text(at: index)
        paragraphsSinceCode += 1
        index = node.end
      default:
        index += 1
      }
    }
    nestedFigures()
    for (_, named) in sessions.sorted(by: { $0.key < $1.key }) {
      session = named
      nestedFigures()
    }
    settleDirectives()
  }

  /// A heading without what it adds behind a dash: `H100 PCIe - Standard Server Integration`.
  private func beforeDash(_ line: ByteRange) -> ArraySlice<UInt8> {
    for sign in [" - ", " – ", " — ", "——"] {
      if let dash = bytes.firstIndex(of: sign, in: line) { return bytes[line.lowerBound..<dash] }
    }
    return bytes[line]
  }

  private static func isBlock(_ kind: Node.Kind) -> Bool {
    switch kind {
    case .codeBlock, .table, .heading, .paragraph, .calloutTitle, .list, .blockQuote: true
    default: false
    }
  }

  /// Runs a block in the namespace that a directive asks for.
  private mutating func inSession(_ run: (inout Self) -> Void) {
    guard let directive = directives.session else { return run(&self) }
    directives.session = nil
    guard sessions.count < Self.sessionLimit else {
      directives.report(
        DirectiveError("a note has at most \(Self.sessionLimit) namespaces", help: "let blocks share one"),
        at: directive.range)
      return
    }
    let (outer, key) =
      if case .session(let name) = directive.verb { (session, name) } else {
        // No name has a space in it.
        (session, " \(sessions.count)")
      }
    session = sessions[key] ?? CodeSession(catalog, reads)
    run(&self)
    sessions[key] = session
    session = outer
  }

  /// Each runs as many steps as a note may.
  private static let sessionLimit = 16

  private mutating func codeBlock(at index: Int) {
    let block = note.codeBlocks[note.nodes[index].detail]
    context = ConfigurationContext()
    if note.isOff(block) { return }
    if isPromptSession(block) {
      inSession { $0.promptSession(block) }
      paragraphsSinceCode = 0
      return
    }
    switch note.language(of: block) {
    case let language where Note.pythonNames.contains(language) || language == nil && isPython(block):
      inSession { $0.pythonBlock(block) }
      paragraphsSinceCode = 0
    case "mermaid":
      // Labels of nodes and arrows.
      for line in block.lines {
        equations(in: line)
        modelSizes(quantities(in: line), in: line)
      }
    case nil, "text", "txt", "output", "console", "yaml", "yml", "plaintext":
      // Output follows its code, with a line of prose between them at most.
      if paragraphsSinceCode < 2, printedLines(in: block, below: paragraphsSinceCode > 0 ? caption : nil) {
        session.unshownLines = []
        return
      }
      for grid in drawnTables(in: block) { table(grid) }
      shares(inLines: block.lines)
      shapeFence(block.lines)
      var subject = section.specified
      let areLayersNamed = block.lines.contains { namesLayers(bytes[$0]) }
      for (number, line) in block.lines.enumerated() {
        let before = block.lines[max(0, number - Self.mostParts)..<number]
        totalLine(line, after: before)
        symbolicFormula(in: line, namesLayers: areLayersNamed)
        // A blank line may stand between an expression and its `=`.
        claims(
          in: line, below: before.suffix(2).last { bytes[$0].contains { $0 > UInt8(ascii: " ") } },
          of: subject)
        subject = subjectOfLines(below: line) ?? subject
      }
    case "markdown", "md":
      // A table that is shown as text states what a table states.
      for grid in drawnTables(in: block) { table(grid) }
      for line in block.lines { equations(in: line) }
    case "bash", "sh", "shell", "zsh", "json", "toml", "ini", "plain", "log", "math", "latex", "tex":
      // Many hold no such thing, but a calculation, or a model's configuration.
      shapeFence(block.lines)
      for line in block.lines { equations(in: line) }
    default:
      // In other languages people calculate in comments.
      for line in block.lines {
        if let text = commentText(in: line) { equations(in: text) }
      }
    }
  }

  /// `NVIDIA A100 (80GB):` in a fence says what the lines below it are about.
  private func subjectOfLines(below line: ByteRange) -> [Accelerator]? {
    let text = bytes[line].reversed().drop { $0 <= UInt8(ascii: " ") }
    guard text.first == UInt8(ascii: ":") || bytes[line].suffix(3).elementsEqual("：".utf8) else { return nil }
    let mentions = catalog.mentions(in: bytes, range: line)
    return mentions.isEmpty ? nil : mentions.onlyCard ?? []
  }

  /// Headings of what a card was seen to do.
  private static let measurements = WordList([
    "result", "benchmark", "nvidia-smi", "during", "measured", "压测", "结果", "实测", "测试", "性能测", "监控",
  ])
  private static let specificationWords = WordList(["参数", "规格", "spec", "datasheet"])

  /// No total has more parts.
  private static let mostParts = 20

  /// Where the text of a comment begins on a line of code, behind `//` or `#`.
  private func commentText(in line: ByteRange) -> ByteRange? {
    let signs = [UInt8(ascii: "#"), UInt8(ascii: "/")]
    for offset in line where signs.contains(bytes[offset]) {
      let isFirst = offset == line.lowerBound || bytes[offset - 1] <= UInt8(ascii: " ")
      let isSlash = bytes[offset] == UInt8(ascii: "/")
      guard isFirst, !isSlash || offset + 1 < line.upperBound && bytes[offset + 1] == bytes[offset] else {
        continue
      }
      return (offset + (isSlash ? 2 : 1))..<line.upperBound
    }
    return nil
  }

  private mutating func table(at index: Int) {
    for grid in TableGrid.all(of: note, at: index) {
      directedColumns(of: grid)
      table(grid)
    }
  }

  private mutating func table(_ grid: TableGrid) {
    // Before a column of cards is taken for nothing but names.
    configurations(of: grid, caption: caption)
    fittingModels(of: grid)
    // Of `| NVLink 4 | H100 | 900 GB/s |` the link says which rate it is.
    linkTable(grid)
    let isOfAccelerators = specTable(grid) || specTable(grid.transposed)
    if !isOfAccelerators { cardTable(grid, caption: caption) }
    optimizerTable(grid)
    shapeTable(grid)
    if !isOfAccelerators { sizeTable(grid, caption: caption) }
    totalRow(of: grid)
    totalColumn(of: grid)
    differenceColumn(of: grid)
    calculatedCells(of: grid)
    shares(of: grid)
    derivedColumns(of: grid, ratiosOnly: isOfAccelerators)
    relativeColumns(of: grid)
    proportionalColumns(of: grid)
    for row in grid.rows {
      for cell in row { claims(in: cell) }
    }
  }

  /// The first line of each of a list's own items.
  private func firstLines(ofListAt list: Int) -> [ByteRange] {
    var lines: [ByteRange] = []
    var child = list + 1
    while child < note.nodes[list].end {
      let item = note.nodes[child]
      if child + 1 < item.end, note.nodes[child + 1].kind == .paragraph,
        let line = note.textLines(of: child + 1).first
      {
        lines.append(line)
      }
      child = item.end
    }
    return lines
  }

  private mutating func text(at index: Int) {
    var above: ByteRange?
    let node = note.nodes[index]
    let mentions = catalog.mentions(in: bytes, range: node.range)
    let item = items.enter(at: index, mentions: mentions)
    // A line of a paragraph may go on with what another line names.
    let subject = mentions.isEmpty ? item ?? section.variants : nil
    var following = mentions[...]
    let lines = note.textLines(of: index)
    if lines.count > 1, items.isOutside { shapeList(lines) }
    for (number, line) in lines.enumerated() {
      totalLine(line, after: lines[..<number].suffix(Self.mostParts))
      symbolicFormula(in: line)
      // A name that goes on in the next line belongs to neither.
      let begun = following.prefix { $0.range.lowerBound < line.upperBound }
      following = following.dropFirst(begun.count)
      var own = begun.filter { $0.range.upperBound <= line.upperBound }
      if own.isEmpty { own = bareLabel(of: line) }
      claims(in: line, below: above, of: subject, naming: own)
      above = above.map { unbroken($0, line) } ?? line
    }
  }

  /// `4090: 24 GB`, `v5e: 16 GB HBM`, `4090 的带宽是`: a name that is too short for running text, as the label of a line.
  private func bareLabel(of line: ByteRange) -> [Mention] {
    let label = bytes[line].prefix(20).prefix { $0.isLatinLetter || $0.isDigit || " -*`".utf8.contains($0) }
    let rest = bytes[label.endIndex..<line.upperBound]
    guard label.contains(where: \.isDigit),
      rest.first == UInt8(ascii: ":") || rest.starts(with: "：".utf8) || rest.starts(with: "的".utf8)
    else {
      return []
    }
    let range = line.lowerBound..<label.endIndex
    return catalog.mentions(in: bytes, range: range, allowBare: true)
  }

  /// What stands above the list that the walk is in.
  var textAboveList: ByteRange? { items.isOutside ? nil : leadIn.flatMap(short) }

  /// A text that each item of a list may be read with; nothing where it is long, since lists are long too.
  func short(_ text: ByteRange) -> ByteRange? { text.count <= Self.longestLine ? text : nil }

  /// The figures of running text: equations, specifications, and what nothing recomputes.
  ///
  /// - Parameter above: The line before it.
  private mutating func claims(
    in range: ByteRange, below above: ByteRange? = nil, of subject: [Accelerator]? = nil,
    naming known: [Mention]? = nil
  ) {
    // Most lines state no number.
    guard holdsNumber(range) else {
      if known?.isEmpty ?? true { context.read(range) }
      return
    }
    let mentions = known ?? catalog.mentions(in: bytes, range: range)
    equations(in: range, names: mentions.map(\.range), below: above)
    // What a form judges must stand there: to ask for it costs less than to look for words.
    let quantities = quantities(in: range)
    func states(_ dimension: Dimension) -> Bool {
      quantities.contains { $0.unit?.dimension == dimension }
    }
    let (statesMemory, statesRatio) = (states(.information), states(.ratio))
    if states(.informationRate) { linkRates(in: range) }
    specifications(of: mentions, in: range)
    if session.adapted.adapters != nil { adapterCounts(in: range) }
    if statesRatio {
      comparison(of: mentions, in: range, with: items.isOutside ? nil : section.variants)
    }
    segments(of: mentions, in: range, above: subject)
    if mentions.isEmpty {
      context.read(range)
    } else {
      configurations(of: mentions, in: range)
    }
    writtenRatios(quantities, in: range)
    wordCalculations(quantities, in: range)
    if statesRatio { change(quantities, in: range) }
    if statesMemory {
      modelSizes(quantities, in: range)
      cacheSizes(in: range)
    }
    shapeLine(quantities, in: range)
    modelShapes(quantities, in: range)
    shapedCaches(quantities, in: range)
    if statesMemory { statedAmounts(quantities, in: range) }
    restatements(quantities, in: range)
    totalInSentence(quantities, in: range)
    bareFigures(quantities)
    comparisons(quantities, in: range)
  }

  /// Whether a digit stands in `range`, in any of the ways that numbers are read.
  private func holdsNumber(_ range: ByteRange) -> Bool {
    let text = bytes[range].span
    return text.indices.contains { offset in
      let byte = text[offset]
      if byte < 0x80 { return byte.isDigit }
      guard offset > 0 else { return false }
      // ½, and the second byte of full-width digits.
      return byte == 0xBD && text[offset - 1] == 0xC2 || byte == 0xBC && text[offset - 1] == 0xEF
    }
  }
}
