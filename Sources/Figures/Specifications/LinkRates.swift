import Accelerators
import Quantities
import SourceText

/// Rates of links between devices: `PCIe Gen5 x16：单向 64 GB/s`, `NVLink 4.0: 900 GB/s`, and tables of them.
extension FigureFinder {
  /// Judges the rates behind a link's name. Either direction alone or both together are right; where a word says which, the other
  /// is wrong.
  mutating func linkRates(in range: ByteRange) {
    guard range.count <= Self.longestLine else { return }
    guard Self.linkWords.isIn(bytes[range]) else {
      if let textAboveList { linkRates(in: range, below: textAboveList) }
      return
    }
    let links = namedLinks(in: range)
    for (index, link) in links.enumerated() {
      let end = index + 1 < links.count ? links[index + 1].range.lowerBound : range.upperBound
      let words = link.range.upperBound..<min(end, link.range.upperBound + 120)
      var start = words.lowerBound
      for stated in quantities(in: words) {
        defer { start = stated.range.upperBound }
        guard stated.unit?.dimension == .informationRate, !isClaimed(stated.range) else { continue }
        let before = bytes[start..<stated.range.lowerBound]
        // `32 GB/s each way (64 GB/s both)`, `128 GB/s bidirectional = 64 GB/s per direction`: each number has its own words.
        let behind = bytes[stated.range.upperBound..<min(end, stated.range.upperBound + 24)]
          .prefix { $0 != UInt8(ascii: "(") }
        let own = before.lastIndex { ",=;(".utf8.contains($0) }.map { before[($0 + 1)...] } ?? before
        let above =
          Direction(saidIn: bytes[range.lowerBound..<link.range.lowerBound])
          ?? textAboveList.flatMap { Direction(saidIn: bytes[$0]) }
        let direction = Direction(saidIn: own) ?? Direction(saidIn: behind) ?? above
        let isOfLess =
          [before, behind, bytes[range.lowerBound..<link.range.lowerBound].suffix(16)].contains {
            Self.lessWords.isIn($0)
          }
        // Another link may be named in between, or another sentence begin.
        let lead = bytes[link.range.upperBound..<stated.range.lowerBound]
        let isOfOther =
          Self.otherLinks.isIn(lead) || section.heading.map { Self.tests.isIn(bytes[$0]) } ?? false
          || Self.usedWords.isIn(bytes[around(stated.range.lowerBound, in: range)])
        judge(
          stated, of: link.link, lanes: link.lanes, direction,
          // What stands above is of the link's own rate, right behind its name.
          mayBeWrong: (Direction(saidIn: own) ?? (Self.beforeRate.fill(lead) ? above : nil)) != nil
            && !isOfLess && !isOfOther && !isOfFewerLinks(link.link, in: range))
      }
    }
  }

  /// Judges the rates of list items below a text that names one link: `- 总带宽：900 GB/s`, `- 双向带宽：50 GB/s/链路`.
  private mutating func linkRates(in range: ByteRange, below above: ByteRange) {
    guard Self.linkWords.isIn(bytes[above]), case let links = namedLinks(in: above), links.count == 1,
      let link = links.first
    else { return }
    let rates = quantities(in: range).filter { $0.unit?.dimension == .informationRate }
    guard rates.count == 1, let stated = rates.first, !isClaimed(stated.range) else { return }
    let isEach = Self.eachLink.isIn(bytes[range])
    let direction = isEach || !Self.wholeWords.isIn(bytes[range]) ? Direction(saidIn: bytes[range]) : .both
    var rated = link.link
    if isEach {
      guard let count = rated.links, count > 0 else { return }
      rated.perDirection /= Double(count)
    }
    judge(
      stated, of: rated, lanes: link.lanes, direction,
      mayBeWrong: direction != nil && !Self.usedWords.isIn(bytes[range])
        && !RejectedClaims.isRejected(bytes[range], at: stated.range.lowerBound))
  }

  /// Judges the columns of rates in a table whose rows are about links.
  mutating func linkTable(_ grid: TableGrid) {
    let named = grid.rows.enumerated().compactMap { row, cells -> (row: Int, link: NamedLink)? in
      guard let first = cells.first, case let links = namedLinks(in: first), links.count == 1 else {
        return nil
      }
      return (row, links[0])
    }
    guard named.count >= 2, named.count * 2 >= grid.rows.count else { return }
    for column in grid.header.indices.dropFirst() {
      let direction =
        Direction(saidIn: bytes[grid.header[column]])
        ?? caption.flatMap(short).flatMap { Direction(saidIn: bytes[$0]) }
      let cells = named.compactMap { row, link -> (StatedQuantity, NamedLink, [Reading], row: ByteRange)? in
        guard column < grid.rows[row].count else { return nil }
        let stated = quantities(in: grid.rows[row][column])
        guard stated.count == 1, let unit = stated[0].unit, unit.dimension == .informationRate else {
          return nil
        }
        let line = link.range.lowerBound..<(grid.rows[row].last ?? link.range).upperBound
        return (
          stated[0], link, Self.readings(of: link.link, lanes: link.lanes, direction, statedIn: unit), line
        )
      }
      let holds = cells.count { stated, _, readings, _ in readings.best(for: stated)?.verdict.holds ?? false }
      guard cells.count >= 2 else { continue }
      for (stated, link, _, row) in cells where !isClaimed(stated.range) {
        judge(
          stated, of: link.link, lanes: link.lanes, direction,
          mayBeWrong: direction != nil && holds * 2 >= cells.count && !isOfFewerLinks(link.link, in: row)
        )
      }
    }
  }

  /// `NVLink 4：900 GB/s；H800 双向 400 GB/s`: a card is named that has not all the links of its generation.
  private func isOfFewerLinks(_ link: Interconnect, in range: ByteRange) -> Bool {
    link.name.hasPrefix("NVLink")
      && catalog.mentions(in: bytes, range: range, allowBare: true).contains { mention in
        !mention.variants.contains { $0.value(of: .interconnect) == link.perDirection * 2 }
      }
  }

  private mutating func judge(
    _ stated: StatedQuantity, of link: Interconnect, lanes: Int, _ direction: Direction?, mayBeWrong: Bool
  ) {
    guard let unit = stated.unit else { return }
    let readings = Self.readings(of: link, lanes: lanes, direction, statedIn: unit)
    guard let best = readings.best(for: stated), best.verdict.holds || mayBeWrong && !stated.isApproximate
    else { return }
    var figure = Figure.judged(stated, form: .spec, by: best.reading, verdict: best.verdict, in: source)
    figure.expression = "\(link.name): \(link.measured)" + (lanes < 16 ? ", \(lanes) of them" : "")
    figure.inputs = [
      Figure.Input(
        name: link.name, value: link.perDirection.written, unit: "GB/s",
        source: .catalog(field: "perDirectionGBs", asOf: link.asOf ?? "", source: link.sources.first ?? ""))
    ]
    add(figure)
  }

  /// The rate as it was computed, and in whole transfers as most people round it: 64 for 63.015.
  private static func readings(
    of link: Interconnect, lanes: Int, _ direction: Direction?, statedIn unit: Unit
  ) -> [Reading] {
    let rounded =
      link.name.hasPrefix("PCIe")
      ? [link.perDirection, (link.perDirection / 8).rounded(.up) * 8] : [link.perDirection]
    // InfiniBand is called by its bits of one direction.
    let isNamedByBits = link.name.hasPrefix("InfiniBand") && unit.symbol.hasSuffix("b/s")
    let ways: [Double] = direction.map { $0 == .one ? [1] : [2] } ?? (isNamedByBits ? [1] : [1, 2])
    return rounded.flatMap { rate in
      ways.compactMap { way in
        guard let rate = ExactNumber(shortestDecimalOf: rate * way * Double(lanes) / 16),
          let value = (rate * .power(of: 10, 9)).divided(by: unit.factor)
        else { return nil }
        return Reading(value: value, unit: unit)
      }
    }
  }

  private enum Direction {
    case one, both

    init?(saidIn text: ArraySlice<UInt8>) {
      let isOne = FigureFinder.oneWay.isIn(text)
      guard isOne != FigureFinder.bothWays.isIn(text) else { return nil }
      self = isOne ? .one : .both
    }
  }

  private struct NamedLink {
    let link: Interconnect
    /// Of PCIe, how many; 16 stands for all of any link.
    let lanes: Int
    let range: ByteRange
  }

  /// `NVLink 4.0`, `PCIe Gen5 x8`, `InfiniBand NDR`.
  private func namedLinks(in range: ByteRange) -> [NamedLink] {
    var found: [NamedLink] = []
    var position = range.lowerBound
    while position < range.upperBound {
      guard Self.familyStarts[Int(bytes[position])],
        position == range.lowerBound || !bytes[position - 1].isLatinLetter,
        let word = Self.families.first(where: { begins($0, at: position, in: range) })
      else {
        position += 1
        continue
      }
      var end = position + word.count
      let version = version(behind: end, in: range)
      var name = String(decoding: word, as: UTF8.self)
      if let version {
        name += " " + version.text
        end = version.end
      }
      if let link = Interconnect.named(name) {
        var lanes = 16
        if let (count, laneEnd) = laneCount(behind: end, in: range), link.name.hasPrefix("PCIe") {
          (lanes, end) = (count, laneEnd)
        }
        found.append(NamedLink(link: link, lanes: lanes, range: position..<end))
      }
      position = end
    }
    return found
  }

  private func begins(_ word: [UInt8], at position: Int, in range: ByteRange) -> Bool {
    bytes[position..<range.upperBound].startsIgnoringCase(with: word)
  }

  /// `4.0`, ` Gen5`, `-4`: the digit, and where it ends.
  private func version(behind start: Int, in range: ByteRange) -> (text: String, end: Int)? {
    var position = start
    while position < range.upperBound,
      bytes[position] == UInt8(ascii: " ") || bytes[position] == UInt8(ascii: "-")
    { position += 1 }
    if begins(Array("gen".utf8), at: position, in: range) { position += 3 }
    while position < range.upperBound, bytes[position] == UInt8(ascii: " ") { position += 1 }
    guard position < range.upperBound, (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(bytes[position])
    else { return nil }
    let digit = String(decoding: [bytes[position]], as: UTF8.self)
    position += 1
    if bytes[position..<range.upperBound].starts(with: ".0".utf8) { position += 2 }
    guard
      position == range.upperBound
        || !(bytes[position].isLatinLetter && bytes[position].lowercased != UInt8(ascii: "x")),
      position == range.upperBound || !bytes[position].isDigit
    else { return nil }
    return (digit, position)
  }

  /// ` x16`, `×8`
  private func laneCount(behind start: Int, in range: ByteRange) -> (Int, Int)? {
    var position = start
    while position < range.upperBound, bytes[position] == UInt8(ascii: " ") { position += 1 }
    let rest = bytes[position..<range.upperBound]
    for sign in ["x", "×"] where rest.starts(with: sign.utf8) {
      let digits = rest.dropFirst(sign.utf8.count).prefix {
        $0.isDigit
      }
      guard let count = Int(String(decoding: digits, as: UTF8.self)), [1, 2, 4, 8, 16].contains(count) else {
        return nil
      }
      return (count, digits.endIndex)
    }
    return nil
  }

  private static let families = [
    "nvlink", "pcie", "infiniband ndr", "infiniband hdr", "infiniband xdr", "infiniband edr",
  ]
  .map { Array($0.utf8) }
  /// By the byte, whether a family begins with it.
  private static let familyStarts: [Bool] = (0..<256).map { byte in
    families.contains { $0[0] == UInt8(byte).lowercased }
  }
  private static let beforeRate = FillerList([], signs: " *`:=()~")
  private static let eachLink = WordList(["/链路", "每条", "每链路", "单条", "per link", "each link", "/link"])
  private static let wholeWords = WordList(["总带宽", "聚合", "total bandwidth", "aggregate"])
  private static let otherLinks = WordList([
    ". ", "。", "nvlink", "infiniband", "ib ", "hdr", "ndr", "ethernet", "roce", "link", "链路", "for both",
    " and back",
  ])
  /// Headings of what was measured.
  private static let tests = WordList(["test", "测试", "measured", "实测", "benchmark"])
  private static let usedWords = WordList(["we got", "实测", "有效", "effective", "measured", "achiev", "实际"])
  private static let linkWords = WordList(["nvlink", "pcie", "infiniband"])
  static let oneWay = WordList([
    "单向", "每方向", "每个方向", "per direction", "each direction", "each way", "one direction", "one way",
    "unidirectional",
  ])
  fileprivate static let bothWays = WordList(["双向", "bidirectional", "both directions", "total"])
  /// One link of several.
  private static let lessWords = WordList([
    "每条", "单条", "链路", "通道", "per link", "per-link", "each link", "lane",
  ])
}
