def log(name):
    print('open', name)  #: open
    try:
        while True:
            line = yield  #: ask
            print('write', line)  #: write
    finally:
        print('close', name)  #: tidy


book = log('trip.txt')  #: make
next(book)  #: prime
book.send('Busan, 9:00')  #: send
book.close()  #: shut
book.close()  #: again
print('the log is closed')  #: after
try:
    book.send('Daegu, 11:00')  #: late
except StopIteration:  #: over
    print('nobody writes any more')  #: say
