import Quantities
import Testing

/// Numbers as people write them.
@Suite struct ReadingTests {
  private func read(_ text: String) -> [StatedQuantity] {
    let bytes = Array(text.utf8)
    return QuantityReader.quantities(in: bytes, 0..<bytes.count)
  }

  @Test(arguments: [
    ("7_000_000_000", "7000000000", ""), ("7,000", "7000", ""), ("7e9", "7000000000", ""),
    ("7B", "7000000000", ""), ("1.5T", "1500000000000", ""), ("70亿参数", "7000000000", ""),
    ("2048万", "20480000", ""), ("1.76万亿", "1760000000000", ""), ("4K context", "4000", ""),
    ("２４ GB", "24", "GB"), ("½", "0.5", ""), ("$10,000+", "10000", "$"), ("26.0 GB", "26.0", "GB"),
    ("~16.8GB", "16.8", "GB"), ("2 倍", "2", "x"), ("2x", "2", "x"), ("200 Gb/s", "200", "Gb/s"),
    ("200 GB/s", "200", "GB/s"), ("19.5 TFLOPS", "19.5", "TFLOPS"), ("13.04 GiB", "13.04", "GiB"),
    ("25.6GB/GPU", "25.6", "GB"), ("75%", "75", "%"), ("4.59E+14", "459000000000000", ""),
    ("4 bytes", "4", "B"), ("64 KB", "64", "kB"), ("1.2 tokens/s", "1.2", "tokens/s"), ("300 W", "300", "W"),
    ("3.5倍计算能力", "3.5", "x"), ("8 x A100", "8", ""), ("80+ GB", "80", "GB"),
    ("15000+ GPU 小时", "15000", "h"),
    ("16+ 8 GB", "16", ""), ("2+ B", "2", ""), ("€94.40", "94.40", "€"), ("90 £", "90", "£"),
  ])
  func value(text: String, value: String, unit: String) throws {
    let quantity = try #require(read(text).first)
    #expect(quantity.value == ExactNumber(decimal: value))
    #expect((quantity.unit?.symbol ?? "") == unit)
  }

  @Test(arguments: [
    "FP16", "A100", "GPT-4", "LLaMA-7B", "v1.2.3", "3D4", "0x1F", "L40S", "MI300X", "x86_64", "#12",
    "1024x10240x5120",
  ])
  func namesAreNoNumbers(text: String) {
    #expect(read(text).isEmpty, "\(read(text))")
  }

  /// Behind a label's colon a number begins, and none within a time or a proportion.
  @Test(arguments: [
    ("BF16:140 GB", ["140"]), ("12:30", ["12"]), ("1:8", ["1"]), ("显存:80 GB", ["80"]),
    ("TP=8:17.5 GB", ["8"]),
  ])
  func colons(text: String, values: [String]) {
    #expect(read(text).map(\.value) == values.compactMap { ExactNumber(decimal: $0) })
  }

  /// A comma may stand for the decimal point; between the numbers of a list it does not.
  @Test(arguments: [
    ("13,48 GB", ["13.48"]), ("0,142", ["0.142"]), ("1,024", ["1024"]), ("1.024,5", ["1024.5"]),
    ("12.288.000,25", ["12288000.25"]), ("3.350", ["3.35"]), ("8,16,32 cards", ["8", "16", "32"]),
    ("(2,16)", ["2", "16"]), ("4090,24 GB", ["4090", "24"]), ("2,5.1", ["2", "5.1"]),
  ])
  func decimalCommas(text: String, values: [String]) {
    #expect(read(text).map(\.value) == values.compactMap { ExactNumber(decimal: $0) })
  }

  @Test func rangesAndMarkers() throws {
    let range = try #require(read("减少60-80%显存浪费").first)
    #expect(range.value == ExactNumber(60))
    #expect(range.upperValue == ExactNumber(80))
    #expect(range.unit?.symbol == "%")
    #expect(read("约 14 GB").first?.isApproximate == true)
    #expect(read("14 左右").first?.isApproximate == true)
    #expect(read("**~14** GB").first?.isApproximate == true)
    #expect(read("至少 16 GB").first?.bound == .atLeast)
    #expect(read("2+2").first?.bound == StatedQuantity.Bound.none)
  }

  @Test func rangeIsTheNumberAndItsUnit() throws {
    let text = "需要 ~16.8GB 显存"
    let quantity = try #require(read(text).first)
    let bytes = Array(text.utf8)
    #expect(String(decoding: bytes[quantity.range], as: UTF8.self) == "16.8GB")
    #expect(String(decoding: bytes[quantity.digitsRange], as: UTF8.self) == "16.8")
  }

  @Test(arguments: [
    ("26.0 GB", "26.0770320892", "26.1 GB"), ("$12,500", "13000", "$13,000"), ("70亿", "6738415616", "67亿"),
    ("7_000 GB", "8123456", "8_123_456 GB"), ("~16.8GB", "4", "4.0GB"),
  ])
  func rewritingKeepsTheWriting(text: String, value: String, expected: String) throws {
    let bytes = Array(text.utf8)
    let quantity = try #require(QuantityReader.quantities(in: bytes, 0..<bytes.count).first)
    let rewritten = quantity.rewritten(as: try #require(ExactNumber(decimal: value)), in: bytes)
    #expect(expected.hasSuffix(rewritten))
    #expect(expected.utf8.count - rewritten.utf8.count <= 1)
  }

  @Test func exactDoubles() {
    // 0.1 is 3602879701896397 / 2^55.
    #expect(ExactNumber(0.1) == ExactNumber(3_602_879_701_896_397, over: 36_028_797_018_963_968))
    #expect(ExactNumber(26.0770320892333984375)?.decimal(places: 1) == "26.1")
    #expect(ExactNumber(-2.5)?.decimal(places: 0) == "-2")
    #expect(ExactNumber(0.5)?.double == 0.5)
    #expect(ExactNumber(1e300)?.double == 1e300)
    #expect(ExactNumber(-Double.leastNonzeroMagnitude)?.double == -Double.leastNonzeroMagnitude)
  }
}
