"""Containers shown over several lines where they are too long for one."""

import collections as _collections
import types as _types

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


class _Key:
    """An order for what has none: by type, then by place."""

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                 sort_dicts=True, underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._indent, self._width, self._depth = indent, width, depth
        self._stream, self._compact, self._sort_dicts = stream, compact, sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        text = self.pformat(object) + "\n"
        if self._stream is None:
            print(text, end="")
        else:
            self._stream.write(text)

    def pformat(self, object):
        parts = []
        self._format(object, parts, 0, 0, set(), 0)
        return "".join(parts)

    # ---- one line

    def _repr(self, object, running, level):
        kind = type(object)
        shown = kind.__repr__
        if kind is int and self._underscore_numbers:
            return f"{object:_d}"
        container = (shown is dict.__repr__ or shown is list.__repr__ or shown is tuple.__repr__)
        if not container:
            return repr(object)
        left, right = "{}" if shown is dict.__repr__ else "[]" if shown is list.__repr__ else "()"
        if not object:
            return left + right
        if self._depth is not None and level >= self._depth:
            return f"{left}...{right}"
        if id(object) in running:
            return f"<Recursion on {kind.__name__} with id={id(object)}>"
        running.add(id(object))
        if shown is dict.__repr__:
            inner = ", ".join(f"{self._repr(key, running, level + 1)}: "
                              f"{self._repr(value, running, level + 1)}"
                              for key, value in self._items(object))
        else:
            inner = ", ".join(self._repr(each, running, level + 1) for each in object)
            if shown is tuple.__repr__ and len(object) == 1:
                inner += ","
        running.discard(id(object))
        return left + inner + right

    def _items(self, mapping):
        items = mapping.items()
        if not self._sort_dicts:
            return items
        return sorted(items, key=lambda item: (_Key(item[0]), _Key(item[1])))

    # ---- several lines

    def _format(self, object, parts, indent, allowance, running, level):
        shown = self._repr(object, running, level)
        room = self._width - indent - allowance
        if len(shown) <= room or id(object) in running:
            parts.append(shown)
            return
        writer = self._writer_of(object)
        if writer is None or (self._depth is not None and level >= self._depth):
            parts.append(shown)
            return
        running.add(id(object))
        writer(self, object, parts, indent, allowance, running, level + 1)
        running.discard(id(object))

    def _writer_of(self, object):
        kind = type(object)
        writer = _WRITERS.get(kind.__repr__)
        if writer is None and hasattr(kind, "__dataclass_fields__") and (
                "__dataclass_params__" in kind.__dict__):
            return PrettyPrinter._write_dataclass
        return writer

    def _write_dict(self, object, parts, indent, allowance, running, level):
        self._write_pairs(self._items(object), parts, indent, allowance, running, level)

    def _write_pairs(self, items, parts, indent, allowance, running, level):
        parts.append("{" + " " * (self._indent - 1))
        items = list(items)
        indent += self._indent
        for number, (key, value) in enumerate(items):
            last = number == len(items) - 1
            name = self._repr(key, running, level)
            parts.append(f"{name}: ")
            self._format(value, parts, indent + len(name) + 2, allowance + 1 if last else 1,
                         running, level)
            if not last:
                parts.append(",\n" + " " * indent)
        parts.append("}")

    def _write_list(self, object, parts, indent, allowance, running, level):
        parts.append("[")
        self._write_items(object, parts, indent, allowance + 1, running, level)
        parts.append("]")

    def _write_tuple(self, object, parts, indent, allowance, running, level):
        end = ",)" if len(object) == 1 else ")"
        parts.append("(")
        self._write_items(object, parts, indent, allowance + len(end), running, level)
        parts.append(end)

    def _write_set(self, object, parts, indent, allowance, running, level):
        kind = type(object)
        left, right = ("{", "}") if kind is set else (kind.__name__ + "({", "})")
        parts.append(left)
        indent += len(kind.__name__) + 1 if kind is not set else 0
        self._write_items(sorted(object, key=_Key), parts, indent, allowance + len(right), running,
                          level)
        parts.append(right)

    def _write_items(self, items, parts, indent, allowance, running, level):
        indent += self._indent
        if self._indent > 1:
            parts.append((self._indent - 1) * " ")
        items = list(items)
        between = ",\n" + " " * indent
        room = width = self._width - indent + 1
        lead = ""
        for number, item in enumerate(items):
            last = number == len(items) - 1
            if self._compact:
                if last:
                    room -= allowance
                    width -= allowance
                shown = self._repr(item, running, level)
                needed = len(shown) + 2
                if room < needed:
                    room = width
                    lead = between if lead else lead
                if room >= needed:
                    room -= needed
                    parts.append(lead + shown)
                    lead = ", "
                    continue
            parts.append(lead)
            lead = between
            self._format(item, parts, indent, allowance if last else 1, running, level)

    def _write_str(self, object, parts, indent, allowance, running, level):
        """A long text as several literals, cut at its line ends and between words."""
        pieces = []
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        room = last_room = self._width - indent
        for number, line in enumerate(lines):
            if number == len(lines) - 1:
                last_room -= allowance
            if len(repr(line)) <= last_room:
                pieces.append(repr(line))
                continue
            words, current = _words(line), ""
            for place, word in enumerate(words):
                limit = last_room if place == len(words) - 1 and number == len(lines) - 1 else room
                if len(repr(current + word)) > limit:
                    if current:
                        pieces.append(repr(current))
                    current = word
                else:
                    current += word
            if current:
                pieces.append(repr(current))
        if len(pieces) == 1:
            parts.append(pieces[0])
            return
        text = ("\n" + " " * indent).join(pieces)
        parts.append(f"({text})" if level == 1 else text)

    def _write_dataclass(self, object, parts, indent, allowance, running, level):
        name = type(object).__name__
        indent += len(name) + 1
        shown = [field.name for field in type(object).__dataclass_fields__.values() if field.repr]
        parts.append(name + "(")
        self._write_named(object, shown, parts, indent, allowance, running, level)
        parts.append(")")

    def _write_ordered(self, object, parts, indent, allowance, running, level):
        name = type(object).__name__
        parts.append(name + "(")
        self._format(list(object.items()), parts, indent + len(name) + 1, allowance + 1, running,
                     level)
        parts.append(")")

    def _write_default(self, object, parts, indent, allowance, running, level):
        name, factory = type(object).__name__, self._repr(object.default_factory, running, level)
        indent += len(name) + 1
        parts.append(f"{name}({factory},\n" + " " * indent)
        self._write_dict(object, parts, indent, allowance + 1, running, level)
        parts.append(")")

    def _write_counter(self, object, parts, indent, allowance, running, level):
        name = type(object).__name__
        parts.append(name + "(")
        self._write_pairs(object.most_common(), parts, indent + len(name) + 1, allowance + 1,
                          running, level)
        parts.append(")")

    def _write_deque(self, object, parts, indent, allowance, running, level):
        name = type(object).__name__
        indent += len(name) + 1
        parts.append(name + "([")
        self._write_items(object, parts, indent, 2 if object.maxlen else allowance + 2, running,
                          level)
        rest = "" if object.maxlen is None else ",\n" + " " * indent + f"maxlen={object.maxlen}"
        parts.append("]" + rest + ")")

    def _write_chain(self, object, parts, indent, allowance, running, level):
        name = type(object).__name__
        indent += len(name) + 1
        parts.append(name + "(")
        for number, each in enumerate(object.maps, 1):
            last = number == len(object.maps)
            self._format(each, parts, indent, allowance + 1 if last else 1, running, level)
            parts.append(")" if last else ",\n" + " " * indent)

    def _write_proxy(self, object, parts, indent, allowance, running, level):
        parts.append("mappingproxy(")
        self._format(object.copy(), parts, indent + 13, allowance + 1, running, level)
        parts.append(")")

    def _write_namespace(self, object, parts, indent, allowance, running, level):
        name = type(object).__name__
        name = "namespace" if name == "SimpleNamespace" else name
        parts.append(name + "(")
        self._write_named(object, list(object.__dict__), parts, indent + len(name) + 1, allowance,
                          running, level)
        parts.append(")")

    def _write_named(self, object, names, parts, indent, allowance, running, level):
        for number, name in enumerate(names):
            last = number == len(names) - 1
            parts.append(f"{name}=")
            self._format(getattr(object, name), parts, indent + len(name) + 1,
                         allowance if last else 1, running, level)
            if not last:
                parts.append(",\n" + " " * indent)


def _words(line):
    """The words of a line, each with the blanks behind it."""
    words, start, blank = [], 0, False
    for at, char in enumerate(line):
        if blank and not char.isspace():
            words.append(line[start:at])
            start = at
        blank = char.isspace()
    words.append(line[start:])
    return words


_WRITERS = {dict.__repr__: PrettyPrinter._write_dict, list.__repr__: PrettyPrinter._write_list,
            tuple.__repr__: PrettyPrinter._write_tuple, set.__repr__: PrettyPrinter._write_set,
            frozenset.__repr__: PrettyPrinter._write_set, str.__repr__: PrettyPrinter._write_str,
            _collections.OrderedDict.__repr__: PrettyPrinter._write_ordered,
            _collections.defaultdict.__repr__: PrettyPrinter._write_default,
            _collections.Counter.__repr__: PrettyPrinter._write_counter,
            _collections.deque.__repr__: PrettyPrinter._write_deque,
            _collections.ChainMap.__repr__: PrettyPrinter._write_chain,
            _types.MappingProxyType.__repr__: PrettyPrinter._write_proxy,
            _types.SimpleNamespace.__repr__: PrettyPrinter._write_namespace}


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def saferepr(object):
    return PrettyPrinter()._repr(object, set(), 0)


def isreadable(object):
    return not isrecursive(object)


def isrecursive(object):
    return "<Recursion on " in saferepr(object)
