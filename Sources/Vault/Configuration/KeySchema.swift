package import Markdown

/// What a vault demands of one key of front matter.
package struct KeySchema: Sendable, Hashable {
  package enum ValueType: String, Sendable, CaseIterable { case text, number, date, boolean, list }

  package let key: String
  package var type: ValueType?
  package var isRequired = false
  /// The only values that are allowed; empty for any.
  package var values: [String] = []

  package init(key: String, type: ValueType? = nil) {
    self.key = key
    self.type = type
  }
}

extension KeySchema.ValueType {
  /// Whether `value` can be read as this. One text does for a list.
  package func accepts(_ value: YAMLNode.Content) -> Bool {
    switch (self, value) {
    case (_, .null): true
    case (.list, .list(let values)):
      values.allSatisfy { value in
        switch value.content {
        case .null, .scalar: true
        case .list, .mapping: false
        }
      }
    case (.text, .scalar), (.list, .scalar): true
    case (.number, _): value.number != nil
    case (.date, _): value.date != nil
    case (.boolean, _): value.flag != nil
    case (.text, _), (.list, .mapping): false
    }
  }
}
