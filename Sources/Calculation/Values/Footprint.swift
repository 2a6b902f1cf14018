/// About how many bytes of memory values take, with the room that their containers keep free and what the allocator adds.
enum Footprint {
  static let object = 96
  static let cell = 64
  static let item = 16
  /// An item of a list that grows.
  static let appended = 24
  static let dictionaryEntry = 128
  static let setElement = 96
  /// With the arrays of its attributes.
  static let instance = 224
  static let attribute = 40
  static let function = 448
  static let generator = 640
  static let type = 768
}
