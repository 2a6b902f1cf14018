# The oldest way to format.
print("%d %i %u %s %r %c %c %%" % (7, 8, 9, "s", "r", "c", 0x663e))
print("%5d|%-5d|%05d|%+d|% d|%x|%X|%o|%#x|%#o" % (42, 42, 42, 42, 42, 255, 255, 8, 255, 8))
print("%f %.2f %10.3f|%-10.1f|%+.1f %e %.2e %g %G %.0f" % (1.5, 2.675, 3.14159, 2.5, 1.0, 12345.6, 1e-7, 1e-5, 1e20, 2.5))
print("%s %s %s" % (None, True, [1, "a"]), "%s" % "x", "%s" % 5, "%s" % [1], "%s" % (("t",),))
print("%(name)s needs %(gib).1f GiB %(pct)d%%" % {"name": "7B", "gib": 13.0385, "pct": 54.9})
print("%10s|%-10s|%.2s|%5.1s|%c" % ("right", "left", "cut", "xyz", "A"))
print("%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 3.14159), "%d" % 3.99, "%d" % -3.99, "%x" % 10**20)
print("%d" % True, "%s%%" % 5, "%5.1f%%" % 12.345, "%a" % "é", "100%% 显存 %s" % "满")
for template, value in [("%d", "x"), ("%d %d", (1,)), ("%d", (1, 2)), ("%x", 1.5), ("%c", "ab"), ("%q", 1), ("%(a)s", 5), ("%(a)s", {"b": 1}), ("%", 1), ("%f", "a")]:
    try:
        print(template % value)
    except (TypeError, ValueError, KeyError) as e:
        print(template, "->", type(e).__name__, e)
