/// The types of this interpreter.
enum BuiltinType: UInt8, CaseIterable {
  case object, none, bool, int, float, str, bytes, tuple, list, dict, set, frozenset, range, slice, iterator,
    generator
  case function, native, method, type, module, exception, ellipsis, notImplemented, property, staticmethod,
    classmethod, superclass,
    unknown

  var name: String {
    switch self {
    case .none: "NoneType"
    case .native: "builtin_function_or_method"
    case .ellipsis: "ellipsis"
    case .notImplemented: "NotImplementedType"
    case .superclass: "super"
    case .exception: "BaseException"
    default: String(describing: self)
    }
  }

  /// Those that a program can name.
  static let named: [String: BuiltinType] = {
    var named: [String: BuiltinType] = [:]
    for type in [
      object, bool, int, float, str, bytes, tuple, list, dict, set, frozenset, range, slice, type, property,
      staticmethod, classmethod,
    ] {
      named[type.name] = type
    }
    return named
  }()

  /// The methods of the type. To add a type's methods, name its table here.
  var methods: [String: NativeFunction] {
    switch self {
    case .int, .bool: IntegerMethods.table
    case .float: FloatMethods.table
    case .str: StringMethods.table
    case .bytes: BytesMethods.table
    case .list: ListMethods.table
    case .tuple: TupleMethods.table
    case .dict: DictionaryMethods.table
    case .set: SetMethods.table
    case .frozenset: SetMethods.frozen
    case .iterator: IteratorMethods.table
    case .generator: GeneratorMethods.table
    case .exception: ExceptionMethods.table
    case .range: RangeMethods.table
    case .slice: SliceMethods.table
    case .property: PropertyMethods.table
    case .object: ObjectMethods.table
    default: [:]
    }
  }
}

extension BuiltinType {
  /// The methods that are called on the type itself, as in `dict.fromkeys`.
  var classMethods: [String: NativeFunction] {
    switch self {
    case .dict: DictionaryMethods.classMethods
    case .float: ["fromhex": HexadecimalFloat.reader]
    case .int, .bool: ["from_bytes": BytesMethods.integerReader]
    case .str: ["maketrans": StringMethods.tableMaker]
    case .bytes: ["fromhex": BytesMethods.reader]
    default: [:]
    }
  }
}

extension Machine {
  func builtinType(_ value: Object) -> BuiltinType {
    switch value {
    case .none, .unbound: .none
    case .ellipsis: .ellipsis
    case .notImplemented: .notImplemented
    case .bool: .bool
    case .int, .big: .int
    case .float: .float
    case .string: .str
    case .bytes: .bytes
    case .tuple: .tuple
    case .list: .list
    case .dictionary: .dict
    case .set(let set): set.isFrozen ? .frozenset : .set
    case .range: .range
    case .slice: .slice
    case .iterator: .iterator
    case .generator: .generator
    case .function(let function): function.code.isNative ? .native : .function
    case .native: .native
    case .method(let method): if case .native = method.function { .native } else { .method }
    case .type: .type
    case .instance(let instance): instance.type.kind
    case .module: .module
    case .descriptor(let descriptor):
      switch descriptor.kind {
      case .property: .property
      case .staticMethod: .staticmethod
      case .classMethod: .classmethod
      }
    case .superclass: .superclass
    case .unknown: .unknown
    }
  }

  /// The class of a value.
  func type(of value: Object) -> TypeObject {
    switch value {
    case .instance(let instance): instance.type
    case .type(let type): type.metaclass ?? self.type(.type)
    case .iterator(let iterator): iteratorType(iterator.name)
    default: type(builtinType(value))
    }
  }

  /// CPython's classes that are written in C go by a longer name in messages; the library says so in this attribute.
  private func messageName(of type: TypeObject) -> String {
    if type.module != "__main__", case .string(let text)? = type.lookup(Name(.__type_name__)) {
      return text.string
    }
    return type.name
  }

  /// What messages call the class of a value.
  func typeName(_ value: Object) -> String {
    switch value {
    case .instance(let instance): messageName(of: instance.type)
    case .iterator(let iterator): iterator.name
    case .type(let type): type.metaclass?.name ?? "type"
    default: builtinType(value).name
    }
  }
}
