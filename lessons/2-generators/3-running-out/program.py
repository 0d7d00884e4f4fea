def toasts(slices):
    while slices > 0:
        yield 'toast'  #: toast
        slices -= 1  #: eat
    return 'no bread left'  #: out


breakfast = toasts(2)  #: make
for piece in breakfast:  #: loop
    print(piece)  #: taste

print(list(breakfast))  #: again
try:
    next(breakfast)  #: ask
except StopIteration as end:  #: over
    print('the value is', end.value)  #: value

late = toasts(0)  #: late
try:
    next(late)  #: none
except StopIteration as end:  #: empty
    print('at once:', end.value)  #: once
