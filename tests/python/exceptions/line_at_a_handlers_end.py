### on which line what a handler held goes
class D:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print(self.name, g.gi_frame.f_lineno)

class M:
    def __enter__(self): pass
    def __exit__(self, *error): pass

def raises(name):
    d = D(name)
    raise ValueError

def gen(yes):
    try:
        raises("simple")
    except ValueError:
        print("a")
    print("-")
    try:
        raises("if")
    except ValueError:
        if yes:
            print("a")
    print("-")
    try:
        raises("if raise")
    except ValueError as e:
        if not yes:
            raise
    print("-")
    try:
        raises("if else raise")
    except ValueError as e:
        if yes:
            print("a")
        else:
            raise
    print("-")
    try:
        raises("if else")
    except ValueError as e:
        if yes:
            print("a")
        else:
            print("b")
    print("-")
    try:
        raises("for")
    except ValueError as e:
        for i in range(2):
            print("a")
    print("-")
    try:
        raises("for break")
    except ValueError as e:
        for i in range(2):
            if i:
                break
    print("-")
    try:
        raises("while")
    except ValueError as e:
        while yes:
            yes = 0
    print("-")
    try:
        raises("while true")
    except ValueError as e:
        while True:
            print("a")
            break
    print("-")
    try:
        raises("with")
    except ValueError as e:
        with M():
            print("a")
    print("-")
    try:
        raises("try")
    except ValueError as e:
        try:
            print("a")
        except KeyError:
            print("b")
    print("-")
    try:
        raises("try finally")
    except ValueError as e:
        try:
            print("a")
        finally:
            print("b")
    print("-")
    try:
        raises("try except raise")
    except ValueError as e:
        try:
            print("a")
        except KeyError:
            raise
    print("-")
    try:
        raises("and")
    except ValueError as e:
        if yes and g:
            raise
    print("-")
    for i in range(3):
        try:
            raises("continue")
        except ValueError as e:
            if i == 0:
                continue
            if i == 2:
                break
    print("-")
    try:
        try:
            raises("replaced")
        except ValueError as e:
            print("a")
            raise KeyError from None
    except KeyError as e:
        e.__context__ = None
        print("b")
    print("-")
    try:
        try:
            raises("again")
        except ValueError as e:
            print("a")
            raise
    except ValueError as e:
        print("b")
    print("-")
    try:
        raises("rebound")
    except ValueError as e:
        e = D("new")
        if yes:
            print("a")
    yield

start = gen.__code__.co_firstlineno
g = gen(1)
next(g)
### what leaves a finally or with stands where it arose
class M:
    def __enter__(s): pass
    def __exit__(s,*a):
        print("exit", g.gi_frame.f_lineno)
class D:
    def __del__(s): print("del", g.gi_frame.f_lineno)
def inner():
    d = D()
    raise ValueError
def gen():
    try:
        with M():
            print(1)
            inner()
    except ValueError:
        pass
    yield 1
    try:
        try:
            inner()
        finally:
            print(2)
            print(3)
    except ValueError:
        pass
    try:
        try:
            inner()
        except KeyError:
            print(2)
        except IndexError:
            print(3)
    except ValueError:
        pass
    try:
        try:
            inner()
        except ValueError as e:
            print(2)
            raise
    except ValueError:
        pass
    for i in range(2):
        x = D()
        with M():
            print(2)
            break
    try:
        with M():
            inner()
    finally:
        print(3)
g=gen()
next(g)
next(g,1)
### what the last statement of a handler is told of
class D:
    def __del__(self):
        raise KeyError

def raises():
    d = D()
    raise ValueError

def catches():
    try:
        raises()
    except ValueError as error:
        print("one",
              "two")

def global_name():
    global error
    try:
        raises()
    except ValueError as error:
        (error := D())

def cell():
    try:
        raises()
    except ValueError as error:
        print("three")
    return lambda: error

catches()
cell()
global_name()
