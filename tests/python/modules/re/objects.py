### flags, matches, patterns and functions
import re
def t(f,*a,**k):
    try:
        print(repr(f(*a,**k)))
    except Exception as e:
        print(type(e), e, getattr(e,'pos',''))
print(re.compile('a',re.I),re.compile(b'a'),re.compile('a',re.I|re.M|re.X|re.S),re.compile('a',re.A),re.I,re.I|re.M,re.RegexFlag(0),re.NOFLAG,repr(re.I&re.M),re.compile('a'*300),int(re.S))
m=re.match(r'(?P<first>\w+) (?P<last>\w+)(x)?','ab cd!'); print(m,m.group(),m.group(0),m.group(1,2),m.group('first'),m['last'],m[1],m.groups(),m.groups('-'),m.groupdict(),m.groupdict('d'),m.span(),m.span('last'),m.start(2),m.end(),m.start(3),m.string,m.re,m.pos,m.endpos,m.lastindex,m.lastgroup,m.expand(r'\2-\1 \g<first>\n'),bool(m),m.regs)
t(m.group,9); t(m.group,'zz'); t(m.group,-1); t(lambda:m[5]); t(m.span,'q'); t(m.expand,r'\9'); t(m.expand,r'\g<zz>'); t(m.expand,r'\q'); t(m.expand,r'\g<1'); t(m.expand,r'\g'); t(m.expand,'\\'); t(m.expand,r'\g<a b>'); t(m.expand,r'\g<>')
print(re.sub('a','b','banana'),re.sub('a','b','banana',2),re.subn('a','b','banana'),re.sub(r'(\w)(\w)',r'\2\1','abcd'),re.sub('x*','-','abxd'),re.sub('a',lambda m:m.group().upper(),'banana'),re.sub(b'a',b'b',b'banana'),re.sub(r'(a)|b',r'[\1]','ab'),re.sub('a','\\\\','a'),re.sub('a',r'\n','a'),re.sub('a',r'\101','a'),re.sub('(a)',r'\g<1>0','a'), re.sub('a',r'\0','a'))
print(re.split(r'\W+','Words, words.'),re.split(r'(\W+)','Words, words.'),re.split(r'\W+','a b c d',maxsplit=2),re.split('x*','axbc'),re.split(r'\b','ab cd'),re.split('(a)(b)?','xaby'),re.split(',',''))
print(re.findall(r'(\w+)=(\d+)','a=1 b=2'),re.findall('a','banana'),re.findall(b'\\w',b'ab'),re.findall('(a)(x)?','aax'))
it=re.finditer('a','banana'); print(type(it),next(it),[m.start() for m in it])
print(re.escape('a.b*c [x] é\n'),re.escape(b'a.b'),re.purge(),re.fullmatch('a+','aaa'),re.fullmatch('a','ab'),re.search('n','banana').span())
p=re.compile('b'); print(p.pattern,p.flags,p.groups,p.groupindex,p.search('abc',2),p.search('abc',0,1),p.match('abc',1),p.match('abcb',pos=3),p.findall('bbb',1),p==re.compile('b'),p is re.compile('b'),type(p),type(m),re.Pattern,re.Match,hash(p)==hash(re.compile('b')))
t(re.match,'a',5); t(re.match,'a',b'a'); t(re.match,b'a','a'); t(re.compile,5); t(re.compile,p,re.I); t(re.compile,'a',re.L); t(re.compile,b'a',re.U); t(re.sub,'a',5,'a'); t(re.compile,'a',re.A|re.U); t(re.error,'x'); t(lambda:re.error('m','pat',1)); t(re.sub,'a',b'x','a')
try:
    re.compile('a(b\nc')
except re.error as e:
    print(e,e.msg,e.pattern,e.pos,e.lineno,e.colno,type(e))
RE_WORD = re.compile(r'\w+')
class Sentence:
    def __init__(self, text):
        self.text=text
    def __iter__(self):
        for match in RE_WORD.finditer(self.text):
            yield match.group()
print(list(Sentence('The time has come, the Walrus said')))
tok=re.compile(r'\s*(?:(\d+)|(.))'); print([(m.lastindex,m.group(m.lastindex)) for m in tok.finditer('3 + 4*(2 - 1)')])
print(re.compile(r'''
  (?P<num>\d+)   # number
 |(?P<op>[+*/-]) # op
''',re.VERBOSE).findall('1+2'), [m.lastgroup for m in re.finditer(r'(?P<num>\d+)|(?P<op>[+*/-])','1+2')])
for m in re.finditer('(?P<a>x)|(?P<b>y)','xy'): print(m.lastgroup,m.groupdict())
print(re.match('((a)b)','ab').lastindex,re.match('(a)(b)','ab').lastindex,re.match('(a)|(b)','b').lastindex,re.match('(?:(a)|(b))*','ba').lastindex,re.match('a','a').lastindex)
if (m:=re.search('z','abc')) is None: print('none')
print(re.search('a','A',re.IGNORECASE), re.ASCII, re.findall('\\w','éa',re.A), re.search('[à-ü]','É',re.I))
