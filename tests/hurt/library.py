### pow_modulo
# ends: MemoryError | stopped at a bound
pow(3, 10**20000, 10**20000 + 1)
### pow_modulo_large
# ends: nothing | MemoryError | stopped at a bound
pow(7, 5, 1 << 79000000)
### pow_inverse
# ends: MemoryError | stopped at a bound | nothing
pow(3, -1, 10**50000 + 1)
### isqrt_large
# ends: MemoryError | nothing
import math
math.isqrt(1 << 10**7), math.isqrt(10**100000)
### isqrt_forever
# ends: MemoryError | stopped at a bound
import math
n = 10**20000
while True: math.isqrt(n)
### gcd_large
# ends: MemoryError | stopped at a bound | nothing
import math
math.gcd(3**400000, 7**400000)
### lcm_of_many
# ends: MemoryError | stopped at a bound
import math
math.lcm(*range(1, 200000))
### comb_half
# ends: MemoryError | nothing
import math
math.comb(10**6, 500000), math.perm(10**6)
### product_grows
# ends: MemoryError | stopped at a bound
n = 3
while True: n = n * n + 1
### fibonacci_far
# ends: stopped at a bound
a, b = 0, 1
while True: a, b = b, a + b
### ackermann
# ends: RecursionError | stopped at a bound
def a(m, n): return n + 1 if m == 0 else a(m - 1, 1) if n == 0 else a(m - 1, a(m, n - 1))
a(4, 2)
### shift_and_mask
# ends: MemoryError | stopped at a bound
n = 1
while True: n = n << 100000 | n
### divides_large
# ends: MemoryError | stopped at a bound | nothing
a, b = 1 << 10**7, 1 << 5 * 10**6 | 1
a // b
### int_as_bytes
# ends: stopped at a bound | MemoryError
while True: int.from_bytes((1 << 10**6).to_bytes(200000, 'big'), 'little')
### int_texts
# ends: ValueError: Exceeds the limit | stopped at a bound
str(10**5000)
### int_texts_without_limit
# ends: MemoryError | stopped at a bound | nothing | ValueError
hash(3**2000000), int('f' * 200000, 16), bool(3**400000), float(3**600), 3**400000 == 3**400000
f'{3**200000:,}'
### hex_texts
# ends: MemoryError | stopped at a bound | nothing
hex(1 << 10**7), bin(1 << 10**7), f'{1 << 10**7:x}', int('f' * 10**6, 16)
### float_texts
# ends: OverflowError | MemoryError
'%.100000f' % 1e308, f'{1e308:.100000f}', round(1e308, 10**6), float('9' * 10**6), int(1e308), float(10**400)
### fraction_text
# ends: MemoryError | stopped at a bound | ValueError
from fractions import Fraction
Fraction('1e1000000') + Fraction(1, 3)
### fraction_sum
# ends: stopped at a bound | MemoryError
from fractions import Fraction
sum(Fraction(1, n) for n in range(1, 10**9))
### fraction_limit
# ends: nothing | stopped at a bound | ValueError | MemoryError
from fractions import Fraction
Fraction(10**3000, 3**3000).limit_denominator(10**1000)
### decimal_grows
# ends: OverflowError | Overflow | MemoryError | stopped at a bound | nothing
from decimal import Decimal
d = Decimal(3)
while True: d = d * d
### decimal_root
# ends: MemoryError | stopped at a bound | ValueError
from decimal import Decimal, getcontext
getcontext().prec = 100000
Decimal(2).sqrt(), Decimal(2).exp(), Decimal(2).ln()
### statistics_large
# ends: OverflowError | stopped at a bound | MemoryError | nothing
import statistics
statistics.mean([1e308] * 1000 + [10**5000]), statistics.stdev([10**300, 1, 2])
### percent_star
# ends: MemoryError
'%*d' % (10**12, 1)
### percent_star_precision
# ends: OverflowError: Python int too large to convert to C int
'%.*f' % (10**12, 1)
### percent_long
# ends: MemoryError
'%1000000000000d' % 1
### percent_many
# ends: MemoryError | stopped at a bound
'%1000000d' * 10000 % tuple(range(10000))
### fstring_nested_width
# ends: MemoryError | ValueError | stopped at a bound
n = 10**10
f'{1:{n}}'
### fstring_endless
# ends: MemoryError | stopped at a bound
a = 'a'
while True: a = f'{a}{a:>{len(a)}}'
### format_of_format
# ends: MemoryError | stopped at a bound
a = '{0}'
while True: a = a.format(a + a)
### print_surrogate
# ends: UnicodeEncodeError: 'utf-8' codec can't encode character '\ud800' in position 1: surrogates not allowed
print('a\ud800')
### normalize_quadratic
# ends: nothing | stopped at a bound
import unicodedata
unicodedata.normalize('NFC', 'a' + '\u0301\u0327' * 300000)
### normalize_forever
# ends: stopped at a bound | MemoryError
import unicodedata
s = 'a' + '\u0301\u0327' * 30000
while True: unicodedata.is_normalized('NFKD', s)
### regex_catastrophic
# ends: RuntimeError | stopped at a bound | nothing
import re
re.match(r'^(a+)+$', 'a' * 40 + 'b')
### regex_catastrophic_often
# ends: RuntimeError | stopped at a bound | nothing
import re
for i in range(1000):
    try: re.search(r'(x+x+)+y', 'x' * 60)
    except RuntimeError: pass
### regex_empty_loops
# ends: nothing | RuntimeError | stopped at a bound
import re
re.findall(r'(?:a*)*', 'a' * 1000), re.sub(r'(|a)*', 'b', 'a' * 1000), re.split(r'(?=a)', 'a' * 10000)
### regex_large_pattern
# ends: error | nothing | RuntimeError | OverflowError | re.error | MemoryError
import re
re.compile('|'.join(f'w{i}' * 10 for i in range(20000))).search('nothing' * 1000)
### regex_large_repeat
# ends: nothing | error | OverflowError | RuntimeError | re.error
import re
re.compile('(?:a{1,60000}){1,60000}').match('a' * 100000)
### regex_backward
# ends: nothing | RuntimeError | stopped at a bound
import re
re.search(r'(.*)(.*)(.*)(.*)(.*)\5\4\3\2\1z', 'a' * 200)
### sub_blows_up
# ends: MemoryError | stopped at a bound
import re
a = 'aa'
while True: a = re.sub('a', 'aa' * 100, a)
### sub_by_function
# ends: stopped at a bound | MemoryError
import re
re.sub('', lambda m: 'x' * 10**6, 'a' * 10**6)
### replace_in_loop
# ends: MemoryError | stopped at a bound
a = 'ab'
while True: a = a.replace('', a[:10])
### split_large
# ends: nothing | MemoryError | stopped at a bound
a = 'a,' * 10**6
len(a.split(',')), len(a.partition(',')), len(a.splitlines()), len(list(a))
### find_often
# ends: stopped at a bound | nothing
a, b = 'a' * 10**6, 'a' * 1000 + 'b'
for i in range(300): a.find(b), a.count(b), b in a
### equal_often
# ends: stopped at a bound | nothing
a, b = 'a' * 10**7, 'a' * 10**7
for i in range(2000): a == b
### json_wide
# ends: nothing | MemoryError | stopped at a bound
import json
json.loads(json.dumps([[i, str(i), {'a': None}] for i in range(20000)]))
### json_numbers
# ends: ValueError | nothing
import json
json.loads('[' + '9' * 10000 + ']')
### csv_quote
# ends: nothing | Error | stopped at a bound
import csv
list(csv.reader(['"' + 'a,' * 100000])), list(csv.reader(['""' * 100000]))
### calendar_far
# ends: ValueError | nothing | OverflowError | calendar.IllegalMonthError
import calendar
calendar.TextCalendar().prmonth(10**9, 1), calendar.month(2024, 13)
### date_far
# ends: OverflowError
import datetime
datetime.date.max + datetime.timedelta(days=1)
### heap_of_incomparable
# ends: TypeError
import heapq
heapq.heapify([{}, {}, 1])
### enum_ring
# ends: NameError
import enum
class E(enum.Enum):
    a = 1
    b = E.a
### dataclass_recursive
# ends: RecursionError | nothing
import dataclasses
@dataclasses.dataclass
class A:
    a: object = None
x = A()
x.a = x
repr(x), dataclasses.asdict(x)
### copy_of_ring
# ends: nothing
import copy
a = []
d = {'a': a}
a.extend([d, a, (a,)])
copy.deepcopy(a)
### lru_cache_grows
# ends: MemoryError | stopped at a bound
import functools, itertools
f = functools.lru_cache(None)(lambda n: [n] * 1000)
for n in itertools.count(): f(n)
### deep_pprint
# ends: RecursionError | nothing
import pprint
a = []
for i in range(3000): a = {i: [a]}
pprint.pformat(a)
### traceback_of_recursion
# ends: RecursionError | nothing
import traceback
def f(): f()
try: f()
except RecursionError: traceback.format_exc()
### queue_blocks
# ends: stopped at a bound | Empty | refused | error
import queue
queue.Queue().get()
### input_ends
# ends: EOFError: EOF when reading a line
while True: input()
### open_endless
# ends: MemoryError | stopped at a bound
with open('x.txt', 'w') as file:
    while True: file.write('x' * 10**6)
### files_many
# ends: MemoryError | stopped at a bound | OSError
n = 0
while True:
    n += 1
    open(f'{n}.txt', 'w').write('a' * 1000)
