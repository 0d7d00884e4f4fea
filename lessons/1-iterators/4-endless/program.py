class Numbers:
    def __init__(self):
        self.last = 0

    def __iter__(self):
        return self  #: itself

    def __next__(self):
        self.last += 1  #: count
        return self.last  #: give


tickets = Numbers()  #: make
for ticket in tickets:  #: loop
    if ticket > 2:
        break  #: enough
    print('ticket', ticket)  #: show

print('next in line:', next(tickets))  #: later
for ticket, name in zip(tickets, ['Ada', 'Min']):  #: pair
    print(name, 'has', ticket)  #: has
