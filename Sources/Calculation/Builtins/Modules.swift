import Synchronization

/// The modules of this interpreter: all of them only compute. Few are written in Swift; all others are written in
/// Python, one file each in the folder `Library`. To add one: a file there, and a line here.
enum Modules {
  /// Those of the library that CPython has in C.
  static let native: Set<String> = ["_functools", "_heapq", "bisect", "itertools", "operator"]

  /// The modules that others are a part of.
  static let publicNames = [
    "_deque": "collections", "_structural": "collections.abc", "_wrappers": "collections",
    "_wrapping": "functools",
  ]

  /// The members of a module that is written in Swift.
  static func members(_ name: String, _ machine: Machine) -> [String: Object]? {
    switch name {
    case "math": MathModule.members
    case "sys": SystemModule.members
    case "_objects": ObjectsModule.members
    case "_operator": OperatorModule.members
    case "_program": ProgramModule.members
    case IterationModule.name: IterationModule.members(machine)
    default: nil
    }
  }

  /// Modules of the library that were read, which never change: all interpreters share them.
  private static let programs = Mutex<[String: Program]>([:])

  /// A module of the library.
  static func program(_ name: String) -> Program? {
    if let known = programs.withLock({ $0[name] }) { return known }
    guard let source = source(name) else { return nil }
    let program = Program(parsing: source)
    programs.withLock { $0[name] = program }
    return program
  }

  /// The text of a module of the library.
  private static func source(_ name: String) -> [UInt8]? {
    switch name {
    case "_binding": PackageResources._binding_py
    case "_deque": PackageResources._deque_py
    case "_forward": PackageResources._forward_py
    case "_functools": PackageResources._functools_py
    case "_heapq": PackageResources._heapq_py
    case "_namedtuple": PackageResources._namedtuple_py
    case "_structural": PackageResources._structural_py
    case "_wrappers": PackageResources._wrappers_py
    case "_wrapping": PackageResources._wrapping_py
    case "abc": PackageResources.abc_py
    case "bisect": PackageResources.bisect_py
    case "collections": PackageResources.collections_py
    case "collections.abc": PackageResources.collections_abc_py
    case "contextlib": PackageResources.contextlib_py
    case "copy": PackageResources.copy_py
    case "dataclasses": PackageResources.dataclasses_py
    case "enum": PackageResources.enum_py
    case "fractions": PackageResources.fractions_py
    case "functools": PackageResources.functools_py
    case "heapq": PackageResources.heapq_py
    case "itertools": PackageResources.itertools_py
    case "keyword": PackageResources.keyword_py
    case "numbers": PackageResources.numbers_py
    case "operator": PackageResources.operator_py
    case "statistics": PackageResources.statistics_py
    case "string": PackageResources.string_py
    case "textwrap": PackageResources.textwrap_py
    case "types": PackageResources.types_py
    case "typing": PackageResources.typing_py
    default: nil
    }
  }
}

extension Machine {
  func module(_ name: String) throws(Raise) -> ModuleObject? {
    if let module = modules[name] { return module }
    let module: ModuleObject
    if let members = Modules.members(name, self) {
      module = ModuleObject(name, members)
    } else if let program = Modules.program(name) {
      module = ModuleObject(name, try withoutCounting { () throws(Raise) in try load(name, program) })
    } else {
      return nil
    }
    modules[name] = module
    return module
  }

  private func load(_ name: String, _ program: Program) throws(Raise) -> [String: Object] {
    // Classes say that they come from where a program finds them.
    let shown = Modules.publicNames[name] ?? name
    let code = Compiler.module(program, name: shown, names: NameMap(program.tree, self))
    let frame = Frame(code: code, cells: code.cells.map { _ in Cell(.unbound) })
    guard case .dictionary(let dictionary) = try run(frame, []) else { return [:] }
    var members: [String: Object] = [:]
    for entry in dictionary.table.entries {
      if case .string(let name) = entry.key { members[name.string] = entry.value }
    }
    return members
  }

  /// Something that the language itself needs of the library.
  func libraryMember(_ member: String, of name: String) throws(Raise) -> Object {
    if let value = try module(name)?.members[member] { return value }
    throw error(.ImportError, "cannot import name '\(member)' from '\(name)'")
  }

  // MARK: Imports

  func importModule(_ number: Int32, isWhole: Bool, byLibrary: Bool) throws(Raise) -> Object {
    let text = names[Name(number: number)]
    // What the library keeps to itself is nothing that CPython has.
    if text.hasPrefix("_"), text != "__future__", !byLibrary { return .unknown(.needsImport(text)) }
    let head = String(text.prefix { $0 != "." })
    if isWhole || head == text {
      if let module = try module(text) { return .module(module) }
    } else if let whole = try module(text), let package = try module(head) {
      // `import collections.abc` binds `collections`, which then has the other as a member.
      package.members[String(text.dropFirst(head.count + 1))] = .module(whole)
      return .module(package)
    }
    return .unknown(.needsImport(head.isEmpty ? text : head))
  }

  /// `from module import *`
  func importAll(of module: Object, _ origin: Origin) {
    guard case .module(let module) = module else { return }
    var isListed: (String) -> Bool = { !$0.hasPrefix("_") }
    if case .list(let list)? = module.members["__all__"] {
      let listed = Set(list.items.compactMap { if case .string(let name) = $0 { name.string } else { nil } })
      isListed = listed.contains
    }
    for (name, value) in module.members where isListed(name) {
      setGlobal(names.name(name).number, value, origin)
    }
  }

  func importMember(_ number: Int32, of module: Object) throws(Raise) -> Object {
    guard case .module(let module) = module else { return module }
    let text = names[Name(number: number)]
    if let value = module.members[text] { return value }
    if let fallback = module.members["__getattr__"] { return try call(fallback, [.string(text)]) }
    // CPython may well have it.
    return .unknown(.needsImport("\(module.name).\(text)"))
  }
}
