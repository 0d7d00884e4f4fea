class Reset(Exception):
    pass


def averager():
    total, count, average = 0, 0, None
    try:
        while True:
            try:
                value = yield average  #: ask
                total += value
                count += 1
                average = total / count  #: work
            except Reset:  #: reset
                total, count, average = 0, 0, None
    finally:
        print("readings since the reset:", count)  #: tidy


scale = averager()  #: make
next(scale)  #: prime
print(scale.send(10))  #: ten
print(scale.send(30))  #: thirty
scale.throw(Reset)  #: wipe
print(scale.send(5))  #: five
scale.close()  #: shut
