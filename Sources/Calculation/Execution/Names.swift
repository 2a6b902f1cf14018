/// A name of the machine: a number, so that comparing names is comparing numbers.
struct Name: Hashable, Sendable {
  let number: Int32

  init(number: Int32) { self.number = number }

  init(_ known: KnownName) { number = known.rawValue }
}

/// Names that the machine itself looks up, spelled as Python spells them.
// swift-format-ignore: AlwaysUseLowerCamelCase
enum KnownName: Int32, CaseIterable {
  case __init__, __repr__, __str__, __len__, __getitem__, __setitem__, __delitem__, __contains__, __iter__
  case __next__, __call__, __eq__, __ne__, __lt__, __le__, __gt__, __ge__, __hash__, __bool__, __add__,
    __radd__
  case __sub__, __rsub__, __mul__, __rmul__, __truediv__, __rtruediv__, __floordiv__, __rfloordiv__, __mod__
  case __rmod__, __pow__, __rpow__, __neg__, __pos__, __abs__, __invert__, __and__, __rand__, __or__, __ror__
  case __xor__, __rxor__, __lshift__, __rlshift__, __rshift__, __rrshift__, __matmul__, __rmatmul__
  case __iadd__, __isub__, __imul__, __itruediv__, __ifloordiv__, __imod__, __ipow__, __iand__, __ior__,
    __ixor__
  case __ilshift__, __irshift__, __imatmul__, __enter__, __exit__, __format__, __int__, __float__, __index__
  case __round__, __reversed__, __name__, __doc__, __getattr__, __post_init__, __missing__, __qualname__,
    __getattribute__
  case __floor__, __ceil__, __trunc__, __divmod__, __rdivmod__, __module__, __set_name__, __annotations__,
    __file__
  case __new__, __init_subclass__, __class_getitem__, __get__, __set__, __delete__, __setattr__, __delattr__
  case __instancecheck__, __subclasscheck__, __abstractmethods__, __slots__, __bases__, __mro__,
    __match_args__, __wrapped__, __prepare__, __type_name__, __mro_entries__, __orig_bases__, __class__
  case metaclass
  case args, key, reverse, sep, end, file, flush, start, `default`, strict, ndigits, base, value, step
}

/// The names of one interpreter.
struct Names {
  private(set) var texts: [String]
  private var numbers: [String: Int32]

  private static let standard: Names = {
    var names = Names(texts: [], numbers: [:])
    for known in KnownName.allCases { _ = names.name(String(describing: known)) }
    return names
  }()

  init() { self = Self.standard }

  private init(texts: [String], numbers: [String: Int32]) {
    self.texts = texts
    self.numbers = numbers
  }

  mutating func name(_ text: String) -> Name {
    if let number = numbers[text] { return Name(number: number) }
    let number = Int32(texts.count)
    texts.append(text)
    numbers[text] = number
    return Name(number: number)
  }

  func existing(_ text: String) -> Name? { numbers[text].map { Name(number: $0) } }

  subscript(name: Name) -> String { texts[Int(name.number)] }
}
