### %d takes what has __int__, %x and %c what has __index__
class Whole:
    def __int__(self):
        return 7
class Index:
    def __index__(self):
        return 88
class Float:
    def __float__(self):
        return 1.5
class Wrong:
    def __int__(self):
        raise KeyError("x")
for directive in ("%d", "%i", "%5d", "%u", "%x", "%o", "%f", "%c"):
    for value in (Whole(), Index(), Float(), Wrong(), 1.9, True, "a", None, 1j):
        try:
            print(directive, directive % value)
        except Exception as error:
            print(directive, type(error).__name__, error)
