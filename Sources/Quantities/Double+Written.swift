extension Double {
  /// The shortest decimal, without the `.0` of a whole number.
  package var written: String {
    let text = "\(self)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
