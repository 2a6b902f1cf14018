/// Examples that we read otherwise than their specification, each with its reason. A test fails for one that is read
/// alike after all.
enum PermittedDifference {
  static let reasons: [String: String] = [
    "github 34": tag, "commonmark 64": tag,
    "github 68": frontMatter, "commonmark 98": frontMatter,
    "github 556": wikiLink, "github 567": wikiLink, "github 598": wikiLink,
    "commonmark 548": wikiLink, "commonmark 559": wikiLink, "commonmark 590": wikiLink,
    "github 610": autolink, "github 616": autolink, "github 619": autolink, "github 620": autolink,
    "commonmark 602": autolink, "commonmark 608": autolink, "commonmark 611": autolink,
    "commonmark 612": autolink,
    "github 645": comment, "github 646": comment,
    "github 653": tagFilter, "extensions 22": tagFilter,
    "extensions 17": tilde, "extensions 18": tilde,
    "commonmark 171":
      "a block of <textarea> ends at a blank line in the version of the library that is linked",
    "commonmark 354": "currency signs are no punctuation before version 0.31, nor on GitHub",
  ]

  private static let tag = "#hashtag is a tag in Obsidian"
  private static let frontMatter = "two lines of --- at the very top are empty front matter"
  private static let wikiLink = "[[…]] is a wiki-link whatever definitions there are"
  private static let autolink = "bare addresses are links on GitHub; the example speaks of the core language"
  private static let comment =
    "comments are read as HTML has them, as the specification says since version 0.31"
  private static let tagFilter =
    "the tree holds the tags that were written; what a page makes of them is its own affair"
  private static let tilde =
    "one tilde on each side strikes nothing: Chinese notes write ranges 5~10 GB with it"
}
