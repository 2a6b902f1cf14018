def total(*parts):
    return sum(parts)


print(
    total(
        1,
        2,
        "3",
    )
)
