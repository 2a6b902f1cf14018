// Reporting: diagnostics and figures as text for people and as data for programs. Each format is a pure function;
// nothing here reads a file or knows a terminal.

package import Figures
package import SourceText

/// What was found in one file.
package struct FileReport: Sendable {
  /// The path as it is printed.
  package let path: String
  package let bytes: [UInt8]
  package let lines: LineIndex
  package let diagnostics: [Diagnostic]
  package let figures: [Figure]

  package init(path: String, bytes: [UInt8], lines: LineIndex, diagnostics: [Diagnostic], figures: [Figure]) {
    self.path = path
    self.bytes = bytes
    self.lines = lines
    self.diagnostics = diagnostics
    self.figures = figures
  }

  func position(_ offset: Int) -> Position { lines.position(at: offset, in: bytes) }
}
