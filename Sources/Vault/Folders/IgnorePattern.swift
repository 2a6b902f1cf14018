/// One line of an ignore file, as git reads it. Names are bytes: `?` is one byte, as it is for git.
struct IgnorePattern: Sendable {
  /// `!`: what matches is kept after all.
  let isNegated: Bool
  /// `/` at the end: only folders match.
  let isForFolders: Bool
  /// A `/` elsewhere: the whole path below the file's folder is matched, and not the name alone.
  let isForPaths: Bool

  /// The bytes that what matches begins and ends with, and the wildcards between them.
  private let prefix: ArraySlice<UInt8>
  private let wildcards: [Wildcard]
  private let suffix: ArraySlice<UInt8>

  /// One step of the part with wildcards.
  enum Wildcard: Sendable, Hashable {
    case byte(UInt8)
    /// `?`: any byte but `/`.
    case any
    /// `[…]`
    case set(ByteSet)
    /// `*`: any bytes but `/`.
    case star
    /// `**`: any bytes.
    case starStar
    /// The next two steps may be left out: `**/` also stands for nothing.
    case optionalPair
  }

  /// `nil` for a line that says nothing: empty, a comment, or never to be matched.
  init?(line: ArraySlice<UInt8>) {
    guard line.first != UInt8(ascii: "#") else { return nil }
    var text = Self.trimmed(line)
    isNegated = text.first == UInt8(ascii: "!")
    if isNegated { text.removeFirst() }
    isForFolders = text.last == UInt8(ascii: "/")
    if isForFolders { text.removeLast() }
    isForPaths = text.contains(UInt8(ascii: "/"))
    if text.first == UInt8(ascii: "/") { text.removeFirst() }
    guard !text.isEmpty else { return nil }
    let literal = text.prefix { !Self.isSpecial($0) }
    guard var steps = Self.wildcards(of: text.dropFirst(literal.count)) else { return nil }
    prefix = literal
    var end: [UInt8] = []
    while case .byte(let byte)? = steps.last {
      // Two bytes that may be left out together belong to the steps before them.
      if steps.count >= 3, steps[steps.count - 3] == .optionalPair { break }
      end.append(byte)
      steps.removeLast()
    }
    suffix = end.reversed()[...]
    wildcards = steps
  }

  /// A line without the spaces at its end, unless a backslash keeps them.
  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    // Git's strings end at a zero byte.
    let line = line.prefix { $0 != 0 }
    var end = line.startIndex
    var offset = line.startIndex
    while offset < line.endIndex {
      if line[offset] == UInt8(ascii: "\\") {
        offset += 1
        if offset == line.endIndex { return line }
      } else if line[offset] == UInt8(ascii: " ") {
        offset += 1
        continue
      }
      offset += 1
      end = offset
    }
    return line[..<end]
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "[")
      || byte == UInt8(ascii: "\\")
  }

  /// The steps of `text`, which begins with its first special byte; `nil` where it can match nothing.
  private static func wildcards(of text: ArraySlice<UInt8>) -> [Wildcard]? {
    var steps: [Wildcard] = []
    var offset = text.startIndex
    while offset < text.endIndex {
      let byte = text[offset]
      switch byte {
      case UInt8(ascii: "?"):
        steps.append(.any)
        offset += 1
      case UInt8(ascii: "\\"):
        guard offset + 1 < text.endIndex else { return nil }
        steps.append(.byte(text[offset + 1]))
        offset += 2
      case UInt8(ascii: "["):
        guard let (set, end) = ByteSet.read(text, at: offset) else { return nil }
        steps.append(.set(set))
        offset = end
      case UInt8(ascii: "*"):
        let stars = text[offset...].prefix { $0 == UInt8(ascii: "*") }.count
        // Git takes the literal start of a pattern away first: `a**/b` is `a` and then `**/b`.
        let isAtStart = offset == text.startIndex || text[offset - 1] == UInt8(ascii: "/")
        offset += stars
        let rest = text[offset...]
        let isWhole = stars > 1 && isAtStart
        if isWhole, rest.first == UInt8(ascii: "/") {
          steps += [.optionalPair, .starStar, .byte(UInt8(ascii: "/"))]
          offset += 1
        } else if isWhole, rest.isEmpty || rest.starts(with: "\\/".utf8) {
          steps.append(.starStar)
        } else {
          steps.append(.star)
        }
      default:
        steps.append(.byte(byte))
        offset += 1
      }
    }
    return steps
  }
}

// MARK: Matching

extension IgnorePattern {
  /// Whether the pattern means `path`, from the ignore file's folder, whose last part begins at `name`.
  func matches(_ path: ArraySlice<UInt8>, name: Int, isFolder: Bool) -> Bool {
    if isForFolders, !isFolder { return false }
    let text = isForPaths ? path : path[name...]
    guard text.count >= prefix.count + suffix.count, text.starts(with: prefix),
      text.suffix(suffix.count).elementsEqual(suffix)
    else { return false }
    let rest = text.dropFirst(prefix.count).dropLast(suffix.count)
    if wildcards.isEmpty { return rest.isEmpty }
    if wildcards == [.star] { return !rest.contains(UInt8(ascii: "/")) }
    return matches(rest)
  }

  /// All places of the pattern that the bytes read so far may have led to are kept at once: the work is at most the
  /// length of the pattern times that of the path, whatever stands in them.
  private func matches(_ text: ArraySlice<UInt8>) -> Bool {
    var places = [Bool](repeating: false, count: wildcards.count + 1)
    var next = places
    reach(0, &places)
    for byte in text {
      for index in next.indices { next[index] = false }
      var isAlive = false
      for (index, step) in wildcards.enumerated() where places[index] {
        let isSlash = byte == UInt8(ascii: "/")
        let target: Int? =
          switch step {
          case .byte(let wanted): byte == wanted ? index + 1 : nil
          case .any: isSlash ? nil : index + 1
          case .set(let set): !isSlash && set.contains(byte) ? index + 1 : nil
          case .star: isSlash ? nil : index
          case .starStar: index
          case .optionalPair: nil
          }
        guard let target else { continue }
        reach(target, &next)
        isAlive = true
      }
      guard isAlive else { return false }
      swap(&places, &next)
    }
    return places[wildcards.count]
  }

  /// Marks a place and those that are reached from it without a byte.
  private func reach(_ start: Int, _ places: inout [Bool]) {
    var index = start
    while !places[index] {
      places[index] = true
      guard index < wildcards.count else { return }
      switch wildcards[index] {
      case .star, .starStar: index += 1
      case .optionalPair:
        // Into the pair, `**` and `/`, and past it.
        (places[index + 1], places[index + 2]) = (true, true)
        index += 3
      default: return
      }
    }
  }
}
