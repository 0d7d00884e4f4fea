"""X.__new__(Y) makes the struct of X: it is refused where instances of Y have another one."""


def numbers():
    yield 1


class Plain:
    pass


class Pile(list):
    pass


g = numbers()
makers = [
    lambda: type(g)(), lambda: object.__new__(type(g)), lambda: type(g).__new__(type(g)),
    lambda: object.__new__(type(g.gi_frame)), lambda: object.__new__(type(numbers)),
    lambda: object.__new__(type(print)), lambda: object.__new__(int), lambda: object.__new__(list),
    lambda: object.__new__(type(iter([]))), lambda: object.__new__(type({}.items())),
    lambda: object.__new__(Exception), lambda: object.__new__(type), lambda: object.__new__(Pile),
    lambda: int.__new__(bool), lambda: tuple.__new__(list), lambda: list.__new__(Plain),
    lambda: object.__new__(), lambda: int.__new__(5), lambda: list.__new__(list),
    lambda: list.__new__(Pile), lambda: type(object.__new__(Plain)), lambda: str.__new__(str, 5),
    lambda: Plain.__new__(Plain).__class__, lambda: Pile.__new__(Pile), lambda: int.__new__(int, "7"),
]
for make in makers:
    try:
        print(make())
    except TypeError as error:
        print(error)
