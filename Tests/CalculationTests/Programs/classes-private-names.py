# Two underscores in front: the name is mangled with that of the class.
class Account:
    def __init__(self):
        self.__balance = 10
        self._open = True

    def __secret(self):
        return "secret"

    def show(self):
        return self.__balance, self.__secret()


class Savings(Account):
    def __init__(self):
        super().__init__()
        self.__balance = 99


account = Savings()
print(account.show(), account._Account__balance, account._Savings__balance, account._open)
try:
    account.__balance
except AttributeError as error:
    print(error)
