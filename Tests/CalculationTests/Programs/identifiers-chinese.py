# Names, classes and keywords arguments in Chinese.
参数量 = 7e9
每参数字节 = {"FP32": 4, "FP16": 2, "INT8": 1, "INT4": 0.5}

def 权重显存(参数: float, 精度: str = "FP16") -> float:
    """权重占用的显存，单位 GiB。"""
    return 参数 * 每参数字节[精度] / 1024**3

class 显卡:
    厂商 = "英伟达"

    def __init__(self, 名称, 显存):
        self.名称, self.显存 = 名称, 显存

    def 能否放下(self, 需要):
        return "可以" if 需要 <= self.显存 else "不可以"

for 精度 in 每参数字节:
    print(f"{精度:<6}{权重显存(参数量, 精度):>8.2f} GiB")
卡 = 显卡("RTX 4090", 24)
print(f"{卡.厂商} {卡.名称}：{卡.能否放下(权重显存(参数量))}放下 7B，{卡.能否放下(权重显存(参数=70e9))}放下 70B")
print(f"{参数量 = :.1e}，{卡.显存=}", 显卡.__name__)
try:
    未定义
except NameError as 错误:
    print(错误)
try:
    卡.价格
except AttributeError as 错误:
    print(错误)
α, β_2, été = 1, 2, 3
print(α + β_2 + été, [变量 for 变量 in range(3)], (lambda 甲, *乙: (甲, 乙))(1, 2))
