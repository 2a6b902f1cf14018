import Calculation
import Figures
import Markdown
import Quantities
import Testing

/// Expected values are computed by hand beside them.
@Suite("from reckon import …") struct EstimatorModuleTests {
  private func value(_ expression: String) -> Value? {
    let interpreter = Interpreter(mode: .strict)
    EstimatorModule.add(to: interpreter)
    let program = Program(parsing: "from reckon import *\nimport reckon\n")
    for statement in program.statements { _ = interpreter.execute(statement, of: program) }
    return interpreter.evaluate(expression)
  }

  @Test(
    "gives bytes",
    arguments: [
      ("weights('7B')", 14_000_000_000.0), ("weights(7e9, 'int4')", 3.5e9),
      ("weights('Llama-2-7B', precision='fp32')", 26_953_662_464.0),
      // 2 · 32 · 8 · 128 · 2 bytes a token
      ("kv_cache('Llama-3.1-8B', 8192.0)", 1_073_741_824.0),
      ("kv_cache('Llama-3.1-8B', tokens=1, batch=2)", 262_144.0),
      ("kv_cache(layers=32, kv_heads=32, head_dim=128, tokens=1)", 524_288.0),
      ("optimizer_states('7B')", 56e9), ("optimizer_states('7B', 'sgd')", 0.0),
      ("optimizer_states('7B', master_weights=True)", 84e9), ("training('7B')", 112e9),
      ("gradients('7B', 'fp32')", 28e9), ("parameters('Llama-3.1-8B')", 8_030_261_248.0),
      ("gpu('H200 SXM', 'bandwidthGBs')", 4800.0), ("gpu('RTX 4090')", 24.0), ("reckon.weights('1B')", 2e9),
      ("weights('7B') / 1024**3", 14e9 / 1_073_741_824),
    ])
  func bytes(expression: String, bytes: Double) {
    #expect(value(expression)?.asDouble == bytes, "\(value(expression)?.repr ?? "nothing")")
  }

  @Test(
    "says what is wrong",
    arguments: [
      ("weights('7C')", "'7C' is no model of the catalog"), ("weights()", "model is missing"),
      ("weights('7B', 'fp17')", "precision cannot be 'fp17'"),
      ("weights('7B', size=3)", "unexpected keyword argument 'size'"),
      ("kv_cache('7B')", "does not follow from its size"),
      ("kv_cache('Llama-3.1-8B', -1)", "tokens is a whole number"),
      ("gpu('H100', 'memoryGB')", "name one"), ("gpu('H1000')", "no accelerator"),
      ("weights(2, 3, 4)", "at most 2 arguments"),
    ])
  func refuses(expression: String, message: String) {
    let interpreter = Interpreter(mode: .strict)
    EstimatorModule.add(to: interpreter)
    let outcomes = interpreter.run(Program(parsing: "from reckon import *\n\(expression)\n"))
    guard case .exception(_, let text, _, _)? = outcomes.last?.failure else {
      Issue.record("\(expression) raised nothing")
      return
    }
    #expect(text.contains(message), "\(text)")
  }

  @Test func figuresOfNotesAreJudgedByIt() {
    let note = Note(
      Array(
        """
        ```python
        from reckon import weights, kv_cache
        w = weights("7B") / 1024**3  # 13.0 GiB
        c = kv_cache("Llama-3.1-8B", tokens=8192) / 1024**3  # 2.0 GiB
        ```
        """.utf8))
    let figures = NoteFigures(note).figures
    #expect(figures.map(\.verdict.holds) == [true, false])
  }
}
