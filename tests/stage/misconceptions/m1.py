def greet():
    print("hello")
    yield 1


g = greet()
print("made")
print(next(g))
