def tickets(first, last):
    number = first  #: begin
    while number <= last:
        yield f"ticket {number}"  #: hand
        number += 1  #: resume
    print("sold out")  #: out


desk = tickets(7, 8)  #: make
print("the desk is open")  #: open
print(next(desk))  #: one
for ticket in desk:  #: rest
    print(ticket)
print(list(desk))  #: empty
