def describe(config):
    match config:
        case {"attention": "mla", "rank": int(rank)}:
            return f"latent {rank}"
        case {"heads": h, "kv_heads": k} if h == k:
            return f"multi-head {h}"
        case {"heads": h, "kv_heads": 1}:
            return f"multi-query {h}"
        case {"heads": h, "kv_heads": k, **rest}:
            return f"grouped {h // k} {sorted(rest)}"
        case [] | None:
            return "nothing"
        case _:
            return "unknown"


for c in ({"attention": "mla", "rank": 512}, {"heads": 32, "kv_heads": 32}, {"heads": 8, "kv_heads": 1},
          {"heads": 32, "kv_heads": 8, "dim": 128, "a": 0}, [], None, 5):
    print(describe(c))
