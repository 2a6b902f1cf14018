import Figures
import Linting
import Markdown
import Reporting
import SourceText
import StudySite
import Testing
import Vault

/// From notes to findings, reports and pages.
@Suite struct LintTests {
  private func check(_ notes: [String: String]) async -> CheckedVault {
    let files = notes.sorted { $0.key < $1.key }.map {
      NoteFile(path: $0.key, note: Note(Array($0.value.utf8)))
    }
    return await CheckedVault(Vault(root: ".", notes: files, attachments: [], unreadable: []))
  }

  private func reports(_ checked: CheckedVault) async -> [FileReport] {
    let diagnostics = await checked.diagnostics()
    return checked.vault.notes.indices.map { index in
      let file = checked.vault.notes[index]
      return FileReport(
        path: file.path, bytes: file.note.bytes, lines: file.note.lines, diagnostics: diagnostics[index],
        figures: checked.figures[index].figures)
    }
  }

  @Test func textOfAFinding() async {
    let checked = await check(["笔记.md": "显存：`7B × 2 bytes = 16 GB`，见 [[别处]]。\n"])
    let text = await reports(checked).map { $0.text(Palette(isColored: false)) }.joined()
    #expect(
      text == """
        笔记.md:1:20: error: stated 16 GB, recomputed 14 GB from 7B × 2 bytes [figure-mismatch]
         1 | 显存：`7B × 2 bytes = 16 GB`，见 [[别处]]。
           |                       ^^^^^
        笔记.md:1:29: error: no note is named “别处” [broken-link]
         1 | 显存：`7B × 2 bytes = 16 GB`，见 [[别处]]。
           |                                  ^^^^^^^^
          help: create the note, or correct the link

        """)
  }

  @Test func fixChangesTheDigitsAlone() async throws {
    let checked = await check(["A.md": "`7B × 2 bytes = 16 GB`"])
    let diagnostic = try #require(await checked.diagnostics()[0].first)
    let fix = try #require(diagnostic.fix)
    #expect(!fix.isSafe)
    #expect(fix.edits == [Edit(range: 17..<19, replacement: "14")])
  }

  @Test func jsonOfAFinding() async {
    let json = await reports(check(["A.md": "`2 × 3 = 7 GB` \"quoted\""])).diagnosticsJSON
    #expect(
      json.contains(#""rule":"figure-mismatch","severity":"error","message":"stated 7 GB, recomputed 6 GB"#))
    #expect(
      json.contains(#""file":"A.md","line":1,"column":10,"endLine":1,"endColumn":14,"start":10,"end":14"#))
  }

  @Test func unreadableFrontMatterIsAFinding() async {
    let found = await check(["A.md": "---\ntags: [a\n---\ntext"]).diagnostics()[0]
    #expect(found.map(\.rule) == ["front-matter"])
  }

  @Test func pageShowsTheCorrection() async throws {
    let checked = await check([
      "A.md": "# A\n\n`7B × 2 bytes = 16 GB` and [[B]], not [[C]]\n",
      "B.md": "# B\n\n<script>alert(1)</script>\n",
    ])
    let files = try await Site(checked).files()
    let page = try #require(files.first { $0.path == "A.html" })
    let html = String(decoding: page.content, as: UTF8.self)
    #expect(html.contains("<del>16 GB</del> <ins>14 GB</ins>"))
    #expect(html.contains(#"<a class="wiki" href="B.html">B</a>"#))
    #expect(html.contains(#"<span class="broken""#))
    let other = try #require(files.first { $0.path == "B.html" })
    #expect(!String(decoding: other.content, as: UTF8.self).contains("<script>alert"))
    #expect(files.contains { $0.path == "errata.html" } && files.contains { $0.path == "index.html" })
  }

  @Test func absentDatesAreNotShown() async throws {
    let files = try await Site(check(["A.md": "# 显存\n\n一段中文，`7B × 2 bytes = 14 GB`。\n"])).files()
    let page = try #require(files.first { $0.path == "A.html" })
    let html = String(decoding: page.content, as: UTF8.self)
    #expect(html.contains("<html lang=\"zh\">") && !html.contains("<time>") && !html.contains("更新"))
  }

  @Test func controlCharactersAreShown() async {
    let note = "[[b\u{1B}(2;c\u{7}\u{9B}\u{202E}\u{7F}]] `1 + 1\t= 3 GB`\n"
    let checked = await check(["a\u{1B}[31m.md": note])
    let reports = await reports(checked)
    let palette = Palette(isColored: false)
    let texts = reports.map { $0.text(palette) + $0.concise(palette) + $0.figureListing(palette) }
    for scalar in texts.joined().unicodeScalars {
      #expect(scalar == "\n" || (scalar.properties.generalCategory != .control && scalar != "\u{202E}"))
    }
    #expect(texts.joined().contains("a\\u{1B}[31m.md:1:1: error: no note is named “b\\u{1B}(2;c\\u{7}"))
    #expect(reports.diagnosticsJSON.contains("“b\\u001b(2;c\\u0007"))
  }

  @Test func columnsOfALongLine() async {
    let line = String(repeating: "见 2 bytes × 2 = 5 B ", count: 2000)
    let json = await reports(check(["A.md": line])).diagnosticsJSON
    let scalars = Array(line.unicodeScalars)
    let places = scalars.indices.filter { scalars[$0] == "5" }.map { $0 + 1 }
    #expect(places.count == 2000)
    for place in [places[0], places[777], places[1999]] { #expect(json.contains("\"column\":\(place),")) }
  }

  @Test func sameBytesEveryTime() async throws {
    var notes: [String: String] = [:]
    for number in 0..<40 { notes["n\(number).md"] = "`7B × 2 bytes = \(number) GB` [[n\(number + 1)]]" }
    let first = try await Site(check(notes)).files().map(\.content)
    for _ in 0..<5 { #expect(try await Site(check(notes)).files().map(\.content) == first) }
  }

  @Test func asterisksThatMultiply() async throws {
    let checked = await check(["a.md": "显存 8*2*3 = 48，2**10 和 2**20，*不* 变，`8*2*3`，**7B** 模型，第*1*章\n"])
    #expect(
      await checked.diagnostics().flatMap(\.self).map(\.rule) == ["emphasised-product", "emphasised-product"])
  }

  @Test func emphasisThatOtherReadersDoNotSee() async throws {
    let checked = await check(["a.md": "**加粗（A100）**测试，他说**“好”**然后\n\n**不变**\n"])
    let findings = await checked.diagnostics().flatMap(\.self)
    #expect(findings.map(\.rule) == ["fragile-emphasis", "fragile-emphasis"])
    var text = Array("**加粗（A100）**测试，他说**“好”**然后\n\n**不变**\n".utf8)
    for edit in findings.flatMap({ $0.fix?.edits ?? [] }).reversed() {
      text.replaceSubrange(edit.range, with: edit.replacement.utf8)
    }
    // What cmark-gfm makes of this: three times <strong>.
    #expect(String(decoding: text, as: UTF8.self) == "**加粗（A100）** 测试，他说 **“好”** 然后\n\n**不变**\n")
    #expect(Note(text).nodes.filter { $0.kind == .strong }.map(\.detail) == [0, 0, 0])
  }
}
