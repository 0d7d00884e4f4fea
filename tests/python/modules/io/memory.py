### StringIO
import io


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e), e)


s=io.StringIO('one\ntwo\n'); print(s,s.read(2),s.readline(),s.tell(),s.read(),s.seek(0),s.readlines(),s.getvalue(),s.closed); t(lambda:s.write(5)); print(s.write('é!'),s.getvalue(),s.tell(),s.seek(1),s.write('ZZ'),s.getvalue(),s.truncate(),s.getvalue(),s.truncate(1),s.getvalue()); s.seek(0); print(list(s)); s.seek(5); s.write('x'); print(repr(s.getvalue())); t(lambda:s.seek(-1)); t(lambda:s.seek(1,1)); t(lambda:s.seek(0,2)); t(lambda: s.seek(0,3)); t(lambda:s.read('a')); t(lambda: s.fileno()); t(lambda:s.name); print(s.readable(),s.writable(),s.seekable(),s.isatty())
s.close(); 
for n in ('read','readline','getvalue','tell','readlines','readlines'):
    t(lambda:getattr(s,n)())
t(lambda:s.write('x')); t(lambda:io.StringIO(5)); t(lambda:io.StringIO(b'')); t(lambda:io.StringIO(None).read()); t(lambda:io.StringIO('a\r\nb\rc').readlines()); t(lambda:io.StringIO('a\r\nb\rc',newline=None).readlines());t(lambda:io.StringIO('a\r\nb\rc','').readlines()); t(lambda:io.StringIO(1,2,3)); t(lambda: io.StringIO(initial_value='k').getvalue())
### BytesIO
import io


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e), e)


b=io.BytesIO(b'ab\ncd'); print(b,b.read(1),b.readline(),b.tell(),b.read(),b.getvalue(),b.write(b'!!'),b.getvalue(),b.seek(-2,2),b.read(),b.seek(0),b.readlines(),b.truncate(2),b.getvalue()); t(lambda:b.write('x')); t(lambda:b.write(1)); b.close(); t(b.read); t(b.getvalue); t(lambda:io.BytesIO('a')); t(lambda:io.BytesIO(5)); print(io.BytesIO().getvalue()); 
### what io has
import io


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e), e)


with io.StringIO() as s: print('x',file=s); print(repr(s.getvalue()))
print(io.SEEK_SET,io.SEEK_CUR,io.SEEK_END,io.open is open, io.UnsupportedOperation, io.UnsupportedOperation.__mro__, io.DEFAULT_BUFFER_SIZE)
print(isinstance(open('w5.txt', 'w'),io.TextIOWrapper), io.StringIO, io.BytesIO, io.TextIOWrapper, open)
class S(io.StringIO):
    def write(self, x):
        return super().write(x.upper())
q=S(); q.write('abc'); print(q.getvalue())
