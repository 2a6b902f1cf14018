import BigInt

/// The state of one interpreter: its names and variables, what it printed, and what it has used of its limits.
///
/// Everything that a value can do is an extension of the machine, since nearly everything may run Python code, raise,
/// or reach a limit.
final class Machine {
  let limits: Limits
  let isStrict: Bool
  var names = Names()
  /// The variables of the program, by name.
  ///
  /// Nothing that runs while they are read or written reads or writes them, so that it need not be checked.
  @exclusivity(unchecked) private var variables: [Variable] = []
  /// The statement outside every block that is running, by number from 1.
  @exclusivity(unchecked) var step: Int32 = 0
  /// What that statement has read, each name once, with the value that it had then.
  var reads: [VariableRead] = []
  /// The names that the statement read and nothing defines, where that is no exception.
  var undefinedNames: [String] = []
  /// The value of each of these, by its number: loops read them again and again.
  private var unknowns: [Int32: Object] = [:]
  /// Built-in values by name; nil is not looked up yet, `.unbound` is known to be none.
  private var builtins: [Object?] = []
  /// The same as the library reads them.
  private var libraryNames: [Object?] = []
  private var types = [TypeObject?](repeating: nil, count: BuiltinType.allCases.count)
  private var iteratorTypes: [String: TypeObject] = [:]
  private var exceptionTypes: [String: TypeObject] = [:]
  private var methodRows = [[MethodSlot]](repeating: [], count: BuiltinType.allCases.count)

  /// What `Raise` is about.
  var exception: InstanceObject?
  var unknown: Unknown?
  var limit: Limit?
  /// The exception that a handler is at work on.
  var handling: InstanceObject?
  /// Whether the exception goes on from where it was raised before, and is not raised here.
  var isRaisingAgain = false
  /// The calls that a limit stopped, from the inside out.
  var stopped: [TraceEntry] = []

  /// Changes whenever a class is changed after its body has run.
  var classVersion = 0
  /// Whether a class has `__getattribute__`.
  var classesReadAttributes = false
  /// The modules of the library that have been loaded.
  var modules: [String: ModuleObject] = [:]

  @exclusivity(unchecked) private var fuel: Int
  private var allocated = 0
  let ring = Ring()
  private lazy var stockDue = limits.memory
  private var namedBytes = 0
  var callDepth = 0
  var nativeDepth = 0

  /// How many instances have been hashed by their identity.
  var identities = 0

  var printed: [PrintedText] = []
  /// How many of these were printed by the call in progress, whose statement is known when it returns.
  var unattributed = 0
  private var outputBytes = 0
  var recorded: Object?
  var observed: [(statement: StatementReference, value: Object)] = []
  /// The containers that are being written, since one may contain itself.
  var writing: [AnyObject] = []
  private var observedCount: [StatementReference: Int] = [:]

  /// A variable of the program.
  struct Variable {
    var value = Object.unbound
    var origin: Origin?
    /// The statement that gave it its value, and the last one that read it.
    var setIn: Int32 = 0
    var readIn: Int32 = 0
    /// What gave it its value, while that statement runs.
    var storedAt: StoringPlace?
  }

  struct StoringPlace: Equatable {
    let code: ObjectIdentifier
    let node: Int32
  }

  struct Origin {
    let tree: Tree
    let tag: Int
    let node: Int32
  }

  private enum MethodSlot {
    case unresolved, missing
    case found(NativeFunction)
  }

  init(limits: Limits, isStrict: Bool) {
    self.limits = limits
    self.isStrict = isStrict
    unsafe fuel = limits.steps * 8
  }

  // MARK: Variables

  func global(_ name: Int32) throws(Raise) -> Object {
    let index = Int(name)
    if unsafe index < variables.count, unsafe !variables[index].value.isUnbound {
      if unsafe variables[index].readIn != step { noteRead(index) }
      return unsafe variables[index].value
    }
    if let value = builtin(Name(number: name)) ?? unknowns[name] { return value }
    let text = names[Name(number: name)]
    if BuiltinNames.refused.contains(text) { return .unknown(.unsupportedConstruct("\(text)()")) }
    if isStrict { throw undefined(Name(number: name)) }
    undefinedNames.append(text)
    let unknown = Object.unknown(.undefinedName(text))
    unknowns[name] = unknown
    return unknown
  }

  func globalIfBound(_ name: Int32) -> Object? {
    let index = Int(name)
    return unsafe index < variables.count && !variables[index].value.isUnbound ? variables[index].value : nil
  }

  /// Where a variable was assigned.
  func origin(of name: Int32) -> Origin? {
    unsafe Int(name) < variables.count ? variables[Int(name)].origin : nil
  }

  /// Notes what a statement reads, the first time that it does.
  private func noteRead(_ index: Int) {
    unsafe variables[index].readIn = step
    let variable = unsafe variables[index]
    // What a statement sets itself is no input of it, and code of the library has none.
    guard unsafe variable.setIn != step, unsafe step > 0 else { return }
    reads.append(read(of: index, variable))
  }

  private func read(of index: Int, _ variable: Variable) -> VariableRead {
    VariableRead(
      name: names.texts[index], setIn: variable.setIn, origin: variable.origin,
      value: Snapshot(variable.value))
  }

  /// A variable as something that has just read it would note it.
  func read(of name: Int32) -> VariableRead? {
    guard globalIfBound(name) != nil else { return nil }
    return read(of: Int(name), unsafe variables[Int(name)])
  }

  func setGlobal(_ name: Int32, _ value: Object, _ origin: Origin?) {
    let index = Int(name)
    if unsafe index >= variables.count {
      let missing = unsafe max(names.texts.count, index + 1) - variables.count
      unsafe variables.append(contentsOf: repeatElement(Variable(), count: missing))
    }
    unsafe variables[index].value = value
    unsafe variables[index].origin = origin
    unsafe variables[index].setIn = step
    unsafe variables[index].storedAt = nil
  }

  /// What an assignment of the program does. In a loop the same one assigns again and again.
  func storeGlobal(_ name: Int32, _ value: consuming Object, in code: Code, at node: Int32) {
    let index = Int(name)
    let place = StoringPlace(code: ObjectIdentifier(code), node: node)
    if unsafe index < variables.count, unsafe variables[index].setIn == step,
      unsafe variables[index].storedAt == place
    {
      unsafe variables[index].value = value
      return
    }
    setGlobal(name, value, Origin(tree: code.tree, tag: code.tag, node: node))
    unsafe variables[index].storedAt = place
  }

  /// A name as the library reads it: what is built in, whatever the program has under that name.
  func library(_ name: Name) throws(Raise) -> Object {
    let index = Int(name.number)
    if index < libraryNames.count, let value = libraryNames[index] { return value }
    if let value = BuiltinFunctions.ofLibrary[names[name]].map(Object.native) ?? builtin(name) {
      if index >= libraryNames.count {
        libraryNames.append(contentsOf: repeatElement(nil, count: index + 1 - libraryNames.count))
      }
      libraryNames[index] = value
      return value
    }
    throw error(.NameError, "name '\(names[name])' is not defined")
  }

  private func builtin(_ name: Name) -> Object? {
    let index = Int(name.number)
    if index >= builtins.count {
      builtins.append(
        contentsOf: repeatElement(nil, count: max(names.texts.count, index + 1) - builtins.count))
    }
    let value = builtins[index] ?? makeBuiltin(names[name]) ?? .unbound
    builtins[index] = value
    return value.isUnbound ? nil : value
  }

  private func makeBuiltin(_ name: String) -> Object? {
    if let function = BuiltinFunctions.table[name] { return .native(function) }
    if let type = BuiltinType.named[name] { return .type(self.type(type)) }
    if IterationFunctions.types[name] != nil { return .type(iteratorType(name)) }
    if let kind = ExceptionKind(rawValue: name) { return .type(exceptionType(kind)) }
    switch name {
    case "IOError", "EnvironmentError": return .type(exceptionType(.OSError))
    case "NotImplemented": return .notImplemented
    case "Ellipsis": return .ellipsis
    case "__name__": return .string("__main__")
    case "__doc__": return Object.none
    case "__debug__": return .bool(true)
    default: return nil
    }
  }

  // MARK: Types

  func type(_ kind: BuiltinType) -> TypeObject {
    if let type = types[Int(kind.rawValue)] { return type }
    let bases = kind == .object ? [] : [self.type(kind == .bool ? .int : .object)]
    let type = TypeObject(kind.name, kind: kind, bases: bases, isBuiltin: true)
    _ = type.linearise()
    types[Int(kind.rawValue)] = type
    return type
  }

  /// The class of the iterators that are called so.
  func iteratorType(_ name: String) -> TypeObject {
    if let type = iteratorTypes[name] { return type }
    let type = TypeObject(name, kind: .iterator, bases: [type(.object)], isBuiltin: true)
    _ = type.linearise()
    iteratorTypes[name] = type
    return type
  }

  func exceptionType(_ kind: ExceptionKind) -> TypeObject {
    if let type = exceptionTypes[kind.rawValue] { return type }
    let base = kind.base.map { exceptionType($0) } ?? type(.object)
    let type = TypeObject(kind.rawValue, kind: .exception, bases: [base], isBuiltin: true)
    _ = type.linearise()
    exceptionTypes[kind.rawValue] = type
    return type
  }

  /// A method that this interpreter gives a type of its own.
  func method(_ name: Name, of kind: BuiltinType) -> NativeFunction? {
    let row = Int(kind.rawValue)
    let column = Int(name.number)
    if column >= methodRows[row].count {
      let missing = max(names.texts.count, column + 1) - methodRows[row].count
      methodRows[row].append(contentsOf: repeatElement(.unresolved, count: missing))
    }
    switch methodRows[row][column] {
    case .found(let function): return function
    case .missing: return nil
    case .unresolved:
      let text = names[name]
      let function = kind.methods[text] ?? OperatorMethods.method(text, of: kind)
      methodRows[row][column] = function.map { .found($0) } ?? .missing
      return function
    }
  }

  // MARK: Raising

  func error(_ kind: ExceptionKind, _ message: String) -> Raise {
    error(kind, with: [.string(message)])
  }

  func error(_ kind: ExceptionKind, with arguments: [Object]) -> Raise {
    let instance = InstanceObject(exceptionType(kind))
    instance.arguments = arguments
    return raised(instance)
  }

  func exceeded(_ limit: Limit) -> Raise {
    self.limit = limit
    return .limit
  }

  func depends(on unknown: Unknown) -> Raise {
    self.unknown = unknown
    return .unknown
  }

  // MARK: Limits

  /// The number of a name that a program makes up as it runs, as with `setattr`. Names are kept to the end.
  func name(_ text: String) throws(Raise) -> Name {
    if let known = names.existing(text) { return known }
    namedBytes += text.utf8.count + 64
    if namedBytes > limits.memory >> 3 { throw exceeded(.memory) }
    return names.name(text)
  }

  /// Counts instructions, or work that is like them: an instruction takes some ten nanoseconds.
  func spend(_ instructions: Int) throws(Raise) {
    unsafe fuel -= instructions
    if unsafe fuel < 0 { throw exceeded(.steps) }
  }

  /// Counts work where nothing can be thrown; the next step that counts notices when it was too much.
  func charge(_ instructions: Int) { unsafe fuel -= instructions }

  /// Counts bytes that are about to be allocated. When so many have been that the limit may be reached, it sees what of
  /// them is still there.
  func allocate(_ bytes: Int) throws(Raise) {
    allocated += bytes
    try spend(bytes >> 6)
    guard allocated > stockDue else { return }
    let stock = ring.measure()
    try spend(stock.count)
    allocated = stock.bytes + bytes
    if allocated > limits.memory { throw exceeded(.memory) }
    // Not again at once when nearly all memory is in use.
    stockDue = max(limits.memory, allocated + limits.memory / 16)
  }

  func checkElements(_ count: Int) throws(Raise) {
    if count > limits.elements { throw exceeded(.elements) }
  }

  func checkString(_ bytes: Int) throws(Raise) {
    if bytes > limits.stringBytes { throw exceeded(.string) }
  }

  func checkInteger(bits: Int) throws(Raise) {
    if bits > limits.integerBits { throw exceeded(.integer) }
  }

  /// Counts the memory of a new value, and refuses one that is too large.
  func account(_ value: Object) throws(Raise) {
    switch value {
    case .string(let text):
      try checkString(text.bytes.count)
      try allocate(Footprint.object + text.bytes.count)
    case .bytes(let object):
      try checkString(object.bytes.count)
      try allocate(Footprint.object + object.bytes.count)
    case .list(let list):
      try checkElements(list.items.count)
      try allocate(Footprint.object + list.items.count * Footprint.item)
    case .tuple(let tuple):
      try checkElements(tuple.items.count)
      try allocate(Footprint.object + tuple.items.count * Footprint.item)
    case .dictionary(let dictionary):
      try checkElements(dictionary.table.count)
      try allocate(Footprint.object + dictionary.table.count * Footprint.dictionaryEntry)
    case .set(let set):
      try checkElements(set.count)
      try allocate(Footprint.object + set.count * Footprint.setElement)
    case .big(let big):
      try checkInteger(bits: big.value.magnitude.bitWidth)
      try allocate(Footprint.object + big.value.magnitude.bitWidth / 8)
    case .instance: try allocate(Footprint.instance)
    default: break
    }
  }

  /// Enters a level of recursion of this interpreter itself.
  func enterNative() throws(Raise) {
    nativeDepth += 1
    if nativeDepth > limits.nativeDepth {
      nativeDepth -= 1
      throw exceeded(.nativeDepth)
    }
  }

  func leaveNative() { nativeDepth -= 1 }

  // MARK: Output

  func printText(_ text: [UInt8], reason: UnknownReason?) throws(Raise) {
    outputBytes += text.count
    if outputBytes > limits.output { throw exceeded(.output) }
    printed.append(PrintedText(bytes: text, unknownReason: reason))
    unattributed += 1
  }

  func observe(_ value: Object, _ statement: StatementReference) {
    let count = observedCount[statement, default: 0]
    guard count < 16 else { return }
    observedCount[statement] = count + 1
    observed.append((statement, value))
  }

  /// Does what the library needs to begin with, which is not the program's work.
  func withoutCounting<T>(_ body: () throws(Raise) -> T) throws(Raise) -> T {
    let (fuel, allocated) = unsafe (fuel, allocated)
    defer { unsafe (self.fuel, self.allocated) = (fuel, allocated) }
    return try body()
  }

  func beginStatement() {
    unsafe step += 1
    reads = []
    undefinedNames = []
    unknowns = [:]
    printed = []
    unattributed = 0
    recorded = nil
    observed = []
    observedCount = [:]
    writing = []
    callDepth = 0
    nativeDepth = 0
    exception = nil
    unknown = nil
    limit = nil
    handling = nil
    isRaisingAgain = false
    stopped = []
  }
}

/// What a call of `print` printed.
struct PrintedText {
  let bytes: [UInt8]
  let unknownReason: UnknownReason?
  var statement = StatementReference(tag: 0, statement: -1)
}
