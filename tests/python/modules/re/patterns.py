### what is no pattern is refused at its place
import re
def t(f,*a,**k):
    try:
        print(repr(f(*a,**k)))
    except Exception as e:
        print(type(e).__name__, e, getattr(e,'pos',''), getattr(e,'lineno',''), getattr(e,'colno',''))
for p in ['(','a)','[','[a','[z-a]','[a-\\d]','*','a**','a*?*','^*','\\b+','a{2}{3}','(?P<n','(?P<>a)','(?P<1a>a)','(?P<n>a)(?P<n>b)','(?P=n)','(?P<n>(?P=n))','\\1','(a)\\2','(a\\1)','\\q','\\','[\\q]','(?Pz)','(?z)','(?','(?P','(?#abc','a(?i)b','(?i','(?i-','(?i:a','(?-i:a)','(?a-','a{3,2}','(?<=a*)b','(?(1)a|b)','(?(x)a)','(?(0)a)','\\x1','\\u12','\\400','\\8','(?<x)','(?<','x{,3}','x{','x{a}','{2}','(?:','|*','a|*','(*','(?:a)*+','a++','a?+b','(?>a+)b','\\z','\\Z','\\A','(?P<a b>x)','a\nb(','[[:alpha:]]','[]a]','[^]a]','[]','()*','(?=a)*','x{1,2}?y','\\08','\\012','[\\012]','[b-\\x64]','(?s:.)','(?im)a','(?u)a','(?L)a','(?au)a','(?i-i:a)']:
    print(repr(p),end=' '); t(re.compile,p)
### what patterns match
import re
for p,s in [(r'\w+','héllo wörld 한글 x_1'),(r'\d+','a1 ٣٤ 22'),(r'\s+','a \t\nb c'),(r'a*','baac'),(r'','abc'),(r'(a)|(b)','ab'),(r'(a)(b)?','aab'),(r'^a','a\na'),(r'(?m)^a$','a\na\n'),(r'a$','a\n'),(r'a\Z','a\n'),(r'.','a\n'),(r'(?s).','a\n'),(r'\bfoo\b','foo food foo'),(r'(?i)abc','ABC aBc'),(r'[[]','[['),(r'[a\]]','a]'),(r'(\w)\1','aa bcc'),(r'(?P<x>\w)(?P=x)','aa bcc'),(r'a{,2}b','aaab b'),(r'(?x) a  b # c','ab'),(r'x*','xxa'),(r'\b','ab cd'),(r'(?<=a)b','ab cb'),(r'(?<!a)b','ab cb'),(r'(a)?(?(1)b|c)','abc'),(r'[^a-c]+','abcdef'),(r'\$\d+\.\d{2}','$12.50 $3.1'),(r'\x41\u00e9','Aé'),(r'(\d+)-(\d+)','1-2 33-44'),(r'\W','a-b_c'),(r'[\w.]+@[\w.]+','me@x.org, you@y.kr'),(r'😀+','a😀😀b😀'),('a|ab','ab'),('(a|ab)(c|bcd)','abcd'),(r'\.','a.b'),('[-a]','a-'),('[a-]','a-'),(r'(?:(a)|b)*','ab'),('\\t','\t'), ('é','é'),('(?i)É','é'),(r'[^\W\d]+','ab12c')]:
    r=re.compile(p); m=r.search(s)
    print(repr(p),r.findall(s),r.split(s),r.sub('<\\g<0>>',s),m and (m.span(),m.groups(),m.lastindex,m.lastgroup,m.regs),r.groups,dict(r.groupindex),r.flags)
    print([ (x.span(),x.group()) for x in r.finditer(s)], r.match(s), r.fullmatch(s), r.match(s,1), r.search(s,1,3))
