class Countdown:
    def __init__(self, start):
        self.left = start

    def __iter__(self):
        return self  #: itself

    def __next__(self):
        if self.left == 0:
            raise StopIteration  #: stop
        self.left -= 1
        return self.left + 1  #: give


launch = Countdown(2)  #: make
for second in launch:  #: loop
    print(second)  #: show
print("lift-off")  #: after

by_hand = Countdown(1)  #: again
print(next(by_hand))  #: ask
print(next(by_hand, "nothing left"))  #: spare
