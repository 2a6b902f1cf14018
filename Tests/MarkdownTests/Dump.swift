import Markdown
import SourceText

extension Note {
  /// The tree as a person can check it: one node a line, with its place as `line:column-line:column` (the end is the
  /// first place behind it), what it says besides, and for what holds no other node the source that stands there.
  var dump: String {
    var lines = frontMatter.map(dump) ?? []
    var depths = [0]
    for (index, node) in nodes.enumerated().dropFirst() {
      depths.append(depths[node.parent] + 1)
      let indentation = String(repeating: "  ", count: depths[index] - 1)
      var line = "\(indentation)\(node.kind) \(place(node.range))"
      for remark in remarks(on: index) { line += ", " + remark }
      // Its keys are listed already.
      if node.kind == .frontMatter { continue }
      if node.end == index + 1, node.kind != .codeBlock { line += " ‹\(shown(node.range))›" }
      lines.append(line)
      if node.kind == .codeBlock {
        for (number, line) in codeBlocks[node.detail].lines.enumerated() {
          let padding = codeBlocks[node.detail].padding[number].map { ", \($0) spaces before it" } ?? ""
          lines.append("\(indentation)  line \(place(line))\(padding) ‹\(shown(line))›")
        }
      }
    }
    for problem in problems {
      lines.append("problem \(place(problem.range)) \(problem.rule): \(problem.message)")
    }
    return lines.joined(separator: "\n")
  }

  private func dump(_ frontMatter: FrontMatter) -> [String] {
    ["frontMatter \(place(frontMatter.range))"]
      + frontMatter.entries.map { entry in
        "  key \(place(entry.keyRange)) ‹\(shown(entry.keyRange))› value \(place(entry.valueRange)) ‹\(shown(entry.valueRange))›"
      }
  }

  private func place(_ range: ByteRange) -> String {
    let (start, end) = (
      lines.position(at: range.lowerBound, in: bytes), lines.position(at: range.upperBound, in: bytes)
    )
    return "\(start.line):\(start.column)-\(end.line):\(end.column)"
  }

  private func shown(_ range: ByteRange) -> String { Construct.shown(bytes.text(in: range)) }

  private func read(_ index: Int) -> String {
    "reads ‹\(Construct.shown(String(decoding: content(of: index), as: UTF8.self)))›"
  }

  private func remarks(on index: Int) -> [String] {
    let node = nodes[index]
    switch node.kind {
    case .blockQuote:
      guard node.detail > 0 else { return [] }
      let callout = callouts[node.detail - 1]
      return ["callout ‹\(shown(callout.type))›"] + (callout.fold == .none ? [] : ["folds, \(callout.fold)"])
    case .list:
      let list = lists[node.detail]
      return [list.start.map { "from \($0)" } ?? "bullets", list.isTight ? "tight" : "loose"]
    case .item: return node.detail == 0 ? [] : [node.detail == 1 ? "open task" : "done task"]
    case .heading: return ["level \(node.detail)"]
    case .codeBlock:
      let block = codeBlocks[node.detail]
      return [block.isFenced ? "fenced" : "indented"]
        + (block.info.map { ["info \(place($0)) ‹\(shown($0))›"] } ?? [])
    case .table: return tables[node.detail].alignments.map { "\($0)" }
    case .tableRow: return node.detail == 1 ? ["header"] : []
    case .footnoteDefinition, .footnoteReference:
      let label = footnotes[node.detail].label
      return ["label \(place(label)) ‹\(shown(label))›"]
    case .linkDefinition:
      let definition = linkDefinitions[node.detail]
      let destination = definition.destination
      return ["label \(place(definition.label)) ‹\(shown(definition.label))›"]
        + ["to \(place(destination.addressRange)) ‹\(destination.address)›"]
        + (destination.titleRange.map { ["title \(place($0)) ‹\(destination.title)›"] } ?? [])
    case .text:
      return node.detail == 0 ? [] : ["reads ‹\(text(of: index))›"]
    case .emphasis, .strong: return node.detail == 1 ? ["other readers show asterisks"] : []
    case .htmlInline, .htmlBlock, .comment: return node.detail == 0 ? [] : [read(index)]
    case .code: return [read(index)]
    case .math: return [isDisplayMath(index) ? "display" : "inline", read(index)]
    case .link, .image:
      let destination = destinations[node.detail]
      return ["to \(place(destination.addressRange)) ‹\(destination.address)›"]
        + (destination.titleRange.map { ["title \(place($0)) ‹\(destination.title)›"] } ?? [])
        + (imageSize(of: index).map { ["size \($0.width)" + ($0.height.map { "x\($0)" } ?? "")] } ?? [])
    case .wikiLink:
      let link = wikiLinks[node.detail]
      return (link.isEmbed ? ["embed"] : []) + ["target \(place(link.target)) ‹\(shown(link.target))›"]
        + (link.fragment.map { ["fragment \(place($0)) ‹\(shown($0))›"] } ?? [])
        + (link.display.map { ["display \(place($0)) ‹\(shown($0))›"] } ?? [])
        + (imageSize(of: index).map { ["size \($0.width)" + ($0.height.map { "x\($0)" } ?? "")] } ?? [])
    case .blockID:
      let id = blockIDs.first { node.range.encloses($0.name) }
      return id.map { ["of \(nodes[$0.block].kind) \(place(nodes[$0.block].range))"] } ?? ["of nothing"]
    default: return []
    }
  }
}
