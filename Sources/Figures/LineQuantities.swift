import Quantities
import SourceText

/// The quantities of the texts that were read last. Many forms look at a line one after the other, and each would read it anew.
final class LineQuantities {
  private var read: [(range: ByteRange, quantities: [StatedQuantity])] = []
  private var oldest = 0
  private static let capacity = 4

  func quantities(in range: ByteRange, reading: () -> [StatedQuantity]) -> [StatedQuantity] {
    if let known = read.first(where: { $0.range == range }) { return known.quantities }
    let quantities = reading()
    if read.count < Self.capacity {
      read.append((range, quantities))
    } else {
      read[oldest] = (range, quantities)
      oldest = (oldest + 1) % Self.capacity
    }
    return quantities
  }
}

extension FigureFinder {
  /// The quantities of a text of the note.
  func quantities(in range: ByteRange) -> [StatedQuantity] {
    lineQuantities.quantities(in: range) { QuantityReader.quantities(in: bytes, range) }
  }
}
