# A set of strings has an order of its own, the same in each run.
# Why: CPython's order comes from a secret chosen anew for each run; a trace must be repeatable.
print({"b", "a", "c", "d", "e", "f", "g", "h"})
# python3:
#   {'d', 'f', 'g', 'h', 'b', 'c', 'a', 'e'}
#   --- stderr
#   --- status 0
# corolane:
#   {'a', 'b', 'g', 'e', 'f', 'h', 'c', 'd'}
#   --- stderr
#   --- status 0
