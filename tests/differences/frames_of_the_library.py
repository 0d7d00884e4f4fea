# A traceback leaves out the library's own frames.
# Why: that library is not CPython's, and a learner looks for what is wrong in the program.
from contextlib import closing

class Broken:
    def close(self):
        raise ValueError("broken")

with closing(Broken()):
    pass
# python3:
#   --- stderr
#   Traceback (most recent call last):
#     File "frames_of_the_library.py", line 9, in <module>
#       with closing(Broken()):
#     File "contextlib.py", line 348, in __exit__
#       self.thing.close()
#     File "frames_of_the_library.py", line 7, in close
#       raise ValueError("broken")
#   ValueError: broken
#   --- status 1
# corolane:
#   --- stderr
#   Traceback (most recent call last):
#     File "frames_of_the_library.py", line 9, in <module>
#       with closing(Broken()):
#     File "frames_of_the_library.py", line 7, in close
#       raise ValueError("broken")
#   ValueError: broken
#   --- status 1
