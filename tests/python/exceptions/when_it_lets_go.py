### a generator that is closed lets go of its exception's context before its frames
class Deleted:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("deleted", self.name)
def suspended(depth):
    try:
        if depth < 3:
            yield from suspended(depth + 1)
        missing
    finally:
        box = Deleted(depth)
        yield depth
        missing_too
g = suspended(2)
next(g)
next(g)
del g
print("end")
### what is left of an uncaught exception: first its context, then its frames
class Deleted:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("deleted", self.name)
def twice(depth):
    try:
        if depth < 3:
            yield from twice(depth + 1)
    finally:
        box = Deleted(depth)
    try:
        missing
    finally:
        missing_too
next(twice(0))
### an uncaught exception keeps its frames while cycles are collected
class Deleted:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("deleted", self.name)
def held(name):
    try:
        yield
    finally:
        print("held", name)
cycle = Deleted("cycle")
cycle.itself = cycle
del cycle
named = Deleted("named cycle")
named.itself = named
def fail():
    local = Deleted("local")
    generator = held("local")
    next(generator)
    missing
generator = held("global")
next(generator)
fail()
### sys.exit() keeps no frames
import sys
class Deleted:
    def __del__(self):
        print("deleted")
def leave():
    local = Deleted()
    sys.exit(3)
cycle = [Deleted()]
cycle.append(cycle)
del cycle
leave()
