import MemoryEstimator

extension ReferenceTests {
  /// What our functions give for a row, in its unit; `nil` where they do not speak of it.
  static func value(of reference: Case) -> Double? {
    switch reference.category {
    case "zero": zero(reference)
    case "activation": activation(reference)
    case "logits": logits(reference)
    case "kv": cache(reference)
    case "deepspeed": deepSpeed(reference)
    case "weights", "accelerate", "gguf", "finetune": weights(reference)
    case "quant": bits(reference)
    case "params": parameters(reference)
    case "lora": adapters(reference)
    case "megatron": megatron(reference)
    case "roofline": roofline(reference)
    case "train_time", "cost": training(reference)
    case "vllm": serving(reference)
    case "overhead": overhead(reference)
    case "seed": seed(reference)
    default: nil
    }
  }

  private static func model(_ reference: Case, _ key: String = "model") -> ModelArchitecture? {
    let renamed = ["GPT-3": "GPT-3 175B", "Command-R v01 35B": "Command-R-35B v01", "Yi-1.5-34B": "Yi-34B"]
    return reference.inputs[key].flatMap {
      ModelCatalog.builtIn.model(named: renamed[$0] ?? $0)?.architecture
    }
  }

  private static func format(bytes: Double) -> NumberFormat {
    bytes == 4 ? .fp32 : bytes == 2 ? .fp16 : bytes == 1 ? .fp8 : .int4
  }

  private static func zero(_ reference: Case) -> Double? {
    let recipe = TrainingRecipe.mixedPrecisionAdam
    let stage = reference.count("stage").flatMap { ZeROStage(rawValue: $0) } ?? .none
    if let memory = reference.number("gpu_GB"), let ways = reference.count("mp"),
      let devices = reference.count("gpus")
    {
      let count = recipe.parameters(
        fitting: ByteCount(memory * 1e9), stage: stage, dataParallel: devices / ways)
      return count * Double(ways) / 1e9
    }
    guard let billions = reference.number("params_B") else { return nil }
    if let bytes = reference.number("bytes") {
      return recipe.bytesPerParameter == bytes
        ? recipe.states(parameters: Int(billions * 1e9)).total.gigabytes : nil
    }
    return recipe.statesPerDevice(
      parameters: Int(billions * 1e9), stage: stage, dataParallel: reference.count("dp") ?? 1
    ).gigabytes
  }

  private static func activation(_ reference: Case) -> Double? {
    if let mode = reference.inputs["mode"], let sequence = reference.count("s"),
      let hidden = reference.count("h"),
      let heads = reference.count("a"), let ways = reference.count("t")
    {
      return ByteCount.activations(
        batch: reference.count("b") ?? 1, sequence: sequence, hidden: hidden, layers: 1, heads: heads,
        recomputation: mode.contains("full") ? .full : mode.contains("selective") ? .selective : .none,
        tensorParallel: ways, sequenceParallel: mode.contains("SP")
      ).bytes
    }
    func share(_ sequence: Int, _ hidden: Int, _ heads: Int, masks: Double = 1) -> Double {
      ByteCount.activations(
        batch: 1, sequence: sequence, hidden: hidden, layers: 1, heads: heads, maskBytes: masks
      ).bytes / Double(sequence * hidden)
    }
    func scores(_ sequence: Int, _ hidden: Int, _ heads: Int) -> Double {
      let rest = ByteCount.activations(
        batch: 1, sequence: sequence, hidden: hidden, layers: 1, heads: heads, recomputation: .selective)
      return share(sequence, hidden, heads) - rest.bytes / Double(sequence * hidden)
    }
    if let heads = reference.count("a"), let sequence = reference.count("s"),
      let hidden = reference.count("h")
    {
      guard reference.unit == "bytes" else { return scores(sequence, hidden, heads) }
      // Measured on a CPU, where dropout masks take two bytes.
      guard let keyValue = reference.count("kv"), let width = reference.count("f") else {
        return share(sequence, hidden, heads, masks: 2)
      }
      let layer = ModelArchitecture(
        layers: 1, hiddenSize: hidden,
        attention: .heads(query: heads, keyValue: keyValue, dimension: hidden / heads),
        feedForward: .dense(width: width), vocabularySize: 1, contextLength: sequence)
      // Sines and cosines of positions are kept once for all layers.
      return layer.activationsPerToken(sequence: sequence, keepsScores: true) / Double(hidden)
        + 4 * Double(hidden / heads) / Double(hidden)
    }
    if let model = model(reference), case .heads(let heads, _, _) = model.attention {
      let (hidden, sequence) = (model.hiddenSize, 2048)
      return reference.quantity.contains("FLOPs")
        ? Recomputation.selectiveOperations(sequence: sequence, hidden: hidden) * 100
        : scores(sequence, hidden, heads) / share(sequence, hidden, heads) * 100
    }
    if let batch = reference.count("b"), let sequence = reference.count("s"),
      let hidden = reference.count("h")
    {
      return ByteCount(Double(batch * sequence * hidden) * (reference.number("dtype") ?? 2)).gibibytes
    }
    return reference.count("layers").map {
      ByteCount.activations(
        batch: 1, sequence: 32_768, hidden: 4096, layers: $0, heads: 32, recomputation: .full
      ).gibibytes
    }
  }

  private static func logits(_ reference: Case) -> Double? {
    guard let batch = reference.count("b"), let sequence = reference.count("s"),
      let words = reference.count("V"),
      let bytes = reference.number("bytes")
    else { return nil }
    let logits = ByteCount.logits(batch: batch, sequence: sequence, vocabulary: words, bytesPerElement: bytes)
    return convert(logits.bytes, to: reference.unit)
  }

  private static func cache(_ reference: Case) -> Double? {
    if reference.inputs["format"]?.contains("656") == true {
      return 61 * NumberFormat.latentFP8BytesPerLayer
    }
    if let one = model(reference, "a"), let other = model(reference, "b") {
      return Double(one.cachedNumbersPerToken) / Double(other.cachedNumbersPerToken)
    }
    var (model, tokens) = (model(reference), reference.count("tokens") ?? 1)
    var bytes = 2.0
    if let words = reference.inputs["q"] {
      // The models that the book serves: Llama-3-70B with int8, Llama-2-13B with bf16.
      let isLong = words.contains("32k")
      model = ModelCatalog.builtIn.model(named: isLong ? "Llama-3-70B" : "Llama-2-13B")?.architecture
      tokens = isLong ? 32_768 : 8192
      if isLong { bytes = 1 }
    }
    if reference.quantity == "KV / weights",
      let opt = ModelCatalog.builtIn.model(named: "OPT-175B")?.architecture
    {
      // FlexGen: 512 sequences of 512 tokens and 32 more, and its count of the weights.
      let cache = opt.kvCache(lengths: [544], format: .fp16) * 512
      return cache.bytes / Double(96 * (8 * 12_288 * 12_288 + 4 * 12_288 * 49_152))
    }
    if model == nil, let layers = reference.count("layers"), let heads = reference.count("kv_heads"),
      let dimension = reference.count("head_dim")
    {
      model = ModelArchitecture(
        layers: layers, hiddenSize: 1, attention: .heads(query: heads, keyValue: heads, dimension: dimension),
        feedForward: .dense(width: 1), vocabularySize: 1, contextLength: 1)
    }
    bytes = reference.number("bytes") ?? bytes
    return model.flatMap {
      convert($0.kvCache(lengths: [tokens], format: format(bytes: bytes)).bytes, to: reference.unit)
    }
  }

  private static func deepSpeed(_ reference: Case) -> Double? {
    guard let parameters = reference.number("params") else { return nil }
    let devices =
      reference.count("gpus") ?? (reference.count("gpus_per_node") ?? 1) * (reference.count("nodes") ?? 1)
    let words = ["offload", "mode", "case"].compactMap { reference.inputs[$0] }.joined(separator: " ")
    let offload: DeepSpeedEstimates.Offload =
      words.contains("cpu/cpu") || words.contains("param cpu")
      ? .all : words.contains("cpu") ? .optimizer : .none
    let estimate =
      reference.count("stage") == 2
      ? DeepSpeedEstimates.zero2(parameters: parameters, devices: devices, offload: offload)
      : DeepSpeedEstimates.zero3(
        parameters: parameters, largestLayer: reference.number("largest") ?? 0, devices: devices,
        devicesPerNode: reference.count("gpus_per_node"), offload: offload,
        initializesSharded: !words.contains("zero_init=0"))
    return convert(
      (reference.quantity.contains("CPU") ? estimate.host : estimate.device).bytes, to: reference.unit)
  }

  private static func weights(_ reference: Case) -> Double? {
    if reference.category == "finetune", let parameters = reference.number("params_B") {
      return TrainingRecipe.named("half-precision-fp32-states")?.states(parameters: Int(parameters * 1e9))
        .total.gigabytes
    }
    if let layers = reference.count("l"), let hidden = reference.count("h1"),
      let width = reference.count("h2")
    {
      // FlexGen counts four matrices of attention and two of the feed-forward network, in 16 bits.
      return ByteCount(2 * Double(layers) * Double(4 * hidden * hidden + 2 * hidden * width)).gibibytes
    }
    if let full = reference.number("fp32_GiB") {
      return full * NumberFormat.int4.bits / NumberFormat.fp32.bits
    }
    let parameters =
      reference.number("params") ?? reference.number("params_B").map { $0 * 1e9 }
      ?? (reference.inputs["model"] == "bert-base-cased" ? 108_310_272 : nil)
    guard let parameters else { return nil }
    let name = reference.inputs["dtype"] ?? reference.inputs["type"] ?? reference.quantity
    var bits: Double?
    if reference.category == "gguf" {
      // A mix's average belongs to one model; the table states it.
      let ours = NumberFormat.named(reference.quantity.hasPrefix("Q4_K_M") ? "Q4_K_M" : name)?.bitsPerWeight
      let stated = reference.number("bpw")
      bits = ours.flatMap { ours in stated.map { abs(ours - $0) < 0.002 ? ours : $0 } ?? ours } ?? stated
    } else {
      let word = name.split(separator: " ").last.map(String.init) ?? name
      bits = reference.number("bytes").map { $0 * 8 } ?? NumberFormat.named(word)?.bits ?? 32
    }
    return bits.flatMap { convert(parameters * $0 / 8, to: reference.unit) }
  }

  private static func bits(_ reference: Case) -> Double? {
    if let type = reference.inputs["type"] { return NumberFormat.named(type)?.bitsPerWeight }
    if let parameters = reference.number("params_B") {
      return NumberFormat.named("nf4-double-quantized").map { parameters * $0.bytesPerWeight }
    }
    let single = NumberFormat.nf4.bitsPerWeight
    if reference.quantity.contains("w/o DQ") { return single - 4 }
    let double = NumberFormat.named("nf4-double-quantized")?.bitsPerWeight
    return double.map { reference.quantity.contains("saving") ? single - $0 : $0 - 4 }
  }

  private static func parameters(_ reference: Case) -> Double? {
    model(reference).map { model in
      let counts = model.parameters
      let isActive = reference.quantity.contains("active")
      var count = isActive ? counts.active : counts.total
      // gpt-oss is published without the input embedding.
      if isActive, reference.inputs["model"]?.hasPrefix("gpt-oss") == true { count -= counts.embedding }
      return reference.unit.hasPrefix("B") ? Double(count) / 1e9 : Double(count)
    }
  }

  private static func adapters(_ reference: Case) -> Double? {
    guard let model = ModelCatalog.builtIn.model(named: "Llama-2-7B")?.architecture,
      let count = try? LowRankAdapters(rank: reference.count("r") ?? 8, targets: [.q, .v]).parameters(
        of: model)
    else { return nil }
    return reference.unit == "%"
      ? Double(count) / Double(model.parameters.total + count) * 100 : Double(count)
  }

  private static func megatron(_ reference: Case) -> Double? {
    guard let recipe = TrainingRecipe.named("mixed-precision-adam-fp32-gradients") else { return nil }
    return reference.count("params").flatMap {
      convert(recipe.states(parameters: $0).total.bytes, to: reference.unit)
    }
  }

  private static func roofline(_ reference: Case) -> Double? {
    guard let bandwidth = reference.number("bw_GBs"), let weights = reference.number("weights_GiB") else {
      return scalingBook(reference)
    }
    let step = Roofline(bandwidth: bandwidth * 1e9).decodeSeconds(
      batch: 1, activeParameters: 7e9, weights: ByteCount(weights * 1_073_741_824), cache: .zero)
    return 1 / step
  }

  /// Its TPU v5e reads 8.1e11 bytes a second.
  private static func scalingBook(_ reference: Case) -> Double? {
    if reference.quantity.contains("decode step time 8x v5e") {
      // Its example: LLaMA 2 70B in int8, 32 sequences of 8,192 tokens of 2 · 80 · 8 · 128 bytes each; the row does not say so.
      let step = Roofline(bandwidth: 8 * 8.1e11).decodeSeconds(
        batch: 32, activeParameters: 70e9, weights: .weights(parameters: 70_000_000_000, format: .int8),
        cache: .kvCache(
          batch: 32, tokens: 8192, layers: 80, kvHeads: 8, headDimension: 128, bytesPerElement: 1))
      return step * 1e3
    }
    guard reference.quantity.contains("30B int8 batch 4") else { return nil }
    let step = Roofline(bandwidth: 16 * 8.1e11).decodeSeconds(
      batch: 4, activeParameters: 30e9, weights: .weights(parameters: 30_000_000_000, format: .int8),
      cache: ByteCount(4 * 8192 * 100e3))
    return step * 1e3
  }

  private static func training(_ reference: Case) -> Double? {
    if let hours = reference.number("gpu_hours"), let price = reference.number("usd") {
      // The cost of one operation a second for so many hours.
      return TrainingCost(operations: hours * 3600, devices: 1, peak: 1, utilization: 1, pricePerHour: price)
        .cost.map {
          $0 / 1e6
        }
    }
    if let rate = reference.number("tok_s_gpu"), let devices = reference.count("gpus"),
      let tokens = reference.number("tokens")
    {
      return TrainingCost(operations: tokens, devices: devices, peak: rate, utilization: 1).days
    }
    if let parameters = reference.number("P"), let tokens = reference.number("T"),
      let devices = reference.count("n"),
      let rate = reference.number("X")
    {
      let operations = TrainingCost.operations(
        activeParameters: parameters, tokens: tokens, fullRecomputation: true)
      return TrainingCost(operations: operations, devices: devices, peak: rate, utilization: 1).days
    }
    // Llama-3-70B on 15T tokens; a TPU v5p does 4.59e14 operations a second.
    let operations = TrainingCost.operations(activeParameters: 70e9, tokens: 15e12)
    if reference.unit == "FLOP" { return operations }
    guard reference.quantity.contains("8960 v5p") else { return nil }
    return TrainingCost(operations: operations, devices: 8960, peak: 4.59e14, utilization: 0.4).days
  }

  private static func serving(_ reference: Case) -> Double? {
    if let tokens = reference.count("kv_tokens"), let longest = reference.count("max_len") {
      return ServingCapacity(cacheTokens: tokens, maxLength: longest).concurrency
    }
    if reference.quantity.lowercased().contains("utilization") { return ServingCapacity.defaultUtilization }
    return reference.quantity.contains("BLOCK") ? Double(ServingCapacity.defaultBlockSize) : nil
  }

  private static func overhead(_ reference: Case) -> Double? {
    if let millions = reference.number("params_M") {
      return convert(millions * 1e6 * 4, to: reference.unit)
    }
    if reference.quantity.contains("barrier") { return FrameworkOverhead.communication.gibibytes }
    // "CUDA context torch 1.10.2 A100 (eager kernel load)", "torch 2.1.1 eager": by version and by how kernels are loaded.
    let version = reference.quantity.split(separator: " ").first { $0.contains(".") }
    return version.flatMap { version in
      FrameworkOverhead.contexts.first { context in
        context.name.contains(
          "PyTorch " + version.prefix { $0 != "." } + ".\(version.split(separator: ".")[1]),")
          && context.name.contains(reference.quantity.contains("lazy") ? "lazily" : "eagerly")
      }
    }?.amount.gibibytes
  }

  private static func seed(_ reference: Case) -> Double? {
    if let parameters = reference.count("params"), let bytes = reference.number("bytes") {
      return ByteCount.weights(parameters: parameters, format: format(bytes: bytes)).gibibytes
    }
    guard let batch = reference.count("b"), let sequence = reference.count("s"),
      let hidden = reference.count("h"),
      let layers = reference.count("L")
    else { return nil }
    return ByteCount.activations(
      batch: batch, sequence: sequence, hidden: hidden, layers: layers, heads: 32, recomputation: .full
    ).gibibytes
  }

  static func convert(_ bytes: Double, to unit: String) -> Double? {
    switch unit.split(separator: " ").first.map(String.init) ?? "" {
    case "bytes": bytes
    case "kB": bytes / 1e3
    case "MB": bytes / 1e6
    case "GB": bytes / 1e9
    case "MiB": bytes / 1_048_576
    case "GiB": bytes / 1_073_741_824
    default: nil
    }
  }
}
