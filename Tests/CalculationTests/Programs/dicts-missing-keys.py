prices = {"H100": 2.5}
print(prices.get("B200"), prices.get("B200", 4.0), prices.setdefault("A100", 1.2), prices)
for key in ["B200", 5, (1, 2), None]:
    try:
        prices[key]
    except KeyError as error:
        print(error, error.args)
try:
    prices[[1]]
except TypeError as error:
    print(error)
try:
    del prices["B200"]
except KeyError as error:
    print("cannot delete", error)
print(prices.pop("B200", None), "H100" in prices, "B200" not in prices)
