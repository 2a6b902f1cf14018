# 一个估算器类
class MemoryEstimator:
    OVERHEAD = 1.2

    def __init__(self, params_b: float, precision: str = "fp16"):
        self.params = params_b * 1e9
        self.precision = precision
        self.history = []

    @property
    def bytes_per_param(self):
        return {"fp32": 4, "fp16": 2, "bf16": 2, "int8": 1, "int4": 0.5}[self.precision]

    def inference(self, seq_len=2048, batch=1, layers=32, hidden=4096):
        weights = self.params * self.bytes_per_param
        kv = 2 * layers * hidden * seq_len * batch * 2
        total = (weights + kv) * self.OVERHEAD / 1024**3
        self.history.append(("inference", round(total, 2)))
        return total

    def training(self, **kwargs):
        total = self.inference(**kwargs) + self.params * 14 / 1024**3
        self.history.append(("training", round(total, 2)))
        return total

    def __repr__(self):
        return f"<{self.params / 1e9:g}B {self.precision}>"

for size in (1.5, 7, 13, 70):
    for precision in ("fp16", "int4"):
        e = MemoryEstimator(size, precision)
        print(e, f"{e.inference():.2f}", f"{e.training(batch=4, seq_len=1024):.2f}", e.history)
try:
    MemoryEstimator(7, "fp7").inference()
except KeyError as missing:
    print("未知精度", missing)
