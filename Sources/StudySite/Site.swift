// StudySite: a checked vault as static pages. Rendering of one note is in `NoteRenderer.swift`, figures in
// `FigureMarkup.swift`, the look in `Templates/`. It returns files as values; whoever calls it writes them.

package import Figures
package import Linting
import Markdown
import Mustache
import Quantities
import SourceText
import Vault

/// One file of a site, ready to be written.
package struct SiteFile: Sendable {
  /// The path from the site's root.
  package let path: String
  package let content: [UInt8]
}

/// The pages of a checked vault.
package struct Site: Sendable {
  let checked: CheckedVault
  /// Of each note, without what its author has suppressed.
  package let figures: [NoteFigures]
  let words: Words
  let templates: Templates
  /// Where each note's page stands, from the site's root.
  private(set) var paths: [String] = []
  /// The blocks of each note that links can lead to.
  let shownBlocks: [Set<String>]
  /// The files that notes show or link to, by path from the vault's root; on the site they keep it.
  package private(set) var attachments: [String] = []
  package private(set) var homePath = ""
  private(set) var errataPath = ""
  private var stylePath = ""
  private var scriptPath = ""

  package init(_ checked: CheckedVault) async throws {
    self.checked = checked
    figures = await inParallel(Array(checked.vault.notes.indices)) { checked.shownFigures(of: $0) }
    words = Words(for: checked.vault)
    templates = try Templates()
    shownBlocks = checked.vault.notes.map(\.note.shownBlocks)
    attachments = usedAttachments()
    var places = Places(occupied: attachments)
    for note in checked.vault.notes { places.reserveFolders(of: note.path) }
    paths = checked.vault.notes.map {
      places.take($0.path.withoutNoteExtension + ".html", or: $0.path + ".html")
    }
    homePath = places.take("index.html")
    errataPath = places.take("errata.html")
    stylePath = places.take("style.css")
    scriptPath = places.take("figures.js")
  }

  /// Every file of the site. The same vault gives the same bytes.
  package func files() async -> [SiteFile] {
    var files = await inParallel(Array(checked.vault.notes.indices)) { index in
      SiteFile(path: paths[index], content: Array(notePage(index).utf8))
    }
    files.append(SiteFile(path: homePath, content: Array(homePage().utf8)))
    files.append(SiteFile(path: errataPath, content: Array(await errataPage().utf8)))
    files.append(SiteFile(path: stylePath, content: PackageResources.style_css))
    files.append(SiteFile(path: scriptPath, content: PackageResources.figures_js))
    return files
  }

  // MARK: Pages

  private func notePage(_ index: Int) -> String {
    let file = checked.vault.notes[index]
    let figures = figures[index]
    var renderer = NoteRenderer(site: self, index: index)
    let body = renderer.render()
    let summary = figures.summary
    var context = page(title: file.title, path: paths[index])
    context["body"] = body
    context["cards"] = String(decoding: renderer.cards, as: UTF8.self)
    context["tags"] = file.note.frontMatter?.tags ?? []
    // What is absent stays absent: to Mustache an empty text is there.
    context["created"] = file.note.frontMatter?.string("created")
    context["updated"] = file.note.frontMatter?.string("updated")
    context["figures"] = summary.found > 0 ? words.summary(summary) : nil
    context["contents"] = renderer.contents
    context["backlinks"] = backlinks(to: index)
    context["heading"] = renderer.title ?? file.title.htmlEscaped
    context["headingID"] = renderer.titleID
    return templates.render(.note, context)
  }

  private func backlinks(to index: Int) -> [[String: String]] {
    var seen: Set<Int> = []
    return checked.links.backlinks[index].compactMap { link in
      guard seen.insert(link.source).inserted else { return nil }
      return [
        "title": checked.vault.notes[link.source].title,
        "href": href(to: paths[link.source], from: paths[index]),
        "sentence": checked.vault.notes[link.source].note.sentence(around: link.node),
      ]
    }
  }

  private func homePage() -> String {
    var context = page(title: words.home, path: homePath)
    var total = FigureSummary()
    for figures in figures { total.add(figures.summary) }
    context["total"] = words.summary(total)
    let order = checked.vault.notes.indices.sorted { left, right in
      let (a, b) = (updated(left), updated(right))
      return a == b ? left < right : a > b
    }
    context["notes"] = order.map { index -> [String: String] in
      let summary = figures[index].summary
      return [
        "title": checked.vault.notes[index].title, "href": href(to: paths[index], from: homePath),
        "date": updated(index), "figures": summary.found > 0 ? words.summary(summary) : "",
      ].filter { !$0.value.isEmpty }
    }
    return templates.render(.home, context)
  }

  private func updated(_ index: Int) -> String {
    let matter = checked.vault.notes[index].note.frontMatter
    if let date = matter?.updated ?? matter?.created { return date.description }
    return matter?.string("updated") ?? matter?.string("created") ?? ""
  }

  private func errataPage() async -> String {
    var context = page(title: words.errata, path: errataPath)
    let lists = await inParallel(Array(checked.vault.notes.indices)) { errata(of: $0) }
    context["notes"] = zip(checked.vault.notes.indices, lists).compactMap {
      index, list -> [String: String]? in
      guard list.count > 0 else { return nil }
      return [
        "title": checked.vault.notes[index].title, "href": href(to: paths[index], from: errataPath),
        "rows": list.rows,
      ]
    }
    context["count"] = words.corrections(lists.map(\.count).reduce(0, +))
    return templates.render(.errata, context)
  }

  /// The table rows of a note's corrections. They are written here, not in the template: a vault has many.
  private func errata(of index: Int) -> (rows: String, count: Int) {
    let note = checked.vault.notes[index].note
    let markup = FigureMarkup(words: words, bytes: note.bytes)
    let page = href(to: paths[index], from: errataPath)
    var rows: [UInt8] = []
    var count = 0
    for (number, figure) in figures[index].figures.enumerated()
    where figure.verdict.isFinding && figure.corrected != nil {
      let line = note.lines.line(at: figure.range.lowerBound)
      markup.erratum(figure, line: line, href: "\(page)#f.\(number + 1)", to: &rows)
      count += 1
    }
    return (String(decoding: rows, as: UTF8.self), count)
  }

  /// What every page has.
  private func page(title: String, path: String) -> [String: Any] {
    [
      "title": title, "lang": words.language,
      "style": href(to: stylePath, from: path), "script": href(to: scriptPath, from: path),
      "home": href(to: homePath, from: path), "errata": href(to: errataPath, from: path),
      "words": words.table,
    ]
  }

  /// A relative address that works from a web server and from a folder alike.
  func href(to target: String, from source: String) -> String {
    let depth = source.utf8.count { $0 == UInt8(ascii: "/") }
    return String(repeating: "../", count: depth) + target.percentEncoded
  }
}
