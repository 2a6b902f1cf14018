package import SourceText

// What nodes of blocks have besides their place.

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
