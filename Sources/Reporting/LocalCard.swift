import Catalogs

/// One card of this machine, as its driver tells of it.
package struct LocalCard: Equatable {
  package var name: String
  /// MiB.
  package var total: Double
  package var used: Double
  package var free: Double
  package var processes: [Process] = []

  package struct Process: Equatable {
    package var id: String
    package var name: String
    /// MiB; `nil` where the driver does not tell, as in containers.
    package var used: Double?
  }

  // MARK: nvidia-smi

  package static let nvidiaQuery = [
    "--query-gpu=uuid,name,memory.total,memory.used,memory.free", "--format=csv,noheader,nounits",
  ]
  package static let nvidiaProcessQuery = [
    "--query-compute-apps=gpu_uuid,pid,process_name,used_memory", "--format=csv,noheader,nounits",
  ]

  /// Reads the answers to these queries. A line that is none is passed over, as drivers print warnings among them.
  package static func nvidia(_ cards: String, processes: String) -> [LocalCard] {
    let rows = fields(processes)
    return fields(cards).compactMap { row in
      guard row.count == 5, let total = Double(row[2]), let used = Double(row[3]), let free = Double(row[4])
      else {
        return nil
      }
      let own = rows.filter { $0.count == 4 && $0[0] == row[0] }.map {
        Process(id: $0[1], name: $0[2], used: Double($0[3]))
      }
      return LocalCard(name: row[1], total: total, used: used, free: free, processes: own)
    }
  }

  private static func fields(_ text: String) -> [[String]] {
    text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map {
        String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
    }
  }

  // MARK: rocm-smi

  package static let rocmQuery = ["--showproductname", "--showmeminfo", "vram", "--json"]

  /// Reads its JSON: an object with one for each card, of strings.
  package static func rocm(_ json: String) -> [LocalCard] {
    guard let root = try? CatalogNode(wholeYAML: json), let cards = try? root.pairs("The answer") else {
      return []
    }
    return cards.compactMap { key, value in
      guard key.text.hasPrefix("card"), let pairs = try? value.pairs("A card") else { return nil }
      func bytes(_ name: String) -> Double? {
        pairs.first { $0.key.text == name }.flatMap { Double($0.value.text) }
      }
      guard let total = bytes("VRAM Total Memory (B)"), let used = bytes("VRAM Total Used Memory (B)") else {
        return nil
      }
      let name =
        pairs.first { $0.key.text == "Card series" || $0.key.text == "Card Series" }?.value.text ?? key.text
      let mebi = 1_048_576.0
      return LocalCard(name: name, total: total / mebi, used: used / mebi, free: (total - used) / mebi)
    }
  }
}

extension [LocalCard] {
  /// `gpus local`.
  package func table(_ palette: Palette) -> String {
    var table = Table(["card", "total MiB", "used MiB", "free MiB", "process"], numbers: [1, 2, 3])
    for (index, card) in enumerated() {
      func whole(_ value: Double) -> String { "\(Int(value.rounded()))" }
      table.add(["\(index) \(card.name)", whole(card.total), whole(card.used), whole(card.free), ""])
      for process in card.processes {
        table.add(["", "", process.used.map(whole) ?? "?", "", "\(process.id) \(process.name)"])
      }
    }
    return table.text(palette)
  }
}
