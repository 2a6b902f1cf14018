import Accelerators
import ArgumentParser
import Catalogs
import Figures
import Linting
import Markdown
import Quantities
import Reporting
import SourceText
import Vault

struct DiffGPUs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "What is different between two catalogs.",
    discussion: "Exit status: 0 the same, 1 different, 2 could not run.")

  @Argument(help: "The older catalog: a file like gpus.yml, or built-in.")
  var old: String

  @Argument(help: "The newer catalog.")
  var new: String = "built-in"

  @OptionGroup var output: OutputOptions

  func run() throws {
    let (old, new) = (try Self.catalog(old), try Self.catalog(new))
    let changes = new.changes(from: old)
    guard !changes.isEmpty else {
      if !output.quiet { Terminal.print("no difference\n") }
      return
    }
    var table = Table(["accelerator", "field", "old", "new"], numbers: [2, 3])
    for change in changes {
      let entry = change.entry
      table.add([
        change.entry.name, change.entry.field.title,
        change.old.map { "\($0.written) \(old.unit(of: entry))" } ?? "–",
        change.new.map { "\($0.written) \(new.unit(of: entry))" } ?? "–",
      ])
    }
    Terminal.print(table.text(Terminal.palette(output.color)))
    throw ExitCode(1)
  }

  /// A catalog by its path; rows extend the built-in one, as a vault's own do.
  static func catalog(_ path: String) throws -> AcceleratorCatalog {
    if path == "built-in" { return .builtIn }
    switch Folder.read(path) {
    case .failure(let file): throw RunFailure(message: "\(path): \(file.reason)")
    case .success(let bytes):
      do {
        return try AcceleratorCatalog(yaml: String(decoding: bytes, as: UTF8.self), extending: .builtIn)
      } catch {
        throw RunFailure(message: "\(path):\(error.line): \(error.problem); \(error.remedy)")
      }
    }
  }
}

struct GPUImpact: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact", abstract: "Every figure in notes that another catalog would move.",
    discussion: """
      Nothing is changed. Example: reckon gpus impact --set "H200.memory=143GB" notes. Exit status: 0 nothing moves, 1 \
      something does, 2 could not run.
      """)

  @Argument(help: "A vault, or notes of one. Default: the vault around the current folder.")
  var paths: [String] = []

  @Option(help: "A value to try: \"H200.memory=143GB\"; fields are those of `gpus show --format json`.")
  var set: [String] = []

  @Option(
    name: .customLong("from"), help: "The catalog as it is: a file, or built-in. Default: the vault's own.")
  var old: String?

  @Option(name: .customLong("to"), help: "The catalog as it would be.")
  var new: String?

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let selection = try Selection(paths)
    guard !set.isEmpty || new != nil else {
      throw RunFailure(message: "nothing changes; say what with --set \"H200.memory=143GB\" or --to gpus.yml")
    }
    let vault = try await selection.readVault(only: selection.paths)
    let before = try old.map(DiffGPUs.catalog) ?? selection.catalog().accelerators
    var after = try new.map(DiffGPUs.catalog) ?? before
    for change in set { after = after.setting(try CatalogChange(change, in: after).values) }
    let (from, to) = (before, after)
    let shared = try await selection.sharedCode(of: vault)
    let moves = await inParallel(vault.notes) { file in
      let used = shared.used(by: file)
      let old = NoteFigures(file.note, catalog: from, using: used).figures
      return FigureMove.between(old, NoteFigures(file.note, catalog: to, using: used).figures)
    }
    let palette = Terminal.palette(output.color)
    var count = 0
    for (file, moves) in zip(vault.notes, moves) {
      for move in moves {
        count += 1
        let place = file.note.lines.position(at: move.range.lowerBound, in: file.note.bytes)
        let stated = file.note.bytes.text(in: move.range)
        Terminal.print(
          palette.paint("\(selection.shown(file.path).printable):\(place.line):\(place.column):", "1")
            + " \(stated) — \(move.words)".printable + "\n")
      }
    }
    if !output.quiet { Terminal.print("\(count) \(count == 1 ? "figure" : "figures") would move\n") }
    if count > 0 { throw ExitCode(1) }
  }
}

/// A figure that another catalog judges or computes otherwise.
private struct FigureMove: Sendable {
  let range: ByteRange
  let words: String

  static func between(_ old: [Figure], _ new: [Figure]) -> [FigureMove] {
    let after = Dictionary(new.map { ($0.range, $0) }) { first, _ in first }
    let moved = old.compactMap { figure -> FigureMove? in
      guard let other = after[figure.range] else {
        return FigureMove(range: figure.range, words: "no longer found")
      }
      guard figure.verdict != other.verdict || figure.computed != other.computed else { return nil }
      return FigureMove(range: figure.range, words: "\(figure.described) → \(other.described)")
    }
    let known = Set(old.map(\.range))
    return moved
      + new.filter { !known.contains($0.range) && $0.verdict.isFinding }.map {
        FigureMove(range: $0.range, words: "→ \($0.described)")
      }
  }
}

extension Figure {
  /// `2039 GB/s exact`.
  fileprivate var described: String {
    let value = computed.map { $0.value.written + ($0.unit.map { " " + $0 } ?? "") + " " } ?? ""
    return value + verdict.rawValue
  }
}

/// `H200.memory=143GB`: a value to try for every variant that a name means.
private struct CatalogChange {
  let values: [AcceleratorCatalog.Entry: Double]

  init(_ text: String, in catalog: AcceleratorCatalog) throws {
    func failed(_ reason: String) -> RunFailure {
      RunFailure(message: "--set \(text): \(reason); write \"H200.memory=143GB\"")
    }
    guard let equals = text.firstIndex(of: "="), let dot = text[..<equals].lastIndex(of: ".") else {
      throw failed("is no change")
    }
    let (name, word) = (String(text[..<dot]), String(text[text.index(after: dot)..<equals]))
    let cards = catalog.variants(named: name)
    guard !cards.isEmpty else { throw failed("`\(name)` is no accelerator of the catalog") }
    guard let field = Self.field(word) else {
      let known = Accelerator.Field.allCases.map(\.rawValue)
      throw failed("`\(word)` is no field; there are \(known.joined(separator: ", "))")
    }
    guard field != .price || cards.allSatisfy({ $0.price != nil }) else {
      throw RunFailure(
        message:
          "--set \(text): the catalog has no price of it; gpus.yml in the vault can give one, with its day")
    }
    let value = Array(text[text.index(after: equals)...].utf8)
    guard let quantity = QuantityReader.quantities(in: value, 0..<value.count).first,
      quantity.range == 0..<value.count
    else { throw failed("`\(String(decoding: value, as: UTF8.self))` is no value") }
    var amount = quantity.value
    if let unit = quantity.unit {
      let name = cards[0].unit(of: field)
      guard let own = UnitTable.unit(name), own.dimension == unit.dimension, field != .price || own == unit,
        let converted = (amount * unit.factor).divided(by: own.factor)
      else { throw failed("the \(field.title) is in \(name)") }
      amount = converted
    }
    values = Dictionary(
      uniqueKeysWithValues: cards.map {
        (AcceleratorCatalog.Entry(name: $0.name, field: field), amount.double)
      })
  }

  /// A field by its name in files, or by the word that people use.
  private static func field(_ word: String) -> Accelerator.Field? {
    let words: [String: Accelerator.Field] = [
      "memory": .memory, "bandwidth": .bandwidth, "tdp": .power, "power": .power,
      "interconnect": .interconnect,
      "driver": .driverMemory,
    ]
    return Accelerator.Field.allCases.first { $0.rawValue.lowercased() == word.lowercased() }
      ?? words[word.lowercased()]
  }
}
