def worker():
    try:
        yield 1
    finally:
        print("tidy")


w = worker()
next(w)
try:
    w.close()
    print("closed")
except GeneratorExit:
    print("exit here")
