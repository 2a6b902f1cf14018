import Markdown

extension Note {
  /// The values of `id` and `name` in the note's own HTML: what `<a id="kv"></a>` lets Markdown links find.
  var htmlIDs: Set<String> {
    var ids: Set<String> = []
    for node in nodes where node.kind == .htmlBlock || node.kind == .htmlInline {
      let html = bytes[node.range]
      var offset = html.startIndex
      while let equals = html[offset...].firstIndex(of: UInt8(ascii: "=")) {
        offset = equals + 1
        guard offset < html.endIndex, html[..<equals].isNameOfID,
          html[offset] == UInt8(ascii: "\"") || html[offset] == UInt8(ascii: "'")
        else { continue }
        let end = html[(offset + 1)...].firstIndex(of: html[offset]) ?? html.endIndex
        ids.insert(String(decoding: html[(offset + 1)..<end], as: UTF8.self))
        offset = end
      }
    }
    return ids
  }
}

extension ArraySlice<UInt8> {
  /// Whether it ends in ` id` or ` name`, in any case.
  fileprivate var isNameOfID: Bool {
    for name in ["id", "name"] where count > name.utf8.count {
      let start = endIndex - name.utf8.count
      let isBlank = self[start - 1] == 0x20 || (self[start - 1] >= 0x09 && self[start - 1] <= 0x0D)
      if isBlank, zip(self[start...], name.utf8).allSatisfy({ $0 | 0x20 == $1 }) { return true }
    }
    return false
  }
}
