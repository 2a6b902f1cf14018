// Figures: the numbers that a note states, each bound to what recomputes it and judged. It writes nothing and
// prints nothing. One file finds one form of figure; `NoteFigures.swift` puts their finds together, in order.

package import Quantities
package import SourceText

/// How a figure stands in its note, which says what recomputes it.
package enum FigureForm: String, Sendable, Hashable, CaseIterable {
  case equation, spec, table, comment, output, ratio, configuration, directive
}

/// Why nothing recomputes a figure. The list is closed; some reasons name their object: `needs-import torch`.
package struct UncheckedReason: Sendable, Hashable {
  package let text: String

  package static let noEvidence = UncheckedReason(text: "no-evidence")
  package static let ambiguous = UncheckedReason(text: "ambiguous")
  package static let notPython = UncheckedReason(text: "not-python")
  package static let limit = UncheckedReason(text: "limit")
  /// The author says so in a directive.
  package static let ignored = UncheckedReason(text: "ignored")
  package static let unsupportedSyntax = UncheckedReason(text: "unsupported-syntax")

  /// The reason without the name it carries: `needs-import`.
  package var kind: String { String(text.prefix { $0 != " " }) }
}

/// A number that a note states, and how it stands against what is computed.
package struct Figure: Sendable {
  /// The bytes of the number and its unit.
  package var range: ByteRange
  /// The stated number; `stated.digitsRange` is what a correction rewrites.
  package var stated: StatedQuantity
  package var form: FigureForm
  package var verdict: Verdict
  /// What it was compared with; `nil` when unchecked.
  package var computed: Computed?
  /// `GiB as GB` where binary digits wear a decimal unit.
  package var label: String?
  /// The figure with the computed value, written as the author writes it; `nil` when it holds or is unchecked.
  package var corrected: Correction?
  /// What was computed, as written or in words: `7e9 * 2 * 2 / 1024**3`.
  package var expression: String?
  package var inputs: [Input] = []
  package var reason: UncheckedReason?
  /// More that the author should know: the nearest miss, what follows from a correction.
  package var remarks: [Remark] = []
  /// What may be wrong with a figure that is not judged.
  package var suggestion: Remark?
  /// The figure that this one copies.
  package var copyOf: ByteRange?

  /// The value that a figure should have.
  package struct Computed: Sendable, Hashable {
    package var value: Double
    /// `GiB`, `TFLOPS`; `nil` for a plain number.
    package var unit: String?
  }

  /// New text for a figure, and the digits alone for an edit that touches nothing else.
  package struct Correction: Sendable, Hashable {
    package var text: String
    package var digits: String
    /// Another unit in the place of the stated one; `nil` where it stays.
    package var unit: String?
  }

  /// Something that a figure was computed from.
  package struct Input: Sendable, Hashable {
    package var name: String
    package var value: String
    package var unit: String?
    package var source: Source
    /// What it was computed from, as it is written; `nil` for what was given.
    package var expression: String?

    package enum Source: Sendable, Hashable {
      /// A line of the same note.
      case line(Int)
      /// A line of a note that this one uses, by its path in the vault.
      case note(String, line: Int)
      /// A field of the accelerator catalog.
      case catalog(field: String, asOf: String, source: String)
      /// A formula or constant of the estimator.
      case estimator(String)

      /// Where a value of the catalog is from, and its day, so far as they are known; `nil` for what is none.
      package var catalogOrigin: String? {
        guard case .catalog(_, let date, let source) = self else { return nil }
        return [source, date].filter { !$0.isEmpty }.joined(separator: ", ")
      }
    }
  }

  package init(_ stated: StatedQuantity, form: FigureForm, verdict: Verdict) {
    self.range = stated.range
    self.stated = stated
    self.form = form
    self.verdict = verdict
  }

  /// Leaves out what stands behind `range`; the correction keeps only its digits.
  mutating func narrow(to range: ByteRange) {
    self.range = range
    stated.range = range
    if let digits = corrected?.digits { corrected?.text = digits }
  }

  /// A figure that nothing recomputes.
  package static func unchecked(
    _ stated: StatedQuantity, form: FigureForm, because reason: UncheckedReason
  ) -> Figure {
    var figure = Figure(stated, form: form, verdict: .unchecked)
    figure.reason = reason
    return figure
  }
}
