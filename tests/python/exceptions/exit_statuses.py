### plain
raise SystemExit
### zero
raise SystemExit(0)
### three
raise SystemExit(3)
### text
raise SystemExit("goodbye 안녕")
### none
raise SystemExit(None)
### tuple
raise SystemExit(1, 2)
### negative
raise SystemExit(-1)
### large
raise SystemExit(300)
### huge
raise SystemExit(10 ** 30)
### true
raise SystemExit(True)
### float
raise SystemExit(1.5)
### list
raise SystemExit([1, "a"])
### finally runs
try:
    raise SystemExit(4)
finally:
    print("finally")
### caught
try:
    raise SystemExit(4)
except SystemExit as e:
    print("caught", e.code, e.args, repr(e))
### not an Exception
try:
    raise SystemExit(4)
except Exception:
    print("not here")
### in generator
def g():
    yield 1
    raise SystemExit(7)


for x in g():
    print(x)
### exit function
exit(5)
### quit function
quit()
### sys exit
import sys

print("before")
sys.exit(6)
### sys exit text
import sys

sys.exit("text")
### subclass
class Stop(SystemExit):
    pass


raise Stop(9)
### generator alive
def g():
    try:
        yield 1
    finally:
        print("closing")


i = g()
next(i)
raise SystemExit(2)
### keyboard interrupt
# differs: CPython ends itself by SIGINT, corolane run by status 1
def f():
    raise KeyboardInterrupt("by hand")


f()
### generator exit
raise GeneratorExit
