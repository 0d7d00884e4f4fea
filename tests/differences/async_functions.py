# async def, async for, async with and await are refused.
# Why: they come on the same machinery, later.
async def f():
    pass
# python3:
#   --- stderr
#   --- status 0
# corolane:
#   --- stderr
#   async_functions.py:3:1: `async def` is not supported by Corolane
#       async def f():
#       ^^^^^
#   --- status 2
