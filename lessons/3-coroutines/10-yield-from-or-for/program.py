def waiter():
    order = yield 'what would you like?'  #: ask
    return f'{order}, coming up'  #: done


def by_loop():
    for question in waiter():  #: loop
        yield question  #: pass
    print('the loop got no answer')  #: nothing


def by_yield_from():
    answer = yield from waiter()  #: from
    print('the answer:', answer)  #: told


for table in by_loop, by_yield_from:  #: tables
    guest = table()  #: sit
    print(next(guest))  #: first
    try:
        guest.send('tea')  #: tea
    except StopIteration:  #: left
        pass
