### a union whose comparisons empty the other set
class Clears:
    others = []
    def __init__(self, number):
        self.number = number
    def __hash__(self):
        return self.number % 2
    def __eq__(self, other):
        for each in self.others:
            each.clear()
        return False
left = {Clears(n) for n in range(4)}
right = {Clears(n) for n in range(4)}
Clears.others = [right]
left |= right
print(len(left) > 3, len(right))
right = {Clears(n) for n in range(4)}
Clears.others = [right]
left.update(right)
print(len(right))
