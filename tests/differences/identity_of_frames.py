# Each look at a frame or traceback object gives a new one; they compare equal where they are the same.
# Why: they are views of what the machine keeps in another form.
def g():
    yield

a = g()
print(a.gi_frame is a.gi_frame, a.gi_code is g.__code__, a.gi_code == g.__code__)
# python3:
#   True True True
#   --- stderr
#   --- status 0
# corolane:
#   False True True
#   --- stderr
#   --- status 0
