import Markdown
import SourceText

/// Finds the configuration of a vault and reads it with the files that it extends.
struct ConfigurationReader {
  /// The vault's folder, as it was given.
  let root: String
  private(set) var files: [ConfigurationFile] = []
  /// What was read, by absolute path without links: a file that two others extend is read once.
  private var settings: [String: Configuration] = [:]
  /// The files around the one that is read now: those that extend it.
  private var around: [String] = []

  private static let depthLimit = 16
  private static let fileLimit = 64

  init(root: String) { self.root = root }

  /// The folder of the nearest configuration upwards from `folder`, absolute, up to the root of its repository.
  static func folder(around folder: String) -> String? {
    for candidate in Folder.ancestors(of: folder) {
      let prefix = candidate == "/" ? "" : candidate
      if Folder.kind(of: prefix + "/" + Configuration.fileName) != nil { return candidate }
      if Folder.kind(of: prefix + "/.git") != nil { return nil }
    }
    return nil
  }

  /// The settings of the file at `path`, from the root or absolute, or why there are none.
  mutating func read(_ path: String) -> Result<Configuration, UnreadableFile> {
    let place = path.utf8.first == UInt8(ascii: "/") ? path : root + "/" + path
    let identity = Folder.resolved(place) ?? place
    if let known = settings[identity] { return .success(known) }
    let failed = { (reason: String) in
      Result<Configuration, UnreadableFile>.failure(.init(path: path, reason: reason))
    }
    if around.contains(identity) { return failed("extends itself, by way of other files or not") }
    if around.count >= Self.depthLimit { return failed("too many files extend each other (\(around.count))") }
    if settings.count >= Self.fileLimit { return failed("too many files (\(settings.count)) are extended") }
    let bytes: [UInt8]
    switch Folder.read(place, sizeLimit: 1 << 20) {
    case .success(let read): bytes = read
    case .failure(let problem): return failed(problem.reason)
    }
    around.append(identity)
    let read = configuration(ConfigurationFile(path: path, bytes: bytes))
    around.removeLast()
    settings[identity] = read
    return .success(read)
  }

  /// What a file says, on top of what the files that it extends say.
  private mutating func configuration(_ file: ConfigurationFile) -> Configuration {
    var file = file
    let entries = file.entries()
    var configuration = Configuration()
    for entry in entries where entry.key == "extends" {
      for node in file.texts(entry.value, of: "extends") {
        guard let name = node.string else { continue }
        let folder = String(file.path.folderPrefix)
        switch read(name.utf8.first == UInt8(ascii: "/") ? name : folder + name) {
        case .success(let base): configuration.merge(base)
        case .failure(let problem):
          file.report(
            "\(problem.path): \(problem.reason)", at: node.range,
            help: "the path starts at this file's folder")
        }
      }
    }
    // The files that this one extends are there already.
    file.apply(entries, to: &configuration, index: files.count)
    files.append(file)
    return configuration
  }
}

extension Configuration {
  /// The configuration of the vault in `root`: the nearest one upwards from it.
  package static func read(for root: String) -> Configuration {
    guard let resolved = Folder.resolved(root), let folder = ConfigurationReader.folder(around: resolved)
    else {
      return Configuration()
    }
    var reader = ConfigurationReader(root: root)
    let isOwn = folder.utf8.elementsEqual(resolved.utf8)
    let path = isOwn ? fileName : (folder == "/" ? "" : folder) + "/" + fileName
    var configuration = Configuration()
    switch reader.read(path) {
    case .success(let read): configuration = read
    case .failure(let problem): configuration.unreadable = [problem]
    }
    configuration.files = reader.files
    configuration.folder = folder
    return configuration
  }

  /// The folder of the nearest configuration upwards from `folder`, which is absolute.
  package static func folder(around folder: String) -> String? { ConfigurationReader.folder(around: folder) }

  /// What `later` says goes before what this says.
  fileprivate mutating func merge(_ later: Configuration) {
    lang = later.lang ?? lang
    failOn = later.failOn ?? failOn
    rules += later.rules
    schema = schema.filter { own in !later.schema.contains { $0.key == own.key } } + later.schema
    ignored += later.ignored
  }
}
