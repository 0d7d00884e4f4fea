# A key that comes and goes takes no room in the table, however often, and whatever its neighbours are.
filled = {f"x{i}": i for i in range(30)}
for i in range(500):
    filled["y"] = i
    del filled["y"]
for i in range(500):
    filled[i] = i
    assert filled.pop(i) == i and "z" not in filled
print(len(filled), "y" in filled, filled["x29"])

# Keys of the same place in the table, taken out in every order.
step = 1 << 16
for gone in range(8):
    same = {i * step: i for i in range(8)}
    del same[gone * step]
    assert all((i * step in same) == (i != gone) for i in range(9) if i < 8)
    same[gone * step] = "again"
    print(list(same.values()))


class Thing:
    pass


thing = Thing()
for i in range(30):
    setattr(thing, f"x{i}", i)
for i in range(500):
    thing.y = i
    del thing.y
print(hasattr(thing, "y"), thing.x7)

stack = {}
for i in range(300):
    stack[i] = i
    stack[i + 0.5] = i
    stack.popitem()
    if i % 3:
        del stack[i]
print(len(stack), 299 in stack, 297 in stack)
