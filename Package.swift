// swift-tools-version: 6.2
import PackageDescription

// What the compiler refuses, in every target of ours.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

// What tests have checked in a debug build is not checked again at every step of the machine.
let quick: [SwiftSetting] = [.unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))]

let bigInt: Target.Dependency = .product(name: "BigInt", package: "BigInt")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

// The ladder: a target imports only what stands above it, and names every import here.
// `make test` refuses an undeclared one.
let package = Package(
  name: "reckon",
  products: [
    .executable(name: "reckon", targets: ["reckon"]),
    .library(name: "MemoryEstimator", targets: ["MemoryEstimator"]),
    .library(name: "Accelerators", targets: ["Accelerators"]),
  ],
  dependencies: [
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .target(name: "SourceText", swiftSettings: strict),
    .target(name: "Quantities", dependencies: [bigInt], swiftSettings: strict),
    .target(
      name: "Calculation", dependencies: [bigInt], exclude: ["README.md"],
      resources: [
        "_binding", "_deque", "_forward", "_functools", "_heapq", "_namedtuple", "_structural", "_wrappers",
        "_wrapping", "abc", "bisect",
        "collections", "collections.abc", "contextlib", "copy", "dataclasses", "enum", "fractions",
        "functools", "heapq", "itertools", "keyword", "numbers", "operator", "statistics", "string",
        "textwrap", "types", "typing",
      ].map { .embedInCode("Library/\($0).py") }, swiftSettings: strict + quick),
    .target(name: "Catalogs", dependencies: [yams], swiftSettings: strict),
    .target(
      name: "Accelerators", dependencies: ["SourceText", "Catalogs"],
      resources: [.embedInCode("gpus.yml"), .embedInCode("interconnects.yml")], swiftSettings: strict),
    .target(
      name: "MemoryEstimator", dependencies: ["Catalogs"],
      resources: [.embedInCode("models.yml")], swiftSettings: strict),
    .target(
      name: "Markdown", dependencies: ["CCmarkGFM", "SourceText", yams], swiftSettings: strict),
    .target(name: "Vault", dependencies: ["SourceText", "Markdown"], swiftSettings: strict),
    .target(
      name: "Figures",
      dependencies: [
        "SourceText", "Quantities", "Calculation", "Catalogs", "Accelerators", "MemoryEstimator", "Markdown",
        "Vault", bigInt,
      ], exclude: ["README.md"], swiftSettings: strict),
    .target(
      name: "Linting",
      dependencies: ["SourceText", "Quantities", "Catalogs", "Accelerators", "Markdown", "Vault", "Figures"],
      swiftSettings: strict),
    .target(
      name: "Reporting",
      dependencies: [
        "SourceText", "Quantities", "Catalogs", "Accelerators", "MemoryEstimator", "Markdown", "Vault",
        "Figures",
      ], swiftSettings: strict),
    .target(
      name: "StudySite",
      dependencies: ["SourceText", "Quantities", "Markdown", "Vault", "Figures", "Linting", mustache],
      resources: [
        "head.mustache", "foot.mustache", "note.mustache", "home.mustache", "errata.mustache", "style.css",
        "figures.js",
      ].map { .embedInCode("Templates/\($0)") },
      swiftSettings: strict),
    .executableTarget(
      name: "reckon",
      dependencies: [
        "SourceText", "Quantities", "Calculation", "Catalogs", "Accelerators", "MemoryEstimator", "Markdown",
        "Vault", "Figures", "Linting", "Reporting", "StudySite", argumentParser,
      ], swiftSettings: strict),
    .executableTarget(
      name: "phases", dependencies: ["Markdown", "Vault", "Figures"], path: "Tests/Benchmarks/Phases",
      swiftSettings: strict),
    .executableTarget(
      name: "estimates", dependencies: ["MemoryEstimator"], path: "Tests/Benchmarks/Estimates",
      swiftSettings: strict),
    .testTarget(name: "QuantitiesTests", dependencies: ["Quantities"], swiftSettings: strict),
    .testTarget(
      name: "AcceleratorsTests", dependencies: ["Catalogs", "Accelerators"], swiftSettings: strict),
    .testTarget(
      name: "MemoryEstimatorTests", dependencies: ["Catalogs", "MemoryEstimator"], swiftSettings: strict),
    .testTarget(name: "ReportingTests", dependencies: ["Reporting"], swiftSettings: strict),
    .testTarget(
      name: "CalculationTests", dependencies: ["Calculation"],
      exclude: [
        "Differences", "Generator", "Programs", "Tables", "Tracebacks", "record.sh", "record-tracebacks.sh",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "FiguresTests",
      dependencies: ["SourceText", "Quantities", "Calculation", "Accelerators", "Markdown", "Figures"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "VaultTests", dependencies: ["SourceText", "Markdown", "Vault"], exclude: ["Links"],
      swiftSettings: strict),
    .testTarget(
      name: "LintingTests",
      dependencies: ["SourceText", "Markdown", "Vault", "Figures", "Linting", "Reporting", "StudySite"],
      swiftSettings: strict),
    .testTarget(
      name: "MarkdownTests", dependencies: ["CCmarkGFM", "SourceText", "Markdown"],
      exclude: ["Constructs", "Specifications/fetch.sh"], swiftSettings: strict),
  ]
)
