"""Constants of characters, and templates."""

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits",
           "hexdigits", "octdigits", "printable", "punctuation", "whitespace", "Formatter",
           "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(word.capitalize() for word in s.split(sep))


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)


class Template:
    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        """(text, name or None) for each piece; a name of "" stands for a delimiter without one."""
        text, start = self.template, 0
        while True:
            at = text.find(self.delimiter, start)
            if at < 0:
                yield text[start:], None, ""
                return
            yield text[start:at], None, ""
            start = at + 1
            if text[start:start + 1] == self.delimiter:
                yield self.delimiter, None, ""
                start += 1
                continue
            braced = text[start:start + 1] == "{"
            end = begin = start + braced
            while end < len(text) and (text[end] == "_" or text[end].isascii() and
                                       (text[end].isalpha() or end > begin and text[end].isdigit())):
                end += 1
            if end == begin or braced and text[end:end + 1] != "}":
                yield self.delimiter, "", ""
                continue
            start = end + braced
            yield "", text[begin:end], text[at:start]

    def _fill(self, values, safe):
        parts = []
        for text, name, written in self._pieces():
            if name == "" and not safe:
                raise ValueError(self._invalid("".join(parts)))
            if not name:
                parts.append(text)
            elif safe and name not in values:
                parts.append(written)
            else:
                parts.append(str(values[name]))
        return "".join(parts)

    def _invalid(self, done):
        lines = done.splitlines(keepends=True) or [""]
        return f"Invalid placeholder in string: line {len(lines)}, col {len(lines[-1]) + 1}"

    def substitute(self, mapping={}, /, **kws):
        return self._fill({**mapping, **kws}, False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._fill({**mapping, **kws}, True)
