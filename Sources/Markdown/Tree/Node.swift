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
    /// The front matter; its children are the wiki-links that its values are. `Note.frontMatter` says the rest.
    case frontMatter
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
