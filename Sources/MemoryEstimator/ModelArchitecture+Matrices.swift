/// The two-dimensional weights of the layers, which some optimizers treat unlike the rest.
extension ModelArchitecture {
  /// Matrices of one shape.
  struct Matrices: Sendable, Hashable {
    var rows: Int
    var columns: Int
    var count: Int

    var parameters: Double { Double(rows) * Double(columns) * Double(count) }
  }

  /// Every matrix inside of the layers: projections of attention, feed-forward networks, routers of experts. Embeddings, the output
  /// matrix, norms and biases are none.
  var layerMatrices: [Matrices] {
    var matrices: [Matrices] = []
    func add(_ rows: Int, _ columns: Int, _ count: Int) {
      if count > 0 { matrices.append(Matrices(rows: rows, columns: columns, count: count)) }
    }
    switch attention {
    case .heads(let query, let keyValue, let dimension):
      add(query * dimension, hiddenSize, layers)
      add(keyValue * dimension, hiddenSize, 2 * layers)
      add(hiddenSize, query * dimension, layers)
    case .latent(let heads, let queryRank, let keyValueRank, let plain, let rope, let value):
      if queryRank == 0 {
        add(heads * (plain + rope), hiddenSize, layers)
      } else {
        add(queryRank, hiddenSize, layers)
        add(heads * (plain + rope), queryRank, layers)
      }
      add(keyValueRank + rope, hiddenSize, layers)
      add(heads * (plain + value), keyValueRank, layers)
      add(hiddenSize, heads * value, layers)
    }
    func network(width: Int, _ count: Int) {
      add(width, hiddenSize, (family.isGated ? 2 : 1) * count)
      add(hiddenSize, width, count)
    }
    switch feedForward {
    case .dense(let width): network(width: width, layers)
    case .experts(let experts):
      network(width: experts.denseWidth, experts.denseLayers)
      network(width: experts.width, (layers - experts.denseLayers) * (experts.routed + experts.shared))
      add(experts.routed, hiddenSize, layers - experts.denseLayers)
    }
    return matrices
  }

  /// The embedding, learned positions and the output matrix.
  private var edgeMatrices: [Matrices] {
    var matrices = [Matrices(rows: vocabularySize, columns: hiddenSize, count: tiesEmbeddings ? 1 : 2)]
    let positions = parameters.positions
    if positions > 0 {
      matrices.append(Matrices(rows: positions / hiddenSize, columns: hiddenSize, count: 1))
    }
    return matrices
  }

  /// What an optimizer keeps for all weights of this shape.
  ///
  /// - Adafactor, factored and without momentum: 4 bytes for each row and each column of a matrix, and for each number of a
  ///   vector. Source: Shazeer and Stern, arXiv 1804.04235, section 3.
  /// - Muon: one state for the matrices of the layers, and AdamW's two for everything else. Source: Jordan et al.,
  ///   https://kellerjordan.github.io/posts/muon.
  /// - Any other: the same for each parameter.
  public func optimizerStates(_ optimizer: Optimizer) -> ByteCount {
    let total = Double(parameters.total)
    let inLayers = layerMatrices.reduce(0) { $0 + $1.parameters }
    switch optimizer {
    case .adafactor:
      let matrices = layerMatrices + edgeMatrices
      let vectors = total - matrices.reduce(0) { $0 + $1.parameters }
      let factors = matrices.reduce(ByteCount(4 * vectors)) { sum, matrix in
        sum + .adafactorStates(rows: matrix.rows, columns: matrix.columns) * Double(matrix.count)
      }
      return factors
    case .muon: return ByteCount(4 * inLayers + 8 * (total - inLayers))
    default: return .optimizerStates(parameters: parameters.total, optimizer: optimizer)
    }
  }
}
