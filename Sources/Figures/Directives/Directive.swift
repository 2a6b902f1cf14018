package import Markdown
import Quantities
package import SourceText

/// An instruction in a comment that no reader sees, for what no recogniser can know:
/// `<!-- reckon: = weights(7B, fp16) in GiB -->`, `%% reckon: ignore reason="vendor's own figure" %%`.
struct Directive {
  enum Verb {
    /// `= expression`: what the figure just before it is.
    case value(String)
    /// `column "name" = expression`: what the cells of a column of the next table are.
    case column(String, String)
    /// The next block's figures are not the author's errors.
    case ignore(reason: String?)
    /// The next block of code has a namespace of its own.
    case isolated
    /// The next block of code has the namespace of this name.
    case session(String)
    /// The names that the code of this note defines, from here on.
    case use(String)
  }

  /// The comment, delimiters included.
  let range: ByteRange
  /// The node of the comment.
  let node: Int
  let verb: Verb
}

/// What is wrong with a directive, and what to do.
package struct DirectiveProblem: Sendable {
  package enum Kind: Sendable { case invalid, unused }

  package let kind: Kind
  package let range: ByteRange
  package let message: String
  package let help: String?
}

extension Note {
  /// The directives of a note in their order, and those that cannot be read.
  func directives() -> (directives: [Directive], problems: [DirectiveProblem]) {
    var directives: [Directive] = []
    var problems: [DirectiveProblem] = []
    for (index, node) in nodes.enumerated() {
      switch node.kind {
      case .htmlInline, .htmlBlock, .comment: break
      default: continue
      }
      for comment in HiddenComment.all(in: node, of: self) {
        guard let text = comment.instruction else { continue }
        do throws(DirectiveError) {
          let verb = try Directive.Verb(text)
          directives.append(Directive(range: comment.range, node: index, verb: verb))
          if node.kind == .htmlBlock, let rest = comment.restOfLine(in: bytes) {
            problems.append(
              DirectiveProblem(
                kind: .invalid, range: rest,
                message: "a comment at the start of a line makes the rest of it HTML",
                help: "put the directive behind what it speaks of, or on a line of its own"))
          }
        } catch {
          problems.append(
            DirectiveProblem(kind: .invalid, range: comment.range, message: error.message, help: error.help))
        }
      }
    }
    return (directives, problems)
  }
}

/// A comment in HTML or in Obsidian's percent signs.
package struct HiddenComment {
  package let range: ByteRange
  /// What stands between the delimiters.
  package let body: String

  /// Those of a note, in their order.
  package static func all(in note: Note) -> [HiddenComment] {
    note.nodes.flatMap { node -> [HiddenComment] in
      switch node.kind {
      case .htmlInline, .htmlBlock, .comment: return all(in: node, of: note)
      default: return []
      }
    }
  }

  /// The comments in an HTML or comment node.
  static func all(in node: Node, of note: Note) -> [HiddenComment] {
    let bytes = note.bytes
    if node.kind == .comment {
      guard node.range.count >= 4 else { return [] }
      return [
        HiddenComment(
          range: node.range, body: bytes.text(in: node.range.lowerBound + 2..<node.range.upperBound - 2))
      ]
    }
    var comments: [HiddenComment] = []
    var position = node.range.lowerBound
    while let start = bytes.firstIndex(of: "<!--", in: position..<node.range.upperBound) {
      guard let end = bytes.firstIndex(of: "-->", in: start + 4..<node.range.upperBound) else { break }
      comments.append(HiddenComment(range: start..<end + 3, body: bytes.text(in: start + 4..<end)))
      position = end + 3
    }
    return comments
  }

  /// The text behind `reckon:`; `nil` for a comment of another kind.
  var instruction: String? {
    let text = body.withoutOuterSpaces
    guard text.hasPrefix("reckon:") else { return nil }
    return text.dropFirst("reckon:".count).withoutOuterSpaces
  }

  /// What stands behind it on its line, if anything does.
  func restOfLine(in bytes: [UInt8]) -> ByteRange? {
    let end =
      bytes[range.upperBound...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      ?? bytes.count
    let rest = bytes[range.upperBound..<end].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return rest.isEmpty || rest.starts(with: "<!--".utf8) ? nil : rest.startIndex..<rest.endIndex
  }
}

/// Why a directive cannot be read or computed.
struct DirectiveError: Error {
  let message: String
  let help: String?

  init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}

extension Directive.Verb {
  private static let known = ["=", "column", "ignore", "isolated", "session", "use"]

  /// Reads what stands behind `reckon:`.
  init(_ text: String) throws(DirectiveError) {
    guard !text.contains(where: \.isNewline) else {
      throw DirectiveError("a directive stands on one line", help: "write it without line ends")
    }
    if text.hasPrefix("=") {
      self = .value(try Self.expression(text.dropFirst()))
      return
    }
    let word = text.prefix { $0.isLetter }
    let rest = text.dropFirst(word.count).withoutOuterSpaces
    switch word {
    case "column":
      guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else {
        throw DirectiveError(
          "the column has no name in quotes", help: "write: column \"Memory\" = params * 2 / GiB")
      }
      let behind = rest[rest.index(after: end)...].withoutOuterSpaces
      guard behind.hasPrefix("=") else {
        throw DirectiveError("the column has no expression", help: "write `= expression` behind its name")
      }
      self = .column(String(rest.dropFirst().prefix(upTo: end)), try Self.expression(behind.dropFirst()))
    case "ignore":
      if rest.isEmpty {
        self = .ignore(reason: nil)
      } else if rest.hasPrefix("reason=\""), rest.hasSuffix("\""), rest.count > 9 {
        self = .ignore(reason: String(rest.dropFirst(8).dropLast()))
      } else {
        throw DirectiveError(
          "behind `ignore` stands only a reason", help: "write: ignore reason=\"why it stays as it is\"")
      }
    case "isolated" where rest.isEmpty: self = .isolated
    case "session" where rest.hasPrefix("=") && rest.count > 1 && !rest.contains(" "):
      self = .session(String(rest.dropFirst()))
    case "use":
      guard let target = Self.linkTarget(rest.hasPrefix(":") ? String(rest.dropFirst()) : rest) else {
        throw DirectiveError("behind `use` stands a link to a note", help: "write: use: [[Note]]")
      }
      self = .use(target)
    default:
      let verb = word.isEmpty ? String(text.prefix { $0 != " " }) : String(word)
      let meant = verb.nearest(among: Self.known).map { "; did you mean `\($0)`?" } ?? ""
      throw DirectiveError(
        verb.isEmpty ? "the directive is empty" : "`\(verb)` is no directive\(meant)",
        help:
          "there are: = expression, column \"name\" = expression, ignore, isolated, session=name, use: [[Note]]"
      )
    }
  }

  /// The note that `[[Note]]` or `[[Note|its name here]]` leads to.
  static func linkTarget(_ text: String) -> String? {
    let text = text.withoutOuterSpaces
    guard text.hasPrefix("[["), text.hasSuffix("]]") else { return nil }
    let target = text.dropFirst(2).dropLast(2).prefix { $0 != "|" && $0 != "#" }.withoutOuterSpaces
    return target.isEmpty || target.contains { $0 == "[" || $0 == "]" } ? nil : target
  }

  private static func expression(_ text: Substring) throws(DirectiveError) -> String {
    let expression = text.withoutOuterSpaces
    guard !expression.isEmpty else {
      throw DirectiveError(
        "there is no expression behind `=`", help: "write what the figure is, such as 7e9 * 2")
    }
    return expression
  }
}

extension [UInt8] {
  /// Where `word` first stands in `range`.
  func firstIndex(of word: String, in range: ByteRange) -> Int? {
    let word = Array(word.utf8)
    guard range.count >= word.count else { return nil }
    return (range.lowerBound...range.upperBound - word.count).first { offset in
      self[offset] == word[0] && self[offset..<offset + word.count].elementsEqual(word)
    }
  }
}

extension StringProtocol {
  /// Without spaces and tabs at both ends.
  var withoutOuterSpaces: String {
    let inner = drop { $0 == " " || $0 == "\t" }
    guard let last = inner.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
    return String(inner[...last])
  }
}
