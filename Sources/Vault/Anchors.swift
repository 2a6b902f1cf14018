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
    var lastNamed: [String: Int] = [:]
    for (index, heading) in headings.enumerated() {
      while let last = open.last, headings[last].level >= heading.level { open.removeLast() }
      parents.append(open.last ?? -1)
      open.append(index)
      nextNamed.append(-1)
      if let last = lastNamed.updateValue(index, forKey: heading.normalized) {
        nextNamed[last] = index
      } else {
        firstNamed[heading.normalized] = index
      }
      ids[heading.id] = index
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
    // A `#` may belong to the heading: `C# in short`.
    if parts.count > 1, let heading = firstNamed[HeadingName.normalized(fragment)] {
      return .heading(headings[heading].id)
    }
    return .noHeading
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
    guard let last = names.last, var candidate = firstNamed[last] else { return nil }
    while candidate >= 0 {
      var rest = names.dropLast()
      var above = parents[candidate]
      while let name = rest.last, above >= 0 {
        if headings[above].normalized == name { rest.removeLast() }
        above = parents[above]
      }
      if rest.isEmpty { return candidate }
      candidate = nextNamed[candidate]
    }
    return nil
  }
}
