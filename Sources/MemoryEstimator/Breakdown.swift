/// An amount of memory and what it is made of.
public struct Breakdown: Sendable, Hashable {
  /// What is measured, as in outputs: `weights`, `training`.
  public var quantity: String
  /// The parts of the whole; they add up to ``total``.
  public var components: [Component]
  /// The parts on the most loaded device; `nil` where nothing is divided.
  public var perDevice: [Component]?
  /// What the numbers rest on, one sentence each.
  public var assumptions: [String]

  public init(
    quantity: String, components: [Component], perDevice: [Component]? = nil, assumptions: [String] = []
  ) {
    self.quantity = quantity
    self.components = components
    self.perDevice = perDevice
    self.assumptions = assumptions
  }

  public var total: ByteCount { components.total }
  /// What one device has to hold: the most loaded one, or everything where nothing is divided.
  public var onOneDevice: ByteCount { (perDevice ?? components).total }

  /// One part of an amount of memory.
  public struct Component: Sendable, Hashable {
    public var name: String
    public var amount: ByteCount

    public init(_ name: String, _ amount: ByteCount) {
      self.name = name
      self.amount = amount
    }
  }
}

extension [Breakdown.Component] {
  /// The sum of the parts.
  public var total: ByteCount { reduce(.zero) { $0 + $1.amount } }
}
