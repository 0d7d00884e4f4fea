def pairs():
    for pair in (
        1,  #: first
        2,
    ):
        yield pair  #: handed


for value in pairs():  #: loop
    print(value)
for value in [
    total  #: each
    for total in pairs()
]:
    print(value)
