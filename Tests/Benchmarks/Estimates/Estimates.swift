// Times a thousand estimates of each kind, over the models of the catalog in turn, and prints milliseconds.

import MemoryEstimator

@main
struct Estimates {
  static func main() throws {
    let models = try ModelCatalog.builtIn.entries.map { try EstimatedModel($0) }
    let memory = ByteCount(80 * 1_073_741_824)
    let kinds: [(String, (EstimatedModel, Int) throws -> ByteCount)] = [
      ("weights", { model, _ in try model.weights(format: .bf16).total }),
      ("kv-cache", { model, n in try model.kvCache(batch: 1 + n % 8, tokens: 1 + n, format: .fp8).total }),
      ("training", { model, n in try model.training(TrainingScenario(batch: 1 + n % 4)).total }),
      ("inference", { model, n in try model.inference(InferenceScenario(tokens: 1 + n)).total }),
      (
        "smallest fit",
        { model, n in
          try model.smallestFit(.inference(InferenceScenario(tokens: 1 + n)), memory: memory)?.onDevice.total
            ?? .zero
        }
      ),
    ]
    let clock = ContinuousClock()
    for (name, estimate) in kinds {
      var sum = ByteCount.zero
      let time = try clock.measure {
        for number in 0..<1000 { sum += try estimate(models[number % models.count], number) }
      }
      let milliseconds = time / .milliseconds(1)
      print("a thousand estimates of \(name): \((milliseconds * 100).rounded() / 100) ms (sum \(sum.bytes))")
    }
  }
}
