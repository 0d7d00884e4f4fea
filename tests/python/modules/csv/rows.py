### reading rows in every dialect
import csv, io
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e), e)
for s in ['a,b,c\n1,2,3\n','a,b','','\n','a,,b\n','"a,b",c\n','"a""b",c\n','"multi\nline",x\n','a, b\n',' a\n','"a"b,c\n','a"b,c\n',',\n','a,\n','\r\n','x\r\ny\r\n','"unclosed\n','"a" ,b\n','a\n\nb\n','""\n','"",""\n','a,"b\r\nc"\r\n']:
    for kw in ({},{'delimiter':';'},{'skipinitialspace':True},{'quotechar':"'"},{'quoting':csv.QUOTE_NONE},{'quoting':csv.QUOTE_NONNUMERIC},{'escapechar':'\\'},{'doublequote':False},{'strict':True}):
        t(lambda:(s,kw,list(csv.reader(io.StringIO(s,newline=''),**kw))))
r=csv.reader(['a,b','1,2']); print(next(r),r.line_num,next(r),r.line_num,next(r,None),iter(r) is r,r.dialect.delimiter,type(r)); t(lambda:csv.reader(5)); t(lambda:list(csv.reader([5]))); t(lambda:csv.reader([],delimiter='ab')); t(lambda:csv.reader([],delimiter=None)); t(lambda:csv.reader([],x=1)); t(lambda:csv.reader([],dialect='zz')); t(lambda:csv.reader([],quoting=9)); t(lambda:csv.reader([],delimiter=''));t(lambda:csv.reader([],quotechar=None)); t(lambda:list(csv.reader(['a\rb'])))
### writing rows in every dialect
import csv, io
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e), e)
def w(rows,**kw):
    out=io.StringIO(newline='')
    wr=csv.writer(out,**kw); res=[wr.writerow(x) for x in rows]; return res,out.getvalue()
rows=[['a','b c','d,e','f"g','h\ni'],[1,2.5,None,True,''],[],[''],['x'],[None],(1,2),'abc',[' a'],["it's"],['a\rb'],['1\\2']]
for kw in ({},{'delimiter':'\t'},{'quoting':csv.QUOTE_ALL},{'quoting':csv.QUOTE_NONNUMERIC},{'lineterminator':'\n'},{'quotechar':"'"},{'dialect':'excel-tab'},{'dialect':'unix'},{'quoting':csv.QUOTE_NONE,'escapechar':'\\'},{'doublequote':False,'escapechar':'\\'},{'quoting':csv.QUOTE_NONE}):
    for row in rows:
        t(lambda:(kw,w([row],**kw)))
t(lambda:w([5])); t(lambda:csv.writer(5)); out=io.StringIO(); cw=csv.writer(out); cw.writerows([[1,2],[3,4]]); print(repr(out.getvalue()),cw.dialect.lineterminator)
### rows as dicts, and dialects by name
import csv, io
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e), e)
d=csv.DictReader(io.StringIO('name,age\nann,3\nbob\ncid,4,5\n\n')); print(d.fieldnames); 
for x in d:
    print(x,d.line_num)
d=csv.DictReader(['1,2'],fieldnames=['a','b']); print(list(d),d.fieldnames); print(list(csv.DictReader(['a,b','1,2,3'],restkey='rest')),list(csv.DictReader(['a,b','1'],restval='?')),csv.DictReader([]).fieldnames)
out=io.StringIO(); dw=csv.DictWriter(out,['a','b']); print(dw.writeheader(),dw.writerow({'a':1,'b':2}),dw.writerow({'a':1})); dw.writerows([{'b':3}]); print(repr(out.getvalue())); t(lambda:dw.writerow({'z':1})); t(lambda: csv.DictWriter(out,['a'],extrasaction='ignore').writerow({'a':1,'q':2})); t(lambda:csv.DictWriter(out,['a'],extrasaction='bad'))
print(csv.list_dialects(),csv.QUOTE_ALL,csv.QUOTE_NONE,csv.field_size_limit()); csv.register_dialect('p',delimiter='|'); print(list(csv.reader(['a|b'],'p')),list(csv.reader(['a|b'],dialect='p')),csv.get_dialect('p').delimiter); csv.unregister_dialect('p'); t(lambda:csv.get_dialect('p'))
class My(csv.excel):
    delimiter=';'
print(list(csv.reader(['a;b'],My)), list(csv.reader(['a;b'],My())))
