# A mixin that calls the next class of the instance.
class Shout:
    def say(self):
        return super().say().upper()
class Voice:
    def say(self):
        return "hello"
class Loud(Shout, Voice):
    pass
print(Loud().say(), isinstance(Loud(), Shout), issubclass(Loud, Voice), Voice.say(Loud()))
print(super(Loud, Loud()).say(), [voice().say() for voice in (Voice, Loud)])
