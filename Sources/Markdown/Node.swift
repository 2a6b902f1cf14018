package import SourceText

/// One node of a note's flat tree.
///
/// Nodes stand in preorder in `Note.nodes`; the subtree of node `i` is `i ..< nodes[i].end`. What does not fit here
/// (destinations, names, alignments) stands in side tables of the note, found through `detail`.
package struct Node: Sendable, Hashable {
  package var kind: Kind
  /// The bytes of the note that this node was written as, delimiters included.
  package var range: ByteRange
  /// The index one past the last node of this subtree.
  package var end: Int
  /// The index of the parent; the document's is -1.
  package var parent: Int
  /// What it means depends on the kind, as said there.
  package var detail: Int

  package init(kind: Kind, range: ByteRange, end: Int, parent: Int, detail: Int = 0) {
    self.kind = kind
    self.range = range
    self.end = end
    self.parent = parent
    self.detail = detail
  }

  package enum Kind: UInt8, Sendable, Hashable {
    // Blocks.
    case document
    case blockQuote
    /// `detail`: the first number of an ordered list, -1 for a bullet list.
    case list
    /// `detail`: 0 plain, 1 an open task, 2 a done one.
    case item
    case paragraph
    /// `detail`: the level, 1 to 6.
    case heading
    /// `detail`: index into `Note.codeBlocks`.
    case codeBlock
    case htmlBlock
    case thematicBreak
    /// `detail`: index into `Note.tables`.
    case table
    /// `detail`: 1 for the header row.
    case tableRow
    /// `detail`: the column, from 0.
    case tableCell

    // Inlines.
    /// A run of plain text; `detail`: 0 it stands in the source as it reads, 1 a backslash escape, 2 an entity.
    /// `Note.text(of:)` resolves both.
    case text
    case softBreak
    case lineBreak
    /// A code span, backticks included in its range; `Note.content(of:)` is what stands between them.
    case code
    case htmlInline
    /// `detail`: 1 when only our reading of Chinese makes it emphasis; other readers show asterisks.
    case emphasis
    /// `detail`: as for `emphasis`.
    case strong
    /// `~~…~~`
    case strikethrough
    /// `==…==`
    case highlight
    /// `$…$` or `$$…$$`; `Note.isDisplayMath(_:)` tells them apart, `Note.content(of:)` is the formula.
    case math
    /// `%%…%%`, which no reader sees.
    case comment
    /// `detail`: index into `Note.destinations`.
    case link
    /// `detail`: index into `Note.destinations`.
    case image
    /// `[[…]]` or `![[…]]`; `detail`: index into `Note.wikiLinks`.
    case wikiLink
  }
}

/// Where a Markdown link or image leads.
package struct Destination: Sendable, Hashable {
  /// As CommonMark understands it: escapes and entities resolved.
  package var address: String
  package var title: String

  package init(address: String, title: String) {
    self.address = address
    self.title = title
  }
}

/// The parts of `[[target#fragment|display]]`.
package struct WikiLink: Sendable, Hashable {
  /// The bytes of the target; empty for `[[#heading]]`.
  package var target: ByteRange
  /// The bytes after `#`, without it.
  package var fragment: ByteRange?
  /// The bytes after `|` or, in a table, `\|`.
  package var display: ByteRange?
  /// Whether a `!` stands before it.
  package var isEmbed: Bool

  package init(target: ByteRange, fragment: ByteRange?, display: ByteRange?, isEmbed: Bool) {
    self.target = target
    self.fragment = fragment
    self.display = display
    self.isEmbed = isEmbed
  }
}

/// `^name` behind a block, by which links find it: `[[Note#^name]]`.
package struct BlockID: Sendable, Hashable {
  /// The bytes of the name, without `^`.
  package var name: ByteRange
  /// The block that it names: a paragraph, heading or list item, or what stands before an id on a line of its own.
  package var block: Int

  package init(name: ByteRange, block: Int) {
    self.name = name
    self.block = block
  }
}

/// A fenced or indented code block.
package struct CodeBlock: Sendable, Hashable {
  /// The bytes of the info string; `nil` for an indented block or a fence without one.
  package var info: ByteRange?
  /// The bytes of each line of code without container prefixes, fence indentation and line end.
  package var lines: [ByteRange]

  package init(info: ByteRange?, lines: [ByteRange]) {
    self.info = info
    self.lines = lines
  }
}

/// What a table knows besides its rows.
package struct Table: Sendable, Hashable {
  package enum Alignment: UInt8, Sendable, Hashable { case none, left, center, right }
  package var alignments: [Alignment]

  package init(alignments: [Alignment]) { self.alignments = alignments }
}
