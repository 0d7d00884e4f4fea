"""Copies of objects, shallow and deep."""

# lacks: dispatch_table

from collections import deque as _deque

from _copy import clone as _clone_iterator

__all__ = ["Error", "copy", "deepcopy"]


# Iterators over hash tables are copied as iterators over a list of what is left.
_TABLES = tuple(type(iter(each)) for each in ({}, {}.values(), {}.items(), set()))


def _clone(x, convert):
    made = _clone_iterator(x, convert if type(x) not in _TABLES else None)
    if type(x) in _TABLES:
        rest = list(made)
        return iter(rest if convert is None else convert(rest))
    return made


class Error(Exception):
    pass


error = Error
_CONTAINERS = (list, dict, set, bytearray)
_GENERATOR = type((each for each in ()))


def _refuse(x):
    if isinstance(x, _GENERATOR):
        raise TypeError("cannot pickle 'generator' object")


def _state(x):
    """What there is to an object besides what its class makes of nothing."""
    if hasattr(x, "__getstate__"):
        return x.__getstate__()
    slots = {}
    for cls in type(x).__mro__:
        names = cls.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if hasattr(x, name) and name not in ("__dict__", "__weakref__"):
                slots[name] = getattr(x, name)
    attributes = getattr(x, "__dict__", None)
    return (attributes, slots) if slots else attributes


def _with_state(made, state):
    if state is None:
        return made
    if hasattr(made, "__setstate__"):
        made.__setstate__(state)
        return made
    attributes, slots = state if isinstance(state, tuple) and len(state) == 2 else (state, None)
    if attributes is not None:
        made.__dict__.update(attributes)
    for name, value in (slots or {}).items():
        object.__setattr__(made, name, value)
    return made


def _reduced(x):
    """What the class itself says of how to make another one, or None."""
    if hasattr(x, "__reduce_ex__"):
        return x.__reduce_ex__(4)
    return x.__reduce__() if hasattr(x, "__reduce__") else None


def _rebuild(x, reduced, convert, memo):
    if isinstance(reduced, str):
        return x
    make, args, state, items, pairs = (*reduced, None, None, None)[:5]
    made = memo[id(x)] = make(*[convert(each) for each in args])
    _with_state(made, None if state is None else convert(state))
    for each in items or ():
        made.append(convert(each))
    for key, value in pairs or ():
        made[convert(key)] = convert(value)
    return made


def _is_atomic(x):
    cls = type(x)
    return (isinstance(x, type) or cls.__module__ == "builtins"
            and cls not in (list, dict, set, bytearray, tuple) and not isinstance(
                x, BaseException))


def _blank(x):
    """An object of the same class, without what the class's own __init__ does."""
    cls = type(x)
    for base in (list, dict, set, tuple, frozenset, str, int, float, bytes):
        if issubclass(cls, base):
            return base.__new__(cls, x) if base in (tuple, frozenset, str, int, float,
                                                    bytes) else base.__new__(cls)
    if isinstance(x, _deque):
        return cls((), x.maxlen)
    if isinstance(x, BaseException):
        return cls.__new__(cls, *x.args)
    return object.__new__(cls)


def copy(x):
    if hasattr(type(x), "__copy__"):
        return type(x).__copy__(x)
    _refuse(x)
    if type(x) in _CONTAINERS:
        return x.copy()
    made = _clone(x, None)
    if made is not NotImplemented:
        return made
    if _is_atomic(x) or type(x) is tuple:
        return x
    reduced = _reduced(x)
    if reduced is not None:
        return _rebuild(x, reduced, lambda value: value, {})
    made = _with_state(_blank(x), _state(x))
    if isinstance(x, list):
        list.extend(made, x)
    elif isinstance(x, dict):
        dict.update(made, x)
    elif isinstance(x, set):
        set.update(made, x)
    if hasattr(x, "default_factory"):
        made.default_factory = x.default_factory
    return made


def deepcopy(x, memo=None):
    memo = {} if memo is None else memo
    known = memo.get(id(x))
    if known is not None:
        return known
    if hasattr(x, "__deepcopy__") and not isinstance(x, type):
        made = x.__deepcopy__(memo)
    else:
        made = _deep(x, memo)
    if made is not x:
        memo[id(x)] = made
        memo.setdefault(id(memo), []).append(x)  # it must not go away meanwhile
    return made


def _deep(x, memo):
    _refuse(x)
    if type(x) is tuple:
        made = tuple([deepcopy(each, memo) for each in x])
        return x if all(a is b for a, b in zip(x, made)) else memo.get(id(x), made)
    made = _clone(x, lambda part: deepcopy(part, memo))
    if made is not NotImplemented:
        return made
    if _is_atomic(x):
        return x
    reduced = None if type(x) in _CONTAINERS else _reduced(x)
    if reduced is not None:
        return _rebuild(x, reduced, lambda part: deepcopy(part, memo), memo)
    made = memo[id(x)] = type(x)() if type(x) in _CONTAINERS else _blank(x)
    if type(x) not in _CONTAINERS:
        _with_state(made, deepcopy(_state(x), memo))
    if isinstance(x, list):
        for each in x:
            list.append(made, deepcopy(each, memo))
    elif isinstance(x, dict):
        for key, value in dict.items(x):
            dict.__setitem__(made, deepcopy(key, memo), deepcopy(value, memo))
    elif isinstance(x, set):
        for each in x:
            set.add(made, deepcopy(each, memo))
    elif isinstance(x, bytearray):
        made += x
    elif isinstance(x, _deque):
        for each in x:
            made.append(deepcopy(each, memo))
    if hasattr(x, "default_factory"):
        made.default_factory = x.default_factory
    return made
