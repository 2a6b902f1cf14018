from dataclasses import dataclass


@dataclass(frozen=True)
class Optimizer:
    name: str
    bytes_per_parameter: float

    def gib(self, params):
        return params * self.bytes_per_parameter / 2**30


for opt in [Optimizer("SGD", 0), Optimizer("momentum", 4), Optimizer("AdamW", 8), Optimizer("AdamW 8-bit", 2)]:
    print(opt, f"{opt.gib(7e9):6.2f} GiB")
