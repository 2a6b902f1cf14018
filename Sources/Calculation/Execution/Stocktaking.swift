import BigInt

/// Estimates the memory of everything that can be reached. It works on a list, not by recursion.
struct Stocktaking {
  private var seen: Set<ObjectIdentifier> = []
  private var pending: [Object] = []
  private(set) var count = 0

  mutating func bytes(in roots: [[Object]]) -> Int {
    var total = 0
    for root in roots {
      pending.append(contentsOf: root)
      while let value = pending.popLast() { total += bytes(value) }
    }
    return total
  }

  private mutating func bytes(_ value: Object) -> Int {
    count += 1
    guard let object = value.object, seen.insert(ObjectIdentifier(object)).inserted else { return 0 }
    switch value {
    case .string(let text): return 48 + text.bytes.count
    case .bytes(let object): return 48 + object.bytes.count
    case .big(let big): return 64 + big.value.magnitude.bitWidth / 8
    case .tuple(let tuple):
      pending.append(contentsOf: tuple.items)
      return 48 + tuple.items.count * 16
    case .list(let list):
      pending.append(contentsOf: list.items)
      return 48 + list.items.count * 16
    case .dictionary(let dictionary):
      pending.append(contentsOf: dictionary.contents)
      return 96 + dictionary.table.entries.count * 48
    case .set(let set):
      pending.append(contentsOf: set.values)
      return 96 + set.entries.count * 40
    case .instance(let instance):
      pending.append(contentsOf: instance.attributes.values)
      pending.append(contentsOf: instance.arguments)
      pending.append(instance.payload)
      guard let details = instance.details else { return 96 + instance.attributes.values.count * 24 }
      pending.append(contentsOf: details.contents)
      return 160 + instance.attributes.values.count * 24 + details.trace.count * 16
    case .function(let function):
      pending.append(contentsOf: function.defaults + function.keywordDefaults)
      pending.append(contentsOf: function.cells.map(\.value))
      pending.append(contentsOf: function.attributes.values)
      if let annotations = function.annotations { pending.append(.dictionary(annotations)) }
      return 128
    case .method(let method):
      pending += [method.receiver, method.function]
      return 64
    case .type(let type):
      pending.append(contentsOf: type.attributes.values)
      pending.append(contentsOf: type.bases.map { .type($0) })
      return type.isBuiltin ? 0 : 256 + type.order.count * 8
    case .generator(let generator):
      pending.append(contentsOf: generator.stack.values)
      pending.append(generator.result)
      pending.append(contentsOf: generator.frame.cells.map(\.value))
      return 256
    case .iterator(let iterator):
      pending.append(contentsOf: iterator.contents)
      return 64
    case .slice(let slice):
      pending += [slice.start, slice.stop, slice.step]
      return 64
    case .descriptor(let descriptor):
      pending += [descriptor.function, descriptor.setter, descriptor.deleter]
      return 64
    case .superclass(let proxy):
      pending.append(proxy.receiver)
      return 64
    default: return 32
    }
  }
}
