# What is in a cycle is finalized when the program ends or calls gc.collect(), not whenever CPython's collector runs.
# Why: that one counts every list, dict and frame that CPython makes; what it finds when is no property of a program.
class Node:
    finalized = 0

    def __init__(self):
        self.itself = self

    def __del__(self):
        Node.finalized += 1

for _ in range(5000):
    Node()
print(Node.finalized > 0)
# python3:
#   True
#   --- stderr
#   --- status 0
# corolane:
#   False
#   --- stderr
#   --- status 0
