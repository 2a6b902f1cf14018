/// An insertion-ordered hash table of values, as CPython's `dict` is one. It neither hashes nor compares: the caller
/// gives the hash and says whether two keys are equal, since both may run Python code.
struct HashTable {
  struct Entry {
    var hash: Int
    var key: Object
    var value: Object
    var isLive: Bool
  }

  private(set) var entries: [Entry] = []
  private(set) var count = 0
  /// Changes whenever a key is added or removed: what a search found before is no longer where it was.
  private(set) var generation = 0
  /// Where each hash leads: an index of `entries`, -1 for nothing, -2 for something removed.
  private var slots: [Int32] = []
  /// How many slots are not free for a search to end at.
  private var used = 0

  /// Up to this many entries are searched one by one.
  private static let linear = 8

  /// The index of the entry with this key.
  func find(_ hash: Int, _ machine: Machine, _ isEqual: (Object) throws(Raise) -> Bool) throws(Raise) -> Int?
  {
    if slots.isEmpty {
      for index in entries.indices where entries[index].isLive && entries[index].hash == hash {
        if try isEqual(entries[index].key) { return index }
      }
      return nil
    }
    let mask = slots.count - 1
    var slot = Self.spread(hash) & mask
    var probes = 0
    while true {
      probes &+= 1
      if probes & 31 == 0 { try machine.spend(8) }
      let index = Int(slots[slot])
      if index == -1 { return nil }
      if index >= 0, entries[index].hash == hash, try isEqual(entries[index].key) { return index }
      slot = (slot + 1) & mask
    }
  }

  subscript(index: Int) -> Object {
    get { entries[index].value }
    set { entries[index].value = newValue }
  }

  /// Adds a key that is not there.
  mutating func append(_ hash: Int, _ key: Object, _ value: Object) {
    entries.append(Entry(hash: hash, key: key, value: value, isLive: true))
    count += 1
    generation += 1
    if slots.isEmpty {
      if entries.count > Self.linear { rebuild() }
    } else if max(entries.count, used + 1) * 3 > slots.count * 2 {
      rebuild()
    } else {
      place(entries.count - 1)
    }
  }

  mutating func remove(at index: Int) {
    let hash = entries[index].hash
    if !slots.isEmpty {
      let mask = slots.count - 1
      var slot = Self.spread(hash) & mask
      while slots[slot] != Int32(index) { slot = (slot + 1) & mask }
      slots[slot] = -2
    }
    entries[index].isLive = false
    entries[index].key = .none
    entries[index].value = .none
    count -= 1
    generation += 1
    if count == 0 {
      removeAll()
    } else if index == entries.count - 1 {
      // What popitem() does over and over must not leave a tail of dead entries to pass over.
      while let last = entries.last, !last.isLive { entries.removeLast() }
    }
  }

  mutating func removeAll() {
    let next = generation + 1
    self = HashTable()
    generation = next
  }

  private mutating func rebuild() {
    if count < entries.count { entries.removeAll { !$0.isLive } }
    var size = 16
    while size < entries.count * 3 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    used = 0
    for index in entries.indices { place(index) }
  }

  private mutating func place(_ index: Int) {
    let mask = slots.count - 1
    var slot = Self.spread(entries[index].hash) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    if slots[slot] == -1 { used += 1 }
    slots[slot] = Int32(index)
  }

  private static func spread(_ hash: Int) -> Int {
    let mixed = UInt(bitPattern: hash) &* 0x9E37_79B9_7F4A_7C15
    return Int(bitPattern: mixed >> 20)
  }
}

final class DictionaryObject: RingObject {
  var table = HashTable()

  deinit {
    var items = contents
    table = HashTable()
    Reclaim.release(&items)
  }

  /// The values that it refers to.
  var contents: [Object] {
    var items: [Object] = []
    for entry in table.entries where entry.isLive {
      items.append(entry.key)
      items.append(entry.value)
    }
    return items
  }

  var keys: [Object] { table.entries.lazy.filter(\.isLive).map(\.key) }
  var values: [Object] { table.entries.lazy.filter(\.isLive).map(\.value) }

  override var footprint: Int { Footprint.object + table.entries.count * Footprint.dictionaryEntry }
}
