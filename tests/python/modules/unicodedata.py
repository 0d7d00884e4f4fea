### what characters are
import unicodedata as u
for c in "a\u00c9\u03011\u00bd\u2460_ \u0663\u2167\u4e2d\U0001f600":
    print(ascii(c), u.category(c), u.combining(c), u.bidirectional(c), u.mirrored(c), u.decimal(c, None))
for wrong in (lambda: u.category("ab"), lambda: u.category(1), lambda: u.normalize("X", "a"), lambda: u.decimal("a")):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
### normal forms
import unicodedata as u
for form in ("NFC", "NFD", "NFKC", "NFKD"):
    print([ascii(u.normalize(form, s)) for s in ("\u00e9", "e\u0301", "\ufb01", "\u2460", "\u212b", "abc")])
print("".join(c for c in u.normalize("NFD", "Cr\u00e8me") if not u.combining(c)), u.is_normalized("NFC", "\u00e9"))
