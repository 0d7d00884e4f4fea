### a short list is sorted by insertion behind its first run
import random
class Loud:
    def __init__(self, value):
        self.value = value
    def __lt__(self, other):
        print(self.value, "<", other.value, end="; ")
        return self.value < other.value
random.seed(1)
for n in (0, 1, 2, 3, 5, 8, 20, 63):
    numbers = [Loud(random.randint(0, 9)) for _ in range(n)]
    print([item.value for item in sorted(numbers)], [item.value for item in sorted(numbers, reverse=True)])
### the first two that cannot be compared are named
for mixed in ([3, "a", 1], ["b", 2, "a"], [1, None, 2], [1, 2, "x", 3], [(1, "a"), (1, 2)], [{}, {}]):
    for reverse in (False, True):
        try:
            print(sorted(mixed, reverse=reverse))
        except TypeError as error:
            print(error)
### equal items keep their order, backwards too
pairs = [(i * 7 % 5, i) for i in range(300)]
print(sorted(pairs, key=lambda pair: pair[0]) == sorted(pairs))
print(sorted(pairs, key=lambda pair: pair[0], reverse=True)[:8])
