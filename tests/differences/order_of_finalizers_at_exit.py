# At exit, the order of finalizers does not depend on how many lists, dicts and other containers were made before.
# Why: CPython's collector runs for every 700 of them that live, and what has been through that comes elsewhere.
def held(name):
    try:
        yield
    finally:
        print(name)

class Box:
    def __init__(self):
        self.content = held("in an instance")
        next(self.content)

box = Box()
many = [[] for _ in range(1000)]
alone = held("in a global name")
next(alone)
# python3:
#   in an instance
#   in a global name
#   --- stderr
#   --- status 0
# corolane:
#   in a global name
#   in an instance
#   --- stderr
#   --- status 0
