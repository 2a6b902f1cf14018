/// An amount of memory and what it is made of.
public struct Breakdown: Sendable, Hashable {
  /// What is measured, as in outputs: `weights`, `training`.
  public var quantity: String
  /// The parts; they add up to ``total``.
  public var components: [Component]
  /// What the numbers rest on, one sentence each.
  public var assumptions: [String]

  public init(quantity: String, components: [Component], assumptions: [String] = []) {
    self.quantity = quantity
    self.components = components
    self.assumptions = assumptions
  }

  public var total: ByteCount {
    components.reduce(.zero) { $0 + $1.amount }
  }

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
