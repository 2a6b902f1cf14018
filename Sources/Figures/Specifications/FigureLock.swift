package import Accelerators
package import Catalogs
import Quantities

/// The catalog values with which an author has accepted the figures of his notes: `.reckon/figures.lock`. With it a figure that was
/// right until the catalog moved (stale) can be told from one that never was, without any history.
package struct FigureLock: Sendable {
  /// By the note's path from the vault's root.
  package var notes: [String: [AcceleratorCatalog.Entry: Double]] = [:]

  package static let path = ".reckon/figures.lock"

  package init() {}

  /// Reads the text of a lock file.
  package init(_ text: String) throws(CatalogError) {
    for (key, value) in try CatalogNode(yaml: text).pairs("The lock file") {
      switch key.text {
      case "version":
        guard value.text == "1" else {
          throw value.error("Version `\(value.text)` of the lock file is not known", "Use a newer reckon")
        }
      case "notes":
        if value.optionalText == nil, case .scalar = value.content { continue }
        for (path, cards) in try value.pairs("`notes`") {
          var values: [AcceleratorCatalog.Entry: Double] = [:]
          for (name, fields) in try cards.pairs("A note") {
            for (field, number) in try fields.pairs("A card") {
              guard let known = Accelerator.Field(rawValue: field.text), let value = try number.number()
              else {
                throw field.error(
                  "`\(field.text)` is no field of the catalog", "Run `reckon accept` to write the file anew")
              }
              values[AcceleratorCatalog.Entry(name: name.text, field: known)] = value
            }
          }
          notes[path.text] = values
        }
      default: throw key.unknown(among: ["version", "notes"])
      }
    }
  }

  /// The file's text: the same values give the same bytes.
  package var text: String {
    var text =
      "# Catalog values that figures were accepted with; `reckon accept` writes them. Commit this file.\nversion: 1\nnotes:\n"
    for (path, values) in notes.sorted(by: { $0.key < $1.key }) where !values.isEmpty {
      text += "  \(Self.quoted(path)):\n"
      var name: String?
      for (entry, value) in values.sorted(by: { $0.key < $1.key }) {
        if entry.name != name { text += "    \(Self.quoted(entry.name)):\n" }
        name = entry.name
        text += "      \(entry.field.rawValue): \(value.written)\n"
      }
    }
    return text
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
