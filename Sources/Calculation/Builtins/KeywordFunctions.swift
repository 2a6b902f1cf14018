/// Functions and methods of this interpreter that have parameters which can be given by name: CPython refuses wrong
/// arguments of these in other words.
enum KeywordFunctions {
  /// What is said where the first arguments are missing, in their order.
  private static let missing: [String: [String]] = [
    "print": [], "sort": [], "split": [], "rsplit": [], "splitlines": [], "expandtabs": [], "int": [],
    "str": [],
    "zip": [], "max": [], "min": [], "sorted": [],
    "sum": ["sum() takes at least 1 positional argument (0 given)"],
    "enumerate": ["enumerate() missing required argument 'iterable'"],
    "round": ["round() missing required argument 'number' (pos 1)"],
    "pow": [
      "pow() missing required argument 'base' (pos 1)", "pow() missing required argument 'exp' (pos 2)",
    ],
  ]

  /// The message about a wrong number of arguments or a keyword that means nothing; nil for other functions.
  static func message(_ name: String, _ given: Int, keyword: String?, most: Int) -> String? {
    guard let missing = missing[name] else { return nil }
    if given < missing.count { return missing[given] }
    let total = given + (keyword == nil ? 0 : 1)
    if name != "sorted", total > most {
      return "\(name)() takes at most \(most) argument\(most == 1 ? "" : "s") (\(total) given)"
    }
    return keyword.map { "'\($0)' is an invalid keyword argument for \(name)()" }
  }
}
