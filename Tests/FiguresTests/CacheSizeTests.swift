import Figures
import Markdown
import Testing

/// The KV cache of models that the catalog knows. Llama-3.1-8B keeps 2 · 32 · 8 · 128 = 65536 numbers a token, Llama-2-7B
/// 2 · 32 · 32 · 128 = 262144, Qwen2.5-7B 2 · 28 · 4 · 128 = 28672; in FP16 that is 128, 512 and 56 KiB.
@Suite("Caches of models") struct CacheSizeTests {
  @Test(arguments: [
    // 131072 · 128 KiB = 16 GiB; 128000 of them are 16.8 GB.
    ("以 Llama-3.1-8B 为例，128K 上下文的 KV cache 约需 40 GB，远超单张 H200 的显存", "40 GB → 17 GB mismatch"),
    ("Llama-3.1-8B 128K 上下文的 KV cache 约 16 GB", "16 GB exact"),
    ("Llama 3.1 8B at 128K context has a KV cache of 16.8 GB.", "16.8 GB rounds"),
    ("Llama-3.1-8B: FP8 KV cache, 128K tokens, 16 GB", "16 GB → 8 GB mismatch"),
    ("Llama 2 7B: the KV cache takes 0.5 MB per token.", "0.5 MB exact"),
    ("Llama-2-7B 的 KV cache 每 token 要 448 KB。", "448 KB → 524 KB mismatch"),
    // 8192 · 56 KiB = 0.4375 GiB
    ("Qwen2.5-7B: KV cache 8192 tokens 0.44 GiB", "0.44 GiB rounds"),
    // Several requests, another attention, two models, a share, a model that nobody knows.
    ("Llama-3.1-8B 的 KV cache，并发 32 个 128K 请求共 40 GB", ""),
    ("Without GQA the Llama-3.1-8B KV cache at 128K tokens would be 64 GB.", ""),
    ("Llama-3.1-8B and Qwen2.5-7B keep a KV cache of 40 GB at 128K tokens.", ""),
    ("Llama-3.1-8B: KV cache 每卡 40 GB，128K 上下文", ""), ("Foo-9B: 128K 上下文的 KV cache 约需 40 GB", ""),
    ("Llama-3.1-8B 用新办法把 128K 上下文的 KV cache 从 40 GB 压到 10 GB", ""),
    // Split, made smaller, of several sequences.
    ("Llama-3.1-70B with TP=8: 40 KiB of KV cache per token per GPU.", ""),
    ("SnapKV brings Llama-3.1-8B's KV cache to 13 KiB per token.", ""),
    ("Llama-3.1-8B with 4 sequences of 8192 tokens needs 4 GiB of KV cache.", ""),
    ("Llama-3.1-8B at 8192 tokens: we reserve 2 GiB of KV cache.", ""),
    ("The KV cache of Llama 3.1 8B at 8192 tokens is 2 GiB.", "2 GiB → 1 GiB mismatch"),
    ("Llama-3.1-8B: 40 GB are left for the KV cache at 128K tokens", ""),
  ])
  func cache(line: String, expected: String) {
    #expect(checked(line).filter { !$0.hasPrefix("128K") }.joined(separator: ", ") == expected)
  }

  /// Llama-3.1-8B at 4096: 0.5 GiB = 0.54 GB; Llama-2-7B at 4096: 2 GiB = 2.1 GB, at 131072: 64 GiB. Mistral-7B-v0.1 at 128K is 0.5 GiB of a
  /// window, and 16 GiB without it.
  @Test(arguments: [
    ("| Model | KV cache (S=4096, FP16) |\n|---|---|\n| LLaMA-3 8B | 2.0 GB |", "2.0 GB → 0.54 GB mismatch"),
    ("| Model | KV cache (S=4096, FP16) |\n|---|---|\n| LLaMA-3 8B | 0.5 GB |", "0.5 GB exact"),
    (
      "| Model | Context | KV-Cache per Request |\n|---|---|---|\n| LLaMA 70B | 4K tokens | ~2.5 GB |",
      "2.5 GB → 1.3 GB mismatch"
    ),
    (
      "| 上下文长度 | LLaMA-7B KV cache |\n|---|---|\n| 4k | 1.6 GB |\n| 128k | 64 GB |",
      "1.6 GB → 2.1 GB mismatch, 64 GB exact"
    ),
    (
      "| 模型 | 单 token KV cache | 4096 上下文 / seq |\n|---|---|---|\n| LLaMA-7B | 0.5 MB | 1.6 GB |",
      "0.5 MB exact"
    ),
    (
      "| 模型 | 单 token KV cache | 4096 上下文 / seq |\n|---|---|---|\n| LLaMA-7B | 0.4 MB | 1.6 GB |",
      "0.4 MB → 0.5 MB mismatch, 1.6 GB → 2.1 GB mismatch"
    ),
    ("| Model | 128K KV |\n|---|---|\n| Mistral-7B-v0.1 | 16 GB |", "16 GB exact"),
    ("| Model | 128K KV |\n|---|---|\n| Mistral-7B-v0.1 | 0.5 GB |", "0.5 GB exact"),
    ("| Model | 128K KV |\n|---|---|\n| GPT-2 Tiny | 22 GB |", ""),
    ("| Model | Batch 1 | Batch 8 |\n|---|---|---|\n| Llama-3-8B KV @ 8K | 1 GiB | 8 GiB |", "1 GiB exact"),
    ("| Setting | bs=1 | bs=16 |\n|---|---|---|\n| Llama-3.1-8B KV, 4K | 0.5 GiB | 8 GiB |", "0.5 GiB exact"),
    // Of several sequences or cards, in formats that only a label tells.
    ("| Model | KV cache (S=4096, B=8) |\n|---|---|\n| Llama-3.1-8B | 4.3 GB |", ""),
    ("| Model | KV cache (4096 tokens, BS=4) |\n|---|---|\n| Llama-3.1-8B | 2.1 GB |", ""),
    ("| Model | Batch | Context | KV cache |\n|---|---|---|---|\n| Llama-3.1-8B | 8 | 4096 | 4.3 GB |", ""),
    ("| Model | Users | Context | KV cache |\n|---|---|---|---|\n| Llama-3.1-8B | 16 | 4096 | 8.6 GB |", ""),
    ("| Model | GPUs | Context | KV cache |\n|---|---|---|---|\n| Llama-3.1-70B | 8 | 131072 | 5.4 GB |", ""),
    ("| Model | KV cache 32K (4bit) |\n|---|---|\n| Llama-3.1-8B | 1.1 GB |", ""),
    (
      "| Model | Context | KV dtype | KV cache |\n|---|---|---|---|\n| Llama-3.1-8B | 32768 | Q4 | 1.1 GB |",
      ""
    ),
    // Of a share, of two lengths.
    (
      "| Model | Setup | Context | KV cache |\n|---|---|---|---|\n| Llama-3.1-405B | TP=8 | 4K | 0.3 GB |", ""
    ),
    (
      "| Model | Prompt tokens | Output tokens | KV cache |\n|---|---|---|---|\n| Llama-3.1-8B | 1000 | 500 | 0.5 GB |",
      ""
    ),
    // Of a device, of several requests, of nothing that is said; another attention.
    ("| Model | Context | KV cache |\n|---|---|---|\n| Llama 3 405B (TP=8) | 4K | 1.8 GB |", ""),
    ("| Model | Context | KV cache (batch 32) |\n|---|---|---|\n| LLaMA 70B | 4K | 80 GB |", ""),
    ("| Model | KV cache |\n|---|---|\n| LLaMA 70B | 80 GB |", ""),
    ("| Model | Context | KV cache (MHA) |\n|---|---|---|\n| LLaMA 70B | 4K | 10 GB |", ""),
  ])
  func tableOfSequences(table: String, expected: String) {
    #expect(checked(table).joined(separator: ", ") == expected)
  }

  /// Qwen3-32B: 2 · 64 · 8 · 128 · 2 bytes = 256 KiB.
  @Test(arguments: [
    ("KV Cache/Token", "~160 KB", "160 KB → 262 KB mismatch"),
    ("KV Cache/Token", "~256 KB", "256 KB exact"),
    // In FP8 or without a factor of 2, which nothing tells; of a layer, of something else.
    ("每 token KV", "128 KB", ""), ("KV cache per token per layer", "160 KB", ""),
    ("KV / request", "160 KB", ""),
  ])
  func tableOfModels(header: String, cell: String, expected: String) {
    let table =
      "| Key | Model | \(header) |\n|---|---|---|\n| `llama3.1-8b` | Llama 3.1 8B | |\n| `qwen3-32b` | Qwen 3 32B | \(cell) |"
    #expect(checked(table).joined(separator: ", ") == expected)
    // A row of two models is about neither.
    #expect(checked(table.replacing("Qwen 3 32B", with: "Llama 3.1 8B")).isEmpty)
  }

  /// 2 · 80 · 64 · 128 · 2 bytes = 2.5 MiB a token: 4K are 10 GiB, 10.7 GB; with 8 pairs an eighth.
  /// 2 · 32 · 8 · 128 · 2 = 131,072: the format may stand above the table, and symbols name its columns.
  @Test func aFormatAboveTheTable() {
    func table(_ heading: String) -> [String] {
      checked(
        "### \(heading)\n\n| Model | Layers | $n_{\\text{kv}}$ | $d_{\\text{head}}$ | KV Bytes / Token |\n|-|-|-|-|-|\n| **Mistral-7B** | 32 | 8 | 128 | **65.5 KB / token** |"
      )
    }
    #expect(table("Models in BF16") == ["32 exact", "8 exact", "128 exact", "65.5 KB → 131.1 KB mismatch"])
    #expect(table("Models in FP8").last == "65.5 KB rounds")
  }

  @Test func byAShapeThatTheNoteStates() {
    let lines =
      "```\nKV Cache ≈ 2 × 层数 × 头数\nLlama (80层, 64头, 128维, FP16):\n4K 上下文: 约 2.5 GB\n32K 上下文: 80 GB\n```"
    #expect(checked(lines) == ["2.5 GB → 10.5 GB mismatch", "80 GB exact"])
    let pairs =
      "KV cache of 80 layers, 64 heads, 8 KV heads, 128 dim in FP16:\n\n- 4K tokens: 1.25 GB\n- batch 8, 4K tokens: 9 GB"
    #expect(checked(pairs) == ["1.25 GB exact"])
    // Another section, no word for the cache.
    #expect(checked(lines.replacing("\n4K", with: "\n```\n\n## B\n\n```\n4K")).isEmpty)
    #expect(checked(lines.replacing("KV Cache", with: "激活")).isEmpty)
  }

  /// Llama-3.1-8B has 8 key-value heads for 32 query heads, Llama-2-7B 32.
  @Test("a calculation with all heads of a model whose queries share keys is right and suspect")
  func allHeads() {
    func suggestions(_ markdown: String) -> [String] {
      NoteFigures(Note(Array(markdown.utf8))).figures.compactMap(\.suggestion?.en)
    }
    let told = [
      "Llama-3.1-8B has 8 key-value heads for 32 query heads: its cache is 4 times smaller than this"
    ]
    let product = "2 × 32 × 4096 × 2048 × 2 bytes = 1.07 GB"
    #expect(suggestions("For Llama-3-8B the KV cache is \(product).") == told)
    #expect(
      suggestions(
        "### Llama-3-8B\n\n```\nKV Cache = 2 × 32 × 4096 × 2048 × 2\n         = 1,073,741,824 bytes\n```")
        == told)
    #expect(
      suggestions("For Llama-3-8B the KV cache is 2 × 32 × 32 × 128 × 2048 × 2 bytes = 1.07 GB.") == told)
    #expect(suggestions("```\nKV 캐시\n\nLLaMA 3 8B:\n2 × 32 × 4096 × 2048 × 1 × 2 = 1 GB\n```") == told)
    // Another model, the right heads, no cache, wrong arithmetic.
    #expect(suggestions("### Llama-3-8B\n\nFor Llama-2-7B the KV cache is \(product).").isEmpty)
    #expect(
      suggestions("For Llama-3-8B the KV cache is 2 × 32 × 8 × 128 × 4096 × 2 bytes = 0.54 GB.").isEmpty)
    #expect(suggestions("For Llama-3-8B the activations are \(product).").isEmpty)
    #expect(
      suggestions(
        "Llama-3-8B has a small KV cache.\n\nAttention weights: 32 × 4096 × 4096 × 2 × 2 bytes = 2.15 GB"
      ).isEmpty)
    #expect(
      suggestions("Llama-3-8B has a small KV cache.\n\nIt is 32 × 4096 × 4096 × 2 bytes = 1.07 GB").isEmpty)
    #expect(suggestions("For Llama-3-8B the KV cache is \(product.replacing("1.07", with: "2.07")).").isEmpty)
  }
}
