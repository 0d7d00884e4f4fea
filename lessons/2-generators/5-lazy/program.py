def price(item):
    print('look up', item)  #: look
    return len(item)


basket = ['rice', 'salt', 'oil']

whole = [price(item) for item in basket]  #: whole
print('list made')  #: made

lazy = (price(item) for item in basket)  #: lazy
print('generator made')  #: ready
print(next(lazy))  #: one
print(sum(lazy))  #: rest
print(sum(lazy))  #: again
