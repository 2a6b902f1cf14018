import MemoryEstimator
import Quantities
import SourceText

/// How many parameters a line says that a model has.
extension FigureFinder {
  /// What a line says that a model's number of parameters is: one size, `7B`, or one model whose name has it.
  func sizeOfModel(_ quantities: [StatedQuantity], in range: ByteRange) -> (
    range: ByteRange, parameters: [ExactNumber]
  )? {
    let sizes = quantities.filter { $0.mayBeBytes && $0.unit == nil && $0.upperValue == nil }
    let named = sizes.count < 2 ? namedModels(in: range) : []
    if sizes.count == 1 {
      // `Llama 3.1 8B` has 8.03 billion.
      let exact = named.filter { $0.range.overlaps(sizes[0].range) }.map {
        ExactNumber($0.model.architecture.parameters.total)
      }
      return (sizes[0].range, [sizes[0].value] + exact)
    }
    let models = sizes.isEmpty ? named : []
    guard models.count == 1, let (model, name) = models.first else { return nil }
    // `Llama-3.1-70B` has 70.6 billion, and to most 70.
    let words = source.text(in: name).split { $0 == "-" || $0 == " " }
    let nominal = words.lazy.compactMap { word in
      word.last == "B" ? ExactNumber(decimal: word.dropLast()) : nil
    }.first
    let total = ExactNumber(model.architecture.parameters.total)
    return (name, [total] + (nominal.map { [$0 * .power(of: 10, 9)] } ?? []))
  }

  /// Where the name begins that a size ends: at `Llama` of `Llama 3.1 8B`.
  func nameStart(before size: ByteRange, in range: ByteRange) -> Int {
    if let (_, name) = namedModels(in: range).first(where: { $0.range.overlaps(size) }) {
      return name.lowerBound
    }
    var start = size.lowerBound
    for word in bytes[range.lowerBound..<start].split(separator: UInt8(ascii: " ")).suffix(3).reversed() {
      let isOfName =
        (word.first.map { $0.isDigit || $0.isLatinLetter && $0 & 0x20 == 0 } ?? false)
        && word.allSatisfy { $0.isLatinLetter || $0.isDigit || "-.".utf8.contains($0) }
      guard isOfName, bytes[word.endIndex..<start].allSatisfy({ $0 == UInt8(ascii: " ") }) else { break }
      start = word.startIndex
    }
    return start
  }
}
