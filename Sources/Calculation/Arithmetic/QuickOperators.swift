/// The operators on plain numbers, which are what most instructions of a program work on. Whatever is not plain (a
/// number with a scale, one that would not fit, a division by zero) is left to the machine.
extension BinaryOperator {
  @inline(__always)
  func quick(_ left: Object, _ right: Object) -> Object? {
    switch left {
    case .int(let one, .none):
      switch right {
      case .int(let other, .none):
        if self == .divide { return quickQuotient(one, other).map { .float($0, .none) } }
        return quick(one, other).map { .int($0, .none) }
      case .float(let other, .none): return quick(Double(one), other).map { .float($0, .none) }
      default: return nil
      }
    case .float(let one, .none):
      switch right {
      case .float(let other, .none): return quick(one, other).map { .float($0, .none) }
      case .int(let other, .none): return quick(one, Double(other)).map { .float($0, .none) }
      default: return nil
      }
    default: return nil
    }
  }

  @inline(__always)
  fileprivate func quick(_ one: Int, _ other: Int) -> Int? {
    var (result, overflow) = (0, false)
    switch self {
    case .add: (result, overflow) = one.addingReportingOverflow(other)
    case .subtract: (result, overflow) = one.subtractingReportingOverflow(other)
    case .multiply: (result, overflow) = one.multipliedReportingOverflow(by: other)
    case .floorDivide:
      // Dividing by 1000, 1024 and their powers says how a number was scaled.
      guard other > 0, other < 1000 else { return nil }
      result = one / other
      if one < 0, result * other != one { result -= 1 }
    case .modulo:
      guard other > 0 else { return nil }
      result = one % other
      if result < 0 { result += other }
    case .and: result = one & other
    case .or: result = one | other
    case .xor: result = one ^ other
    default: return nil
    }
    return overflow ? nil : result
  }

  @inline(__always)
  fileprivate func quickQuotient(_ one: Int, _ other: Int) -> Double? {
    guard other > 0, other < 1000, one.magnitude <= 1 << 53 else { return nil }
    return Double(one) / Double(other)
  }

  @inline(__always)
  fileprivate func quick(_ one: Double, _ other: Double) -> Double? {
    switch self {
    case .add: one + other
    case .subtract: one - other
    case .multiply: one * other
    case .divide: other != 0 && other.magnitude < 1000 ? one / other : nil
    default: nil
    }
  }
}

extension Comparison {
  @inline(__always)
  func quick(_ left: Object, _ right: Object) -> Bool? {
    switch left {
    case .int(let one, _):
      guard case .int(let other, _) = right else { return nil }
      switch self {
      case .less: return one < other
      case .lessEqual: return one <= other
      case .equal, .same: return one == other
      case .notEqual, .notSame: return one != other
      case .greater: return one > other
      case .greaterEqual: return one >= other
      default: return nil
      }
    case .float(let one, _):
      guard case .float(let other, _) = right else { return nil }
      switch self {
      case .less: return one < other
      case .lessEqual: return one <= other
      case .equal: return one == other
      case .notEqual: return one != other
      case .greater: return one > other
      case .greaterEqual: return one >= other
      default: return nil
      }
    default: return nil
    }
  }
}

extension OperandStack {
  /// Puts the result of an operator in the place of its left operand, if both are plain numbers.
  ///
  /// Numbers have nothing behind them that would have to be freed; so they are written over.
  @inline(__always)
  mutating func compute(_ operation: BinaryOperator, at index: Int, with right: UnsafePointer<Object>) -> Bool
  {
    let left = unsafe pointer(to: index)
    if case .int(let one, .none) = unsafe left.pointee {
      if case .int(let other, .none) = unsafe right.pointee {
        if operation == .divide {
          guard let result = operation.quickQuotient(one, other) else { return false }
          unsafe left.initialize(to: .float(result, .none))
        } else {
          guard let result = operation.quick(one, other) else { return false }
          unsafe left.initialize(to: .int(result, .none))
        }
        return true
      }
      guard case .float(let other, .none) = unsafe right.pointee,
        let result = operation.quick(Double(one), other)
      else { return false }
      unsafe left.initialize(to: .float(result, .none))
      return true
    }
    guard case .float(let one, .none) = unsafe left.pointee else { return false }
    if case .float(let other, .none) = unsafe right.pointee {
      guard let result = operation.quick(one, other) else { return false }
      unsafe left.initialize(to: .float(result, .none))
      return true
    }
    guard case .int(let other, .none) = unsafe right.pointee, let result = operation.quick(one, Double(other))
    else { return false }
    unsafe left.initialize(to: .float(result, .none))
    return true
  }
}

extension Object {
  /// An item of a list or tuple by a plain position; nil where that is not what is asked for.
  @inline(__always)
  func quickItem(_ index: Object) -> Object? {
    guard case .int(let position, _) = index else { return nil }
    switch self {
    case .list(let list): return list.items.indices.contains(position) ? list.items[position] : nil
    case .tuple(let tuple): return tuple.items.indices.contains(position) ? tuple.items[position] : nil
    default: return nil
    }
  }

  /// Sets an item of a list by a plain position; false where that is not what is asked for.
  @inline(__always)
  func quickSetItem(_ index: Object, _ value: Object) -> Bool {
    guard case .int(let position, _) = index, case .list(let list) = self,
      list.items.indices.contains(position)
    else { return false }
    list.items[position] = value
    return true
  }
}
