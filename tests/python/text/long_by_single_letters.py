text = ""
for i in range(30000):
    text += "x"
print(len(text), text == "x" * 30000)
