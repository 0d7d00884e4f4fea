# start and end of a UnicodeError take integers only
def attempt(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)


errors = [
    UnicodeEncodeError("baz", "xxxxx", 1, 5, "foo"),
    UnicodeDecodeError("baz", b"xxxxx", 1, 5, "foo"),
    UnicodeTranslateError("xxxxx", 1, 5, "foo"),
]
for error in errors:
    for value in (2, True, None, "a", 1.5, 2**70, -3):
        attempt(lambda: setattr(error, "end", value))
        attempt(lambda: setattr(error, "start", value))
        print(error.start, error.end, error)
    attempt(lambda: delattr(error, "end"))


class Half(UnicodeEncodeError):
    def __init__(self):
        try:
            super().__init__("baz", "xxxxx", None, 5, "foo")
        except TypeError as error:
            print(error)


print(len(Half().args))
