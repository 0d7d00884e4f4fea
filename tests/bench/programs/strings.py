text = ""
i = 0
while True:
    text = "line %d " % i + text[:20000]
    words = text.split(" ", 5)
    i += 1
