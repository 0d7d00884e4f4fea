def down(n):
    return down(n - 1) + 1 if n else 0
while True:
    down(900)
