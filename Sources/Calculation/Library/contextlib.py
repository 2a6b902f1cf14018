"""Context managers, and what makes them of other things."""

from abc import abstractmethod
from _objects import method
from _structural import _Structural
from _wrapping import update_wrapper

__all__ = [
    "AbstractContextManager", "ContextDecorator", "ExitStack", "closing", "contextmanager", "nullcontext", "suppress",
]


class AbstractContextManager(metaclass=_Structural):
    _methods = ("__enter__", "__exit__")

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None


class ContextDecorator:
    """A context manager that also decorates functions, each call of which then runs in it."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return update_wrapper(inner, func)


class _GeneratorContextManager(AbstractContextManager, ContextDecorator):
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        self.__doc__ = getattr(func, "__doc__", None)

    def _recreate_cm(self):
        # A generator runs once, so that each call of a decorated function takes a new one.
        return type(self)(self.func, self.args, self.kwds)

    def __enter__(self):
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = typ()
        try:
            self.gen.throw(value)
        except StopIteration as ended:
            # It has swallowed the exception, unless that is the one.
            return ended is not value
        except BaseException as raised:
            # A StopIteration that goes through a generator comes out as the cause of another exception.
            if raised is value or (
                isinstance(raised, RuntimeError)
                and isinstance(value, StopIteration)
                and raised.__cause__ is value
            ):
                return False
            raise
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(func):
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)

    return update_wrapper(helper, func)


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class nullcontext(AbstractContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass


class ExitStack(AbstractContextManager):
    """Context managers and functions, which are left and called in the end, the last first."""

    def __init__(self):
        self._callbacks = []

    def pop_all(self):
        other = type(self)()
        other._callbacks, self._callbacks = self._callbacks, []
        return other

    def push(self, exit):
        leave = method(exit, "__exit__")
        self._callbacks.append(exit if leave is None else leave)
        return exit

    def enter_context(self, cm):
        enter = method(cm, "__enter__")
        leave = method(cm, "__exit__")
        if enter is None or leave is None:
            cls = type(cm)
            raise TypeError(
                f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol"
            )
        result = enter()
        self._callbacks.append(leave)
        return result

    def callback(self, callback, /, *args, **kwds):
        def call(*details):
            callback(*args, **kwds)

        self._callbacks.append(call)
        return callback

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, *details):
        received = pending = details[1]
        suppressed = False
        while self._callbacks:
            callback = self._callbacks.pop()
            try:
                if callback(type(pending) if pending is not None else None, pending, None):
                    suppressed = True
                    pending = None
            except BaseException as raised:
                _link(raised, pending, received)
                pending = raised
        if pending is not None and pending is not received:
            context = pending.__context__
            try:
                raise pending
            finally:
                pending.__context__ = context
        return suppressed and received is not None


def _link(raised, before, received):
    """Chains an exception to the one before it, as if the statements were nested in one another."""
    last = raised
    while last.__context__ is not None and last.__context__ is not received:
        if last.__context__ is before:
            return
        last = last.__context__
    if last is not before:
        last.__context__ = before
