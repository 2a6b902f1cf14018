import Calculation
import Testing

/// What is not known spreads with its first reason; what does not rest on it is computed.
@Suite struct PartialEvaluationTests {
  private func run(_ source: String) -> Interpreter {
    let program = Program(parsing: source)
    let interpreter = Interpreter(mode: .partial)
    for statement in program.statements { _ = interpreter.execute(statement, of: program) }
    return interpreter
  }

  private func reason(_ name: String, in source: String) -> UnknownReason? {
    run(source).binding(name)?.value.unknownReason
  }

  @Test(arguments: [
    "y = x + 1", "y = 1 - x", "y = -x", "y = x < 3", "y = 1 < x < other", "y = x[0]", "y = x.a.b", "y = x(1)",
    "y = x.f()",
    "y = [1, 2][x]", "y = f'{x:.1f}'", "y = 'a' + f'{1}{x}'", "y = '%s' % x", "y = '{}'.format(x)",
    "y = float(x)",
    "y = sum([1, x])", "y = max(1, x)", "y = (lambda v: v * 2)(x)", "y = x if x else 2", "y = x and 2",
    "y = 2 * (x or 3)",
    "y, z = x", "y = x\ny += 1", "[y, z] = 1, x\ny = z", "y = [v * 2 for v in x]", "y = {1: x}[1]",
    "y = [3, x][1]",
    "y = x + other", "y = (x, other)[0]", "for y in x:\n    pass", "with x as y:\n    pass", "y: int = x",
  ])
  func spreadsWithItsFirstReason(statement: String) {
    let source = "import one\nimport two\nx = one.a\nother = two.b\n\(statement)"
    #expect(reason("y", in: source) == .needsImport("one"))
  }

  @Test(arguments: ["y = [1, x]", "y = (1, x)", "y = {1: x}"])
  func aContainerHoldsWhatIsNotKnown(statement: String) {
    let interpreter = run("import one\nx = one.a\n\(statement)\nz = len(y)\nw = y[1]")
    #expect(interpreter.binding("y")?.value.unknownReason == nil)
    #expect(interpreter.binding("z")?.value.asDouble != nil)
    #expect(interpreter.binding("w")?.value.unknownReason == .needsImport("one"))
  }

  @Test(arguments: [
    "if x:\n    a = 1\nelse:\n    b = 2", "while x:\n    a = 1\nelse:\n    b = 2",
    "for i in x:\n    a = 1\n    b = 2", "if 0:\n    pass\nelif x:\n    a = b = 1",
  ])
  func anUnknownConditionMakesBothBranchesUnknown(statement: String) {
    let source = "import one\nx = one.a\na = b = c = 0\n\(statement)"
    #expect(reason("a", in: source) == .needsImport("one"))
    #expect(reason("b", in: source) == .needsImport("one"))
    #expect(run(source).binding("c")?.value.asDouble == 0)
  }

  @Test(arguments: [
    "1 / 0", "x = [][1]", "raise ValueError", "x = 10 ** 10 ** 10", "x = = 1", "x = nothing()",
  ])
  func statementsAfterAFailingOneRun(statement: String) {
    #expect(run("a = 1\n\(statement)\nb = a + 1").binding("b")?.value.asDouble == 2)
  }

  @Test(arguments: [
    ("import torch.nn as nn\nx = nn.a", "needs the module torch"),
    ("x = nothing + 1", "nothing defines nothing"),
    ("from torch import f\nx = f(1)", "needs the module torch"),
    ("x = 1 / 0", "the statement raised ZeroDivisionError"),
    ("x = 10 ** 10 ** 10", "a limit stopped the statement"),
    ("async def x():\n    pass", "rests on async def, which is not run here"),
  ])
  func namesWhatIsAtFault(source: String, explanation: String) {
    #expect(reason("x", in: source)?.explanation == explanation)
  }

  /// Reports and files hold these words.
  @Test func theWordsOfReportsStay() {
    #expect(UnknownReason.unsupportedConstruct("await").description == "unsupported-syntax")
    #expect(UnknownReason.needsImport("torch").description == "needs-import torch")
  }

  @Test func undefinedNamesAreTold() {
    let program = Program(parsing: "a = 1\nb = a + rang(3) + rang(4)\nc = b")
    let interpreter = Interpreter(mode: .partial)
    let outcomes = program.statements.map { interpreter.execute($0, of: program) }
    #expect(outcomes.map(\.undefinedNames) == [[], ["rang"], []])
    #expect(interpreter.nearestName(to: "rang") == "range")
  }
}
