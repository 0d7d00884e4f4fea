### context
try:
    1 / 0
except ZeroDivisionError:
    [][1]
### cause
try:
    1 / 0
except ZeroDivisionError as error:
    raise ValueError("wrapped") from error
### from none
try:
    1 / 0
except ZeroDivisionError:
    raise ValueError("alone") from None
### three deep
def a():
    try:
        b()
    except KeyError as error:
        raise ValueError("a") from error


def b():
    try:
        c()
    except IndexError:
        raise KeyError("b")


def c():
    return [][0]


a()
### reraise
try:
    1 / 0
except ZeroDivisionError as e:
    print("seen")
    raise
### reraise by name
def f():
    1 / 0


try:
    f()
except ZeroDivisionError as e:
    raise e
### raised in finally
try:
    1 / 0
finally:
    undefined
### finally reraises
def f():
    try:
        1 / 0
    finally:
        print("cleanup")


f()
### stored and raised later
saved = None
try:
    int("x")
except ValueError as e:
    saved = e
raise saved
### raised twice
error = ValueError("same")
try:
    raise error
except ValueError:
    pass
raise error
### cause is a class
raise ValueError("x") from KeyError
### cause chain with context
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("k")
except KeyError as e:
    raise ValueError from e
### in generator while handling
def g():
    try:
        yield 1
    except KeyError:
        raise ValueError("from generator")


i = g()
next(i)
i.throw(KeyError("thrown"))
### next while handling
def g():
    yield 1
    raise ValueError("from generator")


i = g()
next(i)
try:
    1 / 0
except ZeroDivisionError:
    next(i)
### notes
e = ValueError("with notes")
e.add_note("first note")
e.add_note("second\nnote")
raise e
### custom str
class E(Exception):
    def __str__(self):
        return "custom text"


raise E(1, 2)
### custom str that fails
class E(Exception):
    def __str__(self):
        raise ValueError


raise E
### two arguments
raise ValueError("a", 1)
### empty message
raise ValueError("")
### multi line message
raise ValueError("first\nsecond")
### key error
raise KeyError("key")
### local class
def f():
    class Local(Exception):
        pass

    raise Local("x")


f()
### unicode message
raise ValueError("한글 메시지 🙂")
### exception loop
a = ValueError("a")
b = KeyError("b")
a.__cause__ = b
b.__cause__ = a
raise a
### stop iteration
raise StopIteration(5)
### os error
raise OSError(2, "No such thing")
### file not found
raise FileNotFoundError(2, "No such file", "name.txt")
### error in except expression
try:
    1 / 0
except undefined_name:
    pass
### error in handler function
def handler():
    raise ValueError("in handler")


def work():
    try:
        1 / 0
    except ZeroDivisionError:
        handler()


work()
### with_traceback
try:
    1 / 0
except ZeroDivisionError as e:
    raise ValueError("x").with_traceback(None)
