#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    unsafe pthread_key_create(&key, nil)
    return key
  }()

  static func release(_ values: inout [Object]) {
    guard values.contains(where: \.holdsOthers) else { return }
    if let running = unsafe pthread_getspecific(key) {
      unsafe Unmanaged<Pending>.fromOpaque(running).takeUnretainedValue().values.append(contentsOf: values)
      values = []
      return
    }
    let pending = Pending()
    // Nobody else may refer to the array, or its values would all go at once when the last one lets go of it.
    swap(&pending.values, &values)
    unsafe pthread_setspecific(key, Unmanaged.passUnretained(pending).toOpaque())
    while pending.values.popLast() != nil {}
    pthread_setspecific(key, nil)
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
