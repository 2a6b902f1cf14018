import Foundation
import MemoryEstimator
import Testing

/// Numbers that papers, logs and other programs publish, from a table that lies beside the package.
@Suite("Published numbers") struct ReferenceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var id: String
    var category: String
    var quantity: String
    var expected: Double
    var unit: String
    var tolerance: String
    var inputs: [String: String]

    var testDescription: String { "\(id) \(quantity)" }
    func number(_ key: String) -> Double? { inputs[key].flatMap { Double($0) } }
    func count(_ key: String) -> Int? { number(key).map { Int($0.rounded()) } }

    var allowed: Double {
      tolerance.hasSuffix("%")
        ? expected * (Double(tolerance.dropLast()) ?? 0) / 100 : max(Double(tolerance) ?? 0, expected * 1e-12)
    }
  }

  static let table = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../shared/data/reference_cases.csv")
  static let isPresent = FileManager.default.fileExists(atPath: table.path)
  static let cases: [Case] = load().filter { bytes(of: $0) != nil }

  @Test(
    "is reproduced", .enabled(if: isPresent, "the table of published numbers is absent"), arguments: cases)
  func reproduces(_ reference: Case) throws {
    let bytes = try #require(Self.bytes(of: reference))
    let value = try #require(Self.convert(bytes, to: reference.unit))
    #expect(abs(value - reference.expected) <= reference.allowed, "\(value) \(reference.unit)")
  }

  @Test("covers the table", .enabled(if: isPresent, "the table of published numbers is absent"))
  func covers() {
    #expect(Self.cases.count >= 60, "\(Self.cases.count)")
  }

  /// What our functions give for a case, or `nil` where they do not speak of it.
  static func bytes(of reference: Case) -> Double? {
    switch reference.category {
    case "zero" where reference.unit.hasPrefix("GB"): zero(reference)
    case "kv": cache(reference)?.bytes
    case "weights", "accelerate", "gguf", "finetune": weights(reference)
    case "activation": activations(reference)
    case "logits":
      ByteCount.logits(batch: 1, sequence: 32768, vocabulary: 128256, bytesPerElement: 4).bytes
    case "quant":
      // In bits, which `convert` leaves alone.
      reference.inputs["type"].flatMap { NumberFormat.named($0)?.bitsPerWeight }
    case "megatron":
      reference.number("bytes").flatMap { _ in
        reference.count("params").map {
          TrainingRecipe.named("mixed-precision-adam-fp32-gradients")?.states(parameters: $0).total.bytes ?? 0
        }
      }
    default: nil
    }
  }

  static func zero(_ reference: Case) -> Double? {
    guard let billions = reference.number("params_B") else { return nil }
    let stage = reference.count("stage").flatMap { ZeROStage(rawValue: $0) } ?? .none
    return TrainingRecipe.mixedPrecisionAdam.statesPerDevice(
      parameters: Int(billions * 1e9), stage: stage, dataParallel: reference.count("dp") ?? 1
    ).bytes
  }

  static func weights(_ reference: Case) -> Double? {
    guard !reference.id.isEmpty, reference.number("params_B") != nil || reference.number("params") != nil
    else {
      return nil
    }
    let parameters = reference.count("params") ?? Int((reference.number("params_B") ?? 0) * 1e9)
    if reference.category == "finetune" {
      return TrainingRecipe.named("half-precision-fp32-states")?.states(parameters: parameters).total.bytes
    }
    let name = reference.inputs["dtype"] ?? reference.inputs["type"] ?? reference.quantity
    let word = name.split(separator: " ").last.map(String.init) ?? name
    if reference.category == "gguf" {
      // A file's own mix stands in the table; ours only where we have that mix.
      guard let format = NumberFormat.named(reference.quantity.hasPrefix("Q4_K_M") ? "Q4_K_M" : name),
        let stated = reference.number("bpw"), abs(format.bitsPerWeight - stated) < 0.002
      else { return nil }
      return ByteCount.weights(parameters: parameters, format: format).bytes
    }
    return NumberFormat.named(word).map { ByteCount.weights(parameters: parameters, format: $0).bytes }
  }

  static func activations(_ reference: Case) -> Double? {
    guard let mode = reference.inputs["mode"], let sequence = reference.count("s"),
      let hidden = reference.count("h"),
      let heads = reference.count("a"), let ways = reference.count("t")
    else { return nil }
    return ByteCount.activations(
      batch: 1, sequence: sequence, hidden: hidden, layers: 1, heads: heads,
      recomputation: mode.contains("full") ? .full : mode.contains("selective") ? .selective : .none,
      tensorParallel: ways, sequenceParallel: mode.contains("SP")
    ).bytes
  }

  /// Layers, heads of keys and values, head dimension: from the models' configuration files.
  static let models: [String: (layers: Int, kvHeads: Int, headDimension: Int)] = [
    "Llama-3.1-8B": (32, 8, 128), "Llama-3.1-70B": (80, 8, 128), "Llama-3.1-405B": (126, 8, 128),
    "Llama-2-7B": (32, 32, 128), "Llama-2-13B": (40, 40, 128), "Llama-2-70B": (80, 8, 128),
    "Qwen2.5-7B": (28, 4, 128), "Qwen3-8B": (36, 8, 128), "Qwen3-32B": (64, 8, 128),
    "Qwen3-235B-A22B": (94, 4, 128), "Falcon-40B": (60, 8, 64), "LLaMA-65B": (80, 64, 128),
    "OPT-13B": (40, 40, 128),
  ]

  static func cache(_ reference: Case) -> ByteCount? {
    guard let model = reference.inputs["model"], reference.inputs["format"] == nil else { return nil }
    let tokens = reference.count("tokens") ?? 1
    if model.hasPrefix("DeepSeek") {
      let layers = reference.count("layers") ?? (model == "DeepSeek-V2" ? 60 : 61)
      return .latentCache(tokens: tokens, layers: layers, latentRank: 512, ropeDimension: 64)
    }
    if let layers = reference.count("layers"), let kvHeads = reference.count("kv_heads"),
      let headDimension = reference.count("head_dim")
    {
      return .kvCache(tokens: tokens, layers: layers, kvHeads: kvHeads, headDimension: headDimension)
    }
    return models[model].map {
      .kvCache(tokens: tokens, layers: $0.layers, kvHeads: $0.kvHeads, headDimension: $0.headDimension)
    }
  }

  static func convert(_ bytes: Double, to unit: String) -> Double? {
    switch unit.split(separator: " ").first.map(String.init) ?? "" {
    case "bytes", "bits": bytes
    case "kB": bytes / 1e3
    case "MB": bytes / 1e6
    case "GB": bytes / 1e9
    case "MiB": bytes / 1_048_576
    case "GiB": bytes / 1_073_741_824
    default: nil
    }
  }
}
