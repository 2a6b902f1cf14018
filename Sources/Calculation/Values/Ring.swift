/// An object that takes memory of its own.
///
/// All that are made while a machine runs stand in its ring until they go, so that it sees how much memory they take.
/// What is in a circle of references never goes; it is seen too.
class RingObject {
  /// Its neighbours in the ring. They take themselves out of it before they go.
  private unowned(unsafe) var before: RingObject?
  private unowned(unsafe) var after: RingObject?

  init() {
    guard let ring = Ring.current.object else { return }
    unsafe before = ring
    let next = unsafe (ring as RingObject).after ?? ring
    unsafe after = next
    unsafe next.before = self
    unsafe (ring as RingObject).after = self
  }

  deinit {
    guard let before = unsafe before, let after = unsafe after else { return }
    unsafe before.after = after
    unsafe after.before = before
  }

  /// About how many bytes it takes, without the objects that it refers to.
  var footprint: Int { 0 }

  fileprivate var next: RingObject? { unsafe after }
}

/// The ring of one machine; it stands in it itself.
final class Ring: RingObject {
  /// That of the machine at work on this thread.
  fileprivate static let current = ThreadReference<Ring>()

  /// What is made while the body runs stands in this ring.
  func whileCurrent<T, Failure: Error>(_ body: () throws(Failure) -> T) throws(Failure) -> T {
    let outer = Ring.current.object
    Ring.current.object = self
    defer { Ring.current.object = outer }
    return try body()
  }

  /// How many objects stand in it, and how many bytes they take.
  func measure() -> (count: Int, bytes: Int) {
    var (count, bytes) = (0, 0)
    var member = next
    while let object = member, object !== self {
      count += 1
      bytes += object.footprint
      member = object.next
    }
    return (count, bytes)
  }
}
