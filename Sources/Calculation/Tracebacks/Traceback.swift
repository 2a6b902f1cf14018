/// What Python tells of an exception that nothing caught: the calls it came through, the exceptions it is chained to,
/// and its message, in the words and the layout of CPython 3.11.
package struct Traceback: Sendable {
  /// One call, or the module itself.
  package struct Frame: Sendable, Hashable {
    /// The number that the caller gave the program.
    package let tag: Int
    /// The line of the program, counted from 1.
    package let line: Int
    package let function: String
    /// The line as it is written, without its indentation.
    package let source: String
    /// The line below it that points at what failed.
    package let markers: String?
    /// How often the same call stood below this one, beyond those that are listed.
    package var repetitions = 0
  }

  package enum Relation: Sendable {
    case first, whileHandling, directCause

    var text: String {
      switch self {
      case .first: ""
      case .whileHandling:
        "\nDuring handling of the above exception, another exception occurred:\n\n"
      case .directCause:
        "\nThe above exception was the direct cause of the following exception:\n\n"
      }
    }
  }

  /// One exception of a chain.
  package struct Link: Sendable {
    /// How it follows from the one above.
    package var relation: Relation
    /// The calls, the outermost first.
    package let frames: [Frame]
    /// The name of the exception and its message, with what was added to it.
    package let message: String
  }

  /// The exceptions in the order in which they are shown; the uncaught one is the last.
  package let links: [Link]

  /// The text as CPython prints it.
  ///
  /// - Parameter place: The name of the file and the line in it, for a line of a program.
  package func text(
    showingSource: Bool = true, at place: (_ tag: Int, _ line: Int) -> (file: String, line: Int)
  ) -> String {
    links.map { link in
      let head = link.frames.isEmpty ? "" : "Traceback (most recent call last):\n"
      let frames = link.frames.map { $0.text(place($0.tag, $0.line), showingSource: showingSource) }
      return link.relation.text + head + frames.joined() + link.message + "\n"
    }.joined()
  }
}

extension Traceback.Frame {
  package func text(_ place: (file: String, line: Int), showingSource: Bool) -> String {
    var text = "  File \"\(place.file)\", line \(place.line), in \(function)\n"
    if showingSource, !source.isEmpty {
      text += "    \(source)\n"
      if let markers { text += "    \(markers)\n" }
    }
    let more = repetitions - 2
    guard more > 0 else { return repetitions > 0 ? String(repeating: text, count: repetitions + 1) : text }
    return String(repeating: text, count: 3)
      + "  [Previous line repeated \(more) more time\(more == 1 ? "" : "s")]\n"
  }
}

extension Traceback {
  /// No more exceptions of one chain than these are told of.
  private static let longestChain = 100

  /// How deep the calls may be that are listed.
  private static let deepest = 1_000

  init(_ exception: InstanceObject, _ machine: Machine) {
    var links: [Link] = []
    var seen: [ObjectIdentifier: Bool] = [:]
    var relation = Relation.first
    var next: InstanceObject? = exception
    // From the uncaught one back to the first; how one follows from another is said with the later one.
    while let one = next, seen.updateValue(true, forKey: ObjectIdentifier(one)) == nil,
      links.count < Self.longestChain
    {
      if !links.isEmpty { links[links.count - 1].relation = relation }
      links.append(Link(relation: .first, frames: Self.frames(one), message: machine.fullMessage(of: one)))
      if let cause = one.details?.cause {
        (next, relation) = (cause, .directCause)
      } else {
        next = one.details?.suppressesContext == true ? nil : one.details?.context
        relation = .whileHandling
      }
    }
    self.links = links.reversed()
  }

  /// The calls that a limit stopped, which is no exception.
  init(stopped trace: [TraceEntry], message: String) {
    links = [Link(relation: .first, frames: Self.frames(trace), message: message)]
  }

  private static func frames(_ exception: InstanceObject) -> [Frame] {
    frames(exception.details?.trace ?? [])
  }

  /// Each call once, with how often it is repeated. Those of the library are left out.
  private static func frames(_ trace: [TraceEntry]) -> [Frame] {
    let entries = trace.reversed().filter { $0.code.tag >= 0 }.suffix(deepest)
    var frames: [Frame] = []
    for entry in entries {
      let line = entry.line
      if let last = frames.last, last.tag == entry.code.tag, last.line == line,
        last.function == entry.code.name
      {
        frames[frames.count - 1].repetitions += 1
        continue
      }
      let (source, markers) = entry.excerpt
      frames.append(
        Frame(tag: entry.code.tag, line: line, function: entry.code.name, source: source, markers: markers))
    }
    return frames
  }
}
