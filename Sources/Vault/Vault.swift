// Vault: the notes of a folder, the index of their names and the graph of their links. It reads files and writes
// none, and it knows no figures. `Folders/` finds the files, `Configuration/` reads `.reckon.yml`, `Links/` says
// where links lead and who names whom.

import Markdown

/// The notes below one folder, read and parsed.
package struct Vault: Sendable {
  /// The folder, as it was given.
  package let root: String
  /// In the order of their paths.
  package let notes: [NoteFile]
  /// Files that are no notes, by path from the root: images and other attachments.
  package let attachments: [String]
  /// Files that could not be read.
  package let unreadable: [UnreadableFile]
  /// Files and folders that are ignored, by path from the root.
  package let ignored: [String]

  static let noteExtensions = ["md", "markdown"]

  /// Largest file that is read, in bytes; a note of this size is no note.
  package static let sizeLimit = 256 << 20

  package let configuration: Configuration

  package init(
    root: String, notes: [NoteFile], attachments: [String], unreadable: [UnreadableFile],
    ignored: [String] = [], configuration: Configuration = Configuration()
  ) {
    self.ignored = ignored
    self.configuration = configuration
    self.root = root
    self.notes = notes
    self.attachments = attachments
    self.unreadable = unreadable
  }

  /// Reads every note below `root`, or only those of `paths` (from the root) when they are given. Notes of `named`
  /// and of `paths` are read even where they are ignored.
  ///
  /// A file that cannot be read becomes an `UnreadableFile`; the rest is read all the same.
  package static func read(
    root: String, only paths: PathSet? = nil, including named: PathSet? = nil,
    configuration: Configuration = Configuration()
  ) async throws(FolderError) -> Vault {
    let folder = try Folder.list(
      root, including: paths ?? named, ignoring: configuration.ignoreRules)
    let chosen = paths.map { paths in folder.notes.filter(paths.contains) } ?? folder.notes
    let outcomes = await inParallel(chosen) { path -> Result<NoteFile, UnreadableFile> in
      switch Folder.read(root + "/" + path) {
      case .success(let bytes): .success(NoteFile(path: path, note: Note(bytes)))
      case .failure(let problem): .failure(UnreadableFile(path: path, reason: problem.reason))
      }
    }
    var notes: [NoteFile] = []
    var unreadable = configuration.unreadable + folder.unreadable
    for outcome in outcomes {
      switch outcome {
      case .success(let note): notes.append(note)
      case .failure(let problem): unreadable.append(problem)
      }
    }
    return Vault(
      root: root, notes: notes, attachments: folder.attachments, unreadable: unreadable,
      ignored: folder.ignored, configuration: configuration)
  }
}

/// A file or folder that is there and cannot be read.
package struct UnreadableFile: Error, Sendable, Hashable {
  package let path: String
  /// Why, in words that follow a colon: `permission denied`.
  package let reason: String
}
