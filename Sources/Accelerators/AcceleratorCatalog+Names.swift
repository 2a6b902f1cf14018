extension AcceleratorCatalog {
  /// Every accelerator that a name can mean: "A100" is each A100, "A100 80GB" those with 80 GB, "A100 SXM4 80GB" one.
  ///
  /// Case does not matter; a brand may stand before the name; spaces may be hyphens or missing; a memory size or
  /// form factor may stand behind, also in brackets. None where the catalog has no such variant: the whole name
  /// must be understood, so "A100 96GB" is unknown.
  public func variants(named name: String) -> [Accelerator] {
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","):
        if let last = bytes.last, last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
      default: bytes.append(byte)
      }
    }
    if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }

    let whole = entries.filter {
      $0.name.utf8.elementsEqual(name.utf8, by: { $0.lowercased == $1.lowercased })
    }
    if !whole.isEmpty { return whole }
    let mentions = mentions(in: bytes, allowBare: true)
    guard mentions.count == 1, mentions[0].range == 0..<bytes.count else { return [] }
    return mentions[0].variants
  }

  /// The other accelerators that share a name with one of `variants`: the H100 NVL with the H100 PCIe.
  public func relatives(of variants: [Accelerator]) -> [Accelerator] {
    let names = Set(variants.flatMap(\.aliases))
    return entries.filter { entry in
      !variants.contains(entry) && entry.aliases.contains(where: names.contains)
    }
  }
}

extension Accelerator {
  /// Whether a laptop has a card of the same name with so many gigabytes: the RTX 3060 of laptops has 6, and few write that it is one.
  /// Of those with 12 or more people do.
  package func isSoldForLaptops(withGigabytes size: Double) -> Bool {
    Self.laptopSizes[seriesName]?.contains(size) ?? false
  }

  /// Without a size: `GeForce RTX 3060`.
  private var seriesName: Substring {
    guard let space = name.lastIndex(of: " "), name.hasSuffix("GB") else { return name[...] }
    return name[..<space]
  }

  private static let laptopSizes: [Substring: Set<Double>] = {
    var sizes: [Substring: Set<Double>] = [:]
    let suffix = " Laptop"
    for card in AcceleratorCatalog.builtIn.entries where card.name.hasSuffix(suffix) {
      if let size = card.value(of: .memory), size < 12 {
        sizes[card.name.dropLast(suffix.count), default: []].insert(size)
      }
    }
    return sizes
  }()
}
