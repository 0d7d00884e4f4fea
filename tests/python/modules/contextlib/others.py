### suppress
from contextlib import *
import contextlib, sys
@contextmanager
def tag(name):
    print('<%s>' % name)
    try:
        yield name.upper()
    finally:
        print('</%s>' % name)
with suppress(KeyError, IndexError):
    {}['x']
    print('no')
### closing
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
    def close(self): print('closed')
with closing(R()) as r: print('use')
### a stack leaves in reverse order
from contextlib import *
import contextlib, sys
@contextmanager
def tag(name):
    print('<%s>' % name)
    try:
        yield name.upper()
    finally:
        print('</%s>' % name)
with ExitStack() as st:
    st.enter_context(tag('1')); st.enter_context(tag('2'))
    st.callback(print, 'cb', 1, sep='-')
    print('body')
### a stack whose callback swallows
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
    with ExitStack() as st:
        st.enter_context(tag('1'))
        st.push(lambda *a: print('exit', a[0]) or True)
        raise OSError('x')
except OSError: print('not here')
print('done')
### nullcontext
from contextlib import *
import contextlib, sys
@contextmanager
def tag(name):
    print('<%s>' % name)
    try:
        yield name.upper()
    finally:
        print('</%s>' % name)
with nullcontext(5) as n: print(n)
### an exception in a callback has the one before as its context
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
    with ExitStack() as st:
        st.callback(lambda: 1/0)
        raise ValueError('first')
except ZeroDivisionError as e: print(repr(e), repr(e.__context__))
### an object that is no context manager
from contextlib import *
import contextlib, sys
@contextmanager
def tag(name):
    print('<%s>' % name)
    try:
        yield name.upper()
    finally:
        print('</%s>' % name)
class Bad: pass
try:
    with Bad(): pass
except TypeError as e: print(e)
