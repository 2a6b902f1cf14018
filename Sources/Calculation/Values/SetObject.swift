/// A `set` or `frozenset`, with the table that CPython has, so that iteration gives CPython's order wherever hashes
/// are the same there (numbers and tuples of numbers; strings are hashed with a random seed there).
final class SetObject: RingObject {
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
  /// Where `pop` looks next.
  private var finger = 0

  private static let linearProbes = 9

  init(isFrozen: Bool = false) { self.isFrozen = isFrozen }

  deinit {
    var items = values
    entries = []
    Reclaim.release(&items)
  }

  var values: [Object] { live.map(\.value) }
  /// The entries that hold a value, in the order of iteration.
  var live: [Entry] { entries.filter { $0.state == .live } }

  func removeAll() {
    entries = [Entry](repeating: Entry(), count: 8)
    count = 0
    fill = 0
    generation += 1
  }

  /// The slot that holds an equal value, or the one where it may be put: the last dead one that the search met, or
  /// the empty one where it ended. Nil when comparing has changed the
  /// set, so that the search is to begin again.
  func find(
    _ hash: Int, _ machine: Machine, _ isEqual: (Object) throws(Raise) -> Bool
  ) throws(Raise) -> (slot: Int, isPresent: Bool)? {
    let start = generation
    let mask = entries.count - 1
    var index = hash & mask
    var perturb = UInt(bitPattern: hash)
    var free: Int?
    while true {
      let probes = index + Self.linearProbes <= mask ? Self.linearProbes : 0
      for slot in index...(index + probes) {
        let entry = entries[slot]
        if entry.state == .empty { return (free ?? slot, false) }
        if entry.state == .dead { free = slot }
        guard entry.state == .live, entry.hash == hash else { continue }
        let isFound = try isEqual(entry.value)
        if generation != start { return nil }
        if isFound { return (slot, true) }
      }
      try machine.spend(3)
      perturb >>= 5
      index = Int(bitPattern: UInt(bitPattern: index) &* 5 &+ 1 &+ perturb) & mask
    }
  }

  /// Puts a value into the slot that `find` gave.
  func insert(_ value: Object, _ hash: Int, at slot: Int) {
    let wasDead = entries[slot].state == .dead
    entries[slot] = Entry(state: .live, hash: hash, value: value)
    generation += 1
    count += 1
    if wasDead { return }
    fill += 1
    if fill * 5 >= (entries.count - 1) * 3 { resize(over: count > 50_000 ? count * 2 : count * 4) }
  }

  func remove(at slot: Int) {
    entries[slot] = Entry(state: .dead)
    generation += 1
    count -= 1
  }

  /// Makes room as CPython does before it adds this many values at once.
  func reserve(_ more: Int) {
    if (fill + more) * 5 >= (entries.count - 1) * 3 { resize(over: (count + more) * 2) }
  }

  /// Takes the values of another set over where this one is empty, without comparing them. The order stays the same
  /// if the tables are of one size.
  func adopt(_ other: SetObject) -> Bool {
    guard fill == 0 else { return false }
    let isExact = entries.count == other.entries.count && other.fill == other.count
    if isExact { entries = other.entries } else { for entry in other.entries { place(entry) } }
    count = other.count
    fill = count
    generation += 1
    return true
  }

  /// Rids the table of dead entries when they are many, as CPython does after it has removed many values.
  func tidy() {
    if fill - count > (entries.count - 1) / 4 { resize(over: count > 50_000 ? count * 2 : count * 4) }
  }

  /// Exchanges the values of two sets.
  func exchange(with other: SetObject) {
    swap(&entries, &other.entries)
    swap(&count, &other.count)
    swap(&fill, &other.fill)
    generation += 1
    other.generation += 1
  }

  /// The slot that `pop` empties: the next live one after that of the last call.
  func nextToPop() -> Int? {
    guard count > 0 else { return nil }
    var slot = finger & (entries.count - 1)
    while entries[slot].state != .live { slot = slot + 1 < entries.count ? slot + 1 : 0 }
    finger = slot + 1
    return slot
  }

  private func resize(over minimum: Int) {
    var size = 8
    while size <= minimum { size *= 2 }
    let old = entries
    entries = [Entry](repeating: Entry(), count: size)
    fill = count
    for entry in old { place(entry) }
  }

  /// Puts a live entry, which is known to be new, into its slot.
  private func place(_ entry: Entry) {
    guard entry.state == .live else { return }
    let mask = entries.count - 1
    var index = entry.hash & mask
    var perturb = UInt(bitPattern: entry.hash)
    while true {
      let probes = index + Self.linearProbes <= mask ? Self.linearProbes : 0
      for slot in index...(index + probes) where entries[slot].state == .empty {
        entries[slot] = entry
        return
      }
      perturb >>= 5
      index = Int(bitPattern: UInt(bitPattern: index) &* 5 &+ 1 &+ perturb) & mask
    }
  }

  override var footprint: Int { Footprint.object + entries.count * 32 }
}
