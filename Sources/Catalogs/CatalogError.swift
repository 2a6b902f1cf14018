/// Why a catalog could not be read, where, and what to do about it.
public struct CatalogError: Error, Sendable, Hashable, CustomStringConvertible {
  /// 1-based line of the YAML text.
  public var line: Int
  /// What is wrong, as a sentence without its full stop.
  public var problem: String
  /// What to change, as a sentence without its full stop.
  public var remedy: String

  public init(line: Int, problem: String, remedy: String) {
    self.line = line
    self.problem = problem
    self.remedy = remedy
  }

  public var description: String { "line \(line): \(problem). \(remedy)." }
}
