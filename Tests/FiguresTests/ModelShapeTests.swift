import Figures
import Markdown
import Testing

/// Shapes of models that the catalog knows: Qwen2.5-7B has 28 layers, 28 query and 4 key-value heads of 128, a hidden size of 3584;
/// Llama-3.1-8B 32 layers and 8 key-value heads; Qwen3-8B 36 layers.
@Suite("Shapes of models") struct ModelShapeTests {
  @Test(arguments: [
    ("以 Qwen2.5-7B 为例，有 32 层 Transformer", "32 → 28 mismatch"),
    ("Qwen2.5-7B: 28 layers, 4 KV heads", "28 exact, 4 exact"),
    ("Qwen2.5-7B 的 hidden_size = 4096", "4096 → 3584 mismatch"), ("Qwen2.5-7B（head_dim=128）", "128 exact"),
    ("**对于 Qwen3-8B 模型**：\n\n- `num_layers`: 28\n- `num_kv_heads`: 8\n", "28 → 36 mismatch, 8 exact"),
    ("Llama-3.1-8B 有 32 层、8 个 KV 头", "32 exact, 8 exact"),
    // Some of the layers, a share of each card, two models, an unknown one; words without a key below another text.
    ("Llama-3.1-8B 前 16 层放 CPU", ""), ("Llama-3.1-8B: 每 4 层存一次", ""), ("Llama-3.1-8B，PP=4，每个 stage 8 层", ""),
    ("Llama-3.1-8B 与 Qwen2.5-7B 都有 30 层", ""),
    ("基于 Qwen3-8B，采用全局与局部两个 Transformer 的架构，前者负责语义与长程依赖，后者 1 层", ""),
    ("Foo-8B 有 30 层", ""),
    // What is done with layers, what a model made of it has, what a part has; a model that nobody knows before one that is known.
    ("With Llama-3.1-8B we freeze 30 layers and train 2 layers.", ""),
    ("Llama-3.1-8B has 3 layers in its MLP.", ""),
    ("Distilled from Llama-3.1-8B, it has 16 layers.", ""),
    ("Llama-3.1-8B, `-ngl 20`: 20 layers on GPU.", ""),
    ("Like Llama-3.1-8B but with 12 layers.", ""),
    ("Mine-12B has 40 layers; Llama-3.1-8B has 32 layers.", "32 exact"),
    ("Qwen3-8B 共 36 层，其中 10 层全局、26 层局部。", "36 exact"), ("Llama-3.1-8B 的草稿模型有 1 层。", ""),
    ("Llama-3.1-8B 和 Qwen3-8B 有 32 层和 36 层。", ""),
    ("Llama-3.1-8B is known. Qwen3-8B has 32 layers.", "32 → 36 mismatch"),
    (
      "Llama 3.1 8B has 32 layers, 64 query heads and 64 KV heads.",
      "32 exact, 64 → 32 mismatch, 64 → 8 mismatch"
    ),
    // Each clause has its model; a key right before the number.
    ("Qwen3-8B 有 36 层，Llama-3.1-8B 有 30 层", "36 exact, 30 → 32 mismatch"),
    ("Qwen2.5-7B 隐藏维度 3584", "3584 exact"), ("Qwen2.5-7B 隐藏维度 3854", "3854 → 3584 mismatch"),
    ("Qwen2.5-7B FFN 隐藏维度 18944", ""),
    // Qwen2.5-7B has feed-forward layers of 18,944, Mistral-7B of 14,336.
    ("Qwen2.5-7B:\n\n- intermediate_size: 11008\n- num_layers: 28\n", "11008 → 18944 mismatch, 28 exact"),
    ("Qwen2.5-7B:\n\n- intermediate_size: 11008\n", ""),
    ("Mistral-7B 的 intermediate size = 14336", "14336 exact"),
    ("Mistral-7B 的 intermediate size 为 11008。", "11008 → 14336 mismatch"), ("Qwen2.5-7B 的层数是 28", "28 exact"),
    ("The hidden size of Qwen2.5-7B is 4096.", ""),
    (
      "| 模型 | 层数 | 隐藏维度 | intermediate_size |\n|-|-|-|-|\n| Mistral-7B | 32 | 4096 | 11008 |",
      "32 exact, 4096 exact, 11008 → 14336 mismatch"
    ),
    ("| 模型 | 层数 | KV 头 |\n|---|---|---|\n| Qwen2.5-7B | 28 | 8 |", "28 exact, 8 → 4 mismatch"),
    ("Qwen3-8B:\n\n- Frozen layers: 28\n- Hidden dimension: 4096\n", "4096 exact"),
    ("Qwen3-8B:\n\n- 28 layers of notes\n", ""), ("Qwen3-8B architecture: note `n_layers=36`", "36 exact"),
    ("**Qwen3-8B**: 36", ""), ("配置里 Qwen3-8B 用的 head_dim 是 128", "128 exact"),
  ])
  func shape(markdown: String, expected: String) {
    #expect(checked(markdown).joined(separator: ", ") == expected)
  }

  /// Several numbers together: Llama-3-8B has 32 layers, hidden size 4096, 32 heads, 8 pairs and an intermediate size of 14,336;
  /// Mixtral-8x7B 8 experts, 2 a token, of 14,336, 46.7 billion parameters, 12.9 active; DeepSeek-V3 61 layers and a hidden size of 7168.
  @Test(arguments: [
    (
      "# Llama 3 8B 配置\n\n- 层数 32，hidden 4096\n- 注意力头 32，KV 头 8（GQA 4:1）\n- FFN 中间维 28672\n",
      "32 exact, 4096 exact, 32 exact, 8 exact, 28672 → 14336 mismatch"
    ),
    (
      "# Llama-3-8B\n\n```yaml\nhidden_size: 4096\nnum_hidden_layers: 40\nnum_attention_heads: 32\nnum_key_value_heads: 8\n```",
      "4096 exact, 40 → 32 mismatch, 32 exact, 8 exact"
    ),
    (
      "```json\n{\n  \"_name_or_path\": \"meta-llama/Meta-Llama-3-8B\",\n  \"hidden_size\": 4096,\n  \"num_hidden_layers\": 40,\n  \"num_attention_heads\": 32\n}\n```",
      "4096 exact, 40 → 32 mismatch, 32 exact"
    ),
    (
      "# Mixtral 8x7B\n\n- 56 layers, hidden size 4096\n- 32 query heads, 8 KV heads\n- 46.7B total, 14.9B active\n",
      "56 → 32 mismatch, 4096 exact, 32 exact, 8 exact, 46.7B exact, 14.9B → 12.9B mismatch"
    ),
    (
      "# DeepSeek-V3 结构\n\n- 60 层，前 3 层是稠密 FFN\n- hidden 7168，128 个注意力头\n- 专家中间维 2048\n",
      "60 → 61 mismatch, 7168 exact, 128 exact, 2048 exact"
    ),
    (
      "| 模型 | 总参数 | 激活 | 路由专家 | top-k |\n|---|---|---|---|---|\n| Mixtral 8x7B | 46.7B | 12.9B | 8 | 4 |",
      "46.7B exact, 12.9B exact, 8 exact, 4 → 2 mismatch"
    ),
    (
      "- Llama-3-8B：32 层，hidden 5120，32 头\n- Mine-9B：30 层，hidden 5120，32 头\n",
      "32 exact, 5120 → 4096 mismatch, 32 exact"
    ),
    ("DeepSeek-V3 总参数 671B，激活 21B。", "671B exact, 21B → 37B mismatch"),
    ("DeepSeek-V3 总参数 671B，激活参数 37B。", "671B exact, 37B exact"), ("DeepSeek-V3 激活 21B。", ""),
    (
      "# Llama 3.2 small models\n\n1B: 16 layers, hidden 2048, 32 heads\n3B: 32 layers, hidden 3072, 24 heads",
      "16 exact, 2048 exact, 32 exact, 32 → 28 mismatch, 3072 exact, 24 exact"
    ),
    (
      "# Qwen3-8B config.json\n\nhidden_size 4096\nintermediate_size 14336\nnum_hidden_layers 36",
      "4096 exact, 14336 → 12288 mismatch, 36 exact"
    ),
    (
      "# Qwen2.5-7B\n\n- head_dim = 3584 / 28 = 128\n- hidden **3584**\n- 28 layers",
      "128 exact, 3584 exact, 28 exact"
    ),
    (
      "# Llama-3-8B\n\n- 32 layers\n- hidden 4096\n- 32 heads\n- 4 个 KV 头（每卡）\n",
      "32 exact, 4096 exact, 32 exact"
    ),
    // Two of four are not enough, and one of two not behind a long text.
    ("# Llama-3-8B\n\n- 32 layers\n- hidden 5120\n- 40 heads\n- 8 KV heads\n", "32 exact, 8 exact"),
    (
      "SOLAR takes a 32-layer Mistral 7B, copies it, and stacks the two with eight layers left out:\n\n- Layers: 48\n- hidden size: 4096\n",
      "4096 exact"
    ),
    ("As for Mistral 7B:\n\n- Layers: 48\n- hidden size: 4096\n", "48 → 32 mismatch, 4096 exact"),
    ("Mixtral 8x7B: 46.7B total, 12.9B active", "46.7B exact, 12.9B exact"),
    // A family in the heading, sizes in the rows.
    (
      "# Llama 2 结构表\n\n| 规模 | 层数 | hidden | 头数 |\n|---|---|---|---|\n| 7B | 32 | 4096 | 32 |\n| 13B | 32 | 5120 | 40 |",
      "32 exact, 4096 exact, 32 exact, 32 → 40 mismatch, 5120 exact, 40 exact"
    ),
    (
      "# 我的结构表\n\n| 规模 | 层数 | hidden | 头数 |\n|---|---|---|---|\n| 13B | 32 | 5120 | 40 |", ""
    ),
    // A model made after it, one of which little agrees, a part of it, another model's text above.
    ("# Llama-3-8B\n\nA pruned one:\n\n- 16 layers\n- hidden size 4096\n- 32 heads\n", ""),
    ("# Llama-3-8B\n\n- 16 layers\n- hidden size 2048\n- 32 heads\n", "32 exact"),
    ("# Llama-3-8B\n\n- 训练层数：8\n- 冻结层数：24\n- hidden size：4096\n- 32 heads\n", "4096 exact, 32 exact"),
    (
      "# A student distilled from Llama-3-8B\n\n- layers: 16\n- hidden size: 4096\n- heads: 32\n",
      "4096 exact, 32 exact"
    ),
    (
      "# Llama-3-8B\n\n- 16 layers on GPU 0\n- hidden size 4096\n- 32 heads\n- 8 KV heads\n",
      "4096 exact, 32 exact, 8 exact"
    ),
    (
      "# Llama-3-8B\n\n- first 8 layers\n- hidden size 4096\n- 32 heads\n- 8 KV heads\n",
      "4096 exact, 32 exact, 8 exact"
    ),
    (
      "# Llama-3-8B\n\n- 32 layers, then 16 layers\n- hidden size 4096\n- 32 heads\n",
      "32 exact, 4096 exact, 32 exact"
    ),
  ])
  func together(markdown: String, expected: String) {
    #expect(checked(markdown).joined(separator: ", ") == expected)
  }

  /// Llama-3-8B: 32 layers, hidden size 4096, 32 heads, 8 of them pairs: 2 · 32 · 8 · 128 · 2 bytes = 128 KiB a token.
  @Test(arguments: [
    ("Llama 3-8B", "32", "8", "128 KB", "32 exact, 8 exact, 128 KB exact"),
    ("Llama 3-8B", "32", "32", "512 KB", "32 exact, 32 → 8 mismatch, 512 KB exact"),
    // The row is wrong, and the cache right.
    ("Llama 3-8B", "32", "32", "128 KB", "32 exact, 32 → 8 mismatch, 128 KB exact"),
    ("Llama 3-8B", "32", "8", "32 KB", "32 exact, 8 exact, 32 KB → 131 KB mismatch"),
    // A model that nobody knows, one that the row does not mean, a rounded number, a cache of all requests.
    ("Mine-9B", "32", "8", "32 KB", "32 KB → 131 KB mismatch"),
    ("Llama 3-8B", "30", "4", "60 KB", "60 KB exact"),
    ("Llama 3-8B", "32", "~10", "", "32 exact"),
    // A model that is made of it.
    ("Llama 3-8B (pruned)", "16", "8", "64 KB", ""), ("Llama 3-8B draft", "2", "8", "8 KB", ""),
  ])
  func rows(model: String, layers: String, pairs: String, cache: String, expected: String) {
    let table =
      "| Model | Layers | KV heads | Head dim | KV/token (FP16) |\n|---|---|---|---|---|\n"
      + "| \(model) | \(layers) | \(pairs) | 128 | \(cache) |"
    #expect(checked(table).filter { $0 != "128 exact" }.joined(separator: ", ") == expected)
  }

  /// What is said of a model names the row of the catalog and where it has it from.
  @Test func sourceOfAShape() throws {
    let figures = NoteFigures(Note(Array("Qwen2.5-7B 有 28 层".utf8))).figures
    let input = try #require(figures.first?.inputs.first)
    #expect(input.name == "Qwen2.5-7B" && input.value == "28")
    guard case .catalog(let field, let date, let source) = input.source else {
      Issue.record("no catalog")
      return
    }
    #expect(field == "layers" && !date.isEmpty && !source.isEmpty)
  }

  /// 2 · 48 · 8 · 128 · 2 bytes = 192 KiB.
  @Test func unitsOfATokenInTheHeader() {
    func table(_ each: String) -> [String] {
      checked(
        "# Qwen2.5 KV cache(bf16)\n\n| 模型 | 层数 | KV 头 | head_dim | KiB/token |\n|-|-|-|-|-|\n| 14B | 48 | 8 | 128 | \(each) |"
      )
    }
    #expect(table("192").last == "192 exact")
    #expect(table("96").last == "96 → 192 mismatch")
  }

  /// 8192 tokens of Llama-3.1-8B take 1 GiB, and sixteen times that 16.
  @Test(arguments: [
    ("| 长度 | 并发 | KV |\n|-|-|-|\n| 8K | 16 | 16 GiB |", ""),
    ("| 长度 | 路数 | KV |\n|-|-|-|\n| 8K | 16 | 16 GiB |", ""),
    ("| 方案 | 权重 | 16×8K KV |\n|-|-|-|\n| BF16 | 15.0 GiB | 16.0 GiB |", ""),
    ("| 长度 | KV |\n|-|-|\n| 8K | 16 GiB |", "16 GiB → 1 GiB mismatch"),
    // The rows name their models, of which one is the section's.
    ("| what | KV at 8K |\n|-|-|\n| Llama-3.1-8B | 1 GiB |\n| a hybrid | 4 GiB |", "1 GiB exact"),
    ("| KV 精度 | KiB/token | 32K |\n|-|-|-|\n| INT2 | 24 | 0.75 GiB |", ""),
  ])
  func cachesOfMany(table: String, expected: String) {
    #expect(checked("# Llama-3.1-8B\n\n" + table).joined(separator: ", ") == expected)
  }

  /// gpt-oss-20b has heads of 64, and 2880 / 64 = 45; 2 · 24 · 8 · 64 · 2 bytes = 48 KiB. Of a model that nobody knows 45 tells nothing.
  @Test func headsOfAnotherDimension() {
    func row(_ model: String) -> [String] {
      checked(
        "| Model | Layers | Hidden Dim | Heads | KV Heads | KV Cache/Token |\n|---|---|---|---|---|---|\n"
          + "| \(model) | 24 | 2880 | 64 | 8 | ~48 KB |")
    }
    #expect(row("gpt-oss-20b").last == "48 KB exact")
    #expect(row("Mine").isEmpty)
    // Qwen3-32B has heads of 128, and 5120 / 64 = 80: 2 · 64 · 8 · 128 · 2 bytes = 256 KiB.
    let qwen =
      "| Model | Layers | Hidden | Heads | KV heads | Memory/token |\n|---|---|---|---|---|---|\n"
      + "| Qwen3-32B | 64 | 5120 | 64 | 8 | 160 KB |"
    #expect(checked(qwen).last == "160 KB → 262 KB mismatch")
  }

  @Test func labels() {
    let table = "| Spec | Value |\n|---|---|\n| Layers | 64 |\n| d_model | 4,096 |\n| Experts | 3 |"
    // Qwen3-32B has 64 layers and a hidden size of 5120.
    #expect(checked("## Qwen3-32B\n\n\(table)") == ["64 exact", "4,096 → 5,120 mismatch"])
    #expect(checked("## Qwen3-32B\n\n### Use\n\n\(table)") == ["64 exact", "4,096 → 5,120 mismatch"])
    #expect(checked("## Qwen3-32B\n\n## Mine\n\n\(table)").isEmpty)
    #expect(
      checked("| | Qwen3-32B | Qwen3-8B |\n|---|---|---|\n| Layers | 64 | 63 |\n| KV heads | 8 | 8 |")
        == ["64 exact", "63 → 36 mismatch", "8 exact", "8 exact"])
  }

  /// Llama-2-7B has 6,738,415,616 parameters, Llama-2-13B 13,015,864,320.
  @Test(arguments: [
    ("6.58B", "6.58B → 6.74B mismatch"), ("6.74B", "6.74B rounds"), ("7B", "7B rounds"), ("6.6B", ""),
    ("~6.58B", "6.58B approximate"), ("6.70B", ""), ("8.03B", ""),
  ])
  func parameters(cell: String, expected: String) {
    let table = "| Model | Layers | Parameters |\n|---|---|---|\n| LLaMA-7B | 32 | \(cell) |"
    #expect(checked(table).dropFirst().joined(separator: ", ") == expected)
    #expect(checked(table.replacing("Parameters", with: "Active Parameters")).count == 1)
  }

  @Test func theWidthThatMistralCallsAHiddenDimension() {
    let table =
      "### Mistral-7B-v0.1\n\n| Parameter | Value |\n|---|---|\n| layers | 32 |\n| hidden_dim | 14336 |\n| n_kv_heads | 8 |"
    #expect(checked(table) == ["32 exact", "8 exact"])
    #expect(checked(table.replacing("14336", with: "14337")).contains("14337 → 4096 mismatch"))
  }

  @Test(
    "a part of a model, or one made from it",
    arguments: [
      "### Llama-2-7B (TP=4)\n\n- Heads: 8\n- KV heads: 8",
      "## Llama-3-70B with tensor parallelism 8\n\n- KV heads: 1",
      "## Pruned Llama-3.1-8B\n\n- Hidden size: 3072",
    ])
  func parts(markdown: String) {
    #expect(checked(markdown).allSatisfy { !$0.contains("mismatch") })
  }

  /// All right: what one of several devices has, what is trained, what is left of a model, what another model has.
  @Test(
    "parts that a heading or a label tells of",
    arguments: [
      "# Heads per rank at TP=4\n\n- Llama 2 7B: 8 heads, 8 KV heads\n- Llama 2 70B: 16 heads, 2 KV heads",
      "# 每段层数\n\n- Llama 2 70B：20 层\n- Qwen2.5-7B：7 层",
      "Trainable per model: Llama 3 8B 8 layers, Qwen2.5-7B 7 layers, Mistral 7B 8 layers.",
      "Removed: Llama 2 7B 8 layers, Llama 2 13B 10 layers, Mistral 7B 8 layers.",
      "Layers with full attention: Gemma 2 9B 21 layers, Gemma 3 27B 10 layers.",
      "# llama.cpp 在 8 GB 卡上能放的层数\n\n- Llama 2 13B：30 层\n- Qwen2.5-14B：32 层",
      "# Layers per rank\n\n| Model | Layers | Hidden | Heads |\n|---|---|---|---|\n| Llama-2-70B | 20 | 8192 | 64 |",
      "# After depth pruning\n\n```json\n{\"_name_or_path\": \"meta-llama/Llama-3.1-8B\",\n\"hidden_size\": 4096,\n\"num_hidden_layers\": 24,\n\"num_key_value_heads\": 8}\n```",
      "```bash\n# Llama 2 70B scaled down for a smoke test\n--num-layers 8\n--hidden-size 8192\n--num-attention-heads 64\n```",
      "Yi-6B: 32 layers, hidden 4096, 4 KV heads. Qwen-7B: 32 layers, hidden 4096.",
      "Kimi K2: 1T total, 32B active. DeepSeek-V3: 671B, 37B.",
      "# Per rank\n\nLlama-2-70B:\n\n- layers: 20\n- hidden: 8192\n- heads: 64",
      "# Per rank\n\nLlama-2-70B: 20 layers, hidden 8192, 64 heads.",
    ])
  func scopes(markdown: String) {
    #expect(checked(markdown).allSatisfy { !$0.contains("mismatch") })
  }

  /// Llama-2-70B has 80 layers, Llama-3.1-8B 32, Qwen2.5-7B 28.
  @Test(
    "the same without such words",
    arguments: [
      (
        "# Shapes\n\n| Model | Layers | Hidden | Heads |\n|---|---|---|---|\n| Llama-2-70B | 20 | 8192 | 64 |",
        "20 → 80"
      ),
      (
        "# Config\n\n```json\n{\"_name_or_path\": \"meta-llama/Llama-3.1-8B\",\n\"hidden_size\": 4096,\n\"num_hidden_layers\": 24,\n\"num_key_value_heads\": 8}\n```",
        "24 → 32"
      ),
      ("```bash\n# Llama 2 70B\n--num-layers 8\n--hidden-size 8192\n--num-attention-heads 64\n```", "8 → 80"),
      ("Qwen2.5-7B: 7 layers, hidden 3584, 4 KV heads.", "7 → 28"),
      ("# Shapes\n\nLlama-2-70B:\n\n- layers: 20\n- hidden: 8192\n- heads: 64", "20 → 80"),
    ])
  func wholes(markdown: String, expected: String) {
    #expect(checked(markdown).contains("\(expected) mismatch"))
  }

  /// Qwen3-8B has 36 layers, a hidden size of 4096, 32 heads and 8 KV heads.
  @Test(
    "a number of which more is said",
    arguments: [
      ("- 层数：20", "20 → 36 mismatch"), ("- 骨干的层数：20", ""), ("- num_layers: 20", "20 → 36 mismatch"),
      ("- Note num_layers: 20", ""), ("- 20 layers", "20 → 36 mismatch"), ("- We keep 20 layers", ""),
      ("- We keep 36 layers", "36 exact"), ("- We keep the first 36 layers", ""),
      ("- We sell 32 headsets", ""),
    ])
  func told(item: String, expected: String) {
    let list = "Qwen3-8B\n\n- hidden size: 4096\n- attention heads: 32\n- KV heads: 8\n"
    #expect(checked(list + item).dropFirst(3).joined() == expected)
  }

  /// DeepSeek-V3 has 37 billion active parameters and 8 experts a token, Llama-2-70B 80 layers, GPT-2 Large 1280 and 36.
  @Test(
    "further ways to tell a shape",
    arguments: [
      (
        "# DeepSeek-V3\n\n- total 671B, 21B active per token\n- 61 layers\n- hidden 7168, 128 attention heads",
        "21B → 37B"
      ),
      ("DeepSeek-V3：256 个路由专家选 6，1 个共享，总 671B，激活 37B", "6 → 8"),
      (
        "# Llama 2\n\n7B - 32 layers, 4096 hidden, 32 heads\n\n70B - 60 layers, 8192 hidden, 64 heads, 8 KV heads",
        "60 → 80"
      ),
      ("GPT-2 Large: 36 layers, 20 heads, d_model 1208", "1208 → 1280"),
      ("gpt2-medium: 24 layers, 16 heads, d_model 1042", "1042 → 1024"),
    ])
  func further(markdown: String, expected: String) {
    #expect(checked(markdown).filter { $0.contains("mismatch") } == ["\(expected) mismatch"])
  }

  /// The paper says 117M, 345M and 762M; there are 124,439,808, 354,823,168 and 774,030,080.
  @Test func parametersOfThePaper() {
    func table(_ medium: String) -> [String] {
      checked(
        "| Model | Layers | Hidden | Params |\n|---|---|---|---|\n| GPT-2 Small | 12 | 768 | 117M |\n| GPT-2 Medium | 24 | 1024 | \(medium) |"
      )
    }
    #expect(table("345M") == ["12 exact", "768 exact", "24 exact", "1024 exact"])
    #expect(table("355M").last == "355M rounds")
    #expect(table("335M").last == "335M → 355M mismatch")
  }

  /// Sizes in words that the catalog does not know are no smaller model.
  @Test(arguments: ["GPT-2 Tiny has 6 layers", "GPT-2 Large has 36 layers", "GPT-2 Small has 12 layers"])
  func sizesInWords(text: String) {
    #expect(checked(text).count == (text.contains("Tiny") ? 0 : 1))
    #expect(checked(text).allSatisfy { $0.hasSuffix("exact") })
  }
}
