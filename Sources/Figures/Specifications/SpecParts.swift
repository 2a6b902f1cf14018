import Accelerators
import Quantities
import SourceText

/// A part of a line that states specifications, and of which card.
struct SpecPart {
  let range: ByteRange
  let line: ByteRange
  let variants: [Accelerator]
  /// Of how many cards together.
  let count: Int
  /// Names of cards in it, and the number that counts them.
  let names: [ByteRange]
  /// The quantities in it.
  let numbers: [ByteRange]
  /// Whether its line names the card, and no heading above.
  let isOfNamedCard: Bool
  /// Whether a sentence before names the card.
  let isOfSentenceBefore: Bool
  let mayBeWrong: Bool

  /// Whether an amount is more than a quarter away from the field of every variant.
  func isFarFromAll(
    _ stated: StatedQuantity, _ fields: [Accelerator.Field], _ sparsity: SpecVocabulary.Sparsity
  ) -> Bool {
    fields.allSatisfy { field in
      variants.allSatisfy {
        SpecJudgement.best(of: stated, variants: [$0], field: field, sparsity: sparsity, count: count)?.isFar
          ?? true
      }
    }
  }

  func best(
    of stated: StatedQuantity, _ field: Accelerator.Field, _ sparsity: SpecVocabulary.Sparsity
  ) -> SpecJudgement? {
    SpecJudgement.best(of: stated, variants: variants, field: field, sparsity: sparsity, count: count)
  }
}

/// Specifications by the parts of a line: `B200：带宽 8 TB/s，BF16 稠密 2250 TFLOPS`. Each part has a quantity, and the words in it say
/// which field it is of; the card is named there, earlier in the sentence, or above the line.
extension FigureFinder {
  /// - Parameter above: The card that a heading or an item of a list above is about, for a line that names none.
  mutating func segments(of mentions: [Mention], in range: ByteRange, above: [Accelerator]?) {
    // Most lines are about no card.
    guard !mentions.isEmpty || above != nil, bytes[range].contains(where: \.isDigit)
    else { return }
    var subject = mentions.isEmpty ? above : nil
    var isOfSentenceBefore = false
    var counted: CardCount?
    var isCarried = mentions.isEmpty
    // Below a heading with the same name the next sentence is about it, too.
    let ofSection = section.variants.flatMap { own in
      mentions.onlyCard.map { $0.map(\.name) == own.map(\.name) } ?? false ? own : nil
    }
    var isNamed = !mentions.isEmpty
    // `The PCIe card: 2.0 TB/s` below `# H100 SXM`
    let isOfOtherForm =
      mentions.isEmpty
      && Self.forms.contains { form in
        form.word.isIn(bytes[range])
          && !(above?.contains { $0.formFactor?.lowercased().hasPrefix(form.name) ?? false } ?? true)
      }
    var (held, open): ([SpecJudgement], [(StatedQuantity, SpecPart)]) = ([], [])
    // `H100 and H200 have 3.35 TB/s and 4.8 TB/s`: which amount is whose, their order says.
    var (isListed, isShared) = (false, false)
    let compares = Set(mentions.map { $0.variants.map(\.name) }).count > 1
    var following = mentions[...]
    let parts = parts(of: range, before: mentions)
    // A line of more is data.
    guard parts.count <= Self.mostParts else { return }
    let isOfSlices = saysSlices(range)
    for segment in parts {
      if segment.endsSentence {
        if !mentions.isEmpty {
          // `MI300X has 192 GB of HBM3. Its peak bandwidth is 5.3 TB/s.`
          isOfSentenceBefore = ofSection == nil && mentions.onlyCard != nil
          (subject, isNamed, counted) = (ofSection ?? mentions.onlyCard, false, nil)
        }
        (isListed, isShared) = (false, false)
      }
      let own = Array(following.prefix { $0.range.lowerBound < segment.range.upperBound })
      following = following.dropFirst(own.count)
      if let one = own.first {
        isOfSentenceBefore = false
        (subject, isNamed) = (
          own.count == 1 && !isOfSibling(one, of: mentions, in: range) ? one.variants : nil, true
        )
        counted = cardCount(beside: one.range, in: segment.range)
        isCarried = false
        isShared = isShared || isListed
      }
      // `H100 PCIe 是 80 GB、14592 核，SXM 是 80 GB、16896 核`
      if own.isEmpty, beginsWithOtherForm(segment.range, of: subject ?? []) {
        (subject, isNamed) = (nil, false)
      }
      isListed = own.last.map { endsWithName($0, segment.range) } ?? false
      guard let subject else { continue }
      // `Activation memory: 10 GB` below a card's heading is what something takes of it.
      let isOfParts =
        !isNamed
        && [Self.partWords, Self.weightWords].contains { $0.isIn(bytes[segment.range]) }
      let stated = quantities(in: segment.range).map { counting($0, in: segment.range) ?? $0 }.filter {
        quantity in
        quantity.unit.map { isSpecified($0) && !(isOfParts && $0.dimension == .information) } ?? false
      }
      // Below a heading that names a card much is said of other things; a match with a card that the line names is proof.
      guard isNamed || !Self.otherThings.isIn(bytes[segment.range]) else { continue }
      // `192 GB HBM3E at 6 TB/s`: of each kind one. Of two it is not plain which the words mean.
      let isPlain = Set(stated.map(\.unit?.dimension)).count == stated.count
      let part = SpecPart(
        range: segment.range, line: range, variants: subject, count: counted?.number ?? 1,
        names: own.map(\.range) + [counted?.stated.range].compactMap(\.self), numbers: stated.map(\.range),
        isOfNamedCard: isNamed, isOfSentenceBefore: isOfSentenceBefore,
        mayBeWrong: isPlain && !isShared && !(isCarried && compares) && !isOfOtherForm
          && !isOfSlices
      )
      for quantity in stated {
        if isClaimed(quantity.range) {
          // `H100 PCIe: 80 GB`
          let size = SpecJudgement.best(of: quantity, variants: subject, field: .memory)
          held += size.map { $0.verdict.holds ? [$0] : [] } ?? []
        } else if let match = judge(quantity, in: part) {
          held.append(match)
        } else if !isClaimed(quantity.range), part.mayBeWrong, part.count == 1 {
          open.append((quantity, part))
        }
      }
      if let name = own.last, part.count == 1 { unknownSize(behind: name, stated, in: range) }
      // Prose speaks of what a card has not, too; below its heading `Memory: 192 GB HBM3E` does not.
      let givesMemory = stated.contains {
        $0.unit?.dimension == .information && isLabelled($0, in: segment.range)
      }
      if part.isOfNamedCard || givesMemory, !part.isOfSentenceBefore {
        // `A100 with 80 GB HBM3`: of those that have so much.
        let sized = part.isOfNamedCard ? variants(of: part, havingOneOf: stated) : []
        memoryTypes(
          of: sized.isEmpty ? subject : sized, in: segment.range,
          mayBeWrong: part.isOfNamedCard ? !sized.isEmpty : !isOfOtherForm)
      }
      isCarried = true
    }
    if !compares { unlabelled(open, among: held, in: range) }
  }

  /// - Returns: The judgement, where it holds.
  private mutating func judge(_ stated: StatedQuantity, in part: SpecPart) -> SpecJudgement? {
    guard let unit = stated.unit else { return nil }
    // `H100 PCIe` says nothing of its slot.
    let text = blanked(bytes[part.range], part.names)
    let said = words(of: behindLabel(part), without: part.names + part.numbers)
    let isPlain = Self.plainWords.fill(said)
    // `TDP: A100 SXM 400 W, H100 PCIe 350 W`: the word may stand once for all.
    // Of `FP32 67 TFLOPS, tensor cores: 989 TFLOPS` those have another format.
    let isPlainAbove = isPlain && !Self.tensorCores.isIn(text)
    let named =
      SpecVocabulary.namedFields(beforeRemark(part, stated) ?? text, unit: unit)
      ?? (isPlainAbove ? SpecVocabulary.namedFields(bytes[near(part)], unit: unit) : nil)
      ?? (isPlain && unit.dimension == .informationRate
        ? fieldsAbove(part, unit) ?? fieldsBesideMemory(text, unit) : nil)
      // `24 GB GDDR7`
      ?? (unit.dimension == .information && isBesideMemory(stated, in: part.range) ? [.memory] : nil)
    // `H100: 3.35 TB/s, 989 TFLOPS`: the unit alone may say what it is, of a card that the line names.
    let isRate = unit.dimension != .information && part.isOfNamedCard && !SpecVocabulary.isOfOthers(text)
    guard let fields = named ?? (isPlain || isRate ? SpecVocabulary.fields(header: [], unit: unit) : nil)
    else {
      return nil
    }
    // `624 TOPS (sparse: 1248)` says it of the other number.
    let sparsity = SpecVocabulary.sparsity(withoutOtherNumbers(behind: stated, in: part.range))
    let judged = fields.compactMap { part.best(of: stated, $0, sparsity) }
    if let match = judged.first(where: { $0.verdict.holds }) {
      anchorSection(part.variants)
      var figure = match.figure(bytes)
      if part.variants.count > 1 {
        figure.remarks += [
          Remark(en: "true of \(match.accelerator.name)", zh: "对 \(match.accelerator.name) 成立")
        ]
      }
      add(figure)
      if sparsity == .unsaid, !part.isOfNamedCard { keepRate(match, at: figure.range) }
      return match
    }
    let isOneField = unit.dimension != .operationRate || Set(fields).count == 1
    // `8 × H100 SXM, 640 GB in total`
    let others = part.count > 1 ? Self.otherMachines : Self.otherThings
    // The unit alone is no proof: what a card was seen to do has it too.
    // Below a heading that names a card many rates are what it was seen to do, too.
    guard let first = judged.first, part.mayBeWrong, isOneField,
      case let isOfOther = unit.dimension == .operationRate && !first.isTwice
        && isOfAnotherCard(stated, fields),
      case let isSlip = NearestMiss.isSlip(stated, computed: first.value),
      part.isOfNamedCard || unit.dimension != .operationRate || section.specified != nil || first.isTwice
        || isOfOther || isSlip,
      !part.isOfSentenceBefore || isSlip,
      named != nil || isPlain && (isSlip || isSize(stated, part, text)),
      isPlain || part.names.isEmpty && isLabelled(stated, in: part.range)
        || Self.ratingWords.fill(said) && isOfAnotherCard(stated, fields),
      !stated.isApproximate || part.isFarFromAll(stated, fields, sparsity),
      stated.bound == .none, stated.upperValue == nil,
      unit.dimension == .operationRate
        ? !Self.utilizations.isIn(bytes[around(stated.range.lowerBound, in: part.line)])
        : !speaksOfUse(part.line, near: stated.range.lowerBound),
      !others.isIn(bytes[around(stated.range.lowerBound, in: part.line)]),
      !RejectedClaims.isRejected(bytes[part.line], at: stated.range.lowerBound)
    else { return nil }
    var figure = first.figure(bytes)
    let sparse = fields.lazy.compactMap { part.best(of: stated, $0, .sparse) }.first {
      $0.verdict.holds
    }
    if sparsity == .dense, sparse != nil { figure.remarks = [SpecJudgement.sparsityRemark] }
    // Of memory much else is said below a card's heading.
    if part.isOfNamedCard || part.isOfSentenceBefore || section.specified != nil
      || unit.dimension != .information && !isOfOther
    {
      add(figure)
    } else {
      addInSection(first, figure, of: part.variants)
    }
    return nil
  }

  /// A part without a parenthesis behind an amount that has a number of its own.
  private func withoutOtherNumbers(behind stated: StatedQuantity, in part: ByteRange) -> ArraySlice<UInt8> {
    let behind = bytes[stated.range.upperBound..<part.upperBound]
    guard let open = behind.firstIndex(where: { $0 == UInt8(ascii: "(") || $0 == 0xEF }),
      // `(稠密 BF16)` is a name.
      behind[open...].indices.contains(where: {
        bytes[$0].isDigit && !bytes[$0 - 1].isLatinLetter && !bytes[$0 - 1].isDigit
      })
    else { return bytes[part] }
    return bytes[part.lowerBound..<open]
  }

  /// The label of `TF32 (Tensor Core, ~FP32 range): 990 TFLOPS`, of which a comma cuts off all but the end of the remark.
  private func beforeRemark(_ part: SpecPart, _ stated: StatedQuantity) -> ArraySlice<UInt8>? {
    let lead = bytes[part.range.lowerBound..<stated.range.lowerBound]
    guard lead.contains(UInt8(ascii: ")")), !lead.contains(UInt8(ascii: "(")),
      let open = bytes[part.line.lowerBound..<part.range.lowerBound].lastIndex(of: UInt8(ascii: "("))
    else { return nil }
    return bytes[part.line.lowerBound..<open]
  }

  /// The fields that the text above a list names, for an item that is a name and a number: `Memory bandwidth:`, then `- L40: 864 GB/s`.
  private func fieldsAbove(_ part: SpecPart, _ unit: Unit) -> [Accelerator.Field]? {
    guard let above = items.textAbove.flatMap(short), part.range == part.line, part.numbers.count == 1 else {
      return nil
    }
    return SpecVocabulary.namedFields(bytes[above], unit: unit)
  }

  /// `80 GB HBM2e at 2039 GB/s`: the rate beside a kind of memory is first of all that of the memory.
  private func fieldsBesideMemory(_ text: ArraySlice<UInt8>, _ unit: Unit) -> [Accelerator.Field]? {
    guard Self.memoryFamilies.isIn(text) else { return nil }
    return [.bandwidth] + (SpecVocabulary.fields(header: [], unit: unit) ?? []).filter { $0 != .bandwidth }
  }

  /// A part with what stands before it on its line, so far as a sentence goes.
  private func near(_ part: SpecPart) -> ByteRange {
    max(part.line.lowerBound, part.range.lowerBound - Self.reach)..<part.range.upperBound
  }

  /// `RTX 4090 with 32 GB`: what a card comes with is its memory.
  private func isSize(_ stated: StatedQuantity, _ part: SpecPart, _ text: ArraySlice<UInt8>) -> Bool {
    stated.unit?.dimension == .information && !part.names.isEmpty && Self.having.isIn(text)
  }

  /// A part without what stands before a colon and a name: `For reference: A100 SXM 400 W`.
  private func behindLabel(_ part: SpecPart) -> ByteRange {
    guard let name = part.names.first, name.lowerBound > part.range.lowerBound,
      let colon = bytes[part.range.lowerBound..<name.lowerBound].lastIndex(of: UInt8(ascii: ":"))
    else { return part.range }
    return colon..<part.range.upperBound
  }

  /// What stands on a line so near as a sentence goes.
  func around(_ offset: Int, in line: ByteRange) -> ByteRange {
    max(line.lowerBound, offset - Self.reach)..<min(line.upperBound, offset + Self.reach)
  }

  /// Whether a rate is what a card that much is written of has, with or without sparsity: nobody measured that.
  private func isOfAnotherCard(_ stated: StatedQuantity, _ fields: [Accelerator.Field]) -> Bool {
    guard stated.unit?.dimension == .operationRate, stated.significantDigits > 2 else { return false }
    let known = catalog.entries.filter { $0.memoryType?.hasPrefix("HBM") ?? false }
    return fields.contains { field in
      [SpecVocabulary.Sparsity.dense, .sparse].contains { sparsity in
        let judged = SpecJudgement.best(of: stated, variants: known, field: field, sparsity: sparsity)
        return judged.map { $0.verdict == .exact || $0.verdict == .rounds } ?? false
      }
    }
  }

  /// The bytes of a part with spaces in the place of names, numbers and remarks.
  func words(of segment: ByteRange, without ranges: [ByteRange]) -> ArraySlice<UInt8> {
    blanked(withoutRemarks(segment), ranges)
  }

  private func blanked(_ text: ArraySlice<UInt8>, _ ranges: [ByteRange]) -> ArraySlice<UInt8> {
    var text = text
    for range in ranges {
      for offset in range where text.indices.contains(offset) { text[offset] = UInt8(ascii: " ") }
    }
    return text
  }

  /// The parts of a line, each with one name at most: the second name of a part begins another.
  private func parts(of range: ByteRange, before mentions: [Mention]) -> [(
    range: ByteRange, endsSentence: Bool
  )] {
    var following = mentions[...]
    return parts(of: range).flatMap { part in
      let own = following.prefix { $0.range.lowerBound < part.range.upperBound }
      following = following.dropFirst(own.count)
      let starts = [part.range.lowerBound] + own.dropFirst().map(\.range.lowerBound)
      let ends = starts.dropFirst() + [part.range.upperBound]
      return zip(starts, ends).enumerated().map { ($1.0..<$1.1, $0 == 0 && part.endsSentence) }
    }
  }

  private static let mostParts = 64

  private func isSpecified(_ unit: Unit) -> Bool {
    switch unit.dimension {
    case .information: unit.power >= 3
    case .informationRate, .operationRate, .power, .currency, .count: true
    default: false
    }
  }

  /// `TF32 (Tensor Core): 990 TFLOPS`: a colon stands before the number, and few words do.
  private func isLabelled(_ stated: StatedQuantity, in range: ByteRange) -> Bool {
    let lead = bytes[range.lowerBound..<stated.range.lowerBound]
    return lead.count < 80
      && (lead.contains(UInt8(ascii: ":")) || lead.contains(Array("：".utf8)))
  }
}
