import Markdown
import SourceText
import Testing

@Suite struct BlockRangeTests {
  @Test func everyBlockBeginsAndEndsWithItsOwnBytes() {
    let note = Note(
      """
      # Heading #

      Two
      lines

      > - item
      >   more

      ***
      """)
    #expect(
      note.outline == """
        heading # Heading #
          text Heading
        paragraph Two⏎lines
          text Two
          softBreak ⏎
          text lines
        blockQuote > - item⏎>   more
          list - item⏎>   more
            item - item⏎>   more
              paragraph item⏎>   more
                text item
                softBreak ⏎
                text more
        thematicBreak ***
        """)
  }

  @Test func underlinedHeadingReachesToItsLine() {
    let note = Note("Title *x*\nmore\n===  \n\nnext\n---\nend")
    #expect(note.sources(.heading) == ["Title *x*\nmore\n===", "next\n---"])
    #expect(note.headings.map(\.level) == [1, 2])
    #expect(note.sources(.paragraph) == ["end"])
  }

  @Test func lazyLineBelongsToTheQuote() {
    let note = Note("> one\ntwo\n   three\n\nfour")
    #expect(note.sources(.blockQuote) == ["> one\ntwo\n   three"])
    #expect(note.texts == ["one", "two", "three", "four"])
  }

  @Test func blankLinesAfterAListAreNotPartOfIt() {
    let note = Note("* a\n\n* b\n\n\nend")
    #expect(note.sources(.list) == ["* a\n\n* b"])
    #expect(note.sources(.item) == ["* a", "* b"])
  }

  @Test func taskMarkerStandsBeforeTheParagraph() {
    let note = Note("- [ ] open\n- [x] done\n- plain")
    #expect(note.sources(.paragraph) == ["open", "done", "plain"])
    #expect(note.nodes.filter { $0.kind == .item }.map(\.detail) == [1, 2, 0])
  }

  @Test func orderedListKnowsItsFirstNumber() {
    let note = Note("7. a\n8. b\n\n- c")
    #expect(note.lists.map(\.start) == [7, nil])
  }

  @Test func definitionsAreNoPartOfAParagraph() {
    let note = Note("[a]: /one\n[b]: </two> 'title'\nsee [b]\n\n> [c]: /three\n\n[c] and [C][a]")
    #expect(note.sources(.paragraph) == ["see [b]", "[c] and [C][a]"])
    #expect(note.destinations.map(\.address) == ["/two", "/three", "/one"])
    #expect(note.destinations[0].title == "title")
  }

  @Test func htmlBlocksKeepTheirLines() {
    let note = Note("<!-- one -->\ntext\n\n<div>\nx\n\nend")
    #expect(note.sources(.htmlBlock) == ["<!-- one -->", "<div>\nx"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func lineEndsAreAllAlike(_ end: String) {
    let note = Note(["a", "b  ", "c", "", "- d", "", "```py", "x", "y", "```"].joined(separator: end))
    #expect(note.texts == ["a", "b", "c", "d"])
    #expect(note.sources(.softBreak) == [end])
    #expect(note.sources(.lineBreak) == ["  " + end])
    #expect(note.codeBlocks.map { String(decoding: note.codeText(of: $0), as: UTF8.self) } == ["x\ny"])
    #expect(note.defect == nil)
  }
}

@Suite struct CodeBlockTests {
  private func code(_ source: String) -> [String] {
    let note = Note(source)
    return note.codeBlocks.map { String(decoding: note.codeText(of: $0), as: UTF8.self) }
  }

  @Test func fenceAndInfoAreTakenOff() {
    let note = Note("```Python title=x\na\n\n  b\n```  \nend")
    #expect(note.sources(.codeBlock) == ["```Python title=x\na\n\n  b\n```"])
    #expect(note.source(note.codeBlocks[0].info) == "Python title=x")
    #expect(note.language(of: note.codeBlocks[0]) == "python")
    #expect(code("~~~\nx\n~~~\n") == ["x"])
  }

  @Test func containersAndFenceIndentationAreTakenOff() {
    #expect(code("> 1. a\n>\n>    ```\n>    x\n>      y\n>\n>    z\n>    ```") == ["x\n  y\n\nz"])
    #expect(code("  ```\n   a\n b\n  ```") == [" a\nb"])
  }

  @Test func indentedCodeLosesFourColumns() {
    #expect(code("    a\n\n\tb\n      c\n\nend") == ["a\n\nb\n  c"])
    #expect(code("- x\n\n      deep\n\n      er\n") == ["deep\n\ner"])
  }

  @Test func unclosedFenceReachesToTheEndOfItsContainer() {
    let note = Note("> ```\n> a\n\nend")
    #expect(note.sources(.codeBlock) == ["```\n> a"])
    #expect(note.language(of: note.codeBlocks[0]) == nil)
    #expect(code("```\na\nb") == ["a\nb"])
    #expect(code("```") == [""])
  }

  @Test func offsetsInCodeLeadBackIntoTheNote() throws {
    let note = Note("> ```\n> ab\n> cd\n> ```")
    let block = try #require(note.codeBlocks.first)
    #expect(note.source(block.noteRange(ofCode: 0..<2)) == "ab")
    #expect(note.source(block.noteRange(ofCode: 3..<5)) == "cd")
    #expect(note.source(block.noteRange(ofCode: 4..<5)) == "d")
    #expect(block.noteOffset(ofCode: 99) == block.lines[1].upperBound)
  }
}
