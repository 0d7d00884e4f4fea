# A traceback's frame says where the exception passed, without the function's variables.
# Why: a function's variables end with its call; only a generator's frame lasts.
def f():
    local = 1
    raise ValueError

try:
    f()
except ValueError as error:
    print(error.__traceback__.tb_next.tb_frame.f_locals)
# python3:
#   {'local': 1}
#   --- stderr
#   --- status 0
# corolane:
#   {}
#   --- stderr
#   --- status 0
