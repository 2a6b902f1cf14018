import Glibc

/// What a folder calls one of its entries.
struct EntryName {
  let bytes: [UInt8]
  /// `nil` where it is not UTF-8.
  let text: String?
  /// Whether the file system says that it is a folder; it may not know.
  let isFolder: Bool

  /// The name as it can be printed: bytes that are not UTF-8 as `\xE9`.
  var shown: String {
    if let text { return text }
    var shown = ""
    var rest = bytes[...]
    while let first = rest.first {
      let length = (1...4).first {
        rest.count >= $0 && String(validating: rest.prefix($0), as: UTF8.self) != nil
      }
      if let length {
        shown += String(decoding: rest.prefix(length), as: UTF8.self)
      } else {
        shown += "\\x" + String(first, radix: 16, uppercase: true)
      }
      rest = rest.dropFirst(length ?? 1)
    }
    return shown
  }

  /// The names in a folder, in the order of the file system; `nil` if it cannot be read.
  static func all(in folder: String) -> [EntryName]? {
    guard let stream = unsafe opendir(folder) else { return nil }
    defer { unsafe _ = closedir(stream) }
    var names: [EntryName] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { return errno == 0 ? names : nil }
      let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      let isFolder = unsafe Int(entry.pointee.d_type) == Int(DT_DIR)
      names.append(
        EntryName(bytes: bytes, text: String(validating: bytes, as: UTF8.self), isFolder: isFolder))
    }
  }
}
