### inspect tells kinds and states
import inspect, types, gc
def f():
    "doc\n      of f\n      more"
def g():
    a=1
    yield a
class C:
    """C doc"""
    def m(self):
        'm doc'
    @property
    def p(self):
        return 1
class D(C):
    def m(self):
        pass
x=g()
print(inspect.getgeneratorstate(x),inspect.getgeneratorlocals(x)); next(x)
print(inspect.getgeneratorstate(x),inspect.getgeneratorlocals(x)); list(x)
print(inspect.getgeneratorstate(x),inspect.getgeneratorlocals(x))
for v in (f,g,x,C,C(),C().m,C.m,len,[].append,inspect,f.__code__,1,print,str.upper,lambda:0, int.__add__):
    print([getattr(inspect,n)(v) for n in 'ismodule isclass ismethod isfunction isbuiltin isroutine isgenerator isgeneratorfunction iscode isframe istraceback isabstract'.split()])
print(inspect.getdoc(f),inspect.getdoc(D),inspect.getdoc(D().m),inspect.getdoc(C.m),inspect.cleandoc('\n  a\n    b\n  c\n\n'))
print(inspect.getmro(D))
print([n for n,v in inspect.getmembers(D(),inspect.ismethod)],[n for n,v in inspect.getmembers(C,inspect.isfunction)])
print(inspect.getgeneratorstate, inspect.GEN_CREATED)
for a in (lambda:inspect.getgeneratorstate(1),lambda:inspect.getgeneratorlocals(1)):
    try:
        a()
    except Exception as e:
        print(type(e).__name__,e)
### types names and makes
import types
def f():
    pass
def g():
    yield 1
class C:
    def m(self):
        pass
x = g()
ns=types.SimpleNamespace(a=1,b='x'); print(ns,ns.a); ns.c=[ns]; print(ns); print(ns==types.SimpleNamespace(a=1),types.SimpleNamespace()==types.SimpleNamespace(), types.SimpleNamespace)
class N(types.SimpleNamespace):
    pass
print(N(z=1))
try:
    types.SimpleNamespace(1)
except TypeError as e:
    print(e)
for n in 'GeneratorType FunctionType LambdaType MethodType BuiltinFunctionType BuiltinMethodType MethodDescriptorType WrapperDescriptorType GetSetDescriptorType MemberDescriptorType ModuleType CodeType FrameType TracebackType CellType MappingProxyType GenericAlias NoneType EllipsisType NotImplementedType'.split():
    print(getattr(types,n))
bound=types.MethodType(lambda self,x:(self,x),5); print(bound(3), bound.__self__)
for a in ((),(1,),(1,2),(len,None),(len,)):
    try:
        print(types.MethodType(*a))
    except Exception as e:
        print(type(e).__name__,e)
p=types.MappingProxyType({'a':1}); print(p,p['a'],len(p),list(p),p.get('z'))
try:
    p['b']=1
except TypeError as e:
    print(e)
try:
    types.MappingProxyType(1)
except TypeError as e:
    print(e)
mod=types.ModuleType('m','doc'); print(mod,mod.__name__,mod.__doc__); mod.x=1; print(mod.x, isinstance(mod,types.ModuleType))
print(isinstance(x,types.GeneratorType),isinstance(f,types.FunctionType),isinstance(len,types.BuiltinFunctionType),isinstance(None,types.NoneType),isinstance(C().m,types.MethodType))
### gc can be switched
import gc
print(gc.isenabled(),gc.disable(),gc.isenabled(),gc.enable(),gc.isenabled(),type(gc.collect()))
try:
    gc.collect(5)
except ValueError as e:
    print(e)
