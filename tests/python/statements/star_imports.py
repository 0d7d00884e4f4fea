### names of two modules
from heapq import *
from math import *
h = []
heappush(h, floor(2.5)); heappush(h, 1); print(h, pi)
