import Accelerators
import Quantities

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

  /// Of how many cards together an amount may be: as many as stand in a machine or a rack.
  static func times(_ stated: StatedQuantity, _ value: ExactNumber) -> Int? {
    [4, 8, 16, 32, 72, 144].first { value * ExactNumber($0) == stated.value }
  }
}
