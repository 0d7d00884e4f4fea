### what cannot be opened is refused
import io


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e), e)


with open("crlf.txt", "wb") as f:
    f.write(b"one\ntwo\r\nthree\rfour")
with open("bad.txt", "wb") as f:
    f.write(b"\xff\xfe")
with open("u.txt", "wb") as f:
    f.write(b"h\xc3\xa9llo\nw\n")
t(lambda:open('nope.txt')); t(lambda:open('nope/x','w')); t(lambda:open('u.txt','q')); t(lambda:open('u.txt','rw')); t(lambda:open('u.txt','')); t(lambda:open('u.txt','rtb'));t(lambda:open('u.txt','b'));t(lambda:open('u.txt','rb',encoding='utf-8'));t(lambda:open('u.txt','rb',errors='strict'));t(lambda:open('u.txt','rb',newline=''));t(lambda:open('u.txt',newline='x'));t(lambda:open('u.txt',buffering=0));t(lambda:open(None));t(lambda:open(1.5));t(lambda:open('u.txt',encoding='xyz'));t(lambda:open('u.txt','x'));t(lambda:open());t(lambda:open('u.txt',1));t(lambda:open('.')); t(lambda:open('u.txt',encoding=5)); t(lambda:open('u.txt','rU')); t(lambda:open('u.txt','rr'));t(lambda:open('')); t(lambda:open('a\0b')); t(lambda:open('.','w')); t(lambda:open('u.txt/x'))
### line ends of every kind
import io


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e), e)


with open("crlf.txt", "wb") as f:
    f.write(b"one\ntwo\r\nthree\rfour")
with open("bad.txt", "wb") as f:
    f.write(b"\xff\xfe")
with open("u.txt", "wb") as f:
    f.write(b"h\xc3\xa9llo\nw\n")
for kw in ({},{'newline':''},{'newline':'\n'},{'newline':'\r'},{'newline':'\r\n'},{'encoding':'latin-1'}):
    f=open('crlf.txt',**kw); print(kw,f.readlines(),f.tell()); f.seek(0); print(repr(f.read())); f.seek(0); print([f.read(5),f.read(3),f.read(0),f.readline(2),f.readline(),f.read(),f.read(),f.readline()]); f.close()
### a text file, read
import io


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e), e)


with open("crlf.txt", "wb") as f:
    f.write(b"one\ntwo\r\nthree\rfour")
with open("bad.txt", "wb") as f:
    f.write(b"\xff\xfe")
with open("u.txt", "wb") as f:
    f.write(b"h\xc3\xa9llo\nw\n")
f=open('u.txt'); print(f,f.name,f.mode,f.encoding,f.errors,f.closed,f.readable(),f.writable(),f.seekable(),f.isatty(), type(f)); print(f.readline(),f.tell(),f.readline(),f.tell(),repr(f.readline()))
t(lambda:f.write('x')); t(lambda:f.writelines(['x'])); t(lambda:f.truncate()); f.seek(1); print(f.read(1)); t(lambda:f.seek(-1)); t(lambda:f.seek(1,1)); t(lambda:f.seek(-1,2)); t(lambda:f.seek(0,2)); t(lambda:f.seek(0,5)); t(lambda:f.seek(0,1)); t(lambda:f.read('a')); t(lambda:f.read(None));
f.seek(0); print(next(f)); t(f.tell); print(list(f)); print(f.tell(), f.__enter__() is f, iter(f) is f)
f.close(); f.close(); print(f.closed,f)
for n in ('read','readline','readlines','tell','flush','__enter__','__iter__','__next__'):
    t(lambda:getattr(f,n)())
t(lambda:f.write('a')); t(lambda:f.seek(0)); t(lambda:f.writelines([])); t(lambda: f.truncate())
### bytes that are no text
import io


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e), e)


with open("crlf.txt", "wb") as f:
    f.write(b"one\ntwo\r\nthree\rfour")
with open("bad.txt", "wb") as f:
    f.write(b"\xff\xfe")
with open("u.txt", "wb") as f:
    f.write(b"h\xc3\xa9llo\nw\n")
f=open('bad.txt'); t(f.read); t(f.readline); f.close()
f=open('bad.txt',errors='replace'); t(f.read); f.close(); f=open('bad.txt',encoding='ascii'); t(f.read);f.close(); f=open('bad.txt',errors='ignore'); t(f.read);f.close()
### a binary file, read
import io


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e), e)


with open("crlf.txt", "wb") as f:
    f.write(b"one\ntwo\r\nthree\rfour")
with open("bad.txt", "wb") as f:
    f.write(b"\xff\xfe")
with open("u.txt", "wb") as f:
    f.write(b"h\xc3\xa9llo\nw\n")
f=open('u.txt','rb'); print(f.name,f.mode,f.closed,type(f)); print(f.readline(),f.tell(),f.read(1),f.read(),f.read(),f.seek(-2,2),f.read(),f.seek(2),f.seek(1,1),f.tell(),f.readlines(), list(f)); t(lambda:f.write(b'x')); t(lambda:f.seek(-1)); t(lambda:f.seek(0,7)); f.seek(0); print(list(f)); f.close()
for n in ('read','readline','readlines','flush','__enter__','__iter__','__next__'):
    t(lambda:getattr(f,n)())
t(lambda:f.write(b'a')); t(lambda:f.seek(0)); print(f)
