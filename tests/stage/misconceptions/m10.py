def worker():
    try:
        yield 1
        yield 2
    finally:
        print("tidy")


for x in worker():
    break
print("after loop")
w = worker()
for x in w:
    break
print("still there")
w = None
print("end")
