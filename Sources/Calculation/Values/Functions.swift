/// A variable that a nested function shares with the one around it.
final class Cell: RingObject {
  var value: Object

  init(_ value: Object) { self.value = value }

  deinit { Reclaim.release(&value) }

  override var footprint: Int { Footprint.cell }
}

/// A function written in Python.
final class FunctionObject: RingObject {
  let code: Code
  private(set) var defaults: [Object]
  /// Defaults of parameters that only take keywords, by parameter index.
  private(set) var keywordDefaults: [Object]
  let cells: [Cell]
  /// The class in whose body it was defined, for `super()`.
  weak var owner: TypeObject?
  /// What a program gave it with `f.x = …`.
  var attributes = AttributeTable()
  /// What its parameters are annotated with, by name.
  var annotations: DictionaryObject?

  init(_ code: Code, defaults: [Object], keywordDefaults: [Object], cells: [Cell]) {
    self.code = code
    self.defaults = defaults
    self.keywordDefaults = keywordDefaults
    self.cells = cells
  }

  deinit {
    attributes.release()
    Reclaim.release(&defaults)
    Reclaim.release(&keywordDefaults)
  }

  override var footprint: Int { Footprint.function }
}

/// A function of this interpreter.
final class NativeFunction: Sendable {
  typealias Body = @Sendable (inout Call) throws(Raise) -> Object

  let name: String
  /// Whether an unknown argument is as good as any other, as for `append` or `print`.
  let takesUnknown: Bool
  /// The module that it is a member of.
  let module: String?
  let body: Body

  init(_ name: String, of module: String? = nil, takesUnknown: Bool = false, _ body: @escaping Body) {
    self.name = name
    self.module = module
    self.takesUnknown = takesUnknown
    self.body = body
  }
}

/// A function together with the value it is called on.
final class MethodObject: RingObject {
  private(set) var receiver: Object
  private(set) var function: Object

  init(_ receiver: Object, _ function: Object) {
    self.receiver = receiver
    self.function = function
  }

  deinit {
    Reclaim.release(&receiver)
    Reclaim.release(&function)
  }

  override var footprint: Int { Footprint.object }
}

/// What `@property`, `@staticmethod` and `@classmethod` make.
final class DescriptorObject: RingObject {
  enum Kind { case property, staticMethod, classMethod }

  let kind: Kind
  private(set) var function: Object
  private(set) var setter: Object
  private(set) var deleter: Object

  init(_ kind: Kind, _ function: Object, setter: Object = .none, deleter: Object = .none) {
    self.kind = kind
    self.function = function
    self.setter = setter
    self.deleter = deleter
  }

  deinit {
    Reclaim.release(&function)
    Reclaim.release(&setter)
    Reclaim.release(&deleter)
  }

  override var footprint: Int { Footprint.object }
}

/// A module of this interpreter: a closed set of names.
final class ModuleObject {
  let name: String
  var members: [String: Object]

  init(_ name: String, _ members: [String: Object]) {
    self.name = name
    self.members = members
  }
}

/// What `super()` gives.
final class SuperclassObject: RingObject {
  /// The class whose method asks.
  let owner: TypeObject
  private(set) var receiver: Object
  let instanceType: TypeObject

  init(owner: TypeObject, receiver: Object, instanceType: TypeObject) {
    self.owner = owner
    self.receiver = receiver
    self.instanceType = instanceType
  }

  deinit { Reclaim.release(&receiver) }

  override var footprint: Int { Footprint.object }
}
