import Markdown
import SourceText
import Testing

@Suite struct TableTests {
  @Test func cellsStandWhereTheyStand() {
    let note = Note("> - | a | *b* |\n>   |:--|--:|\n>   | 1 | 2 |")
    #expect(note.sources(.table) == ["| a | *b* |\n>   |:--|--:|\n>   | 1 | 2 |"])
    #expect(note.sources(.tableRow) == ["| a | *b* |", "| 1 | 2 |"])
    #expect(note.sources(.tableCell) == ["a", "*b*", "1", "2"])
    #expect(note.tables == [Table(alignments: [.left, .right])])
    #expect(note.defect == nil)
  }

  @Test func paragraphBeforeATableHasItsPlace() {
    let note = Note("para *one*\npara two\n| a | b |\n|---|---|\n| 1 | 2 |\n")
    #expect(note.sources(.paragraph) == ["para *one*\npara two"])
    #expect(note.sources(.table) == ["| a | b |\n|---|---|\n| 1 | 2 |"])
    #expect(note.texts == ["para ", "one", "para two", "a", "b", "1", "2"])
  }

  @Test func paragraphBeforeATableWithoutRows() {
    let note = Note("> intro\n> | a |\n> |---|\n\nend")
    #expect(note.sources(.paragraph) == ["intro", "end"])
    #expect(note.sources(.table) == ["| a |\n> |---|"])
  }

  @Test func escapedBarsAreBars() throws {
    let note = Note("|a|b|\n|-|-|\n|x \\| y|`c\\|d`|")
    #expect(note.sources(.tableCell) == ["a", "b", "x \\| y", "`c\\|d`"])
    #expect(note.texts.suffix(3) == ["x ", "|", " y"])
    let code = try #require(note.first(.code))
    #expect(String(decoding: note.content(of: code), as: UTF8.self) == "c|d")
    #expect(note.defect == nil)
  }

  @Test func rowsHaveAsManyCellsAsTheHeader() throws {
    let note = Note("|a|b|\n|-|-|\n|1|\n|1|2|3|")
    let table = try #require(note.first(.table))
    let rows = note.children(of: table).map { row in note.children(of: row).map { note.plainText(of: $0) } }
    #expect(rows == [["a", "b"], ["1", ""], ["1", "2"]])
    #expect(note.children(of: table).map { note.nodes[$0].detail } == [1, 0, 0])
    #expect(note.defect == nil)
  }

  @Test func rowsWithoutOuterBars() {
    let note = Note("a | b\n--|--\n 1 | 2  ")
    #expect(note.sources(.tableCell) == ["a", "b", "1", "2"])
    #expect(note.sources(.tableRow) == ["a | b", "1 | 2"])
  }
}
