### struct_time names its items
import time
for f in time.gmtime, time.localtime:
    for s in (0,1700000000,1700000000.9,-1,951782400,253402300799,1e9,None):
        try: 
            t=f(s) if s is not None else None
            print(t, t and tuple(t), t and t.tm_zone, t and t.tm_gmtoff)
        except Exception as e:
            print(type(e),e)
t=time.gmtime(1700000000)
print(t[0],t.tm_year,t[:3],len(t),t.tm_yday)
print(time.asctime(t),time.ctime(0),time.ctime(1700000000.5))
### every directive of strftime
import time
t = time.gmtime(1700000000)
for c in 'aAbBcdHIjmMpSUwWxXyYzZ%DeFGgVhnRrTtuskC':
    try:
        print(c,repr(time.strftime('%'+c,t)), repr(time.strftime('%'+c,time.gmtime(0))),repr(time.strftime('%'+c,time.gmtime(951782400+86400*300+3600*13))))
    except Exception as e:
        print(type(e),e)
### what is no time is refused
import time
t = time.gmtime(1700000000)
print(time.strftime('%Y-%m-%d %H:%M:%S',(2024,2,29,1,2,3,0,0,0)))
print(time.mktime(t),time.struct_time((1,2,3,4,5,6,7,8,9)))
print(type(t),isinstance(t,tuple),t==tuple(t),repr(t)[:20])
def a(f,*x):
    try:
        print(f(*x))
    except Exception as e:
        print(type(e).__name__,e)
def strptime(*x):
    pass
a(time.sleep,-1);a(time.sleep,'a');a(time.sleep);a(time.strftime,1);a(time.strftime,'%Y',(1,2));a(time.asctime,(1,2));a(time.gmtime,'a');a(time.asctime,5);a(time.ctime,'a');a(time.struct_time,(1,2));a(time.mktime,(2024,1,1,0,0,0,0,0,0))
a(time.strftime,'%Y',(2024,13,1,0,0,0,0,0,0)); a(time.sleep,None); a(time.sleep,float('nan'));a(time.gmtime,float('nan')); a(time.gmtime,1e30); a(time.strftime,'',t)
print(time.timezone,time.tzname,time.daylight,time.altzone)

