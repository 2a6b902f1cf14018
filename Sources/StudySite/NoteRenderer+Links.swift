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
  mutating func image(at index: Int) {
    let text = imageText(at: index).htmlEscaped
    switch target(of: note.destinations[note.nodes[index].detail].address) {
    case .file(let address): showImage(address.htmlEscaped, text: text, at: index)
    // A note, or what is on another host, is linked to.
    case .page(let address) where linkDepth == 0, .elsewhere(let address) where linkDepth == 0:
      html +=
        "<a class=\"image\" href=\"\(address.htmlEscaped)\">\(text.isEmpty ? address.htmlEscaped : text)</a>"
        .utf8
    case .page, .elsewhere, .notShown, .forbidden: html += text.utf8
    case .missing: html += "<span class=\"broken\" title=\"\(site.words.deadLink)\">\(text)</span>".utf8
    }
  }

  mutating func wikiLink(at node: Int) {
    let link = note.wikiLinks[note.nodes[node].detail]
    switch site.checked.resolver.resolve(link, in: note, from: index).resolution {
    case .note(let other, let fragment):
      anchorTo(
        site.href(to: site.paths[other], from: site.paths[index]) + site.anchor(fragment, in: other), link)
    case .missingHeading(let other), .missingBlock(let other):
      anchorTo(site.href(to: site.paths[other], from: site.paths[index]), link, isDead: true)
    case .attachment(let path) where link.isEmbed && path.isImage:
      showImage(
        site.href(to: path, from: site.paths[index]), text: imageText(at: node).htmlEscaped, at: node)
    case .attachment(let path):
      anchorTo(site.href(to: path, from: site.paths[index]) + fileFragment(of: link), link)
    case .folder, .external, .unchecked: display(link)
    case .missingNote, .ambiguous:
      html += "<span class=\"broken\" title=\"\(site.words.brokenLink)\">".utf8
      // Of `![[plan.png|300]]` the size is no text.
      if link.isEmbed { html += imageText(at: node).htmlEscaped.utf8 } else { display(link) }
      html += "</span>".utf8
    }
  }

  /// What describes an image or an embed of one: its text without the size, else for an embed the file that it names.
  private func imageText(at node: Int) -> String {
    var text = note.plainText(of: node)
    if let size = note.sizeRange(of: node), note.imageSize(of: node) != nil {
      text = String(decoding: text.utf8.dropLast(size.count), as: UTF8.self)
      if text.hasSuffix("|") { text.removeLast() }
    }
    guard text.isEmpty, note.nodes[node].kind == .wikiLink else { return text }
    return note.bytes.text(in: note.wikiLinks[note.nodes[node].detail].target)
  }

  private mutating func showImage(_ address: String, text: String, at node: Int) {
    html += "<img src=\"\(address)\" alt=\"\(text)\"".utf8
    if let size = note.imageSize(of: node) {
      html += " width=\"\(size.width)\"".utf8
      if let height = size.height { html += " height=\"\(height)\"".utf8 }
    }
    html += " loading=\"lazy\">".utf8
  }

  /// - Parameter isDead: Whether the note is there, but not the place in it.
  private mutating func anchorTo(_ href: String, _ link: WikiLink, isDead: Bool = false) {
    html +=
      (isDead
      ? "<a class=\"wiki broken\" title=\"\(site.words.deadLink)\" href=\"\(href)\">"
      : "<a class=\"wiki\" href=\"\(href)\">").utf8
    linkDepth += 1
    display(link)
    linkDepth -= 1
    html += "</a>".utf8
    explainLinkedFigures()
  }

  /// What an address says of a place in a file: `#page=2` of a PDF.
  private func fileFragment(of link: WikiLink) -> String {
    guard let fragment = link.fragment else { return "" }
    let isPlain = note.bytes[fragment].allSatisfy {
      ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || "=&.-_".utf8.contains($0)
    }
    let text = note.bytes.text(in: fragment)
    return "#" + (isPlain ? text.htmlEscaped : text.percentEncoded)
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
