import functools
from functools import partial, reduce, wraps


def log(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        """Doc of wrapper."""
        print("call", function.__name__)
        return function(*args, **kwargs)
    return wrapper


@log
def add(a: int, b=2):
    """Doc of add."""
    return a + b


def plain(function):
    def wrapper(): return function()
    return wrapper


add.tag = 1
again = log(add)
print(add(1), add.__name__, add.__doc__, add.__qualname__, add.__wrapped__.__name__, add.__annotations__, again.tag, again.__wrapped__ is add, plain(add).__name__)
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [], 5), reduce(max, [3, 9, 2]), reduce(lambda a, b: [*a, b], "abc", []))
try:
    reduce(max, [])
except TypeError as error:
    print(error)
base = partial(int, base=2); print(base("101"), base("11", base=3), partial(print, 1, sep="-")(2, 3), partial(partial(pow, 2), 5)(), base.func, base.args, base.keywords, partial(max, 1, 2)())
print(partial(print, "x", end="!\n")("y"), list(map(partial(add.__wrapped__, 10), [1, 2])), functools.reduce is reduce)
try:
    partial()
except TypeError as error:
    print(error)
def coroutine(function):
    @wraps(function)
    def start(*args):
        generator = function(*args)
        next(generator)
        return generator
    return start
@coroutine
def total(start):
    while True: start += yield start
t = total(10); print(t.send(1), t.send(2), total.__name__, t.__name__)
