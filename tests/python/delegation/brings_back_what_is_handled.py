# What throw() and close() bring back from a delegate has forgotten its way there, even where it is what the
# delegator handles already.
def entries(e):
    at, names = e.__traceback__, []
    while at:
        names.append(at.tb_frame.f_code.co_name + str(at.tb_lineno))
        at = at.tb_next
    return names
class C:
    def __init__(self, e): self.e = e
    def __iter__(self): return self
    def __next__(self): return 1
    def close(self): raise self.e
    def throw(self, *a): raise self.e
def outer(e, same):
    try:
        raise e if same else KeyError(1)
    except Exception:
        yield from C(e)
def show(same, end):
    h = outer(ValueError(3), same)
    next(h)
    try:
        end(h)
    except ValueError as x:
        print(entries(x))
for same in True, False:
    show(same, lambda h: h.close())
    show(same, lambda h: h.throw(KeyError))
