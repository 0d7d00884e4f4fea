"""Regular expressions. Patterns are compiled and matched by PCRE2: see module__re.c."""

# lacks: Scanner T TEMPLATE template

import _re
from functools import lru_cache as _lru_cache
from types import MappingProxyType as _MappingProxy

__all__ = ["match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile",
           "purge", "escape", "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U",
           "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG",
           "RegexFlag"]


# ---- flags

class RegexFlag(int):
    def __repr__(self):
        names = [f"re.{name}" for name, bit in _FLAGS if self & bit]
        rest = int(self) & ~_ALL
        if rest or not names:
            names.append("re.NOFLAG" if not rest else hex(rest))
        return "|".join(names)

    __str__ = __repr__

    def __or__(self, other):
        return RegexFlag(int(self) | int(other))

    def __and__(self, other):
        return RegexFlag(int(self) & int(other))

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other))

    def __invert__(self):
        return RegexFlag(_ALL & ~int(self))

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    @property
    def name(self):
        return repr(self).replace("re.", "")

    @property
    def value(self):
        return int(self)


_FLAGS = [("IGNORECASE", 2), ("LOCALE", 4), ("MULTILINE", 8), ("DOTALL", 16), ("UNICODE", 32),
          ("VERBOSE", 64), ("DEBUG", 128), ("ASCII", 256)]
_ALL = 510
NOFLAG = RegexFlag(0)
I = IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag(4)
M = MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag(16)
U = UNICODE = RegexFlag(32)
X = VERBOSE = RegexFlag(64)
DEBUG = RegexFlag(128)
A = ASCII = RegexFlag(256)


class error(Exception):
    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = "%s at position %d" % (msg, pos)
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = "%s (line %d, column %d)" % (msg, self.lineno, self.colno)
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


# ---- patterns

def _subject(pattern, string):
    if isinstance(string, str):
        if isinstance(pattern.pattern, bytes):
            raise TypeError("cannot use a bytes pattern on a string-like object")
        return string
    try:
        subject = string if type(string) is bytes else bytes(memoryview(string))
    except TypeError:
        raise TypeError("expected string or bytes-like object, got "
                        f"'{type(string).__name__}'") from None
    if isinstance(pattern.pattern, str):
        raise TypeError("cannot use a string pattern on a bytes-like object")
    return subject


class _Scanner:
    """Finds one match after the other; an empty one makes the next one move on."""

    def __init__(self, pattern, string, pos, endpos):
        self.subject = _subject(pattern, string)
        self.pattern, self.string = pattern, string
        self.pos, self.endpos = _limits(self.subject, pos, endpos)
        self.at, self.advance = self.pos, False

    def _next(self, how):
        if self.at is None or self.at > self.endpos:
            return None
        spans = _re.run(self.pattern._regex, self.subject, self.at, self.endpos, how, self.advance)
        if spans is None:
            self.at = None
            return None
        self.at = spans[1]
        self.advance = spans[0] == spans[1]
        return _match_new(self.pattern, self.string, self.pos, self.endpos, spans)

    def search(self):
        return self._next(0)

    def match(self):
        return self._next(1)


_MOST = 9223372036854775807


def _limits(subject, pos, endpos):
    length = len(subject)
    return min(max(pos, 0), length), min(max(endpos, 0), length)


class Pattern:
    __slots__ = ("pattern", "flags", "groups", "_names", "_regex", "_closings")

    def __new__(cls, *args):
        raise TypeError("cannot create 're.Pattern' instances")

    @property
    def groupindex(self):
        return _MappingProxy(self._names)

    def _once(self, string, pos, endpos, how):
        subject = _subject(self, string)
        pos, endpos = _limits(subject, pos, endpos)
        if pos > endpos:
            return None
        spans = _re.run(self._regex, subject, pos, endpos, how, False)
        return None if spans is None else _match_new(self, string, pos, endpos, spans)

    def search(self, string, pos=0, endpos=_MOST):
        return self._once(string, pos, endpos, 0)

    def match(self, string, pos=0, endpos=_MOST):
        return self._once(string, pos, endpos, 1)

    def fullmatch(self, string, pos=0, endpos=_MOST):
        return self._once(string, pos, endpos, 2)

    def finditer(self, string, pos=0, endpos=_MOST):
        return iter(_Scanner(self, string, pos, endpos).search, None)

    def scanner(self, string, pos=0, endpos=_MOST):
        return _Scanner(self, string, pos, endpos)

    def findall(self, string, pos=0, endpos=_MOST):
        found = self.finditer(string, pos, endpos)
        empty = string[:0]
        if self.groups == 0:
            return [match.group() for match in found]
        if self.groups == 1:
            return [match.groups(empty)[0] for match in found]
        return [match.groups(empty) for match in found]

    def split(self, string, maxsplit=0):
        parts, at = [], 0
        for match in self.finditer(string):
            if maxsplit and len(parts) >= maxsplit * (1 + self.groups):
                break
            parts.append(string[at:match.start()])
            parts.extend(match.groups())
            at = match.end()
        parts.append(string[at:])
        return parts

    def subn(self, repl, string, count=0):
        empty = _subject(self, string)[:0]
        replace = repl if callable(repl) else _replacer(self, repl)
        parts, at, done = [], 0, 0
        for match in self.finditer(string):
            if match.start() > at:
                parts.append(string[at:match.start()])
            made = replace(match)
            if made is not None:
                parts.append(made)
            at = match.end()
            done += 1
            if done == count:
                break
        if at < len(string):
            parts.append(string[at:])
        return empty.join(parts), done

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def __repr__(self):
        flags = self.flags & ~32 if isinstance(self.pattern, str) else self.flags
        shown = repr(self.pattern)[:200]
        return f"re.compile({shown}, {RegexFlag(flags)!r})" if flags else f"re.compile({shown})"

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self.flags == other.flags and self.pattern == other.pattern and
                type(self.pattern) is type(other.pattern))

    def __hash__(self):
        return hash((self.flags, self.pattern))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __class_getitem__(cls, item):
        return _alias(cls, item)


# ---- matches

class Match:
    __slots__ = ("string", "re", "pos", "endpos", "_spans")

    def __new__(cls, *args):
        raise TypeError("cannot create 're.Match' instances")

    def _number(self, group):
        if isinstance(group, int) or hasattr(group, "__index__"):
            number = group.__index__()
            if 0 <= number <= self.re.groups:
                return number
        else:
            number = self.re._names.get(group) if isinstance(group, str) else None
            if number is not None:
                return number
        raise IndexError("no such group")

    def _text(self, number, default=None):
        start, end = self._spans[2 * number], self._spans[2 * number + 1]
        return default if start < 0 else self.string[start:end]

    def group(self, *groups):
        if not groups:
            return self._text(0)
        if len(groups) == 1:
            return self._text(self._number(groups[0]))
        return tuple([self._text(self._number(group)) for group in groups])

    def __getitem__(self, group):
        return self._text(self._number(group))

    def groups(self, default=None):
        return tuple([self._text(number, default) for number in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._text(number, default) for name, number in self.re._names.items()}

    def start(self, group=0, /):
        return self._spans[2 * self._number(group)]

    def end(self, group=0, /):
        return self._spans[2 * self._number(group) + 1]

    def span(self, group=0, /):
        number = self._number(group)
        return self._spans[2 * number], self._spans[2 * number + 1]

    @property
    def regs(self):
        return tuple(zip(self._spans[::2], self._spans[1::2]))

    @property
    def lastindex(self):
        closed = [(self._spans[2 * number + 1], closing, number)
                  for number, closing in enumerate(self.re._closings, 1)
                  if self._spans[2 * number] >= 0]
        return max(closed)[2] if closed else None

    @property
    def lastgroup(self):
        last = self.lastindex
        for name, number in self.re._names.items():
            if number == last:
                return name
        return None

    def expand(self, template):
        return _replacer(self.re, template)(self)

    def __repr__(self):
        return f"<re.Match object; span={self.span()}, match={self.group()!r}>"

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __class_getitem__(cls, item):
        return _alias(cls, item)


_alias = type(list[int])


def _match_new(pattern, string, pos, endpos, spans):
    match = object.__new__(Match)
    match.string, match.re, match.pos, match.endpos, match._spans = string, pattern, pos, endpos, spans
    return match


# ---- templates

_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}
_DIGITS, _OCTAL = "0123456789", "01234567"


def _replacer(pattern, template):
    """The function of a match that fills in a template."""
    parts = _template(pattern, template)
    if not any([isinstance(part, int) for part in parts]):
        whole = template[:0].join(parts)
        return lambda match: whole
    empty = template[:0]
    return lambda match: empty.join([match._text(part, empty) if isinstance(part, int) else part
                                     for part in parts])


@_lru_cache(512)
def _template(pattern, template):
    text = template if isinstance(template, str) else str(template, "latin-1")
    if "\\" not in text:
        return [template]
    parts = _TemplateReader(pattern, text, template).read()
    if isinstance(template, str):
        return parts
    return [part if isinstance(part, int) else part.encode("latin-1") for part in parts]


class _TemplateReader:
    def __init__(self, pattern, text, template):
        self.pattern, self.text, self.template = pattern, text, template
        self.parts, self.at = [], 0

    def read(self):
        while self.at < len(self.text):
            stop = self.text.find("\\", self.at)
            if stop < 0:
                stop = len(self.text)
            if stop > self.at:
                self.parts.append(self.text[self.at:stop])
            self.at = stop
            if stop < len(self.text):
                self.escape()
        return self.parts

    def fail(self, message, place):
        raise error(message, self.template, place)

    def escape(self):
        start, letter = self.at, self.text[self.at + 1:self.at + 2]
        self.at += 2
        if not letter:
            self.fail("bad escape (end of pattern)", start)
        if letter == "g":
            self.named(start)
        elif letter in _DIGITS:
            self.number(start, letter)
        elif letter in _ESCAPES:
            self.parts.append(_ESCAPES[letter])
        elif letter.isascii() and letter.isalpha():
            self.fail("bad escape \\" + letter, start)
        else:
            self.parts.append("\\" + letter)

    def group(self, number, place):
        if number > self.pattern.groups:
            self.fail(f"invalid group reference {number}", place)
        self.parts.append(number)

    def number(self, start, digit):
        text, at = self.text, self.at
        following = text[at:at + 1]
        if digit == "0":
            while self.at < start + 4 and text[self.at:self.at + 1] in _OCTAL and self.at < len(text):
                self.at += 1
            self.parts.append(chr(int(text[start + 1:self.at], 8) & 0xff))
            return
        if following and following in _DIGITS:
            self.at += 1
            third = text[self.at:self.at + 1]
            if digit in _OCTAL and following in _OCTAL and third and third in _OCTAL:
                self.at += 1
                value = int(digit + following + third, 8)
                if value > 0o377:
                    self.fail(f"octal escape value \\{digit}{following}{third} outside of range "
                              "0-0o377", start)
                self.parts.append(chr(value))
                return
        self.group(int(text[start + 1:self.at]), start + 1)

    def named(self, start):
        text = self.text
        if text[self.at:self.at + 1] != "<":
            self.fail("missing <", self.at)
        first = self.at + 1
        end = text.find(">", first)
        if end < 0:
            self.fail("missing group name" if first == len(text) else "missing >, unterminated name",
                      first)
        name = text[first:end]
        self.at = end + 1
        if not name:
            self.fail("missing group name", first)
        if name.isdecimal() and name.isascii():
            self.group(int(name), first)
        elif not name.isidentifier():
            self.fail(f"bad character in group name {name!r}", first)
        elif name in self.pattern._names:
            self.parts.append(self.pattern._names[name])
        else:
            raise IndexError(f"unknown group name {name!r}")


# ---- functions

_cache = {}


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    key = type(pattern), pattern, int(flags)
    known = _cache.get(key)
    if known is None:
        known = _cache[key] = _pattern_new(pattern, int(flags))
    return known


def _check_flags(pattern, flags):
    if isinstance(pattern, str):
        if flags & 4:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        if flags & 256 and flags & 32:
            raise ValueError("ASCII and UNICODE flags are incompatible")
    else:
        if flags & 32:
            raise ValueError("cannot use UNICODE flag with a bytes pattern")
        if flags & 256 and flags & 4:
            raise ValueError("ASCII and LOCALE flags are incompatible")


def _pattern_new(pattern, flags):
    regex = _re.compile(pattern, flags)
    if isinstance(regex, tuple):
        raise error(regex[0], pattern, regex[1])
    made = object.__new__(Pattern)
    made.pattern, made._regex = pattern, regex
    made.flags, made.groups, made._names, made._closings = regex.info
    _check_flags(pattern, flags)
    return made


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def purge():
    _cache.clear()


_SPECIAL = {ord(c): "\\" + c for c in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_SPECIAL)
    return str(pattern, "latin1").translate(_SPECIAL).encode("latin1")
