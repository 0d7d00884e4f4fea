def pairs(items):
    source = iter(items)
    while True:
        yield next(source), next(source)  #: pair


try:
    for pair in pairs(['salt', 'pepper', 'cup']):  #: loop
        print(pair)  #: got
except RuntimeError as error:  #: broken
    print(error)  #: say


def safe_pairs(items):
    source = iter(items)
    for first in source:  #: safe
        yield first, next(source, None)  #: both


print(list(safe_pairs(['salt', 'pepper', 'cup'])))  #: list
