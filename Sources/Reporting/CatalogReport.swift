package import Accelerators
package import MemoryEstimator
import Quantities

extension [Model] {
  /// `models`: one line a model.
  package func table(_ palette: Palette) -> String {
    var table = Table(
      ["model", "parameters", "active", "attention", "layers", "hidden", "KV bytes/token", "context"],
      numbers: [1, 2, 4, 5, 6, 7])
    for model in self {
      let (shape, counts) = (model.architecture, model.architecture.parameters)
      table.add([
        model.name, billions(counts.total), counts.active == counts.total ? "" : billions(counts.active),
        shape.attention.kind, "\(shape.layers)", "\(shape.hiddenSize)", "\(2 * shape.cachedNumbersPerToken)",
        "\(shape.contextLength)",
      ])
    }
    return table.text(palette)
  }

  /// Billions, or millions below one.
  private func billions(_ count: Int) -> String {
    count >= 1_000_000_000
      ? "\(ByteCount.digits(Double(count) / 1e9, 2)) B" : "\(ByteCount.digits(Double(count) / 1e6, 0)) M"
  }
}

extension Model {
  /// `models show`, for people.
  package func text(_ palette: Palette) -> String {
    let counts = architecture.parameters
    var rows: [(String, String)] = [
      ("parameters", "\(counts.total)\(published.map { " (published: \($0))" } ?? "")")
    ]
    if counts.active != counts.total { rows.append(("active", "\(counts.active) for each token")) }
    rows += [
      ("  embedding", "\(counts.embedding + counts.positions)"), ("  attention", "\(counts.attention)"),
      ("  feed-forward", "\(counts.feedForward)"), ("  norms", "\(counts.norms)"),
    ]
    if counts.output > 0 { rows.append(("  output matrix", "\(counts.output)")) }
    rows += [
      ("family", architecture.family.name), ("layers", "\(architecture.layers)"),
      ("hidden size", "\(architecture.hiddenSize)"),
    ]
    for field in architecture.fields { rows.append((field.title, field.text)) }
    rows += [
      ("vocabulary", "\(architecture.vocabularySize)\(architecture.tiesEmbeddings ? ", tied" : "")"),
      ("context", "\(architecture.contextLength) tokens"),
      ("KV cache", "\(2 * architecture.cachedNumbersPerToken) bytes a token in 16 bits"),
    ]
    if !aliases.isEmpty { rows.append(("same shape", aliases.joined(separator: ", "))) }
    if let note { rows.append(("note", note)) }
    rows.append(("sources", sources.joined(separator: "; ") + (asOf.map { " (\($0))" } ?? "")))
    let width = rows.map(\.0.count).max() ?? 0
    return palette.paint(name, "1") + "\n"
      + rows.map { "  \($0.0)\(String(repeating: " ", count: width - $0.0.count))  \($0.1)\n" }.joined()
  }

  /// `models show --format json`.
  package var json: String {
    var writer = JSONWriter()
    let counts = architecture.parameters
    writer.object { writer in
      writer.key("name")
      writer.string(name)
      writer.key("parameters")
      writer.object { writer in
        writer.key("total")
        writer.integer(counts.total)
        writer.key("active")
        writer.integer(counts.active)
      }
      writer.key("kvCacheBytesPerToken")
      writer.integer(2 * architecture.cachedNumbersPerToken)
      writer.key("architecture")
      writer.object { writer in
        for (name, value) in [
          ("layers", architecture.layers), ("hiddenSize", architecture.hiddenSize),
          ("vocabularySize", architecture.vocabularySize), ("contextLength", architecture.contextLength),
        ] {
          writer.key(name)
          writer.integer(value)
        }
        writer.key("family")
        writer.string(architecture.family.name)
        writer.key("attention")
        writer.string(architecture.attention.kind)
        writer.key("tiesEmbeddings")
        writer.bool(architecture.tiesEmbeddings)
        for field in architecture.fields {
          for (name, value) in field.numbers {
            writer.key(name)
            writer.integer(value)
          }
        }
      }
      writer.key("sources")
      writer.array { writer in for source in sources { writer.string(source) } }
    }
    return writer.text + "\n"
  }
}

extension ModelArchitecture {
  /// What tells shapes apart, in words and as numbers with names.
  fileprivate var fields: [(title: String, text: String, numbers: [(String, Int)])] {
    var fields: [(title: String, text: String, numbers: [(String, Int)])] = []
    switch attention {
    case .heads(let query, let keyValue, let dimension):
      fields.append(
        (
          "attention",
          "\(attention.kind), \(query) query and \(keyValue) key-value heads of dimension \(dimension)",
          [("queryHeads", query), ("kvHeads", keyValue), ("headDimension", dimension)]
        ))
    case .latent(let heads, let queryRank, let rank, let plain, let rope, let value):
      fields.append(
        (
          "attention",
          "MLA, \(heads) heads, ranks \(queryRank) and \(rank), dimensions \(plain) + \(rope) and \(value)",
          [
            ("queryHeads", heads), ("queryRank", queryRank), ("kvRank", rank), ("plainDimension", plain),
            ("ropeDimension", rope), ("valueDimension", value),
          ]
        ))
    }
    switch feedForward {
    case .dense(let width):
      fields.append(
        ("feed-forward", "\(family.isGated ? "gated, " : "")width \(width)", [("feedForwardWidth", width)]))
    case .experts(let experts):
      let shared = experts.shared > 0 ? ", \(experts.shared) shared" : ""
      let dense =
        experts.denseLayers > 0
        ? "; the first \(experts.denseLayers) layers dense, width \(experts.denseWidth)" : ""
      fields.append(
        (
          "experts", "\(experts.perToken) of \(experts.routed)\(shared), width \(experts.width)\(dense)",
          [
            ("experts", experts.routed), ("expertsPerToken", experts.perToken),
            ("sharedExperts", experts.shared),
            ("expertWidth", experts.width), ("denseLayers", experts.denseLayers),
            ("feedForwardWidth", experts.denseWidth),
          ]
        ))
    }
    if let window = slidingWindow {
      fields.append(
        (
          "sliding window", "\(window.tokens) tokens in \(window.layers) of \(layers) layers",
          [("slidingWindow", window.tokens), ("windowedLayers", window.layers)]
        ))
    }
    return fields
  }
}

extension [Interconnect] {
  /// `gpus interconnects`: one line a generation.
  package func table(_ palette: Palette) -> String {
    var table = Table(["interconnect", "one direction", "both", "bits", "of"], numbers: [1, 2, 3])
    for link in self {
      table.add([
        link.name, "\(link.perDirection.written) GB/s",
        "\((2 * link.perDirection).written) GB/s",
        link.gigabits.map { "\($0.written) Gb/s" } ?? "", link.measured,
      ])
    }
    return table.text(palette)
  }
}

extension [Accelerator] {
  /// `gpus`: one line a variant.
  package func table(_ palette: Palette) -> String {
    var table = Table(
      ["accelerator", "memory", "driver", "bandwidth", "FP16 dense", "TDP", "launch"],
      numbers: [1, 2, 3, 4, 5])
    for card in self {
      func cell(_ field: Accelerator.Field) -> String {
        card.value(of: field).map { "\($0.written) \(field.unit)" } ?? "–"
      }
      table.add([
        card.name, cell(.memory), cell(.driverMemory), cell(.bandwidth), cell(.fp16), cell(.power),
        card.launch ?? "–",
      ])
    }
    return table.text(palette)
  }

  /// `gpus show --format json`: one object a variant.
  package var json: String {
    var writer = JSONWriter()
    writer.array { writer in
      for card in self {
        writer.newline()
        card.write(to: &writer)
      }
      writer.newline()
    }
    return writer.text + "\n"
  }
}

extension Accelerator {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      func numbers(_ fields: [(String, Field)]) {
        for (name, field) in fields {
          writer.key(name)
          writer.number(value(of: field))
        }
      }
      writer.key("name")
      writer.string(name)
      writer.key("vendor")
      writer.string(vendor)
      numbers([("memoryGB", .memory), ("driverMiB", .driverMemory), ("bandwidthGBs", .bandwidth)])
      writer.key("tflops")
      writer.object { writer in
        for field in [Field.fp64, .fp32, .tf32, .fp16, .bf16, .fp8, .int8] {
          writer.key(field.rawValue)
          writer.number(value(of: field))
        }
      }
      numbers([("tdpW", .power), ("interconnectGBs", .interconnectPerDirection)])
      writer.key("launch")
      writer.string(launch)
      writer.key("price")
      if let price {
        writer.object { writer in
          writer.key("amount")
          writer.number(price.amount)
          writer.key("currency")
          writer.string(price.currency)
          writer.key("asOf")
          writer.string(price.asOf)
          writer.key("source")
          writer.string(price.source)
        }
      } else {
        writer.string(nil)
      }
      writer.key("sources")
      writer.array { writer in for source in sources { writer.string(source) } }
      writer.key("asOf")
      writer.string(asOf)
    }
  }

  /// `gpus show`, for people: every value with its unit, and where it comes from.
  package func text(_ palette: Palette) -> String {
    var rows: [(String, String)] = []
    for (title, value) in [
      ("vendor", vendor), ("architecture", architecture), ("form factor", formFactor),
      ("memory type", memoryType),
      ("interconnect", interconnect), ("PCIe", pcie), ("launch", launch),
    ] {
      if let value { rows.append((title, value)) }
    }
    for field in Field.allCases where field != .price {
      guard let value = value(of: field) else { continue }
      var text = field.isCount ? value.written : "\(value.written) \(field.unit)"
      if field == .driverMemory { text += " = \(ByteCount(value * 1_048_576).words.binary)" }
      if let sparse = sparseValue(of: field) { text += " (\(sparse.written) with sparsity)" }
      if unverified.contains(field) { text += ", not confirmed by an opened source" }
      rows.append((field.title, text))
    }
    if let price {
      var text = "\(price.amount.written) \(price.currency) on \(price.asOf)"
      if let source = price.source { text += ": \(source)" }
      rows.append(("price", text))
      if let memory = perThousand(.memory), let bandwidth = perThousand(.bandwidth) {
        rows.append(
          (
            "for 1000 \(price.currency)",
            "\(ByteCount.digits(memory, 2)) GB of memory, \(ByteCount.digits(bandwidth, 2)) GB/s of bandwidth"
          ))
      }
    }
    if let note { rows.append(("note", note)) }
    rows.append(("sources", sources.joined(separator: "; ") + (asOf.map { " (\($0))" } ?? "")))
    let width = rows.map(\.0.displayWidth).max() ?? 0
    return palette.paint(name, "1") + "\n"
      + rows.map { "  \($0.0)\(String(repeating: " ", count: width - $0.0.displayWidth))  \($0.1)\n" }
      .joined()
  }
}
