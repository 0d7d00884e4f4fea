"""The text of paths, and what lies at one: os.path."""

# lacks: commonpath defpath expandvars getatime getctime getmtime ismount samefile sameopenfile
# lacks: samestat supports_unicode_filenames

from _files import folder as _folder, kind as _kind, size as _size

__all__ = ["normcase", "isabs", "join", "splitdrive", "split", "splitext", "basename", "dirname",
           "commonprefix", "getsize", "islink", "exists", "lexists", "isdir", "isfile",
           "expanduser", "normpath", "abspath", "realpath", "relpath", "curdir", "pardir", "sep",
           "pathsep", "extsep", "altsep", "devnull"]

curdir, pardir, sep, pathsep, extsep, altsep = ".", "..", "/", ":", ".", None
devnull = "/dev/null"
_NONE, _PLAIN, _FOLDER = range(3)


def _fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    try:
        method = type(path).__fspath__
    except AttributeError:
        raise TypeError("expected str, bytes or os.PathLike object, not "
                        + type(path).__name__) from None
    return method(path)


# ---- the text

def normcase(s):
    return _fspath(s)


def isabs(s):
    return _fspath(s).startswith(sep)


def join(a, *p):
    path = _fspath(a)
    for part in map(_fspath, p):
        if part.startswith(sep):
            path = part
        elif not path or path.endswith(sep):
            path += part
        else:
            path += sep + part
    return path


def split(p):
    p = _fspath(p)
    at = p.rfind(sep) + 1
    head = p[:at]
    return (head if head == sep * len(head) else head.rstrip(sep)), p[at:]


def splitdrive(p):
    p = _fspath(p)
    return p[:0], p


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = _fspath(p)
    name = p[p.rfind(sep) + 1:]
    stem = name.lstrip(extsep)  # a name may begin with dots
    if extsep not in stem:
        return p, p[:0]
    at = len(p) - len(stem) + stem.rfind(extsep)
    return p[:at], p[at:]


def commonprefix(m):
    if not m:
        return ""
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def normpath(path):
    path = _fspath(path)
    if not path:
        return curdir
    slashes = len(path) - len(path.lstrip(sep))
    root = sep * (2 if slashes == 2 else min(slashes, 1))
    parts = []
    for part in path.split(sep):
        if part in ("", curdir):
            continue
        if part != pardir or (not root and not parts) or (parts and parts[-1] == pardir):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + sep.join(parts) or curdir


def abspath(path):
    return normpath(join(_folder(), path))


def realpath(filename):
    """Links are not followed."""
    return abspath(filename)


def relpath(path, start=None):
    if not path:
        raise ValueError("no path specified")
    base = [part for part in abspath(start or curdir).split(sep) if part]
    parts = [part for part in abspath(path).split(sep) if part]
    same = len(commonprefix([base, parts]))
    return sep.join([pardir] * (len(base) - same) + parts[same:]) or curdir


def expanduser(path):
    """Nobody has a home here, and a path without one stays as it is."""
    return _fspath(path)


# ---- what is there

def exists(path):
    return _kind(_fspath(path)) != _NONE


lexists = exists


def isfile(path):
    return _kind(_fspath(path)) == _PLAIN


def isdir(path):
    return _kind(_fspath(path)) == _FOLDER


def islink(path):
    return False


def getsize(filename):
    return _size(_fspath(filename))
