extension Optimizer {
  public static let sgd = Optimizer(
    "sgd", states: 0, as: ["plain SGD", "vanilla SGD", "SGD without momentum"])
  public static let momentum = Optimizer(
    "momentum", states: 1,
    as: ["SGD + momentum", "SGD with momentum", "SGDM", "SGD + 动量", "带动量的 SGD", "动量 SGD", "Nesterov"])
  public static let adam = Optimizer("adam", states: 2)
  public static let adamw = Optimizer("adamw", states: 2, as: ["Adam/AdamW"])
  /// Two states of one byte, and a maximum for each block of 256. Tensors under 4,096 elements and, in most
  /// programs, embeddings stay in fp32; that is not counted.
  public static let adam8bit = Optimizer(
    "adam8bit", states: 2, format: .int8Block256, keepsItsFormat: true,
    as: [
      "8-bit Adam", "Adam 8-bit", "Adam INT8", "INT8 Adam", "8-bit AdamW", "AdamW 8-bit", "8 位 Adam",
      "bnb 8-bit Adam", "paged 8-bit Adam", "paged Adam 8-bit", "paged 8-bit AdamW", "paged AdamW 8-bit",
    ], note: "Small tensors and usually embeddings keep fp32 states")
  public static let lion = Optimizer("lion", states: 1)
  public static let lion8bit = Optimizer(
    "lion8bit", states: 1, format: .int8Block256, keepsItsFormat: true, as: ["8-bit Lion", "Lion (8-bit)"])
  /// A row and a column of numbers a matrix, which is next to nothing a parameter.
  public static let adafactor = Optimizer(
    "adafactor", states: 0,
    note: "Factored, without momentum: 4·(rows + columns) bytes a matrix are not counted",
    rule:
      "an fp32 number for each row and each column of a matrix and for each number of a vector; no momentum")
  public static let muon = Optimizer(
    "muon", states: 1, note: "Embeddings, head and norms are usually left to AdamW with two states",
    rule:
      "one fp32 number for each weight of the layers' matrices; AdamW's two for embeddings, output matrix, norms"
  )
  public static let adagrad = Optimizer("adagrad", states: 1)
  public static let rmsprop = Optimizer("rmsprop", states: 1, note: "Centred or with momentum: one more each")

  /// Every optimizer.
  public static let all: [Optimizer] = [
    sgd, momentum, adam, adamw, adam8bit, lion, lion8bit, adafactor, muon, adagrad, rmsprop,
  ]
}
