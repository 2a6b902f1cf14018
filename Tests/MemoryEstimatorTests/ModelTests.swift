import Catalogs
import MemoryEstimator
import Testing

@Suite("Language models") struct ModelTests {
  static let models = ModelCatalog.builtIn.entries

  @Test("there are many") func count() {
    #expect(Self.models.count >= 73)
    #expect(Self.models.count { $0.publishedWeights != nil } >= 71)
  }

  @Test("parameters are computed, and equal the count of the published weights", arguments: models)
  func parameters(of model: Model) throws {
    try model.architecture.check()
    let parameters = model.architecture.parameters
    if let published = model.publishedWeights { #expect(parameters.total == published, "\(model.name)") }
    #expect(parameters.active <= parameters.total)
    #expect(!model.sources.isEmpty)
  }

  /// Counts of papers and model cards; what a token goes through, with both embeddings.
  @Test(
    "a token goes through some of the experts",
    arguments: [
      ("Mixtral-8x7B", 12.88e9), ("Mixtral-8x22B", 39.161e9), ("Qwen3-30B-A3B", 3.353e9),
      ("Qwen3-235B-A22B", 22.191e9), ("gpt-oss-20b", 4.187e9), ("gpt-oss-120b", 5.712e9),
      ("DeepSeek-V3", 37.552e9), ("DeepSeek-V2", 21.376e9), ("DeepSeek-V2-Lite", 2.661e9),
    ])
  func active(name: String, count: Double) throws {
    let model = try #require(ModelCatalog.builtIn.model(named: name))
    #expect(abs(Double(model.architecture.parameters.active) - count) < 0.6e6)
  }

  @Test(
    "names as people write them",
    arguments: [
      ("llama 3.1 8b", "Llama-3.1-8B"), ("meta-llama/Llama-3.1-8B-Instruct", "Llama-3.1-8B"),
      ("Llama-3-8B", "Llama-3.1-8B"), ("deepseek-r1", "DeepSeek-V3"),
      ("Qwen/Qwen2.5-7B-Instruct", "Qwen2.5-7B"),
      ("gemma-3-27b-it", "Gemma-3-27B"), ("Gemma-3-27B(text)", "Gemma-3-27B"),
      ("Mistral 7B", "Mistral-7B-v0.1"),
      ("GPT-3", "GPT-3 175B"), ("phi-4", "Phi-4"), ("OPT-1.3B", "OPT-1.3B"), ("opt 13b", "OPT-13B"),
    ])
  func naming(written: String, name: String) {
    #expect(ModelCatalog.builtIn.model(named: written)?.name == name)
  }

  @Test("what nobody knows has no model", arguments: ["", "Llama-9-8B", "7B", "-", "/"])
  func unknown(name: String) {
    #expect(ModelCatalog.builtIn.model(named: name) == nil)
  }

  @Test(
    "a config.json gives the same shape as the catalog",
    arguments: [
      (
        "Llama-3.1-8B",
        #"{"model_type": "llama", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32, "num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 128256, "max_position_embeddings": 131072, "tie_word_embeddings": false}"#
      ),
      (
        "Qwen2.5-0.5B",
        #"{"model_type": "qwen2", "hidden_size": 896, "num_hidden_layers": 24, "num_attention_heads": 14, "num_key_value_heads": 2, "intermediate_size": 4864, "vocab_size": 151936, "max_position_embeddings": 32768, "sliding_window": 32768, "use_sliding_window": false, "tie_word_embeddings": true}"#
      ),
      (
        "Mixtral-8x7B",
        #"{"model_type": "mixtral", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32, "num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 32000, "max_position_embeddings": 32768, "num_local_experts": 8, "num_experts_per_tok": 2, "sliding_window": null, "tie_word_embeddings": false}"#
      ),
      (
        "DeepSeek-V3",
        #"{"model_type": "deepseek_v3", "hidden_size": 7168, "num_hidden_layers": 61, "num_attention_heads": 128, "num_key_value_heads": 128, "intermediate_size": 18432, "moe_intermediate_size": 2048, "n_routed_experts": 256, "n_shared_experts": 1, "num_experts_per_tok": 8, "first_k_dense_replace": 3, "q_lora_rank": 1536, "kv_lora_rank": 512, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64, "v_head_dim": 128, "vocab_size": 129280, "max_position_embeddings": 163840}"#
      ),
      (
        "GPT-2 124M",
        #"{"model_type": "gpt2", "n_embd": 768, "n_layer": 12, "n_head": 12, "n_positions": 1024, "n_ctx": 1024, "vocab_size": 50257}"#
      ),
      (
        "Falcon-7B",
        #"{"model_type": "falcon", "hidden_size": 4544, "num_hidden_layers": 32, "num_attention_heads": 71, "multi_query": true, "new_decoder_architecture": false, "vocab_size": 65024}"#
      ),
      (
        "Gemma-3-4B",
        #"{"model_type": "gemma3", "text_config": {"model_type": "gemma3_text", "hidden_size": 2560, "num_hidden_layers": 34, "num_attention_heads": 8, "num_key_value_heads": 4, "head_dim": 256, "intermediate_size": 10240, "vocab_size": 262144, "sliding_window": 1024, "sliding_window_pattern": 6}}"#
      ),
    ])
  func configuration(name: String, json: String) throws {
    let model = try #require(ModelCatalog.builtIn.model(named: name)).architecture
    let read = try ModelArchitecture(configuration: json)
    #expect(read.parameters.total == model.parameters.total)
    #expect(read.parameters.active == model.parameters.active)
    #expect(read.attention == model.attention)
    #expect(read.slidingWindow == model.slidingWindow)
  }

  @Test(
    "a config.json that cannot be is refused, with its place",
    arguments: [
      ("{\n\"hidden_size\": 4096}", "model_type"), ("{\"model_type\": \"t5\"}", "t5"),
      ("{\"model_type\": \"llama\"}", "hidden_size"), ("{", "YAML"), ("[]", "mapping"), ("", "empty"),
      (
        #"{"model_type": "llama", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32, "num_key_value_heads": 7, "vocab_size": 1000}"#,
        "7 key-value heads"
      ),
      (
        #"{"model_type": "llama", "hidden_size": 4096, "num_hidden_layers": -1, "num_attention_heads": 32, "vocab_size": 1000}"#,
        "-1"
      ),
      (
        #"{"model_type": "llama", "hidden_size": 0, "num_hidden_layers": 1, "num_attention_heads": 0, "vocab_size": 1000}"#,
        "hidden size cannot be 0"
      ),
      (
        #"{"model_type": "llama", "hidden_size": 100000000, "num_hidden_layers": 1000000, "num_attention_heads": 10, "vocab_size": 1000000000}"#,
        "10¹⁸"
      ),
    ])
  func refused(json: String, word: String) {
    let error = #expect(throws: CatalogError.self) { try ModelArchitecture(configuration: json) }
    #expect(error?.description.contains(word) == true, "\(error?.description ?? "")")
  }
}
