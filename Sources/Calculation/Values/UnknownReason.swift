/// Why a value is not known.
package enum UnknownReason: Sendable, Hashable, CustomStringConvertible {
  /// It comes from a module that is not here.
  case needsImport(String)
  /// A name that nothing defines.
  case undefinedName(String)
  /// Python that this interpreter does not run.
  case unsupportedSyntax
  /// The same, with what it is: "complex literal 2j".
  case unsupportedConstruct(String)
  /// A limit stopped the statement that would have defined it.
  case limit
  /// The statement that would have defined it raised this exception.
  case raised(String)

  package var description: String {
    switch self {
    case .needsImport(let module): "needs-import \(module)"
    case .undefinedName(let name): "undefined-name \(name)"
    case .unsupportedSyntax, .unsupportedConstruct: "unsupported-syntax"
    case .limit: "limit"
    case .raised(let exception): "raised \(exception)"
    }
  }
}

extension UnknownReason {
  /// The reason in words, for those who ask what a value came from.
  package var explanation: String {
    switch self {
    case .needsImport(let module): "needs the module \(module)"
    case .undefinedName(let name): "nothing defines \(name)"
    case .unsupportedSyntax: "rests on Python that is not run here"
    case .unsupportedConstruct(let construct): "rests on \(construct), which is not run here"
    case .limit: "a limit stopped the statement"
    case .raised(let exception): "the statement raised \(exception)"
    }
  }
}

/// A value that is not known. It spreads through everything that is computed from it.
final class Unknown: Sendable {
  let reason: UnknownReason

  init(_ reason: UnknownReason) { self.reason = reason }
}
