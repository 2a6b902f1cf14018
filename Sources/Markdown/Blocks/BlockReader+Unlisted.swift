import SourceText

/// What stands in a note and not in cmark's outline: a link reference definition, or a paragraph that cmark took for one
/// and that is none by the specification.
struct UnlistedBlock {
  enum Content {
    case definition(LinkDefinition)
    case paragraph(InlineText)
  }

  var content: Content
  var range: ByteRange
  /// The depth, in the outline, of what it stands in.
  var parentDepth: Int
}

extension BlockReader {
  /// Finds every link reference definition. Those in front of a paragraph are read with it; a paragraph that holds
  /// nothing else is not in the outline, so lines that no leaf covers are read too.
  mutating func findUnlistedBlocks() {
    let source = bytes
    let span = source.span
    var found: [UnlistedBlock] = []
    var destinations: [String: Destination] = [:]
    var nextLine = 1
    /// Takes the definitions off the front of `text`; says where the rest begins.
    func take(_ text: InlineText, parentDepth: Int) -> Int {
      var start = 0
      while let syntax = DefinitionSyntax(in: text.bytes.span, at: start) {
        let (definition, range) = syntax.definition(in: text, from: start)
        let name = LinkSyntax.normalized(syntax.label, in: text.bytes.span)
        if destinations[name] == nil, !isComment(range) { destinations[name] = definition.destination }
        found.append(
          UnlistedBlock(content: .definition(definition), range: range, parentDepth: parentDepth))
        start = syntax.end
      }
      return start
    }
    /// The same for a paragraph that is not in the outline; the rest is text.
    func takeAll(_ text: inout InlineText, parentDepth: Int) {
      guard !text.bytes.isEmpty else { return }
      let start = take(text, parentDepth: parentDepth)
      if start < text.count {
        text.removeFirst(start)
        text.removeTrailingBlanks()
        if text.count > 0 {
          found.append(
            UnlistedBlock(
              content: .paragraph(text), range: text.source(of: 0..<text.count), parentDepth: parentDepth))
        }
      }
      text.removeAll()
    }
    var gap = InlineText()
    func takeGap(upTo line: Int, _ containers: ContainerStack) {
      gap.removeAll()
      var parentDepth = 0
      while nextLine < line {
        var cursor = cursor(onLine: nextLine)
        let continued = containers.skipPrefixes(&cursor, line: nextLine, span)
        if gap.bytes.isEmpty { parentDepth = containers.depth(ofFirst: continued) }
        var start = cursor.afterBlanks(span)
        if gap.bytes.isEmpty, hasTaskMarker(span, at: start) {
          cursor.offset = start + 3
          start = cursor.afterBlanks(span)
        }
        if start == cursor.end {
          takeAll(&gap, parentDepth: parentDepth)
        } else {
          gap.append(start..<cursor.end, of: span)
          gap.appendLineEnd(at: cursor.end)
        }
        nextLine += 1
      }
      takeAll(&gap, parentDepth: parentDepth)
    }
    for (index, block) in outlines.blocks.enumerated() {
      switch block.kind {
      case .document, .tableRow, .tableCell: continue
      case .list:
        takeGap(upTo: block.startLine, containers)
        containers.leave(depth: block.depth)
      case .blockQuote, .item:
        takeGap(upTo: block.startLine, containers)
        containers.leave(depth: block.depth)
        let start = offset(ofLine: block.startLine, column: block.startColumn)
        let cursor = cursor(onLine: block.startLine)
        _ = enterContainer(block, at: start, cursor: cursor)
        continue
      case .paragraph, .heading:
        let isCut = block.startLine == 0 && index + 1 < outlines.blocks.count
        takeGap(upTo: isCut ? outlines.blocks[index + 1].startLine : block.startLine, containers)
        containers.leave(depth: block.depth)
        let place = lineRange(of: block, at: index)
        if place.mayDefine {
          _ = gather(block, lines: place.lines, from: place.column)
          if inlines.text.bytes.first == UInt8(ascii: "[") {
            _ = take(inlines.text, parentDepth: block.depth - 1)
          }
        }
        let isUnderlined = block.kind == .heading && place.lines.upperBound + 1 <= block.endLine
        let end = isUnderlined ? place.lines.upperBound + 1 : max(block.endLine, place.lines.upperBound)
        nextLine = max(nextLine, end + 1)
      case .codeBlock, .htmlBlock:
        takeGap(upTo: block.startLine, containers)
        containers.leave(depth: block.depth)
        var end = block.startLine + block.lineCount
        if let fence = block.fence { end += closingFence(fence, onLine: end + 1) == nil ? 1 : 2 }
        nextLine = max(nextLine, end)
      default:
        takeGap(upTo: block.startLine, containers)
        containers.leave(depth: block.depth)
        nextLine = max(nextLine, block.endLine + 1)
      }
    }
    takeGap(upTo: lastLine + 1, containers)
    unlisted = found
    inlines.definitions = destinations
  }

  /// Adds what stands before `offset` and is not yet in the tree.
  mutating func addUnlisted(before offset: Int) {
    while addedUnlisted < unlisted.count, unlisted[addedUnlisted].range.lowerBound < offset {
      let block = unlisted[addedUnlisted]
      addedUnlisted += 1
      close(depth: block.parentDepth + 1)
      var outline = BlockOutline(kind: .linkDefinition, depth: block.parentDepth + 1)
      switch block.content {
      case .definition where isComment(block.range): readComment(outline, at: block.range)
      case .definition(let definition):
        outline.detail = linkDefinitions.count
        linkDefinitions.append(definition)
        begin(outline, at: block.range)
      case .paragraph(let text):
        outline.kind = .paragraph
        inlines.text = text
        readParagraph(outline, at: block.range)
      }
      close(depth: outline.depth)
    }
  }

  /// Whether `[ ]` or `[x]` stands at `offset`: no definition begins so.
  private func hasTaskMarker(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    offset + 3 < bytes.count && bytes[offset] == UInt8(ascii: "[") && bytes[offset + 2] == UInt8(ascii: "]")
      && (bytes[offset + 1].isBlank || bytes[offset + 1] | 0x20 == UInt8(ascii: "x"))
      && bytes[offset + 3].isBlank
  }
}
