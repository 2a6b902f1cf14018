import MemoryEstimator
import Quantities
import SourceText

/// Tables that state the memory of optimizer states: rows of optimizers, a column headed `7B模型(FP16)`.
extension FigureFinder {
  mutating func optimizerTable(_ grid: TableGrid) {
    let optimizers = grid.cells(inColumn: 0).compactMap { row, cell in
      Optimizer.named(bytes.text(in: cell).withoutEmphasis).map { (row: row, optimizer: $0) }
    }
    guard optimizers.count >= 2 else { return }
    for (_, cell) in grid.cells(inColumn: 0) { claim(cell) }
    for column in grid.header.indices.dropFirst() {
      let header = bytes.text(in: grid.header[column])
      // A column of totals, of weights or of a fine-tuning method states more or less than the states.
      let lowercased = Array(header.lowercased().utf8)
      if Self.otherMemory.contains(where: { lowercased.contains($0) }) { continue }
      if let model = ModelHeader(header) {
        judge(memoryColumn: column, of: grid, optimizers: optimizers, model: model)
      } else if header.contains("状态") || header.lowercased().contains("state") {
        judge(stateColumn: column, of: grid, optimizers: optimizers)
      }
    }
  }

  private static let otherMemory = [
    "总", "合计", "峰值", "权重", "梯度", "训练", "微调", "total", "sum", "peak", "weight", "gradient", "training", "lora",
    "offload",
  ].map { Array($0.utf8) }

  /// A header such as `7B模型(FP16)`: how many parameters, in which format.
  private struct ModelHeader {
    let parameters: ExactNumber
    let format: NumberFormat

    init?(_ header: String) {
      let bytes = Array(header.utf8)
      guard
        let count = QuantityReader.quantities(in: bytes, 0..<bytes.count).first(where: {
          $0.multiplier >= .power(of: 10, 6) && $0.unit == nil
        })
      else { return nil }
      parameters = count.value
      let words = header.split { " ()（）,，*模型".contains($0) }
      guard let format = words.lazy.compactMap({ NumberFormat.named(String($0)) }).first else { return nil }
      self.format = format
    }
  }

  private mutating func judge(
    memoryColumn column: Int, of grid: TableGrid, optimizers: [(row: Int, optimizer: Optimizer)],
    model: ModelHeader
  ) {
    typealias Row = (stated: StatedQuantity, optimizer: Optimizer, readings: [Reading])
    let rows: [Row] = optimizers.compactMap { row, optimizer in
      guard column < grid.rows[row].count,
        let stated = quantities(in: grid.rows[row][column]).first,
        let unit = stated.unit,
        unit.dimension == .information
      else { return nil }
      // States in the weights' format, as such tables assume, then in full precision.
      let readings = [model.format, .fp32].flatMap { format in
        stateBytes(optimizer, model, format).map { Reading.ofBytes($0, statedIn: unit) } ?? []
      }
      return (stated, optimizer, readings)
    }
    guard !rows.isEmpty else { return }
    // The way to read the column is the one under which its rows stand best; zero says nothing.
    let count = rows.map(\.readings.count).min() ?? 0
    let telling = rows.filter { !$0.stated.value.isZero }
    let scores = (0..<count).map { way in
      telling.map { row in min(row.readings[way].verdict(on: row.stated).rank, Verdict.mismatch.rank) }
        .reduce(0, +)
    }
    let way = scores.indices.min { scores[$0] < scores[$1] } ?? 0
    for row in rows {
      guard let best = row.readings.best(for: row.stated) else { continue }
      let reading = best.verdict.holds ? best.reading : row.readings[way]
      let verdict = reading.verdict(on: row.stated)
      // Of Adafactor the count leaves out all there is.
      if verdict.isFinding, row.optimizer.statesPerParameter == 0, row.optimizer.note != nil {
        add(.unchecked(row.stated, form: .table, because: .ambiguous))
        continue
      }
      var figure = Figure.judged(row.stated, form: .table, by: reading, verdict: verdict, in: source)
      if row.stated.value.isZero { figure.label = nil }
      let format = way < 2 ? model.format : .fp32
      let kept = row.optimizer.keepsItsFormat ? row.optimizer.stateFormat : format
      let count = model.parameters.double.written
      figure.expression =
        "\(count) * \(row.optimizer.statesPerParameter) * \(kept.bytes.written)\(scale(reading.unit))"
      figure.inputs = [
        Figure.Input(
          name: "parameters", value: count, unit: nil, source: .estimator("the column's header")),
        Figure.Input(
          name: "\(row.optimizer.name) states per parameter", value: "\(row.optimizer.statesPerParameter)",
          unit: nil,
          source: .estimator("optimizer table")),
        Figure.Input(
          name: "bytes per state (\(kept.name))", value: kept.bytes.written, unit: "B",
          source: .estimator("number formats")),
      ]
      add(figure)
    }
  }

  /// What turns bytes into the unit of a reading.
  private func scale(_ unit: Unit?) -> String {
    switch unit?.prefix {
    case .binary(let power): " / 1024**\(power)"
    case .decimal(let power) where power > 0: " / 1000**\(power)"
    default: ""
    }
  }

  private func stateBytes(_ optimizer: Optimizer, _ model: ModelHeader, _ format: NumberFormat)
    -> ExactNumber?
  {
    guard let parameters = Int(exactly: model.parameters.double) else { return nil }
    let states = ByteCount.optimizerStates(
      parameters: parameters, optimizer: optimizer, format: format, includingScales: false)
    return ExactNumber(states.bytes)
  }

  /// `2x`: how many states an optimizer keeps for each parameter. A match is proof; anything else may count bytes, unless most
  /// rows of the column agree.
  private mutating func judge(
    stateColumn column: Int, of grid: TableGrid, optimizers: [(row: Int, optimizer: Optimizer)]
  ) {
    let cells = optimizers.compactMap { row, optimizer -> (stated: StatedQuantity, optimizer: Optimizer)? in
      guard column < grid.rows[row].count,
        let stated = quantities(in: grid.rows[row][column]).first,
        stated.unit == nil || stated.unit?.symbol == "x"
      else { return nil }
      return (stated, optimizer)
    }
    func reading(_ cell: (stated: StatedQuantity, optimizer: Optimizer)) -> Reading {
      Reading(value: ExactNumber(cell.optimizer.statesPerParameter), unit: cell.stated.unit)
    }
    let holding = cells.count { reading($0).verdict(on: $0.stated).holds }
    let isOfStates = holding >= 2 && holding * 2 > cells.count
    for cell in cells {
      let (stated, optimizer) = cell
      let reading = reading(cell)
      let verdict = reading.verdict(on: stated)
      guard verdict.holds || isOfStates && stated.unit != nil else {
        add(.unchecked(stated, form: .table, because: .ambiguous))
        continue
      }
      var figure = Figure.judged(stated, form: .table, by: reading, verdict: verdict, in: source)
      figure.expression = "states per parameter of \(optimizer.name)"
      add(figure)
    }
  }
}
