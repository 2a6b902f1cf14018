import Calculation
import Testing

/// Programs that would do harm elsewhere. Each stops, soon and always at the same place.
@Suite struct LimitTests {
  /// What stopped a program, or `nil` when it ran to its end.
  private func failure(_ source: String, steps: Int = Limits.standard.steps) -> Failure? {
    let program = Program(parsing: Array(source.utf8))
    if let problem = program.problems.first { return .syntax(problem.message, line: problem.line) }
    var limits = Limits.standard
    limits.steps = steps
    let interpreter = Interpreter(limits: limits, mode: .strict)
    for statement in program.statements {
      if let failure = interpreter.execute(statement, of: program).failure { return failure }
    }
    return nil
  }

  private func isLimit(_ source: String) -> Bool {
    if case .limit = failure(source) { true } else { false }
  }

  @Test(arguments: [
    "while True:\n    pass", "x = 10**10**10", "x = 1 << 10**9", "x = 'a' * 10**10", "x = [0] * 10**9",
    "x = sum(range(10**12))", "x = list(iter(int, 1))", "x = f'{1:1000000000}'", "x = ' '.ljust(10**12)",
    "def f(n):\n    return f(n + 1)\nwhile True:\n    try:\n        f(0)\n    except BaseException:\n        pass",
    "x = [1]\nwhile True:\n    x = x + x", "a, *b, c = range(10**9)",
    "for x in zip(*[range(10**9)] * 10**5):\n    pass",
    "x = []\nwhile True:\n    x.append(slice([0] * 1000000, None))", "x = len(range(-2**63, 2**63 - 1))",
    "for i in range(10**9):\n    getattr(1, 'x' * 100000 + str(i), None)",
    "class A: pass\nwhile True:\n    class A(A): pass", "while True:\n    print('x' * 1000)",
  ])
  func stops(source: String) {
    #expect(isLimit(source), "\(source): \(String(describing: failure(source)))")
  }

  /// Work inside one instruction counts as much as the same work in many. Without that each of these takes minutes,
  /// so that a failing test would be one that seems to hang. Few steps, as a debug build does such work slowly.
  @Test(arguments: [
    "a = 2**16000 - 1\nb = 3**5000\nwhile True:\n    a % b", "while True:\n    3**10000",
    "import math\na = 2**16000 - 1\nb = 3**10000\nwhile True:\n    math.gcd(a, b)",
    "a = set(range(100000))\nwhile True:\n    a | a", "a = [0] * 1000000\nwhile True:\n    a.reverse()",
    "a = 'a' * 1000000\nwhile True:\n    hash(a)", "a = '中' * 300000\nwhile True:\n    a[299999]",
    "a = 'a' * 1000000\nb = 'a' * 500000 + 'b'\nwhile True:\n    b in a",
    "while True:\n    f'{5e-324:.1000e}'",
  ])
  func countsWorkInside(source: String) {
    #expect(failure(source, steps: 20_000) == .limit(.steps), "\(source)")
  }

  /// Memory is counted also where nothing leads to it any more, and where only this interpreter's own functions know of
  /// it. What has been freed is not.
  @Test(arguments: [
    "class A: pass\nwhile True:\n    x = A()\n    x.x = x",
    "while True:\n    x = [0] * 1000\n    x.append(x)",
    "while True:\n    x = {}\n    x[1] = x, (0,) * 10000",
    "def f():\n    def g(): return g\n    return g\nwhile True:\n    f()",
    "def f():\n    x = (yield)\n    yield x\nwhile True:\n    x = f()\n    next(x)\n    x.send(x)",
    "x = sorted(range(300), key=lambda i: [0] * 50000)",
    "x = tuple((0,) * 50000 for i in range(300))",
  ])
  func countsMemoryThatIsNotFreed(source: String) {
    #expect(failure(source, steps: 20_000_000) == .limit(.memory), "\(source)")
  }

  @Test(arguments: [
    "for i in range(300):\n    x = [0] * 50000", "x = max(len([0] * 50000) for i in range(300))",
    "x = sorted(range(300), key=lambda i: len((0,) * 50000))",
  ])
  func doesNotCountMemoryThatIsFreed(source: String) {
    #expect(failure(source, steps: 20_000_000) == nil, "\(source)")
  }

  /// Freeing a chain of objects frees one after another; nested calls would overflow the stack.
  @Test(arguments: [
    "x = [x]", "x = (x,)", "x = {1: x}", "x = frozenset([x])", "x = slice(x)", "x = map(str, [x])",
    "x = iter(int, x)",
    "x = staticmethod(x)", "x = (lambda y: lambda: y)(x)", "x = Exception(x)", "x = generator(x)",
    "x = Holder(x).method", "class Holder:\n        held = x\n    x = Holder",
  ])
  func freesLongChains(link: String) {
    let source = """
      class Holder:
          def __init__(self, held):
              self.held = held
          def method(self):
              pass
      def generator(held):
          yield held
      x = 1
      for i in range(50000):
          \(link)
      x = None
      """
    #expect(failure(source) == nil)
  }

  /// Calls through functions of ours nest as deep as any note needs, on whatever thread, and then stop.
  @Test(arguments: [
    "def f(x): return sorted([1, 2], key=f)\nf(1)", "def g(): yield from g()\nlist(g())",
    "class A:\n    def __repr__(self): return f'{A()!r}'\nrepr(A())",
    "class A:\n    def __bool__(self): return bool(A())\nif A(): pass",
    "class A:\n    def __str__(self): return '%s' % A()\nstr(A())",
    "x = []\nfor i in range(3000): x = [x]\nrepr(x)",
  ])
  func stopsInTheDepth(source: String) {
    #expect([.limit(.nativeDepth), .limit(.callDepth)].contains(failure(source)), "\(source)")
  }

  @Test func reachesTheDepthThatItShould() {
    let source = """
      def leaves(tree):
          if isinstance(tree, list):
              for part in tree: yield from leaves(part)
          else:
              yield tree
      tree = 1
      for i in range(400): tree = [tree]
      assert sum(leaves(tree)) == 1
      assert repr(tree) == "[" * 400 + "1" + "]" * 400
      """
    #expect(failure(source) == nil)
  }

  @Test func noExceptCatchesALimit() {
    #expect(isLimit("try:\n    while True:\n        pass\nexcept BaseException:\n    print('caught')"))
  }

  /// What is published about getting out of Python sandboxes: each fails, or gives something unknown.
  @Test(arguments: [
    "x = open('/etc/passwd')", "x = eval('1 + 1')", "exec('x = 1')", "x = __import__('os')",
    "x = compile('1', 'f', 'eval')", "x = globals()", "x = locals()", "x = __builtins__", "x = breakpoint()",
    "import os\nx = os.system('true')", "import sys\nx = sys.modules", "from builtins import open as x",
    "import importlib\nx = importlib.import_module('os')", "import math\nx = math.__loader__",
    "import collections\nx = collections._sys",
    "import functools\nx = functools.reduce.__globals__",
    "x = ().__class__.__bases__[0].__subclasses__()", "x = ''.__class__.__mro__[1].__subclasses__()",
    "x = getattr(object, '__sub' + 'classes__')()", "x = type.__subclasses__(object)",
    "x = [].append.__self__.__class__.__base__.__subclasses__()", "x = (lambda: 0).__globals__",
    "x = (lambda: 0).__code__", "x = (lambda: 0).__builtins__", "x = (i for i in ()).gi_frame",
    "class A:\n    def f(self): pass\nx = A.f.__globals__", "class A: pass\nx = A.__init__.__globals__",
    "x = '{0.__init__.__globals__}'.format(Exception())",
    "x = '{0.__class__.__base__.__subclasses__}'.format(1)",
    "try:\n    1 / 0\nexcept Exception as e:\n    x = e.__traceback__.tb_frame.f_globals",
    "class A: pass\na = A()\na.__class__ = int\nx = a", "x = print.__self__",
    "x = object.__reduce_ex__(1, 2)",
  ])
  func reachesNothing(source: String) {
    let program = Program(parsing: Array(source.utf8))
    let interpreter = Interpreter(limits: .standard, mode: .strict)
    for statement in program.statements {
      if interpreter.execute(statement, of: program).failure != nil { break }
    }
    let value = interpreter.binding("x")?.value
    #expect(value == nil || value?.unknownReason != nil, "\(source)")
  }

  @Test func importsAreUnknown() {
    let program = Program(parsing: Array("import os\nx = os.getcwd()\ny = 1 + 1".utf8))
    let interpreter = Interpreter(limits: .standard, mode: .partial)
    for statement in program.statements { _ = interpreter.execute(statement, of: program) }
    #expect(interpreter.binding("x")?.value.unknownReason?.description == "needs-import os")
    #expect(interpreter.binding("y")?.value.asDouble == 2)
  }

  /// A condition that is unknown leaves open which block from its own on would run: what any of these assigns is
  /// unknown, and what an earlier one assigns is not.
  @Test(arguments: [
    ("y = 0\nif x.a:\n    y = 1\nelif x.b:\n    z = 2\nelse:\n    w = 3", ["y", "z", "w"], ["k"]),
    ("if k == 2:\n    y = 1\nelif x.b:\n    z = 2\nelif x.c:\n    w = 3", ["z", "w"], ["y", "k"]),
    (
      "def f():\n    if x.a:\n        return 1\n    elif x.b:\n        k = 2\n    return 3\nz = w = f()",
      ["z", "w"], ["y"]
    ),
    (
      "for i in range(3):\n    if x.a:\n        z = 1\n    elif x.b:\n        break\n    else:\n        w = 1",
      ["z", "w"], ["y", "k"]
    ),
  ])
  func unknownBranches(source: String, unknown: [String], known: [String]) {
    let program = Program(parsing: Array("import x\nk = 1\ny = z = w = 0\n\(source)".utf8))
    let interpreter = Interpreter(limits: .standard, mode: .partial)
    for statement in program.statements { _ = interpreter.execute(statement, of: program) }
    for name in unknown { #expect(interpreter.binding(name)?.value.unknownReason != nil, "\(name)") }
    for name in known { #expect(interpreter.binding(name)?.value.asDouble != nil, "\(name)") }
  }

  @Test func anImportFromNothingIsAnError() {
    #expect(failure("from import x") != nil)
  }

  @Test func deepNestingIsAnError() {
    let source = String(repeating: "(", count: 100_000) + "1" + String(repeating: ")", count: 100_000)
    #expect(failure("x = " + source) != nil)
  }
}
