import Figures
import Foundation
import Markdown
import Quantities
import SourceText
import Testing

/// Figures of public notes with an expert's verdict, in a folder that not everybody has: how many wrong ones are found, and how
/// many right ones are accused. A figure of a note that is there too is judged in it; any other on its line alone, with the
/// variables that its code had.
@Suite(.enabled(if: LabelledFigures.isPresent, "../shared/data is not here")) struct LabelledFigureTests {
  @Test func precisionRecallAndCoverage() throws {
    let rows = try LabelledFigures.judged()
    let wrong = rows.filter { $0.row.verdict == "wrong" }
    let caught = wrong.filter(\.isAccused)
    let accused = rows.filter { $0.figure?.verdict == .mismatch }
    let falsely = accused.filter { $0.row.verdict == "ok" }
    let checked = rows.filter { $0.figure.map { $0.verdict != .unchecked } ?? false }
    print(
      "labelled figures: \(rows.count); checked \(checked.count); wrong ones caught \(caught.count) of \(wrong.count);",
      "mismatches \(accused.count), of them right in truth \(falsely.count)")
    for missed in wrong where !missed.isAccused { print("  missed \(missed.row.id): \(missed.row.why)") }
    #expect(falsely.map(\.row.id) == [])
    #expect(rows.filter { $0.row.verdict == "ok" && $0.isAccused }.map(\.row.id) == [])
    #expect(checked.count * 100 >= rows.count * 90)
    // True of one variant of the card; right with states in 16 bits.
    let beyond: Set<String> = ["fig-347", "fig-365"]
    #expect(Set(wrong.map(\.row.id)).subtracting(caught.map(\.row.id)) == beyond)
  }
}

enum LabelledFigures {
  struct Row: Decodable {
    var id: String
    var form: String
    var line: String
    var figure: String
    var verdict: String
    var why: String

    enum CodingKeys: String, CodingKey {
      case id, form, figure, verdict, why
      case line = "line_text"
    }
  }

  struct Judged {
    var row: Row
    var figure: Figure?

    /// Whether an author would be told.
    var isAccused: Bool { figure?.verdict.isFinding ?? false }
  }

  private static let shared: URL? = {
    var folder = URL(filePath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
        let shared = folder.appending(path: "../shared").standardizedFileURL
        return FileManager.default.fileExists(atPath: shared.appending(path: "data/figures.jsonl").path)
          ? shared : nil
      }
    }
    return nil
  }()

  static var isPresent: Bool { shared != nil }

  static func judged() throws -> [Judged] {
    let shared = try #require(shared)
    let text = try String(contentsOf: shared.appending(path: "data/figures.jsonl"), encoding: .utf8)
    let rows = try text.split(separator: "\n").map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    let notes = try notes(in: shared.appending(path: "vaults"))
    var found: [Int: NoteFigures] = [:]
    return rows.map { row in
      if let index = notes.firstIndex(where: { $0.text.contains(row.line) }) {
        let note = notes[index].note
        let figures = found[index] ?? NoteFigures(note)
        found[index] = figures
        return Judged(row: row, figure: figure(of: row, among: figures, in: note))
      }
      let note = Note(Array(context(of: row).utf8))
      return Judged(row: row, figure: figure(of: row, among: NoteFigures(note), in: note))
    }
  }

  /// The last figure on the line with the row's digits.
  private static func figure(of row: Row, among figures: NoteFigures, in note: Note) -> Figure? {
    let bytes = String(decoding: note.bytes, as: UTF8.self)
    guard let place = bytes.range(of: row.line) else { return nil }
    let start = bytes.utf8.distance(from: bytes.startIndex, to: place.lowerBound)
    let end = bytes.utf8.distance(from: bytes.startIndex, to: place.upperBound)
    let digits = row.figure.filter { $0.isNumber || $0 == "." }
    return figures.figures.last { figure in
      (start..<end).contains(figure.range.lowerBound)
        && note.bytes.text(in: figure.range).filter { $0.isNumber || $0 == "." }.hasPrefix(digits)
    }
  }

  /// The Markdown notes of the vaults, which are archives.
  private static func notes(in vaults: URL) throws -> [(text: String, note: Note)] {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "reckon-labelled-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for archive in try FileManager.default.contentsOfDirectory(at: vaults, includingPropertiesForKeys: nil) {
      let tar = Process()
      tar.executableURL = URL(filePath: "/usr/bin/env")
      tar.arguments = ["tar", "xzf", archive.path, "-C", folder.path]
      try tar.run()
      tar.waitUntilExit()
    }
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.allObjects ?? []).compactMap { ($0 as? URL)?.path }.sorted().filter { $0.hasSuffix(".md") }
      .compactMap { path in
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        return (String(decoding: data, as: UTF8.self), Note([UInt8](data)))
      }
  }

  /// The line in a note of its own.
  private static func context(of row: Row) -> String {
    switch row.form {
    case "py-docstring": return "```python\ndef f():\n    \"\"\"\n\(row.line)\n    \"\"\"\n```\n"
    case let form where form.hasPrefix("py"):
      return "```python\n\(variables[row.id] ?? "")\n\(row.line)\n```\n"
    case "fence-text": return "```\n\(variables[row.id] ?? "")\n\(row.line)\n```\n"
    case "gpu-spec-prose": return "## H100\n\n\(row.line)\n\(variables[row.id] ?? "")\n"
    default: return row.line + "\n"
    }
  }

  /// What stood above, as far as the labels tell the values.
  private static let variables = [
    "fig-331": "model_size = 7e9", "fig-332": "model_size = 7e9", "fig-333": "model_size = 7e9",
    "fig-334": "data_size = 100_000 * 100", "fig-335": "model_params = 15_000_000",
    "fig-336": "model_memory = 15_000_000 * 4 / (1024**3)", "fig-337": "batch_size = 1024",
    "fig-338": "dense_params = 70e9", "fig-339": "active_params = 12.9e9",
    "fig-340": "print(f\"MoE is {70e9 / 12.9e9:.1f}x faster per token\")", "fig-341": "dense_params = 70e9",
    "fig-363": "- BF16 (Tensor Core): 990 TFLOPS", "fig-342": "total_params = 46.7e9",
    "fig-343": "params = 7e9\nbytes_per_param = 2",
    "fig-344": "print(f\"{14 / 3.35e3 * 1000:.2f} ms\")",
    "fig-345": "print(f\"{2 * 7e9 / 1.979e15 * 1000:.2f} ms\")",
    "fig-348": "tokens_per_second = 2e12 / (70e9 * 2)",
    "fig-352": "kv_cache_memory_gb = 2*1*32*4096*32*128*2/(1024**3)",
    "fig-354": "_MODEL_PARAMS = 3_970_000_000\n_BYTES_PER_PARAM_BF16 = 2",
    "fig-355": "expected_embed_bytes = 2*250_880*14_336*2", "fig-356": "PARAMS_1B = 1.23e9",
    "fig-357": "PARAMS_1B = 1.23e9",
    "fig-358": "base_params = 7e9", "fig-360": "Weights: 140GB\nOptimizer: 560GB\nGradients: 140GB",
  ]
}
