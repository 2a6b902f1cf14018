// Times each phase on the way from a folder to the link graph, and prints seconds by name as JSON.
// Usage: phases FOLDER

import Figures
import Markdown
import Vault

@main
struct Phases {
  static func main() async throws {
    let root = CommandLine.arguments.dropFirst().first ?? "."
    let clock = ContinuousClock()
    var seconds: [(String, Double)] = []
    var start = clock.now
    func finish(_ phase: String) {
      let now = clock.now
      seconds.append((phase, (now - start) / .seconds(1)))
      start = now
    }

    let folder = try Folder.list(root)
    finish("list")
    let contents = await inParallel(folder.notes) { try? Folder.read(root + "/" + $0).get() }
    finish("read")
    let files = await inParallel(Array(zip(folder.notes, contents))) { path, bytes in
      NoteFile(path: path, note: Note(bytes ?? []))
    }
    finish("parse")
    let vault = Vault(
      root: root, notes: files, attachments: folder.attachments, unreadable: folder.unreadable)
    let resolver = LinkResolver(vault)
    finish("index")
    let graph = await LinkGraph(vault, resolver: resolver)
    finish("resolve")
    let mentions = await Mentions(vault)
    finish("mentions")
    let figures = await inParallel(vault.notes) { NoteFigures($0.note).figures.count }
    finish("figures")

    let links = graph.outgoing.reduce(0) { $0 + $1.count }
    let times = seconds.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",")
    print("{\"notes\":\(files.count),\"links\":\(links),\"figureCount\":\(figures.reduce(0, +)),\(times)}")
    withExtendedLifetime(mentions) {}
  }
}
