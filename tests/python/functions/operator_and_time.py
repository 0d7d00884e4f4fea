import operator
import time
from operator import attrgetter, itemgetter

print(operator.add(1, 2), operator.mul("a", 3), operator.sub(5, 2), operator.truediv(1, 2), operator.floordiv(7, 2), operator.mod(7, 4), operator.pow(2, 5))
print(sorted([(1, "b"), (0, "c")], key=itemgetter(1)), itemgetter(0, 2)("abc"), itemgetter("k")({"k": 1}), attrgetter("real")(5), attrgetter("real", "imag")(3))
for action in (lambda: itemgetter(5)([1]), lambda: attrgetter("x")(1), lambda: operator.add(1, "a"), lambda: time.sleep(-1)):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
start = time.perf_counter(); time.sleep(0.01); print(time.perf_counter() - start >= 0.01, time.time() > 0, time.sleep(0))
