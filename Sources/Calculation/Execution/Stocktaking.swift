import BigInt

/// Estimates the memory of everything that can be reached. It works on a list, not by recursion.
struct Stocktaking {
  private var seen: Set<ObjectIdentifier> = []
  private var pending: [Object] = []
  private(set) var count = 0

  mutating func bytes(in roots: [[Object]]) -> Int {
    var total = 0
    for root in roots {
      add(root)
      while let value = pending.popLast() { total += bytes(value) }
    }
    return total
  }

  /// What has not been seen yet is looked at later.
  private mutating func add(_ values: some Sequence<Object>) {
    for value in values {
      count += 1
      if let object = value.object, seen.insert(ObjectIdentifier(object)).inserted { pending.append(value) }
    }
  }

  private mutating func bytes(_ value: Object) -> Int {
    switch value {
    case .string(let text): return Footprint.object + text.bytes.count
    case .bytes(let object): return Footprint.object + object.bytes.count
    case .big(let big): return Footprint.object + big.value.magnitude.bitWidth / 8
    case .tuple(let tuple):
      add(tuple.items)
      return Footprint.object + tuple.items.count * Footprint.item
    case .list(let list):
      add(list.items)
      return Footprint.object + list.items.count * Footprint.item
    case .dictionary(let dictionary):
      add(dictionary.contents)
      return Footprint.object + dictionary.table.entries.count * Footprint.dictionaryEntry
    case .set(let set):
      add(set.values)
      return Footprint.object + set.entries.count * 32
    case .instance(let instance):
      add(instance.attributes.values)
      add(instance.arguments)
      add([instance.payload])
      guard let details = instance.details else {
        return Footprint.object + instance.attributes.values.count * Footprint.attribute
      }
      add(details.contents)
      return 2 * Footprint.object + instance.attributes.values.count * Footprint.attribute + details.trace
        .count * 16
    case .function(let function):
      add(function.defaults + function.keywordDefaults)
      add(function.cells.map(\.value))
      add(function.attributes.values)
      if let annotations = function.annotations { add([.dictionary(annotations)]) }
      return Footprint.function
    case .method(let method):
      add([method.receiver, method.function])
      return Footprint.object
    case .type(let type):
      add(type.attributes.values)
      add(type.bases.map { .type($0) })
      return type.isBuiltin ? 0 : Footprint.type + type.order.count * 8
    case .generator(let generator):
      add(generator.stack.values)
      add([generator.result])
      add(generator.frame.cells.map(\.value))
      return Footprint.generator
    case .iterator(let iterator):
      add(iterator.contents)
      return Footprint.object
    case .slice(let slice):
      add([slice.start, slice.stop, slice.step])
      return Footprint.object
    case .descriptor(let descriptor):
      add([descriptor.function, descriptor.setter, descriptor.deleter])
      return Footprint.object
    case .superclass(let proxy):
      add([proxy.receiver])
      return Footprint.object
    default: return 32
    }
  }
}
