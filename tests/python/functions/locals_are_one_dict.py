### f_locals of a generator is one dict, brought up to date
def numbers(a, b):
    yield 1
    del a
    yield 2
    a = "again"
    c = lambda: b
    yield 3

g = numbers(1, 2)
names = g.gi_frame.f_locals
print(names)
for _ in g:
    print(names is g.gi_frame.f_locals, list(names.items())[:2])
    print(list(names))

### locals() of a function is one dict, brought up to date
def function(a):
    first = locals()
    b = 2
    print(first)
    print(locals() is first, sorted(first))
    del a
    first["extra"] = 1
    print("a" in locals(), "extra" in first)
    b = 3
    return first

print(sorted(function(1)), function(1)["b"])

### locals() of a comprehension and of a class body
print([sorted(locals()) for x in range(2)])

class Class:
    a = 1
    print("a" in locals())
    b = 2
    print("b" in locals())
