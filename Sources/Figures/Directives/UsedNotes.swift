import Calculation
package import Markdown
import SourceText

/// The notes whose names a note asks for with `use: [[Note]]`: what each of its wishes leads to, which only the vault knows.
package struct UsedNotes: Sendable {
  /// A note whose code is to run, and its path for those who want to look there.
  package struct Source: Sendable {
    package let path: String
    package let note: Note

    package init(path: String, note: Note) {
      self.path = path
      self.note = note
    }
  }

  package enum Found: Sendable {
    /// The notes to run, each after those that it uses itself.
    case notes([Source])
    /// Why there is none, and what to do.
    case nothing(message: String, help: String)

    /// A name that leads nowhere.
    package static func noNote(_ target: String) -> Found {
      .nothing(
        message: "[[\(target)]] is no note of this vault", help: "name a note as a link would: use: [[Note]]")
    }
  }

  /// By the link's text.
  private let found: [String: Found]

  package init(_ found: [String: Found] = [:]) { self.found = found }

  subscript(target: String) -> Found {
    found[target] ?? .noNote(target)
  }
}

extension Note {
  /// The notes that this one asks for, in the front matter (`use: "[[Note]]"`) and then by directives
  /// (`<!-- reckon: use: [[Note]] -->`).
  package var uses: [String] {
    frontMatterUses.map(\.target)
      + directives().directives.compactMap { directive in
        if case .use(let target) = directive.verb { target } else { nil }
      }
  }

  var frontMatterUses: [(range: ByteRange, target: String)] {
    guard let node = frontMatter?.entry("use")?.node else { return [] }
    return Self.links(in: node)
  }

  /// `"[[Note]]"`, a list of them, and `[[Note]]`, which YAML takes for a list in a list.
  private static func links(in node: YAMLNode, depth: Int = 0) -> [(range: ByteRange, target: String)] {
    switch node.content {
    case .scalar(let text):
      if let target = Directive.Verb.linkTarget(text) { return [(node.range, target)] }
      return depth == 2 ? [(node.range, text)] : []
    case .list(let values) where depth < 2: return values.flatMap { links(in: $0, depth: depth + 1) }
    default: return []
    }
  }

  /// The blocks of Python that share the note's own namespace.
  fileprivate var sharedCode: [CodeBlock] {
    var apart = directives().directives.filter { directive in
      switch directive.verb {
      case .isolated, .session: true
      default: false
      }
    }[...]
    return codeBlocks.filter { block in
      guard Self.pythonNames.contains(language(of: block)), !isOff(block) else { return false }
      var isApart = false
      while let directive = apart.first, directive.range.lowerBound < block.lines.first?.lowerBound ?? 0 {
        apart = apart.dropFirst()
        isApart = true
      }
      return !isApart
    }
  }

  static let pythonNames: Set<String?> = ["python", "py", "python3", "pycon"]

  /// Whether a block's fence says `reckon=off`.
  func isOff(_ block: CodeBlock) -> Bool {
    block.info.map { bytes.text(in: $0).split(separator: " ").contains("reckon=off") } ?? false
  }
}

extension FigureFinder {
  mutating func useNotesOfFrontMatter() {
    for (range, target) in note.frontMatterUses { useNote(target, at: range) }
  }

  /// Runs the code of the note that a directive names, in the namespace of this one.
  mutating func useNote(_ target: String, at range: ByteRange) {
    switch used[target] {
    case .nothing(let message, let help):
      directives.report(DirectiveError(message, help: help), at: range)
    case .notes(let sources):
      for source in sources { run(source, at: range) }
    }
  }

  private mutating func run(_ source: UsedNotes.Source, at range: ByteRange) {
    for block in source.note.sharedCode {
      guard mayRun(block, at: range) else { return }
      let program = Program(parsing: source.note.codeText(of: block), dedenting: true)
      session.beginBlock()
      for statement in program.statements {
        let outcome = session.run(statement, of: program, watching: [])
        reportLimit(outcome.failure, at: range)
        define(
          statement, of: program,
          line: source.note.lines.line(at: block.noteOffset(ofCode: statement.range.lowerBound)),
          note: source.path)
      }
    }
  }
}
