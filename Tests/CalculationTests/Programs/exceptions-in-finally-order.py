# finally runs on every way out, from the inside out.
log = []


def run(how):
    try:
        try:
            if how == "return":
                return "returned"
            if how == "raise":
                raise ValueError(how)
            log.append("through")
        finally:
            log.append("inner")
    except ValueError:
        log.append("handler")
    else:
        log.append("else")
    finally:
        log.append("outer")


for how in ["return", "raise", "none"]:
    log.clear()
    print(how, run(how), log)
