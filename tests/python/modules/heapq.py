### push and pop
import heapq
h = []
for x in [5, 3, 8, 1, 9, 2, 7]:
    heapq.heappush(h, x)
    print(h)
print([heapq.heappop(h) for _ in range(3)], h)
### heapify, replace and pushpop
import heapq
x = [9, 4, 7, 1, 8]
heapq.heapify(x); print(x)
print(heapq.heapreplace(x, 5), x, heapq.heappushpop(x, 0), heapq.heappushpop(x, 6), x)
### merge, nlargest and nsmallest
import heapq
print(list(heapq.merge([1, 4, 7], [2, 5], [3, 9], key=lambda v: v)))
print(list(heapq.merge([7, 4, 1], [5, 2], reverse=True)))
print(heapq.nlargest(3, [1, 8, 2, 23, 7, -4]), heapq.nsmallest(2, 'hello', key=lambda c: -ord(c)))
### what goes wrong
import heapq
try:
    heapq.heappop([])
except IndexError as e:
    print(e)
try:
    heapq.heappush([1], 'a')
except TypeError as e:
    print(e)
