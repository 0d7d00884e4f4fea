### floats
class Temp(float):
    unit='C'
    def __new__(cls, v, unit='C'):
        self=super().__new__(cls, v); self.unit=unit; return self
    def __repr__(self): return f'Temp({float(self)}, {self.unit!r})'
    def __add__(self, o): return Temp(float(self)+o, self.unit)
x=Temp(20.5,'F'); print(x, repr(x), x+1, x*2, type(x*2), x==20.5, hash(x)==hash(20.5), abs(x), -x, int(x), round(x), x.unit, x.__dict__)
print(f'{x:.2f}', '%s %.1f'%(x,x), str(x), float(x), type(float(x)), isinstance(x,float), x.real, type(x.real), x.is_integer(), max(x,1), sum([x,1]))
### ints
def t(f):
    try: r=f(); print(f.__name__, '->', repr(r))
    except BaseException as e: print(f.__name__, '!!', type(e).__name__, e)


class Even(int):
    def __new__(cls, v=0):
        if v%2: raise ValueError(f'{v} is odd')
        return super().__new__(cls, v)
    def half(self): return self//2
e=Even(8); print(e, repr(e), e+1, type(e+1), e.half(), e==8, {8:'x'}[e], [0,1,2,3,4,5,6,7,8][e], range(e), bool(Even(0)), e.bit_length(), e.__class__, -e, type(-e), +e, type(+e), ~e, e<<2, 2**e, e**2, divmod(e,3), e/2, e.numerator, type(e.real), hex(e), f'{e:>4}|{e:x}', '%d %s'%(e,e), int(e), type(int(e)), str(e), bin(e), isinstance(e,int), e is int(e), abs(Even(-4)), round(e), e&12, 12&e, sorted([Even(4),Even(2)]), hash(e), Even.from_bytes(b'\x08','big'), type(Even.from_bytes(b'\x08','big')))
t(lambda: Even(3))
class I(int): pass
print(I(5), I('12'), I('ff',16), I(10**30), I(10**30)+1, type(I(10**30)), I(3.7), I(), I(True), I(5)==5, I(5) is I(5), I(5)+I(6), type(I(5)+I(6)), str(I(7)), [I(1),I(2)])
class I2(int):
    def __add__(s,o): return I2(int(s)+o)
    __radd__=__add__
    def __eq__(s,o): return int(s)==o
    __hash__=int.__hash__
    def __str__(s): return f'<{int(s)}>'
print(I2(5)+1, 1+I2(5), sum([I2(1),I2(2)]), type(sum([I2(1)])), str(I2(5)), repr(I2(5)), f'{I2(5)}', f'{I2(5):4}', '%d'%I2(5), '%s'%I2(5))
print(I2(5)-1, type(I2(5)-1), I2(5)<6, I2(5)!=5, {I2(5):1})
### text
class S(str):
    def __new__(cls, v): o=super().__new__(cls, v); o.extra=len(v); return o
    def shout(self): return self.upper()+'!'
s=S('hello world this is long enough'); print(s, s.extra, s.shout(), type(s.upper()), type(s+'x'), s[0:5], type(s[:]), s=='hello world this is long enough', {s:1}, hash(s)==hash(str(s)), type(str(s)), len(s), 'lo' in s, s.split(), f'{s:>40}', '%s'%s, ''.join([s,s]), s.__dict__)
s.extra=5; s.other='y'; print(s.extra, s.other, vars(s)); del s.other; print(hasattr(s,'other'))
### lists and dicts
class L(list):
    def __init__(self,*a): super().__init__(a); self.n=0
    def append(self,x): self.n+=1; super().append(x)
l=L(1,2,3); l.append(4); print(l, l.n, len(l), l[1:], type(l[1:]), l+[5], type(l+[5]), l==[1,2,3,4], repr(l), sorted(l), type(l*2), isinstance(l,list), l.copy(), type(l.copy()))
class D(dict):
    def __missing__(self,k): return f'<{k}>'
    def __getattr__(self,k):
        try: return self[k]
        except KeyError: raise AttributeError(k)
d=D(a=1); print(d, d['a'], d['zz'], d.get('zz'), d.a, d.qq, 'zz' in d, type(d.copy()), {**d}, D.fromkeys('ab',1), type(D.fromkeys('ab')), d|{'x':1}, type(d|{'x':1}), '{a}{b}'.format_map(d))
### sets
class SetS(set):
    def add(self,x): super().add(x); return self
q=SetS([1,2]); print(q, q.add(3).add(4), q|{9}, type(q|{9}), repr(SetS()), q-{1}, len(q), isinstance(q,set))
class FS(frozenset): pass
print(FS([1]), repr(FS()), FS([1])==frozenset([1]), hash(FS([1]))==hash(frozenset([1])), type(FS([1])|{2}))
### tuples, bytes and complex numbers
def t(f):
    try: r=f(); print(f.__name__, '->', repr(r))
    except BaseException as e: print(f.__name__, '!!', type(e).__name__, e)


class T(tuple):
    def __new__(cls,a,b): return super().__new__(cls,(a,b))
    @property
    def first(self): return self[0]
p=T(1,2); print(p, p.first, p+(3,), type(p+(3,)), p==(1,2), hash(p)==hash((1,2)), len(p), [*p], p[0:1], type(p[0:1]), '%s %s'%p, isinstance(p,tuple)); a,b=p; print(a,b)
t(lambda: setattr(p,'x',1)); print(p.x)
class B(bytes):
    def __new__(cls,x): o=super().__new__(cls,x); o.tag='t'; return o
b=B(b'abc'); print(b, b.tag, b[0], b+b'd', type(b+b'd'), b==b'abc', b.decode(), type(b.upper()), hash(b)==hash(b'abc'), bytes(b), type(bytes(b)))
class BA(bytearray): pass
ba=BA(b'xy'); ba.append(65); ba.z=1; print(ba, ba.z, type(ba[:1]), ba==b'xyA')
class C(complex): pass
print(C(1,2), C(1,2)+1, type(C(1,2)+1), abs(C(3,4)), C('1+2j').real)
### an int without room for more
def t(f):
    try: r=f(); print(f.__name__, '->', repr(r))
    except BaseException as e: print(f.__name__, '!!', type(e).__name__, e)


class SlotInt(int): __slots__=()
t(lambda: setattr(SlotInt(3),'x',1))
### iterators
class En(enumerate): pass
print(list(En('ab')), type(En('ab')))
class Z(zip): pass
print(list(Z([1],[2])))
class M(map):
    def __next__(self): return super().__next__()*10
print(list(M(int,['1','2'])))
class Fi(filter): pass
print(list(Fi(None,[0,1])))
class R(reversed): pass
print(list(R([1,2])), type(R([1,2])))
### properties
class P(property): pass
class UsesP:
    @P
    def v(self): return 7
print(UsesP().v, type(UsesP.__dict__['v']))
### bases that are refused
def mk(b):
    try: return type('X',(b,),{})
    except TypeError as ex: return str(ex)
for b in (bool,range,slice,type(None),memoryview,type(lambda:0),type(iter([])),type(len),type(...),type((x for x in ())),dict.keys.__class__,type({}.keys())):
    print(mk(b))
class Multi(int, str): pass
