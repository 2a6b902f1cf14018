import MemoryEstimator

/// A number of a model's shape.
enum ShapePart: String {
  case layers
  case hiddenSize = "hidden size"
  case queryHeads = "query heads"
  case keyValueHeads = "key-value heads"
  case headDimension = "head dimension"
  case intermediateSize = "intermediate size"

  func value(of shape: ModelArchitecture) -> Int? {
    switch (self, shape.attention) {
    case (.layers, _): shape.layers
    case (.hiddenSize, _): shape.hiddenSize
    case (.queryHeads, .heads(let query, _, _)): query
    case (.keyValueHeads, .heads(_, let keyValue, _)): keyValue
    case (.headDimension, .heads(_, _, let dimension)): dimension
    case (.intermediateSize, _): if case .dense(let width) = shape.feedForward { width } else { nil }
    default: nil
    }
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
  ]
}
