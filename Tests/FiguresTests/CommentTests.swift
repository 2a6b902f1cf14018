import Testing

/// What Python comments state, against the statements they trail. The values were computed with python3.
@Suite struct CommentTests {
  private func code(_ lines: String...) -> [String] {
    checked("```python\n" + lines.joined(separator: "\n") + "\n```\n")
  }

  @Test func theStatementsResult() {
    // 7e9 · 2 / 2³⁰ = 13.0385…
    #expect(code("w = 7e9 * 2 / 1024**3  # 13.0 GB") == ["13.0 GB rounds"])
    #expect(code("w = 7e9 * 2 / 1024**3  # 12.0 GB") == ["12.0 GB → 13.0 GB mismatch"])
    #expect(code("w = 7e9 * 2 / 1e9  # = 14 GB") == ["14 GB exact"])
    #expect(code("n = 7_000_000_000  # 70亿参数") == ["70亿 exact"])
  }

  @Test func labelsClaimNothing() {
    #expect(code("n = 80  # 80 layers").isEmpty)
    #expect(code("card = 'x'  # H100").isEmpty)
    #expect(code("p = 7e9  # 7B model").isEmpty)
  }

  @Test func aPrintedNumber() {
    // Of the numbers that are printed the one with the unit counts.
    #expect(code("k = 0.5", "print(f'64 users: {k * 64:.1f} GB')  # ≈ 64 GB") == ["64 GB → 32 GB mismatch"])
    #expect(code("x = 2**32 / 1024**3", "print(f'{x:.1f}GB')  # ~16.8GB") == ["16.8GB → 4.0GB mismatch"])
    #expect(code("x = 2**32 / 1024**3", "print(f'{x:.1f}GB')", "# Output: 4.0GB") == ["4.0GB exact"])
    #expect(code("x = 2**29", "print(x / 2**30)  # 0.6") == ["0.6 → 0.5 mismatch"])
  }

  /// 81559 MiB / 1024 = 79.6474… GiB: what is divided by 1024 need not be bytes.
  @Test func dividedMebibytes() {
    #expect(code("def f(m):", "    return m / 1024", "x = f(81559)  # 79.65 GiB") == ["79.65 GiB rounds"])
    #expect(code("x = 81559 / 1024  # 79.65 GB") == ["79.65 GB rounds"])
    #expect(code("x = 81559 / 1024  # 75.65 GB") == ["75.65 GB → 79.65 GB mismatch"])
    // 24564 MiB in kB, as a driver may report them: 25153536 / 2²⁰ = 23.9883 GiB
    #expect(code("x = 25153536 / 1024**2  # 23.99 GiB") == ["23.99 GiB rounds"])
  }

  /// A scale that is known says what the digits are: 2³² / 2³⁰ is 4 GiB, and that is 4096 MiB.
  @Test func knownScaleIsConverted() {
    #expect(code("x = 2**32 / 2**30  # 4096 MiB") == ["4096 MiB exact"])
    #expect(code("x = 2**32 / 2**30  # 4 MiB") == ["4 MiB → 4096 MiB mismatch"])
  }

  /// A comment behind a line of a longer statement is about what stands on the line.
  @Test func partsOfAStatementOverSeveralLines() {
    #expect(
      code("w = {", "    'a': 7e9 * 2 / 1e9,  # 14 GB", "    'b': 13e9 * 2 / 1e9,  # 27 GB", "}")
        == ["14 GB exact", "27 GB → 26 GB mismatch"])
    #expect(code("w = [", "    2.50 / (50 * 3600) * 1e6,  # $0.14", "]") == ["$0.14 → $13.89 mismatch"])
    #expect(code("f(", "    hidden=64 * 64,  # = 4097", ")") == ["4097 → 4096 mismatch"])
    // Without a unit or a sign it may be an index, a key or a name.
    #expect(code("x = [", "    3 * 5,  # 0", "    4 * 5,  # 4090", "    5 * 5,  # id=5", "]").isEmpty)
    // Two values stand on the line.
    #expect(code("w = {", "    'a': 7e9 * 2, 'b': 13e9 * 2,  # 27 GB", "}").isEmpty)
    // What the statement assigns has another value by now.
    #expect(code("x = 2", "x = [", "    x * 2,  # 4", "]").isEmpty)
  }

  /// Behind the last line a comment may speak of its line or of the whole: 14 + 56 = 70.
  @Test func theLastLineOfASum() {
    let sum = ["t = (7e9 * 2  # 14 GB", "     + 7e9 * 8)  # "]
    #expect(code(sum[0], sum[1] + "56 GB") == ["14 GB exact", "56 GB exact"])
    #expect(code(sum[0], sum[1] + "70 GB") == ["14 GB exact", "70 GB exact"])
    #expect(code(sum[0], sum[1] + "71 GB") == ["14 GB exact", "71 GB → 70 GB mismatch"])
    // What the lines come to so far: 7e9 · 2 · 2 = 28 GB.
    #expect(
      code("t = (7e9 * 2", "     + 7e9 * 2  # 28 GB", "     + 7e9 * 8)") == ["28 GB exact"])
  }

  /// Code says nowhere that it counts milliseconds, kilowatts, 亿 or elements: 510 + 350 · 25 = 9260.
  @Test(arguments: [
    "t = 510 + 350 * 25  # ≈ 9.3 s", "p = 0.7 * 8  # 5600 W", "n = 67.4 * 1  # 67.4 亿",
    "d = 3 * 7  # 504 hours",
    "w = 8e9 * 2 / 1e9  # fp16 -> 2 B", "n = 1536 * 4  # float32 = 4 字节", "n = 7e9 * 2  # 4.2 ms",
    "d = 80 - 96  # 16 GB", "x = 4.0", "print(f'{2 * 2} GB')  # 约 8 倍",
  ]) func scalesThatNothingNames(line: String) {
    #expect(code(line).allSatisfy { $0.hasSuffix("exact") })
  }

  @Test func aMinusOfUnicode() {
    #expect(code("d = 80 - 96  # −16 GB") == ["16 GB exact"])
    #expect(code("w = 7e9 * 2  # 14 MB") == ["14 MB → 13351 MB mismatch"])
  }

  /// Behind a print words may make a figure another amount, unless it is marked as what is printed. 139 / 3.3 = 42.1 ms.
  @Test func remarksBehindAPrint() {
    #expect(code("print(139 / 3.3)  # 69 ms on an A100").isEmpty)
    #expect(code("print(f'{139 / 3.3:.1f} ms')  # 21 ms in int8").isEmpty)
    #expect(code("print(f'{139 / 3.3:.1f} ms')  # ≈ 21 ms per token") == ["21 ms → 42 ms mismatch"])
    #expect(code("print(2.5 * 1.2)  # ~2.59 (too big a model)") == ["2.59 → 3.00 mismatch"])
    #expect(code("x = 700 * 1.2  # +20%").isEmpty)
    #expect(code("t = 14 / 336  # 24 tok/s").isEmpty)
  }

  /// Sessions at Python's prompt and IPython's. 64 · 2048 = 131,072; 7e9 · 16 / 2³⁰ = 104.308…
  @Test(arguments: [
    ("python", ">>> 64 * 2048\n65536", "65536 → 131072 mismatch"),
    (
      "", ">>> x = 7e9 * 2 / 1e9\n>>> x\n14.0\n>>> print(f'{x:.1f} GB')\n15.0 GB",
      "14.0 exact, 15.0 GB → 14.0 GB mismatch"
    ),
    ("pycon", ">>> def f(x):\n...     return x * 2\n...\n>>> f(4)\n9", "9 → 8 mismatch"),
    (
      "ipython", "In [1]: 7e9 * 16 / 2**30\nOut[1]: 140.3081283569336",
      "140.3081283569336 → 104.3081283569336 mismatch"
    ),
    ("text", "In [2]: for i in (1, 2):\n   ...:     print(i * 2)\n   ...:\n2\n5", "2 exact, 5 → 4 mismatch"),
    // What shows something else than a number, needs what is not run, or fails.
    (
      "python",
      ">>> 'a' * 2\n'aa'\n>>> torch.cuda.memory() / 2\n12.0\n>>> 1 / 0\nTraceback (most recent call last):\n  1",
      ""
    ),
    ("python", ">>> 7 * 2 # doctest: +ELLIPSIS\n14 and more", ""),
  ]) func promptSessions(language: String, session: String, expected: String) {
    #expect(checked("```\(language)\n\(session)\n```").joined(separator: ", ") == expected)
  }

  /// A marked amount behind a statement or alone below it is its result, whatever number of the statement it repeats:
  /// 4 · 2048 · 4096 · 32 / 2³⁰ = 1, and 1 + 3.3 = 4.3.
  @Test func markedResults() {
    let code =
      "```python\na = 4 * 2048 * 4096 * 32 / 1024**3  # ≈ 4 GB (估算)\nb = a + 3.3\n# ≈ 7.3 GB\n\nc = 5\n# ~15 GB\nd = 7e9 * 2 / 1e9\n```"
    #expect(checked(code) == ["4 GB → 1 GB mismatch", "7.3 GB → 4.3 GB mismatch"])
    // It may as well be of the next one.
    #expect(checked("```python\na = 7e9 * 4 / 1e9\n# ~14 GB\nb = 7e9 * 2 / 1e9\n```").isEmpty)
  }

  /// What several blocks print, and only some of what a loop does, in one fence.
  @Test func fencesOfSeveralBlocksAndOfSomeLines() {
    let blocks = "```python\nprint(7 * 2)\n```\n\n```python\nprint(7 * 4)\nprint(7 * 16)\n```\n\n"
    #expect(checked(blocks + "```\n14\n28\n112\n```") == ["14 exact", "28 exact", "112 exact"])
    #expect(checked(blocks + "```\n14\n28\n113\n```") == ["14 exact", "28 exact", "113 → 112 mismatch"])
    let loop =
      "```python\nfor n in range(1, 11):\n    print(f'step {n * 100}: {n * 0.42:.2f}B')\n```\n\nThe log ends with\n\n"
    #expect(
      checked(loop + "```\nstep 900: 3.78B\nstep 1000: 4.20B\n```") == [
        "900 exact", "3.78B exact", "1000 exact", "4.20B exact",
      ])
    #expect(checked(loop + "```\nstep 900: 3.78B\nstep 1000: 4.30B\n```").last == "4.30B → 4.20B mismatch")
  }

  /// What numbers alone say needs nobody to call the function; 2.5 / 180,000 · 10⁶ = 13.888…
  @Test func constantsInFunctions() {
    #expect(
      code(
        "def f():", "    c = 2.50 / (50 * 3600) * 1e6  # $0.14", "    return {",
        "        'w': 7e9 * 2 / 1e9,  # 15 GB", "    }")
        == ["$0.14 → $13.89 mismatch", "15 GB → 14 GB mismatch"])
    #expect(code("def f(w):", "    return {", "        'w': w * 2,  # 15 GB", "    }").isEmpty)
    #expect(code("def f(w):", "    p = 7e9  # 8 GB").isEmpty)
    // It adds to what nobody knows.
    #expect(code("def f(w):", "    w += 5 * 5  # 41").isEmpty)
  }

  @Test func unknownNamesPoisonOnlyWhatReadsThem() {
    #expect(
      found(
        """
        ```python
        import torch
        free = torch.cuda.mem_get_info()[0] / 1024**3  # 70.0 GB
        w = 7e9 * 2 / 1024**3  # 13.0 GB
        ```
        """) == ["70.0 GB unchecked", "13.0 GB rounds"])
  }

  /// A comment may speak of an operand, a condition or a device. That is no claim about the result.
  @Test(arguments: [
    "usable = 80 * 0.9  # 90%", "mem = 7 * 4  # 4 bytes", "batch = 8 * 2  # 24 GB 显存够用",
    "n = 4096 * 4096  # 32 MB in fp16", "per = 140 / 8  # 140 GB / 8 GPUs",
    "steps = 1000 * 10  # 2 hours on A100",
    "m = 7 * 2 * 1.2  # 14 GB + 20%", "t = 140 * 8 / 3350  # 3350 GB/s", "params = 7  # 7B",
    "layers = 80  # 70B",
  ])
  func remarkIsNoClaim(line: String) {
    #expect(!code(line).contains { $0.hasSuffix("mismatch") || $0.hasSuffix("unit-label") }, "\(code(line))")
  }

  @Test func wordsDoNotHideAResult() {
    // 7e9 · 2 / 2³⁰ = 13.04
    #expect(code("w = 7e9 * 2 / 1024**3  # 总计 63 GB") == ["63 GB → 13 GB mismatch"])
    #expect(code("w = 7e9 * 2 / 1024**3  # 12.0 GB per GPU") == ["12.0 GB → 13.0 GB mismatch"])
  }

  @Test func arrowsAreNoBounds() {
    #expect(code("x = 7 * 8  # => 50") == ["50 → 56 mismatch"])
    #expect(code("x = 7 * 8  # -> 56") == ["56 exact"])
    #expect(code("x = 7 * 8", "print(x)  #> 50") == ["50 → 56 mismatch"])
  }

  @Test func negativeResults() {
    #expect(code("d = 3 - 5  # -2") == ["2 exact"])
    #expect(code("l = -1.5 * 2  # = -3.0") == ["-3.0 exact"])
    #expect(code("l = -1.5 * 2  # = -4.0") == ["-4.0 → -3.0 mismatch"])
  }

  @Test func kMayBe1024() {
    #expect(code("n = 128 * 1024  # 128K") == ["128K exact"])
  }

  /// What is printed with its unit is compared as it was printed: no GB is made of GiB then.
  @Test func printedUnitsStay() {
    #expect(
      code("x = 7e9 * 2 / 1024**3", "print(f'{x:.1f} GB')  # 14.0 GB") == ["14.0 GB → 13.0 GB mismatch"])
  }

  @Test func aCommentThatRepeatsTheLine() {
    #expect(
      code("t = 40.0", "print(f'total: {t} GB')  # total: 42.0 GB") == ["42.0 GB → 40.0 GB mismatch"])
    #expect(code("print(7 * 2, 3 * 4)  # 14 13") == ["14 exact", "13 → 12 mismatch"])
  }

  @Test func equationAlone() {
    #expect(code("# 7B × 2 bytes = 16 GB", "x = 1") == ["16 GB → 14 GB mismatch"])
  }
}

@Suite("Comments on lines of their own") struct CommentsBelowTests {
  @Test(
    arguments: [
      ("print(f\"MoE is {70e9 / 12.9e9:.1f}x faster\")\n# MoE is 5.4x faster", "5.4x exact"),
      ("print(f\"MoE is {70e9 / 12.9e9:.1f}x faster\")\n# MoE is 6.4x faster", "6.4x → 5.4x mismatch"),
      // A bare number right below what printed one, with or without an arrow: 7e9 · 16 / 1024³ = 104.3
      ("print(f\"{7e9 * 16 / 1024**3:.1f} GB\")\n# 104.3 GB", "104.3 GB exact"),
      // Printed in one unit, told in another.
      ("print(f\"{4096.0:.1f} MB\")  # ~4GB", "4GB rounds"),
      ("print(f\"{4096.0:.1f} MB\")  # ~1GB", "1GB → 4GB mismatch"),
      ("print(f\"{4096.0:.1f} MB\")  # 4096 GB", "4096 GB → 4 GB mismatch"),
      ("print(f\"{7e9 * 16 / 1024**3:.1f} GB\")\n# -> 114.3 GB", "114.3 GB → 104.3 GB mismatch"),
      ("print(65536)\nprint(2048)\n# 2048", "2048 exact"),
      // Lines of a loop, all of them or one.
      (
        "for n in (1, 7):\n    print(f\"{n}B: {n * 2} GB\")\n# 1B: 2 GB\n# 7B: 15 GB",
        "1B exact, 2 GB exact, 7B exact, 15 GB → 14 GB mismatch"
      ),
      ("for n in (1, 7):\n    print(f\"{n}B: {n * 2} GB\")\n# 7B: 14 GB", "7B exact, 14 GB exact"),
      ("for n in (1, 7):\n    print(f\"{n}B: {n * 2} GB\")\n# 13B: 26 GB", ""),
      // An example in a docstring; the point in another place, which no words excuse.
      ("def f(r):\n    \"\"\"Twice.\n\n    >>> f(4)\n    9\n    \"\"\"\n    return r * 2", "9 → 8 mismatch"),
      ("rps = 1000 / 214.05  # 46.72 of them", ""),
      ("x = 2 * 128 * 128 * 61 * 2  # 399,770 字节/token", "399,770 字节 → 3,997,696 字节 mismatch"),
      // 2·10¹² / 140·10⁹ = 14.29
      ("rate = 2e12 / (70e9 * 2)\n# ~14 tokens/second per GPU", "14 tokens/second rounds"),
      ("rate = 2e12 / (70e9 * 2)\n# ~20 tokens/second per GPU", ""),
      ("x = 7e9 * 2 / 1024**3  # 13.0 GB\n# 80 GB cards have room for it", "13.0 GB rounds"),
    ])
  func below(code: String, expected: String) {
    #expect(checked("```python\n\(code)\n```").joined(separator: ", ") == expected)
  }

  @Test("a remark behind what was printed")
  func remarkBehindOutput() {
    let code =
      "```python\nfor n in (7, 70):\n    print(f\"{n}B: ~{n * 12:.0f} GB\")\n\n# 输出:\n# 7B: ~98 GB (two cards)\n# 70B: ~840 GB\n```"
    #expect(checked(code).filter { $0.contains("GB") } == ["98 GB → 84 GB mismatch", "840 GB exact"])
  }

  @Test func aPrintThatRunsOnceInABranch() {
    let main = [
      "def f(b):", "    return 4 * b / 1024**3", "if __name__ == '__main__':",
      "    print(f(402653184))  # ≈ 4.4 GB",
    ]
    #expect(checked("```python\n\(main.joined(separator: "\n"))\n```") == ["4.4 GB → 1.5 GB mismatch"])
    // Twice, with two results.
    #expect(checked("```python\ndef f(b):\n    print(b / 4)  # 3.0\nf(4)\nf(8)\n```").isEmpty)
  }

  /// A fence that names no language is code where all of it reads as Python that defines or prints something.
  @Test func codeInAFenceWithoutALanguage() {
    let code =
      "def kv(layers, heads):\n    return 2 * layers * heads * 128 * 2\n\nsize = kv(80, 8)  # 337,680 bytes"
    #expect(checked("```\n\(code)\n```") == ["337,680 bytes → 327,680 bytes mismatch"])
    #expect(checked("```\n\(code)\n= and no Python\n```") == [])
    #expect(checked("```\nsize = 2 * 80  # 170\n```") == [])
    #expect(checked("```\ndef f: 2 × 80 = 170\n```") == ["170 → 160 mismatch"])
  }

  /// 2 · 0.5 = 1 and 2 · 64 = 128: a comment below tells about what was printed.
  @Test func printedLinesToldAbout() {
    let code = "for n in (0.5, 64):\n    print(f'{n}K context: {2 * n:.2f} GB')"
    #expect(
      checked("```python\n\(code)\n# 输出:\n# 0.5K context: ~1 GB\n# 64K context: ~256 GB (!)\n```") == [
        "0.5K exact", "1 GB exact", "64K exact", "256 GB → 128 GB mismatch",
      ])
  }

  @Test func calculationsInAFenceThatOnlyCallsItselfPython() {
    #expect(
      checked("```python\ncache.shape = (2, 80)\n\n含义:\n- 2: K 和 V 两份\n\n总内存: 2 × 80 × 16 = 2,650 字节\n```")
        == [
          "2,650 字节 → 2,560 字节 mismatch"
        ])
  }

  @Test func twoPrintedAmountsInOrder() {
    let code = "a = 171.8\nb = 21.5\nprint(f'MHA: {a} GB  GQA: {b} GB')  # ~86 GB vs ~21.5 GB"
    #expect(checked("```python\n\(code)\n```") == ["86 GB → 172 GB mismatch", "21.5 GB exact"])
    #expect(
      checked("```python\n\(code.replacing("{b} GB", with: "{b} MB"))\n```").allSatisfy {
        !$0.contains("mismatch")
      })
  }

  @Test func aRemarkBehindOnePrintedAmount() {
    #expect(checked("```python\nprint(f'{16.8} GB')  # fits on a card of 24 GB\n```").isEmpty)
  }

  @Test func linesOfOutputThatACommentJoins() {
    let code = "def f():\n    print(f'weights: {14.0} GB')\n    print(f'total:  {16.1} GB')\nf()\n"
    #expect(
      checked("```python\n\(code)# weights: 14.0 GB, total: 16.0 GB\n```") == [
        "14.0 GB exact", "16.0 GB → 16.1 GB mismatch",
      ])
    #expect(checked("```python\n\(code)# weights: 14.0 GB, cache: 16.0 GB\n```").isEmpty)
  }

  @Test func aFenceOfOutputWithALineOfAnotherRun() {
    let code =
      "```python\ns = 7e9 / 1024**3\nprint(f'weights: {2 * s:.2f} GB')\nprint(f'states:  {8 * s:.2f} GB')\nprint(f'total: {10 * s:.2f} GB')\n```\n\n"
    // 7e9 · 2 / 2³⁰ = 13.04, · 10 = 65.19
    #expect(
      checked(code + "```\nweights: 14.00 GB\noptimizer states: 56.00 GB\ntotal: 65.19 GB\n```") == [
        "14.00 GB → 13.04 GB mismatch", "65.19 GB exact",
      ])
    #expect(checked(code + "```\nwhat: 1 GB\nweights: 14.00 GB\n```").isEmpty)
    // With lines left out, and of another run, lines can only be confirmed: 28 · 28 = 784.
    let squares = "```python\nfor i in range(30):\n    print(i, i * i)\n```\n\n"
    #expect(
      checked(squares + "```\n0 0\n1 1\n...\n28 784\n29 999\n```") == [
        "0 exact", "0 exact", "1 exact", "1 exact", "28 exact", "784 exact",
      ])
    let batch = "```python\nb = 8\nprint(b * 0.5)\n```\n\n"
    #expect(checked(batch + "With `b = 32` instead:\n\n```\n16.0\n```").isEmpty)
    #expect(checked(batch + "For `b = 32`:\n\n```\n16.0\n```").isEmpty)
    #expect(checked(batch + "It prints:\n\n```\n16.0\n```") == ["16.0 → 4.0 mismatch"])
    #expect(checked(batch + "And what nvidia-smi measured:\n\n```\n16.0\n```").isEmpty)
    // Of another run.
    let batches =
      "```python\nfor b in (1, 2, 4):\n    print(f'batch {b}: {2.5 * b} GB')\nprint(f'total: {17.5} GB')\n```\n\nOn another machine:\n\n"
    #expect(
      checked(batches + "```\nbatch 1: 2.5 GB\nbatch 2: 5.0 GB\nbatch 8: 20.0 GB\nOOM at batch 16\n```")
        .allSatisfy {
          !$0.contains("mismatch")
        })
  }
}
