// Markdown: one note as a value, read with libcmark-gfm. It knows no other notes, no folders and no figures.
// To add a construct: a case in `Node.Kind`, and the place in `Blocks/` or `Inlines/` that finds it.

package import SourceText

/// A note as its author wrote it: front matter, a flat tree of blocks and inlines, and the exact bytes of each.
package struct Note: Sendable {
  /// The source, unchanged.
  package let bytes: [UInt8]
  package let lines: LineIndex
  /// The YAML or JSON at the very top, if there is any.
  package let frontMatter: FrontMatter?
  /// The tree in preorder; `nodes[0]` is the document.
  package let nodes: [Node]
  package let codeBlocks: [CodeBlock]
  package let lists: [List]
  package let callouts: [Callout]
  package let tables: [Table]
  package let destinations: [Destination]
  package let wikiLinks: [WikiLink]
  /// In the order they stand; of two with one label only the first is referred to.
  package let linkDefinitions: [LinkDefinition]
  /// The definitions of footnotes, in the order they stand; of two with one label only the first is referred to.
  package let footnotes: [Footnote]
  /// The ids of blocks, in the order they stand.
  package let blockIDs: [BlockID]
  /// For code spans, formulas and the like whose content is interrupted by line ends, prefixes or `\|`: its
  /// stretches. A node's `detail` is the index plus one; 0 where the content stands together.
  package let contents: [[ByteRange]]
  /// What could not be read as it stands: broken front matter, a note beyond a limit.
  package let problems: [Diagnostic]
  /// Whether the note is beyond a limit, so that its Markdown was not read and it is one paragraph of text.
  package let isPlainText: Bool
}
