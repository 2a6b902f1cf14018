import Accelerators
import MemoryEstimator
import SourceText

/// What the headings above name: the accelerator of specifications (`## H100`, then `- TF32: 495 TFLOPS`), the model of a shape.
struct SpecSection {
  /// The accelerators that the headings down to here name, each with its level.
  private var named: [(level: Int, variants: [Accelerator], isOfSpecifications: Bool)] = []

  /// The models that they name, each with its level.
  private var models: [(level: Int, model: Model)] = []

  /// The last heading.
  private(set) var heading: ByteRange?

  /// The model that the section is about.
  var model: Model? { models.last?.model }

  /// The one that the section is about.
  var variants: [Accelerator]? { named.last.flatMap { $0.variants.isEmpty ? nil : $0.variants } }

  /// The one whose specifications the heading promises; a fence below another heading may show what was measured.
  var specified: [Accelerator]? { named.last?.isOfSpecifications ?? false ? variants : nil }

  /// - Parameters:
  ///   - isOfOthers: Whether the heading speaks of something besides the card: a cluster's network, its hosts.
  ///   - isOfSpecifications: Whether it says that specifications follow.
  mutating func enter(
    _ line: ByteRange, level: Int, mentions: [Mention], model: Model?, isOfOthers: Bool,
    isOfSpecifications: Bool
  ) {
    heading = line
    while let last = named.last, last.level >= level { named.removeLast() }
    while let last = models.last, last.level >= level { models.removeLast() }
    if let model { models.append((level, model)) }
    // Two names compare; then the section is about neither alone.
    if isOfOthers {
      named.append((level, [], false))
    } else if !mentions.isEmpty {
      named.append((level, mentions.onlyCard ?? [], isOfSpecifications))
    }
  }
}

/// The accelerators that lists name in an item, for the items below it: `- H100 PCIe:`, then `  - TDP 350 W`.
struct SpecItems {
  /// Where each list that is open ends, and the text right above it, the outermost first.
  private var lists: [(end: Int, above: ByteRange?)] = []
  private var named: [(depth: Int, variants: [Accelerator]?)] = []

  mutating func enterList(at index: Int, endingAt end: Int, below above: ByteRange?) {
    leaveLists(before: index)
    lists.append((end, above))
  }

  /// The text right above the innermost list.
  var textAbove: ByteRange? { lists.last?.above }

  /// Whether the walk is in no list.
  var isOutside: Bool { lists.isEmpty }

  /// Leaves the lists that end before a node; whether that is in none.
  mutating func leave(before index: Int) -> Bool {
    leaveLists(before: index)
    return lists.isEmpty
  }

  private mutating func leaveLists(before index: Int) {
    while let end = lists.last?.end, end <= index { lists.removeLast() }
  }

  /// The accelerators of the nearest item above that names some; `nil` inside where it names several, nothing where none does.
  mutating func enter(at index: Int, mentions: [Mention]) -> [Accelerator]?? {
    leaveLists(before: index)
    while let last = named.last, last.depth >= lists.count { named.removeLast() }
    let above = named.last.map(\.variants)
    if !lists.isEmpty, !mentions.isEmpty {
      named.append((lists.count, mentions.onlyCard))
    }
    return above
  }
}

extension [Mention] {
  /// The variants of the one card that all of them name; `nil` where there are several, or none.
  var onlyCard: [Accelerator]? {
    Set(map { $0.variants.map(\.name) }).count == 1 ? self[0].variants : nil
  }
}
