### the standard streams, and others in their place
# stdin: x
# stdin: y
# stdin: z
# stdin: last
import sys
print(repr(input()), repr(sys.stdin.readline()), [l for l in sys.stdin], sys.stdin.read(), sys.stdin, sys.stdout, sys.stderr, sys.stdin.fileno(), sys.stdout.fileno(), sys.stdout.encoding, sys.stdin.name)
sys.stdout.writelines(['a','b\n']); sys.stdout.flush()
class W:
    def __init__(s):
        s.t=[]
    def write(s,x):
        s.t.append(x)
w=W(); old=sys.stdout; sys.stdout=w; print('hidden',1); sys.stdout=old; print(w.t)
import io
sys.stdout=io.StringIO(); print('in'); v=sys.stdout.getvalue(); sys.stdout=sys.__stdout__; print(repr(v))
try:
    sys.stdout.read()
except Exception as e:
    print(type(e),e)
sys.stderr.write('err\n')

### print writes piece by piece
class Writer:
    def write(self, text):
        print("piece", repr(text))
print(1, "two", file=Writer())
print("a", "b", sep="-", end="", file=Writer())
class Bad:
    def __str__(self):
        raise ValueError("bad")
try:
    print("first", Bad(), "last")
except ValueError as error:
    print(error)
