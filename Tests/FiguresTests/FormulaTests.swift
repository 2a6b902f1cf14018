import Figures
import Markdown
import Testing

/// LaTeX, inline and displayed. Expected values by hand.
@Suite("Figures in formulas") struct FormulaTests {
  @Test(
    "formulas are equations",
    arguments: [
      (#"$70\times10^9\times2=140\text{GB}$"#, "140 exact"),
      (#"$70 \times 10^{9} \times 2 = 150\,\text{GB}$"#, "150 → 140 mismatch"),
      // 40 - 1.12 - 1.4 = 37.48
      (#"$40 - 1.12 - 1.4 \approx 37.48\,\text{GiB}$"#, "37.48 exact"),
      // 12 · 5120² · 512 / 312·10¹² = 516.2 µs
      (#"$12\times 5120^2\times 512/312e12 = 344us$"#, "344us → 516us mismatch"),
      // 4.58·10¹² / 320·10⁹ = 14.31
      (#"$$\frac{4.58\ TFLOPS}{320\ GB/s} = 13.6$$"#, "13.6 → 14.3 mismatch"),
      (#"$$\frac{1}{2} \times 8 = 4$$"#, "4 exact"), (#"$\frac{1}{\frac{1}{4}} = 4$"#, "4 exact"),
      (#"$2 \times 1{,}024 = 2{,}048$"#, "2{,}048 exact"),
      (#"$2 \times 1{,}024 = 3{,}048$"#, "3{,}048 → 2{,}048 mismatch"),
      (#"$M_{\text{w}} = 7\text{B} \times 2 \text{ bytes} = 14 \text{ GB}$"#, "14 exact"),
      ("$$\n7 \\times 2 \\\\\n= 15\n$$", "15 → 14 mismatch"), (#"$0.25 \times 100 = 25\%$"#, "25 exact"),
      (#"$\sqrt{4} = 3$"#, "3 → 2 mismatch"), (#"$2^{10} = 1024$"#, "1024 exact"),
      // √(3·10⁶ / 13824 · 8192) = 1333.3, √(217 · 4096) = 942.8, √(10²⁴ / 120) = 9.13 · 10¹⁰
      (#"$\sqrt{217 \times 4096} \approx 943$"#, "943 rounds"),
      (#"$\sqrt{\frac{3 \times 10^6}{13824} \times 8192} \approx 943$"#, "943 → 1333 mismatch"),
      (#"$N^* \approx \sqrt{10^{24}/120} \approx 9.1 \times 10^{10}$"#, "9.1 rounds"),
      (#"$\lceil 3.2 \rceil + 1 = 4$"#, "4 → 5 mismatch"), (#"$\lceil 1000 / 16 \rceil = 63$"#, "63 exact"),
      (#"$\left\lfloor\frac{409600}{352}\right\rfloor = 1163$"#, "1163 exact"),
      (#"$64\lceil 50257/64 \rceil = 50304$"#, "50304 exact"), (#"$4\sqrt{4096} = 256$"#, "256 exact"),
      (#"$2\pi \cdot 10000 = 62832$"#, "62832 rounds"), (#"$\frac{2}{3}\,4 \cdot 3 = 8$"#, "8 exact"),
      (#"$\lfloor 1.9/0.5 \rceil \times 2 = 8$"#, "8 exact"),
      (#"$\log_2 8 \times 2 = 7$"#, "7 → 6 mismatch"), (#"$\log_{2}(4096) = 12$"#, "12 exact"),
      (#"$\left(3 + 4\right) \cdot 2 = 14$"#, "14 exact"),
    ])
  func equations(markdown: String, expected: String) {
    #expect(checked(markdown).joined(separator: ", ") == expected)
  }

  @Test(
    "what cannot be read completely is not judged",
    arguments: [
      #"$\sum_{i=1}^{3} i = 7$"#, #"$\alpha \times 2 = 5$"#,
      #"$\frac12 \times 4 = 3$"#, #"$\log(8) \times 2 = 7$"#, #"$x = 2$"#, #"$\sqrt[3]{8} = 3$"#,
      #"$\sqrt[3]{2 \times 4} = 2$"#,
    ])
  func silence(markdown: String) {
    #expect(checked(markdown).isEmpty, "\(checked(markdown))")
  }

  @Test("formulas between backslashes and brackets, as LaTeX has them")
  func bracketedFormulas() {
    #expect(
      checked("\\[ 13,000,000,000 \\times 3 \\times 2 \\text{ bytes} = 96 \\text{ GB} \\]") == [
        "96 → 78 mismatch"
      ])
    #expect(
      checked(
        "\\\\[W_{\\text{bytes}} = 7 \\times 10^9 \\times 2 \\text{ bytes} \\approx 14.0 \\text{ GB}\\\\]")
        == ["14.0 exact"])
    #expect(
      checked("It is \\(70 \\times 2 = 150\\) here, and \\[ stays open = 3 × 4 = 12") == [
        "150 → 140 mismatch", "12 exact",
      ])
  }

  /// From the command on that its first number stands in, to the brace that its last word opens.
  @Test func anExpressionIsQuotedWithItsCommands() {
    func expressions(_ text: String) -> [String] {
      NoteFigures(Note(Array(text.utf8))).figures.compactMap(\.expression)
    }
    #expect(expressions(#"$M = \frac{70 \times 2}{7} = 21$"#) == [#"\frac{70 \times 2}{7}"#])
    #expect(
      expressions(#"$\frac{65 \times 10^9}{64} \times 4 \text{ bytes} \approx 4.06 \text{ GB}$"#)
        == [#"\frac{65 \times 10^9}{64} \times 4 \text{ bytes}"#])
    #expect(expressions("`70 × 2 = 140`") == ["70 × 2"])
  }
}
