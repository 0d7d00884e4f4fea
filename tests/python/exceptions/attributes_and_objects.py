### attributes of each kind
# attributes of exceptions
def show(e):
    print(type(e).__name__, repr(e), str(e), e.args)
for e in [OSError(), OSError(1), OSError(2, 'no'), OSError(2, 'no', 'file'), OSError(2, 'no', 'f', None, 'g'), FileNotFoundError(2,'x','y'), OSError('a','b','c'), OSError(9999,'u'), IOError(13,'p'), EnvironmentError('q')]:
    show(e); print(e.errno, e.strerror, e.filename, e.filename2)
print(IOError is OSError, EnvironmentError is OSError)
for e in [SystemExit(), SystemExit(1), SystemExit(1,2), SystemExit('x')]:
    show(e); print(e.code)
for e in [StopIteration(), StopIteration(1), StopIteration(1,2), StopIteration(None)]:
    show(e); print(e.value)
for e in [KeyError(), KeyError('a'), KeyError('a','b'), KeyError(1), KeyError(''), KeyError(None)]:
    show(e)
for e in [ImportError(), ImportError('m'), ImportError('m', name='n', path='p'), ModuleNotFoundError('z', name='q')]:
    show(e); print(e.name, e.path, e.msg)
for e in [AttributeError('m'), AttributeError('m', name='n', obj=3), AttributeError()]:
    show(e); print(e.name, e.obj)
for e in [NameError('m', name='n'), NameError(), UnboundLocalError('k', name='z')]:
    show(e); print(e.name)
### syntax and unicode errors
def show(e):
    print(type(e).__name__, repr(e), str(e), e.args)
for e in [SyntaxError(), SyntaxError('msg'), SyntaxError('msg', ('f', 1, 2, 'text')), SyntaxError('msg', ('f', 1, 2, 'text', 3, 4)), IndentationError('i'), TabError('t')]:
    show(e); print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.print_file_and_line)
try: SyntaxError('m', (1,2))
except Exception as e: show(e)
try: 'é'.encode('ascii')
except UnicodeEncodeError as e:
    show(e); print(e.encoding, e.object, e.start, e.end, e.reason)
try: b'\xff'.decode()
except UnicodeDecodeError as e:
    show(e); print(e.encoding, e.object, e.start, e.end, e.reason)
e = UnicodeDecodeError('utf-8', b'abc', 1, 2, 'because'); show(e)
e = UnicodeEncodeError('ascii', 'abc\u1234', 3, 4, 'because'); show(e)
e = UnicodeEncodeError('ascii', 'abc\u1234\u1235', 3, 5, 'because'); show(e)
e = UnicodeTranslateError('abc', 1, 2, 'r'); show(e); print(e.object, e.start, e.end, e.reason)
e.start = 0; print(e)
try: UnicodeDecodeError('a')
except TypeError as e: show(e)
try: UnicodeDecodeError()
except TypeError as e: show(e)
try: UnicodeEncodeError('a', b'', 1, 2, 'x')
except TypeError as e: show(e)
### what exceptions refuse
class MyErr(Exception):
    def __init__(self, a, b=2):
        super().__init__(a)
        self.b = b
e = MyErr(1, b=3)
print(repr(e), e.args, e.b, e.__dict__)
class NoArgs(Exception): pass
print(repr(NoArgs(1,2,3)), str(NoArgs()), str(NoArgs(1)), str(NoArgs((1,))))
class WithStr(ValueError):
    def __str__(self): return 'str!'
print(repr(WithStr(1)), str(WithStr(1)))
e = Exception(1)
e.args = [1,2]
print(e.args, e)
try: e.args = 5
except TypeError as x: print(x)
e.__cause__ = ValueError(1); print(e.__suppress_context__, e.__cause__)
e.__cause__ = None; print(e.__suppress_context__)
try: e.__cause__ = 3
except TypeError as x: print(x)
try: e.__context__ = 3
except TypeError as x: print(x)
try: e.__traceback__ = 3
except TypeError as x: print(x)
try: del e.__cause__
except TypeError as x: print(x)
try: del e.args
except TypeError as x: print(x)
try: del e.__traceback__
except TypeError as x: print(x)
try: del e.__context__
except TypeError as x: print(x)
try: e.__suppress_context__ = 'yes'
except TypeError as x: print(x)
print(e.__suppress_context__)
e.foo = 3; print(e.__dict__)
e.__notes__ = 3
try: e.add_note('a')
except TypeError as x: print(x)
e2 = ValueError('x'); e2.add_note('n1'); e2.add_note('n2'); print(e2.__notes__)
try: e2.add_note(3)
except TypeError as x: print(x)
print(e2.with_traceback(None) is e2)
try: e2.with_traceback(3)
except TypeError as x: print(x)
try: ValueError(a=1)
except TypeError as x: print(x)
try: Exception(1, a=1)
except TypeError as x: print(x)
try: raise 3
except TypeError as x: print(x)
try: raise int
except TypeError as x: print(x)
try: raise ValueError from 3
except TypeError as x: print(x)
try: raise ValueError from int
except TypeError as x: print(x)
try: raise ValueError from KeyError
except ValueError as x: print(repr(x.__cause__))
try: raise
except RuntimeError as x: print(x)
try:
    try: 1/0
    except 3: pass
except TypeError as x: print(x, repr(x.__context__))
try:
    try: 1/0
    except (ValueError, 3): pass
except TypeError as x: print(x, repr(x.__context__))
print(BaseException.__new__(ValueError, 1, 2).args)
class Sub(ValueError):
    def __new__(cls, *a): return super().__new__(cls, 'new')
print(Sub(1).args, repr(Sub(1)))
print(ValueError.__name__, ValueError.__module__, ValueError.__qualname__)
print(issubclass(ZeroDivisionError, ArithmeticError), ValueError.__bases__)
print(repr(ValueError), type(ValueError()), ValueError('a') == ValueError('a'))
print(hash(ValueError('a')) is not None)
### tracebacks as objects
import sys
def f():
    try:
        raise ValueError(1)
    except ValueError as e:
        tb = e.__traceback__
        print(tb.tb_lineno, tb.tb_next, tb.tb_frame.f_code.co_name)
        t, v, b = sys.exc_info()
        print(t, v, b == tb)
    print(sys.exc_info())
f()
def g(): h()
def h(): raise KeyError('k')
try: g()
except KeyError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)
        tb = tb.tb_next
try:
    g()
except KeyError as e:
    saved = e
print(saved.__traceback__.tb_next.tb_lineno)
def r(): raise saved
try: r()
except KeyError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)
        tb = tb.tb_next
raise saved.with_traceback(None)
### notes, causes and repeated lines
def a(n):
    if n: return a(n-1)
    raise ValueError('deep')
try: a(3)
except ValueError as e: first = e
def b():
    try:
        a(20)
    except ValueError as e:
        e.add_note('a note'); e.add_note('two\nlines')
        raise RuntimeError('second') from e
try:
    b()
except RuntimeError:
    x = {}['missing']
### attribute errors know what was asked
class A:
    def __getattr__(self, n):
        raise AttributeError(f'no {n}')
try:
    A().foo
except AttributeError as e: print(e, e.name, e.obj)
def deco(f):
    def w(*a, **k):
        return f(*a, **k)
    return w
@deco
def f(x, *, y): return x / y
try: f(1)
except TypeError as e: print(e)
f(1, y=0)
### qualified names and messages of several lines
class E(Exception):
    def __init__(self, msg): self.msg = msg
    def __repr__(self): return 'R'
class Outer:
    class Inner(Exception): pass
try: raise E('x')
except E as e: print(str(e), repr(e), e.args)
def f():
    raise Outer.Inner('multi\nline')
f()
### a syntax error shows its place
e = SyntaxError('msg', ('f.py', 3, 5, 'hello world\n', 3, 8))
try: raise e
except SyntaxError as x: print(x)
raise e
