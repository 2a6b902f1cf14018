/// About how many bytes of memory values take, with the room that their containers keep free and what the allocator adds.
enum Footprint {
  static let object = 96
  static let item = 16
  /// An item of a list that grows.
  static let appended = 24
  static let dictionaryEntry = 128
  static let setElement = 96
  static let attribute = 48
  static let function = 448
  static let generator = 640
  static let type = 768
}
