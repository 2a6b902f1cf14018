import Calculation
import Markdown
import MemoryEstimator
import Quantities
import SourceText

/// The model that code loads and the LoRA adapters that it puts beside its matrices.
struct AdaptedModel {
  var model: Model?
  var adapters: LowRankAdapters?
  /// Whether the code speaks of fewer bits, of which packed numbers are counted in the place of parameters.
  var isQuantized = false
  /// Whether the next line that is printed can only be of these adapters: their code has one configuration, which no other line and no
  /// text with numbers follows.
  var isNext = false
  /// The last block that configures adapters.
  var block: Int?
}

/// What PEFT prints of adapters, `trainable params: 4,194,304 || all params: 6,742,609,920 || trainable%: 0.0622`: people copy the line
/// and change the rank above it.
extension FigureFinder {
  /// Keeps the model that a statement names and the adapters that it configures.
  mutating func adapters(of statement: Statement, in program: Program, block: CodeBlock) {
    guard configuresAdapters else { return }
    let range = block.noteRange(ofCode: statement.range)
    let models = namedModels(in: range).map(\.model)
    if let model = models.last {
      let isOther = session.adapted.model.map { $0 != model } ?? false
      session.adapted.isNext = session.adapted.isNext && !isOther
      session.adapted.model = models.count == 1 ? model : nil
    }
    session.adapted.isQuantized = session.adapted.isQuantized || Self.quantizing.isIn(bytes[range])
    let calls = program.arguments(ofCallsTo: "LoraConfig", inside: statement)
    guard let arguments = calls.last else { return }
    // Of two configurations whose lines follow at the end, which is whose is not told.
    session.adapted.isNext =
      calls.count == 1 && statement.isSimple && session.adapted.block != session.blocks
      && !session.adapted.isNext
    session.adapted.block = session.blocks
    session.adapted.adapters = adapters(arguments, program)
  }

  /// The adapters of a configuration; nothing where it says more than where they stand, or what this does not know.
  private mutating func adapters(_ arguments: [ArgumentUse], _ program: Program) -> LowRankAdapters? {
    var (rank, targets): (Int?, Set<LowRankAdapters.Target>?)
    for argument in arguments {
      let text = program.textWithoutComments(argument.expression).onOneLine
      switch argument.keyword {
      case "r"?: rank = session.interpreter.evaluate(text)?.asBigInt.flatMap { Int(exactly: $0) }
      case "target_modules"?:
        let value = session.interpreter.evaluate(text)
        if value?.asString == "all-linear" {
          targets = Set(LowRankAdapters.Target.allCases)
        } else {
          let names = value?.elements?.map { $0.asString.flatMap(Self.target) } ?? []
          targets = names.isEmpty || names.contains(nil) ? nil : Set(names.compactMap(\.self))
        }
      case "bias"?: if text != "\"none\"", text != "'none'" { return nil }
      case "inference_mode"?: if text != "False" { return nil }
      case "task_type"?: if Self.tasksWithHeads.isIn(ArraySlice(text.utf8)) { return nil }
      case "lora_alpha"?, "lora_dropout"?, "use_rslora"?, "init_lora_weights"?: continue
      default: return nil
      }
    }
    guard let rank, let targets else { return nil }
    return LowRankAdapters(rank: rank, targets: targets)
  }

  /// The projection that a module's name in the Transformers library means: `q_proj`.
  private static func target(_ module: String) -> LowRankAdapters.Target? {
    guard module.hasSuffix("_proj") else { return nil }
    return LowRankAdapters.Target(rawValue: String(module.dropLast("_proj".count)))
  }

  /// Judges the line that PEFT prints: the adapters' parameters, those of model and adapters, and the share.
  mutating func adapterCounts(in range: ByteRange) {
    guard let words = bytes.firstIndex(of: "trainable params:", in: range),
      let trainable = count(behind: "trainable params:", in: words..<range.upperBound),
      let all = count(behind: "all params:", in: words..<range.upperBound)
    else { return }
    var right = (trainable: trainable.value, all: all.value)
    if let (model, adapters) = known, let expected = try? adapters.parameters(of: model.architecture) {
      let base = ExactNumber(model.architecture.parameters.total)
      let isWrong =
        session.adapted.isNext && trainable.value != ExactNumber(expected)
        && Self.beforeCounts.fill(bytes[range.lowerBound..<words]) && isOfOthers(trainable, all, model, base)
      if isWrong || trainable.value == ExactNumber(expected) {
        right.trainable = ExactNumber(expected)
        judgeCount(trainable, right.trainable, as: "\(adapters) of \(model.name)")
        let total = right.trainable + base
        if all.value == total || isWrong && all.value == base + trainable.value {
          right.all = total
          judgeCount(all, total, as: "\(model.name) and its adapters")
        }
      }
      session.adapted.isNext = false
    }
    guard let place = bytes.firstIndex(of: "trainable%:", in: words..<range.upperBound),
      let share = count(behind: "trainable%:", in: place..<range.upperBound),
      let ratio = right.trainable.divided(by: right.all)
    else { return }
    judgeCount(
      share, ratio * ExactNumber(100),
      as: "\(right.trainable.decimal(places: 0)) / \(right.all.decimal(places: 0))")
  }

  /// Whether counts are those of adapters as people configure them otherwise, so that the line was copied: of what else is done to a model
  /// it prints counts of its own.
  private func isOfOthers(
    _ trainable: StatedQuantity, _ all: StatedQuantity, _ model: Model, _ base: ExactNumber
  ) -> Bool {
    guard model.publishedWeights == model.architecture.parameters.total, trainable.value < all.value else {
      return false
    }
    // No model is as large with adapters as without.
    if all.value == base { return true }
    guard all.value == base + trainable.value || session.adapted.isQuantized else { return false }
    return Self.usualTargets.contains { targets in
      Self.usualRanks.contains { rank in
        let count = try? LowRankAdapters(rank: rank, targets: targets).parameters(of: model.architecture)
        return count.map { ExactNumber($0) == trainable.value } ?? false
      }
    }
  }

  private static let usualRanks = [1, 2, 4, 8, 16, 32, 64, 128, 256]
  private static let usualTargets: [Set<LowRankAdapters.Target>] = [
    [.q, .v], [.q, .k, .v], [.q, .k, .v, .o], Set(LowRankAdapters.Target.allCases),
  ]

  private var known: (model: Model, adapters: LowRankAdapters)? {
    guard let model = session.adapted.model, let adapters = session.adapted.adapters,
      // Phi has its projections in one matrix.
      !model.name.hasPrefix("Phi")
    else { return nil }
    return (model, adapters)
  }

  private func count(behind words: String, in range: ByteRange) -> StatedQuantity? {
    guard let place = bytes.firstIndex(of: words, in: range) else { return nil }
    let start = place + words.utf8.count
    return quantities(in: start..<range.upperBound).first.flatMap {
      // `3,740,xxx,xxx` is no number.
      let goesOn = bytes[$0.range.upperBound...].prefix(2)
      let isWhole = goesOn.first != UInt8(ascii: ",") || goesOn.last?.isLatinLetter != true
      return $0.range.lowerBound - start < 3 && $0.upperValue == nil && isWhole ? $0 : nil
    }
  }

  private mutating func judgeCount(_ stated: StatedQuantity, _ value: ExactNumber, as expression: String) {
    if !isClaimed(stated.range) { judge(stated, asPrinted: value, of: expression) }
  }

  /// Text between code and what it prints that may be of another run.
  mutating func readBetweenCode(_ text: ByteRange) {
    guard session.adapted.isNext else { return }
    session.adapted.isNext = !bytes[text].contains(where: \.isDigit) && !Self.otherRuns.isIn(bytes[text])
  }

  private static let beforeCounts = FillerList(
    ["output", "out", "输出", "输出类似", "结果", "prints", "print", "打印", "类似"], signs: " *`#:：->=→")
  private static let quantizing = WordList(["4bit", "8bit", "nf4", "quantiz", "gptq", "awq"])
  private static let tasksWithHeads = WordList(["cls", "ques", "feature"])
}
