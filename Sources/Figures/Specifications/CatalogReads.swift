import Accelerators
import Synchronization

/// Which values of the catalog a note's figures and code rest on.
final class CatalogReads: Sendable {
  private let values = Mutex<[AcceleratorCatalog.Entry: Double]>([:])

  func add(_ entry: AcceleratorCatalog.Entry, _ value: Double) {
    values.withLock { $0[entry] = value }
  }

  var all: [AcceleratorCatalog.Entry: Double] { values.withLock { $0 } }
}
