import MemoryEstimator
import Quantities

/// A number of a model's shape.
enum ShapePart: String {
  case layers
  case hiddenSize = "hidden size"
  case queryHeads = "query heads"
  case keyValueHeads = "key-value heads"
  case headDimension = "head dimension"
  case intermediateSize = "intermediate size"
  case routedExperts = "routed experts"
  case expertsPerToken = "experts per token"
  case expertWidth = "intermediate size of an expert"
  /// Of a mixture of experts: what a dense model has, its name says roughly and people round at will.
  case totalParameters = "parameters"
  case activeParameters = "active parameters"

  /// Whether it is given in billions, and rounded.
  var isRounded: Bool { self == .totalParameters || self == .activeParameters }

  /// The model's number; of a mixture's parameters the one that its authors give, which is what people repeat.
  func value(of model: Model) -> Int? {
    let shape = model.architecture
    switch self {
    case .layers: return shape.layers
    case .hiddenSize: return shape.hiddenSize
    case .queryHeads: return shape.attention.queryHeads
    case .keyValueHeads: if case .heads(_, let keyValue, _) = shape.attention { return keyValue }
    case .headDimension: if case .heads(_, _, let dimension) = shape.attention { return dimension }
    case .intermediateSize: if case .dense(let width) = shape.feedForward { return width }
    case .routedExperts: return shape.experts?.routed
    case .expertsPerToken: return shape.experts?.perToken
    case .expertWidth: return shape.experts?.width
    case .totalParameters: return model.published(before: "total")
    case .activeParameters: return model.published(before: "active")
    }
    return nil
  }

  /// Judges a number by the model's; `nil` where it is a little more or less, since parameters are counted in several ways: with
  /// the layers that predict more tokens, without the embedding.
  func verdict(on stated: StatedQuantity, by known: Int) -> Verdict? {
    guard isRounded else { return stated.value == ExactNumber(known) ? .exact : .mismatch }
    let reading = Reading(value: ExactNumber(known), unit: nil)
    let verdict = reading.verdict(on: stated)
    if verdict.holds { return verdict }
    return reading.isWithin(self == .totalParameters ? 1.05 : 1.15, of: stated) ? nil : .mismatch
  }

  /// What else the word for a part is used for: the configuration of Mistral calls the width of its feed-forward network `hidden_dim`.
  func otherValue(of shape: ModelArchitecture) -> Int? {
    guard self == .hiddenSize, case .dense(let width) = shape.feedForward else { return nil }
    return width
  }

  /// What a label names that says nothing else: `d_model`, `**KV heads**`, `层数`, `Heads (Q)`.
  init?(label: ArraySlice<UInt8>) {
    var words: [UInt8] = []
    for byte in label.prefix(while: { $0 != UInt8(ascii: "(") }) where !" _-*`".utf8.contains(byte) {
      guard words.count < Self.longestLabel else { return nil }
      words.append(byte.lowercased)
    }
    guard let part = Self.labels[String(decoding: words, as: UTF8.self)] else { return nil }
    self = part
  }

  private static let longestLabel = labels.keys.map(\.utf8.count).max() ?? 0

  private static let labels: [String: ShapePart] = [
    "layers": .layers, "numlayers": .layers, "nlayers": .layers, "numhiddenlayers": .layers,
    "transformerlayers": .layers, "层数": .layers, "hiddensize": .hiddenSize, "hiddendim": .hiddenSize,
    "hiddendimension": .hiddenSize, "hidden": .hiddenSize, "dmodel": .hiddenSize, "隐藏维度": .hiddenSize,
    "隐藏层维度": .hiddenSize, "heads": .queryHeads, "qheads": .queryHeads, "queryheads": .queryHeads,
    "attentionheads": .queryHeads, "numheads": .queryHeads, "nheads": .queryHeads,
    "numattentionheads": .queryHeads,
    "注意力头数": .queryHeads, "nq": .queryHeads, "nkv": .keyValueHeads, "kvheads": .keyValueHeads,
    "numkvheads": .keyValueHeads, "nkvheads": .keyValueHeads,
    "numkeyvalueheads": .keyValueHeads, "kv头数": .keyValueHeads, "kv头": .keyValueHeads, "q头": .queryHeads,
    "q头数": .queryHeads,
    "查询头": .queryHeads, "查询头数": .queryHeads, "注意力头": .queryHeads, "总层数": .layers, "headdim": .headDimension,
    "dhead": .headDimension,
    "headsize": .headDimension, "headdimension": .headDimension, "头维度": .headDimension,
    "intermediatesize": .intermediateSize, "ffndim": .intermediateSize, "ffnhiddensize": .intermediateSize,
    "ffn维度": .intermediateSize, "中间层维度": .intermediateSize, "中间维度": .intermediateSize,
    "ffn": .intermediateSize, "ffn中间维": .intermediateSize, "ffn中间维度": .intermediateSize,
    "中间维": .intermediateSize, "ffnsize": .intermediateSize, "ffnwidth": .intermediateSize,
    "层": .layers, "隐藏维": .hiddenSize, "hidden维度": .hiddenSize, "头": .queryHeads, "头数": .queryHeads,
    "head维度": .headDimension,
    "路由专家": .routedExperts, "路由专家数": .routedExperts, "routedexperts": .routedExperts,
    "nroutedexperts": .routedExperts, "numlocalexperts": .routedExperts, "numexperts": .routedExperts,
    "topk": .expertsPerToken, "激活专家": .expertsPerToken, "激活专家数": .expertsPerToken,
    "numexpertspertok": .expertsPerToken, "expertspertoken": .expertsPerToken,
    "moeintermediatesize": .expertWidth, "expertffn": .expertWidth, "专家中间维": .expertWidth,
    "专家中间维度": .expertWidth,
    "总参数": .totalParameters, "总参数量": .totalParameters, "totalparams": .totalParameters,
    "totalparameters": .totalParameters, "total": .totalParameters,
    "激活": .activeParameters, "激活参数": .activeParameters, "激活参数量": .activeParameters,
    "active": .activeParameters, "activeparams": .activeParameters, "activeparameters": .activeParameters,
    "activated": .activeParameters, "activepertoken": .activeParameters,
    "activatedpertoken": .activeParameters,
    "activeparameterspertoken": .activeParameters, "总": .totalParameters,
  ]
}

extension Figure.Input {
  /// A number of a model's shape, and where the catalog has it from.
  init(_ part: ShapePart, of model: Model, _ known: Int) {
    self.init(
      name: model.name, value: "\(known)", unit: nil,
      source: .catalog(
        field: part.rawValue, asOf: model.asOf ?? "", source: model.sources.first ?? ""))
  }
}

extension Model {
  /// Of `46.7B total / 12.9B active` the number before a word.
  fileprivate func published(before word: String) -> Int? {
    let words = published?.split(separator: " ") ?? []
    guard let place = words.firstIndex(where: { $0 == word }), place > 0, words[place - 1].last == "B",
      let billions = Double(words[place - 1].dropLast())
    else { return nil }
    return Int((billions * 1e9).rounded())
  }
}

extension ModelArchitecture {
  /// What a mixture is of; `nil` for a dense model.
  var experts: Experts? { if case .experts(let experts) = feedForward { experts } else { nil } }
}
