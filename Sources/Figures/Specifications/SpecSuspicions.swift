import Accelerators
import Quantities
import SourceText

/// What a figure that the catalog does not confirm may be of: said as a suggestion, which accuses nothing.
extension SpecJudgement {
  static let sparseAmongDense = Remark(
    en: "that is the rate with structured sparsity; the others here are dense",
    zh: "这是结构化稀疏的峰值，而这里的其他值是稠密峰值")

  static let vectorAmongTensor = Remark(
    en: "that is the rate of the vector units; others here are of tensor cores",
    zh: "这是向量单元的峰值，而这里的其他值是张量核心的峰值")

  static func ofAnotherVariant(_ own: Accelerator, rest: Accelerator) -> Remark {
    Remark(
      en: "that is the \(own.name); the rest of the row is the \(rest.name)",
      zh: "这是 \(own.name) 的值，而本行其余各值属于 \(rest.name)")
  }

  /// That what is said of FP32 is true of TF32, which tensor cores multiply in its place.
  static func ofTensorCores(_ stated: StatedQuantity, variants: [Accelerator], field: Accelerator.Field)
    -> Remark?
  {
    guard field == .fp32 else { return nil }
    let tensor = variants.first {
      best(of: stated, variants: [$0], field: .tf32, sparsity: .dense)?.verdict.holds ?? false
    }
    guard let tensor, let own = tensor.value(of: .fp32) else { return nil }
    return Remark(
      en: "that is the rate of TF32 on tensor cores; in FP32 it has \(own.written) TFLOPS",
      zh: "这是张量核心的 TF32 算力；FP32 为 \(own.written) TFLOPS")
  }

  /// That a figure is what several cards have together, which nothing says of it.
  ///
  /// - Parameter counts: The whole numbers of the row, one of which may say how many they are.
  static func ofSeveral(
    _ stated: StatedQuantity, variants: [Accelerator], field: Accelerator.Field, besides counts: Set<Int>
  ) -> Remark? {
    guard field.addsUp, let unit = stated.unit, let fieldUnit = UnitTable.unit(field.unit),
      fieldUnit.dimension == unit.dimension, let factor = fieldUnit.factor.divided(by: unit.factor)
    else { return nil }
    for variant in variants {
      for known in [variant.value(of: field), variant.sparseValue(of: field)].compactMap(\.self) {
        guard let value = ExactNumber(shortestDecimalOf: known), let count = times(stated, value * factor),
          !counts.contains(count)
        else {
          continue
        }
        return Remark(
          en: "that is what \(count) × \(variant.name) have together",
          zh: "这是 \(count) 块 \(variant.name) 合计的值")
      }
    }
    return nil
  }

  /// What the card of a section has, where an amount below its heading may be of something else.
  var ofSection: Remark {
    let value = [accelerator.value(of: field)?.written, accelerator.unit(of: field)].compactMap(\.self)
      .joined(separator: " ")
    return Remark(
      en: "if this is of the \(accelerator.name), its \(field.title) is \(value)",
      zh: "若指 \(accelerator.name)，其值为 \(value)")
  }

  /// Of how many cards together an amount may be: as many as stand in a machine or a rack.
  static func times(_ stated: StatedQuantity, _ value: ExactNumber) -> Int? {
    [4, 8, 16, 32, 72, 144].first { value * ExactNumber($0) == stated.value }
  }
}

extension FigureFinder {
  /// `RTX 2080 Ti 12GB`: a size as part of a name that no variant is sold with. People build cards of their own and cut some into
  /// slices, so that it is a suggestion.
  mutating func unknownSize(behind name: Mention, _ stated: [StatedQuantity], in line: ByteRange) {
    guard
      let size = stated.first(where: { $0.range.lowerBound >= name.range.upperBound }),
      bytes[name.range.upperBound..<size.range.lowerBound].allSatisfy({ $0 == UInt8(ascii: " ") }),
      let unit = size.unit, unit.dimension == .information, unit.power == 3, size.decimals == 0,
      size.bound == .none, size.upperValue == nil, !size.isApproximate, !isClaimed(size.range),
      !Self.otherSizes.isIn(bytes[line])
    else { return }
    let sizes = Set(name.variants.flatMap(\.memorySizes)).sorted()
    guard !sizes.isEmpty, let first = name.variants.first, !sizes.contains(size.value.double) else { return }
    let known = sizes.map(\.written).joined(separator: ", ")
    let card = bytes.text(in: name.nameRange)
    var figure = Figure.unchecked(size, form: .spec, because: .ambiguous)
    figure.expression = "\(first.name): memory"
    figure.suggestion = Remark(
      en: "the catalog knows no \(card) with \(source.text(in: size.range)), but with \(known) GB",
      zh: "目录里没有 \(source.text(in: size.range)) 的 \(card)，只有 \(known) GB 的")
    add(figure)
  }

  private static let otherSizes = WordList([
    "mig", "slice", "切片", "切分", "vgpu", "魔改", "改装", "改版", "mod", "laptop", "笔记本", "mobile", "free", "used",
    "剩",
    "占用", "可用", "limit", "combined", "total", "合计", "system", "ram",
  ])
}
