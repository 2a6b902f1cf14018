/// A name as it is compared: its letters and digits, without case.
struct Spelling: Hashable {
  private let text: String

  init(_ text: String) {
    self.text = String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
