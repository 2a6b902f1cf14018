/// Words that stand beside an accelerator's name, in lower case.
enum NameWords {
  /// Belong to the name and say nothing more.
  static let brands = [
    "nvidia", "geforce", "tesla", "quadro", "amd", "instinct", "radeon", "intel", "habana", "google", "cloud",
    "apple", "aws", "英伟达", "谷歌", "苹果",
  ].map { Array($0.utf8) }

  /// Before a name: a machine with several of them.
  static let systems = ["dgx", "hgx"].map { Array($0.utf8) }

  /// Behind a name: another product, or a machine with several of them.
  static let otherProducts = [
    "ti", "super", "laptop", "mobile", "max-q", "maxq", "cnx", "d", "nvl2", "nvl4", "nvl8", "nvl36", "nvl72",
    "pod",
    "superpod", "ceo",
  ].map { Array($0.utf8) }

  /// Behind a name: the form factor, compared with the first word of the variant's. `sxm` stands for each `sxm4`.
  static let formFactors = ["sxm", "sxm2", "sxm3", "sxm4", "sxm5", "sxm6", "pcie", "pci-e", "nvl", "oam"].map
  {
    Array($0.utf8)
  }

  /// Behind a name: the kind of memory, as drivers add it ("H100 80GB HBM3").
  static let memoryTypes = ["hbm2", "hbm2e", "hbm3", "hbm3e"].map { Array($0.utf8) }
}
