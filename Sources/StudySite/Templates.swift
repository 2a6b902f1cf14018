import Mustache

/// The Mustache templates of the pages, compiled in.
struct Templates: Sendable {
  enum Page: String { case note, home, errata }

  private let library: MustacheLibrary

  init() throws {
    library = MustacheLibrary(
      templates: try [
        "head": PackageResources.head_mustache, "foot": PackageResources.foot_mustache,
        "note": PackageResources.note_mustache, "home": PackageResources.home_mustache,
        "errata": PackageResources.errata_mustache,
      ].mapValues { try MustacheTemplate(string: String(decoding: $0, as: UTF8.self)) })
  }

  func render(_ page: Page, _ context: [String: Any]) -> String {
    library.render(context, withTemplate: page.rawValue) ?? ""
  }
}
