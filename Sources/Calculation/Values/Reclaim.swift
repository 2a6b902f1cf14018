/// Frees what objects hold one after another instead of inside one another, so that a chain of a million objects
/// does not overflow the stack.
///
/// Every object gives the values that it holds to `release` when it goes. The first to do so on a thread frees them
/// in a loop; what goes meanwhile only adds to that loop's work.
enum Reclaim {
  /// The values that a loop on this thread is still to free.
  private final class Pending {
    var values: [Object] = []
  }

  private static let running = ThreadReference<Pending>()

  static func release(_ values: inout [Object]) {
    guard values.contains(where: \.holdsOthers) else { return }
    if let pending = running.object {
      pending.values.append(contentsOf: values)
      values = []
      return
    }
    let pending = Pending()
    // Nobody else may refer to the array, or its values would all go at once when the last one lets go of it.
    swap(&pending.values, &values)
    running.object = pending
    while pending.values.popLast() != nil {}
    running.object = nil
  }

  static func release(_ value: inout Object) {
    guard value.holdsOthers else { return }
    var values = [value]
    value = .none
    release(&values)
  }
}

extension Object {
  /// Whether it refers to other values.
  fileprivate var holdsOthers: Bool {
    switch self {
    case .unbound, .none, .ellipsis, .notImplemented, .bool, .int, .float, .big, .string, .bytes, .range,
      .native,
      .module,
      .unknown:
      false
    case .tuple, .list, .dictionary, .set, .slice, .iterator, .generator, .function, .method, .type,
      .instance,
      .descriptor, .superclass:
      true
    }
  }
}
