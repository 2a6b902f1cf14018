import Calculation
import Testing

/// Where a value came from, down to literals and what the caller had set.
@Suite struct ProvenanceTests {
  private func provenance(of name: String, in source: String, mode: Interpreter.Mode = .strict) throws
    -> Provenance
  {
    let program = Program(parsing: source)
    let interpreter = Interpreter(mode: mode)
    for statement in program.statements { _ = interpreter.execute(statement, of: program) }
    return try #require(interpreter.provenance(of: name))
  }

  private func inputs(_ provenance: Provenance, of entry: Int = 0) -> [String] {
    provenance.entries[entry].inputs.map { provenance.entries[$0].name }
  }

  @Test func tellsNamesLinesAndLiterals() throws {
    let chain = try provenance(of: "c", in: "a = 7e9\nunused = 3\nb = a * 2\nc = b / 1024**3\n")
    #expect(chain.entries.map(\.name) == ["c", "b", "a"])
    #expect(chain.entries.map(\.line) == [4, 3, 1])
    #expect(chain.entries.map(\.statement) == ["c = b / 1024**3", "b = a * 2", "a = 7e9"])
    #expect(chain.entries[0].literals == ["1024", "3"])
    #expect(chain.entries[0].scale == .gibi)
    #expect(chain.text { "\($1)" }.contains("÷ 2³⁰"))
  }

  @Test func aNameThatWasRedefinedHasTheValueOfThen() throws {
    let chain = try provenance(of: "y", in: "x = 1\nx = x + 1\ny = x\nx = 99\n")
    #expect(chain.entries.map(\.name) == ["y", "x", "x"])
    #expect(chain.entries.map(\.value) == ["2", "2", "1"])
    #expect(chain.entries.map(\.line) == [3, 2, 1])
  }

  @Test func sharedInputsStandOnce() throws {
    let chain = try provenance(of: "d", in: "a = 1\nb = a\nc = a\nd = b + c\n")
    #expect(chain.entries.count == 4)
    #expect(chain.text { "\($1)" }.contains("(see above)"))
  }

  @Test func functionsCountWithWhatTheyRead() throws {
    let chain = try provenance(
      of: "x", in: "k = 3\nu = 4\ndef f(n):\n    return n * k if n else u\nx = f(2)\n")
    #expect(Set(inputs(chain)) == ["f", "k"])
  }

  @Test func whatALoopReadsCountsOnceWithItsFirstValue() throws {
    let chain = try provenance(of: "t", in: "t = 5\nn = 3\nfor i in range(n):\n    t = t + i\n")
    #expect(chain.entries[0].value == "8")
    let read = chain.entries[0].inputs.map { chain.entries[$0] }
    #expect(read.map(\.name) == ["n", "t"])
    #expect(read.map(\.value) == ["3", "5"])
  }

  @Test func changesInPlaceAreTold() throws {
    let chain = try provenance(of: "s", in: "v = 9\nxs = [1]\nxs.append(v)\ns = sum(xs)\nxs.append(4)\n")
    let list = try #require(chain.entries.first { $0.name == "xs" })
    #expect(list.value == "[1, 9]")
    #expect(list.changes.map(\.line) == [3])
    #expect(chain.entries.contains { $0.name == "v" })
  }

  @Test func whatTheCallerSetHasItsSource() throws {
    let program = Program(parsing: "b = memory * 2")
    let interpreter = Interpreter(mode: .strict)
    interpreter.set("memory", to: Value(80), source: "H100-SXM memory, gpus.yml")
    let outcome = interpreter.execute(program.statements[0], of: program)
    #expect(outcome.inputs.map(\.name) == ["memory"])
    #expect(outcome.inputs.map(\.value) == ["80"])
    let chain = try #require(interpreter.provenance(of: "b"))
    #expect(chain.entries[1].source == "H100-SXM memory, gpus.yml")
    #expect(chain.text { "\($1)" }.contains("from H100-SXM memory, gpus.yml"))
  }

  @Test func unknownValuesNameWhatIsAtFault() throws {
    let chain = try provenance(of: "y", in: "import torch\nx = torch.a\ny = x + 1\n", mode: .partial)
    #expect(chain.entries.map(\.name) == ["y", "x", "torch"])
    #expect(chain.entries.allSatisfy { $0.unknownReason == .needsImport("torch") })
  }

  @Test func longValuesAreShortened() throws {
    let chain = try provenance(of: "x", in: "x = list(range(1000))\ny = 'a' * 10000\n")
    #expect(chain.entries[0].value == "[0, 1, 2, 3, 4, 5, 6, 7, … 1000 in all]")
  }

  @Test func aLongChainIsNoRecursion() throws {
    let source = "x = 0\n" + String(repeating: "x = x + 1\n", count: 2000)
    let chain = try provenance(of: "x", in: source)
    #expect(chain.entries.count == 500)
  }
}
