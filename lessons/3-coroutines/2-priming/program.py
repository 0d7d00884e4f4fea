def diary():
    pages = []
    while True:
        entry = yield len(pages)  #: ask
        pages.append(entry)  #: write


mine = diary()  #: make
try:
    mine.send('rain')  #: early
except TypeError as error:  #: refused
    print(error)  #: say

next(mine)  #: prime
print(mine.send('rain'))  #: first
print(mine.send('sun'))  #: second
