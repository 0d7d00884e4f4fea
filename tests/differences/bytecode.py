# Code objects have no bytecode, and f_lasti says only whether a generator has started.
# Why: the evaluator walks the syntax tree; there is no bytecode.
def g():
    yield

a = g()
next(a)
print(a.gi_frame.f_lasti > 0, hasattr(g.__code__, "co_code"))
# python3:
#   True True
#   --- stderr
#   --- status 0
# corolane:
#   False False
#   --- stderr
#   --- status 0
