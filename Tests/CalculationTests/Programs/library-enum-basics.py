from enum import Enum, IntEnum, Flag, auto, unique
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def nice(self): return self.name.title()
print(Color.RED, repr(Color.GREEN), Color(2), Color['RED'], list(Color), len(Color), Color.CRIMSON is Color.RED)
print(Color.RED.nice(), Color.RED == Color.RED, Color.RED in Color, Color.RED.value, hash(Color.RED) == hash(Color.RED))
try: Color(9)
except ValueError as e: print(e)
class P(IntEnum):
    A = auto()
    B = auto()
print(P.A + 1, P.B > P.A, f"{P.A}", repr(P.A), P.A == 1, [10, 20, 30][P.B])
class F(Flag):
    R = auto()
    W = auto()
    RW = R | W
print(F.R | F.W, F.RW, F.R in F.RW, F(3))
@unique
class U(Enum):
    X = 'x'
print(U.X, U('x'), {U.X: 1}[U.X])
class Dt(str, Enum):
    FP16 = "fp16"
print(Dt.FP16 == "fp16", Dt.FP16.upper(), Dt.FP16, f"{Dt.FP16}")
for n, m in Color.__members__.items(): print(n, m)
