import FoundationEssentials
import Markdown
import Testing

/// A file of the catalogue: what it shows, a source, and the tree that the source is read as.
///
/// `===` on a line of its own parts the three. In the source `→` stands for a tab, `␍` for a carriage return, `␣` for
/// a space at a line's end and `␀` for a byte order mark; the line end before `===` is not part of it.
struct Construct: Sendable, CustomTestStringConvertible {
  let file: URL
  let about: String
  let source: String
  let tree: String

  var testDescription: String { file.lastPathComponent }

  init?(_ file: URL) {
    guard let data = try? Data(contentsOf: file) else { return nil }
    let parts = String(decoding: data, as: UTF8.self).split(
      separator: "\n===\n", omittingEmptySubsequences: false)
    guard parts.count >= 2 else { return nil }
    self.file = file
    about = String(parts[0])
    source = String(parts[1])
    tree = parts.count > 2 ? String(parts[2]) : ""
  }

  private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
    "→": "\t", "␍": "\r", "␣": " ", "␀": "\u{FEFF}",
  ]

  /// The source as a note holds it.
  var bytes: [UInt8] { Array(Self.replacing(Self.signs, in: source).utf8) }

  /// Text as it can be seen.
  static func shown(_ text: String) -> String {
    replacing(["\t": "→", "\r": "␍", "\n": "⏎", "\u{FEFF}": "␀"], in: text)
  }

  private static func replacing(_ signs: [Unicode.Scalar: Unicode.Scalar], in text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(signs[scalar] ?? scalar) }
    return String(result)
  }

  func record(_ tree: String) throws {
    try Data("\(about)\n===\n\(source)\n===\n\(tree)\n".utf8).write(to: file)
  }

  static let all: [Construct] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Constructs")
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).sorted().filter { $0.hasSuffix(".txt") }.compactMap {
      Construct(folder.appending(path: $0))
    }
  }()
}

/// The catalogue of constructs in `Constructs/`. `RECORD=1` writes what is read now, for a person to check, and fails.
@Suite struct ConstructTests {
  @Test func theCatalogueIsThere() { #expect(Construct.all.count > 75) }

  @Test(arguments: Construct.all) func isReadAsTheCatalogueSays(_ construct: Construct) throws {
    let note = Note(construct.bytes)
    let tree = note.dump
    #expect(note.defect == nil)
    if ProcessInfo.processInfo.environment["RECORD"] != nil, tree + "\n" != construct.tree {
      try construct.record(tree)
      Issue.record("recorded \(construct.testDescription): check it by hand")
    } else {
      #expect(tree + "\n" == construct.tree, "\(construct.about)")
    }
  }
}
