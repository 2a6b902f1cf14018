package import Accelerators
import Catalogs
package import Figures
package import Vault

/// What a vault compares its figures with: the catalog with the rows of its own `gpus.yml`, and the values with which figures were
/// accepted.
package struct VaultCatalog: Sendable {
  package var accelerators = AcceleratorCatalog.builtIn
  package var lock = FigureLock()

  package static let fileName = "gpus.yml"

  /// The built-in catalog, and nothing accepted.
  package init() {}

  /// Reads both files below `root`, where they are there.
  ///
  /// - Throws: ``CatalogFailure`` for a file that cannot be read.
  package init(root: String) throws(CatalogFailure) {
    if let text = try Self.text(of: root + "/" + Self.fileName) {
      do {
        accelerators = try AcceleratorCatalog(yaml: text, extending: .builtIn)
      } catch { throw CatalogFailure(path: root + "/" + Self.fileName, error) }
    }
    if let text = try Self.text(of: root + "/" + FigureLock.path) {
      do {
        lock = try FigureLock(text)
      } catch { throw CatalogFailure(path: root + "/" + FigureLock.path, error) }
    }
  }

  private static func text(of path: String) throws(CatalogFailure) -> String? {
    guard Folder.kind(of: path) == .file else { return nil }
    switch Folder.read(path, sizeLimit: sizeLimit) {
    case .success(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .failure(let file): throw CatalogFailure(message: "\(path): \(file.reason)")
    }
  }

  private static let sizeLimit = 16 << 20

  /// The figures of a note of the vault.
  package func figures(of file: NoteFile, _ shared: SharedCode) -> NoteFigures {
    NoteFigures(
      file.note, catalog: accelerators, accepted: lock.notes[file.path] ?? [:], using: shared.used(by: file))
  }
}

/// A catalog or lock file that cannot be read: where, why and what to do.
package struct CatalogFailure: Error, Sendable {
  package let message: String

  init(message: String) { self.message = message }

  init(path: String, _ error: CatalogError) {
    message = "\(path):\(error.line): \(error.problem); \(error.remedy)"
  }
}
