"""A whole program: a few values of each kind, definitions, then statements that use them."""

import arithmetic
import containers
import text
from definitions import Definitions
from statements import Statements, exceptions
from writer import Writer


class Program(Definitions, Statements, Writer):
    tables = {**arithmetic.tables, **text.tables, **containers.tables}
    literals = {**arithmetic.literals, **text.literals, **containers.literals}

    def __init__(self, seed):
        super().__init__(seed)
        self.recursive = []
        self.closures = []
        self.generators = []
        self.exceptions = []

    def source(self):
        self.line("import math")
        for kind in ["int", "float", "str", "ints", "dict", "set", "strs", "tuple"]:
            name = self.fresh("x")
            value = self.expression(kind, 1) if self.chance(0.3) else self.literal_of(kind)
            self.line(f"{name} = {value}")
            self.declare(name, kind)
        if self.chance(0.3):
            name = self.fresh("E")
            self.line(f"class {name}({self.pick(exceptions)}): pass")
            self.exceptions.append(name)
        definitions = [self.function, self.function, self.define_class, self.define_class, self.generator]
        for _ in range(self.number(1, 4)):
            self.pick(definitions)()
        for _ in range(self.number(3, 9)):
            if self.chance(0.5):
                self.statement()
            else:
                self.guarded()
        if self.chance(0.3):
            self.raising()
        return "\n".join(self.lines) + "\n"

    def guarded(self):
        self.block("try", lambda: self.inner(1, 2))
        self.block("except Exception as error", self.handling)
