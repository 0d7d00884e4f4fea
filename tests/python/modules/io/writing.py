### files that the program writes
import io


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e), e)


f=open('w1.txt','w'); print(f,f.mode,f.write('hallo\n'),f.writelines(['a\n','b\n']),f.tell(),f.readable()); t(f.read); t(f.readline); t(lambda:next(f)); t(lambda:list(f)); t(lambda:f.write(b'x')); t(lambda:f.write(1)); t(lambda:f.writelines(5)); t(lambda:f.writelines([1])); f.flush(); f.close()
print(open('w1.txt').read())
with open('w1.txt','a') as f: print(f.tell()); f.write('more'); print(f.tell(),f.mode,f)
print(open('w1.txt').read())
with open('w1.txt','r+') as f: print(f.read(3)); f.seek(0); f.write('XY'); f.seek(0); print(f.read()); f.seek(3); f.truncate(); f.seek(0); print(f.read()); print(f,f.mode)
with open('w1.txt','w+') as f: f.write('abc'); print(repr(f.read())); f.seek(0); print(f.read())
with open('w2.bin','wb') as f: print(f,f.write(b'abc'),f.tell(),f.write(b"de"), f.mode); t(f.read); t(lambda:f.write('s')); t(lambda:f.write(3)); t(f.readline)
print(open('w2.bin','rb').read(),open('w2.bin').read())
with open('w2.bin','r+b') as f: print(f,f.read(2),f.write(b'ZZZ'),f.seek(0),f.read(), f.mode); 
with open('w2.bin','ab') as f: f.write(b'!'); print(f.tell())
with open('w3.txt','x') as f: f.write('new')
t(lambda:open('w3.txt','x')); t(lambda:f.write('x'))
with open('w4.txt','w',newline='\r\n') as f: f.write('a\nb\n')
print(open('w4.txt','rb').read())
with open('w4.txt','w',encoding='latin-1') as f: f.write('é'); t(lambda:f.write('한'))
print(open('w4.txt','rb').read())
with open('w4.txt','w',encoding='ascii',errors='replace') as f: f.write('é한')
print(open('w4.txt','rb').read())
with open('w5.txt','w') as f: print('hi',1,file=f); print('x',end='',file=f)
for i,line in enumerate(open('w5.txt')):
    print(i,repr(line))
