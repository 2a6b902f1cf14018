package import Accelerators
package import Markdown
import Quantities
package import SourceText

/// What the checks would catch: each figure that holds is changed in memory as people err, and the note is checked again.
package struct FigureAudit: Sendable {
  /// A way to err.
  package enum Slip: String, Sendable, Hashable, CaseIterable {
    case digit = "one digit"
    case transposition = "two digits swapped"
    case powerOfTen = "a power of ten"
    case unit = "GB for GiB, or the other way round"
    case prefix = "MB for GB, or GB for TB"
    case spec = "the catalog moves by a tenth"
  }

  package struct Count: Sendable, Hashable {
    package var caught = 0
    package var made = 0

    package init() {}
  }

  /// A slip that nothing was said of.
  package struct Miss: Sendable {
    package let range: ByteRange
    package let slip: Slip
    /// What stood in the figure's place.
    package let text: String
  }

  package private(set) var counts: [FigureForm: [Slip: Count]] = [:]
  package private(set) var misses: [Miss] = []

  /// - Parameters:
  ///   - used: The notes whose code it builds on.
  ///   - most: How many figures are tried, spread over the note.
  package init(
    _ note: Note, catalog: AcceleratorCatalog, using used: UsedNotes = UsedNotes(), most: Int = .max
  ) {
    let checked = NoteFigures(note, catalog: catalog, using: used)
    // More cards than are needed are no error.
    let holding = checked.figures.filter { $0.verdict.holds && $0.form != .configuration }
    let step = max(1, (holding.count + max(1, most) - 1) / max(1, most))
    for (number, figure) in holding.enumerated() where number % step == 0 {
      for slip in Slip.allCases {
        guard let edit = Self.edit(figure, slip, in: note.bytes) else { continue }
        var bytes = note.bytes
        bytes.replaceSubrange(edit.range, with: edit.replacement)
        let mutant = NoteFigures(Note(bytes), catalog: catalog, using: used)
        let found = mutant.figures.first {
          $0.range.contains(edit.range.lowerBound) || $0.range.lowerBound == edit.range.lowerBound
        }
        let isCaught =
          found.map { $0.verdict.isFinding || slip == .unit && $0.label != figure.label } ?? false
        add(figure, slip, isCaught, String(decoding: edit.replacement, as: UTF8.self))
      }
      if figure.form == .spec, let entry = figure.catalogEntries.first {
        let moved = Self.moved(entry, in: catalog)
        let found = NoteFigures(note, catalog: moved, using: used).figures.first { $0.range == figure.range }
        add(
          figure, .spec, found?.verdict.isFinding ?? false, "\(entry.name): \(entry.field.title) a tenth more"
        )
      }
    }
  }

  /// The catalog in which a field is a tenth more, of every variant that has the same value for it and shares a name. What the
  /// driver reports of memory goes with the label.
  private static func moved(_ entry: AcceleratorCatalog.Entry, in catalog: AcceleratorCatalog)
    -> AcceleratorCatalog
  {
    guard let card = catalog.entries.first(where: { $0.name == entry.name }),
      let value = card.value(of: entry.field)
    else {
      return catalog
    }
    var values: [AcceleratorCatalog.Entry: Double] = [:]
    for other in catalog.entries
    where other.value(of: entry.field) == value && !Set(other.aliases).isDisjoint(with: card.aliases) {
      values[AcceleratorCatalog.Entry(name: other.name, field: entry.field)] = value * 1.1
      if entry.field == .memory, let driver = other.value(of: .driverMemory) {
        values[AcceleratorCatalog.Entry(name: other.name, field: .driverMemory)] = driver * 1.1
      }
    }
    return catalog.setting(values)
  }

  private mutating func add(_ figure: Figure, _ slip: Slip, _ isCaught: Bool, _ text: String) {
    counts[figure.form, default: [:]][slip, default: Count()].made += 1
    if isCaught {
      counts[figure.form]?[slip]?.caught += 1
    } else {
      misses.append(Miss(range: figure.range, slip: slip, text: text))
    }
  }

  /// The figure's bytes with a slip in them; `nil` where it cannot be made.
  private static func edit(_ figure: Figure, _ slip: Slip, in bytes: [UInt8]) -> (
    range: ByteRange, replacement: [UInt8]
  )? {
    let range = figure.stated.digitsRange
    var digits = Array(bytes[range])
    let places = digits.indices.filter { digits[$0].isDigit }
    guard !places.isEmpty else { return nil }
    switch slip {
    case .digit:
      let place = places[places.count / 2]
      let digit = (digits[place] - UInt8(ascii: "0") + 3) % 10
      digits[place] = UInt8(ascii: "0") + (digit == 0 ? 4 : digit)
      return (range, digits)
    case .transposition:
      guard let pair = zip(places, places.dropFirst()).first(where: { digits[$0] != digits[$1] }),
        digits[pair.1] != UInt8(ascii: "0") || pair.0 != places[0]
      else { return nil }
      digits.swapAt(pair.0, pair.1)
      return (range, digits)
    case .powerOfTen:
      guard let point = digits.firstIndex(of: UInt8(ascii: ".")), point + 1 < digits.count else {
        return digits.contains(UInt8(ascii: ",")) ? nil : (range, digits + [UInt8(ascii: "0")])
      }
      digits.swapAt(point, point + 1)
      if digits.last == UInt8(ascii: ".") { digits.removeLast() }
      return (range, digits)
    case .unit:
      guard figure.stated.significantDigits > 1, let unit = figure.stated.unitRange, unit.count <= 3 else {
        return nil
      }
      let text = bytes.text(in: unit)
      guard let other = units[text] else { return nil }
      return (unit, Array(other.utf8))
    case .prefix:
      guard let unit = figure.stated.unitRange,
        let smaller = smallerPrefixes[bytes[unit.lowerBound]],
        UnitTable.unit(bytes.text(in: unit))?.dimension == .information
      else { return nil }
      return (unit.lowerBound..<unit.lowerBound + 1, [smaller])
    case .spec: return nil
    }
  }

  private static let smallerPrefixes = [
    UInt8(ascii: "T"): UInt8(ascii: "G"), UInt8(ascii: "G"): UInt8(ascii: "M"),
    UInt8(ascii: "M"): UInt8(ascii: "K"),
  ]

  private static let units = [
    "GB": "GiB", "GiB": "GB", "MB": "MiB", "MiB": "MB", "TB": "TiB", "TiB": "TB",
  ]

  /// Adds what was found in another note.
  package mutating func add(_ other: FigureAudit) {
    for (form, slips) in other.counts {
      for (slip, count) in slips {
        counts[form, default: [:]][slip, default: Count()].made += count.made
        counts[form]?[slip]?.caught += count.caught
      }
    }
  }

  package init() {}
}
