### getters find, show and refuse
import operator as o
g=o.itemgetter(1); print(g,g([1,2,3]),o.itemgetter('a','b')({'a':1,'b':2}),o.itemgetter(slice(1,3))('abcd'),o.itemgetter(-1,0)([1,2]),o.itemgetter(0,'x'))
class P:
    def __init__(s,x,n=None):
        s.x=x;s.n=n
    def m(s,*a,**k):
        return (s.x,a,k)
p=P(1,P(2,P(3)))
print(o.attrgetter('x')(p),o.attrgetter('n.x')(p),o.attrgetter('n.n.x','x')(p),o.attrgetter('n.n.x'),o.attrgetter('a','b.c'))
print(o.methodcaller('m')(p),o.methodcaller('m',1,k=2)(p),o.methodcaller('m',1,k=2),o.methodcaller('upper'),o.methodcaller('upper')('ab'),o.methodcaller('m',x=1))
def tt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__,e)
for f in [lambda:o.itemgetter(),lambda:o.itemgetter(1)(),lambda:o.itemgetter(1)([1],2),lambda:o.itemgetter(1)([1]),lambda:o.itemgetter(1)(5),lambda:o.itemgetter(a=1),lambda:o.itemgetter(1)(a=1),
  lambda:o.attrgetter(),lambda:o.attrgetter(1),lambda:o.attrgetter('x')(5),lambda:o.attrgetter('n.y')(p),lambda:o.attrgetter('x')(),lambda:o.attrgetter('x')(p,a=1),lambda:o.attrgetter('a',k=1),
  lambda:o.methodcaller(),lambda:o.methodcaller(1),lambda:o.methodcaller('x')(5),lambda:o.methodcaller('m')(),lambda:o.methodcaller('m')(p,1),lambda:o.methodcaller('upper',1)('a'),lambda:o.methodcaller('m')(p,k=1), lambda:o.attrgetter('n..x')(p), lambda:o.attrgetter('')(p)]:
    tt(f)
print(o.itemgetter, type(g), o.attrgetter.__name__, o.methodcaller.__module__)
print(sorted([(2, "a"), (1, "b")], key=o.itemgetter(0)), o.add, o.__name__)
### length_hint asks the object
import operator as o
def tt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__,e)
print(o.length_hint(range(5)),o.length_hint(5,7),o.length_hint((x for x in 'a'),9),o.length_hint('abc',-1))
class L:
    def __length_hint__(s):
        return 4
class L2:
    def __length_hint__(s):
        return 'a'
class L3:
    def __length_hint__(s):
        return -1
class L4:
    def __length_hint__(s):
        return NotImplemented
for l in L(),L2(),L3(),L4():
    tt(lambda:o.length_hint(l,3))
tt(lambda:o.length_hint(l,'a'))
x=[1]; y=o.iadd(x,[2]); print(x is y,x)
