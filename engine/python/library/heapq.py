"""Heap queues: lists in which heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2].

The comparisons are those of CPython's heapq, in its order: they run the program's own __lt__.
"""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest",
           "heappushpop"]


def heappush(heap, item, /):
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap, /):
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    least, heap[0] = heap[0], last
    _sink(heap, 0)
    return least


def heapreplace(heap, item, /):
    least, heap[0] = heap[0], item
    _sink(heap, 0)
    return least


def heappushpop(heap, item, /):
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(heap, /):
    for place in reversed(range(len(heap) // 2)):
        _sink(heap, place)


def _rise(heap, top, place):
    item = heap[place]
    while place > top:
        parent = (place - 1) >> 1
        if not item < heap[parent]:
            break
        heap[place] = heap[parent]
        place = parent
    heap[place] = item


def _sink(heap, top):
    """Down to a leaf along the lesser children, then up again: fewer comparisons than stopping."""
    end = len(heap)
    place = top
    item = heap[top]
    child = 2 * place + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    _rise(heap, top, place)


def merge(*iterables, key=None, reverse=False):
    sources = []
    for order, iterable in enumerate(iterables):
        iterator = iter(iterable)
        for value in iterator:
            sources.append([value if key is None else key(value), order, value, iterator])
            break
    while sources:
        first = _first_source(sources, reverse)
        yield first[2]
        for value in first[3]:
            first[0] = value if key is None else key(value)
            first[2] = value
            break
        else:
            sources.remove(first)


def _first_source(sources, reverse):
    first = sources[0]
    for source in sources[1:]:
        if first[0] < source[0] if reverse else source[0] < first[0]:
            first = source
    return first


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
