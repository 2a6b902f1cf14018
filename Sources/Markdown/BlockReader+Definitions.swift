import SourceText

extension BlockReader {
  /// Every link reference definition of the note. Those in front of a paragraph are read with it; a paragraph that
  /// holds nothing else is not in the outline, so lines that no leaf covers are read too.
  mutating func findDefinitions() {
    let source = bytes
    let span = source.span
    var found: [FoundDefinition] = []
    var nextLine = 1
    func take(_ text: InlineText, parentDepth: Int) {
      var start = 0
      while let syntax = DefinitionSyntax(in: text.bytes.span, at: start) {
        let (definition, range) = syntax.definition(in: text, from: start)
        let name = LinkSyntax.normalized(syntax.label, in: text.bytes.span)
        found.append(
          FoundDefinition(definition: definition, name: name, range: range, parentDepth: parentDepth))
        start = syntax.end
      }
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
          if !gap.bytes.isEmpty { take(gap, parentDepth: parentDepth) }
          gap.removeAll()
        } else {
          gap.append(start..<cursor.end, of: span)
          gap.appendLineEnd(at: cursor.end)
        }
        nextLine += 1
      }
      if !gap.bytes.isEmpty { take(gap, parentDepth: parentDepth) }
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
            take(inlines.text, parentDepth: block.depth - 1)
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
    definitions = found
    for each in found where inlines.definitions[each.name] == nil {
      inlines.definitions[each.name] = each.definition.destination
    }
  }

  /// Whether `[ ]` or `[x]` stands at `offset`: no definition begins so.
  private func hasTaskMarker(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    offset + 3 < bytes.count && bytes[offset] == UInt8(ascii: "[") && bytes[offset + 2] == UInt8(ascii: "]")
      && (bytes[offset + 1].isBlank || bytes[offset + 1] | 0x20 == UInt8(ascii: "x"))
      && bytes[offset + 3].isBlank
  }
}
