/// How many notes are worked on at a time.
package enum Jobs {
  /// `nil` for as many as there are cores.
  @TaskLocal package static var limit: Int?
}

/// Applies `transform` to every element on all cores, or on as many as `Jobs.limit` says, and keeps the order.
///
/// Elements are handed out in runs, since one task a note costs more than a small note does.
package func inParallel<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ transform: @escaping @Sendable (Element) -> Result
) async -> [Result] {
  let limit = Jobs.limit ?? .max
  if limit == 1 { return elements.map(transform) }
  let run = max(1, min(16, elements.count / 16))
  let starts = Array(stride(from: 0, to: elements.count, by: run))
  return await withTaskGroup(of: (Int, [Result]).self) { group in
    var results = [[Result]](repeating: [], count: starts.count)
    for (index, start) in starts.enumerated() {
      // Beyond the limit, one begins when another ends.
      if index >= limit, let (done, part) = await group.next() { results[done] = part }
      let slice = elements[start..<min(start + run, elements.count)]
      group.addTask { (index, slice.map(transform)) }
    }
    for await (index, part) in group { results[index] = part }
    return results.flatMap(\.self)
  }
}
