def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


values = [b"", b"a", b"hello", b"\x00\xff\n\t\\'", b'"', b"'\"", bytes(3), bytes([65, 66]), "한글".encode(), b"raw" + br"\n"]
for b in values:
    print(b, len(b), list(b), bool(b), b.hex(), b[:2], b[::-1], b * 2, b + b"!", b == b"a", hash(b) == hash(b + b""), repr(b), str(b), 97 in b, b"l" in b)
print(b"abc"[0], b"abc"[-1], b"abc"[1:], attempt(lambda: b"abc"[5]), attempt(lambda: b"a" + "b"), attempt(lambda: "a" + b"b"), b"a" < b"b", attempt(lambda: b"a" < "b"), b"a" == "a")
print("é".encode("latin-1"), attempt(lambda: "é".encode("ascii")), "é".encode("ascii", "ignore"), "é".encode("ascii", "replace"), b"caf\xc3\xa9".decode(), attempt(lambda: b"\xff".decode()), attempt(lambda: b"\xc3".decode()), b"\xff".decode("latin-1"), b"a\xffb".decode("utf-8", "ignore"), b"a\xffb".decode("utf-8", "replace"))
print(attempt(lambda: bytes("abc")), bytes("abc", "utf-8"), attempt(lambda: bytes([256])), attempt(lambda: bytes([-1])), bytes(range(3)), bytes((1, 2)), bytes(b"x"), attempt(lambda: bytes(["a"])))
for x in b"ab":
    print(x)
print(isinstance(b"", bytes), type(b""), {b"a": 1}[b"a"], sorted([b"b", b"a"]), b"%d" if False else b"x")
