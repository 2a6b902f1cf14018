import Catalogs
import Testing

@testable import Accelerators

@Suite("The plain part of YAML") struct PlainYAMLTests {
  @Test("the built-in catalog is plain, and both ways of reading give the same")
  func builtIn() throws {
    let text = String(decoding: PackageResources.gpus_yml, as: UTF8.self)
    let plain = try #require(PlainYAML.read(text))
    #expect(plain.outline == (try CatalogNode(wholeYAML: text)).outline)
  }

  @Test(
    "plain texts read as a complete parser reads them",
    arguments: [
      "a: 1", "a: b c", "a: \"b: c # d\"", "a: [1, b c, \"d, e\"]", "a: {b: 1, c: [2, 3]}", "a: []\nb: {}",
      "a:\n  b: 1\n  c: 2\nd: 3", "a:\n  - b: 1\n    c: 2\n  - b: 3", "- a: 1\n- a: 2",
      "# note\na: 1\n\n  # x\nb: 2",
      "a: 4.0 x16", "a: 2026-11-22", "a: https//x", "a: A (b, c)", "a:\n  - b:\n      c: 1\n    d: 2",
      "a: 1   ",
    ])
  func same(yaml: String) throws {
    let plain = try #require(PlainYAML.read(yaml))
    #expect(plain.outline == (try CatalogNode(wholeYAML: yaml)).outline)
  }

  @Test(
    "whatever else there is, it leaves to the complete parser",
    arguments: [
      "", "a", "a: 'b'", "a: &x 1", "a: *x", "a: |\n  b", "a: b\n  c", "a: 1 # c", "a: [1,\n 2]",
      "a: \"\\n\"", "a:",
      "a: 1\na: 2", "a: {b: 1, b: 2}", "a: b: c", "---\na: 1", "a:\n\tb: 1", "a: - b", "- a", "a: [",
      "a: [1] 2",
      "a: 1\r\nb: 2", "a:\n    b: 1\n  c: 2", "a:\n- b: 1", "? a\n: b", "a: {b c: 1}", "a: [b: 1]",
      " a: 1\nb: 2",
      "- - a: 1\n  b: 1", "\u{FEFF}a: 1", "a: 1\u{85}b: 2", "a: x\u{2028}b: 2",
    ])
  func notPlain(yaml: String) {
    #expect(PlainYAML.read(yaml) == nil)
  }
}

extension CatalogNode {
  /// Everything it says, as one text.
  fileprivate var outline: String {
    switch content {
    case .scalar(let text): "\(line):\"\(text)\""
    case .list(let items): "\(line):[" + items.map(\.outline).joined(separator: ",") + "]"
    case .mapping(let pairs):
      "\(line):{" + pairs.map { $0.key.outline + "=" + $0.value.outline }.joined(separator: ",") + "}"
    }
  }
}
