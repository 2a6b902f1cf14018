enum SliceMethods {
  static let table = [
    "indices": NativeFunction("indices") { call throws(Raise) in
      try call.expect(1)
      guard case .slice(let slice) = call.receiver else { return .none }
      let length = try call.integer(0)
      if length < 0 { throw call.machine.error(.ValueError, "length should not be negative") }
      let (start, stop, step) = try call.machine.positions(slice, in: length)
      return .tuple([.int(start), .int(stop), .int(step)])
    }
  ]
}
