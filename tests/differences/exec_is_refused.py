# exec() and compile() are refused; eval() evaluates expressions.
# Why: what runs must be on the screen.
exec("print(1)")
# python3:
#   1
#   --- stderr
#   --- status 0
# corolane:
#   --- stderr
#   exec_is_refused.py:3:1: the builtin `exec` is not supported by Corolane
#       exec("print(1)")
#       ^^^^
#   --- status 2
