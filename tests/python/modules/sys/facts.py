### what sys knows and refuses
import sys
print(sys.version_info,sys.version_info[:2],sys.version_info>=(3,8),sys.version_info.major,sys.version_info.releaselevel,sys.version,sys.float_info,sys.float_info.epsilon,sys.maxsize,sys.maxunicode,sys.byteorder,sys.platform,sys.hexversion, len(sys.argv),isinstance(sys.path,list),'sys' in sys.modules,type(sys.version_info))
a=[]
print(sys.getrefcount(a)); b=a; print(sys.getrefcount(a))
c=[a,a]; print(sys.getrefcount(a)); del b; print(sys.getrefcount(a))
def t(f,*x):
    try:
        print(f(*x))
    except BaseException as e:
        print(type(e).__name__,e)
t(sys.exit); t(sys.exit,3); t(sys.exit,1,2); t(sys.exit,'bye'); t(sys.setrecursionlimit,0); t(sys.setrecursionlimit,'a'); t(sys.setrecursionlimit,1); t(sys.intern,1); t(sys.intern,'abc'); t(sys.getsizeof); t(sys.setrecursionlimit,200); t(sys.getrecursionlimit)
def depth(n=0):
    try:
        return depth(n+1)
    except RecursionError as e:
        return n
print(depth())
sys.setrecursionlimit(3000); print(depth())
class S:
    def __sizeof__(self):
        return 10
print(sys.getdefaultencoding(), sys.exc_info())
try:
    1/0
except Exception: print(sys.exception(), sys.exc_info()[:2])
t(setattr, sys.version_info,'major',3); t(type(sys.version_info),(1,2,3,4,5)); print(sys)
