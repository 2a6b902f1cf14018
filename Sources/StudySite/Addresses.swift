import Linting
import Markdown
import Vault

/// Where the address of a Markdown link or image leads.
enum AddressTarget {
  /// A page of the site, as another of its pages writes its address.
  case page(String)
  /// A file that goes along with the site.
  case file(String)
  /// Somewhere else, as it is written.
  case elsewhere(String)
  /// Nowhere: no such note, file or heading.
  case missing
  /// There may be something, but not on the site: a folder, a file that was not read.
  case notShown
  /// It would run a script.
  case forbidden
}

/// Addresses of Markdown links and images: to other notes they lead to their pages, to files beside the notes these
/// go along with the site.
extension Site {
  /// What an address in the note at `index` leads to.
  func target(of address: String, from index: Int) -> AddressTarget {
    if address.isEmpty { return .missing }
    if !address.isSafeAddress { return .forbidden }
    switch checked.resolver.resolve(address: LinkAddress(address), from: index).resolution {
    case .external: return .elsewhere(address)
    case .note(let note, let fragment): return .page(page(of: note, fragment, from: index))
    case .missingHeading(let note), .missingBlock(let note):
      // The note is there; a reader who finds no such place still wants its page.
      return note == index ? .missing : .page(page(of: note, nil, from: index))
    case .attachment(let path):
      let hash = address.firstIndex(of: "#") ?? address.endIndex
      return .file(href(to: path, from: paths[index]) + address[hash...])
    case .folder, .unchecked: return .notShown
    case .missingNote, .ambiguous: return .missing
    }
  }

  /// The address of a note's page, or of a place in it.
  func page(of note: Int, _ fragment: String?, from index: Int) -> String {
    let page = note == index ? "" : href(to: paths[note], from: paths[index])
    let anchor = anchor(fragment, in: note)
    return page.isEmpty && anchor.isEmpty ? "#" : page + anchor
  }

  /// `#` and the id of a place in a note. Where its page has no id for a block, the top of the page is near enough.
  func anchor(_ fragment: String?, in note: Int) -> String {
    guard let fragment else { return "" }
    if fragment.utf8.first == UInt8(ascii: "^"), !shownBlocks[note].contains(String(fragment.dropFirst())) {
      return ""
    }
    return "#" + fragment.percentEncoded
  }

  /// The files that notes show or link to.
  func usedAttachments() -> [String] {
    var used: Set<String> = []
    for link in checked.links.outgoing.joined() {
      if case .attachment(let path) = link.resolution { used.insert(path) }
    }
    return used.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension Note {
  /// The names of the blocks that carry their id on the note's page.
  var shownBlocks: Set<String> {
    guard !blockIDs.isEmpty else { return [] }
    var shown: Set<String> = []
    for (block, name) in NoteRenderer.blockNames(of: self) {
      let node = nodes[block]
      switch node.kind {
      // The title has an id of its own.
      case .heading where block != firstBlock, .blockQuote, .list, .item, .codeBlock, .table:
        shown.insert(name)
      // A paragraph that is nothing but an id is not shown.
      case .paragraph where node.end > block + 2 || nodes[block + 1].kind != .blockID: shown.insert(name)
      default: break
      }
    }
    return shown
  }
}
