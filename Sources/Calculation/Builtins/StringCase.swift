/// Methods that change the case of a string.
enum StringCase {
  static let functions: [NativeFunction] = [
    change("upper") { scalar, _ in scalar.properties.uppercaseMapping },
    change("lower") { scalar, around in lowered(scalar, around) },
    change("casefold") { scalar, _ in folded(scalar) },
    change("capitalize") { scalar, around in
      around.before.isEmpty ? scalar.properties.titlecaseMapping : lowered(scalar, around)
    },
    change("title") { scalar, around in
      around.before.last?.properties.isCased == true
        ? lowered(scalar, around) : scalar.properties.titlecaseMapping
    },
    change("swapcase") { scalar, around in
      if scalar.properties.isUppercase { return lowered(scalar, around) }
      return scalar.properties.isLowercase ? scalar.properties.uppercaseMapping : String(scalar)
    },
  ]

  /// What stands before and after a character.
  private typealias Surroundings = (before: ArraySlice<Unicode.Scalar>, after: ArraySlice<Unicode.Scalar>)

  private static func change(
    _ name: String, _ change: @escaping @Sendable (Unicode.Scalar, Surroundings) -> String
  ) -> NativeFunction {
    NativeFunction(name) { call throws(Raise) in
      try call.expect(0)
      let scalars = Array(StringMethods.text(call).string.unicodeScalars)
      try call.machine.spend(scalars.count)
      var result = ""
      for (index, scalar) in scalars.enumerated() {
        result += change(scalar, (scalars[..<index], scalars[(index + 1)...]))
      }
      return .string(result)
    }
  }

  /// The small letter; of a capital sigma the one that ends words where it ends one (Unicode, `Final_Sigma`).
  private static func lowered(_ scalar: Unicode.Scalar, _ around: Surroundings) -> String {
    guard scalar == "Σ" else { return scalar.properties.lowercaseMapping }
    let before = around.before.last { !$0.properties.isCaseIgnorable }
    let after = around.after.first { !$0.properties.isCaseIgnorable }
    return before?.properties.isCased == true && after?.properties.isCased != true ? "ς" : "σ"
  }

  /// The full case folding of Unicode: the small letters of the capital ones, with three exceptions.
  private static func folded(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x131: String(scalar)
    case 0x1E9E: "ss"
    // The capital letters of Cherokee are older than the small ones.
    case 0x13A0...0x13FD, 0xAB70...0xABBF: scalar.properties.uppercaseMapping
    default: scalar.properties.uppercaseMapping.unicodeScalars.map(\.properties.lowercaseMapping).joined()
    }
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
