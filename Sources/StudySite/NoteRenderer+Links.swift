import Linting
import Markdown
import SourceText
import Vault

/// Links and images, and the figures within links.
extension NoteRenderer {
  /// The buttons of the figures within a link, behind it.
  mutating func explainLinkedFigures() {
    guard linkDepth == 0 else { return }
    for number in linkedFigures { markup.opener(of: figures[number - 1], number: number, to: &html) }
    linkedFigures = []
  }

  mutating func target(of address: String) -> AddressTarget {
    if let known = targets[address] { return known }
    let target = site.target(of: address, from: index)
    targets[address] = target
    return target
  }

  /// An image beside the notes is shown. No page asks another host for one: what is there is linked to.
  mutating func image(_ address: String, text: String) {
    switch target(of: address) {
    case .site(let address):
      html += "<img src=\"\(address.htmlEscaped)\" alt=\"\(text)\" loading=\"lazy\">".utf8
    case .elsewhere(let address) where linkDepth == 0:
      html +=
        "<a class=\"image\" href=\"\(address.htmlEscaped)\">\(text.isEmpty ? address.htmlEscaped : text)</a>"
        .utf8
    case .elsewhere, .forbidden: html += text.utf8
    case .missing: html += "<span class=\"broken\" title=\"\(site.words.deadLink)\">\(text)</span>".utf8
    }
  }

  mutating func wikiLink(_ node: Node) {
    let link = note.wikiLinks[node.detail]
    switch site.checked.resolver.resolve(link, in: note, from: index).resolution {
    case .note(let other, let fragment):
      // Blocks have no ids on a page; its top is near enough.
      let anchor = fragment.map { $0.hasPrefix("^") ? "" : "#" + $0.percentEncoded } ?? ""
      anchorTo(site.href(to: site.paths[other], from: site.paths[index]) + anchor, link)
    case .missingHeading(let other), .missingBlock(let other):
      anchorTo(site.href(to: site.paths[other], from: site.paths[index]), link)
    case .attachment(let path) where link.isEmbed && path.isImage: embeddedImage(path, link)
    case .attachment(let path): anchorTo(site.href(to: path, from: site.paths[index]), link)
    case .missingNote, .ambiguous, .folder, .external, .unchecked:
      html += "<span class=\"broken\" title=\"\(site.words.brokenLink)\">".utf8
      display(link)
      html += "</span>".utf8
    }
  }

  /// `![[card.png|300]]` is 300 wide, `![[card.png|640x480]]` also so high; any other text behind `|` describes it.
  private mutating func embeddedImage(_ path: String, _ link: WikiLink) {
    let display = link.display.map { note.bytes.text(in: $0) } ?? ""
    let sizes = display.split(separator: "x", omittingEmptySubsequences: false).map { UInt16($0) }
    let isSize = (1...2).contains(sizes.count) && !sizes.contains(nil)
    let text = isSize || display.isEmpty ? note.bytes.text(in: link.target) : display
    html += "<img src=\"\(site.href(to: path, from: site.paths[index]))\" alt=\"\(text.htmlEscaped)\"".utf8
    for (name, size) in zip(["width", "height"], isSize ? sizes : []) {
      if let size { html += " \(name)=\"\(size)\"".utf8 }
    }
    html += " loading=\"lazy\">".utf8
  }

  private mutating func anchorTo(_ href: String, _ link: WikiLink) {
    html += "<a class=\"wiki\" href=\"\(href)\">".utf8
    linkDepth += 1
    display(link)
    linkDepth -= 1
    html += "</a>".utf8
    explainLinkedFigures()
  }

  private mutating func display(_ link: WikiLink) {
    if let display = link.display { return source(display) }
    source(link.target)
    if let fragment = link.fragment {
      if !link.target.isEmpty { html.append(UInt8(ascii: "#")) }
      source(fragment)
    }
  }
}

extension String {
  /// Whether browsers show a file of this name as an image.
  fileprivate var isImage: Bool {
    ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "bmp"].contains(fileExtension.lowercased())
  }
}
