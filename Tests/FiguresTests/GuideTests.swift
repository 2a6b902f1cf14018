import Figures
import FoundationEssentials
import Markdown
import Quantities
import SourceText
import Testing

/// The first real note, in a folder that not everybody has. Its figures were judged by hand and by python3.
@Suite(.enabled(if: Guide.isPresent, "../shared/seed is not here")) struct GuideTests {
  @Test func findings() throws {
    let note = try Guide.note()
    let found = NoteFigures(note).figures.filter(\.verdict.isFinding).map { figure in
      let place = note.lines.position(at: figure.range.lowerBound, in: note.bytes)
      let corrected = figure.corrected?.text ?? ""
      return
        "\(place.line):\(place.column) \(note.bytes.text(in: figure.range)) → \(corrected) \(figure.verdict.rawValue)"
    }
    #expect(
      found == [
        "39:39 26.0 GB → 26.1 GB truncated",
        "70:40 26.0 GB → 26.1 GB truncated",
        "78:20 26.0 GB → 26.1 GB truncated",
        "79:25 6.5 GB → 13.0 GB mismatch",
        "108:45 16.8GB → 4.0GB mismatch",
        "128:48 16.8 → 4.0 mismatch",
        "212:37 91 TFLOPS → 91.6 TFLOPS truncated",
        "213:30 5200 GB/s → 5300 GB/s mismatch",
        "213:42 61 TFLOPS → 163.4 TFLOPS mismatch",
      ])
  }

  @Test(arguments: [
    ("13.0 GB", 3), ("6.5 GB", 1), ("3.3 GB", 1), ("1.0GB", 1), ("70亿", 1), ("225 GB", 1), ("1555 GB/s", 1),
    ("24GB", 3), ("16x", 2),
  ])
  func holding(text: String, count: Int) throws {
    let note = try Guide.note()
    let holding = NoteFigures(note).figures.filter {
      $0.verdict.holds && note.bytes.text(in: $0.range) == text
    }
    #expect(holding.count == count)
  }

  @Test func copyTellsTheConsequence() throws {
    // 13.0385… · 16 + 4.0 = 212.6
    let copy = try #require(NoteFigures(try Guide.note()).figures.first { $0.copyOf != nil })
    #expect(copy.remarks.map(\.en) == ["with 4.0 instead, total_training_memory is 212.6, not 225.4"])
  }
}

enum Guide {
  private static let path: String? = {
    var folder = URL(filePath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      guard FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) else {
        continue
      }
      let note = folder.appending(path: "../shared/seed/GPU 显存计算指南.md").path
      return FileManager.default.fileExists(atPath: note) ? note : nil
    }
    return nil
  }()

  static var isPresent: Bool { path != nil }

  static func note() throws -> Note {
    Note([UInt8](try Data(contentsOf: URL(filePath: try #require(path)))))
  }
}
