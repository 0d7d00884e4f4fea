### join_doubles
# ends: MemoryError | stopped at a bound
a = 'ab'
while True: a = a.join([a, a])
### join_by_itself
# ends: MemoryError | stopped at a bound
a = 'abc' * 10
while True: a = a.join(a)
### replace_doubles
# ends: MemoryError | stopped at a bound
a = 'x'
while True: a = a.replace('x', 'xx')
### replace_nothing
# ends: stopped at a bound
a = 'x' * 10**7
while True: b = a.replace('y', 'zz')
### translate_often
# ends: stopped at a bound
a = 'x' * 10**6
while True: b = a.translate({120: 'yz'})
### upper_often
# ends: stopped at a bound
a = 'x' * 10**7
while True: b = a.upper()
### casefold_grows
# ends: MemoryError | stopped at a bound
a = '\ufb03' * 10**7
while True: a = a.upper() + a
### strip_often
# ends: stopped at a bound
a = ' ' * 10**7
while True: b = a.strip()
### split_often
# ends: stopped at a bound | MemoryError
a = 'x ' * 10**6
while True: b = a.split()
### split_by_letter
# ends: MemoryError | stopped at a bound
b = []
a = ',' * 10**7
while True: b.append(a.split(','))
### partition_often
# ends: stopped at a bound
a = 'x' * 10**7
while True: b = a.partition('y'), a.rpartition('z')
### splitlines_often
# ends: stopped at a bound | MemoryError
a = '\n' * 10**6
while True: b = a.splitlines()
### count_often
# ends: stopped at a bound
a = 'ab' * 10**7
while True: b = a.count('ba')
### in_often
# ends: stopped at a bound
a = 'ab' * 10**7
while 'bb' not in a: pass
### startswith_often
# ends: stopped at a bound
a = 'ab' * 10**7
b = 'ab' * 10**7
while a.startswith(b): pass
### endswith_often
# ends: stopped at a bound
a = b'ab' * 10**7
b = b'ab' * 10**7
while a.endswith(b): pass
### isalpha_often
# ends: stopped at a bound
a = 'ab' * 10**7
while a.isalpha() and a.isidentifier(): pass
### equal_texts
# ends: stopped at a bound
a = 'a' * 10**8
b = 'a' * 10**8
while a == b: pass
### unequal_texts
# ends: stopped at a bound
a = 'a' * 10**8
b = 'a' * (10**8 - 1) + 'b'
while a != b: pass
### less_texts
# ends: stopped at a bound
a = 'a' * 10**8
b = 'a' * (10**8 - 1) + 'b'
while a < b: pass
### equal_bytes
# ends: stopped at a bound
a = bytes(10**8)
b = bytes(10**8)
while a == b: pass
### equal_bytearrays
# ends: stopped at a bound
a = bytearray(10**8)
b = bytearray(10**8)
while a == b: pass
### equal_views
# ends: stopped at a bound
a = memoryview(bytes(10**7))
b = memoryview(bytes(10**7))
while a == b: pass
### equal_lists
# ends: stopped at a bound
a = [0] * 10**7
b = [0] * 10**7
while a == b: pass
### equal_lists_of_texts
# ends: stopped at a bound
x, y = 'a' * 10**7, 'a' * (10**7 - 1) + 'a'
a = [x] * 1000
b = [y] * 1000
while a == b: pass
### less_tuples
# ends: stopped at a bound
a = (0,) * 10**7
b = (0,) * (10**7 - 1) + (1,)
while a < b: pass
### equal_numbers
# ends: stopped at a bound
a = 1 << 7 * 10**7
b = 1 << 7 * 10**7
while a == b: pass
### less_numbers
# ends: stopped at a bound
a = 1 << 7 * 10**7
b = a + 1
while a < b: pass
### equal_dicts
# ends: stopped at a bound
a = dict.fromkeys(range(10**6))
b = dict(a)
while a == b: pass
### equal_sets
# ends: stopped at a bound
a = set(range(10**6))
b = set(a)
while a == b: pass
### equal_deques
# ends: stopped at a bound
from collections import deque
a = deque([0] * 10**6)
b = deque(a)
while a == b: pass
### equal_ranges
# ends: stopped at a bound
while range(10**30) == range(10**30): pass
### equal_arrays
# ends: stopped at a bound
from array import array
a = array('q', [0]) * 10**7
b = array('q', [0]) * 10**7
while a == b: pass
### hash_of_texts
# ends: stopped at a bound
a = 'x' * 10**7
n = 0
while True:
    n += 1
    hash(a + str(n))
### hash_of_tuples
# ends: stopped at a bound
a = (1,) * 10**7
while True: hash(a)
### hash_of_numbers
# ends: stopped at a bound
a = 1 << 7 * 10**7
while True: hash(a)
### hash_of_frozensets
# ends: stopped at a bound
while True: hash(frozenset(range(10**5)))
### keys_of_texts
# ends: stopped at a bound | MemoryError
d = {}
a = 'x' * 10**6
while True: d[a + str(len(d))] = 0
### finds_key_of_text
# ends: stopped at a bound
d = {'x' * 10**8: 1}
a = 'x' * 10**8
while d[a]: pass
### texts_of_numbers
# ends: stopped at a bound
a = 10**4000
while True: int(str(a))
### hexes_of_numbers
# ends: stopped at a bound
a = 1 << 10**7
while True: int(hex(a), 16)
### bits_of_numbers
# ends: stopped at a bound
a = (1 << 7 * 10**7) - 1
while True: a.bit_count(), a.bit_length()
### float_of_number
# ends: OverflowError
a = 1 << 7 * 10**7
float(a)
### shifts_numbers
# ends: stopped at a bound
a = 1 << 7 * 10**7
while True: b = a >> 1
### ands_numbers
# ends: stopped at a bound
a = 1 << 7 * 10**7
while a & a: pass
### negates_numbers
# ends: stopped at a bound
a = 1 << 7 * 10**7
while True: a = -a
### truth_of_numbers
# ends: stopped at a bound
a = 1 << 7 * 10**7
while a: pass
### modulo_of_numbers
# ends: MemoryError | stopped at a bound
a = 1 << 10**7
b = (1 << 5 * 10**6) + 1
while True: a % b
### divides_by_small
# ends: MemoryError | stopped at a bound
a = 1 << 7 * 10**7
while True: a // 3
### number_as_index
# ends: IndexError
[0][1 << 7 * 10**7]
### zfill_often
# ends: stopped at a bound | MemoryError
while True: '1'.zfill(10**8)
### expandtabs_often
# ends: stopped at a bound | MemoryError
a = '\t' * 10**5
while True: a.expandtabs(100)
### format_often
# ends: stopped at a bound | MemoryError
while True: f'{"a":>10000000}'
### format_nested_grows
# ends: stopped at a bound | MemoryError
a = '{0}{0}'
while True: a = a.format(a)
### percent_grows
# ends: TypeError: not enough arguments
a = '%s%s'
while True: a = a % (a, a)
### repr_grows_by_quotes
# ends: stopped at a bound | MemoryError
a = "'\\"
while True: a = repr(a) + '"'
### repr_of_lists
# ends: stopped at a bound | MemoryError
a = ['x' * 1000]
while True: a = [repr(a), repr(a)]
### ascii_grows
# ends: stopped at a bound | MemoryError
a = '\U0001f600' * 10**6
while True: a = ascii(a) + a
### encode_often
# ends: LookupError | MemoryError
a = '\ud55c' * 10**6
while True: a.encode('utf-32').decode('utf-32')
### escapes_grow
# ends: LookupError | MemoryError
a = '\\' * 100
while True: a = a.encode('unicode_escape').decode('latin-1')
### slices_often
# ends: stopped at a bound
a = 'x' * 10**8
while True: a[1:]
### slices_backwards
# ends: stopped at a bound
a = '\ud55c' * 10**7
while True: a = a[::-1]
### letters_of_a_text
# ends: stopped at a bound
a = 'a\ud55c' * 10**7
n = 0
while True:
    n += 1
    a[-n]
### slices_step_huge
# ends: nothing
a = list(range(10))
a[::10**100], 'abc'[::-10**100], (1, 2)[::10**50]
### list_slices
# ends: stopped at a bound
a = [0] * 10**7
while True: a[::2]
### list_slice_deletes
# ends: stopped at a bound
while True:
    a = [0] * 10**6
    del a[::2]
### list_inserts_in_front
# ends: stopped at a bound
a = [0] * 10**6
while True: a.insert(0, 1)
### list_pops_in_front
# ends: stopped at a bound
a = [0] * 10**6
while True:
    a.pop(0)
    a.append(0)
### list_index_often
# ends: stopped at a bound
a = [0] * 10**7
while 1 not in a: pass
### list_counts
# ends: stopped at a bound
a = [0] * 10**7
while True: a.count(1)
### list_reverses
# ends: stopped at a bound
a = [0] * 10**7
while True: a.reverse()
### list_sorts
# ends: stopped at a bound
a = [0] * 10**7
while True: a.sort()
### list_minmax
# ends: stopped at a bound
a = [0] * 10**7
while max(a) == min(a): pass
### deque_rotates
# ends: stopped at a bound
from collections import deque
a = deque([0] * 10**7)
while True: a.rotate(5 * 10**6)
### deque_middle
# ends: stopped at a bound
from collections import deque
a = deque([0] * 10**7)
while True: a[5 * 10**6]
### deque_inserts
# ends: stopped at a bound | MemoryError
from collections import deque
a = deque([0] * 10**6)
while True: a.insert(5 * 10**5, 1)
### set_algebra
# ends: stopped at a bound | MemoryError
a, b = set(range(10**6)), set(range(5 * 10**5, 10**6))
while True: a & b, a - b, a ^ b, a | b
### set_subset
# ends: stopped at a bound
a, b = set(range(10**6)), set(range(10**6))
while a <= b and not a.isdisjoint(b): pass
### dict_clears
# ends: stopped at a bound
while True: dict.fromkeys(range(10**6)).clear()
### dict_first_key
# ends: stopped at a bound
d = dict.fromkeys(range(10**5))
while d: d[next(iter(d))] = d.pop(next(iter(d)))
### bytearray_front
# ends: stopped at a bound
a = bytearray(10**7)
while True:
    del a[0]
    a.append(0)
### bytearray_inserts
# ends: stopped at a bound
a = bytearray(10**7)
while True: a.insert(0, 1)
### bytearray_swaps
# ends: stopped at a bound
a = bytearray(10**7)
while True: a[:] = a[::-1]
### bytes_hex
# ends: stopped at a bound | MemoryError
a = bytes(10**7)
while True: bytes.fromhex(a.hex())
### bytes_repr
# ends: stopped at a bound | MemoryError
a = bytes(10**6)
while True: repr(a)
### bytes_translate
# ends: stopped at a bound
a = bytes(10**7)
while True: a.translate(bytes(256))
### view_slices
# ends: stopped at a bound
a = memoryview(bytearray(10**8))
while True: a[1:] = a[:-1]
### view_hex
# ends: stopped at a bound | MemoryError
a = memoryview(bytearray(10**7))
while True: a.hex()
### range_huge
# ends: OverflowError
len(range(10**30))
### text_one_by_one
# ends: stopped at a bound | MemoryError
a = 'x' * 10**6
while True: a = a + 'y' * 10**6
### text_in_front
# ends: stopped at a bound
a = 'x' * 10**6
while True: a = 'y' + a
### text_in_attribute
# ends: stopped at a bound
class A: pass
a = A()
a.text = 'x' * 10**6
while True: a.text += 'y'
### text_kept_by_list
# ends: stopped at a bound | MemoryError
a, all = 'x' * 10**6, []
while True:
    a += 'y'
    all.append(a)
### text_passed_on
# ends: stopped at a bound | MemoryError
def g():
    a = ''
    while True: a += (yield a)
x = g()
next(x)
while True: x.send('x' * 10**5)
### numbers_bound_often
# ends: stopped at a bound
a = 1 << 10**6
while True: a += 1
### bytes_bound_often
# ends: stopped at a bound | MemoryError
n = 0
while True:
    n += 1
    a = bytes(n * 1000)
### lists_bound_often
# ends: stopped at a bound | MemoryError
a = [0] * 10**6
while True: b = list(a)
### lists_replaced
# ends: stopped at a bound | MemoryError
a = [0] * 10**6
while True: a[:] = a
### lists_cleared
# ends: stopped at a bound | MemoryError
a = []
while True:
    a.extend(range(10**6))
    a.clear()
### text_named_often
# ends: stopped at a bound | MemoryError
a = 'x' * 10**8
while True: b = a
### text_crosses_often
# ends: stopped at a bound | MemoryError
def g():
    a = 'x' * 10**7
    while True: yield a
for x in g(): pass
### text_in_many_lists
# ends: stopped at a bound | MemoryError
a = ['x' * 10**6]
while True: b = a * 10
### text_printed_quoted
# ends: stopped at a bound
a = '"\\\n' * 10**5
while True: print(a)
### text_returned_often
# ends: stopped at a bound | MemoryError
a = 'x' * 10**7
def f(x): return x
while True: f(a)
### text_raised_often
# ends: stopped at a bound | MemoryError
a = 'x' * 10**7
while True:
    try: raise ValueError(a)
    except ValueError as e: b = e
