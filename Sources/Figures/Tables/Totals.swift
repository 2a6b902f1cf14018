import Quantities
import SourceText

/// Totals: a row of a table that sums up those above it.
extension FigureFinder {
  /// Judges the numbers of a row that says it is the total of those above.
  mutating func totalRow(of grid: TableGrid) {
    guard let place = grid.rows.firstIndex(where: { $0.first.map(isTotal) ?? false }), place >= 2 else {
      return
    }
    let row = grid.rows[place]
    // Beside how many of each there are, amounts may be of one.
    let isBesideCounts = grid.header.contains { isOfCounts(bytes[$0]) }
    let isChanged =
      row.contains { Self.changesOfTotals.isIn(bytes[$0]) } || saysMore(below: row.last?.upperBound)
      || caption.flatMap(short).map { Self.together.isIn(bytes[$0]) } ?? false
    for column in grid.header.indices.dropFirst() where column < row.count {
      let unit = SpecVocabulary.unit(inHeader: bytes[grid.header[column]])
      guard let stated = onlyQuantity(in: row[column], unit: unit), !isClaimed(stated.range) else { continue }
      let cells = grid.cells(inColumn: column).filter { $0.row < place }
      let parts = cells.compactMap { onlyQuantity(in: $0.range, unit: unit) }
      guard parts.count == cells.count, parts.count >= 2, parts.allSatisfy({ $0.upperValue == nil }) else {
        continue
      }
      // A row or two at the top may be no part of it: `| Activations | 3.5 GB |` above what is written to disk.
      let isOfLess = (1...2).contains { $0 + 1 < parts.count && holds(Array(parts[$0...]), as: stated) }
      sum(
        parts, states: stated,
        mayBeWrong: isSummed(stated, parts) && !isOfLess && !isBesideCounts && !isChanged
          && !haveAlternatives(grid.rows[..<place].compactMap(\.first))
          && !grid.rows[..<place].contains { $0.first.map { Self.noParts.isIn(bytes[$0]) } ?? false })
    }
  }

  /// Judges the column of a table that sums up those before it: `| Weights | Gradients | Optimizer | Total |`. What breaks the
  /// pattern of three other rows is wrong, and of two where it is by a slip.
  mutating func totalColumn(of grid: TableGrid) {
    guard grid.rows.count >= 3, grid.header.count <= 12 else { return }
    for target in grid.header.indices.dropFirst(3)
    where isTotal(grid.header[target]) {
      let columns = grid.header[...target].indices.map { column in
        let unit = SpecVocabulary.unit(inHeader: bytes[grid.header[column]])
        return grid.rows.map { row -> StatedQuantity? in
          guard column < row.count, let stated = onlyQuantity(in: row[column], unit: unit),
            stated.upperValue == nil, stated.bound == .none
          else { return nil }
          return stated
        }
      }
      // Shares of several things are no parts of a whole.
      let isChanged =
        columns[target].contains { $0?.unit?.dimension == .ratio }
        || Self.changesOfTotals.isIn(bytes[grid.header[target]])
        || saysMore(below: grid.rows.last?.last?.upperBound)
      let sums = (1...(target - 2)).map { start in
        grid.rows.indices.compactMap {
          row -> (stated: StatedQuantity, parts: [StatedQuantity], holds: Bool)? in
          let parts = columns[start..<target].compactMap { $0[row] }
          guard parts.count == target - start, let stated = columns[target][row] else { return nil }
          return (stated, parts, holds(parts, as: stated))
        }
      }
      guard let best = sums.max(by: { one, other in one.count(where: \.holds) < other.count(where: \.holds) })
      else { continue }
      let holding = best.filter(\.holds)
      guard holding.count >= 2, best.count - holding.count <= max(1, best.count / 5) else { continue }
      for (stated, parts, _) in best where !isClaimed(stated.range) {
        let isSlip =
          reading(ofSum: parts, as: stated).map { NearestMiss.isNearly(stated, computed: $0.value) } ?? false
        sum(parts, states: stated, mayBeWrong: !isChanged && (holding.count >= 3 || isSlip))
      }
    }
  }

  /// `KV (BF16)` and `KV (FP8)` are one or the other, and so are `KV` and `KV in FP8`.
  func haveAlternatives(_ labels: [ByteRange]) -> Bool {
    if areNested(labels) { return true }
    var known: [[UInt8]: Bool] = [:]
    for label in labels {
      let formats = namedFormats(in: label).map(\.range)
      let plain = label.filter { place in
        !formats.contains { $0.contains(place) } && (bytes[place].isLatinLetter || bytes[place] >= 0x80)
      }.map { bytes[$0].lowercased }
      if let other = known[plain], other || !formats.isEmpty { return true }
      known[plain] = !formats.isEmpty
    }
    return false
  }

  /// Whether a label goes on from another one, whose part its amount is then: `data` and `data/cache`, `输入` and `输入中命中缓存`.
  private func areNested(_ labels: [ByteRange]) -> Bool {
    let names = labels.map { bytes[trimmed($0)] }.filter { !$0.isEmpty }
    return names.contains { name in names.contains { $0.count > name.count && $0.starts(with: name) } }
  }

  /// Whether the text right below a table says what else its total has in it: `合计含 13% 增值税`.
  private func saysMore(below end: Int?) -> Bool {
    guard let end else { return false }
    let below = bytes[end..<min(bytes.count, end + 240)]
    return Self.totalsInText.isIn(below) && Self.includes.isIn(below) || Self.together.isIn(below)
  }

  private static let totalsInText = WordList(["total", "合计", "总计", "sum"])
  private static let includes = WordList(["includ", "含", "包括", "plus"])
  /// Whether a text says that a total is not what its parts add up to.
  func isChanged(_ text: ArraySlice<UInt8>) -> Bool {
    Self.changesOfTotals.isIn(text) || Self.together.isIn(text)
  }

  /// What changes a sum on its way to the total, or makes it one of something else.
  private static let changesOfTotals = WordList([
    "discount", "折", "优惠", "rabatt", "rebate", "incl", "tax", " vat", "税", "after", "net ", "gross",
    "voucher",
    "coupon",
    "券", "shipping", "运费", "dedup", "去重", "overlap", "重叠", "loss", "损耗", "efficien", "效率", "扣", "减", "满",
    "parallel", "并行", "with", "含", "month", "个月", "year", "年", "max", "minus", "both", "两台", "builds",
  ])
  /// What makes parts of a total overlap.
  private static let together = WordList([
    "parallel", "并行", "overlap", "重叠", "同时", "concurrent", "only the slow", "只算", "already in",
    "counted once", "已含",
    "is part of", "are part of", "included in", "hidden", "less than the sum",
  ])

  /// Rows that are no part of a total: what is saved or left, and what another row has in it.
  static let noParts = WordList([
    "save", "saving", "节省", "减少", "reduction", "reduced", "reduces", "reducing", "free", "释放", "headroom",
    "avail", "used", "unused", "可用", "已用",
    "空闲", "剩余", "余量", "其中", "of which", "incl", "part of", "inside", "within", "含", "subtotal", "sub-total",
    "小计",
    "cached", "缓存命中", "credit", "refund", "deposit", "退款", "返现", "抵扣", "押金", "minus", "less ", "扣",
    "包含", "└", "├",
    "↳",
  ])

  /// Whether nothing but a sum can be meant: rates and percentages have averages, and so may a number of unknown kind, unless its
  /// digits are nearly those of the sum.
  func isSummed(_ stated: StatedQuantity, _ parts: [StatedQuantity]) -> Bool {
    switch stated.unit?.dimension {
    case .information, .currency, .operations, .tokens: break
    case nil, .time, .energy, .power:
      guard parts.count >= 3, let sum = reading(ofSum: parts, as: stated),
        NearestMiss.isNearly(stated, computed: sum.value)
      else { return false }
    default: return false
    }
    return parts.allSatisfy { stated.inBaseUnits > $0.inBaseUnits }
  }

  /// Whether parts add up to an amount.
  func holds(_ parts: [StatedQuantity], as stated: StatedQuantity) -> Bool {
    reading(ofSum: parts, as: stated)?.verdict(on: stated).holds ?? false
  }

  func reading(ofSum parts: [StatedQuantity], as stated: StatedQuantity) -> Reading? {
    // Dollars and euros do not add up.
    guard
      parts.allSatisfy({
        $0.unit?.dimension == stated.unit?.dimension
          && ($0.unit == stated.unit || stated.unit?.dimension != .currency)
      })
    else { return nil }
    var (total, slack) = (ExactNumber.zero, ExactNumber.zero)
    for part in parts {
      let factor = part.unit?.factor ?? .one
      total = total + part.value * factor
      // Bytes are counted to the last.
      if part.unit?.symbol == "B", part.decimals == 0, part.multiplier == .one { continue }
      slack = slack + part.step * factor * ExactNumber(1, over: 2)
    }
    let factor = stated.unit?.factor ?? .one
    guard let value = total.divided(by: factor), let half = slack.divided(by: factor) else { return nil }
    return Reading(
      value: value, unit: stated.unit, interval: slack.isZero ? nil : (value - half)...(value + half))
  }

  @discardableResult
  mutating func sum(_ parts: [StatedQuantity], states stated: StatedQuantity, mayBeWrong: Bool)
    -> Bool
  {
    guard let reading = reading(ofSum: parts, as: stated) else { return false }
    let verdict = reading.verdict(on: stated)
    guard verdict.holds || mayBeWrong else { return false }
    var figure = Figure.judged(stated, form: .table, by: reading, verdict: verdict, in: source)
    figure.expression = parts.map { source.text(in: $0.range) }.joined(separator: " + ")
    add(figure)
    return true
  }

  func isTotal(_ range: ByteRange) -> Bool {
    let text = bytes[range].drop { Self.beforeLabel[Int($0)] }
    guard let first = text.first, Self.totalStarts[Int(first)] else { return false }
    return Self.totalWords.contains { word in
      guard text.startsIgnoringCase(with: word) else { return false }
      // `totally` is another word.
      return text.dropFirst(word.count).first.map { next in
        !(next.lowercased >= UInt8(ascii: "a") && next.lowercased <= UInt8(ascii: "z"))
      } ?? true
    }
  }

  /// By the byte, whether it may stand before a label, and whether a word for a total begins with it.
  private static let beforeLabel = (0..<256).map { " *-=\t".utf8.contains(UInt8($0)) }
  private static let totalStarts = (0..<256).map { byte in
    totalWords.contains { $0[0].lowercased == UInt8(byte).lowercased }
  }

  private static let totalWords = [
    "total", "sum", "altogether", "合计", "总计", "总共", "总和", "共计", "总显存", "总内存", "总占用", "总需求", "总价", "总时长",
    "总耗时", "加起来", "一共",
  ]
  .map { Array($0.utf8) }
}
