/// Why a value is not known.
package enum UnknownReason: Sendable, Hashable, CustomStringConvertible {
  /// It comes from a module that is not here.
  case needsImport(String)
  /// A name that nothing defines.
  case undefinedName(String)
  /// Python that this interpreter does not run.
  case unsupportedSyntax
  /// A limit stopped the statement that would have defined it.
  case limit
  /// The statement that would have defined it raised this exception.
  case raised(String)

  package var description: String {
    switch self {
    case .needsImport(let module): "needs-import \(module)"
    case .undefinedName(let name): "undefined-name \(name)"
    case .unsupportedSyntax: "unsupported-syntax"
    case .limit: "limit"
    case .raised(let exception): "raised \(exception)"
    }
  }
}

/// A value that is not known. It spreads through everything that is computed from it.
final class Unknown: Sendable {
  let reason: UnknownReason

  init(_ reason: UnknownReason) { self.reason = reason }
}
