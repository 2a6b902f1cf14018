/// Something that gives one value after another.
final class IteratorObject: RingObject {
  enum Source {
    case range(RangeObject)
    case list(ListObject)
    case values([Object])
    case characters(Text, byte: Int)
    /// The keys, values or items of a dictionary, which may not change size meanwhile.
    case dictionary(DictionaryObject, View, size: Int)
    /// The values of a set, which may not change size meanwhile.
    case set(SetObject, size: Int)
    case enumerate(Object, start: Object)
    case zip([Object], strict: Bool)
    case map(Object, [Object])
    case filter(Object, Object)
    case reversed(ListObject)
    case count(Object, step: Object)
    case repetition(Object, left: Int?)
    case callable(Object, sentinel: Object)
    /// An instance with `__next__`.
    case instance(InstanceObject)
    case done
  }

  enum View { case keys, values, items }

  var source: Source
  /// How many values it has given, or where it stands.
  var position = 0
  /// What `type()` calls it.
  let name: String
  /// Whether it is a view of a dictionary, of which each loop makes an iterator.
  let isView: Bool

  /// Whether it counts, as that of a range does: then the next value and how many are left are these.
  let isCounting: Bool
  private var value = 0
  private var step = 0
  private var countLeft = 0

  init(_ source: Source, name: String, isView: Bool = false) {
    self.source = source
    if case .range(let range) = source {
      isCounting = true
      (value, step, countLeft) = (range.start, range.step, range.count)
    } else {
      isCounting = false
    }
    self.name = name
    self.isView = isView
  }

  deinit {
    switch source {
    case .range, .characters, .done: break
    default:
      var items = contents
      source = .done
      Reclaim.release(&items)
    }
  }

  /// The next number of a range.
  @inline(__always)
  func count() -> Int? {
    guard countLeft > 0 else { return nil }
    defer {
      value &+= step
      countLeft &-= 1
    }
    return value
  }

  /// Whether it says where it stands.
  var hasText: Bool {
    switch source {
    case .count, .repetition: true
    default: false
    }
  }

  /// How many values are left, where that is known.
  var left: Int? {
    switch source {
    case .range: countLeft
    case .list(let list): max(list.items.count - position, 0)
    case .values(let values): values.count - position
    case .reversed(let list): max(list.items.count - position, 0)
    case .repetition(_, let left): left
    case .done: 0
    default: nil
    }
  }

  /// The values that it refers to.
  var contents: [Object] {
    switch source {
    case .range, .characters, .done: []
    case .values(let items): items
    case .repetition(let value, _): [value]
    case .list(let list), .reversed(let list): [.list(list)]
    case .dictionary(let dictionary, _, _): [.dictionary(dictionary)]
    case .set(let set, _): [.set(set)]
    case .enumerate(let one, let other), .filter(let one, let other), .count(let one, let other),
      .callable(let one, let other):
      [one, other]
    case .zip(let inner, _): inner
    case .map(let function, let inner): inner + [function]
    case .instance(let object): [.instance(object)]
    }
  }

  override var footprint: Int {
    if case .values(let values) = source { return Footprint.object + values.count * Footprint.item }
    return Footprint.object
  }
}

/// A generator: a suspended call.
final class GeneratorObject: RingObject {
  enum State { case suspended, running, finished }

  let name: String
  var state = State.suspended
  var frame: Frame
  /// The handlers that are set up in it.
  var handlers: [Handler] = []
  /// The exceptions that its handlers are at work on.
  var handled: [InstanceObject] = []
  /// The variables and operands of the call; none while it runs, or when it is over.
  var stack: OperandStack
  /// What it returned at its end.
  var result = Object.none
  /// With what it begins again after an exception, as iterators that CPython has in C go on after one.
  var beginning: [Object]?

  init(_ name: String, frame: Frame, values: [Object]) {
    self.name = name
    self.frame = frame
    stack = OperandStack(values, room: 8)
  }

  deinit {
    var values = stack.values + (beginning ?? [])
    stack.removeLast(stack.count)
    beginning = nil
    Reclaim.release(&values)
    Reclaim.release(&result)
  }

  override var footprint: Int { Footprint.generator + stack.count * Footprint.item }
}
