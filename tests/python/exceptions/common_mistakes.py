# The messages of mistakes that beginners make.
def show(action):
    try:
        print("no error:", repr(action()))
    except BaseException as error:
        print(type(error).__name__ + ":", error)


def none():
    pass


def one(a):
    return a


def two(a, b):
    return a, b


def three(a, b, c, d=1):
    return a, b, c, d


def defaults(a, b=2, *, c, d=4):
    return a, b, c, d


def only_keywords(*, x, y):
    return x, y


def positional(a, b, /, c):
    return a, b, c


def star(a, *rest, key, **others):
    return a, rest, key, others


for call in (
    lambda: none(1), lambda: none(1, 2), lambda: none(x=1), lambda: one(), lambda: one(1, 2),
    lambda: one(b=2), lambda: one(1, a=2), lambda: two(), lambda: two(1), lambda: two(b=1),
    lambda: two(1, 2, 3), lambda: three(), lambda: three(1), lambda: three(1, 2, 3, 4, 5),
    lambda: defaults(), lambda: defaults(1), lambda: defaults(1, 2, 3), lambda: defaults(1, 2, 3, c=1),
    lambda: only_keywords(), lambda: only_keywords(x=1), lambda: only_keywords(1, 2),
    lambda: only_keywords(1, x=1, y=2), lambda: positional(1, b=2, c=3), lambda: positional(a=1, b=2, c=3),
    lambda: positional(1), lambda: star(), lambda: star(1), lambda: star(1, 2, key=3, a=4),
    lambda: one(*[1, 2, 3]), lambda: one(**{"z": 1}), lambda: one(**{1: 2}), lambda: one(*3),
    lambda: one(**3), lambda: two(1, **{"b": 2, "c": 3}), lambda: two(*(1,), **{"a": 2}),
    lambda: two(a=1, **{"a": 2}),
):
    show(call)


class Empty:
    pass


class WithInit:
    def __init__(self, x):
        self.x = x

    def method(self, a):
        return a

    def no_self():
        pass

    @staticmethod
    def static(a):
        return a

    @classmethod
    def make(cls, a):
        return cls(a)


for action in (
    lambda: Empty(1), lambda: Empty(x=1), lambda: WithInit(), lambda: WithInit(1, 2), lambda: WithInit(1).method(),
    lambda: WithInit(1).method(1, 2), lambda: WithInit(1).no_self(), lambda: WithInit.method(),
    lambda: WithInit.static(), lambda: WithInit.make(), lambda: WithInit(1).y, lambda: WithInit(1).methud,
    lambda: WithInit.y, lambda: Empty().attribute, lambda: Empty.attribute, lambda: Empty()(),
    lambda: Empty()[0], lambda: len(Empty()), lambda: iter(Empty()), lambda: next(Empty()),
    lambda: Empty() + 1, lambda: 1 + Empty(), lambda: -Empty(), lambda: ~Empty(), lambda: Empty() < Empty(),
    lambda: Empty() < 1, lambda: 1 in Empty(), lambda: list(Empty()), lambda: sorted([Empty(), Empty()]),
    lambda: hash([]), lambda: {[]: 1}, lambda: {{}}, lambda: {(1, []): 2}, lambda: {}[[]], lambda: {1}.add({2}),
    lambda: [1][5], lambda: [1][-2], lambda: (1,)[1], lambda: ""[0], lambda: "abc"[7], lambda: [1]["a"],
    lambda: (1,)["a"], lambda: "abc"["a"], lambda: [1][1.0], lambda: {}["missing"], lambda: {}[1], lambda: {}[None],
    lambda: range(3)[3], lambda: range(3)["x"], lambda: None[0], lambda: None.x, lambda: None(), lambda: 3(),
    lambda: "a"(), lambda: [](), lambda: 5[0], lambda: 5 .x, lambda: "a".foo, lambda: [].foo, lambda: {}.foo,
    lambda: "a" + 1, lambda: 1 + "a", lambda: [] + (), lambda: () + [], lambda: 1 + None, lambda: None + 1,
    lambda: "a" - "b", lambda: "a" * "b", lambda: [1] * 1.5, lambda: "a" * 1.5, lambda: {} + {}, lambda: {1} + {2},
    lambda: 1 < "a", lambda: "a" < 1, lambda: None < 1, lambda: [1] < (1,), lambda: {} < {}, lambda: [1] < ["a"],
    lambda: max(1, "a"), lambda: sorted([1, "a"]), lambda: sum(["a", "b"]), lambda: sum([[1]]), lambda: sum(["a"], ""),
    lambda: max([]), lambda: min(()), lambda: max(), lambda: max(1), lambda: min(1, key=3), lambda: max([], default=7),
    lambda: int("x"), lambda: int("1.5"), lambda: int(""), lambda: int(" 12 "), lambda: int(None), lambda: int([]),
    lambda: int("12", 3), lambda: int("12", 2), lambda: int("z", 36), lambda: int("1", 99), lambda: int(1, 2),
    lambda: float("x"), lambda: float(None), lambda: float(""), lambda: float([]), lambda: int(float("nan")),
    lambda: int(float("inf")), lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0,
    lambda: 1.5 % 0, lambda: divmod(1, 0), lambda: divmod(1.0, 0), lambda: 0 ** -1, lambda: 0.0 ** -1,
    lambda: 1 << -1, lambda: 1 >> -1, lambda: 1.5 & 1, lambda: 10.0 ** 400, lambda: float(10 ** 400),
    lambda: 2 ** "a", lambda: pow(2, 3, 0), lambda: pow(2.0, 3, 5), lambda: round("a"), lambda: abs("a"),
    lambda: len(5), lambda: len(None), lambda: iter(5), lambda: next([]), lambda: list(5), lambda: tuple(None),
    lambda: set(3), lambda: dict(3), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(["ab", "c"]),
    lambda: enumerate(), lambda: enumerate(3), lambda: zip(3), lambda: zip([1], 3), lambda: map(), lambda: map(3),
    lambda: list(map(3, [1])), lambda: filter(None), lambda: list(filter(3, [1])), lambda: reversed(3),
    lambda: reversed({1}), lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([1], [1, 2], strict=True)),
    lambda: list(zip([1], [1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1, 2], [1], strict=True)),
    lambda: chr(-1), lambda: chr("a"), lambda: ord("ab"), lambda: ord(5), lambda: ord(""), lambda: range(),
    lambda: range("a"), lambda: range(1.5), lambda: range(1, 2, 0), lambda: range(1, 2, 3, 4), lambda: range(1)[0:1:0],
    lambda: [1, 2][::0], lambda: "ab"[::0], lambda: [1]["a":], lambda: isinstance(1, 2), lambda: isinstance(1, "int"),
    lambda: isinstance(1), lambda: issubclass(1, int), lambda: issubclass(int, 1), lambda: getattr(1, "x"),
    lambda: getattr(1, 2), lambda: getattr(1), lambda: setattr(1, "x", 2), lambda: hasattr(1, 2), lambda: delattr(1, "x"),
    lambda: setattr(Empty(), 1, 2), lambda: "".join([1]), lambda: "".join(["a", 1]), lambda: "".join(3), lambda: "a".split(""),
    lambda: "a".split(1), lambda: "a".replace("a"), lambda: "a".index("b"), lambda: [].index(1), lambda: [].remove(1),
    lambda: [].pop(), lambda: [1].pop(5), lambda: {}.pop("x"), lambda: {}.popitem(), lambda: set().pop(), lambda: {1}.remove(2),
    lambda: (1,).index(2), lambda: "abc".rindex("z"), lambda: [3, 1].sort(1), lambda: [].append(), lambda: [].append(1, 2),
    lambda: [].insert(1), lambda: [].extend(1), lambda: {}.update(1), lambda: "a".upper(1), lambda: "a".startswith(1),
    lambda: "a".startswith(["a"]), lambda: "a".center(), lambda: "a".center(5, "xx"), lambda: "a".zfill("b"), lambda: "a".encode("nope"),
    lambda: print(1, sep=2), lambda: print(1, end=2), lambda: print(1, foo=2), lambda: sorted(), lambda: sorted([1], 2),
    lambda: sorted([1], foo=2), lambda: sorted([1], key=5), lambda: type(), lambda: type(1, 2), lambda: super(),
    lambda: all(3), lambda: any(), lambda: sum(3), lambda: sum(), lambda: hash({}), lambda: repr(), lambda: bool(1, 2),
    lambda: str(1, 2), lambda: str(b"a", "nope"), lambda: list(1, 2), lambda: int(1, 2, 3), lambda: float(1, 2), lambda: tuple(1, 2),
    lambda: slice(), lambda: property(1, 2, 3, 4, 5), lambda: object(1), lambda: Exception(a=1), lambda: ValueError(x=1),
    lambda: [].sort(key=1), lambda: [2, 1].sort(key=1), lambda: not_defined, lambda: prnt, lambda: lenn([]),
    lambda: (lambda x: x)(), lambda: (lambda: 1)(2), lambda: (lambda *, k: 1)(),
    lambda: print.foo, lambda: print.__nam__, lambda: WithInit.stat, lambda: "".uper, lambda: [].apend, lambda: {}.itmes,
    lambda: 5 @ 5, lambda: [] @ 1, lambda: not_defined(), lambda: int.foo, lambda: (1).real_, lambda: (i for i in 5),
    lambda: [x for x in 5], lambda: {**5}, lambda: [*5], lambda: (*None,), lambda: {*1}, lambda: bytes(-1), lambda: b"a"[1],
    lambda: "%d" % "a", lambda: "%s" % (1, 2), lambda: "%s %s" % 1, lambda: "%z" % 1, lambda: "%" % 1, lambda: "%(a)s" % 1,
    lambda: "%(a)s" % {}, lambda: "%c" % "ab", lambda: "%c" % 1.5, lambda: "%x" % 1.5, lambda: "%*d" % ("a", 1), lambda: "%f" % "a",
    lambda: "{}".format(), lambda: "{0} {}".format(1), lambda: "{} {0}".format(1), lambda: "{a}".format(), lambda: "{".format(),
    lambda: "}".format(), lambda: "{0.x}".format(1), lambda: "{0[a]}".format([1]), lambda: "{0[5]}".format([1]), lambda: "{!z}".format(1),
    lambda: "{:z}".format(1), lambda: "{:d}".format("a"), lambda: "{:s}".format(1), lambda: "{:d}".format(1.5), lambda: "{:,}".format("a"),
    lambda: "{:x}".format(1.5), lambda: "{:f}".format("a"), lambda: "{:.2d}".format(1), lambda: "{:=5}".format("a"), lambda: "{:5}".format([]),
    lambda: "{:+}".format("a"), lambda: format(None, "5"), lambda: format(Empty(), "5"), lambda: "{:.}".format(1), lambda: "{!}".format(1),
    lambda: "{:c}".format("a"), lambda: "{:1x1}".format(1), lambda: "{:10q}".format("a"), lambda: f"{1:q}", lambda: "{:,s}".format("a"),
    lambda: "{:,x}".format(5), lambda: "{:_d}".format(5), lambda: "{:%}".format("a"),
):
    show(action)
