import Accelerators
import Testing

@Suite("What a name means") struct NamingTests {
  @Test(
    "names as people write them",
    arguments: [
      ("A100 80GB", ["A100 PCIe 80GB", "A100 SXM4 80GB"]),
      ("A100-80G", ["A100 PCIe 80GB", "A100 SXM4 80GB"]),
      ("A100 40GB", ["A100 PCIe 40GB", "A100 SXM4 40GB"]),
      ("A100", ["A100 PCIe 40GB", "A100 SXM4 40GB", "A100 PCIe 80GB", "A100 SXM4 80GB"]),
      ("a100-sxm4-80gb", ["A100 SXM4 80GB"]),
      ("A100-PCIE-40GB", ["A100 PCIe 40GB"]),
      ("A100 80GB PCIe", ["A100 PCIe 80GB"]),
      ("A100 (80GB)", ["A100 PCIe 80GB", "A100 SXM4 80GB"]),
      ("80GB A100", ["A100 PCIe 80GB", "A100 SXM4 80GB"]),
      ("4090", ["GeForce RTX 4090"]),
      ("RTX 4090", ["GeForce RTX 4090"]),
      ("RTX4090", ["GeForce RTX 4090"]),
      ("RTX-4090 24G", ["GeForce RTX 4090"]),
      ("英伟达 RTX 4090", ["GeForce RTX 4090"]),
      ("3090", ["GeForce RTX 3090"]),
      ("3090 Ti", ["GeForce RTX 3090 Ti"]),
      ("GeForce RTX 4080", ["GeForce RTX 4080"]),
      ("RTX 4080", ["GeForce RTX 4080"]),
      ("RTX 4080 SUPER", ["GeForce RTX 4080 SUPER"]),
      ("H100", ["H100 SXM5 80GB", "H100 PCIe 80GB", "H100 NVL 94GB"]),
      ("H100 80GB", ["H100 SXM5 80GB", "H100 PCIe 80GB"]),
      ("H100 SXM5", ["H100 SXM5 80GB"]),
      ("NVIDIA H100 SXM", ["H100 SXM5 80GB"]),
      ("NVIDIA H100 80GB HBM3", ["H100 SXM5 80GB"]),
      ("H100 NVL", ["H100 NVL 94GB"]),
      ("H200 141GB", ["H200 SXM 141GB", "H200 NVL 141GB"]),
      ("B200 192GB", ["B200 SXM 180GB"]),
      ("L40S 48GB", ["L40S"]),
      ("L40", ["L40"]),
      ("MI300X 192GB", ["Instinct MI300X"]),
      ("AMD Instinct MI300X", ["Instinct MI300X"]),
      ("T4", ["T4"]),
      ("Tesla T4", ["T4"]),
      ("t4", ["T4"]),
      ("RTX A6000", ["RTX A6000"]),
      ("A6000", ["RTX A6000"]),
      ("RTX 6000 Ada", ["RTX 6000 Ada"]),
      ("Tesla V100-SXM2-32GB", ["V100 SXM2 32GB"]),
      ("TPU v5e", ["TPU v5e"]),
      ("TPUv4", ["TPU v4"]),
      ("Gaudi2", ["Gaudi 2"]),
      ("Apple M2 Ultra", ["Apple M2 Ultra (76-core GPU)"]),
      ("A100 96GB", []),
      ("RTX 4080 Laptop", ["GeForce RTX 4080 Laptop"]),
      ("RTX 5060 Laptop", []),
      ("A800", ["A800 SXM4 80GB", "A800 PCIe 80GB", "A800 PCIe 40GB Active"]),
      ("RTX 4080 D", []),
      ("RTX 4050", []),
      ("RTX 4070", ["GeForce RTX 4070"]),
      ("RTX 3060 12GB", ["GeForce RTX 3060 12GB"]),
      ("L2 cache", []),
      ("DGX A100", []),
      ("A1000", []),
      ("", []),
      ("GPU", []),
    ])
  func resolves(name: String, to expected: [String]) {
    #expect(AcceleratorCatalog.builtIn.variants(named: name).map(\.name) == expected)
  }

  @Test("every row is found by its own name")
  func ownNames() {
    for entry in AcceleratorCatalog.builtIn.entries {
      #expect(AcceleratorCatalog.builtIn.variants(named: entry.name) == [entry])
    }
  }
}
