def careful():
    try:
        while True:
            try:
                yield 'ready'
            except ValueError as error:
                print('caught', error)
    finally:
        print('closing')

g = careful()
print(next(g))
print(g.throw(ValueError('oops')))
g.close()
try:
    next(g)
except StopIteration:
    print('over')
