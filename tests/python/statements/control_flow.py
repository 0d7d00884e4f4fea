def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


a = b = c = 5; print(a, b, c)
a, b = b, a; (a, b), c = (1, 2), 3; [d, e] = "xy"; f, *g = range(4); *h, i = "abc"; j, *k, l = 1, 2; m, = [9]; (n), o = 1, 2; p, (q, *r), s = 1, (2, 3, 4), 5
print(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s)
lst = [1, 2, 3]; lst[0], lst[-1] = lst[-1], lst[0]; lst[1] += 10; lst[0:0] = [7]; print(lst)
class Box: pass
box = Box(); box.v = 1; box.v += 5; box.inner = Box(); box.inner.list = [1]; box.inner.list[0] *= 8; box.x, box.y = 1, 2; print(box.v, box.inner.list, box.x, box.y)
dct = {}; dct["a"], dct["b"] = 1, 2; dct["a"] -= 5; dct.setdefault("l", []).append(1); print(dct); x, y, *z = dct; print(x, y, z)
for i in range(10):
    if i == 2: continue
    if i == 5: break
    print(i, end=" ")
else: print("no break")
print()
for i in []: pass
else: print("else of empty")
n = 3
while n:
    n -= 1
    if n == 5: break
else: print("while else")
while True:
    n += 1
    if n > 3: break
for i, (x, y) in enumerate([(1, 2), (3, 4)]): print(i, x, y)
for x in (y for y in range(2)): print(x)
for *init, last in [(1, 2, 3), "ab"]: print(init, last)
for box.v in range(2): pass
print(box.v)
for lst[0] in "z": pass
print(lst)
def flow(x):
    for i in range(3):
        try:
            if x == "continue" and i == 0: continue
            if x == "break": break
            if x == "return": return "returned"
            if x == "raise": raise ValueError(i)
            print("body", i)
        except ValueError as e: print("except", e); continue
        else: print("else", i)
        finally:
            print("finally", i)
            if x == "override": return "overridden"
    else: return "loop else"
    return "after"
for x in ("plain", "continue", "break", "return", "raise", "override"): print(x, flow(x))
def finally_return():
    try: return "try"
    finally: print("cleanup")
def finally_overrides():
    try: raise ValueError("lost")
    finally: return "swallowed"
def nested_finally():
    try:
        try: return 1
        finally: print("inner"); raise KeyError("k")
    except KeyError: return 2
    finally: print("outer")
def finally_break():
    for i in range(3):
        try: raise ValueError
        finally: break
    return i
def value_kept():
    x = 1
    try: return x
    finally: x = 2
print(finally_return(), finally_overrides(), nested_finally(), finally_break(), value_kept())
def handlers(error):
    try:
        try: raise error
        except KeyError: print("KeyError"); raise
        except (IndexError, ValueError) as e: print("tuple", repr(e))
        except ArithmeticError: print("arithmetic")
        except Exception as e: print("general", type(e).__name__)
        else: print("never")
        finally: print("finally")
    except: print("bare")
for error in (KeyError("k"), IndexError, ValueError("v"), ZeroDivisionError("z"), TypeError(), KeyboardInterrupt(), StopIteration(1)): handlers(error)
try: raise ValueError("a") from KeyError("b")
except ValueError as e: print(repr(e.__cause__), e.__suppress_context__, e.__context__)
try:
    try: raise ValueError("first")
    except ValueError: raise KeyError("second")
except KeyError as e: print(repr(e.__context__), e.__cause__, e.args, e.__traceback__ is not None)
try:
    try: raise ValueError
    except ValueError as e: raise
except ValueError as e2: print(repr(e2), e2.__context__)
def reraise_nested():
    try: raise ValueError("outer")
    except ValueError:
        try: raise KeyError("inner")
        except KeyError: pass
        raise
print(attempt(reraise_nested))
e = "kept"
try: raise ValueError
except ValueError as e: pass
print("e" in globals())
assert True, "not shown"
assert (1, "tuple")[0]
del lst[0], dct["a"]; print(lst, dct)
x = 5
del x; print(attempt(lambda: x))
pass; ...; None; "string statement"; 1 + 1
if True: print("one line"); print("two")
if 0: print("no")
elif []: print("no")
elif "x": print("yes")
else: print("no")
x = 1 if False else 2 if False else 3; print(x)
print(1 if [] else "falsy", not not [], [] or {} or "last", None is None, 5 is not None)
t: int = 5; u: "undefined_in_string" = 6; v: list[int]; print(t, u, attempt(lambda: v))

global_value = 1
def annotated_local():
    y: undefined_thing = 3
    return y
print(annotated_local())
with_semicolons = 1; print(with_semicolons); print("done")
print((yield_free := 3), yield_free)
long = (1 +
        2 +
        3); print(long, [1,
                         2,
                         ], {"a":
                             1})
backslash = 1 + \
    2
print(backslash)
if __name__ == "__main__": print("main", __name__)
for i in range(2):
    for j in range(2):
        if j: break
    else: print("unreached")
    print(i, j)
i = 0
while i < 3:
    i += 1
    try:
        if i == 2: continue
    finally: print("finally", i)
import math as mathematics, types
from math import pi, sqrt as root
print(mathematics.floor(pi), root(16), types.GeneratorType.__name__)
