### an object and its attributes are two objects
class Point:
    def __init__(self):
        self.x = 1
p = Point()
attributes = p.__dict__
print(id(p) == id(attributes), id(attributes) == id(p.__dict__), len({id(p), id(attributes), id({}), id([])}))
### instances that share their attributes
class Shared:
    state = {}
    def __init__(self):
        self.__dict__ = self.state
a, b = Shared(), Shared()
a.x = 1
print(b.x, a.__dict__ is b.__dict__, vars(a))
### a dict that is its own attributes
class Attributes(dict):
    def __init__(self, *args, **named):
        super().__init__(*args, **named)
        self.__dict__ = self
d = Attributes(x=1)
d.y = 2
print(d.x, d)
### a function takes another's attributes over
def f(): pass
def g(): pass
f.a = 1
g.__dict__ = f.__dict__
g.b = 2
print(g.a, f.b, g.__dict__)
### what is no dict cannot hold attributes
class Empty: pass
def f(): pass
e = Empty()
e.x = 1
for change in (lambda: setattr(e, "__dict__", 5), lambda: setattr(f, "__dict__", None), lambda: delattr(f, "__dict__"),
               lambda: delattr(e, "__dict__"), lambda: setattr(5, "__dict__", {})):
    try:
        print(change(), vars(e))
    except Exception as error:
        print(type(error).__name__, error)
