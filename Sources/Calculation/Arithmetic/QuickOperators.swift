/// The operators on plain numbers, which are what most instructions of a program work on. Whatever is not plain (a
/// number with a scale, one that would not fit, a division by zero) is left to the machine.
extension BinaryOperator {
  @inline(__always)
  func quick(_ left: Object, _ right: Object) -> Object? {
    switch left {
    case .int(let one, .none):
      switch right {
      case .int(let other, .none): return quick(one, other)
      case .float(let other, .none): return quick(Double(one), other)
      default: return nil
      }
    case .float(let one, .none):
      switch right {
      case .float(let other, .none): return quick(one, other)
      case .int(let other, .none): return quick(one, Double(other))
      default: return nil
      }
    default: return nil
    }
  }

  @inline(__always)
  private func quick(_ one: Int, _ other: Int) -> Object? {
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
    case .divide:
      guard other > 0, other < 1000, one.magnitude <= 1 << 53 else { return nil }
      return .float(Double(one) / Double(other), .none)
    default: return nil
    }
    return overflow ? nil : .int(result, .none)
  }

  @inline(__always)
  private func quick(_ one: Double, _ other: Double) -> Object? {
    switch self {
    case .add: .float(one + other, .none)
    case .subtract: .float(one - other, .none)
    case .multiply: .float(one * other, .none)
    case .divide: other != 0 && other.magnitude < 1000 ? .float(one / other, .none) : nil
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
