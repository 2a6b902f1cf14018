/// The words by which the parts of a line are read: what may stand beside a specification, and what makes it one of something else.
extension FigureFinder {
  /// Forms that one card is sold in.
  static let forms = ["pcie", "sxm", "nvl", "oam"].map { (name: $0, word: WordList([$0])) }

  /// What shares of a peak are called.
  static let utilizations = WordList(["mfu", "utiliz", "utilis", "利用率"])

  /// Things that have a memory, a bandwidth and a power of their own.
  static let otherThings = WordList(machineWords + ["总", "total", "aggregate", "8x", "8×"])
  static let otherMachines = WordList(machineWords)
  private static let machineWords = [
    "网络", "集群", "节点", "服务器", "主机", "存储", "磁盘", "内存", "整机", "每卡", "network", "cluster", "node", "server",
    "host", "storage", "disk", "nic", "infiniband", "ethernet", "nvme", "cpu", "dram", " ddr", "lpddr",
    "per rack", "显示成", "shows up as", "appears as", " die", "gcd", "chiplet", "l1", "sram", "shared memory",
    "register", "custom", "定制",
  ]

  /// Words before a name that is only compared with.
  static let comparing = WordList([
    "unlike", "than", "compared", "versus", "vs", "against", "instead", "replac", "比", "相对", "对比", "不同于",
    "取代",
  ])
  /// Words between two names that make the second a measure of the first.
  static let siblings = WordList([
    "sibling", "half a", "half the", "version of", "variant of", "cut-down", "twice a", "twice the", "相当于",
    "等于", "一半", "阉割", "缩水", "nearly", "competitor", "against", "rival", "counterpart", "equivalent",
    "answer to",
    "对标", "接近",
  ])
  static let tensorCores = WordList(["tensor core", "张量核心"])
  /// Words between a card and what it comes with.
  static let having = WordList([" with ", " has ", "配备", "有"])

  /// Words that a rate may have which no one measured.
  static let ratingWords = FillerList(
    plain + [
      "peaks", "gives", "does", "tops out", "rated", "on", "in", "without", "sparsity", "不含稀疏", "理论",
      "theoretical",
    ], signs: signsOfParts)

  /// Words that say no more than that a card has something.
  static let plainWords = FillerList(plain, signs: signsOfParts)
  private static let signsOfParts = " *`:.()（）-–"
  private static let plain =
    [
      "s have", "s has", "have", "has", "with", "offers", "provides", "delivers", "features", "comes with",
      "is", "of", "the", "a",
      "an", "its", "'s", "memory bandwidth", "memory", "bandwidth", "hbm2e", "hbm3e", "hbm3", "hbm2", "hbm",
      "vram", "tdp", "tbp", "tgp", "power", "FP4", "NVFP4", "MXFP4", "约", "大约", "about",
      "的", "显存带宽", "显存", "带宽", "功耗", "容量", "为", "是", "有", "拥有", "配备", "提供", "提供了", "达到", "达", "高达", "GPU",
      "：",
      "FP16", "BF16", "FP8", "TF32", "INT8", "FP32", "FP64", "算力", "dense", "sparse", "with sparsity", "稠密",
      "稀疏",
      "tensor cores", "tensor core", "tensor", "张量核心", "vector", "matrix", "compute", "peak", "峰值", "gddr6x",
      "gddr6", "gddr7",
      "cuda cores", "cuda core", "cuda 核心", "cuda核心", "tensor 核心", "sms", "streaming multiprocessors", "个",
      "数",
      "nvlink", "bridge", "桥", "per card", "per gpu", "only", "也是", "至", "版", "total", "at",
      "and", "一共", "总共", "共", "合计", "in total", "together", "每张", "每块", "each", "for", "张", "块", "卡", "x",
      "总",
      "×", "整", "只有", "仅有", "仅", "just", "cores", "核",
    ]
}
