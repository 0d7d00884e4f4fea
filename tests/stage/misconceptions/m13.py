def selfish():
    try:
        next(me)
    except ValueError as problem:
        print(problem)
    yield 1


me = selfish()
print(next(me))
