extension EstimatedModel {
  /// The weights, by part of the model where its shape is known.
  public func weights(format: NumberFormat, parallelism: Parallelism = .none) throws(EstimateError)
    -> Breakdown
  {
    try parallelism.check(architecture)
    return Breakdown(
      quantity: "weights", components: weightComponents(format),
      perDevice: divided(parallelism, "weights", format.bytesPerWeight),
      assumptions: assumptions + formatNotes(format))
  }

  /// One number for each parameter.
  public func gradients(format: NumberFormat, parallelism: Parallelism = .none) throws(EstimateError)
    -> Breakdown
  {
    try parallelism.check(architecture)
    return Breakdown(
      quantity: "gradients",
      components: [.init("gradients", .gradients(parameters: parameters, format: format))],
      perDevice: divided(parallelism, "gradients", format.bytesPerWeight),
      assumptions: assumptions + ["All parameters are trained"])
  }

  /// What the optimizer keeps, and the fp32 weights that it updates where they are asked for.
  public func optimizerStates(
    _ optimizer: Optimizer, masterWeights: Bool, parallelism: Parallelism = .none
  ) throws(EstimateError) -> Breakdown {
    try parallelism.check(architecture)
    let states =
      architecture?.optimizerStates(optimizer)
      ?? .optimizerStates(parameters: parameters, optimizer: optimizer)
    var parts: [Breakdown.Component] = [.init("optimizer states", states)]
    if masterWeights { parts.append(.init("master weights", .masterWeights(parameters: parameters))) }
    let isByMatrix = architecture != nil && optimizer.isByMatrix
    return Breakdown(
      quantity: "optimizer", components: parts,
      perDevice: shareOfDevice(parallelism).map { share in
        parts.map { .init($0.name, $0.amount * (share / Double(parameters))) }
      },
      assumptions: assumptions + [
        isByMatrix
          ? "\(optimizer.name): \(optimizer.rule ?? "")"
          : "\(optimizer.name): \(optimizer.statesPerParameter) numbers a parameter in \(optimizer.stateFormat.name)"
      ] + (isByMatrix ? [] : optimizer.note.map { [$0] } ?? []))
  }

  func weightComponents(_ format: NumberFormat) -> [Breakdown.Component] {
    guard let architecture else {
      return [.init("weights", .weights(parameters: parameters, format: format))]
    }
    let counts = architecture.parameters
    return [
      ("embedding", counts.embedding + counts.positions), ("attention", counts.attention),
      ("feed-forward", counts.feedForward), ("norms", counts.norms), ("output matrix", counts.output),
    ].filter { $0.1 > 0 }.map { .init($0.0, .weights(parameters: $0.1, format: format)) }
  }

  func formatNotes(_ format: NumberFormat) -> [String] {
    var notes = ["Every weight takes \(format.bitsPerWeight) bits (\(format.name))"]
    if !format.derivation.isEmpty { notes.append("\(format.name): \(format.derivation)") }
    if format.bits < 16 {
      notes.append("Real files keep embeddings and norms in 16 bits")
    }
    return notes
  }

  /// Parameters on the most loaded device; `nil` where no weights are divided.
  func shareOfDevice(_ parallelism: Parallelism) -> Double? {
    guard parallelism.tensor * parallelism.pipeline * parallelism.expert > 1 else { return nil }
    return architecture?.parameters(onMostLoadedDeviceOf: parallelism)
      ?? Double(parameters) / Double(parallelism.tensor * parallelism.pipeline)
  }

  private func divided(
    _ parallelism: Parallelism, _ name: String, _ bytes: Double
  ) -> [Breakdown.Component]? {
    shareOfDevice(parallelism).map { [.init(name, ByteCount($0 * bytes))] }
  }
}
