/// The paths from the vault's root that the text of a link may mean, in the order in which they are tried.
struct LinkPaths {
  private(set) var paths: [String] = []
  /// The text, where it is a mere name: files of other folders may have it too.
  private(set) var name: String?
  /// Whether a path leads out of the vault.
  private(set) var leadsOut = false
  /// Whether the text can only mean a folder.
  let isFolder: Bool
  let isMarkdown: Bool

  /// - Parameters:
  ///   - folder: That of the linking note, with its `/`; empty for the root.
  ///   - isMarkdown: A wiki-link means a path from the root before one from the note, a Markdown link the other way round.
  init(_ text: String, from folder: String, isMarkdown: Bool) {
    self.isMarkdown = isMarkdown
    isFolder = text.utf8.last == UInt8(ascii: "/")
    if !text.utf8.contains(UInt8(ascii: "/")), text != ".", text != ".." {
      name = text
      paths = folder.isEmpty ? [text] : isMarkdown ? [folder + text, text] : [text, folder + text]
      return
    }
    if text.utf8.first == UInt8(ascii: "/") {
      add(text)
    } else if text.hasPrefix("./") || text.hasPrefix("../") || text == "." || text == ".." {
      add(folder + text)
    } else {
      for path in isMarkdown ? [folder + text, text] : [text, folder + text] { add(path) }
    }
  }

  private mutating func add(_ path: String) {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      guard part == ".." else {
        parts.append(part)
        continue
      }
      if parts.popLast() == nil {
        leadsOut = true
        return
      }
    }
    let whole = parts.joined(separator: "/")
    if !paths.contains(whole) { paths.append(whole) }
  }
}
