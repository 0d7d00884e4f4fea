"""The reports of exceptions, as the interpreter prints them."""

# lacks: TracebackException extract_stack format_stack print_last print_stack walk_stack

import sys as _sys
import _traceback

__all__ = ["extract_tb", "format_exception", "format_exception_only", "format_list", "format_tb",
           "print_exc", "format_exc", "print_exception", "print_list", "print_tb", "FrameSummary",
           "StackSummary", "walk_tb", "clear_frames"]

_HEADING = "Traceback (most recent call last):\n"
_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
_REPEATS_SHOWN = 3
_GIVEN = object()


class FrameSummary:
    """Where an exception came along: a file, a line and the function."""

    def __init__(self, filename, lineno, name, *, line=None, _text=None):
        self.filename, self.lineno, self.name = filename, lineno, name
        lines = _text.splitlines() if _text else []
        self.line = line if line is not None else lines[1].strip() if len(lines) > 1 else ""
        self._text = _text

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other)
        return tuple(self) == other if isinstance(other, tuple) else NotImplemented

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def _format(self):
        if self._text:
            return self._text
        line = f"    {self.line.strip()}\n" if self.line else ""
        return f'  File "{self.filename}", line {self.lineno}, in {self.name}\n{line}'


class StackSummary(list):
    def format(self):
        """Frames that repeat are counted from the fourth on."""
        result, last, count = [], None, 0
        for frame in self:
            place = frame.filename, frame.lineno, frame.name
            if place != last:
                result += _repeated(count)
                last, count = place, 0
            count += 1
            if count <= _REPEATS_SHOWN:
                result.append(frame._format())
        return result + _repeated(count)

    @classmethod
    def from_list(cls, a_list):
        return cls(frame if isinstance(frame, FrameSummary)
                   else FrameSummary(*frame[:3], line=frame[3]) for frame in a_list)


def _repeated(count):
    more = count - _REPEATS_SHOWN
    plural = "" if more == 1 else "s"
    return [f"  [Previous line repeated {more} more time{plural}]\n"] if more > 0 else []


# ---- tracebacks

def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _chosen(frames, limit):
    return frames if limit is None else frames[:limit] if limit >= 0 else frames[limit:]


def extract_tb(tb, limit=None):
    frames = [FrameSummary(*entry[:3], _text=entry[3]) for entry in _traceback.entries(tb)]
    return StackSummary(_chosen(frames, limit))


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def _print(texts, file):
    for text in texts:
        print(text, end="", file=_sys.stderr if file is None else file)


def print_list(extracted_list, file=None):
    _print(format_list(extracted_list), file)


def print_tb(tb, limit=None, file=None):
    _print(format_tb(tb, limit), file)


def clear_frames(tb):
    """Frames that have been left hold nothing."""


# ---- exceptions

def _exception_of(exc, value):
    return exc if value is _GIVEN else value


def _only(exception):
    """The last lines. A name that was misspelt is hinted at in the interpreter's report alone."""
    if exception is None:
        return ["NoneType: None\n"]
    return _traceback.ending(exception).splitlines(keepends=True)


def format_exception_only(exc, /, value=_GIVEN):
    return _only(_exception_of(exc, value))


def _report(exception, tb, limit, chain, seen):
    seen.add(id(exception))
    texts = []
    cause, context = exception.__cause__, exception.__context__
    if chain and cause is not None and id(cause) not in seen:
        texts = _report(cause, cause.__traceback__, limit, chain, seen) + [_CAUSE]
    elif chain and cause is None and context is not None and id(context) not in seen \
            and not exception.__suppress_context__:
        texts = _report(context, context.__traceback__, limit, chain, seen) + [_CONTEXT]
    if tb is not None:
        texts += [_HEADING] + format_tb(tb, limit)
    return texts + _only(exception)


def format_exception(exc, /, value=_GIVEN, tb=_GIVEN, limit=None, chain=True):
    if (value is _GIVEN) != (tb is _GIVEN):
        raise ValueError("Both or neither of value and tb must be given")
    exception = _exception_of(exc, value)
    if exception is None:
        return ["NoneType: None\n"]
    if tb is _GIVEN:
        tb = exception.__traceback__
    return _report(exception, tb, limit, chain, set())


def print_exception(exc, /, value=_GIVEN, tb=_GIVEN, limit=None, file=None, chain=True):
    _print(format_exception(exc, value, tb, limit, chain), file)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(_sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(_sys.exception(), limit=limit, file=file, chain=chain)
