"""Paths as objects."""

# lacks: PureWindowsPath WindowsPath

import os as _os
import _files

__all__ = ["PurePath", "PurePosixPath", "Path", "PosixPath"]


def _split(text):
    root = "/" if text.startswith("/") else ""
    if text.startswith("//") and not text.startswith("///"):
        root = "//"
    return root, [part for part in text.split("/") if part not in ("", ".")]


class _Parents:
    def __init__(self, path):
        self._path = path

    def __len__(self):
        return len(self._path._tail)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        index %= len(self)
        return self._path._with_tail(self._path._tail[:len(self) - index - 1])

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


class PurePath:
    __slots__ = ("_root", "_tail")

    def __new__(cls, *args):
        if cls in (PurePath, Path):
            cls = PosixPath if cls is Path else PurePosixPath
        root, tail = "", []
        for text in map(_os.fspath, args):
            if not isinstance(text, str):
                raise TypeError("argument should be a str object or an os.PathLike object "
                                f"returning str, not {type(text)!r}")
            own, parts = _split(text)
            root, tail = (own, parts) if own else (root, tail + parts)
        return cls._make(root, tail)

    @classmethod
    def _make(cls, root, tail):
        self = object.__new__(cls)
        self._root, self._tail = root, list(tail)
        return self

    def _with_tail(self, tail):
        return self._make(self._root, tail)

    # ---- as text

    def __str__(self):
        return self._root + "/".join(self._tail) or "."

    __fspath__ = as_posix = __str__

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __bytes__(self):
        return str(self).encode()

    def as_uri(self):
        if not self._root:
            raise ValueError("relative path can't be expressed as a file URI")
        return "file://" + str(self)

    # ---- comparison

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._root == other._root and self._tail == other._tail

    def __hash__(self):
        return hash((self._root, tuple(self._tail)))

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self.parts <= other.parts if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self.parts > other.parts if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self.parts >= other.parts if isinstance(other, PurePath) else NotImplemented

    # ---- parts

    @property
    def parts(self):
        return ((self._root,) if self._root else ()) + tuple(self._tail)

    @property
    def drive(self):
        return ""

    @property
    def root(self):
        return self._root

    anchor = root

    @property
    def name(self):
        return self._tail[-1] if self._tail else ""

    @property
    def suffix(self):
        at = self.name.rfind(".")
        return self.name[at:] if 0 < at < len(self.name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        suffix = self.suffix
        return self.name[:-len(suffix)] if suffix else self.name

    @property
    def parent(self):
        return self._with_tail(self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        return _Parents(self)

    def is_absolute(self):
        return bool(self._root)

    # ---- other paths

    def joinpath(self, *args):
        return type(self)(self, *args)

    def __truediv__(self, key):
        try:
            return type(self)(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return type(self)(key, self)
        except TypeError:
            return NotImplemented

    def with_name(self, name):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return self._with_tail(self._tail[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if "/" in suffix or (suffix and not suffix.startswith(".")) or suffix == ".":
            raise ValueError(f"Invalid suffix {suffix!r}")
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        return self._with_tail(self._tail[:-1] + [self.stem + suffix])

    def relative_to(self, *other):
        base = type(self)(*other)
        if not self.is_relative_to(base):
            raise ValueError(f"{str(self)!r} is not in the subpath of {str(base)!r} OR one path is "
                             "relative and the other is absolute.")
        return self._make("", self._tail[len(base._tail):])

    def is_relative_to(self, *other):
        base = type(self)(*other)
        return self._root == base._root and self._tail[:len(base._tail)] == base._tail


class PurePosixPath(PurePath):
    __slots__ = ()


class Path(PurePath):
    __slots__ = ()

    @classmethod
    def cwd(cls):
        return cls(_os.getcwd())

    def absolute(self):
        return self.cwd() / self

    def resolve(self, strict=False):
        return type(self)(_os.path.realpath(self))

    def exists(self):
        return _os.path.exists(self)

    def is_file(self):
        return _os.path.isfile(self)

    def is_dir(self):
        return _os.path.isdir(self)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return open(str(self), mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        with self.open("r", encoding=encoding, errors=errors) as file:
            return file.read()

    def read_bytes(self):
        with self.open("rb") as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % type(data).__name__)
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        with self.open("wb") as file:
            return file.write(data)

    def unlink(self, missing_ok=False):
        try:
            _files.remove(str(self))
        except FileNotFoundError:
            if not missing_ok:
                raise


class PosixPath(Path, PurePosixPath):
    __slots__ = ()
