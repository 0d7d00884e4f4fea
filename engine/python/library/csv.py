"""Rows of fields, separated by commas or otherwise."""

# lacks: Sniffer StringIO

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = 0, 1, 2, 3

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect",
           "excel", "excel_tab", "unix_dialect", "field_size_limit", "reader", "writer",
           "register_dialect", "get_dialect", "list_dialects", "unregister_dialect", "DictReader",
           "DictWriter"]


class Error(Exception):
    __module__ = "_csv"


# ---- dialects

class Dialect:
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None


class excel(Dialect):
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


_DEFAULTS = {"delimiter": ",", "quotechar": '"', "escapechar": None, "doublequote": True,
             "skipinitialspace": False, "lineterminator": "\r\n", "quoting": QUOTE_MINIMAL,
             "strict": False}
_dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}


class _Settings:
    """A dialect with every option filled in."""

    def __init__(self, dialect, options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in options:
            if name not in _DEFAULTS:
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        for name, default in _DEFAULTS.items():
            value = options.get(name, getattr(dialect, name, default))
            absent = value is None and name not in _OPTIONAL and name not in options
            setattr(self, name, default if absent else value)
        if self.quotechar is None and "quoting" not in options:
            self.quoting = QUOTE_NONE
        self.doublequote = bool(self.doublequote)
        self.skipinitialspace = bool(self.skipinitialspace)
        self._check()

    def _check(self):
        for name in "delimiter", "escapechar", "quotechar":
            value = getattr(self, name)
            if value is None and name != "delimiter":
                continue
            if not isinstance(value, str):
                kind = "string" if name == "delimiter" else "string or None"
                raise TypeError(f'"{name}" must be {kind}, not {type(value).__name__}')
            if len(value) != 1:
                raise TypeError(f'"{name}" must be a 1-character string')
        if self.quoting not in (0, 1, 2, 3):
            raise TypeError('bad "quoting" value')
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")


_OPTIONAL = ("quotechar", "escapechar")


def register_dialect(name, dialect=None, **options):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Settings(dialect, options)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _Settings(_dialects[name], {})


def list_dialects():
    return list(_dialects)


_limit = [131072]


def field_size_limit(*limit):
    old = _limit[0]
    if limit:
        _limit[0], = limit
    return old


# ---- reading. Where a character stands; None is the end of a line.

_ROW, _FIELD, _ESCAPED, _PLAIN, _QUOTED, _QUOTED_ESCAPED, _QUOTE_SEEN, _ROW_END, _LINE_END = range(9)


class reader:
    __module__ = "_csv"

    def __init__(self, iterable, dialect="excel", **options):
        self.dialect = _Settings(dialect, options)
        self._lines = iter(iterable)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        self._row, self._field = [], []
        self._state, self._number = _ROW, False
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if not self._field and self._state != _QUOTED:
                    raise
                if self.dialect.strict:
                    raise Error("unexpected end of data") from None
                self._end_field(_ROW)
                return self._row
            self._read(line)
            if self._state == _ROW:
                return self._row

    def _read(self, line):
        if not isinstance(line, str):
            raise Error(f"iterator should return strings, not {type(line).__name__} (the file should "
                        "be opened in text mode)")
        self.line_num += 1
        for character in line:
            if character == "\0":
                raise Error("line contains NUL")
            _STEPS[self._state](self, character, self.dialect)
        _STEPS[self._state](self, None, self.dialect)

    def _end_field(self, state):
        text = "".join(self._field)
        self._row.append(float(text) if self._number else text)
        self._field, self._number = [], False
        self._state = state

    def _end_row(self, c):
        self._end_field(_ROW if c is None else _ROW_END)

    def _add(self, c, state):
        if len(self._field) >= _limit[0]:
            raise Error(f"field larger than field limit ({_limit[0]})")
        self._field.append(c)
        self._state = state

    def _at_row(self, c, dialect):
        if c is None:
            return
        if c in "\r\n":
            self._state = _ROW_END
        else:
            self._at_field(c, dialect)

    def _at_field(self, c, dialect):
        self._state = _FIELD
        if c is None or c in "\r\n":
            self._end_row(c)
        elif c == dialect.quotechar and dialect.quoting != QUOTE_NONE:
            self._state = _QUOTED
        elif c == dialect.escapechar:
            self._state = _ESCAPED
        elif c == " " and dialect.skipinitialspace:
            pass
        elif c == dialect.delimiter:
            self._end_field(_FIELD)
        else:
            self._number = dialect.quoting == QUOTE_NONNUMERIC
            self._add(c, _PLAIN)

    def _at_escaped(self, c, dialect):
        self._add("\n" if c is None else c, _LINE_END if c and c in "\r\n" else _PLAIN)

    def _at_line_end(self, c, dialect):
        if c is not None:
            self._at_plain(c, dialect)

    def _at_plain(self, c, dialect):
        if c is None or c in "\r\n":
            self._end_row(c)
        elif c == dialect.escapechar:
            self._state = _ESCAPED
        elif c == dialect.delimiter:
            self._end_field(_FIELD)
        else:
            self._add(c, _PLAIN)

    def _at_quoted(self, c, dialect):
        if c is None:
            return
        if c == dialect.escapechar:
            self._state = _QUOTED_ESCAPED
        elif c == dialect.quotechar and dialect.quoting != QUOTE_NONE:
            self._state = _QUOTE_SEEN if dialect.doublequote else _PLAIN
        else:
            self._add(c, _QUOTED)

    def _at_quoted_escaped(self, c, dialect):
        self._add("\n" if c is None else c, _QUOTED)

    def _at_quote_seen(self, c, dialect):
        if c == dialect.quotechar and dialect.quoting != QUOTE_NONE:
            self._add(c, _QUOTED)
        elif c == dialect.delimiter:
            self._end_field(_FIELD)
        elif c is None or c in "\r\n":
            self._end_row(c)
        elif not dialect.strict:
            self._add(c, _PLAIN)
        else:
            raise Error(f"'{dialect.delimiter}' expected after '{dialect.quotechar}'")

    def _at_row_end(self, c, dialect):
        if c is None:
            self._state = _ROW
        elif c not in "\r\n":
            raise Error("new-line character seen in unquoted field - do you need to open the file in "
                        "universal-newline mode?")


_STEPS = [reader._at_row, reader._at_field, reader._at_escaped, reader._at_plain, reader._at_quoted,
          reader._at_quoted_escaped, reader._at_quote_seen, reader._at_row_end, reader._at_line_end]


# ---- writing

class writer:
    __module__ = "_csv"

    def __init__(self, csvfile, dialect="excel", **options):
        self.dialect = _Settings(dialect, options)
        self._write = getattr(csvfile, "write", None)
        if not callable(self._write):
            raise TypeError('argument 1 must have a "write" method')

    def writerow(self, row):
        dialect = self.dialect
        try:
            fields = iter(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        written = [self._field(field, dialect) for field in fields]
        if written == [""]:
            if dialect.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            written = [dialect.quotechar * 2]
        return self._write(dialect.delimiter.join(written) + dialect.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)

    def _field(self, field, dialect):
        quoted = dialect.quoting == QUOTE_ALL
        if dialect.quoting == QUOTE_NONNUMERIC:
            quoted = not isinstance(field, (int, float))
        text = "" if field is None else str(field)
        special = (dialect.delimiter, dialect.escapechar, dialect.quotechar)
        made = []
        for c in text:
            if c in special or c in dialect.lineterminator:
                escape = dialect.quoting == QUOTE_NONE or c == dialect.escapechar
                if not escape and c == dialect.quotechar and dialect.doublequote:
                    made.append(c)
                elif not escape and c == dialect.quotechar:
                    escape = True
                if escape and dialect.escapechar is None:
                    raise Error("need to escape, but no escapechar set")
                if escape:
                    made.append(dialect.escapechar)
                else:
                    quoted = True
            made.append(c)
        text = "".join(made)
        return dialect.quotechar + text + dialect.quotechar if quoted else text


# ---- rows as dicts

class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args,
                 **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        made = dict(zip(names, row))
        if len(row) > len(names):
            made[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            made[name] = self.restval
        return made


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args,
                 **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " +
                                 ", ".join([repr(name) for name in wrong]))
        return [rowdict.get(key, self.restval) for key in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))
