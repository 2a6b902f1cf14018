import Testing

/// 7e9 parameters, two states: 2 bytes each 28e9 B = 26.08 GiB, 1 byte each 14e9 B = 13.04 GiB, 4 bytes each 56e9 B.
@Suite struct OptimizerTableTests {
  private func table(_ adamW: String, _ eightBit: String) -> String {
    """
    | 优化器 | 状态倍数 | 7B模型(FP16) |
    |---|---|---|
    | **SGD** | 0x | 0 GB |
    | **AdamW** | 2x | \(adamW) |
    | **8-bit Adam** | 2x | \(eightBit) |
    """
  }

  private let others = ["0x exact", "0 GB exact", "2x exact"]

  @Test func binaryColumn() {
    #expect(
      checked(table("26.0 GB", "6.5 GB"))
        == others + ["26.0 GB → 26.1 GB truncated", "2x exact", "6.5 GB → 13.0 GB mismatch"])
  }

  @Test func decimalColumn() {
    #expect(
      checked(table("28.0 GB", "7.0 GB")) == others + [
        "28.0 GB exact", "2x exact", "7.0 GB → 14.0 GB mismatch",
      ])
  }

  @Test func statesInFullPrecision() {
    #expect(checked(table("56.0 GB", "14.0 GB")) == others + ["56.0 GB exact", "2x exact", "14.0 GB exact"])
  }
}
