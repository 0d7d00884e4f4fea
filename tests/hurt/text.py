### regex_nested_stars
# ends: nothing | MemoryError | stopped at a bound | RecursionError
import re
re.match('(a*)*b', 'a' * 40)
### regex_nested_plus
# ends: nothing | MemoryError | stopped at a bound | RecursionError
import re
re.search('(x+x+)+y', 'x' * 60)
### regex_alternatives
# ends: nothing | MemoryError | stopped at a bound | RecursionError
import re
re.fullmatch('(a|a|b)*c', 'a' * 60)
### regex_references
# ends: MemoryError | stopped at a bound | RecursionError | nothing
import re
re.match(r'(a+)(a+)(a+)(a+)\4\3\2\1b', 'a' * 300)
### regex_repeats
# ends: re.error | OverflowError | MemoryError | stopped at a bound | nothing
import re
re.compile('(?:(?:(?:a{1,1000}){1,1000}){1,1000}){1,1000}')
### regex_beyond
# ends: OverflowError | re.error
import re
re.compile('a{99999999999999}')
### regex_groups_deep
# ends: RecursionError | re.error | nothing | MemoryError
import re
re.compile('(' * 5000 + 'a' + ')' * 5000)
### regex_many_groups
# ends: re.error | nothing
import re
re.compile('(a)' * 3000)
### regex_long_class
# ends: re.error | nothing
import re
re.compile('[' + ''.join(map(chr, range(0x4e00, 0x9000))) + ']')
### regex_finds_many
# ends: nothing
import re
len(re.findall('', 'a' * 100000))
### regex_split
# ends: nothing
import re
len(re.split('(a)', 'a' * 100000))
### find_slow
# ends: nothing
a = 'a' * 200000
(a + 'b').find('a' * 100000 + 'b')
a.count('a' * 1000 + 'b')
### title_long
# ends: nothing
('ab ' * 300000).title().swapcase().split()
### encode_long
# ends: LookupError | nothing
('\ud55c' * 300000).encode('utf-16').decode('utf-16')
### normalize_long
# ends: nothing
import unicodedata
unicodedata.normalize('NFD', '\uac01' * 200000)
### normalize_marks
# ends: nothing
import unicodedata
unicodedata.normalize('NFC', 'a' + '\u0301\u0316' * 3000)
### surrogates
# ends: nothing | UnicodeEncodeError
print('\ud800')
### template_nested
# ends: ValueError: Max string recursion exceeded
'{:{:{}}}'.format(1, 2, 3)
### format_attributes
# ends: AttributeError
('{0' + '.real' * 5000 + '.nothing}').format(1)
### eval_deep
# ends: MemoryError | SyntaxError | RecursionError
eval('(' * 5000 + ')' * 5000)
### eval_unary
# ends: MemoryError | SyntaxError | RecursionError
eval('-' * 50000 + '1')
### eval_sum
# ends: SyntaxError | RecursionError | nothing
eval('+'.join(['1'] * 20000))
### literal_big
# ends: nothing | SyntaxError
eval('0x' + 'f' * 100000)
### json_deep
# ends: RecursionError
import json
json.loads('[' * 100000)
### json_dump_deep
# ends: RecursionError
import json
a = []
for i in range(50000): a = [a]
json.dumps(a)
### json_cycle
# ends: ValueError: Circular reference detected
import json
a = []
a.append(a)
json.dumps(a)
### csv_long
# ends: nothing | _csv.Error
import csv
for row in csv.reader(['a' * 10**6, '"' + 'b' * 200000 + '"']): pass
### textwrap_long
# ends: nothing | stopped at a bound
import textwrap
textwrap.wrap('word ' * 20000, 3)
### print_many
# ends: nothing
print(*range(100000), file=None, end='')
