# A delegate that would not be closed is gone, with what it held, before its delegator goes on, itself dropped.
class Told:
    def __del__(self):
        print("deleted")
def refuses():
    try:
        yield 1
    except GeneratorExit:
        yield 2
def middle(how):
    try:
        try: yield from refuses()
        except: pass
        inner = Told()
        yield inner if how & 1 else 1
    except GeneratorExit as error:
        try:
            raise GeneratorExit(1)
        except GeneratorExit as error:
            pass
        yield 3
def outer(how):
    try: got = yield from middle(how)
    except: pass
    print("behind")
for how in range(8):
    print(how)
    g = outer(how)
    next(g)
    if how & 2: 
        del g
    else: 
        g.close()
print("END")
