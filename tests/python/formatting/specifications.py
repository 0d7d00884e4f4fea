def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


specs = ["", "5", "<5", ">5", "^5", "*^9", "05", "+", "-", " ", "+5", "=+8", "x=8", ",", "_", "08,", "d", "5d", "x", "#x", "X", "#06x", "b", "#b", "o", "c", "n", "e", ".2e", "f", ".1f", "10.3f", "g", ".3g", "%", ".1%", "s", "5s", ".2s", "<10.2s", "^7.1s", "한^7", "🙂<4", "_x", "_b", ",.2f", "+,.1f", "z.1f", "#.3g", "#o", "E", "G", "F", "1", "0", "00", "<", "010.2f", "<010", "^+9.2f", "{", "}", "5.", "1000000", "!", "d5", "ss", "-_d"]
values = [0, 42, -7, 1234567, 3.14159, -0.5, 1e10, 0.0, "text", "", "한글", True, None, [1], 10 ** 20]
for value in values:
    for spec in specs:
        if spec == "1000000":
            continue
        print(repr(value), repr(spec), repr(attempt(lambda: format(value, spec))))
width, precision, name = 10, 2, "이름"
print(f"{3.14159:{width}.{precision}f}|{name:>{width}}|{name!r:<{width}}|{'a' + 'b'}|{{literal}}|{name!s}|{name!a}|{1 + 1 = }|{name=}|{width=:>5}|{3.14159=:.2f}|{ width = }")
print(f"{'nested ' + f'{width + 1}'}", f"{[x for x in range(3)]}", f"{ {'a': 1}['a'] }", f"{(lambda x: x * 2)(4)}", f"{width if width > 5 else 0}", f"{'a':*^{width}}", f"""multi
{width}
line""", f"{width:>{'5'}}", rf"\n{width}", f"\x41{width}\t|", f"{width!r}" f"{precision}" "plain", f"{None}", f"{True:5}|{True}", f"{'%'}", f"{width:,}", f"{'{}'}", f"{width}%")
print("{} {} {}".format(1, "b", [3]), "{0}{1}{0}".format("a", "b"), "{x} {y!r}".format(x=1, y="s"), "{0[1]} {1[key]} {2.real}".format([1, 2], {"key": "v"}, 5), "{:>5}|{:<5}|{:^5}|".format(1, 2, 3), "{:{}}|".format("a", 5), "{:{w}.{p}f}".format(3.14159, w=8, p=2), "{{}}".format(), "{!r:>6}".format("a"), "{0!s}{0!r}{0!a}".format("é"), "{a[0][1]}".format(a=[[1, 2]]), "{:%}".format(0.5), "{0:x}{0:o}{0:b}".format(10), "{:,}".format(1234567.891), "{:05d}".format(-42), "{:+d}".format(5), "{:e}".format(12345.678))
cases = [("%d", 5), ("%5d|", 5), ("%-5d|", 5), ("%05d", 5), ("%+d", 5), ("% d", 5), ("%x %X %o", (255, 255, 8)), ("%#x %#o", (255, 8)), ("%s %r %a", ("é", "é", "é")), ("%5s|%-5s|%.2s|", ("ab", "ab", "abc")), ("%f %.2f %10.3f|%-10.1f|", (1.5, 1.555, 2.5, 3.5)), ("%e %E %g %G", (1234.5, 1234.5, 1e-10, 1e20)), ("%c%c", ("a", 98)), ("%%", ()), ("%d%%", 50), ("%(a)s %(b)d", {"a": "x", "b": 2}), ("%*d|%-*d|", (5, 1, 5, 2)), ("%.*f", (2, 3.14159)), ("%i %u", (3, 4)), ("%s", None), ("%s", (1,)), ("%s", ((1, 2),)), ("%s %s", ([1], {2: 3})), ("%d", 3.99), ("%d", True), ("%5.1f%%", 99.55), ("%s", "한글"), ("%6s|", "한글"), ("%d", 10 ** 20), ("%x", -255), ("%.3d", 5), ("%+.1e", 0.00012), ("plain", ()), ("%s" * 3, (1, 2, 3)), ("%r", "it's"), ("%d %s", (1,)), ("%d", ()), ("%d", (1, 2)), ("%d", "5"), ("%q", 1), ("%", 1), ("%(a)d", (1,)), ("plain", (1,)), ("plain", {"a": 1}), ("%s", {"a": 1}), ("%ld", 5), ("%5%|", ()), ("%.0f %.0f %.0f", (0.5, 1.5, 2.5)), ("%s", b"x"), ("%c", 0x1F642)]
for text, value in cases:
    print(repr(text), repr(value), repr(attempt(lambda: text % value)))


class Money:
    def __init__(self, amount): self.amount = amount
    def __format__(self, spec): return f"<{spec}|{self.amount}>"
    def __str__(self): return "str"
    def __repr__(self): return "repr"


m = Money(5)
print(f"{m} {m:abc} {m!s:>5} {m!r:^7}", "{} {:x>3}".format(m, m), format(m), format(m, "q"), "%s %r" % (m, m), str(m), repr(m), [m], {"k": m}, (m,))
