extension EstimatedModel {
  /// The KV cache of a batch of sequences of one length.
  public func kvCache(
    batch: Int, tokens: Int, format: NumberFormat, parallelism: Parallelism = .none
  ) throws(EstimateError) -> Breakdown {
    try EstimateError.check("The batch", batch, 1...1_000_000)
    try EstimateError.check("The number of tokens", tokens, 1...1_000_000_000)
    return try cache(
      lengths: [tokens], times: batch, reserved: nil, format: format, parallelism: parallelism,
      notes: ["\(batch == 1 ? "One sequence" : "\(batch) sequences") of \(tokens) tokens"])
  }

  /// The KV cache of sequences of these lengths, in blocks of a paged cache: what is used, and what the last block of each
  /// sequence leaves free.
  ///
  /// Source: Kwon et al., arXiv 2309.06180.
  public func pagedCache(
    lengths: [Int], blockSize: Int = 16, format: NumberFormat, parallelism: Parallelism = .none
  ) throws(EstimateError) -> Breakdown {
    try EstimateError.check("The block size", blockSize, 1...1_000_000)
    guard !lengths.isEmpty else { throw EstimateError("There are no lengths", "Give at least one") }
    for length in lengths { try EstimateError.check("A length", length, 1...1_000_000_000) }
    let reserved = lengths.map { ($0 + blockSize - 1) / blockSize * blockSize }
    let longest = lengths.max() ?? 1
    let (used, inBlocks) = (lengths.reduce(0, +), reserved.reduce(0, +))
    func percent(_ part: Int, _ whole: Int) -> String {
      let tenths = Int((Double(whole - part) / Double(whole) * 1000).rounded())
      return "\(tenths / 10).\(tenths % 10) %"
    }
    return try cache(
      lengths: lengths, times: 1, reserved: reserved, format: format, parallelism: parallelism,
      notes: [
        "\(lengths.count) sequences, \(used) tokens in blocks of \(blockSize): \(percent(used, inBlocks)) of what is reserved is not used",
        "One contiguous piece of \(longest) tokens for each would leave \(percent(used, longest * lengths.count)) unused",
      ])
  }

  private func cache(
    lengths: [Int], times: Int, reserved: [Int]?, format: NumberFormat, parallelism: Parallelism,
    notes: [String]
  ) throws(EstimateError) -> Breakdown {
    let shape = try shape(for: "KV cache")
    try parallelism.check(shape)
    func components(_ parallelism: Parallelism) -> [Breakdown.Component] {
      func amount(_ lengths: [Int]) -> ByteCount {
        shape.kvCache(lengths: lengths, format: format, perDevice: parallelism) * Double(times)
      }
      let used = amount(lengths)
      var parts: [Breakdown.Component] = []
      if case .latent = shape.attention {
        parts.append(.init("latent cache", used))
      } else {
        parts += [.init("keys", used / 2), .init("values", used / 2)]
      }
      if let reserved {
        parts.append(.init("free in blocks", ByteCount(amount(reserved).bytes - used.bytes)))
      }
      return parts
    }
    var notes = notes
    switch shape.attention {
    case .heads(let query, let keyValue, let dimension):
      notes.append(
        "\(shape.attention.kind): \(keyValue) key-value heads of dimension \(dimension) (\(query) query heads), \(shape.layers) layers"
      )
    case .latent(_, _, let rank, _, let rope, _):
      notes.append(
        "MLA: \(rank) + \(rope) numbers a token and layer, once for keys and values; tensor parallelism does not divide them"
      )
    }
    if let window = shape.slidingWindow {
      notes.append(
        "\(window.layers) of \(shape.layers) layers keep at most \(window.tokens) tokens; servers without such a cache keep all"
      )
    }
    notes.append("\(format.name): \(format.bitsPerWeight) bits a number")
    let isDivided = parallelism.tensor * parallelism.pipeline * parallelism.context > 1
    return Breakdown(
      quantity: "kv-cache", components: components(.none),
      perDevice: isDivided ? components(parallelism) : nil,
      assumptions: notes)
  }
}
