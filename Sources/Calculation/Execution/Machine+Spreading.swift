/// What stands behind `*` and `**` in calls and displays.
extension Machine {
  /// The `*iterable` of a display, or of a call when the callee is given.
  func spread(_ iterable: Object, into list: ListObject, callee: Object?) throws(Raise) {
    do throws(Raise) {
      try extend(list, by: iterable, isSpread: true)
    } catch {
      guard case .exception = error, !isIterable(iterable) else { throw error }
      let kind = typeName(iterable)
      guard let callee else {
        throw self.error(.TypeError, "Value after * must be an iterable, not \(kind)")
      }
      throw self.error(
        .TypeError, "\(try calleeText(callee)) argument after * must be an iterable, not \(kind)")
    }
  }

  func isIterable(_ value: Object) -> Bool {
    switch value {
    case .none, .bool, .int, .float, .big, .ellipsis, .function, .native, .method, .module, .slice: false
    case .instance(let instance):
      instance.type.lookup(Name(.__iter__)) != nil || instance.type.lookup(Name(.__getitem__)) != nil
        || value.payload != nil
    case .type(let type): type.kind == .type
    default: true
    }
  }

  /// The `**mapping` of a display, or of a call when the callee is given: then no key may come twice.
  func spread(
    _ mapping: Object, into dictionary: DictionaryObject, callee: Object? = nil
  ) throws(Raise) {
    if case .unknown(let reason) = mapping { throw depends(on: reason) }
    let other = try self.mapping(mapping, callee)
    try spend(other.table.entries.count)
    for entry in other.table.entries where entry.isLive {
      if let callee, try find(entry.key, in: dictionary) != nil {
        let key = try string(entry.key).string
        throw error(
          .TypeError, "\(try calleeText(callee)) got multiple values for keyword argument '\(key)'")
      }
      try put(entry.value, at: entry.key, in: dictionary)
    }
  }

  private func mapping(_ value: Object, _ callee: Object?) throws(Raise) -> DictionaryObject {
    switch value {
    case .dictionary(let other): return other
    case .instance(let instance):
      if case .dictionary(let other)? = value.payload { return other }
      guard instance.type.lookup(names.name("keys")) != nil else { break }
      let other = DictionaryObject()
      try merge(value, into: other)
      return other
    default: break
    }
    let kind = typeName(value)
    guard let callee else { throw error(.TypeError, "'\(kind)' object is not a mapping") }
    throw error(.TypeError, "\(try calleeText(callee)) argument after ** must be a mapping, not \(kind)")
  }

  /// What such messages call a callee.
  private func calleeText(_ callee: Object) throws(Raise) -> String {
    switch callee {
    case .function(let function): "\(function.code.module).\(function.code.qualifiedName)()"
    case .native(let function): "\(function.name)()"
    case .type(let type):
      type.isBuiltin ? "\(type.name)()" : "\(type.module).\(type.qualifiedName)()"
    case .method(let method):
      if case .native(let function) = method.function {
        "\(typeName(method.receiver)).\(function.name)()"
      } else {
        try calleeText(method.function)
      }
    default: try string(callee).string
    }
  }
}
