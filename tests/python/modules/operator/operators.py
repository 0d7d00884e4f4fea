### every function of the module, over all kinds of operands
import operator as o
NAMES = """abs add and_ call concat contains countOf delitem eq floordiv ge getitem gt iadd iand iconcat ifloordiv ilshift imatmul imod imul index indexOf inv invert ior ipow irshift is_ is_not isub itruediv ixor le length_hint lshift lt matmul mod mul ne neg not_ or_ pos pow rshift setitem sub truediv truth xor""".split()
SPECIAL = """__abs__ __add__ __and__ __call__ __concat__ __contains__ __delitem__ __eq__ __floordiv__ __ge__ __getitem__ __gt__ __iadd__ __iand__ __iconcat__ __ifloordiv__ __ilshift__ __imatmul__ __imod__ __imul__ __index__ __inv__ __invert__ __ior__ __ipow__ __irshift__ __isub__ __itruediv__ __ixor__ __le__ __lshift__ __lt__ __matmul__ __mod__ __mul__ __ne__ __neg__ __not__ __or__ __pos__ __pow__ __rshift__ __setitem__ __sub__ __truediv__ __xor__""".split()
def t(n,a,k={}):
    try:
        r=repr(getattr(o,n)(*a,**k))
    except Exception as e:
        r=type(e).__name__+': '+str(e)
    print(n,a,k,r)
for n in NAMES:
    for make in [lambda:(),lambda:(1,),lambda:(1,2),lambda:(5,3),lambda:(2.5,2),lambda:('ab',2),lambda:('ab','b'),lambda:([1,2,1],1),lambda:([1,2],[3]),lambda:({'a':1},7),lambda:(True,False),lambda:(None,None),lambda:(1,2,3),lambda:([1,2],0,9),lambda:({1},2),lambda:(-5,),lambda:(0,),lambda:('',),lambda:([],),lambda:(2.5,),lambda:(1,2,3,4),lambda:(max,1,2),lambda:((1,2),(3,)),lambda:('ab','cd'),lambda:(7,-1),lambda:([3],7)]:
        t(n,make())
    t(n,(1,),{'x':1})
for d in SPECIAL:
    f=getattr(o,d); print(d,f,f.__name__,f.__module__)
