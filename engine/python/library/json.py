"""Values as JSON text, and back."""

# lacks: detect_encoding

import re as _re

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]

_INFINITY = float("inf")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r",
            "\t": "\\t"}
_UNESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r",
              "t": "\t"}
_NUMBER = _re.compile(r"(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_CONSTANTS = {"null": None, "true": True, "false": False, "NaN": float("nan"),
              "Infinity": _INFINITY, "-Infinity": -_INFINITY}


# ---- writing

def _quoted(text, ascii_only):
    pieces = ['"']
    for c in text:
        code = ord(c)
        if c in _ESCAPES:
            pieces.append(_ESCAPES[c])
        elif code < 32 or (ascii_only and 126 < code < 0x10000):
            pieces.append(f"\\u{code:04x}")
        elif ascii_only and code >= 0x10000:
            code -= 0x10000
            pieces.append(f"\\u{0xd800 | code >> 10:04x}\\u{0xdc00 | code & 0x3ff:04x}")
        else:
            pieces.append(c)
    return "".join(pieces) + '"'


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys, self.ensure_ascii, self.check_circular = skipkeys, ensure_ascii, \
            check_circular
        self.allow_nan, self.sort_keys, self.indent = allow_nan, sort_keys, indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        pieces = []
        self._add(o, 0, set(), pieces)
        return "".join(pieces)

    def iterencode(self, o):
        return iter([self.encode(o)])

    # ---- one value

    def _float(self, number):
        if number == number and abs(number) != _INFINITY:
            return float.__repr__(number)
        if not self.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant: " + repr(number))
        return "NaN" if number != number else "Infinity" if number > 0 else "-Infinity"

    def _scalar(self, o):
        """The text of what holds nothing, or None."""
        if isinstance(o, str):
            return _quoted(o, self.ensure_ascii)
        if o is None or o is True or o is False:
            return {None: "null", True: "true", False: "false"}[o]
        if isinstance(o, int):
            return int.__repr__(o)
        return self._float(o) if isinstance(o, float) else None

    def _key(self, key):
        """The text of a key, or None where it is to be left out."""
        if isinstance(key, str):
            return key
        if key is None or isinstance(key, (int, float)):
            return self._scalar(key)
        if self.skipkeys:
            return None
        raise TypeError("keys must be str, int, float, bool or None, not "
                        + key.__class__.__name__)

    # ---- containers

    def _line(self, depth):
        if self.indent is None:
            return ""
        step = self.indent if isinstance(self.indent, str) else " " * self.indent
        return "\n" + step * depth

    def _add_all(self, brackets, entries, depth, open_ones, pieces):
        """The entries between brackets: pairs of what stands before a value, and the value."""
        pieces.append(brackets[0])
        separator = ""
        for before, value in entries:
            pieces.append(separator + self._line(depth + 1) + before)
            separator = self.item_separator
            self._add(value, depth + 1, open_ones, pieces)
        pieces.append((self._line(depth) if entries else "") + brackets[1])

    def _entries(self, o):
        entries = []
        for key, value in sorted(o.items()) if self.sort_keys else o.items():
            text = self._key(key)
            if text is not None:
                entries.append((_quoted(text, self.ensure_ascii) + self.key_separator, value))
        return entries

    def _add(self, o, depth, open_ones, pieces):
        text = self._scalar(o)
        if text is not None:
            pieces.append(text)
            return
        if self.check_circular and id(o) in open_ones:
            raise ValueError("Circular reference detected")
        open_ones.add(id(o))
        if isinstance(o, (list, tuple)):
            self._add_all("[]", [("", item) for item in o], depth, open_ones, pieces)
        elif isinstance(o, dict):
            self._add_all("{}", self._entries(o), depth, open_ones, pieces)
        else:
            self._add(self.default(o), depth, open_ones, pieces)
        open_ones.discard(id(o))


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
          cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw):
    encoder = (cls or JSONEncoder)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
        allow_nan=allow_nan, indent=indent, separators=separators, default=default,
        sort_keys=sort_keys, **kw)
    return encoder.encode(obj)


def dump(obj, fp, **kw):
    fp.write(dumps(obj, **kw))


# ---- reading

class JSONDecodeError(ValueError):
    __module__ = "json.decoder"

    def __init__(self, msg, doc, pos):
        self.msg, self.doc, self.pos = msg, doc, pos
        self.lineno = doc.count("\n", 0, pos) + 1
        self.colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {self.lineno} column {self.colno} (char {pos})")


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None,
                 parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook, self.object_pairs_hook = object_hook, object_pairs_hook
        self.parse_float, self.parse_int = parse_float or float, parse_int or int
        self.parse_constant, self.strict = parse_constant, strict

    def decode(self, s):
        value, at = self.raw_decode(s, self._skip(s, 0))
        at = self._skip(s, at)
        if at != len(s):
            raise JSONDecodeError("Extra data", s, at)
        return value

    def raw_decode(self, s, idx=0):
        return self._value(s, idx)

    def _skip(self, s, at):
        while at < len(s) and s[at] in " \t\n\r":
            at += 1
        return at

    def _value(self, s, at):
        c = s[at:at + 1]
        if c == '"':
            return self._string(s, at + 1)
        if c == "{":
            return self._object(s, at + 1)
        if c == "[":
            return self._array(s, at + 1)
        for name, constant in _CONSTANTS.items():
            if s.startswith(name, at):
                if self.parse_constant and name[0] not in "ntf":
                    constant = self.parse_constant(name)
                return constant, at + len(name)
        return self._number(s, at)

    def _number(self, s, at):
        found = _NUMBER.match(s, at)
        if not found:
            raise JSONDecodeError("Expecting value", s, at)
        whole, fraction, exponent = found.groups()
        if fraction or exponent:
            return self.parse_float(found.group()), found.end()
        return self.parse_int(whole), found.end()

    def _unit(self, s, at):
        """The four hexadecimal digits behind a \\u."""
        digits = s[at:at + 4]
        if not _re.fullmatch("[0-9a-fA-F]{4}", digits):
            raise JSONDecodeError("Invalid \\uXXXX escape", s, at - 1)
        return int(digits, 16)

    def _escape(self, s, at, start):
        if at >= len(s):
            raise JSONDecodeError("Unterminated string starting at", s, start - 1)
        if s[at] in _UNESCAPES:
            return _UNESCAPES[s[at]], at + 1
        if s[at] != "u":
            raise JSONDecodeError("Invalid \\escape", s, at - 1)
        code = self._unit(s, at + 1)
        at += 5
        if 0xd800 <= code < 0xdc00 and s.startswith("\\u", at):
            low = self._unit(s, at + 2)
            if 0xdc00 <= low < 0xe000:
                return chr(0x10000 + (code - 0xd800 << 10) + low - 0xdc00), at + 6
        return chr(code), at

    def _string(self, s, start):
        pieces, at = [], start
        while True:
            c = s[at:at + 1]
            if c == '"':
                return "".join(pieces), at + 1
            if not c:
                raise JSONDecodeError("Unterminated string starting at", s, start - 1)
            if c == "\\":
                c, at = self._escape(s, at + 1, start)
            elif self.strict and c < " ":
                raise JSONDecodeError("Invalid control character at", s, at)
            else:
                at += 1
            pieces.append(c)

    def _array(self, s, at):
        items, at = [], self._skip(s, at)
        if s[at:at + 1] == "]":
            return items, at + 1
        while True:
            value, at = self._value(s, at)
            items.append(value)
            at = self._skip(s, at)
            if s[at:at + 1] == "]":
                return items, at + 1
            if s[at:at + 1] != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            at = self._skip(s, at + 1)

    def _object(self, s, at):
        pairs, at = [], self._skip(s, at)
        if s[at:at + 1] == "}":
            return self._made(pairs), at + 1
        while True:
            if s[at:at + 1] != '"':
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, at)
            key, at = self._string(s, at + 1)
            at = self._skip(s, at)
            if s[at:at + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, at)
            value, at = self._value(s, self._skip(s, at + 1))
            pairs.append((key, value))
            at = self._skip(s, at)
            if s[at:at + 1] == "}":
                return self._made(pairs), at + 1
            if s[at:at + 1] != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            at = self._skip(s, at + 1)

    def _made(self, pairs):
        if self.object_pairs_hook:
            return self.object_pairs_hook(pairs)
        return self.object_hook(dict(pairs)) if self.object_hook else dict(pairs)


def loads(s, *, cls=None, **kw):
    if isinstance(s, (bytes, bytearray)):
        s = s.decode()
    elif not isinstance(s, str):
        raise TypeError("the JSON object must be str, bytes or bytearray, not "
                        + s.__class__.__name__)
    elif s.startswith("\ufeff"):
        raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    return (cls or JSONDecoder)(**kw).decode(s)


def load(fp, **kw):
    return loads(fp.read(), **kw)
