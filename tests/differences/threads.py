# Threads and processes are refused.
# Why: one thing runs at a time here, which is what coroutines are about.
import threading
# python3:
#   --- stderr
#   --- status 0
# corolane:
#   --- stderr
#   threads.py:3:8: the module `threading` is not supported by Corolane
#       import threading
#              ^^^^^^^^^
#   --- status 2
