class Error(Exception):
    code = 1

    def __str__(self):
        return f"[{self.code}] {super().__str__()}"


class Timeout(Error):
    code = 2


class Refused(Error):
    code = 3


for kind in (Error, Timeout, Refused):
    try:
        raise kind("request", kind.code)
    except Timeout as error:
        print("timeout:", error)
    except Error as error:
        print("error:", error, isinstance(error, Timeout))
