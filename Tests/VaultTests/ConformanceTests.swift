import Foundation
import Markdown
import SourceText
import Testing
import Vault

/// The vaults in `Links/`: each file explains a rule, shows notes and says where every link of theirs leads.
@Suite struct ConformanceTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Links")

  private static let cases: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted()
  }()

  @Test func allAreHere() { #expect(Self.cases.count >= 30) }

  @Test(arguments: cases)
  func resolution(name: String) async throws {
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    let example = LinkExample(text)
    try #require(!example.expected.isEmpty, "\(name) expects nothing")
    let found = await example.resolutions()
    let difference = found.difference(from: example.expected) { $0.utf8.elementsEqual($1.utf8) }
    let lines = difference.map { change in
      switch change {
      case .insert(_, let line, _): "+ \(line)"
      case .remove(_, let line, _): "- \(line)"
      }
    }
    #expect(difference.isEmpty, "\(name): expected (-), found (+)\n\(lines.joined(separator: "\n"))")
  }
}

/// A vault written into one text: prose, then `=== path` before each file, then `=== expected` and a line a link.
/// `=== ignored path` is a file or folder that is there and not read.
private struct LinkExample {
  private var files: [(path: String, text: String)] = []
  private var ignored: [String] = []
  private(set) var expected: [String] = []

  init(_ text: String) {
    for part in ("\n" + text).components(separatedBy: "\n=== ").dropFirst() {
      let end = part.firstIndex(of: "\n") ?? part.endIndex
      let (path, body) = (String(part[..<end]).unescaped, String(part[end...].dropFirst()))
      if path == "expected" {
        expected = body.split(separator: "\n").map { String($0).unescaped }
      } else if path.hasPrefix("ignored ") {
        ignored.append(String(path.dropFirst(8)))
      } else {
        files.append((path, body.unescaped + "\n"))
      }
    }
  }

  /// `Note.md:1 [[LLM#KV Cache]] -> LLM.md # kv-cache` for every link, in the order of the notes and of their text.
  func resolutions() async -> [String] {
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let notes = sorted.filter { $0.path.withoutNoteExtension != $0.path }.map {
      NoteFile(path: $0.path, note: Note(Array($0.text.utf8)))
    }
    let attachments = sorted.map(\.path).filter { $0.withoutNoteExtension == $0 }
    let vault = Vault(root: ".", notes: notes, attachments: attachments, unreadable: [], ignored: ignored)
    let graph = await LinkGraph(vault, resolver: LinkResolver(vault))
    var lines: [String] = []
    for (file, links) in zip(vault.notes, graph.outgoing) {
      for link in links {
        let line = file.note.lines.line(at: link.range.lowerBound)
        lines.append(
          "\(file.path):\(line) \(file.note.bytes.text(in: link.range)) -> \(words(link.resolved, vault))")
      }
    }
    for cycle in graph.embedCycles(in: vault) {
      lines.append("circle: " + cycle.chain.joined(separator: " > "))
    }
    return lines
  }

  private func words(_ link: ResolvedLink, _ vault: Vault) -> String {
    let note =
      switch link.match {
      case .asWritten: ""
      case .ignoringCase: " (ignoring case)"
      case .alias: " (alias)"
      }
    let place =
      switch link.resolution {
      case .note(let index, let fragment): vault.notes[index].path + (fragment.map { " # " + $0 } ?? "")
      case .attachment(let path): path
      case .folder(let path): path + "/"
      case .external: "external"
      case .unchecked: "unchecked"
      case .missingNote: "missing note"
      case .missingHeading(let index): "missing heading in " + vault.notes[index].path
      case .missingBlock(let index): "missing block in " + vault.notes[index].path
      case .ambiguous(let found):
        "ambiguous: " + found.first.joined(separator: ", ")
          + (found.count > found.first.count ? ", … \(found.count) in all" : "")
      }
    return place + note
  }
}

extension String {
  /// With `\u{301}` as the character that it stands for: what is decomposed must be seen to be.
  fileprivate var unescaped: String {
    var result = ""
    for (number, part) in components(separatedBy: "\\u{").enumerated() {
      guard number > 0, let brace = part.firstIndex(of: "}"),
        let scalar = UInt32(part[..<brace], radix: 16).flatMap(Unicode.Scalar.init)
      else {
        result += (number > 0 ? "\\u{" : "") + part
        continue
      }
      result.unicodeScalars.append(scalar)
      result += part[part.index(after: brace)...]
    }
    return result
  }
}
