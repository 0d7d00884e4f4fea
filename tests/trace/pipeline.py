def source(items):
    for item in items:
        yield item

def doubled(items):
    for item in items:
        yield item * 2

def 합계(items):
    total = 0
    for item in items:
        total += item
    return total

print('합계:', 합계(doubled(source([1, 2]))))
