def queue(name):
    try:
        for number in range(1, 4):
            yield f'{name} {number}'  #: call
    finally:
        print('closing', name)  #: tidy


for ticket in queue('morning'):  #: first
    print(ticket)
    break  #: leave

print('lunch')  #: lunch

desk = queue('evening')  #: named
for ticket in desk:  #: second
    print(ticket)
    break  #: stop
print(next(desk))  #: goon
del desk  #: drop
print('good night')  #: night
