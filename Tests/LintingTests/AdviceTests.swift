import Linting
import Markdown
import SourceText
import Testing
import Vault

/// What is said without calling anything wrong: recipes, formulas that leave something out, amounts stated twice.
@Suite struct AdviceTests {
  /// `line: message` of every finding of these rules, in the order of the notes.
  private func advice(_ notes: [String: String]) async -> [String] {
    let rules = ["training-recipe", "formula-contradiction", "stated-twice"]
    let files = notes.sorted { $0.key < $1.key }.map {
      NoteFile(path: $0.key, note: Note(Array($0.value.utf8)))
    }
    let vault = Vault(
      root: ".", notes: files, attachments: [], unreadable: [], configuration: Configuration())
    let diagnostics = await CheckedVault(vault).diagnostics()
    return zip(files, diagnostics).flatMap { file, diagnostics in
      diagnostics.filter { rules.contains($0.rule) }.map { finding in
        #expect(finding.severity == .info)
        return "\(file.note.lines.line(at: finding.range.lowerBound)): \(finding.message)"
      }
    }
  }

  @Test(
    arguments: [
      (
        "训练需要 7B × 12 bytes = 84 GB",
        "1: this counts 12 bytes a parameter: half-precision-fp32-states (2 weights + 2 gradients + 8 states)"
      ),
      (
        "# Training\n\n7B × 8 bytes = 56 GB",
        "3: this counts 8 bytes a parameter: bf16-adam (2 weights + 2 gradients + 4 states)"
      ),
      // Weights alone, no training, no recipe that we know.
      ("训练前的权重：7B × 2 bytes = 14 GB", nil), ("7B × 16 bytes = 112 GB", nil),
      ("训练：7B × 11 bytes = 77 GB", nil),
      (
        "```python\nn = 7e9\nw = n * 2 / 1024**3\ntrain = w * 16\n```",
        "4: w has 2 bytes a parameter in it already; × 16 makes 32 bytes a parameter"
      ),
      ("```python\nn = 7e9\nw = n * 2 / 1024**3\nserve = w * 16\n```", nil),
      (
        "```python\nn = 7e9\ntrain_memory = n * 12 / 1e9\n```",
        "3: this counts 12 bytes a parameter: half-precision-fp32-states (2 weights + 2 gradients + 8 states)"
      ),
      (
        "KV Cache = 2 × batch × seq_len × hidden × 2 bytes",
        "1: this formula of the KV cache leaves out the layers"
      ),
      ("KV Cache = 2 × layers × seq_len × hidden × 2 bytes", nil),
      ("每层 KV Cache = 2 × batch × seq_len × hidden × 2 bytes", nil),
      ("```\nKV Cache = 2 × batch × seq_len × hidden\n全部 = 上式 × 层数\n```", nil),
      (
        "KV cache = layers × seq_len × heads × head_dim × bytes",
        "1: this formula of the KV cache counts keys or values, not both"
      ),
      (
        "激活 = batch × seq × hidden × layers × 2",
        "1: this counts one activation of the hidden size a layer, which is what full recomputation keeps"
      ),
      ("激活 = 34 × batch × seq × hidden × layers", nil),
    ] as [(String, String?)])
  func formula(_ note: String, _ expected: String?) async {
    #expect(await advice(["a.md": note]) == [expected].compactMap(\.self))
  }

  @Test func twoRecipesOfANote() async {
    let found = await advice(["a.md": "训练：7B × 16 bytes = 112 GB\n\n训练：7B × 12 bytes = 84 GB\n"])
    #expect(found.count == 2)
    #expect(found.last?.hasSuffix("line 1 counts 16") ?? false)
  }

  @Test(
    arguments: [
      (
        "LLaMA-7B 的 FP16 权重约 14 GB\n\nLLaMA-7B 的权重（FP16）：26 GB",
        ["3: 26 GB here, 14 GB above: the weights of llama-7b in fp16"]
      ),
      // GiB, another format, another model, a share, a longer text.
      ("LLaMA-7B FP16 权重 14 GB\n\nLLaMA-7B FP16 权重 13.0 GB", []),
      ("LLaMA-7B FP16 权重 14 GB\n\nLLaMA-7B INT8 权重 7 GB", []),
      ("LLaMA-7B FP16 权重 14 GB\n\nLLaMA-13B FP16 权重 26 GB", []),
      ("LLaMA-7B FP16 权重 14 GB\n\nLLaMA-7B FP16 权重每卡 3.5 GB", []),
      ("LLaMA-7B FP16 KV cache 4096 tokens 2 GB\n\nLLaMA-7B FP16 KV cache 8192 tokens 4 GB", []),
      (
        "LLaMA-7B FP16 KV cache 4096 tokens 2 GB\n\nLLaMA-7B FP16 KV cache 4096 tokens 4 GB",
        ["3: 4 GB here, 2 GB above: the KV cache of llama-7b in fp16, 4096tokens"]
      ),
    ] as [(String, [String])])
  func statedTwice(_ note: String, _ expected: [String]) async {
    #expect(await advice(["a.md": note]) == expected)
  }

  @Test func linkedNotes() async {
    let notes = [
      "a.md": "LLaMA-7B 的 FP16 权重是 26 GB，见 [[b]]", "b.md": "LLaMA-7B 的 FP16 权重是 14 GB",
      "c.md": "LLaMA-7B 的 FP16 权重是 30 GB",
    ]
    #expect(await advice(notes) == ["1: 26 GB here, 14 GB in b.md:1: the weights of llama-7b in fp16"])
  }
}
