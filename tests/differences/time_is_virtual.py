# time.sleep() takes no time: it moves a clock of the program's own.
# Why: nobody waits in front of a picture, and a step back must find the same time again.
import time
start = time.perf_counter()
time.sleep(0.01)
print(time.perf_counter() - start == 0.01)
# python3:
#   False
#   --- stderr
#   --- status 0
# corolane:
#   True
#   --- stderr
#   --- status 0
