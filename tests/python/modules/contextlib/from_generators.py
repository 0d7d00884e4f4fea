### the part behind the yield is the way out
from contextlib import *
import contextlib, sys
@contextmanager
def tag(name):
    print('<%s>' % name)
    try:
        yield name.upper()
    finally:
        print('</%s>' % name)
with tag('a') as x, tag('b') as y:
    print(x, y)
### an exception arises at the yield
from contextlib import *
import contextlib, sys
@contextmanager
def tag(name):
    print('<%s>' % name)
    try:
        yield name.upper()
    finally:
        print('</%s>' % name)
try:
    with tag('c'):
        raise ValueError('boom')
except ValueError as e: print('caught', e, e.__context__)
### a generator may swallow it
from contextlib import *
import contextlib, sys
@contextmanager
def tag(name):
    print('<%s>' % name)
    try:
        yield name.upper()
    finally:
        print('</%s>' % name)
@contextmanager
def swallow():
    try: yield
    except ZeroDivisionError as e: print('swallowed', e)
with swallow(): 1/0
print('after')
### a generator that does not yield
from contextlib import *
import contextlib, sys
@contextmanager
def tag(name):
    print('<%s>' % name)
    try:
        yield name.upper()
    finally:
        print('</%s>' % name)
@contextmanager
def noyield():
    return
    yield
try:
    with noyield(): pass
except RuntimeError as e: print(e)
### a generator that yields twice
from contextlib import *
import contextlib, sys
@contextmanager
def tag(name):
    print('<%s>' % name)
    try:
        yield name.upper()
    finally:
        print('</%s>' % name)
@contextmanager
def two():
    yield 1
    yield 2
try:
    with two(): pass
except RuntimeError as e: print(e)
### a generator that goes on after an exception
from contextlib import *
import contextlib, sys
@contextmanager
def tag(name):
    print('<%s>' % name)
    try:
        yield name.upper()
    finally:
        print('</%s>' % name)
@contextmanager
def again():
    try: yield
    except Exception: yield
try:
    with again(): raise KeyError(1)
except RuntimeError as e: print(e, repr(e.__context__))
### another exception comes out with its context
from contextlib import *
import contextlib, sys
@contextmanager
def tag(name):
    print('<%s>' % name)
    try:
        yield name.upper()
    finally:
        print('</%s>' % name)
@contextmanager
def other():
    try: yield
    except Exception as e: raise TypeError('new') from e
try:
    with other(): raise KeyError(1)
except TypeError as e: print(e, repr(e.__cause__), repr(e.__context__))
### StopIteration passes through
from contextlib import *
import contextlib, sys
@contextmanager
def tag(name):
    print('<%s>' % name)
    try:
        yield name.upper()
    finally:
        print('</%s>' % name)
@contextmanager
def plain(): yield
try:
    with plain(): raise StopIteration('si')
except StopIteration as e: print(repr(e), repr(e.__cause__), e.__context__)
### a context manager decorates functions
from contextlib import *
import contextlib, sys
@contextmanager
def tag(name):
    print('<%s>' % name)
    try:
        yield name.upper()
    finally:
        print('</%s>' % name)
@tag('deco')
def fn(): print('in fn')
fn(); fn()
### what it is
from contextlib import *
import contextlib, sys
@contextmanager
def tag(name):
    print('<%s>' % name)
    try:
        yield name.upper()
    finally:
        print('</%s>' % name)
class R:
    pass
print(type(tag('q')), isinstance(R(), AbstractContextManager))
with tag('q') as z:
    for i in range(2): print(i)
### an uncaught exception has the traceback of the block alone
from contextlib import *
import contextlib, sys
@contextmanager
def tag(name):
    print('<%s>' % name)
    try:
        yield name.upper()
    finally:
        print('</%s>' % name)
with tag('end'):
    raise ValueError('final')
