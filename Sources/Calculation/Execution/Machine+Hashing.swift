import BigInt

extension Machine {
  /// The prime that CPython hashes numbers by.
  private static let prime = (1 << 61) - 1

  /// A hash as CPython computes it, apart from strings, which CPython seeds at random.
  func hash(_ value: Object) throws(Raise) -> Int {
    switch value {
    case .none, .unbound: return 0x2E1F
    case .ellipsis, .notImplemented: return 0x2E2F
    case .bool(let value): return value ? 1 : 0
    case .int(let value, _): return Self.hash(value)
    case .big(let big):
      try spend(big.value.magnitude.bitWidth / 16)
      let rest = Int(big.value.magnitude % BigUInt(Self.prime))
      return big.value.sign == .minus ? (rest == 1 ? -2 : -rest) : rest
    case .float(let value, _): return Self.hash(value)
    case .bytes(let object): return try hash(.tuple([.string(Text(object.bytes))]))
    case .string(let text):
      try spend(text.bytes.count >> 5)
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in text.bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return Int(truncatingIfNeeded: hash)
    case .tuple(let tuple): return try hash(tuple.items)
    case .set(let set) where set.isFrozen:
      try spend(set.entries.count >> 2)
      var hash: UInt = 0
      for entry in set.entries where entry.state == .live {
        let own = UInt(bitPattern: entry.hash)
        hash ^= ((own ^ 89_869_747) ^ (own << 16)) &* 3_644_798_167
      }
      hash ^= (UInt(set.count) &+ 1) &* 1_927_868_237
      hash ^= (hash >> 11) ^ (hash >> 25)
      hash = hash &* 69_069 &+ 907_133_923
      return hash == UInt.max ? 590_923_713 : Int(bitPattern: hash)
    case .unknown(let reason): throw depends(on: reason)
    case .range(let range):
      // Of what has no influence, nothing counts.
      return try hash([
        .int(range.count), range.count == 0 ? .none : .int(range.start),
        range.count < 2 ? .none : .int(range.step),
      ])
    case .instance(let instance):
      if let function = instance.type.lookup(Name(.__hash__)) {
        if case .none = function { throw unhashable(value) }
        let result = try call(function, [value])
        // What fits is a hash as it is, and -1 is none.
        if let small = result.smallInteger { return small == -1 ? -2 : small }
        guard result.integer != nil else {
          throw error(.TypeError, "__hash__ method should return an integer")
        }
        return try hash(result)
      }
      if let payload = value.payload { return try hash(payload) }
      return identityHash(of: instance)
    case .type(let type) where type.metaclass != nil:
      guard let function = type.metaclass?.lookup(Name(.__hash__)) else { return 0x5EED }
      return try exactIndex(call(function, [value]))
    case .list, .dictionary, .set, .slice: throw unhashable(value)
    // Functions and classes: few, and nothing may depend on where they lie in memory.
    default: return 0x5EED
    }
  }

  /// The hash of an object that is only equal to itself: objects are numbered as they are hashed.
  func identityHash(of instance: InstanceObject) -> Int {
    if instance.identity == 0 {
      identities += 1
      instance.identity = identities
    }
    return Self.hash(instance.identity)
  }

  private func unhashable(_ value: Object) -> Raise {
    error(.TypeError, "unhashable type: '\(typeName(value))'")
  }

  private static func hash(_ value: Int) -> Int {
    let rest = Int(value.magnitude % UInt(prime))
    return value < 0 ? (rest == 1 ? -2 : -rest) : rest
  }

  private static func hash(_ value: Double) -> Int {
    if value.isInfinite { return value > 0 ? 314_159 : -314_159 }
    if value.isNaN { return 0 }
    if let integer = Int(exactly: value) { return hash(integer) }
    // The value is mantissa × 2^exponent; powers of two are taken modulo the prime.
    var exponent = Int(value.exponent) + 1
    var mantissa = value.magnitude.significand / 2
    var result: UInt = 0
    while mantissa != 0 {
      result = ((result << 28) & UInt(prime)) | result >> 33
      mantissa *= 268_435_456
      exponent -= 28
      let digit = UInt(mantissa)
      mantissa -= Double(digit)
      result += digit
      if result >= UInt(prime) { result -= UInt(prime) }
    }
    let shift = exponent >= 0 ? exponent % 61 : 60 - ((-1 - exponent) % 61)
    result = ((result << UInt(shift)) & UInt(prime)) | result >> UInt(61 - shift)
    let signed = value < 0 ? -Int(result) : Int(result)
    return signed == -1 ? -2 : signed
  }

  private func hash(_ items: [Object]) throws(Raise) -> Int {
    try enterNative()
    defer { leaveNative() }
    try spend(items.count >> 1)
    var sum: UInt = 2_870_177_450_012_600_261
    for item in items {
      sum = sum &+ UInt(bitPattern: try hash(item)) &* 14_029_467_366_897_019_727
      sum = (sum << 31) | (sum >> 33)
      sum = sum &* 11_400_714_785_074_694_791
    }
    sum = sum &+ (UInt(items.count) ^ (2_870_177_450_012_600_261 ^ 3_527_539))
    return sum == UInt.max ? 1_546_275_796 : Int(bitPattern: sum)
  }

  // MARK: Dictionaries

  func find(_ key: Object, in dictionary: DictionaryObject) throws(Raise) -> Int? {
    try find(key, hash(key), in: dictionary)
  }

  func find(_ key: Object, _ hash: Int, in dictionary: DictionaryObject) throws(Raise) -> Int? {
    while true {
      let generation = dictionary.table.generation
      let found = try dictionary.table.find(hash, self) { other throws(Raise) in
        try self.isSameKey(key, other)
      }
      if dictionary.table.generation == generation { return found }
      // An `__eq__` has changed the dictionary meanwhile.
      try spend(1)
    }
  }

  func isSameKey(_ one: Object, _ other: Object) throws(Raise) -> Bool {
    try spend(1)
    if case .string(let one) = one, case .string(let other) = other {
      try spend(one.bytes.count >> 6)
      return one == other
    }
    return try isSameOrEqual(one, other)
  }

  func put(_ value: Object, at key: Object, in dictionary: DictionaryObject) throws(Raise) {
    let hash = try hash(key)
    if let found = try find(key, hash, in: dictionary) {
      dictionary.table[found] = value
    } else {
      try checkElements(dictionary.table.count + 1)
      try allocate(Footprint.dictionaryEntry)
      dictionary.table.append(hash, key, value)
    }
  }

  func makeDictionary(_ items: [Object]) throws(Raise) -> Object {
    let dictionary = DictionaryObject()
    for index in stride(from: 0, to: items.count, by: 2) {
      try put(items[index + 1], at: items[index], in: dictionary)
    }
    try allocate(96)
    return .dictionary(dictionary)
  }
}
