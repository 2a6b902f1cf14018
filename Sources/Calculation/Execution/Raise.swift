/// Why a computation stopped. What it is about is kept by the machine.
enum Raise: Error {
  /// A Python exception.
  case exception
  /// A limit: no Python code can catch it.
  case limit
  /// The outcome depends on something unknown. The value being computed becomes unknown.
  case unknown
}

/// The exceptions of the language, spelled as Python spells them.
// swift-format-ignore: AlwaysUseLowerCamelCase
enum ExceptionKind: String, CaseIterable {
  case BaseException, Exception, ArithmeticError, AssertionError, AttributeError, BufferError, EOFError
  case FloatingPointError, GeneratorExit, ImportError, ModuleNotFoundError, IndexError, KeyError
  case KeyboardInterrupt, LookupError, MemoryError, NameError, NotImplementedError, OSError, OverflowError
  case RecursionError, ReferenceError, RuntimeError, StopIteration, StopAsyncIteration, SyntaxError
  case IndentationError, SystemError, SystemExit, TypeError, UnboundLocalError, UnicodeError, ValueError
  case ZeroDivisionError, Warning, DeprecationWarning, UserWarning, RuntimeWarning, FutureWarning
  case UnicodeEncodeError, UnicodeDecodeError, FileNotFoundError, PermissionError, TimeoutError,
    ConnectionError

  var base: ExceptionKind? {
    switch self {
    case .BaseException: nil
    case .Exception, .GeneratorExit, .KeyboardInterrupt, .SystemExit: .BaseException
    case .FloatingPointError, .OverflowError, .ZeroDivisionError: .ArithmeticError
    case .ModuleNotFoundError: .ImportError
    case .IndexError, .KeyError: .LookupError
    case .NotImplementedError, .RecursionError: .RuntimeError
    case .IndentationError: .SyntaxError
    case .UnboundLocalError: .NameError
    case .UnicodeError: .ValueError
    case .UnicodeEncodeError, .UnicodeDecodeError: .UnicodeError
    case .DeprecationWarning, .UserWarning, .RuntimeWarning, .FutureWarning: .Warning
    case .FileNotFoundError, .PermissionError, .TimeoutError, .ConnectionError: .OSError
    default: .Exception
    }
  }
}
