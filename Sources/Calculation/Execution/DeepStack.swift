#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A thread with room for as many calls inside one another as `Limits.nativeDepth` allows. The stacks of other threads
/// are as small as 512 KiB, and how much of it is left is not known.
enum DeepStack {
  /// One call inside another takes up to 54 KiB in a debug build, 16 KiB in an optimised one.
  private static let bytes = 64 << 20

  private final class Work {
    let body: () -> Void

    init(_ body: @escaping () -> Void) { self.body = body }
  }

  private static let current = ThreadReference<Work>()

  /// Runs the body on such a thread and waits for it; at once when it is on one.
  static func run<Result>(_ body: () -> Result) -> Result {
    if current.object != nil { return body() }
    return withoutActuallyEscaping(body) { body in
      var result: Result?
      let work = Work { result = body() }
      start(work)
      guard let result else { return body() }
      return result
    }
  }

  /// Does nothing where no thread can be had.
  private static func start(_ work: Work) {
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    let thread = UnsafeMutablePointer<pthread_t>.allocate(capacity: 1)
    defer {
      unsafe attributes.deallocate()
      unsafe thread.deallocate()
    }
    unsafe pthread_attr_init(attributes)
    unsafe pthread_attr_setstacksize(attributes, bytes)
    let status = unsafe pthread_create(
      thread, attributes, { unsafe DeepStack.begin($0) }, Unmanaged.passUnretained(work).toOpaque())
    unsafe pthread_attr_destroy(attributes)
    if status == 0 { unsafe pthread_join(thread.pointee, nil) }
  }

  private static func begin(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    // It is the one that `start` was given, which waits.
    let work = unsafe Unmanaged<Work>.fromOpaque(pointer.unsafelyUnwrapped).takeUnretainedValue()
    current.object = work
    work.body()
    current.object = nil
    return nil
  }
}
