package import MemoryEstimator

/// What `estimate fit` tells programs.
package struct FitReport {
  private let fits: [(gpu: String, fit: Fit, price: Double?)]

  /// The best one first; the price is that of one card.
  package init(_ fits: [(gpu: String, fit: Fit, price: Double?)]) { self.fits = fits }

  package var json: String {
    var writer = JSONWriter()
    let best = fits.first(where: \.fit.fits) ?? fits.first
    writer.object { writer in
      writer.key("version")
      writer.integer(1)
      writer.key("fits")
      writer.bool(best?.fit.fits ?? false)
      for (name, amount) in [("needed", best?.fit.onDevice.total), ("available", best?.fit.memory)] {
        writer.key(name)
        if let amount { writer.amount(amount) } else { writer.string(nil) }
      }
      writer.key("limiting")
      writer.string(best?.fit.limiting?.name)
      writer.key("configurations")
      writer.array { writer in
        for (gpu, fit, price) in fits where fit.fits {
          writer.object { writer in
            writer.key("gpu")
            writer.string(gpu)
            writer.key("count")
            writer.integer(fit.devices)
            writer.key("perDevice")
            writer.device(fit.onDevice)
            writer.key("price")
            writer.number(price.map { $0 * Double(fit.devices) })
          }
        }
      }
    }
    return writer.text + "\n"
  }
}
