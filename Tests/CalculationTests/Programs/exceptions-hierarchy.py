# Catching by base class and in tuples, in order.
class AppError(Exception):
    code = 1

class NotFound(AppError, KeyError):
    code = 404

class Limit(AppError):
    code = 429

    def __str__(self):
        return f"limit {self.args[0]} at {self.args[1]}"

for raised in (NotFound("x"), Limit("gpu", 80), AppError("plain"), AppError(), KeyError("k"), ValueError("v"), OverflowError("o"), UnicodeError("u")):
    try:
        raise raised
    except NotFound as e:
        print("not found", e, e.code)
    except AppError as e:
        print("app", e, e.code, repr(e))
    except (LookupError, ArithmeticError) as e:
        print("lookup or arithmetic", repr(e))
    except Exception as e:
        print("other", type(e).__name__, e)
print(issubclass(NotFound, LookupError), isinstance(Limit(1, 2), AppError))

class WithDefault(Exception):
    def __init__(self, message="默认消息", **details):
        super().__init__(message)
        self.details = details

for e in (WithDefault(), WithDefault("自定义", size=7)):
    print(str(e), e.args, e.details, repr(e))
errors = (TypeError, ValueError)
try:
    int("x")
except errors as e:
    print("in tuple", e)
