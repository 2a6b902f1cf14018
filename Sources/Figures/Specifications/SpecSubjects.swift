import Accelerators
import Quantities
import SourceText

/// Of which card a part of a line speaks, beside the one that it names.
extension FigureFinder {
  /// Whether a part ends with a card's name, so that the next one may stand beside it in a list: not `unlike the A100`.
  func endsWithName(_ mention: Mention, _ part: ByteRange) -> Bool {
    bytes[mention.range.upperBound..<part.upperBound].allSatisfy { " *`".utf8.contains($0) }
      && !Self.comparing.isIn(bytes[part.lowerBound..<mention.range.lowerBound])
  }

  /// `An A40 is the passive sibling of the A6000 with 696 GB/s`, `about half an A100: 24 GB`: what follows is of the card before.
  func isOfSibling(_ name: Mention, of mentions: [Mention], in line: ByteRange) -> Bool {
    let before =
      mentions.last { $0.range.upperBound <= name.range.lowerBound }?.range.upperBound ?? line.lowerBound
    return Self.siblings.isIn(bytes[max(before, name.range.lowerBound - 32)..<name.range.lowerBound])
  }

  /// Whether a part begins with a form that the card is not of, and not with a bus: `SXM 是`, and no `PCIe 5.0 x16`.
  func beginsWithOtherForm(_ part: ByteRange, of variants: [Accelerator]) -> Bool {
    let text = bytes[part].drop { " *-`".utf8.contains($0) }
    guard let form = Self.forms.first(where: { text.startsIgnoringCase(with: Array($0.name.utf8)) }),
      !variants.contains(where: { $0.formFactor?.lowercased().hasPrefix(form.name) ?? false })
    else { return false }
    let rest = text.dropFirst(form.name.utf8.count)
    let behind = rest.drop { $0 == UInt8(ascii: " ") }
    return !behind.isEmpty && !(rest.first?.isLatinLetter ?? false) && !(behind.first?.isDigit ?? false)
      && !behind.startsIgnoringCase(with: Array("gen".utf8))
  }

  /// The variants that have an amount of memory which a part says that the card has, right before the kind of memory; none where it
  /// says more.
  func variants(of part: SpecPart, havingOneOf stated: [StatedQuantity]) -> [Accelerator] {
    guard part.mayBeWrong, part.count == 1, let name = part.names.first,
      let size = stated.first(where: { isBesideMemory($0, in: part.range) }),
      name.upperBound <= size.range.lowerBound,
      Self.plainWords.fill(bytes[name.upperBound..<size.range.lowerBound]),
      !Self.comparing.isIn(bytes[part.range]),
      !Self.otherThings.isIn(bytes[around(size.range.lowerBound, in: part.line)]),
      !RejectedClaims.isRejected(bytes[part.line], at: size.range.lowerBound)
    else { return [] }
    return part.variants.filter {
      SpecJudgement.best(of: size, variants: [$0], field: .memory)?.verdict.holds ?? false
    }
  }

  /// Whether the kind of memory stands right behind an amount: `24 GB GDDR7`, `192 GB of HBM3`.
  func isBesideMemory(_ stated: StatedQuantity, in part: ByteRange) -> Bool {
    var behind = bytes[stated.range.upperBound..<part.upperBound].drop { $0 == UInt8(ascii: " ") }
    if behind.starts(with: "of ".utf8) { behind = behind.dropFirst(3) }
    return Self.memoryFamilies.isIn(behind.prefix(5))
  }
}
