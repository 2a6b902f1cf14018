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
    /// `detail`: 0, or for a callout the index into `Note.callouts` plus one.
    case blockQuote
    /// The first line of a callout, `[!note]- Title`; its children are the inlines of the title.
    case calloutTitle
    /// `detail`: index into `Note.lists`.
    case list
    /// `detail`: 0 plain, 1 an open task, 2 a done one.
    case item
    case paragraph
    /// `detail`: the level, 1 to 6.
    case heading
    /// `detail`: index into `Note.codeBlocks`.
    case codeBlock
    /// `Note.content(of:)` is its HTML without the prefixes of containers.
    case htmlBlock
    case thematicBreak
    /// `detail`: index into `Note.tables`.
    case table
    /// `detail`: 1 for the header row.
    case tableRow
    /// `detail`: the column, from 0.
    case tableCell
    /// `[^label]: …` with the blocks that it holds; `detail`: index into `Note.footnotes`.
    case footnoteDefinition
    /// `[label]: address "title"`, which no reader sees; `detail`: index into `Note.linkDefinitions`.
    case linkDefinition

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
    /// `[^label]` of a definition that is there; `detail`: index into `Note.footnotes`.
    case footnoteReference
    /// `^[…]`, a footnote that stands where it is referred to.
    case inlineFootnote
    /// `#tag`
    case tag
    /// `^name` behind a block; `Note.blockIDs` says which.
    case blockID
  }
}

/// Where a Markdown link or image leads.
package struct Destination: Sendable, Hashable {
  /// As CommonMark understands it: escapes and entities resolved.
  package var address: String
  package var title: String
  /// The bytes that the address was written as; for a reference those in its definition.
  package var addressRange: ByteRange
  /// The bytes between the quotes of the title.
  package var titleRange: ByteRange?

  package init(address: String, title: String, addressRange: ByteRange, titleRange: ByteRange? = nil) {
    self.address = address
    self.title = title
    self.addressRange = addressRange
    self.titleRange = titleRange
  }
}

/// `[label]: address "title"`, to which references lead.
package struct LinkDefinition: Sendable, Hashable {
  /// The bytes between the brackets.
  package var label: ByteRange
  package var destination: Destination

  package init(label: ByteRange, destination: Destination) {
    self.label = label
    self.destination = destination
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

/// `[^label]: …`
package struct Footnote: Sendable, Hashable {
  /// The bytes between `[^` and `]`.
  package var label: ByteRange
  /// The node of the definition.
  package var definition: Int

  package init(label: ByteRange, definition: Int) {
    self.label = label
    self.definition = definition
  }
}

/// What the first line of a callout says: `[!type|metadata]± Title`.
package struct Callout: Sendable, Hashable {
  package enum Fold: UInt8, Sendable, Hashable { case none, open, closed }

  /// The bytes of the type as written: `note`, `WARNING`.
  package var type: ByteRange
  /// Whether a reader may fold it, and how it stands at first.
  package var fold: Fold

  package init(type: ByteRange, fold: Fold) {
    self.type = type
    self.fold = fold
  }
}

/// What a list knows besides its items.
package struct List: Sendable, Hashable {
  /// The first number of an ordered list; `nil` for a bullet list.
  package var start: Int?
  /// Whether no blank line separates what it holds, so that its paragraphs are shown without space between them.
  package var isTight: Bool

  package init(start: Int?, isTight: Bool) {
    self.start = start
    self.isTight = isTight
  }
}

/// A fenced or indented code block.
package struct CodeBlock: Sendable, Hashable {
  /// The bytes of the info string; `nil` for an indented block or a fence without one.
  package var info: ByteRange?
  /// The bytes of each line of code without container prefixes, fence indentation and line end.
  package var lines: [ByteRange]
  /// The spaces before a line, by its index, that are the rest of a tab of which a container took a part. They have
  /// no bytes of their own.
  package var padding: [Int: Int]
  package var isFenced: Bool

  package init(info: ByteRange?, lines: [ByteRange], padding: [Int: Int] = [:], isFenced: Bool) {
    self.info = info
    self.lines = lines
    self.padding = padding
    self.isFenced = isFenced
  }
}

/// What a table knows besides its rows.
package struct Table: Sendable, Hashable {
  package enum Alignment: UInt8, Sendable, Hashable { case none, left, center, right }
  package var alignments: [Alignment]

  package init(alignments: [Alignment]) { self.alignments = alignments }
}
