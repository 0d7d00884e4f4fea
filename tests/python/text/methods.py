def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


texts = ["", "a", "Hello World", "hello, world", "  spaces\t\n", "한글 텍스트", "가나다", "🙂 emoji 🎉", "ß straße", "ÀÉ îô", "ABC123", "123", "²³", "a\nb\r\nc\rd", "tab\tbed", "ǆ digraph", "it's they're x-ray", "__dunder__", "CamelCase snake_case", "\x00\x1f\x7f", "\u200b\u00a0", "é"]
for s in texts:
    print(repr(s), len(s), s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold(), repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), ascii(s))
    print(s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum(), s.isspace(), s.isupper(), s.islower(), s.istitle(), s.isidentifier(), s.isprintable(), s.isascii())
    print(s.split(), s.split(" "), s.rsplit(None, 1), s.rsplit(" ", 1), s.splitlines(), s.splitlines(True), s.partition(" "), s.rpartition("l"))
    print(repr(s.center(20, "*")), repr(s.ljust(15, ".")), repr(s.rjust(15)), s.zfill(8), s.find("l"), s.rfind("l"), s.count("l"), s.count(""), s.replace("l", "L"), s.replace("", "-"), s.replace("l", "", 1))
    print(s.startswith("h"), s.startswith(("a", "H")), s.endswith("d"), s.endswith(""), s[::-1], s[1:3], s[-2:], s[:2], s[::2], s * 2, s + "!", "l" in s, s.encode())
    print([*s], list(reversed(s)), sorted(s), s.removeprefix("He"), s.removesuffix("ld"), repr(s.expandtabs(4)), hash(s) == hash(s + ""), s == s[:], attempt(lambda: s.index("l")))
print("-".join(["a", "b", "c"]), "".join([]), ", ".join("한글"), " ".join(str(i) for i in range(3)), "x".join(("only",)))
print("a,b,,c".split(","), "a,b,,c".split(",", 1), "a,b,,c".rsplit(",", 2), " a  b ".split(), " a  b ".split(" "), "".split(), "".split(","), "a--b--c".split("--"))
print("abcabc".find("c", 3), "abcabc".find("c", 3, 5), "abcabc".rfind("a"), "abc".find(""), "abc".find("", 5), "abc".find("", 3), "aaa".count("aa"), "한글한글".find("글", 2), "abc".index("b", -2))
print("aXbX".strip("X"), "xxabcxx".strip("x"), "abcba".strip("ab"), "www.example.com".strip("cmowz."), "한글한".strip("한"))
print("%s" % "a", "a" < "b", "a" < "B", "abc" < "abd", "" < "a", "Z" < "a", "가" < "나", "a" == "a", "a" != "b", "10" < "9")
print("hello world".translate(str.maketrans("lo", "01")), "abc".translate({97: None, 98: "BB", 99: 100}), "x".translate(str.maketrans({"x": "y"})), "aeiou".translate(str.maketrans("ae", "AE", "u")))
print(str(5), str(None), str([1, "a"]), str(1.5), str(b"x"), str(b"caf\xc3\xa9", "utf-8"), repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("\\n\n\t\r\0\x7f\x80\xa0é"), repr("\ud7ff\ue000\U0001F600\U0010FFFF"))
print("a" "b" 'c', 'it''s', """triple
line""", r"raw\n", "\x41\u0042\U00000043\103", "line \
continued", u"unicode", "\a\b\f\v".encode())
print(ord("a"), ord("한"), ord("🙂"), chr(97), chr(0xD55C), chr(0x1F642), chr(0), repr(chr(0xD800)))
for s, i in (("abc", 0), ("abc", -1), ("한글날", 1), ("🙂a🎉", 2), ("abc", slice(None, None, -1)), ("abcdef", slice(5, 1, -2)), ("abc", slice(10, 20)), ("한글날🙂", slice(-2, None)), ("abc", True)):
    print(repr(s[i]))
print("abc".center(2), "a".center(4), "ab".center(5), "".center(3, "-"), "-5".zfill(5), "+5".zfill(4), "abc".zfill(2), "한".ljust(3, "글"))
print("Title case of o'neil's 3rd x2y".title(), "ABC def".swapcase(), "hELLO".capitalize(), "ǆ".title(), "ß".upper(), "Σ".lower())
print("a b c".replace(" ", ""), "aaa".replace("a", "b", 2), "abc".replace("x", "y"), "".replace("", "x"), "ab".replace("", "-", 2), "한글".replace("글", "국"))
print("{} {}".format(1, 2), "{1} {0}".format("a", "b"), "%d%%" % 5, "abc".isidentifier(), "1a".isidentifier(), "한글".isidentifier(), "class".isidentifier())
s = "x"
s += "y"
s *= 3
print(s, "ab" * 0, "ab" * -1, 3 * "ab", "a" in "", "" in "a", "" in "")
print("abc" > "ab", "abc".__contains__("b"), "abc".__len__(), "a".__add__("b"), "abc".__getitem__(1), "a".__eq__(1), "x".__mul__(2))
