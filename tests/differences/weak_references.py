# Weak references are refused.
# Why: references are counted, and a lesson can show that without them.
import weakref
# python3:
#   --- stderr
#   --- status 0
# corolane:
#   --- stderr
#   weak_references.py:3:8: the module `weakref` is not supported by Corolane
#       import weakref
#              ^^^^^^^
#   --- status 2
