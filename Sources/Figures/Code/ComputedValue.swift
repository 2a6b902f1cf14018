import BigInt
import Calculation
import Quantities

/// What the calculator computed, as figures need it.
extension Value {
  /// The number exactly; `nil` for everything else, NaN and infinity included.
  var exactNumber: ExactNumber? {
    guard isNumber else { return nil }
    if let whole = asBigInt, isInteger { return ExactNumber(whole) }
    return asDouble.flatMap { ExactNumber($0) }
  }

  /// The number in few characters.
  var numberText: String {
    if let whole = asBigInt { return String(whole) }
    return asDouble.map(\.written) ?? ""
  }

  /// The unit that a number was scaled to by dividing bytes: GiB after `/ 1024**3`.
  var scaleUnit: Unit? {
    switch scale {
    case .none, .kilo: nil
    case .bytes: UnitTable.unit("B")
    case .kibi: UnitTable.bytes[.binary(1)]
    case .mebi: UnitTable.bytes[.binary(2)]
    case .gibi: UnitTable.bytes[.binary(3)]
    case .tebi: UnitTable.bytes[.binary(4)]
    case .mega: UnitTable.bytes[.decimal(2)]
    case .giga: UnitTable.bytes[.decimal(3)]
    case .tera: UnitTable.bytes[.decimal(4)]
    }
  }
}

extension UncheckedReason {
  init(_ reason: UnknownReason) { self.init(text: reason.description) }

  init(_ failure: Failure) {
    switch failure {
    case .unknown(let reason): self.init(reason)
    case .limit: self = .limit
    case .syntax: self = .unsupportedSyntax
    case .exception(let type, _, _, _): self.init(text: "raised \(type)")
    }
  }
}
