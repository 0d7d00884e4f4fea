### never_closes_finally
# ends: nothing | stopped at a bound | RuntimeError
def g():
    while True:
        try: yield 1
        finally: yield 2
a = g()
next(a)
del a
### never_closes_close
# ends: RuntimeError: generator ignored GeneratorExit
def g():
    while True:
        try: yield 1
        except GeneratorExit: pass
a = g()
next(a)
a.close()
### closes_forever
# ends: stopped at a bound
def g():
    while True:
        try: yield 1
        except BaseException: pass
a = g()
next(a)
while True:
    try: a.close()
    except RuntimeError: pass
### close_loops
# ends: stopped at a bound
def g():
    try: yield 1
    finally:
        while True: pass
a = g()
next(a)
del a
### close_at_exit_loops
# ends: stopped at a bound
def g():
    try: yield 1
    finally:
        while True: pass
a = g()
next(a)
### del_makes_more
# ends: nothing | stopped at a bound | RecursionError
def g():
    try: yield 1
    finally:
        b = g()
        next(b)
a = g()
next(a)
del a
### del_makes_globals
# ends: nothing | stopped at a bound
def g():
    global a
    try: yield 1
    finally:
        a = g()
        next(a)
a = g()
next(a)
### resumes_itself
# ends: ValueError: generator already executing
def g(): yield next(a)
a = g()
next(a)
### closes_itself
# ends: ValueError: generator already executing
def g(): yield a.close()
a = g()
next(a)
### throws_into_itself
# ends: ValueError: generator already executing
def g(): yield a.throw(ValueError)
a = g()
next(a)
### delegates_to_itself
# ends: ValueError: generator already executing
def g(): yield from a
a = g()
next(a)
### delegates_in_a_ring
# ends: ValueError: generator already executing
def g(n): yield from rings[(n + 1) % 3]
rings = []
rings += [g(i) for i in range(3)]
next(rings[0])
### resumes_in_a_ring
# ends: ValueError: generator already executing
def g(n): yield next(rings[(n + 1) % 100])
rings = []
rings += [g(i) for i in range(100)]
next(rings[0])
### generators_recurse
# ends: RecursionError: maximum recursion depth exceeded
def g():
    for x in g(): yield x
next(g())
### delegates_recurse
# ends: RecursionError: maximum recursion depth exceeded
def g(): yield from g()
next(g())
### expressions_recurse
# ends: RecursionError: maximum recursion depth exceeded
f = lambda: next(f() for x in 'a')
f()
### delegates_5000
# ends: RecursionError: maximum recursion depth exceeded | nothing
def g(n):
    if n: yield from g(n - 1)
    else: yield 1
list(g(5000))
### delegates_900
# ends: nothing
def g(n):
    if n: yield from g(n - 1)
    else:
        for i in range(100): yield i
list(g(900))
### built_up_5000
# ends: RecursionError: maximum recursion depth exceeded | nothing
def g(a): yield from a
a = [1]
for i in range(5000): a = g(a)
next(a)
### live_10000
# ends: nothing
def g():
    yield 1
    yield 2
a = [g() for i in range(10000)]
for x in a: next(x)
for x in a: next(x)
### live_30000
# ends: nothing
def g():
    yield 1
a = [g() for i in range(30000)]
for x in a: next(x)
### live_without_end
# ends: stopped at a bound | MemoryError
def g():
    yield 1
a = []
while True:
    a.append(g())
    next(a[-1])
### created_without_end
# ends: stopped at a bound | MemoryError
def g():
    yield 1
a = []
while True: a.append(g())
### throws_without_end
# ends: stopped at a bound
def g():
    while True:
        try: yield 1
        except ValueError: pass
a = g()
next(a)
while True: a.throw(ValueError)
### stop_iteration_thrown
# ends: RuntimeError: generator raised StopIteration
def g(): yield
a = g()
next(a)
a.throw(StopIteration)
### throw_odd_things
# ends: TypeError
def g(): yield
g().throw(1, 2, 3)
### frame_cycle
# ends: nothing
def g(): yield g, a, a.gi_frame
a = g()
next(a)
### holds_itself
# ends: nothing
def g():
    me = yield
    try: yield
    finally: me.gi_frame
for i in range(200):
    a = g()
    next(a)
    a.send(a)
    del a
### exit_in_finally
# ends: nothing | RuntimeError | SystemExit
def g():
    try: yield
    finally: raise SystemExit(0)
a = g()
next(a)
### raises_in_finally
# ends: nothing | ValueError
def g():
    try: yield
    finally: raise ValueError(1)
a = [g() for i in range(100)]
for x in a: next(x)
del a, x
### context_never_ends
# ends: RuntimeError: generator ignored GeneratorExit
import contextlib
@contextlib.contextmanager
def c():
    while True:
        try: yield
        except BaseException: pass
with c(): 1 / 0
### exit_stack_deep
# ends: nothing | RecursionError | ZeroDivisionError
import contextlib
with contextlib.ExitStack() as s:
    for i in range(3000): s.callback(lambda: 1 / 0)
### trampoline_endless
# ends: stopped at a bound
def ping():
    while True: yield pong()
def pong():
    while True: yield ping()
stack = [ping()]
while True:
    stack.append(next(stack[-1]))
    if len(stack) > 50: stack.pop(0).close()
### subgenerator_closes_outer
# ends: ValueError: generator already executing
def inner(): yield outer.close()
def o(): yield from inner()
outer = o()
next(outer)
### send_to_delegate
# ends: StopIteration
def inner():
    x = yield 1
    yield x
i = inner()
def o(): yield from i
a, b = o(), o()
next(a)
i.send(3)
next(b)
a.send(4)
### delegate_exhausted_elsewhere
# ends: nothing | StopIteration
def inner():
    yield 1
    yield 2
i = inner()
def o(): yield from i
a = o()
next(a)
list(i)
next(a)
### delegate_dropped
# ends: nothing
def inner():
    try: yield 1
    finally: lanes.clear()
def o():
    yield from inner()
lanes = [o()]
next(lanes[0])
lanes[0].close()
### clears_who_runs
# ends: nothing | StopIteration
def g():
    lanes.clear()
    yield 1
lanes = [g()]
for x in lanes[0]: pass
lanes.append(g())
next(lanes[0])
### recursive_finally
# ends: stopped at a bound
def f():
    try: f()
    finally: f()
f()
### except_forever
# ends: stopped at a bound | RecursionError
def f():
    try: f()
    except RecursionError: f()
f()
### async_is_refused
# ends: refused
async def f(): pass
