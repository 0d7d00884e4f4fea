# What is in a cycle is finalized when the program ends, not by gc.collect() or whenever CPython's collector runs.
# Why: that one counts every list, dict and frame that CPython makes; what it finds when is no property of a program.
import gc

class Node:
    def __del__(self):
        print("finalized")

node = Node()
node.itself = node
del node
gc.collect()
print("end")
# python3:
#   finalized
#   end
#   --- stderr
#   --- status 0
# corolane:
#   end
#   finalized
#   --- stderr
#   --- status 0
