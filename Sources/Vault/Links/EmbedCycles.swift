import Markdown
import SourceText

/// A note that shows itself through its embeds.
package struct EmbedCycle: Sendable, Hashable {
  /// The note with the embed that closes the cycle, and the embed's node.
  package let source: Int
  package let node: Int
  /// The notes and places on the way, the first again at the end: `A`, `B#Part`, `A`. Of a long way the middle is `…`.
  package let chain: [String]
}

extension LinkGraph {
  /// Every cycle of embeds, once, at the embed that closes it. Nothing here recurses: a chain may be as long as a vault.
  package func embedCycles(in vault: Vault) -> [EmbedCycle] {
    var search = EmbedSearch(vault, self)
    for note in vault.notes.indices where outgoing[note].contains(where: { $0.kind == .embed }) {
      search.run(from: EmbedSearch.Region(note: note, fragment: nil))
    }
    return search.cycles.sorted { ($0.source, $0.node) < ($1.source, $1.node) }
  }
}

/// A search through what embeds show, deepest first.
private struct EmbedSearch {
  /// A whole note, or a section or block of it.
  struct Region: Hashable {
    let note: Int
    let fragment: String?
  }

  private struct Step {
    let region: Region
    /// The links within it that are still to be followed, by number in their note.
    var links: Range<Int>
  }

  private let vault: Vault
  private let graph: LinkGraph
  private var parts: [Int: [String: Range<Int>]] = [:]
  private var way: [Step] = []
  private var places: [Region: Int] = [:]
  private var done: Set<Region> = []
  private var reported: Set<[Int]> = []
  private(set) var cycles: [EmbedCycle] = []

  init(_ vault: Vault, _ graph: LinkGraph) {
    self.vault = vault
    self.graph = graph
  }

  mutating func run(from start: Region) {
    enter(start)
    while let step = way.last {
      guard let link = step.links.first else {
        places[step.region] = nil
        done.insert(step.region)
        way.removeLast()
        continue
      }
      way[way.count - 1].links.removeFirst()
      let embed = graph.outgoing[step.region.note][link]
      guard embed.kind == .embed, case .note(let note, let fragment) = embed.resolution else { continue }
      let region = Region(note: note, fragment: fragment)
      if let place = places[region] { report(embed, from: place) } else { enter(region) }
    }
  }

  private mutating func enter(_ region: Region) {
    guard !done.contains(region) else { return }
    let links = graph.outgoing[region.note]
    var within = links.indices
    if let fragment = region.fragment {
      if parts[region.note] == nil { parts[region.note] = vault.notes[region.note].parts }
      let nodes = parts[region.note]?[fragment] ?? 0..<0
      within = links.firstIndex(notBefore: nodes.lowerBound)..<links.firstIndex(notBefore: nodes.upperBound)
    }
    places[region] = way.count
    way.append(Step(region: region, links: within))
  }

  private mutating func report(_ embed: LinkGraph.Link, from place: Int) {
    guard reported.insert([embed.source, embed.node]).inserted else { return }
    // A way may be as long as the vault, and many embeds may end it.
    let end = way.count
    let steps =
      end - place > 7 ? [place, place + 1, place + 2, place + 3, -1, end - 2, end - 1] : Array(place..<end)
    let chain = (steps + [place]).map { $0 < 0 ? "…" : name(of: way[$0].region) }
    cycles.append(EmbedCycle(source: embed.source, node: embed.node, chain: chain))
  }

  private func name(of region: Region) -> String {
    vault.notes[region.note].name + (region.fragment.map { "#" + $0 } ?? "")
  }
}

extension NoteFile {
  /// The nodes of each section, by the id of its heading, and of each block, by `^` and its id.
  fileprivate var parts: [String: Range<Int>] {
    var parts: [String: Range<Int>] = [:]
    var open: [(level: Int, id: String, start: Int)] = []
    for (node, heading) in zip(note.headings, headings) {
      while let last = open.last, last.level >= heading.level {
        parts[last.id] = last.start..<node.index
        open.removeLast()
      }
      open.append((heading.level, heading.id, node.index))
    }
    for section in open { parts[section.id] = section.start..<note.nodes.count }
    for block in note.blockIDs {
      let id = "^" + note.bytes.text(in: block.name)
      if parts[id] == nil { parts[id] = block.block..<note.nodes[block.block].end }
    }
    return parts
  }
}

extension [LinkGraph.Link] {
  /// The first link that stands at `node` or behind it.
  fileprivate func firstIndex(notBefore node: Int) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
