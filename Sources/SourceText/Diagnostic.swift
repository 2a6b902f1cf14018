/// How much a finding weighs. The order is the order of weight.
package enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  case info, warning, error

  package static func < (left: Severity, right: Severity) -> Bool {
    left.weight < right.weight
  }

  private var weight: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// One thing found in a note: what, where, how much it weighs, and what to do about it.
package struct Diagnostic: Sendable, Hashable {
  /// The rule's name, such as `broken-link`.
  package var rule: String
  package var severity: Severity
  package var message: String
  /// The bytes that it speaks of.
  package var range: ByteRange
  /// What the author can do; one sentence.
  package var help: String?
  /// Other places in the same note that explain this one.
  package var related: [Related]
  /// The change that would settle it.
  package var fix: Fix?

  package init(
    rule: String, severity: Severity, message: String, range: ByteRange, help: String? = nil,
    related: [Related] = [], fix: Fix? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.range = range
    self.help = help
    self.related = related
    self.fix = fix
  }

  /// A second place that a diagnostic speaks of.
  package struct Related: Sendable, Hashable {
    package var message: String
    package var range: ByteRange

    package init(message: String, range: ByteRange) {
      self.message = message
      self.range = range
    }
  }
}

/// A set of edits that belong together.
package struct Fix: Sendable, Hashable {
  /// Whether it can be made without asking: it changes how a value is written, not what the author meant.
  package var isSafe: Bool
  package var edits: [Edit]

  package init(isSafe: Bool, edits: [Edit]) {
    self.isSafe = isSafe
    self.edits = edits
  }
}

/// The bytes of `range` give way to `replacement`.
package struct Edit: Sendable, Hashable {
  package var range: ByteRange
  package var replacement: String

  package init(range: ByteRange, replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}
