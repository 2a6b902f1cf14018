/// A `set` or `frozenset`, with the table that CPython has, so that iteration gives CPython's order wherever hashes
/// are the same there (numbers and tuples of numbers; strings are hashed with a random seed there).
final class SetObject {
  struct Entry {
    enum State { case empty, live, dead }
    var state = State.empty
    var hash = 0
    var value = Object.none
  }

  let isFrozen: Bool
  private(set) var entries = [Entry](repeating: Entry(), count: 8)
  private(set) var count = 0
  /// Changes whenever an element is added or removed.
  private var generation = 0
  /// Live and dead entries.
  private var fill = 0

  private static let linearProbes = 9

  init(isFrozen: Bool = false) { self.isFrozen = isFrozen }

  deinit {
    var items = values
    entries = []
    Reclaim.release(&items)
  }

  var values: [Object] { entries.lazy.filter { $0.state == .live }.map(\.value) }

  func removeAll() {
    entries = [Entry](repeating: Entry(), count: 8)
    count = 0
    fill = 0
    generation += 1
  }

  /// The slot that holds an equal value, or the empty one where the search ends. Nil when comparing has changed the
  /// set, so that the search is to begin again.
  func find(
    _ hash: Int, _ isEqual: (Object) throws(Raise) -> Bool
  ) throws(Raise) -> (slot: Int, isPresent: Bool)? {
    let start = generation
    let mask = entries.count - 1
    var index = hash & mask
    var perturb = UInt(bitPattern: hash)
    while true {
      let probes = index + Self.linearProbes <= mask ? Self.linearProbes : 0
      for slot in index...(index + probes) {
        let entry = entries[slot]
        if entry.state == .empty { return (slot, false) }
        guard entry.state == .live, entry.hash == hash else { continue }
        let isFound = try isEqual(entry.value)
        if generation != start { return nil }
        if isFound { return (slot, true) }
      }
      perturb >>= 5
      index = Int(bitPattern: UInt(bitPattern: index) &* 5 &+ 1 &+ perturb) & mask
    }
  }

  /// Puts a value into the empty slot that `find` gave.
  func insert(_ value: Object, _ hash: Int, at slot: Int) {
    entries[slot] = Entry(state: .live, hash: hash, value: value)
    generation += 1
    count += 1
    fill += 1
    if fill * 5 >= (entries.count - 1) * 3 { resize(over: count > 50_000 ? count * 2 : count * 4) }
  }

  func remove(at slot: Int) {
    entries[slot] = Entry(state: .dead)
    generation += 1
    count -= 1
  }

  /// Makes room as CPython does before it merges another set into this one.
  func reserve(merging other: SetObject) {
    if (fill + other.count) * 5 >= (entries.count - 1) * 3 { resize(over: (count + other.count) * 2) }
  }

  private func resize(over minimum: Int) {
    var size = 8
    while size <= minimum { size *= 2 }
    let old = entries
    entries = [Entry](repeating: Entry(), count: size)
    fill = count
    let mask = size - 1
    for entry in old where entry.state == .live {
      var index = entry.hash & mask
      var perturb = UInt(bitPattern: entry.hash)
      search: while true {
        let probes = index + Self.linearProbes <= mask ? Self.linearProbes : 0
        for slot in index...(index + probes) where entries[slot].state == .empty {
          entries[slot] = entry
          break search
        }
        perturb >>= 5
        index = Int(bitPattern: UInt(bitPattern: index) &* 5 &+ 1 &+ perturb) & mask
      }
    }
  }
}
