/// Where a link leads.
package enum Resolution: Sendable, Hashable {
  /// A note of the vault, by index; with the id of the heading, or `^` and the id of the block, when the link names one.
  case note(Int, fragment: String?)
  /// An attachment, by path from the root.
  case attachment(String)
  /// A folder of the vault, by path from the root; only Markdown links lead to folders.
  case folder(String)
  /// Another host or program: an address with a scheme, or one that begins with `//`.
  case external
  /// Where the vault is not read: out of its folder, into a hidden one, to a file that could not be read.
  case unchecked
  /// Neither a note nor another file.
  case missingNote
  /// The note is there; the heading is not.
  case missingHeading(Int)
  /// The note is there; the block is not.
  case missingBlock(Int)
  /// Several files fit equally well.
  case ambiguous(Candidates)

  /// The note that a link leads to, even where it holds no such heading or block.
  package var note: Int? {
    switch self {
    case .note(let note, _), .missingHeading(let note), .missingBlock(let note): note
    case .attachment, .folder, .external, .unchecked, .missingNote, .ambiguous: nil
    }
  }
}

/// Files that fit a link equally well.
package struct Candidates: Sendable, Hashable {
  /// How many are kept: a thousand notes of one name, linked to from everywhere, must not fill the memory.
  static let limit = 8

  /// The paths from the root of the first few.
  package let first: [String]
  /// How many there are in all.
  package let count: Int
}

/// What made a link fit.
package enum Match: Sendable, Hashable {
  case asWritten
  /// Only because upper and lower case were taken for the same; the file's path from the root.
  case ignoringCase(String)
  /// By an alias of the note.
  case alias
}

/// Where a link leads, and what made it fit.
package struct ResolvedLink: Sendable, Hashable {
  package let resolution: Resolution
  package let match: Match

  init(_ resolution: Resolution, _ match: Match = .asWritten) {
    self.resolution = resolution
    self.match = match
  }
}
