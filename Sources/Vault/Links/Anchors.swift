import Markdown
import SourceText

/// The places within one note that links can name: headings, blocks, and the ids of HTML that the note brings.
package struct Anchors: Sendable {
  private let headings: [HeadingName]
  /// The heading above each heading, -1 where there is none.
  private var parents: [Int] = []
  /// The first heading of each name, and for each heading the next of the same name, -1 behind the last.
  private var firstNamed: [String: Int] = [:]
  private var nextNamed: [Int] = []
  /// The first heading of one name below one of another, by the first headings of both names, `[above, below]`.
  private var firstBelow: [SIMD2<Int32>: Int] = [:]
  /// The first heading of each name as its source is written, where that reads otherwise: Obsidian writes links so.
  private var sourceNamed: [String: Int] = [:]
  private var ids: [String: Int] = [:]
  /// Block ids in lower case, as the note writes them.
  private var blocks: [String: String] = [:]
  private var htmlIDs: Set<String> = []
  /// Whether the note was not read as Markdown: what is in it is not known.
  private let isUnknown: Bool

  init(_ note: Note, headings: [HeadingName]) {
    self.headings = headings
    isUnknown = note.isPlainText
    var open: [Int] = []
    var nameOf: [Int] = []
    // By the first heading of a name, the last so far.
    var lastNamed: [Int] = []
    firstNamed.reserveCapacity(headings.count)
    ids.reserveCapacity(headings.count)
    for (index, heading) in headings.enumerated() {
      while let last = open.last, headings[last].level >= heading.level { open.removeLast() }
      parents.append(open.last ?? -1)
      open.append(index)
      nextNamed.append(-1)
      lastNamed.append(index)
      if let first = firstNamed[heading.normalized] {
        nextNamed[lastNamed[first]] = index
        lastNamed[first] = index
        nameOf.append(first)
      } else {
        firstNamed[heading.normalized] = index
        nameOf.append(index)
      }
      for above in open.dropLast() {
        let pair = SIMD2(Int32(truncatingIfNeeded: nameOf[above]), Int32(truncatingIfNeeded: nameOf[index]))
        if firstBelow[pair] == nil { firstBelow[pair] = index }
      }
      ids[heading.id] = index
    }
    for (index, heading) in note.headings.enumerated() where index < headings.count {
      guard let source = note.formattedSource(of: heading.index) else { continue }
      let name = HeadingName.normalized(source)
      if sourceNamed[name] == nil { sourceNamed[name] = index }
    }
    for block in note.blockIDs {
      let id = note.bytes.text(in: block.name)
      let key = id.lowercased()
      if blocks[key] == nil { blocks[key] = id }
    }
    htmlIDs = note.htmlIDs
  }

  /// What a fragment names.
  enum Place {
    case top
    /// A heading, by its id.
    case heading(String)
    /// A block, by its id as the note writes it.
    case block(String)
    case noHeading, noBlock
  }

  /// What stands behind the first `#` of a wiki-link: `Heading`, `A#B` or `^block`.
  func place(of fragment: String) -> Place {
    if fragment.isEmpty || isUnknown { return .top }
    let parts = fragment.split(separator: "#").map { String($0).trimmingSpaces() }
    if let last = parts.last, last.hasPrefix("^") {
      return blocks[last.dropFirst().lowercased()].map { .block($0) } ?? .noBlock
    }
    if let heading = heading(parts.map(HeadingName.normalized)) { return .heading(headings[heading].id) }
    let name = HeadingName.normalized(fragment)
    // A `#` may belong to the heading: `C# in short`.
    if parts.count > 1, let heading = firstNamed[name] { return .heading(headings[heading].id) }
    return sourceNamed[name].map { .heading(headings[$0].id) } ?? .noHeading
  }

  /// What stands behind the `#` of a Markdown link, decoded: the id of a heading, or what a wiki-link may say too.
  func place(ofMarkdown fragment: String) -> Place {
    if let heading = ids[fragment] ?? ids[fragment.lowercased()] { return .heading(headings[heading].id) }
    let place = place(of: fragment)
    guard case .noHeading = place else { return place }
    // Browsers know `#top` and `#:~:text=…`.
    let isKnown = fragment.lowercased() == "top" || fragment.hasPrefix(":~:") || htmlIDs.contains(fragment)
    return isKnown ? .top : place
  }

  /// The first heading with the last of `names` that stands below headings with the others, in their order.
  private func heading(_ names: [String]) -> Int? {
    let known = names.compactMap { firstNamed[$0] }
    guard known.count == names.count, let last = known.last else { return nil }
    if names.count == 1 { return last }
    let pair = SIMD2(Int32(truncatingIfNeeded: known[known.count - 2]), Int32(truncatingIfNeeded: last))
    guard let first = firstBelow[pair] else { return nil }
    if names.count == 2 { return first }
    // Nobody nests names in fifty sections of the same name; who does is believed.
    var candidate = first
    for _ in 0..<50 where candidate >= 0 {
      if stands(candidate, below: names.dropLast()) { return candidate }
      candidate = nextNamed[candidate]
    }
    return candidate < 0 ? nil : first
  }

  private func stands(_ heading: Int, below names: ArraySlice<String>) -> Bool {
    var rest = names
    var above = parents[heading]
    while let name = rest.last, above >= 0 {
      if headings[above].normalized == name { rest.removeLast() }
      above = parents[above]
    }
    return rest.isEmpty
  }
}

extension Note {
  /// The source of a heading's text if it holds more than plain text.
  fileprivate func formattedSource(of heading: Int) -> String? {
    let end = nodes[heading].end
    guard end > heading + 1, end > heading + 2 || nodes[heading + 1].detail != 0 else { return nil }
    return bytes.text(in: nodes[heading + 1].range.lowerBound..<nodes[end - 1].range.upperBound)
  }
}
