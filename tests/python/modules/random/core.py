### the twister gives CPython's numbers for every kind of seed
import _random
for s in (0,1,42,-5,2**40,2**100,3.5,-2.5,True,(1,2),10**30):
    r=_random.Random(s)
    print(s,r.random(),r.getrandbits(1),r.getrandbits(32),r.getrandbits(33),r.getrandbits(100),r.getrandbits(0),r.random())
r=_random.Random(7); st=r.getstate(); a=[r.random() for _ in range(1000)]; r.setstate(st); print(a==[r.random() for _ in range(1000)], a[-1], len(st), st[:3])
r.seed(9); print(r.random())
for f in (lambda:r.getrandbits(-1),lambda:r.getrandbits('a'),lambda:r.seed([]),lambda:r.setstate(1),lambda:r.setstate((1,)),lambda:r.seed(1,2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__,e)
print(_random.Random)
