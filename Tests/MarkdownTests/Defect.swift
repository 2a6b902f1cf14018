import Markdown
import SourceText

/// What must hold for the tree of any note whatever.
extension Note {
  /// What is wrong with the tree, if anything is.
  var defect: String? { structureDefect ?? sourceDefect ?? sideTableDefect ?? lostLine }

  private func at(_ index: Int) -> String {
    let range = nodes[index].range
    let position = lines.position(at: range.lowerBound, in: bytes)
    return "\(position.line):\(position.column) \(nodes[index].kind) ‹\(bytes.text(in: range.prefix(200)))›"
  }

  /// Every node lies in its parent, siblings stand in order and do not overlap, subtrees are whole.
  private var structureDefect: String? {
    var reached: [Int: Int] = [:]
    for (index, node) in nodes.enumerated().dropFirst() {
      let parent = nodes[node.parent]
      if !parent.range.encloses(node.range) { return "\(at(index)) leaves its parent \(parent)" }
      if let end = reached[node.parent], node.range.lowerBound < end { return "\(at(index)) overlaps" }
      reached[node.parent] = node.range.upperBound
      if node.end <= index || node.end > parent.end { return "\(at(index)) ends wrong" }
      if node.range.isEmpty, node.kind != .tableCell { return "\(at(index)) is empty" }
    }
    return nil
  }

  /// The bytes of every node are what such a node is written as.
  private var sourceDefect: String? {
    for (index, node) in nodes.enumerated() where !isWritten(index, node) {
      return "\(at(index)) is not written so"
    }
    return nil
  }

  private func isWritten(_ index: Int, _ node: Node) -> Bool {
    let source = bytes[node.range]
    func delimited(_ opening: String, _ closing: String) -> Bool {
      source.count >= opening.utf8.count + closing.utf8.count && source.starts(with: opening.utf8)
        && source.suffix(closing.utf8.count).elementsEqual(closing.utf8)
    }
    switch node.kind {
    case .text:
      switch node.detail {
      case 0:
        return text(of: index) == bytes.text(in: node.range)
          && (isPlainText || !source.contains { $0 == 0x0A || $0 == 0x0D })
      case 1:
        return source.count == 2 && source.first == UInt8(ascii: "\\")
          && text(of: index) == bytes.text(in: node.range.dropFirst().startIndex..<node.range.upperBound)
      default: return delimited("&", ";")
      }
    case .softBreak, .lineBreak: return source.last == 0x0A || source.last == 0x0D
    case .code: return delimited("`", "`")
    case .htmlInline, .htmlBlock: return source.first == UInt8(ascii: "<")
    case .emphasis: return delimited("*", "*") || delimited("_", "_")
    case .strong: return delimited("**", "**") || delimited("__", "__")
    case .strikethrough: return delimited("~~", "~~")
    case .highlight: return delimited("==", "==")
    case .math: return delimited("$", "$")
    case .image: return delimited("![", "]") || delimited("![", ")")
    case .link:
      let destination = destinations[node.detail]
      return delimited("[", "]") || delimited("[", ")") || delimited("<", ">")
        || destination.addressRange == node.range
    case .wikiLink: return delimited(wikiLinks[node.detail].isEmbed ? "![[" : "[[", "]]")
    case .footnoteReference: return delimited("[^", "]")
    case .inlineFootnote: return delimited("^[", "]")
    case .tag: return source.first == UInt8(ascii: "#")
    case .blockID: return source.first == UInt8(ascii: "^")
    case .blockQuote: return source.first == UInt8(ascii: ">")
    case .item: return source.first.map { "-+*0123456789".utf8.contains($0) } ?? false
    case .linkDefinition:
      let definition = linkDefinitions[node.detail]
      return source.first == UInt8(ascii: "[") && bytes[definition.label.lowerBound - 1] == UInt8(ascii: "[")
        && node.range.encloses(definition.destination.addressRange)
        && definition.destination.titleRange.map(node.range.encloses) ?? true
    case .calloutTitle: return source.starts(with: "[!".utf8)
    case .footnoteDefinition: return source.starts(with: "[^".utf8)
    case .heading: return node.range.count > node.detail || source.allSatisfy { $0 == UInt8(ascii: "#") }
    case .tableCell:
      // No bar in it but those behind a backslash.
      return !zip(source, source.dropFirst()).contains { $0 != UInt8(ascii: "\\") && $1 == UInt8(ascii: "|") }
        && source.first != UInt8(ascii: "|")
    case .paragraph: return source.first.map { $0 != 0x20 && $0 != 0x09 } ?? false
    default: return true
    }
  }

  /// The parts of links, code and front matter lie where they belong and read as they should.
  private var sideTableDefect: String? {
    for (index, node) in nodes.enumerated() {
      switch node.kind {
      case .wikiLink:
        let link = wikiLinks[node.detail]
        var end = node.range.lowerBound + (link.isEmbed ? 3 : 2)
        for (part, sign) in [(link.target, 0), (link.fragment, 1), (link.display, 1)] {
          guard let part else { continue }
          if part.lowerBound < end || part.upperBound > node.range.upperBound - 2 {
            return "\(at(index)) has a part outside"
          }
          if sign == 1, bytes[part.lowerBound - 1] != UInt8(ascii: "#"),
            bytes[part.lowerBound - 1] != UInt8(ascii: "|")
          {
            return "\(at(index)) has a part behind no sign"
          }
          end = part.upperBound
        }
      case .link, .image:
        let destination = destinations[node.detail]
        // Escapes and entities are resolved, and what is no text gives way to question marks.
        let source = bytes.text(in: destination.addressRange)
        let isPlain = !source.unicodeScalars.contains { ["\\", "&", "\0", "\u{FFFD}"].contains($0) }
        if isPlain, !destination.address.hasSuffix(source) {
          return "\(at(index)) has its address elsewhere"
        }
      case .codeBlock:
        var last = 0
        for line in codeBlocks[node.detail].lines {
          if !node.range.encloses(line) || line.lowerBound < last { return "\(at(index)) has a line outside" }
          if bytes[line].contains(where: { $0 == 0x0A || $0 == 0x0D }) {
            return "\(at(index)) has a line with an end"
          }
          last = line.upperBound
        }
      default: break
      }
    }
    for id in blockIDs where bytes[id.name.lowerBound - 1] != UInt8(ascii: "^") {
      return "an id is not where it is"
    }
    let isText = !problems.contains { $0.rule == "invalid-utf8" } && !bytes.contains(0)
    for entry in frontMatter?.entries ?? []
    where isText && !bytes.text(in: entry.keyRange).contains(entry.key.prefix(1)) {
      return "the key \(entry.key) is not where it is"
    }
    return nil
  }

  /// A line that holds something and that no block covers, though it is more than markers.
  private var lostLine: String? {
    guard !isPlainText else { return nil }
    var covered = [Bool](repeating: false, count: lines.lineCount + 2)
    func cover(_ range: ByteRange) {
      guard !range.isEmpty else { return }
      for line in lines.line(at: range.lowerBound)...lines.line(at: range.upperBound - 1) {
        covered[line] = true
      }
    }
    if let frontMatter { cover(frontMatter.range) }
    for node in nodes {
      switch node.kind {
      case .paragraph, .heading, .codeBlock, .htmlBlock, .thematicBreak, .table, .calloutTitle,
        .linkDefinition:
        cover(node.range)
      case .footnoteDefinition: cover(node.range.lowerBound..<node.range.lowerBound + 1)
      default: break
      }
    }
    for line in 1...lines.lineCount where !covered[line] {
      var content = bytes[lines.content(ofLine: line, in: bytes)]
      if line == 1, content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
      while let first = content.first, " \t>-+*.)0123456789".utf8.contains(first) {
        content = content.dropFirst()
      }
      for box in ["[ ]", "[x]", "[X]"] where content.starts(with: box.utf8) { content = content.dropFirst(3) }
      if content.contains(where: { $0 > 0x20 }) {
        return "line \(line) is lost: \(bytes.text(in: lines.content(ofLine: line, in: bytes).prefix(200)))"
      }
    }
    return nil
  }
}
