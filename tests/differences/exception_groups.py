# except* and exception groups are refused.
# Why: no program about generators uses them.
try:
    raise ExceptionGroup("several", [ValueError(1)])
except* ValueError as group:
    print(group.exceptions)
# python3:
#   (ValueError(1),)
#   --- stderr
#   --- status 0
# corolane:
#   --- stderr
#   exception_groups.py:5:1: `except*` is not supported by Corolane
#       except* ValueError as group:
#       ^^^^^^
#   --- status 2
