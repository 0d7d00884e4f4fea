"""What a program may know of the system it runs on: the names of files, and whether they are there."""

import posixpath as path
from posixpath import (curdir, pardir, sep, pathsep, extsep, altsep, devnull,
                       _fspath as fspath)
import abc as _abc
import _files

__all__ = ["altsep", "curdir", "pardir", "sep", "pathsep", "linesep", "name", "path", "devnull",
           "SEEK_SET", "SEEK_CUR", "SEEK_END", "fspath", "environ", "getenv", "remove", "unlink",
           "PathLike", "error", "extsep"]

name = "posix"
linesep = "\n"
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
environ = {}
error = OSError


class PathLike(_abc.ABC):
    """Abstract base class for implementing the file system path protocol."""

    @_abc.abstractmethod
    def __fspath__(self):
        """Return the file system path representation of the object."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return hasattr(subclass, "__fspath__") or NotImplemented
        return NotImplemented


fspath.__name__ = fspath.__qualname__ = "fspath"


def getenv(key, default=None):
    return environ.get(key, default)


def remove(path):
    _files.remove(fspath(path))


unlink = remove
