import Accelerators
import Quantities

extension Figure {
  /// The figure that was `old` with the values it was accepted with, and no longer is.
  func stale(
    sinceBeing old: Figure, with accepted: [AcceleratorCatalog.Entry: Double], _ catalog: AcceleratorCatalog,
    in bytes: [UInt8]
  ) -> Figure {
    var figure = self
    figure.verdict = .stale
    figure.form = old.form
    figure.reason = nil
    let own = old.catalogEntries
    let moved = accepted.filter { own.isEmpty || own.contains($0.key) }.sorted { $0.key < $1.key }
    figure.remarks = moved.map { entry, value in
      let new = catalog.value(of: entry).map(\.written)
      let (field, unit) = (entry.field, catalog.unit(of: entry))
      return Remark(
        en:
          "it was accepted when the \(field.title) of \(entry.name) was \(value.written) \(unit); now it is \(new ?? "unknown")",
        zh:
          "记录时 \(entry.name) 的\(field.chineseTitle)是 \(value.written) \(unit)，现在\(new.map { "是 \($0)" } ?? "未知")"
      )
    }
    // Of several variants it is about the one that it was right for.
    if form == .spec, own.count == 1, let unit = stated.unit, let value = catalog.value(of: own[0]),
      let number = ExactNumber(shortestDecimalOf: value),
      let fieldUnit = UnitTable.unit(catalog.unit(of: own[0])),
      let converted = (number * fieldUnit.factor).divided(by: unit.factor)
    {
      figure.expression = old.expression
      figure.inputs = old.inputs.map { input in
        var input = input
        input.value = value.written
        return input
      }
      figure.computed = Computed(value: converted.double, unit: unit.symbol)
      var places = stated.decimals
      while places < 6, !(converted * .power(of: 10, places)).isWhole { places += 1 }
      figure.corrected = Correction(
        text: stated.rewritten(as: converted, in: bytes, places: places),
        digits: stated.digits(for: converted, in: bytes, places: places))
    }
    return figure
  }

  /// The catalog's fields that it was compared with.
  var catalogEntries: [AcceleratorCatalog.Entry] {
    inputs.compactMap { input in
      guard case .catalog(let field, _, _) = input.source else { return nil }
      return Accelerator.Field(rawValue: field).map { AcceleratorCatalog.Entry(name: input.name, field: $0) }
    }
  }
}

extension [Figure] {
  /// Those that are wrong by `catalog` and right by what they were accepted with are stale, and so are their copies. Where many values
  /// of a table move at once nothing may be left to call one of them wrong by; what it was accepted with is enough.
  func stale(
    before: [Figure], with accepted: [AcceleratorCatalog.Entry: Double], _ catalog: AcceleratorCatalog,
    in bytes: [UInt8]
  ) -> [Figure] {
    let held = Dictionary(before.filter(\.verdict.holds).map { ($0.range, $0) }) { first, _ in first }
    var stale = map { figure in
      guard !figure.verdict.holds, let old = held[figure.range],
        figure.verdict == .mismatch || old.catalogEntries.contains(where: { accepted[$0] != nil })
      else { return figure }
      return figure.stale(sinceBeing: old, with: accepted, catalog, in: bytes)
    }
    let originals = Dictionary(stale.filter { $0.verdict == .stale }.map { ($0.range, $0) }) { first, _ in
      first
    }
    for (index, figure) in stale.enumerated() {
      guard let copied = figure.copyOf, let original = originals[copied], let corrected = original.corrected
      else { continue }
      stale[index].verdict = .stale
      stale[index].corrected = Figure.Correction(text: corrected.digits, digits: corrected.digits)
    }
    return stale
  }
}
