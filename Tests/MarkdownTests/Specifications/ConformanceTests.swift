import FoundationEssentials
import Markdown
import Testing

/// The examples of the published specifications, rendered from our tree.
@Suite(
  .enabled(
    if: FileManager.default.fileExists(atPath: PublishedExample.folder.path),
    "no specifications: run Tests/MarkdownTests/Specifications/fetch.sh .build/specifications"))
struct ConformanceTests {
  @Test func thereAreExamples() {
    #expect(PublishedExample.all.count > 1300)
  }

  @Test(arguments: PublishedExample.all) func rendersAsSpecified(_ example: PublishedExample) {
    let note = Note(Array(example.source.utf8))
    let html = SpecificationHTML.of(note)
    #expect(note.defect == nil)
    // An example that only asks for an end.
    if example.html == "<IGNORE>\n" { return }
    if let reason = PermittedDifference.reasons[example.name] {
      #expect(html != example.html, "no difference any more; remove the permission: \(reason)")
    } else {
      #expect(html == example.html, "\(example.source)")
    }
  }
}
