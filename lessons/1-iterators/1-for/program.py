stops = ['Seoul', 'Daejeon', 'Busan']

for stop in stops:  #: loop
    print('train to', stop)  #: go

# What the loop did, by hand:
line = iter(stops)  #: iter
while True:
    try:
        stop = next(line)  #: ask
    except StopIteration:  #: over
        break  #: out
    print('bus to', stop)  #: bus
print('everybody has arrived')  #: after
