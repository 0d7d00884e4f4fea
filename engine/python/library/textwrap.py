"""Text in lines of a certain width."""

import re

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_BLANK = "\t\n\x0b\x0c\r "
_SENTENCE_END = re.compile(r"[a-z][\.\!\?][\"\']?\Z")


class TextWrapper:
    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=" [...]"):
        self.width = width
        self.initial_indent, self.subsequent_indent = initial_indent, subsequent_indent
        self.expand_tabs, self.replace_whitespace = expand_tabs, replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words, self.drop_whitespace = break_long_words, drop_whitespace
        self.break_on_hyphens, self.tabsize = break_on_hyphens, tabsize
        self.max_lines, self.placeholder = max_lines, placeholder

    # ---- the pieces that a line is made of

    def _pieces(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate({ord(c): " " for c in _BLANK})
        words = []
        for word in re.split(r"([\t\n\x0b\x0c\r ]+)", text):
            words += self._hyphened(word) if self.break_on_hyphens else [word]
        words = [word for word in words if word]
        if self.fix_sentence_endings:
            for i in range(len(words) - 1):
                if words[i + 1] == " " and _SENTENCE_END.search(words[i]):
                    words[i + 1] = "  "
        return words

    def _hyphened(self, word):
        """The word's parts: each ends behind a hyphen between letters, or at a dash of several."""
        parts, start = [], 0
        for found in re.finditer(r"-+", word):
            before, after = word[start:found.start()], word[found.end():]
            if found.end() - found.start() > 1:
                if before and after and (before[-1].isalnum() or before[-1] in "_!\"'&.,?") \
                        and (after[0].isalnum() or after[0] == "_"):
                    parts += [before, found.group()]
                    start = found.end()
            elif len(before) > 1 and before[-2:].isalpha() and _letters_follow(after):
                parts.append(before + "-")
                start = found.end()
        return parts + [word[start:]]

    # ---- lines

    def _break_word(self, pieces, current, length, width):
        room = width - length if width > 0 else 1
        if not self.break_long_words:
            if not current:
                current.append(pieces.pop())
            return
        word = pieces[-1]
        if self.break_on_hyphens and len(word) > room:
            hyphen = word.rfind("-", 0, room)
            if hyphen > 0 and word[:hyphen].strip("-"):
                room = hyphen + 1
        current.append(word[:room])
        pieces[-1] = word[room:]

    def _end_short(self, lines, current, indent, width):
        """The last line that is allowed, ended by the placeholder."""
        length = sum(map(len, current))
        while current:
            if current[-1].strip() and length + len(self.placeholder) <= width:
                lines.append(indent + "".join(current) + self.placeholder)
                return
            length -= len(current.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def _check(self):
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")

    def _take(self, pieces, width):
        """What fits into a line of that width."""
        current, length = [], 0
        while pieces and length + len(pieces[-1]) <= width:
            length += len(pieces[-1])
            current.append(pieces.pop())
        if pieces and len(pieces[-1]) > width:
            self._break_word(pieces, current, length, width)
        if self.drop_whitespace and current and not current[-1].strip():
            current.pop()
        return current

    def _is_allowed(self, lines, pieces, current, width):
        if self.max_lines is None or len(lines) + 1 < self.max_lines:
            return True
        rest = not pieces or (self.drop_whitespace and len(pieces) == 1 and not pieces[0].strip())
        return rest and sum(map(len, current)) <= width

    def wrap(self, text):
        self._check()
        pieces, lines = self._pieces(text)[::-1], []
        while pieces:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and not pieces[-1].strip() and lines:
                pieces.pop()
            current = self._take(pieces, width)
            if not current:
                continue
            if not self._is_allowed(lines, pieces, current, width):
                self._end_short(lines, current, indent, width)
                break
            lines.append(indent + "".join(current))
        return lines

    def fill(self, text):
        return "\n".join(self.wrap(text))


def _letters_follow(text):
    letters = text[:2]
    return len(letters) == 2 and letters[0].isalpha() and (
        letters[1].isalpha() or (letters[1] == "-" and text[2:3].isalpha()))


# ---- the functions

def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """Without the blanks that all lines begin with; a line of blanks alone is empty."""
    lines = [line if line.strip(" \t") else "" for line in text.split("\n")]
    margin = None
    for line in filter(None, lines):
        blanks = line[:len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = blanks
        while not blanks.startswith(margin):
            margin = margin[:-1]
    margin = margin or ""
    return "\n".join(line[len(margin):] if line else line for line in lines)


def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = str.strip
    return "".join(prefix + line if predicate(line) else line
                   for line in text.splitlines(keepends=True))
