# An uncaught KeyboardInterrupt ends the program with status 1, not by the signal.
# Why: it was raised by the program; nobody pressed a key.
raise KeyboardInterrupt
# python3:
#   --- stderr
#   Traceback (most recent call last):
#     File "interrupt.py", line 3, in <module>
#       raise KeyboardInterrupt
#   KeyboardInterrupt
#   --- status -2
# corolane:
#   --- stderr
#   Traceback (most recent call last):
#     File "interrupt.py", line 3, in <module>
#       raise KeyboardInterrupt
#   KeyboardInterrupt
#   --- status 1
