import BigInt

/// A Python value.
///
/// Integers that fit are kept in an `Int`; all others in a box, which never holds one that fits. To add a type: a case
/// here, its object in this folder, and its methods in `Builtins`.
enum Object {
  /// A variable that has no value yet. Only the machine sees it.
  case unbound
  case none
  case ellipsis
  case notImplemented
  case bool(Bool)
  case int(Int, Scale)
  case float(Double, Scale)
  case big(BigObject)
  case string(Text)
  case bytes(BytesObject)
  case tuple(TupleObject)
  case list(ListObject)
  case dictionary(DictionaryObject)
  case set(SetObject)
  case range(RangeObject)
  case slice(SliceObject)
  case iterator(IteratorObject)
  case generator(GeneratorObject)
  case function(FunctionObject)
  case native(NativeFunction)
  case method(MethodObject)
  case type(TypeObject)
  case instance(InstanceObject)
  case module(ModuleObject)
  case descriptor(DescriptorObject)
  case superclass(SuperclassObject)
  case unknown(Unknown)

  static func int(_ value: Int) -> Object { .int(value, .none) }
  static func float(_ value: Double) -> Object { .float(value, .none) }
  static func string(_ text: String) -> Object { .string(Text(text)) }
  static func tuple(_ items: [Object]) -> Object { .tuple(TupleObject(items)) }
  static func list(_ items: [Object]) -> Object { .list(ListObject(items)) }

  /// An integer of any size.
  static func integer(_ value: BigInt, _ scale: Scale = .none) -> Object {
    Int(exactly: value).map { .int($0, scale) } ?? .big(BigObject(value))
  }

  static func unknown(_ reason: UnknownReason) -> Object { .unknown(Unknown(reason)) }

  var scale: Scale {
    switch self {
    case .int(_, let scale), .float(_, let scale): scale
    default: .none
    }
  }

  func scaled(_ scale: Scale) -> Object {
    switch self {
    case .int(let value, _): .int(value, scale)
    case .float(let value, _): .float(value, scale)
    default: self
    }
  }

  var isUnknown: Bool {
    if case .unknown = self { return true }
    return false
  }

  /// The value of a built-in type in an instance of a class that extends one.
  var payload: Object? {
    // An iterator stands for nothing but itself.
    guard case .instance(let instance) = self, !instance.payload.isUnbound, instance.type.kind != .iterator
    else {
      return nil
    }
    return instance.payload
  }

  /// The same value without the class that extends its type.
  var plain: Object { payload ?? self }

  var isNone: Bool {
    if case .none = self { return true }
    return false
  }

  var isUnbound: Bool {
    if case .unbound = self { return true }
    return false
  }

  /// The integer that this is; a boolean is one.
  var integer: BigInt? {
    switch self {
    case .bool(let value): value ? 1 : 0
    case .int(let value, _): BigInt(value)
    case .big(let value): value.value
    case .instance(let instance): instance.payload.integer
    default: nil
    }
  }

  /// The integer that this is when it fits.
  var smallInteger: Int? {
    switch self {
    case .bool(let value): value ? 1 : 0
    case .int(let value, _): value
    case .instance(let instance): instance.payload.smallInteger
    default: nil
    }
  }

  /// What `is` compares.
  func isSame(as other: Object) -> Bool {
    switch (self, other) {
    case (.none, .none), (.ellipsis, .ellipsis), (.notImplemented, .notImplemented): return true
    case (.bool(let one), .bool(let other)): return one == other
    case (.int(let one, _), .int(let other, _)): return one == other
    case (.float(let one, _), .float(let other, _)): return one.bitPattern == other.bitPattern
    case (.string(let one), .string(let other)): return one == other
    case (.bytes(let one), .bytes(let other)): return one.bytes == other.bytes
    case (.tuple(let one), .tuple(let other)) where one.items.isEmpty: return other.items.isEmpty
    default:
      guard let one = object, let other = other.object else { return false }
      return one === other
    }
  }

  /// The object behind a value that has one.
  var object: AnyObject? {
    switch self {
    case .unbound, .none, .ellipsis, .notImplemented, .bool, .int, .float: nil
    case .big(let object): object
    case .string(let object): object
    case .bytes(let object): object
    case .tuple(let object): object
    case .list(let object): object
    case .dictionary(let object): object
    case .set(let object): object
    case .range(let object): object
    case .slice(let object): object
    case .iterator(let object): object
    case .generator(let object): object
    case .function(let object): object
    case .native(let object): object
    case .method(let object): object
    case .type(let object): object
    case .instance(let object): object
    case .module(let object): object
    case .descriptor(let object): object
    case .superclass(let object): object
    case .unknown(let object): object
    }
  }
}
