/// Methods that change the case of a string.
enum StringCase {
  static let functions: [NativeFunction] = [
    NativeFunction("upper") { call throws(Raise) in try map(&call) { $0.uppercased() } },
    NativeFunction("lower") { call throws(Raise) in try map(&call) { $0.lowercased() } },
    NativeFunction("casefold") { call throws(Raise) in
      try map(&call) { $0.lowercased().replacing("ß", with: "ss") }
    },
    NativeFunction("capitalize") { call throws(Raise) in
      try scalars(&call) { scalar, index in
        index == 0 ? scalar.properties.titlecaseMapping : scalar.properties.lowercaseMapping
      }
    },
    NativeFunction("title") { call throws(Raise) in
      var wasCased = false
      return try scalars(&call) { scalar, _ in
        defer { wasCased = scalar.properties.isCased }
        return wasCased ? scalar.properties.lowercaseMapping : scalar.properties.titlecaseMapping
      }
    },
    NativeFunction("swapcase") { call throws(Raise) in
      try scalars(&call) { scalar, _ in
        let properties = scalar.properties
        if properties.isUppercase { return properties.lowercaseMapping }
        return properties.isLowercase ? properties.uppercaseMapping : String(scalar)
      }
    },
  ]

  private static func map(_ call: inout Call, _ change: (String) -> String) throws(Raise) -> Object {
    try call.expect(0)
    let text = StringMethods.text(call)
    try call.machine.spend(text.bytes.count >> 2)
    return .string(change(text.string))
  }

  private static func scalars(
    _ call: inout Call, _ change: (Unicode.Scalar, Int) -> String
  ) throws(Raise) -> Object {
    try call.expect(0)
    let text = StringMethods.text(call)
    try call.machine.spend(text.bytes.count)
    var result = ""
    for (index, scalar) in text.string.unicodeScalars.enumerated() { result += change(scalar, index) }
    return .string(result)
  }
}

/// Methods that ask what a string is made of.
enum StringTests {
  static let functions: [NativeFunction] = [
    test("isdigit") { scalar in
      scalar.properties.numericType == .decimal || scalar.properties.numericType == .digit
    },
    test("isdecimal") { $0.properties.generalCategory == .decimalNumber },
    test("isnumeric") { $0.properties.numericType != nil },
    test("isalpha") { isLetter($0) },
    test("isalnum") { isLetter($0) || $0.properties.numericType != nil },
    test("isspace") { $0.properties.isWhitespace || (0x1C...0x1F).contains($0.value) },
    test("isprintable", ofEmpty: true) { Machine.isPrintable($0) },
    test("isascii", ofEmpty: true) { $0.isASCII },
    cased("isupper") { !$0.properties.isLowercase && $0.properties.generalCategory != .titlecaseLetter },
    cased("islower") { !$0.properties.isUppercase && $0.properties.generalCategory != .titlecaseLetter },
    NativeFunction("isidentifier") { call throws(Raise) in
      try call.expect(0)
      let scalars = StringMethods.text(call).scalars
      try call.machine.spend(scalars.count >> 1)
      guard let first = scalars.first, first == "_" || first.properties.isXIDStart else {
        return .bool(false)
      }
      return .bool(scalars.dropFirst().allSatisfy { $0.properties.isXIDContinue })
    },
    NativeFunction("istitle") { call throws(Raise) in
      try call.expect(0)
      var (wasCased, isTitle) = (false, false)
      try call.machine.spend(StringMethods.text(call).bytes.count)
      for scalar in StringMethods.text(call).scalars {
        let properties = scalar.properties
        if properties.isUppercase || properties.generalCategory == .titlecaseLetter {
          if wasCased { return .bool(false) }
          (wasCased, isTitle) = (true, true)
        } else if properties.isLowercase {
          if !wasCased { return .bool(false) }
        } else {
          wasCased = false
        }
      }
      return .bool(isTitle)
    },
  ]

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  private static func test(
    _ name: String, ofEmpty: Bool = false, _ test: @escaping @Sendable (Unicode.Scalar) -> Bool
  ) -> NativeFunction {
    NativeFunction(name) { call throws(Raise) in
      try call.expect(0)
      let text = StringMethods.text(call)
      try call.machine.spend(text.bytes.count >> 1)
      return .bool(text.bytes.isEmpty ? ofEmpty : text.string.unicodeScalars.allSatisfy(test))
    }
  }

  private static func cased(
    _ name: String, _ test: @escaping @Sendable (Unicode.Scalar) -> Bool
  ) -> NativeFunction {
    NativeFunction(name) { call throws(Raise) in
      try call.expect(0)
      try call.machine.spend(StringMethods.text(call).bytes.count)
      let cased = StringMethods.text(call).scalars.filter {
        $0.properties.isUppercase || $0.properties.isLowercase
          || $0.properties.generalCategory == .titlecaseLetter
      }
      return .bool(!cased.isEmpty && cased.allSatisfy(test))
    }
  }
}
