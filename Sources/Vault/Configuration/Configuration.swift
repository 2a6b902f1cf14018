package import SourceText

/// What the `.reckon.yml` of a vault says.
package struct Configuration: Sendable {
  package enum Language: String, Sendable, CaseIterable { case zh, en }

  /// The least severity at which a run fails.
  package enum Threshold: String, Sendable, CaseIterable { case error, warning, info, never }

  /// What GB means in these notes: GiB, 10⁹ bytes, or whatever its author meant, which is reported once a note.
  package enum Gigabyte: String, Sendable, CaseIterable { case binary, decimal, report }

  package var gigabyte: Gigabyte?
  /// How many days a price may be old before figures that rest on it are reported.
  package var priceAge: Int?
  /// The language of the site.
  package var lang: Language?
  package var failOn: Threshold?
  /// In the order in which they count: what stands later goes before what stands earlier.
  package var rules: [RuleLevel] = []
  /// What front matter must be like, one a key.
  package var schema: [KeySchema] = []
  /// Lines of an ignore file.
  package var ignored: [String] = []

  /// The files that were read, those that another one extends first, with what is wrong with them.
  package var files: [ConfigurationFile] = []
  /// The folder that ignore patterns are anchored in.
  package var folder: String?
  package var unreadable: [UnreadableFile] = []

  package init() {}

  package static let fileName = ".reckon.yml"

  /// A rule that is turned off or weighs something else.
  package struct RuleLevel: Sendable, Hashable {
    package let name: String
    /// `nil` for `off`.
    package let severity: Severity?
    /// Where it says so: which of `files`, and the name in it.
    package let file: Int
    package let range: ByteRange
  }

  var ignoreRules: IgnoreRules? {
    guard let folder, !ignored.isEmpty else { return nil }
    return IgnoreRules(
      lines: ignored.map { Array($0.utf8)[...] }, folder: Array((folder == "/" ? "" : folder).utf8))
  }
}

/// A file of settings, with what is wrong with it.
package struct ConfigurationFile: Sendable {
  /// From the vault's root, or absolute.
  package let path: String
  package let bytes: [UInt8]
  package let lines: LineIndex
  package internal(set) var problems: [Diagnostic] = []

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    lines = LineIndex(bytes)
  }

  package mutating func report(_ message: String, at range: ByteRange, help: String? = nil) {
    problems.append(
      Diagnostic(rule: "configuration", severity: .error, message: message, range: range, help: help))
  }

  /// A name that is none of `known`, with the nearest one.
  package mutating func reportUnknown(_ what: String, _ name: String, at range: ByteRange, known: [String]) {
    let nearest = name.nearest(among: known).map { "did you mean `\($0)`?" }
    report(
      "there is no \(what) “\(name)”", at: range,
      help: nearest ?? "there are \(known.joined(separator: ", "))")
  }
}
