public import Catalogs

extension ModelArchitecture {
  /// The shape that a Hugging Face `config.json` describes, of a family in ``ModelFamily/all``.
  ///
  /// - Throws: `CatalogError` with the line where a value is missing or cannot be, or for a `model_type` that is not
  ///   known: then no formula is.
  public init(configuration text: String) throws(CatalogError) {
    // JSON is YAML.
    var root = try CatalogNode(wholeYAML: text)
    if let inner = try root.value("text_config") { root = inner }
    let file = ModelConfig(root)
    try self.init(file)
  }

  private init(_ file: ModelConfig) throws(CatalogError) {
    let family = try file.family()
    let hidden = try file.count("hidden_size", "n_embd", "n_embed", "d_model")
    let layers = try file.count("num_hidden_layers", "n_layer", "num_layers")
    let heads = try file.count("num_attention_heads", "n_head", "num_heads")
    self.init(
      layers: layers, hiddenSize: hidden, attention: try file.attention(hidden: hidden, heads: heads),
      feedForward: try file.feedForward(hidden: hidden), vocabularySize: try file.count("vocab_size"),
      tiesEmbeddings: try file.flag("tie_word_embeddings"),
      contextLength: try file.optionalCount(
        "max_position_embeddings", "n_positions", "n_ctx", "seq_length", "max_sequence_length") ?? 2048,
      family: family, slidingWindow: try file.window(layers: layers))
    do {
      try check()
    } catch {
      throw CatalogError(line: 1, problem: error.problem, remedy: error.remedy)
    }
  }
}

/// The keys of a `config.json`, under the names that families give them.
private struct ModelConfig {
  private let root: CatalogNode

  init(_ root: CatalogNode) { self.root = root }

  func optionalCount(_ keys: String...) throws(CatalogError) -> Int? {
    for key in keys {
      if let node = try root.value(key), node.optionalText != nil { return try node.count() }
    }
    return nil
  }

  func count(_ keys: String...) throws(CatalogError) -> Int {
    for key in keys {
      if let node = try root.value(key), node.optionalText != nil { return try node.count() }
    }
    throw root.error(
      "`\(keys[0])` is missing",
      "Give the whole config.json of the model; a vision model has it in `text_config`")
  }

  func flag(_ key: String) throws(CatalogError) -> Bool? {
    guard let node = try root.value(key) else { return nil }
    switch node.text {
    case "true": return true
    case "false": return false
    default: return nil
    }
  }

  func family() throws(CatalogError) -> ModelFamily {
    guard let node = try root.value("model_type") else {
      throw root.error("`model_type` is missing", "Add it, as in \"model_type\": \"llama\"")
    }
    if node.text == "falcon", try flag("new_decoder_architecture") == true,
      let twoNorms = ModelFamily.named("falcon-2-norms")
    {
      return twoNorms
    }
    guard let family = ModelFamily.named(node.text) else {
      let known = ModelFamily.all.flatMap(\.modelTypes).joined(separator: ", ")
      throw node.error(
        "`\(node.text)` is a kind of model whose layers are not known here",
        "Known are \(known); for a model with layers like one of these, write its name")
    }
    return family
  }

  func attention(hidden: Int, heads: Int) throws(CatalogError) -> ModelArchitecture.Attention {
    if let rank = try optionalCount("kv_lora_rank") {
      return .latent(
        heads: heads, queryRank: try optionalCount("q_lora_rank") ?? 0, keyValueRank: rank,
        plainDimension: try count("qk_nope_head_dim"), ropeDimension: try count("qk_rope_head_dim"),
        valueDimension: try count("v_head_dim"))
    }
    // Falcon says so in words: one head of keys and values, or as many as `num_kv_heads`.
    let (multiQuery, newDecoder) = (try flag("multi_query"), try flag("new_decoder_architecture"))
    let keyValue: Int
    if multiQuery == true, newDecoder != true {
      keyValue = 1
    } else {
      keyValue = try optionalCount("num_key_value_heads", "num_kv_heads", "n_head_kv") ?? heads
    }
    let quotient = hidden % max(heads, 1) == 0 ? hidden / max(heads, 1) : nil
    guard let dimension = try optionalCount("head_dim") ?? quotient else {
      throw root.error(
        "hidden_size \(hidden) is no multiple of num_attention_heads \(heads)", "Add `head_dim`")
    }
    return .heads(query: heads, keyValue: keyValue, dimension: dimension)
  }

  func feedForward(hidden: Int) throws(CatalogError) -> ModelArchitecture.FeedForward {
    let width = try optionalCount("intermediate_size", "ffn_dim", "n_inner", "ffn_hidden_size")
    guard let routed = try optionalCount("n_routed_experts", "num_local_experts", "num_experts"), routed > 1
    else {
      return .dense(width: width ?? 4 * hidden)
    }
    let denseLayers = try optionalCount("first_k_dense_replace") ?? 0
    return .experts(
      .init(
        routed: routed, perToken: try count("num_experts_per_tok", "experts_per_token"),
        shared: try optionalCount("n_shared_experts") ?? 0,
        width: try optionalCount("moe_intermediate_size") ?? width ?? 4 * hidden, denseLayers: denseLayers,
        denseWidth: denseLayers > 0 ? width ?? 4 * hidden : 0))
  }

  func window(layers: Int) throws(CatalogError) -> ModelArchitecture.SlidingWindow? {
    guard try flag("use_sliding_window") != false, let tokens = try optionalCount("sliding_window"),
      tokens > 0
    else { return nil }
    if let kinds = try root.value("layer_types") {
      let windowed = try kinds.strings("`layer_types`").count { $0 == "sliding_attention" }
      return windowed > 0 ? .init(tokens: tokens, layers: windowed) : nil
    }
    // Before `layer_types`, every so many layers saw everything.
    if let pattern = try optionalCount("sliding_window_pattern"), pattern > 0 {
      return .init(tokens: tokens, layers: layers - layers / pattern)
    }
    return .init(tokens: tokens, layers: layers)
  }
}

extension CatalogNode {
  /// The value of a key of a mapping.
  fileprivate func value(_ key: String) throws(CatalogError) -> CatalogNode? {
    try pairs("The configuration").first { $0.key.text == key }?.value
  }
}
