import Markdown
import SourceText
import Vault

/// What links that lead nowhere may have meant; many notes share a mistake, so each is looked up once.
struct LinkSuggestions: Sendable {
  private var files: [String: String] = [:]
  private var headings: [Int: [String: String]] = [:]

  /// A vault with more links astray has another trouble than typing.
  private static let limit = 200
  /// A note with more headings is searched only so far.
  private static let headingLimit = 500

  init(_ vault: Vault, _ links: LinkGraph) {
    var asked = 0
    var finder: SuggestionFinder?
    var paths: [String: String] = [:]
    for link in links.outgoing.joined() where asked < Self.limit {
      let (target, fragment) = LinkGraph.words(of: link.node, in: vault.notes[link.source].note)
      switch link.resolution {
      case .missingNote where files[target] == nil:
        asked += 1
        if finder == nil {
          paths = Self.pathsByName(vault)
          finder = SuggestionFinder(
            paths.keys.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) })
        }
        let word = target.split(separator: "/").last.map { String($0).withoutNoteExtension } ?? target
        let name = finder?.nearest(to: word) ?? ""
        files[target] = link.kind != .markdown && !target.contains("/") ? name : paths[name] ?? ""
      case .missingHeading(let note):
        guard let fragment, headings[note]?[fragment] == nil else { continue }
        asked += 1
        let file = vault.notes[note]
        let texts = file.note.headings.prefix(Self.headingLimit).map { file.note.plainText(of: $0.index) }
        var finder = SuggestionFinder(texts)
        headings[note, default: [:]][fragment] =
          finder.nearest(to: fragment.split(separator: "#").last.map { String($0) } ?? fragment) ?? ""
      default: break
      }
    }
  }

  /// Every file's path by its name, that of a note without `.md`.
  private static func pathsByName(_ vault: Vault) -> [String: String] {
    var paths: [String: String] = [:]
    for note in vault.notes where paths[note.name] == nil { paths[note.name] = note.path }
    for path in vault.attachments {
      let name = path.split(separator: "/").last.map { String($0) } ?? path
      if paths[name] == nil { paths[name] = path }
    }
    return paths
  }

  /// The name, or where a path was written the path, of the file that `target` may have meant.
  func file(for target: String) -> String? { files[target].flatMap { $0.isEmpty ? nil : $0 } }

  func heading(for fragment: String, in note: Int) -> String? {
    headings[note]?[fragment].flatMap { $0.isEmpty ? nil : $0 }
  }
}
