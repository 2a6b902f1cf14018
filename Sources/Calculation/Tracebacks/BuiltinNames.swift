/// The names that Python itself defines, for those who guess which one was meant.
enum BuiltinNames {
  /// The built-in names of CPython 3.11, in its order.
  static let all: [String] = words(
    """
    __name__ __doc__ __package__ __loader__ __spec__ __build_class__ __import__ abs all any ascii bin
    breakpoint callable chr compile delattr dir divmod eval exec format getattr globals hasattr hash hex
    id input isinstance issubclass iter aiter len locals max min next anext oct ord pow print repr round
    setattr sorted sum vars None Ellipsis NotImplemented False True bool memoryview bytearray bytes
    classmethod complex dict enumerate filter float frozenset property int list map object range
    reversed set slice staticmethod str super tuple type zip __debug__ BaseException BaseExceptionGroup
    Exception GeneratorExit KeyboardInterrupt SystemExit ArithmeticError AssertionError AttributeError
    BufferError EOFError ImportError LookupError MemoryError NameError OSError ReferenceError
    RuntimeError StopAsyncIteration StopIteration SyntaxError SystemError TypeError ValueError Warning
    FloatingPointError OverflowError ZeroDivisionError BytesWarning DeprecationWarning EncodingWarning
    FutureWarning ImportWarning PendingDeprecationWarning ResourceWarning RuntimeWarning SyntaxWarning
    UnicodeWarning UserWarning BlockingIOError ChildProcessError ConnectionError FileExistsError
    FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError
    ProcessLookupError TimeoutError IndentationError IndexError KeyError ModuleNotFoundError
    NotImplementedError RecursionError UnboundLocalError UnicodeError BrokenPipeError
    ConnectionAbortedError ConnectionRefusedError ConnectionResetError TabError UnicodeDecodeError
    UnicodeEncodeError UnicodeTranslateError ExceptionGroup EnvironmentError IOError open
    """)

  /// Those of them that reach outside of the program, or tell where things lie in memory: they are not known here.
  static let refused: Set<String> = Set(
    words(
      """
      __import__ aiter anext breakpoint bytearray compile complex dir eval exec globals id input locals memoryview
      open
      """))

  /// The names of a module that is run as a program.
  static let module: [String] = words(
    "__name__ __doc__ __package__ __loader__ __spec__ __annotations__ __builtins__ __file__ __cached__")

  /// The attributes of values that are no methods.
  static let attributes: [BuiltinType: [String]] = [
    .int: ["numerator", "denominator", "real", "imag"], .bool: ["numerator", "denominator", "real", "imag"],
    .float: ["real", "imag"], .range: ["start", "stop", "step"], .slice: ["start", "stop", "step"],
  ]

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
