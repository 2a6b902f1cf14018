/// The places of a site's files. Where two want the same one, the first keeps it: attachments, then notes in the order
/// of their paths, then the site's own pages, style and script.
struct Places {
  private var taken: Set<String> = []

  init(occupied: [String]) {
    for path in occupied {
      taken.insert(path)
      reserveFolders(of: path)
    }
  }

  /// Keeps files out of the place of a folder that something stands in.
  mutating func reserveFolders(of path: String) {
    var folder = path[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if !taken.insert(String(folder)).inserted { return }
    }
  }

  /// The wanted place, or the other one, or the first with `_` before its name that nothing has taken.
  mutating func take(_ wanted: String, or other: String? = nil) -> String {
    for place in [wanted, other ?? wanted] where taken.insert(place).inserted { return place }
    var place = wanted
    let name = wanted.lastIndex(of: "/").map { wanted.index(after: $0) } ?? wanted.startIndex
    repeat { place.insert("_", at: name) } while !taken.insert(place).inserted
    return place
  }
}
