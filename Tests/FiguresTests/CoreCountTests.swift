import Testing

/// Parts of chips. H100 SXM: 132 multiprocessors of 128 CUDA cores and 4 tensor cores each, 16,896 and 528; H100 PCIe: 114, 14,592 and
/// 456; RTX 4090: 128, 16,384 and 512; V100: 80 of 64 and 8, 5120 and 640.
@Suite struct CoreCountTests {
  @Test func inColumnsAndInRows() {
    let expected = "16,896 exact, 528 exact, 132 exact, 80 GB exact"
    #expect(
      checked(
        "| GPU | CUDA Cores | Tensor Cores | SMs | 显存 |\n|-|-|-|-|-|\n| H100 SXM | 16,896 | 528 | 132 | 80 GB |"
      )
      .joined(separator: ", ") == expected)
    #expect(
      checked(
        "| | H100 SXM |\n|-|-|\n| CUDA 核心数 | 16,896 |\n| **张量核心** | 528 |\n| SM 数 | 132 |\n| 显存 | 80 GB |"
      )
      .joined(separator: ", ") == expected)
  }

  @Test func inKoreanAndJapanese() {
    #expect(
      checked("| | V100 32GB |\n|-|-|\n| CUDA 코어 | 5,121 |\n| 메모리 | 32 GB |").first
        == "5,121 → 5,120 mismatch")
    #expect(checked("| | V100 32GB |\n|-|-|\n| CUDA コア | 5,120 |\n| メモリ | 32 GB |").first == "5,120 exact")
  }

  /// The card's own, and not those of its whole chip or of another variant.
  @Test func ofAnotherVariant() {
    #expect(
      checked("| GPU | CUDA | 显存 |\n|-|-|-|\n| H100 PCIe | 16,896 | 80 GB |\n| V100 32GB | 5120 | 32 GB |")
        == [
          "16,896 → 14,592 mismatch", "80 GB exact", "5120 exact", "32 GB exact",
        ])
  }

  @Test(arguments: [
    ("RTX 4090 拥有 16384 个 CUDA 核心和 512 个张量核心。", "16384 exact, 512 exact"),
    ("RTX 4090 拥有 18432 个 CUDA 核心。", "18432 → 16384 mismatch"),
    ("The H100 PCIe has 16,896 CUDA cores.", "16,896 → 14,592 mismatch"),
    ("The H100 has 132 SMs and 528 tensor cores.", "132 exact, 528 exact"),
    ("The T4 has 16 tensor cores.", ""),
    ("## V100 32GB\n\n- CUDA Cores: 5120\n- Tensor Cores: 650", "5120 exact, 650 → 640 mismatch"),
    // Rates of tensor cores.
    ("H100: FP64 34 TFLOPS, tensor core: 67", "34 TFLOPS exact"),
    ("H100: FP32 67 TFLOPS, tensor cores: 989 TFLOPS", "67 TFLOPS exact, 989 TFLOPS rounds"),
    // What each multiprocessor or the whole chip has, and a calculation with them.
    ("Each SM of the A100 has 640 CUDA cores.", ""), ("The full GA100 of the A100 has 8192 CUDA cores.", ""),
    ("The A100 has 64 CUDA cores a cluster.", ""), ("A100: about a third of its CUDA cores, 2304.", ""),
    ("A100: 108 SMs × 64 cores × 2 × 1.41 GHz = 19.5 TFLOPS", "19.5 TFLOPS rounds"),
  ]) func inText(text: String, expected: String) {
    #expect(checked(text).joined(separator: ", ") == expected, "\(text)")
  }

  /// Rates of tensor cores, generations of them, and what each multiprocessor has.
  @Test(arguments: ["Tensor Core TFLOPS", "Tensor Core 算力", "Tensor Cores / SM", "CUDA Cores (gen)"])
  func headersOfOtherThings(header: String) {
    #expect(checked("| GPU | \(header) | 显存 |\n|-|-|-|\n| V100 32GB | 1250 | 32 GB |").last == "32 GB exact")
    #expect(
      !checked("| GPU | \(header) | 显存 |\n|-|-|-|\n| V100 32GB | 641 | 32 GB |").contains(
        "641 → 640 mismatch"))
  }
}
