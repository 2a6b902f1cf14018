extension String {
  /// Of `names`, the one that this was most likely meant to be: the fewest letters away, and not too many.
  package func nearest(among names: some Sequence<String>) -> String? {
    let wanted = Array(lowercased().unicodeScalars.prefix(64))
    var best: (name: String, distance: Int)?
    for name in names {
      let candidate = Array(name.lowercased().unicodeScalars.prefix(64))
      let allowed = max(1, max(wanted.count, candidate.count) / 3)
      let limit = min(allowed, (best?.distance ?? .max) - 1)
      if let distance = editDistance(wanted, candidate, atMost: limit) { best = (name, distance) }
    }
    return best?.name
  }
}
