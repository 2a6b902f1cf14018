import Markdown
import SourceText
import Vault

extension Rule {
  /// Emphasis that strict readers do not see, since Chinese punctuation stands at its edge or at one before it.
  ///
  /// CommonMark lets `**` end emphasis behind punctuation only where a blank or more punctuation follows, and Chinese
  /// sets no blanks: of `**加粗（A100）**测试` GitHub shows the asterisks.
  static let fragileEmphasis = Rule(
    "fragile-emphasis", severity: .warning, summary: "Only some readers see the emphasis of Chinese text."
  ) { note, findings in
    let source = note.file.note
    for node in source.nodes where (node.kind == .strong || node.kind == .emphasis) && node.detail == 1 {
      let edits = spaces(beside: node, in: source)
      findings.report(
        "strict readers such as GitHub see this emphasis elsewhere or show its asterisks", at: node.range,
        help: edits.isEmpty
          ? "another emphasis before it in this paragraph misleads them"
          : "put a space beside the asterisks, or the punctuation outside of them",
        fix: edits.isEmpty ? nil : Fix(isSafe: false, edits: edits))
    }
  }

  /// A space on each side where punctuation within the asterisks meets a letter outside.
  private static func spaces(beside node: Node, in note: Note) -> [Edit] {
    let width = node.kind == .strong ? 2 : 1
    let inner = note.bytes.text(in: node.range.lowerBound + width..<node.range.upperBound - width)
      .unicodeScalars
    let before = note.bytes.text(in: max(0, node.range.lowerBound - 4)..<node.range.lowerBound).unicodeScalars
      .last
    let after = note.bytes.text(
      in: node.range.upperBound..<min(note.bytes.count, node.range.upperBound + 4)
    ).unicodeScalars.first
    var edits: [Edit] = []
    if inner.first?.isPunctuation == true, let before, !before.isPunctuation, !before.properties.isWhitespace
    {
      edits.append(Edit(range: node.range.lowerBound..<node.range.lowerBound, replacement: " "))
    }
    if inner.last?.isPunctuation == true, let after, !after.isPunctuation, !after.properties.isWhitespace {
      edits.append(Edit(range: node.range.upperBound..<node.range.upperBound, replacement: " "))
    }
    return edits
  }
}

extension Unicode.Scalar {
  fileprivate var isPunctuation: Bool {
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    default: isASCII && !properties.isAlphabetic && !properties.isWhitespace && properties.numericType == nil
    }
  }
}
