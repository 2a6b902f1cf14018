/// Paths, told apart by their bytes. Two `String`s are equal when they look alike, whether an `é` is one scalar or two;
/// on disk these are two files.
package struct PathSet: Sendable, Hashable {
  private var paths: Set<[UInt8]> = []

  package init() {}

  package init(_ paths: some Sequence<String>) {
    for path in paths { self.paths.insert(Array(path.utf8)) }
  }

  package func contains(_ path: String) -> Bool { paths.contains(Array(path.utf8)) }

  package mutating func insert(_ path: String) { paths.insert(Array(path.utf8)) }

  /// In the order of their bytes.
  package var sorted: [String] {
    paths.sorted { $0.lexicographicallyPrecedes($1) }.map { String(decoding: $0, as: UTF8.self) }
  }
}
