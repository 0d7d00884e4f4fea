### power_tower
# ends: MemoryError | stopped at a bound
10**10**9
### power_shift
# ends: MemoryError | stopped at a bound
1 << 10**15
### shift_beyond
# ends: MemoryError | OverflowError
1 << 10**30
### square_forever
# ends: MemoryError | stopped at a bound
n = 3
while True:
    n *= n
### factorial
# ends: MemoryError | stopped at a bound
import math
math.factorial(10**8)
### text_times
# ends: MemoryError
'a' * 10**12
### list_times
# ends: MemoryError
[0] * 10**12
### tuple_times
# ends: MemoryError
(0,) * 10**12
### bytes_times
# ends: MemoryError
b'a' * 10**12
### bytearray_times
# ends: MemoryError
bytearray(b'a') * 10**12
### deque_times
# ends: MemoryError | stopped at a bound
from collections import deque
deque([0]) * 10**12
### array_times
# ends: MemoryError
from array import array
array('b', [0]) * 10**12
### times_beyond
# ends: OverflowError
'a' * 10**30
### list_doubles
# ends: MemoryError | stopped at a bound
a = [0]
while True:
    a += a
### text_doubles
# ends: MemoryError | stopped at a bound
a = 'x'
while True:
    a += a
### list_nests
# ends: MemoryError | stopped at a bound
a = []
while True:
    a = [a, a] * 1000
### bytes_size
# ends: MemoryError
bytes(10**12)
### bytearray_size
# ends: MemoryError
bytearray(10**12)
### to_bytes
# ends: MemoryError
(1).to_bytes(10**12, 'big')
### list_range
# ends: MemoryError | stopped at a bound
list(range(10**12))
### tuple_range
# ends: MemoryError | stopped at a bound
tuple(range(10**12))
### set_range
# ends: MemoryError | stopped at a bound
set(range(10**12))
### dict_range
# ends: MemoryError | stopped at a bound | corolane: 
dict.fromkeys(range(10**12))
### sum_range
# ends: stopped at a bound
sum(range(10**12))
### in_range
# ends: stopped at a bound
1.5 in range(10**12)
### min_range
# ends: stopped at a bound
min(range(10**12))
### sorted_range
# ends: MemoryError | stopped at a bound
sorted(range(10**12))
### join_range
# ends: MemoryError | stopped at a bound
''.join(map(str, range(10**12)))
### all_count
# ends: stopped at a bound
import itertools
all(itertools.count(1))
### list_repeat
# ends: MemoryError | stopped at a bound
import itertools
list(itertools.repeat(0))
### deque_count
# ends: stopped at a bound
import itertools, collections
collections.deque(itertools.count(), maxlen=0)
### islice_far
# ends: stopped at a bound
import itertools
next(itertools.islice(itertools.count(), 10**15, None))
### product
# ends: MemoryError | stopped at a bound
import itertools
list(itertools.product(range(100), repeat=10))
### product_repeat
# ends: MemoryError | OverflowError
import itertools
itertools.product([1], repeat=10**12)
### permutations
# ends: MemoryError | stopped at a bound
import itertools
sum(1 for p in itertools.permutations(range(100)))
### percent_width
# ends: MemoryError
'%*d' % (10**12, 1)
### percent_precision
# ends: OverflowError
'%.*d' % (10**12, 1)
### percent_literal
# ends: MemoryError | ValueError
'%1000000000000d' % 1
### percent_float
# ends: MemoryError | ValueError | OverflowError
'%.2000000000f' % 1.5
### format_width
# ends: MemoryError | ValueError: Too many decimal digits
format(1, '1000000000000d')
### format_float
# ends: ValueError | MemoryError
format(1.5, '.1000000000000f')
### format_text
# ends: MemoryError | ValueError: Too many decimal digits
format('a', '>1000000000000')
### format_digits
# ends: ValueError
format(1, '99999999999999999999999d')
### fstring_width
# ends: MemoryError | ValueError: Too many decimal digits
w = 10**12
f'{1:{w}}'
### fstring_zeros
# ends: MemoryError | ValueError: Too many decimal digits
f'{1:01000000000000d}'
### str_format
# ends: MemoryError | ValueError: Too many decimal digits
'{:{}}'.format('a', 10**12)
### format_index
# ends: IndexError | ValueError
'{9999999999}'.format(1)
### ljust
# ends: MemoryError
'a'.ljust(10**12)
### zfill
# ends: MemoryError
'1'.zfill(10**12)
### center
# ends: MemoryError
b'a'.center(10**12)
### rjust_beyond
# ends: OverflowError | MemoryError
'a'.rjust(10**30)
### expandtabs
# ends: MemoryError | OverflowError
'\t\t\t'.expandtabs(2**31 - 1)
### expandtabs_bytes
# ends: MemoryError | OverflowError
(b'\t' * 1000).expandtabs(2**31 - 1)
### replace_growth
# ends: MemoryError
a = 'a' * 10**6
a.replace('a', a)
### replace_empty
# ends: MemoryError
a = 'a' * 10**6
a.replace('', a)
### join_growth
# ends: MemoryError
a = 'a' * 10**6
a.join(['b'] * 10**6)
### bytes_join
# ends: MemoryError
a = b'a' * 10**6
a.join([b'b'] * 10**6)
### translate_growth
# ends: MemoryError
a = 'a' * 10**6
a.translate({97: 'b' * 10**6})
### sub_growth
# ends: MemoryError
import re
a = 'a' * 10**5
re.sub('a', a, a)
### int_of_text
# ends: ValueError: Exceeds the limit
int('9' * 10**6)
### text_of_int
# ends: ValueError: Exceeds the limit
str(10**10**5)
### int_of_letters
# ends: ValueError | MemoryError
int('z' * 10**5, 36)
### float_of_text
# ends: nothing
float('9' * 10**6)
### int_division
# ends: nothing
(1 << 2000000) // ((1 << 1000000) + 1)
### pow_three
# ends: nothing
pow(3, 1 << 2000, 10**300)
### comb
# ends: MemoryError | stopped at a bound | OverflowError
import math
math.comb(10**9, 5 * 10**8)
### perm
# ends: MemoryError | stopped at a bound
import math
math.perm(10**9, 10**8)
### isqrt
# ends: nothing
import math
math.isqrt(1 << 200000)
### fraction_power
# ends: MemoryError | stopped at a bound
from fractions import Fraction
Fraction(3, 2) ** 10**10
### decimal_power
# ends: decimal.Overflow | decimal.InvalidOperation | MemoryError | stopped at a bound
from decimal import Decimal
Decimal(10) ** Decimal(10**19)
### decimal_digits
# ends: MemoryError | stopped at a bound
from decimal import Decimal, getcontext
getcontext().prec = 10**15
Decimal(1) / Decimal(3)
### decimal_to_int
# ends: MemoryError | stopped at a bound
from decimal import Decimal
int(Decimal('1e999999'))
int(Decimal('1e999999999'))
### round_far
# ends: MemoryError | stopped at a bound | nothing
round(10, -10**12)
### random_bits
# ends: MemoryError | OverflowError
import random
random.getrandbits(10**12)
### random_bytes
# ends: MemoryError | OverflowError
import random
random.randbytes(10**12)
### slice_assign
# ends: MemoryError
a = [0]
a[0:0] = [1] * 10**12
### slice_extended
# ends: ValueError | MemoryError
a = list(range(10))
a[::2] = range(10**12)
### string_io
# ends: MemoryError | stopped at a bound
import io
s = io.StringIO()
while True:
    s.write('a' * 10**7)
### seek_far
# ends: MemoryError | stopped at a bound
import io
s = io.StringIO()
s.seek(10**12)
s.write('a')
### seek_far_bytes
# ends: MemoryError | stopped at a bound
import io
s = io.BytesIO()
s.seek(10**12)
s.write(b'a')
### truncate_far
# ends: nothing
import io
io.BytesIO().truncate(10**12)
### textwrap_wide
# ends: MemoryError
import textwrap
textwrap.fill('a', initial_indent=' ' * 10**12)
### pprint_indent
# ends: MemoryError | stopped at a bound
import pprint
pprint.pprint([[1, 2, 'a' * 100]], indent=10**10)
### json_indent
# ends: MemoryError
import json
json.dumps([1], indent=10**12)
### array_of_range
# ends: OverflowError | MemoryError | stopped at a bound
from array import array
array('q', range(10**12))
### memoryview_copy
# ends: MemoryError | corolane: 
a = memoryview(bytearray(10**8))
b = []
while True:
    b.append(a.tobytes())
### struct_sequence
# ends: MemoryError | stopped at a bound | nothing
from collections import namedtuple
namedtuple('P', ' '.join('f%d' % i for i in range(3000)))(*range(3000))
### many_arguments
# ends: MemoryError | stopped at a bound
def f(*a): return len(a)
f(*range(10**12))
### many_keywords
# ends: nothing
def f(**k): return len(k)
f(**{'a%d' % i: i for i in range(20000)})
### unpack_range
# ends: ValueError: too many values | stopped at a bound
a, b = range(10**12)
### unpack_star
# ends: MemoryError | stopped at a bound
a, *b = range(10**12)
### enumerate_far
# ends: nothing
for i in enumerate('ab', 10**1000): pass
### counter_elements
# ends: MemoryError | stopped at a bound
from collections import Counter
list(Counter(a=10**12).elements())
### heap_merge
# ends: stopped at a bound
import heapq, itertools
sum(heapq.merge(itertools.count(), itertools.count()))
### accumulate
# ends: MemoryError | corolane: 
import itertools, operator
list(itertools.accumulate(itertools.repeat(7), operator.mul))
### tee_far
# ends: MemoryError | stopped at a bound
import itertools
a, b = itertools.tee(itertools.count())
for x in a: pass
### cycle_all
# ends: MemoryError | stopped at a bound
import itertools
next(itertools.cycle(itertools.count()))
for x in itertools.cycle(itertools.count()): pass
### endless_print
# ends: stopped at a bound
while True: print('x' * 1000)
### endless_print_long
# ends: stopped at a bound | MemoryError
while True: print('x' * 10**5)
### endless_loop
# ends: stopped at a bound
while True: pass
### endless_recursion
# ends: RecursionError: maximum recursion depth exceeded
def f(): return f()
f()
