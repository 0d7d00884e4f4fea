### names set through globals()
globals()['x'] = 5
print(x)
for name in 'abc':
    globals()[name] = name.upper()
print(a, b, c)
globals().update(a=1, z=9)
print(a, z)
del globals()['a']
try: print(a)
except NameError as e: print(e)
globals()['나'] = lambda: 3
print(나())
def f():
    globals()['count'] = globals().get('count', 0) + 1
    locals()['count'] = 5
for i in range(3): f()
print(count)
g = globals(); g['q'] = 7; print(q, g['q'], 'q' in globals(), globals().pop('q'))
try: q
except NameError as e: print(e)
def make(name):
    class C: pass
    C.__name__ = name
    globals()[name] = C
make('Dyn'); print(Dyn, Dyn())
locals()['w'] = 3; print(w)
print('Dyn' in globals(), 'nothing' in globals())
vars()['v'] = 1; print(v)
globals()[3] = 4; print(globals().setdefault('sd', 5), sd)
x = [1]; g = globals(); g['x'].append(2); print(x); x = 5; 
