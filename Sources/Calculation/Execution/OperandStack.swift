/// The values that a run of the machine works on: variables and operands of all calls in progress.
///
/// It is what an array would be without its costs, which the machine's loop would pay several times an instruction:
/// uniqueness and bounds are not checked. The compiler balances what it pushes and pops.
@safe struct OperandStack: ~Copyable {
  private var base: UnsafeMutablePointer<Object>
  private(set) var count: Int
  private var capacity: Int

  init(_ values: [Object], room: Int = 48) {
    capacity = values.count + room
    count = values.count
    unsafe base = .allocate(capacity: capacity)
    for (index, value) in values.enumerated() { unsafe (base + index).initialize(to: value) }
  }

  /// A stack without values or room for them, in the place of one that is at work elsewhere.
  init() {
    (count, capacity) = (0, 0)
    // An address that nothing has: an optional pointer would cost every instruction a check. Without room none is read or freed.
    unsafe base = UnsafeMutablePointer(bitPattern: MemoryLayout<Object>.alignment).unsafelyUnwrapped
  }

  deinit {
    guard capacity > 0 else { return }
    unsafe base.deinitialize(count: count)
    unsafe base.deallocate()
  }

  subscript(index: Int) -> Object {
    @inline(__always) unsafeAddress { unsafe UnsafePointer(base + index) }
    @inline(__always) unsafeMutableAddress { unsafe base + index }
  }

  @inline(__always)
  mutating func append(_ value: consuming Object) {
    if count == capacity { grow(1) }
    unsafe (base + count).initialize(to: value)
    count &+= 1
  }

  /// Where a value lies, until one is added.
  @inline(__always)
  func pointer(to index: Int) -> UnsafeMutablePointer<Object> { unsafe base + index }

  /// Puts a copy of a value at the top. A number has nothing to retain.
  @inline(__always)
  mutating func appendCopy(of index: Int) {
    if count == capacity { grow(1) }
    let source = unsafe base + index
    switch unsafe source.pointee {
    case .int(let value, let scale): unsafe (base + count).initialize(to: .int(value, scale))
    case .float(let value, let scale): unsafe (base + count).initialize(to: .float(value, scale))
    default: unsafe (base + count).initialize(to: source.pointee)
    }
    count &+= 1
  }

  /// Moves the value at the top to another place. A number that was there has nothing to free.
  @inline(__always)
  mutating func moveLast(to index: Int) {
    count &-= 1
    let target = unsafe base + index
    switch unsafe target.pointee {
    case .int, .float: unsafe target.initialize(to: (base + count).move())
    default: unsafe target.pointee = (base + count).move()
    }
  }

  /// Takes numbers away from the top, which have nothing to free.
  @inline(__always)
  mutating func dropNumbers(_ number: Int) { count &-= number }

  mutating func append(contentsOf values: some Collection<Object>) {
    if count + values.count > capacity { grow(values.count) }
    for value in values { append(value) }
  }

  @inline(__always)
  @discardableResult
  mutating func removeLast() -> Object {
    count &-= 1
    return unsafe (base + count).move()
  }

  mutating func removeLast(_ number: Int) {
    for _ in 0..<number { removeLast() }
  }

  /// Takes the topmost values away, the lowest of them first.
  mutating func pop(_ number: Int) -> [Object] {
    count -= number
    let top = unsafe UnsafeMutableBufferPointer(start: base + count, count: number)
    let values = unsafe Array(top)
    unsafe (base + count).deinitialize(count: number)
    return values
  }

  mutating func swapTop() {
    let one = removeLast()
    let other = removeLast()
    append(one)
    append(other)
  }

  /// Moves the value at the top below the next two.
  mutating func rotateThree() {
    let (one, two, three) = (removeLast(), removeLast(), removeLast())
    append(one)
    append(three)
    append(two)
  }

  /// All values, the lowest first.
  var values: [Object] { unsafe Array(UnsafeBufferPointer(start: base, count: count)) }

  @inline(never)
  private mutating func grow(_ number: Int) {
    let wasUsed = capacity > 0
    capacity = max(capacity * 2, count + number)
    let larger = UnsafeMutablePointer<Object>.allocate(capacity: capacity)
    unsafe larger.moveInitialize(from: base, count: count)
    if wasUsed { unsafe base.deallocate() }
    unsafe base = larger
  }
}
