"""The functions of typing: those that only mark what they get, and those that look at annotations."""

import sys as _sys
from collections.abc import Callable as _Callable
from types import UnionType as _UnionType


def cast(typ, val):
    return val


def overload(func):
    def refuse(*args, **kwds):
        raise NotImplementedError(
            "You should not call an overloaded function. A series of @overload-decorated "
            "functions outside a stub module should always be followed by an implementation "
            "that is not @overload-ed.")
    return refuse


def final(f):
    return f


def no_type_check(arg):
    return arg


def _resolved(hint, globalns, localns):
    while isinstance(hint, str):
        hint = eval(hint, globalns, localns)
    return type(None) if hint is None else hint


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if not hasattr(obj, "__annotations__") and not isinstance(obj, type) and not callable(obj):
        raise TypeError(f"{obj!r} is not a module, class, method, or function.")
    hints = {}
    for base in reversed(obj.__mro__) if isinstance(obj, type) else [obj]:
        names = globalns
        if names is None and isinstance(base, type):
            own_module = _sys.modules.get(base.__module__)
            names = program_names() if own_module is None else own_module.__dict__
        elif names is None:
            names = getattr(base, "__globals__", {})
        own = base.__dict__ if isinstance(base, type) else {}
        for name, hint in own.get("__annotations__", getattr(base, "__annotations__", {})).items():
            hints[name] = _resolved(hint, names, localns)
    return hints


def get_origin(tp):
    return _UnionType if isinstance(tp, _UnionType) else getattr(tp, "__origin__", None)


def get_args(tp):
    args = getattr(tp, "__args__", ())
    if get_origin(tp) is _Callable and args and args[0] is not ...:
        return list(args[:-1]), args[-1]
    return args


def reveal_type(obj, /):
    import sys
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj
