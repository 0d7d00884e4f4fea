def add_up():
    total = 0
    while True:
        price = yield total  #: ask
        if price is None:
            return total  #: done
        total += price


def bill(tables):
    for table in tables:
        amount = yield from add_up()  #: tunnel
        print("table", table, "pays", amount)  #: got


till = bill([1, 2])  #: make
next(till)  #: prime
till.send(12)  #: first
till.send(8)  #: second
till.send(None)  #: close-table
till.send(20)  #: other
try:
    till.send(None)  #: last
except StopIteration:  #: over
    print("closing time")
