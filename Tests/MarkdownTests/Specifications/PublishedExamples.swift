import FoundationEssentials
import Testing

/// An example of a published specification: a source and the HTML that it means.
struct PublishedExample: Sendable, CustomTestStringConvertible {
  /// The specification and the example's number in it.
  let name: String
  let section: String
  let source: String
  let html: String

  var testDescription: String { "\(name) (\(section))" }

  static let all: [PublishedExample] = fromText("github") + fromText("extensions") + commonMark

  /// Where `fetch.sh` puts the specifications.
  static let folder: URL = {
    var folder = URL(filePath: #filePath)
    while folder.path.count > 1,
      !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
    {
      folder = folder.deletingLastPathComponent()
    }
    return folder.appending(path: ".build/specifications")
  }()

  /// Examples between long fences, their source and HTML parted by a dot, with `→` for tabs.
  private static func fromText(_ name: String) -> [PublishedExample] {
    guard let data = try? Data(contentsOf: folder.appending(path: name + ".txt")) else { return [] }
    let fence = String(repeating: "`", count: 32)
    var examples: [PublishedExample] = []
    var section = ""
    var parts: [String]?
    var isFenced = false
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    {
      if var open = parts {
        if line == fence {
          examples.append(
            PublishedExample(
              name: "\(name) \(examples.count + 1)", section: section, source: open[0],
              html: open.count > 1 ? asRendered(open[1]) : ""))
          parts = nil
        } else {
          if line == ".", open.count == 1 {
            open.append("")
          } else {
            open[open.count - 1] += line.replacing("→", with: "\t") + "\n"
          }
          parts = open
        }
      } else if line.hasPrefix(fence + " example") {
        parts = [""]
      } else if line.hasPrefix("```") {
        isFenced.toggle()
      } else if line.hasPrefix("#"), !isFenced {
        section = String(line.drop { $0 == "#" || $0 == " " })
      }
    }
    return examples
  }

  /// One text writes the attributes of check boxes otherwise than the other and the reference renderer.
  private static func asRendered(_ html: String) -> String {
    html.replacing(
      "<input disabled=\"\" type=\"checkbox\">", with: "<input type=\"checkbox\" disabled=\"\" />"
    )
    .replacing(
      "<input checked=\"\" disabled=\"\" type=\"checkbox\">",
      with: "<input type=\"checkbox\" checked=\"\" disabled=\"\" />")
  }

  private struct Entry: Decodable {
    let markdown: String
    let html: String
    let example: Int
    let section: String
  }

  private static var commonMark: [PublishedExample] {
    guard let data = try? Data(contentsOf: folder.appending(path: "commonmark.json")),
      let entries = try? JSONDecoder().decode([Entry].self, from: data)
    else { return [] }
    return entries.map {
      PublishedExample(
        name: "commonmark \($0.example)", section: $0.section, source: $0.markdown, html: $0.html)
    }
  }
}
