### slots
def t(f,*a):
    try: print('->', repr(f(*a)))
    except BaseException as e: print('!!', type(e).__name__, e)
class V:
    __slots__=('x','y')
    def __init__(s,x,y): s.x=x; s.y=y
    def __repr__(s): return f'V({s.x},{s.y})'
    def __add__(s,o): return V(s.x+o.x,s.y+o.y) if isinstance(o,V) else NotImplemented
    def __eq__(s,o): return isinstance(o,V) and (s.x,s.y)==(o.x,o.y)
v=V(1,2); print(v, v+v, v==V(1,2))
t(lambda: v+1); t(lambda: 1+v); t(lambda: hash(v)); t(lambda: {v}); t(lambda: v.z); t(setattr,v,'z',1); t(lambda: v.__dict__)
t(lambda: V.x); t(lambda: V.__slots__); t(delattr,v,'x'); t(lambda: v.x); t(delattr,v,'x')
print([n for n in dir(v) if not n.startswith('__')])
### slots and a dict
class W(V):
    pass
w=W(1,2); w.z=3; print(w.__dict__, w.z)
class S1:
    __slots__=['a','__dict__']
s=S1(); s.a=1; s.b=2; print(s.__dict__)
class S2:
    __slots__='only'
s=S2(); s.only=3; print(s.only)
### slots that may not be
def t(f,*a):
    try: print('->', repr(f(*a)))
    except BaseException as e: print('!!', type(e).__name__, e)
t(lambda: type('X',(),{'__slots__':('1a',)})); t(lambda: type('X',(),{'__slots__':(1,)})); t(lambda: type('X',(),{'__slots__':('a',),'a':1}))
### private slots
class Priv:
    __slots__=('__p',)
    def __init__(s): s.__p=5
    def g(s): return s.__p
print(Priv().g(), Priv.__slots__)
### descriptors
def t(f,*a):
    try: print('->', repr(f(*a)))
    except BaseException as e: print('!!', type(e).__name__, e)
class Desc:
    def __set_name__(s,o,n): s.n=n; print('set_name',o.__name__,n)
    def __get__(s,i,o=None): return s if i is None else i.__dict__.get(s.n,'unset')
    def __set__(s,i,v):
        if v<0: raise ValueError(f'{s.n} must be >= 0')
        i.__dict__[s.n]=v
    def __delete__(s,i): print('del',s.n); i.__dict__.pop(s.n,None)
class Item:
    w=Desc(); p=Desc()
    def __init__(s,w,p): s.w=w; s.p=p
i=Item(1,2); print(i.w,i.p,vars(i)); t(lambda: Item(-1,0)); del i.w; print(i.w, Item.w.n)
class NonData:
    def __get__(s,i,o): return 'nd'
class H: a=NonData()
h=H(); print(h.a); h.a=5; print(h.a)
class RO:
    def __get__(s,i,o): return 1
    def __set__(s,i,v): raise AttributeError('read-only!')
class H2: a=RO()
t(setattr,H2(),'a',1); t(delattr,H2(),'a')
### property without getter or setter
def t(f,*a):
    try: print('->', repr(f(*a)))
    except BaseException as e: print('!!', type(e).__name__, e)
class Pt:
    def __init__(s): s._x=1
    @property
    def x(s): "doc of x"; return s._x
    @x.setter
    def x(s,v): s._x=v
    @x.deleter
    def x(s): del s._x
    @property
    def ro(s): return 1
    wo=property(None,lambda s,v:None)
p=Pt(); p.x=5; print(p.x, Pt.x.__doc__, Pt.x.fget.__name__); del p.x; t(lambda: p.x); t(setattr,p,'ro',1); t(delattr,p,'ro'); t(lambda: p.wo); t(delattr,p,'wo')
### attributes on demand
def t(f,*a):
    try: print('->', repr(f(*a)))
    except BaseException as e: print('!!', type(e).__name__, e)
class GA:
    def __init__(s): s.real=1
    def __getattr__(s,n):
        if n.startswith('dyn'): return n.upper()
        raise AttributeError(f'no {n}')
g=GA(); print(g.real,g.dynx, hasattr(g,'q'), getattr(g,'q','dflt')); t(lambda: g.q)
class GB:
    def __getattribute__(s,n):
        print('get',n); return object.__getattribute__(s,n)
    def m(s): return 'm'
gb=GB(); gb.k=1; print(gb.k, gb.m()); t(lambda: gb.none)
class SA:
    def __setattr__(s,n,v): print('set',n,v); super().__setattr__(n,v)
    def __delattr__(s,n): print('del',n); super().__delattr__(n)
sa=SA(); sa.a=1; del sa.a; t(delattr,sa,'a')
### numbers by special methods
class Num:
    def __init__(s,v): s.v=v
    def __repr__(s): return f'Num({s.v})'
    def __int__(s): return int(s.v)
    def __float__(s): return float(s.v)
    def __complex__(s): return complex(s.v)
    def __index__(s): return s.v
    def __round__(s,n=None): return ('round',n)
    def __trunc__(s): return 'trunc'
    def __floor__(s): return 'floor'
    def __ceil__(s): return 'ceil'
    def __divmod__(s,o): return ('dm',o)
    def __rdivmod__(s,o): return ('rdm',o)
    def __abs__(s): return 'abs'
    def __neg__(s): return 'neg'
    def __pos__(s): return 'pos'
    def __invert__(s): return 'inv'
    def __bytes__(s): return b'nb'
    def __format__(s,f): return f'fmt:{f}'
    def __bool__(s): return False
    def __len__(s): return 5
    def __hash__(s): return 42
    def __dir__(s): return ['z','a']
    def __matmul__(s,o): return ('mm',o)
    def __rmatmul__(s,o): return ('rmm',o)
    def __pow__(s,o,m=None): return ('pow',o,m)
    def __rpow__(s,o): return ('rpow',o)
    def __lshift__(s,o): return 'ls'
    def __contains__(s,o): return o==1
    def __call__(s,*a,**k): return (a,k)
    def __getitem__(s,k): return ('gi',k)
    def __reversed__(s): return iter([3,2,1])
    def __length_hint__(s): return 10
import math
n=Num(7); print(int(n),
      float(n),complex(n),list(range(10))[n],round(n),round(n,2),
      math.trunc(n) if hasattr(math,'trunc') else 'trunc',math.floor(n),math.ceil(n),divmod(n,2),divmod(2,n),abs(n),-n,+n,~n,
      bytes(n),f'{n:abc}',format(n),bool(n),len(n),hash(n),dir(n),n@2,2@n,n**2,2**n,pow(n,2,3),n<<1,
      1 in n,2 in n,n(1,a=2),n[1:2,...],list(reversed(n)),
      hex(n),bin(n),chr(Num(65)),'ab'*n,range(n),[1,2,3][:n])
### special methods that answer wrongly
def t(f,*a):
    try: print('->', repr(f(*a)))
    except BaseException as e: print('!!', type(e).__name__, e)
class Bad:
    def __len__(s): return -1
    def __bool__(s): return 1
    def __hash__(s): return 'x'
    def __repr__(s): return 5
    def __str__(s): return 5
    def __index__(s): return 'x'
    def __int__(s): return 'x'
    def __float__(s): return 'x'
    def __bytes__(s): return 'x'
    def __iter__(s): return 5
    def __contains__(s,x): raise KeyError('c')
    def __format__(s,f): return 5
    def __complex__(s): return 5
    def __dir__(s): return 5
b=Bad()
for f in (len,bool,hash,repr,str,int,float,bytes,iter,list,format,complex,dir,hex,range,chr,lambda x:[1][x],lambda x:1 in x, lambda x: f'{x}', lambda x:'%s'%x, lambda x: not x, set, lambda x: {x:1}, lambda x: [1]*x): t(f,b)
class BigLen:
    def __len__(s): return 2**70
t(len,BigLen()); t(bool,BigLen())
class FL:
    def __len__(s): return 1.5
t(len,FL())
### comparisons and hashes
def t(f,*a):
    try: print('->', repr(f(*a)))
    except BaseException as e: print('!!', type(e).__name__, e)
class Cmp:
    def __init__(s,v): s.v=v
    def __lt__(s,o): return s.v<o.v
    def __repr__(s): return f'C{s.v}'
print(sorted([Cmp(3),Cmp(1)]), Cmp(1)<Cmp(2), Cmp(1)>Cmp(2), max(Cmp(1),Cmp(2))); t(lambda: Cmp(1)<=Cmp(2)); print(Cmp(1)==Cmp(1), Cmp(1)!=Cmp(1))
class EqOnly:
    def __eq__(s,o): return True
t(hash,EqOnly()); print(EqOnly()==5, EqOnly()!=5, EqOnly.__hash__)
class Sub(EqOnly):
    def __hash__(s): return 1
print(hash(Sub()), {Sub():1})
### in place
class In:
    def __init__(s): s.l=[]
    def __iadd__(s,o): s.l.append(o); return s
    def __isub__(s,o): return NotImplemented
    def __sub__(s,o): return 'sub'
x=In(); x+=1; x+=2; print(x.l); x-=1; print(x)
### __class_getitem__ and __init_subclass__
def t(f,*a):
    try: print('->', repr(f(*a)))
    except BaseException as e: print('!!', type(e).__name__, e)
class CG:
    def __class_getitem__(cls,k): return f'{cls.__name__}[{k}]'
print(CG[int], CG['a',1])
class Base:
    subs=[]
    def __init_subclass__(cls,/,tag=None,**kw): super().__init_subclass__(**kw); Base.subs.append((cls.__name__,tag))
class A1(Base,tag='x'): pass
class A2(Base): pass
print(Base.subs)
t(lambda: type('A3',(Base,),{},foo=1))
### type of three arguments and the order of bases
def t(f,*a):
    try: print('->', repr(f(*a)))
    except BaseException as e: print('!!', type(e).__name__, e)
class MA:
    __match_args__=('a','b')
print(MA.__match_args__)
print(type('Dyn',(object,),{'x':1,'f':lambda s:s.x})().f(), type('Dyn',(),{}).__name__, type('D',(int,),{})(5)+1)
class XA: pass
class YA(XA): pass
t(lambda: type('Z',(XA,YA),{}))
class AA(XA): pass
class BB(XA): pass
class C1(AA,BB): pass
class C2(BB,AA): pass
t(lambda: type('Z',(C1,C2),{}))
t(lambda: type('Z',(XA,XA),{})); t(lambda: type('Z',(5,),{})); t(lambda: type(5,(),{})); t(lambda: type('Z',[],{})); t(lambda: type('Z',(),[])); t(lambda: type('Z',(int,str),{}))
print(C1.__mro__, C1.__bases__, C1.mro()==list(C1.__mro__), XA.__subclasses__())
