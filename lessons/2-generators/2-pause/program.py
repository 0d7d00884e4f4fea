def tour():
    visited = 0  #: begin
    for place in ['gate', 'garden', 'tower']:
        visited += 1  #: count
        yield f'{visited}: {place}'  #: show
    yield f'{visited} places in all'  #: sum


guide = tour()  #: make
print(next(guide))  #: one
print('a break for tea')  #: tea
print(next(guide))  #: two
print(next(guide))  #: three
print(next(guide))  #: four
