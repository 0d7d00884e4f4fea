### integers, choices and floats
import random
random.seed(42)
print(random.random(), random.randint(1, 6), random.choice('abcdef'), random.sample(range(100), 5), random.uniform(1, 2))
l = list(range(10)); random.shuffle(l); print(l)
### distributions
import random
random.seed(42)
print(random.choices([1, 2, 3], k=5), random.choices('ab', weights=[1, 9], k=5), random.gauss(0, 1), random.normalvariate(0, 1), random.expovariate(1))
print(random.randrange(0, 100, 7), random.getrandbits(70), random.triangular(), random.betavariate(1, 2), random.gammavariate(2, 3), random.gammavariate(.5, 1), random.vonmisesvariate(0, 4), random.paretovariate(2), random.weibullvariate(1, 2), random.lognormvariate(0, 1), random.randbytes(5))
### seeds of every type
import random
for s in ('hello', 3.5, b'x', 10**30, -5, True, ''):
    random.seed(s); print(random.random())
### generators of their own
import random
r = random.Random(7); print(r.random(), r.randint(0, 10)); st = r.getstate(); a = r.random(); r.setstate(st); print(a == r.random())
### what cannot be chosen from
import random
try: random.choice([])
except IndexError as e: print(e)
try: random.randint(5, 1)
except ValueError as e: print(e)
### samples
import random
random.seed(42)
print(random.sample(['a', 'b', 'c'], 2), random.sample(range(10**6), 3))
