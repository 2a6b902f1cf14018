/// A sentence about a figure, without its full stop, in both languages that explanations and pages are written in.
package struct Remark: Sendable, Hashable {
  package let en: String
  package let zh: String
}
