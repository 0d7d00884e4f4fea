def lines():
    for text in ['# notes', 'tea 3', '# later', 'milk 2', 'bread 1']:
        yield text  #: read


def data(source):
    for text in source:
        if not text.startswith('#'):
            yield text  #: keep


def amounts(source):
    for text in source:
        yield int(text.split()[1])  #: number


numbers = amounts(data(lines()))  #: build
print(next(numbers))  #: one
print('more please')  #: more
for number in numbers:  #: loop
    if number < 3:
        print('enough with', number)  #: enough
        break  #: stop
