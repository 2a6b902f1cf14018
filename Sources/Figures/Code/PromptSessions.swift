import Calculation
import Markdown
import Quantities
import SourceText

/// Sessions at a prompt, Python's (`>>> 7 * 2`) and IPython's (`In [1]: 7 * 2`), with what they show below each input.
extension FigureFinder {
  /// Whether a block begins with a prompt.
  func isPromptSession(_ block: CodeBlock) -> Bool {
    block.lines.first { !bytes[$0].allSatisfy { $0 <= UInt8(ascii: " ") } }.map {
      if case .input = line($0, isOpen: false) { true } else { false }
    } ?? false
  }

  mutating func promptSession(_ block: CodeBlock) {
    guard let first = block.lines.first, mayRun(block, at: first) else { return }
    session.beginBlock()
    var (input, typed, shown) = ("", first, [ByteRange]())
    for place in block.lines {
      switch line(place, isOpen: !input.isEmpty && shown.isEmpty) {
      case .input(let text):
        run(input, typedAt: typed, showing: shown)
        (input, typed, shown) = (text, place, [])
      case .more(let text): input += "\n" + text
      case .output(let range):
        if !bytes[range].allSatisfy({ $0 <= UInt8(ascii: " ") }) { shown.append(range) }
      }
    }
    run(input, typedAt: typed, showing: shown)
  }

  private enum SessionLine {
    case input(String)
    /// What goes on with an input.
    case more(String)
    case output(ByteRange)
  }

  /// - Parameter isOpen: Whether nothing was shown of the last input, so that `...` goes on with it.
  private func line(_ range: ByteRange, isOpen: Bool) -> SessionLine {
    let text = source[range].drop { $0 == UInt8(ascii: " ") }
    func behind(_ count: Int) -> String {
      let rest = text.dropFirst(count)
      return String(decoding: rest.first == UInt8(ascii: " ") ? rest.dropFirst() : rest, as: UTF8.self)
    }
    if text.starts(with: ">>>".utf8) { return .input(behind(3)) }
    if let end = numberedPrompt("In [", text) { return .input(behind(end - text.startIndex)) }
    if isOpen, text.starts(with: "...:".utf8) { return .more(behind(4)) }
    if isOpen, text.starts(with: "...".utf8) { return .more(behind(3)) }
    if let end = numberedPrompt("Out[", text) { return .output(end..<range.upperBound) }
    return .output(text.startIndex..<range.upperBound)
  }

  /// Where what follows `In [12]:` begins.
  private func numberedPrompt(_ name: String, _ text: ArraySlice<UInt8>) -> Int? {
    guard text.starts(with: name.utf8) else { return nil }
    let rest = text.dropFirst(name.utf8.count).drop(while: \.isDigit)
    return rest.starts(with: "]:".utf8) ? rest.startIndex + 2 : nil
  }

  /// Runs an input, and judges what stands below it: the lines that it prints, and its value.
  private mutating func run(_ input: String, typedAt place: ByteRange, showing shown: [ByteRange]) {
    guard !input.isEmpty else { return }
    let program = Program(parsing: input)
    var printed = ""
    var value: Value?
    for statement in program.statements {
      let outcome = session.run(statement, of: program, watching: [])
      for text in outcome.printed { printed += text.text }
      reportLimit(outcome.failure, at: place)
      define(statement, of: program, line: note.lines.line(at: place.lowerBound))
      value = statement.kind == .expression ? outcome.value : nil
    }
    let lines = printed.split(separator: "\n", omittingEmptySubsequences: true)
    guard shown.count >= lines.count else { return }
    for (line, printed) in zip(shown, lines)
    where Self.skeleton(Array(bytes[line])) == Self.skeleton(Array(printed.utf8)) {
      let right = QuantityReader.quantities(in: Array(printed.utf8), 0..<printed.utf8.count)
      let stated = quantities(in: line)
      guard right.count == stated.count else { continue }
      for (stated, right) in zip(stated, right) { judge(stated, asPrinted: right) }
    }
    guard shown.count == lines.count + 1, let line = shown.last, let number = value?.exactNumber else {
      return
    }
    judge(line, asValue: number, of: input)
  }
}
