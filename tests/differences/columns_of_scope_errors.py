# A SyntaxError about a misplaced yield or return names the column in characters.
# Why: CPython counts the bytes of the line's UTF-8 there, and points beside the place.
이름 = yield 1
# python3:
#   --- stderr
#     File "columns_of_scope_errors.py", line 3
#       이름 = yield 1
#                ^^^^^^^
#   SyntaxError: 'yield' outside function
#   --- status 1
# corolane:
#   --- stderr
#   columns_of_scope_errors.py:3:6: SyntaxError: 'yield' outside function
#       이름 = yield 1
#              ^^^^^^^
#   --- status 2
