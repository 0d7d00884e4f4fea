### first in, first out
import queue, heapq, bisect, string, reprlib, numbers, time
from queue import Queue, PriorityQueue, LifoQueue, Empty, Full
q = Queue()
for i in range(3): q.put(i)
print(q.qsize(), q.get(), q.empty(), q.full())
### empty and full
import queue, heapq, bisect, string, reprlib, numbers, time
from queue import Queue, PriorityQueue, LifoQueue, Empty, Full
try: Queue().get_nowait()
except Empty as e: print('empty', repr(e))
q2 = Queue(1); q2.put(1)
try: q2.put(2, block=False)
except Full as e: print('full', repr(e))
### by priority and last in, first out
import queue, heapq, bisect, string, reprlib, numbers, time
from queue import Queue, PriorityQueue, LifoQueue, Empty, Full
p = PriorityQueue(); [p.put(x) for x in [3, 1, 2]]; print([p.get() for _ in range(3)])
l = LifoQueue(); l.put(1); l.put(2); print(l.get())
### queue.Empty uncaught
import queue, heapq, bisect, string, reprlib, numbers, time
from queue import Queue, PriorityQueue, LifoQueue, Empty, Full
raise queue.Empty
