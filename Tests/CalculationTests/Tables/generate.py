"""Writes the tables of expressions that are too regular to be written by hand. The seed is fixed."""

import random
import struct

SEED = 20230711

# Vern Paxson, "A Program for Testing IEEE Decimal-Binary Conversion" (1991), tables 3 and 4: decimals that lie very
# near to halfway between two doubles.
PAXSON_DECIMALS = """
5e+125 69e+267 999e-026 7861e-034 75569e-254 928609e-261 9210917e+080 84863171e+114 653777767e+273 5232604057e-298
27235667517e-109 653532977297e-123 3142213164987e-294 46202199371337e-072 231010996856685e-073 9324754620109615e+212
78459735791271921e+049 272104041512242479e+200 6802601037806061975e+198 20505426358836677347e-221
836168422905420598437e-234 4891559871276714924261e+222 9e-265 85e-037 623e+100 3571e+263 81661e+153 920657e-023
4603285e-024 87575437e-309 245540327e+122 6138508175e+120 83356057653e+193 619534293513e+124 2335141086879e+218
36167929443327e-159 609610927149051e-255 3743626360493413e-165 94080055902682397e-242 899810892172646163e+283
7120190517612959703e+120 25188282901709339043e-252 308984926168550152811e-052 6372891218502368041059e+064
""".split()

# The same paper, tables 5 and 6: doubles (mantissa, exponent of two) whose decimals lie very near to halfway.
PAXSON_DOUBLES = """
8511030020275656 -342 5201988407066741 -824 6406892948269899 237 8431154198732492 72 6475049196144587 99
8274307542972842 726 5381065484265332 -456 6761728585499734 -1057 7976538478610756 376 5982403858958067 377
5536995190630837 93 7225450889282194 710 7225450889282194 709 8703372741147379 117 8944262675275217 -1001
7459803696087692 -707 6080469016670379 -381 8385515147034757 721 7514216811389786 -828 8397297803260511 -345
6733459239310543 202 8091450587292794 -473 6567258882077402 952 6712731423444934 535 6712731423444934 534
5298405411573037 -957 5137311167659507 -144 6722280709661868 363 5344436398034927 -169 8369123604277281 -853
8995822108487663 -780 8942832835564782 -383 8942832835564782 -384 8942832835564782 -385 6965949469487146 -249
6965949469487146 -250 6965949469487146 -251 7487252720986826 548 5592117679628511 164 8887055249355788 665
6994187472632449 690 8797576579012143 588 7363326733505337 272 8549497411294502 -448
""".split()

# Ulf Adams, "Ryu" (PLDI 2018) and Florian Loitsch, "Printing Floating-Point Numbers Quickly and Accurately" (Grisu,
# PLDI 2010), the cases that their test suites name.
SHORTEST = """
4294967272.0 4.1855804968213567e298 5.5626846462680035e-309 3.5844466002796428e298 2.9802322387695312E-8
2.109808898695963E16 4.940656E-318 1.18575755E-316 2.989102097996E-312 9.0608011534336E15 4.708356024711512E18
9.409340012568248E18 1.8531501765868567E21 -3.347727380279489E33 1.9430376160308388E16 -6.9741824662760956E19
4.3816050601147837E18 9007199254740991.0 5.764607523034235E39 1.152921504606847E40 2.305843009213694E40 1.2345678
4.294967294 4.294967295 4.294967296 4.294967297 4.294967298 1e23 9e-265 2.2250738585072011e-308
2.2250738585072012e-308 2.2250738585072014e-308 4.9406564584124654e-324 1.7976931348623157e308 0.3 2.0 1e-5 1e-4
123456789012345680.0 1e15 1e16 1e17 9999999999999998.0 12345678901234567.0 0.1 0.2 1.1 2.5e-324 0.000123 1e21 1e22
5e-324 1.5e-323 9.5e-322 2.900835519859558E-216 5.708990770823839e45 1.0523e-320 8.41e21 9.5367431640625e-7
""".split()



class Table:
    def __init__(self, name, *sources):
        self.name = name
        self.lines = ["# " + source for source in sources]

    def add(self, *lines):
        self.lines.extend(lines)

    def write(self):
        seen = set()
        with open(self.name + ".txt", "w", encoding="utf-8") as file:
            for line in self.lines:
                if line not in seen:
                    seen.add(line)
                    file.write(line + "\n")


def bits(pattern):
    return struct.unpack("<d", struct.pack("<Q", pattern))[0]


def any_double(random):
    while True:
        value = bits(random.getrandbits(64))
        if value == value and abs(value) != float("inf"):
            return value


def is_complex(expression):
    """Whether the value is one that the interpreter does not have."""
    try:
        return isinstance(eval(expression), complex)
    except ArithmeticError:
        return False


def doubles():
    values = [float(text) for text in SHORTEST + PAXSON_DECIMALS]
    for index in range(0, len(PAXSON_DOUBLES), 2):
        exponent = int(PAXSON_DOUBLES[index + 1])
        value = float(PAXSON_DOUBLES[index])
        for _ in range(abs(exponent)):
            value = value * 2 if exponent > 0 else value / 2
        values.append(value)
    return values


def float_repr():
    table = Table(
        "float-repr",
        "Shortest digits. Hard cases: V. Paxson, A Program for Testing IEEE Decimal-Binary Conversion (1991);",
        "U. Adams, Ryu (PLDI 2018); F. Loitsch, Grisu (PLDI 2010); D. Gay, Correctly Rounded Conversions (1990);",
        "the powers of two and ten with their neighbours, and random bit patterns.")
    chance = random.Random(SEED)
    table.add(*PAXSON_DECIMALS, *SHORTEST)
    for index in range(0, len(PAXSON_DOUBLES), 2):
        table.add(f"{PAXSON_DOUBLES[index]} * 2.0 ** {PAXSON_DOUBLES[index + 1]}"
                  if int(PAXSON_DOUBLES[index + 1]) > -1023 else
                  f"{PAXSON_DOUBLES[index]} * 2.0 ** -1000 * 2.0 ** {int(PAXSON_DOUBLES[index + 1]) + 1000}")
    for power in range(-1074, 1024, 3):
        table.add(f"2.0 ** {power}")
    for power in range(-323, 309, 2):
        table.add(f"1e{power}", f"float.fromhex('{bits(struct.unpack('<Q', struct.pack('<d', float(f'1e{power}')))[0] - 1).hex()}')")
    for _ in range(400):
        table.add(f"float.fromhex('{any_double(chance).hex()}')")
    for _ in range(200):
        table.add(f"float.fromhex('{bits(chance.getrandbits(52)).hex()}')")
    for _ in range(300):
        table.add(f"{chance.randrange(1, 10 ** 17)}e{chance.randrange(-340, 295)}")
    table.write()


def float_text():
    table = Table(
        "float-from-text",
        "Text to the nearest double. Hard cases: V. Paxson (1991), tables 3 and 4; Rick Regan, Exploring Binary",
        "(conversions that PHP, Java, Visual C++ and glibc once got wrong); D. Gay's notes on strtod; exact halfway",
        "points with a digit more or less, around random doubles.")
    table.add(*[f"float('{text}').hex()" for text in PAXSON_DECIMALS + SHORTEST])
    for text in """2.2250738585072011e-308 2.2250738585072012e-308 2.2250738585072013e-308 2.2250738585072014e-308
    0.500000000000000166533453693773481063544750213623046875 3.518437208883201171875e13 62.5364939768271845828
    8.10109172351e-10 1.50000000000000011102230246251565 9007199254740991.4999999999999999999999999999999995
    30078505129381147446200 1777820000000000000001 6929495644600919.5 3.7455744005952583e15 2.2250738585072011e-308
    1.00000000000000011102230246251565404236316680908203125 1.00000000000000011102230246251565404236316680908203124
    1.00000000000000011102230246251565404236316680908203126 0.1e1 1.7976931348623158e308 1.7976931348623159e308
    1.797693134862315807e308 1.797693134862315708145274237317043567980e308 1e308 1e309 -1e309 1e-323 1e-324 1e-400
    2.4703282292062327208e-324 2.4703282292062328e-324 2.47032822920623272e-324 7.4109846876186981e-324 1e0000000000022
    0.0000000000000000000000000000000000000000000000000000000000000001e64 9007199254740993 9007199254740992.999
    9007199254740993.0000000001 36028797018963967 36028797018963968 179769313486231580793e289 4.35 4.349999999999999
    0x1 1e 1e+ .5 5. . .e1 1.e1 1__0 1_0 1_0.0_1 1_e1 1e1_0 _1 1_ 1._0 1_.0 ++1 +-1 inf -inf +inf Infinity -infinity
    INF nan NaN -nan +NAN infinit infinityx in 1e5000 0e5000 1e-5000 -0 -0.0 +0 0x1p3 1,0 1d3 1f 1e1.5 1e1e1
    """.split():
        table.add(f"float('{text}')")
    chance = random.Random(SEED + 1)
    from fractions import Fraction

    def digits_of(value):
        """A fraction with a power of two below, in all its digits."""
        twos = value.denominator.bit_length() - 1
        number = str(value.numerator * 5 ** twos)
        return f"{number}e-{twos}"

    for _ in range(250):
        pattern = chance.getrandbits(63) % (0x7FE << 52)
        one, other = Fraction(bits(pattern)), Fraction(bits(pattern + 1))
        middle = digits_of((one + other) / 2)
        number, _, power = middle.partition("e")
        if len(number) > 900:
            continue
        table.add(f"float('{middle}').hex()", f"float('{number}1e{int(power) - 1}').hex()",
                  f"float('{int(number) - 1}e{power}').hex()")
    for _ in range(300):
        length = chance.choice([1, 5, 15, 16, 17, 18, 19, 20, 25, 40])
        table.add(f"float('{chance.randrange(10 ** length)}e{chance.randrange(-345, 300)}').hex()")
    table.write()


def float_format():
    table = Table(
        "float-format",
        "Fixed, exponential and general formats, correctly rounded from the exact binary value. Hard cases: V. Paxson",
        "(1991), Ryu (2018) and Grisu (2010), halfway cases of a few decimals, and random doubles and precisions.")
    chance = random.Random(SEED + 2)
    for value in doubles():
        for precision in (0, 1, 2, 5, 15, 16, 17, 18, 20, 25):
            table.add(f"format({value!r}, '.{precision}{chance.choice('eg')}')")
        if abs(value) < 1e60:
            table.add(f"format({value!r}, '.{chance.randrange(0, 60)}f')")
    for power in range(-30, 40):
        for text in (f"1e{power}", f"9.5e{power}", f"9.9999999999999995e{power}", f"9.999999999999999e{power}"):
            table.add(f"format({text}, '.{chance.choice([0, 1, 2, 6, 14, 15, 16, 17, 18, 22])}{chance.choice('efg')}')")
    for whole in range(0, 12):
        for part in ("5", "25", "75", "125", "375", "625", "875", "0625", "05", "15", "45", "005", "015", "995", "9995"):
            for precision in range(0, 4):
                table.add(f"format({whole}.{part}, '.{precision}f')")
    for _ in range(600):
        kind = chance.choice(["e", "E", "f", "F", "g", "G", "%", "", "n"])
        value = any_double(chance)
        if kind in "fF%" or chance.random() < 0.5:
            value = chance.choice([-1, 1]) * chance.random() * 10 ** chance.randrange(-8, 25)
        table.add(f"format({value!r}, '.{chance.randrange(0, 25)}{kind}')")
    table.write()


VALUES = ["0", "1", "-1", "7", "42", "-42", "255", "999", "1000", "-1000", "12345", "1234567", "-1234567", "10 ** 20",
          "-(10 ** 20)", "2 ** 100", "True", "False", "0.0", "-0.0", "1.0", "-1.0", "0.5", "1.5", "2.5", "-2.5", "3.14159",
          "1234.5678", "-1234.5678", "1e6", "123456789.0", "1e15", "1e16", "1e22", "1e23", "1e100", "1e-5", "0.0001",
          "-1e-10", "99.95", "999999.5", "0.00001234", "float('inf')", "float('-inf')", "float('nan')", "''", "'a'",
          "'abc'", "'héllo'", "'数据中心'"]


def format_specs():
    table = Table(
        "format-specs",
        "The format mini-language (Python documentation, Format Specification Mini-Language; PEP 3101, PEP 378, PEP 515,",
        "PEP 682): random specifications, sound and unsound, on values of every type.")
    chance = random.Random(SEED + 3)
    for value in VALUES:
        for spec in ("", "5", "<8", ">8", "^8", "=8", "08", "<08", ">08", "^08", "=08", "*<08", "x<8", "é^9", "+", " ", "-",
                     "z", "#", ",", "_", ".2", ".0", ".3f", ",.2f", "_.1f", "+.1e", "#.0f", "#.3g", "%", ".1%", "d", "n",
                     "b", "#b", "_b", "#_x", "o", "x", "X", "#X", "c", "e", "E", "f", "F", "g", "G", "s", ".1s", "10s",
                     "010,", "012,d", "012_x", "015,.2f", "+08.2f", "z.0f", "z.1f", "q", "10q", ",s", "_s", ",n", ",x",
                     "_d", ",_", "_,", ",,", "__", ".", "1.", ".f", "{", "}", "<", "<<", "<<5", "=", "00", "05.1f", "é", "5é",
                     "ab", "-5", "- 5", "+-5", "0=5", "0<5", " >5", "é5"):
            if chance.random() < 0.6:
                table.add(f"format({value}, {spec!r})")
    for _ in range(1500):
        spec = chance.choice(["", "", "<", ">", "^", "=", "*<", "0>", "é^", "_=", "{{>"]).replace("{{", "{")
        spec += chance.choice(["", "", "", "+", "-", " "])
        spec += chance.choice(["", "", "", "", "z"])
        spec += chance.choice(["", "", "", "#"])
        spec += chance.choice(["", "", "0"])
        spec += chance.choice(["", "", "1", "7", "12", "20", "33"])
        spec += chance.choice(["", "", "", ",", "_"])
        spec += chance.choice(["", "", ".0", ".1", ".3", ".10", ".17", ".20"])
        spec += chance.choice(["", "", "d", "b", "o", "x", "X", "c", "e", "E", "f", "F", "g", "G", "n", "%", "s"])
        table.add(f"format({chance.choice(VALUES)}, {spec!r})")
    table.write()


def percent():
    table = Table(
        "percent-format",
        "printf-style formatting (Python documentation, printf-style String Formatting): flags, widths, precisions and",
        "conversions at random, on values of every type, and what is refused.")
    chance = random.Random(SEED + 4)
    values = VALUES + ["None", "[1, 'a']", "{'k': 1}", "(1,)", "'\\n\\x00é😀'"]
    for kind in "diouxXeEfFgGcrsa%":
        for value in values:
            if chance.random() < 0.5:
                table.add(f"'%{kind}' % ({value},)")
    for _ in range(1500):
        spec = "".join(chance.sample(["-", "+", " ", "#", "0"], chance.choice([0, 0, 1, 1, 2, 3])))
        spec += chance.choice(["", "", "1", "5", "12", "20"])
        spec += chance.choice(["", "", "", ".", ".0", ".1", ".3", ".8", ".17", ".22"])
        spec += chance.choice(["", "", "", "", "h", "l", "L"])
        table.add(f"'[%{spec}{chance.choice('diouxXeEfFgGcrsa')}]' % ({chance.choice(values)},)")
    table.write()


def rounding():
    table = Table(
        "rounding",
        "round() half to even from the exact binary value (Python documentation, round; Tutorial, Floating Point",
        "Arithmetic: Issues and Limitations), of integers to tens, and the truncations.")
    chance = random.Random(SEED + 5)
    for text in ("0.5", "1.5", "2.5", "-0.5", "-1.5", "2.675", "1.005", "0.125", "0.375", "1e16", "1e300", "1.7e308", "-0.0",
                 "5e-324", "0.1", "2.5e15", "4503599627370495.5", "4503599627370496.5", "9007199254740993.0",
                 "0.49999999999999994", "0.5000000000000001", "1.7976931348623157e308", "56294995342131.5", "5.015",
                 "25.0", "35.0", "250.0", "1234567.891", "float('inf')", "float('nan')", "-float('inf')"):
        table.add(f"round({text})")
        for digits in (-400, -309, -308, -307, -3, -2, -1, 0, 1, 2, 3, 15, 16, 17, 22, 23, 300, 323, 324, 400, 10 ** 30, -(10 ** 30)):
            table.add(f"round({text}, {digits})")
    for number in ("0", "5", "15", "25", "-5", "-15", "-25", "49", "50", "51", "149", "150", "250", "350", "10 ** 30 + 5 * 10 ** 9",
                   "-(10 ** 30) - 5 * 10 ** 9", "123456789012345678901234567890", "True", "2 ** 63", "-(2 ** 63)", "2 ** 63 - 1"):
        for digits in ("None", "0", "1", "10 ** 20", "-1", "-2", "-3", "-10", "-18", "-19", "-29", "-30", "-31", "-100", "True"):
            table.add(f"round({number}, {digits})")
    for _ in range(500):
        value = chance.choice([-1, 1]) * round(chance.random() * 10 ** chance.randrange(0, 10), chance.randrange(0, 6))
        table.add(f"round({value!r}, {chance.randrange(-8, 8)})")
    for _ in range(200):
        table.add(f"round({any_double(chance)!r}, {chance.randrange(-310, 325)})")
    for bad in ("round()", "round(1, 2, 3)", "round('1')", "round(1.5, '1')", "round(1.5, 1.0)", "round(1, 1.0)", "round(None)",
                "round(1.5, ndigits=None)", "round(number=1.25, ndigits=1)", "round(1.25, ndigits=1)", "round([])",
                "round(1, 'a')", "int(2.9)", "int(-2.9)", "int(1e300)", "int(float('nan'))", "int(float('inf'))",
                "round(float('nan'))", "round(float('inf'))", "round(float('nan'), 2)", "round(float('inf'), -2)"):
        table.add(bad)
    table.write()


def integers():
    table = Table(
        "integer-division",
        "Floor division and modulo with every combination of signs, divmod, big true division rounded once (the cases",
        "that rounding twice gets wrong), powers with a modulus, shifts and bits.")
    chance = random.Random(SEED + 6)
    small = [0, 1, -1, 2, -2, 3, -3, 7, -7, 10, -10, 2 ** 31, 2 ** 63 - 1, -(2 ** 63), 2 ** 63, 2 ** 64, -(2 ** 64) - 1,
             10 ** 30, -(10 ** 30), 2 ** 100 + 1]
    for one in small:
        for other in small:
            for form in chance.sample(["{} // {}", "{} % {}", "divmod({}, {})", "{} / {}"], 2):
                table.add(form.format(f"({one})", f"({other})"))
    for _ in range(500):
        one = chance.choice([-1, 1]) * chance.getrandbits(chance.choice([10, 53, 54, 55, 64, 100, 1000, 1100, 1500]))
        other = chance.choice([-1, 1]) * (1 + chance.getrandbits(chance.choice([1, 10, 53, 54, 64, 100, 300, 900])))
        table.add(f"({one}) / ({other})")
        if chance.random() < 0.3:
            table.add(f"divmod({one}, {other})")
    for power in (52, 53, 54, 55, 60, 64, 100, 1022, 1023, 1024):
        for add in (-2, -1, 0, 1, 2, 3):
            table.add(f"(2 ** {power} + ({add})) / 1", f"(2 ** {power} + ({add})) / 3", f"1 / (2 ** {power} + ({add}))",
                      f"float(2 ** {power} + ({add}))", f"3 / (2 ** {power} + ({add}))")
    for power in (1060, 1070, 1073, 1074, 1075, 1076, 1080, 1100):
        for top in (1, 2, 3, 5, 7, 2 ** 52 - 1, 2 ** 53 + 1):
            table.add(f"{top} / 2 ** {power}", f"{top} / (2 ** {power} - 1)", f"-{top} / (2 ** {power} + 1)")
    table.add("10 ** 400 / 10 ** 92", "10 ** 400 / 10 ** 91", "2 ** 1024 / 1", "(2 ** 1024 - 2 ** 970) / 1",
              "(2 ** 1024 - 2 ** 970 - 1) / 1", "float(2 ** 1024 - 2 ** 970)", "float(2 ** 1024 - 2 ** 970 - 1)",
              "-(10 ** 400) / 1", "0 / -5", "0 / 10 ** 400", "10 ** 400 / 0", "1 / 10 ** 400", "float(10 ** 400)",
              "10 ** 400 + 1.0", "1.0 * 10 ** 400", "10 ** 400 // 1.0", "10 ** 400 % 1.0", "10 ** 400 == 1e308",
              "int('9' * 309) * 1.0", "2.0 ** (10 ** 400)", "10 ** 400 > 1e308", "10 ** 400 < float('inf')")
    for _ in range(150):
        base, exponent, modulus = (chance.randrange(-10 ** 9, 10 ** 9), chance.randrange(-200, 2000),
                                   chance.choice([-1, 1]) * chance.randrange(0, 10 ** chance.randrange(1, 12)))
        table.add(f"pow({base}, {exponent}, {modulus})")
    for _ in range(150):
        one, count = chance.choice([-1, 1]) * chance.getrandbits(chance.choice([5, 62, 63, 64, 120])), chance.randrange(0, 130)
        table.add(f"({one}) << {count}", f"({one}) >> {count}", f"({one}) & {chance.getrandbits(70)}",
                  f"({one}) | -{chance.getrandbits(70)}", f"({one}) ^ -{chance.getrandbits(70)}", f"~({one})")
    table.add("1 << -1", "1 >> -1", "0 << 10 ** 30", "1 >> 10 ** 30", "-1 >> 10 ** 30", "True << 3", "5 // 0", "5 % 0",
              "divmod(5, 0)", "5 / 0", "0 ** -1", "pow(0, -1)", "pow(2, -1, 4)", "pow(3, -1, 7)", "pow(3, 5, 0)", "pow(2, 3, None)",
              "pow(2.0, 3, 5)", "pow(2, -3)", "(-2) ** -3", "(-8) ** 3", "2 ** 0.5", "True // 1", "pow('a', 2)",
              "pow(base=2, exp=10)", "pow(2, exp=10, mod=1000)", "pow(38, -1, 97)", "pow(2, 3, -5)",
              "pow(-2, 3, -5)", "pow(0, 0, 1)", "pow(5, 0, 1)", "pow(5, 0, -1)", "pow(True, True)", "pow(2, '3')", "1 << 'a'",
              "1 << 1.0", "1.0 << 1", "1.5 & 1", "~1.5", "'a' % 0", "5 // 'a'", "divmod('a', 1)", "divmod(1)", "[] // 2")
    table.write()


def floats():
    table = Table(
        "float-division",
        "Floor division, modulo, divmod and powers of floating-point numbers: signed zeros, infinities, NaN, and the",
        "quotients next to an integer; comparison with integers beyond 2 ** 53; hashes (Python documentation, Hashing of",
        "numeric types).")
    chance = random.Random(SEED + 7)
    special = ["0.0", "-0.0", "1.0", "-1.0", "0.5", "-0.5", "3.0", "-3.0", "5e-324", "1e308", "-1e308", "1e-300",
               "float('inf')", "-float('inf')", "float('nan')", "0.1", "-0.1", "7.5", "2", "-3", "True", "10 ** 30"]
    for one in special:
        for other in special:
            for form in chance.sample(["{} // {}", "{} % {}", "divmod({}, {})", "({}) ** {}", "{} / {}"], 3):
                line = form.format(one, other)
                if "**" not in form or "10 **" not in one + other and not is_complex(line):
                    table.add(line)
    for _ in range(400):
        one, other = any_double(chance), any_double(chance)
        if chance.random() < 0.7:
            one, other = round(chance.uniform(-1000, 1000), 2), round(chance.uniform(-10, 10), 1)
        for form in ("{!r} // {!r}", "{!r} % {!r}", "divmod({!r}, {!r})"):
            table.add(form.format(one, other))
    for _ in range(200):
        table.add(f"{abs(any_double(chance))!r} ** {round(chance.uniform(-3, 3), 2)!r}",
                  f"{round(chance.uniform(-30, 30), 2)!r} ** {chance.randrange(-20, 20)}")
    for power in (53, 54, 60, 63, 64, 100, 1000):
        for add in (-3, -2, -1, 0, 1, 2, 3):
            for operator in chance.sample(["==", "<", ">", "<=", ">=", "!="], 3):
                table.add(f"2 ** {power} + ({add}) {operator} 2.0 ** {power}", f"-2.0 ** {power} {operator} -(2 ** {power}) + ({add})")
    for value in ("0", "1", "-1", "-2", "2 ** 61 - 1", "2 ** 61", "-(2 ** 61) + 1", "2 ** 61 - 2", "2 ** 100", "-(2 ** 100)", "10 ** 50",
                  "0.5", "-0.5", "0.1", "1e300", "-1e300", "5e-324", "float('inf')", "-float('inf')", "1.0", "-1.0", "2.0 ** 61",
                  "-0.0", "True", "None is None", "(1, 2)", "()", "(1, (2.5, 3))", "frozenset()", "range(3) == range(0, 3)",
                  "(True, 1.0)", "-2 ** 61 + 1", "2 ** 122 - 1", "1 << 200"):
        table.add(f"hash({value})")
    for _ in range(150):
        table.add(f"hash({any_double(chance)!r})", f"hash({chance.choice([-1, 1]) * chance.getrandbits(chance.choice([30, 61, 62, 64, 200]))})")
    table.write()


def number_methods():
    table = Table(
        "number-methods",
        "Methods of int and float: hexadecimal floats both ways (C99 7.24.6.1 spellings, halfway cases), exact ratios,",
        "bit counts.")
    chance = random.Random(SEED + 8)
    for _ in range(200):
        value = any_double(chance)
        table.add(f"({value!r}).hex()", f"float.fromhex({value.hex()!r})")
        if chance.random() < 0.4:
            table.add(f"({value!r}).as_integer_ratio()")
    for _ in range(200):
        digits = "".join(chance.choice("0123456789abcdefABCDEF") for _ in range(chance.randrange(1, 20)))
        point = chance.randrange(0, len(digits) + 1)
        text = chance.choice(["", "-", "+"]) + chance.choice(["0x", "", "0X"]) + digits[:point] + chance.choice([".", ""]) + digits[point:]
        text += chance.choice(["", f"p{chance.randrange(-1100, 1000)}", f"P+{chance.randrange(10)}"])
        table.add(f"float.fromhex({text!r})")
    for text in ("0x1.fffffffffffff8p0", "0x1.fffffffffffff7p0", "0x1.00000000000008p0", "0x1.00000000000018p0", "0x1p1024", "0x1p-1075",
                 "0x1.8p-1075", "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7p1023", "inf", "-Infinity", "nan", "", " 0x1p1 ", "0x", "1p", "1pz",
                 "0x1.p1", "0x.1", ".", "0xg", "1.8p1 x", "1_0", "0x1p99999999999999999999", "0x0p99999999999999999999", "-0x0p0", "0x1p-99999999999999999999"):
        table.add(f"float.fromhex({text!r})")
    for _ in range(120):
        number = chance.choice([-1, 1]) * chance.getrandbits(chance.choice([1, 5, 31, 32, 63, 64, 65, 200]))
        table.add(f"({number}).bit_length()", f"({number}).bit_count()", f"hex({number})", f"oct({number})", f"bin({number})")
        base = chance.randrange(2, 37)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"
        rest, text = abs(number), ""
        while rest:
            rest, digit = divmod(rest, base)
            text = digits[digit] + text
        table.add(f"int({(chance.choice(['', '-', '+', ' ', ' -']) + (text or '0') + chance.choice(['', ' ', chr(10)]))!r}, {base})")
    for size in (0, 1, 2, 8, 9):
        for number in (0, 1, -1, 127, 128, -128, -129, 255, 256, 2 ** 64 - 1, -(2 ** 63), 2 ** 70):
            for order in ("'big'", "'little'"):
                table.add(f"({number}).to_bytes({size}, {order})", f"({number}).to_bytes({size}, {order}, signed=True)")
    for data in ("b''", "b'\\x00'", "b'\\xff'", "b'\\x00\\x01'", "b'\\xff\\xfe'", "b'\\x80' + b'\\x00' * 8", "bytes(range(20))", "[1, 2, 255]", "(3,)"):
        for order in ("'big'", "'little'"):
            table.add(f"int.from_bytes({data}, {order})", f"int.from_bytes({data}, {order}, signed=True)")
    table.write()


for make in (float_repr, float_text, float_format, format_specs, percent, rounding, integers, floats, number_methods):
    make()
