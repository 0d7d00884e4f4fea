"""throw() that the delegate's own throw() answers enters no generator; the close() that comes next does."""


class Answers:
    def __iter__(self):
        return self

    def __next__(self):
        return "next"

    def throw(self, *what):
        print("asked to raise", what[0].__name__)
        return "answered"

    def close(self):
        print("asked to close")


def delegates():
    try:
        yield from Answers()
    finally:
        print("ends")


def call(method):
    return method()


g = delegates()
print(next(g), g.throw(KeyError))
call(g.close)

for method in ("close", "__next__"):
    g = delegates()
    print(next(g), g.throw(ValueError))
    print(call(getattr(g, method)))
