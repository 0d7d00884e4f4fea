"""Functions that make functions. reduce and partial are native: see module_functools.c."""

# lacks: GenericAlias RLock get_cache_token recursive_repr

from collections import namedtuple

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering",
           "cache", "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod",
           "singledispatch", "singledispatchmethod", "cached_property"]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        if hasattr(wrapped, name):
            setattr(wrapper, name, getattr(wrapped, name))
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# ---- lru_cache

_CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])
_MARK = object()  # between positional and keyword arguments
_SIMPLE = (int, str)


def _make_key(args, kwds, typed):
    key = args
    if kwds:
        key += (_MARK,)
        for item in kwds.items():
            key += item
    if typed:
        key += tuple(type(value) for value in args) + tuple(type(value) for value in kwds.values())
    elif len(key) == 1 and type(key[0]) in _SIMPLE:
        return key[0]
    return key


class _lru_cache_wrapper:
    """What the decorator makes of a function. The least recently used result is the first one."""

    def __init__(self, function, maxsize, typed):
        self.__wrapped__ = function
        self._maxsize, self._typed = maxsize, typed
        self._results = {}
        self._hits = self._misses = 0

    def __call__(self, /, *args, **kwds):
        if self._maxsize == 0:
            self._misses += 1
            return self.__wrapped__(*args, **kwds)
        key = _make_key(args, kwds, self._typed)
        results = self._results
        result = results.get(key, _MARK)
        if result is not _MARK:
            self._hits += 1
            if self._maxsize is not None:
                results[key] = results.pop(key)
            return result
        self._misses += 1
        result = self.__wrapped__(*args, **kwds)
        if key not in results and self._maxsize is not None and len(results) >= self._maxsize:
            del results[next(iter(results))]
        results[key] = result
        return result

    def __get__(self, instance, owner=None):
        return self if instance is None else _Bound(self, instance)

    def cache_info(self):
        return _CacheInfo(self._hits, self._misses, self._maxsize, len(self._results))

    def cache_clear(self):
        self._results.clear()
        self._hits = self._misses = 0

    def cache_parameters(self):
        return {"maxsize": self._maxsize, "typed": self._typed}

    def __repr__(self):
        return object.__repr__(self)


_Bound = type(_lru_cache_wrapper.cache_info.__get__(object()))


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128
        return update_wrapper(_lru_cache_wrapper(function, maxsize, typed), function)
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorate(function):
        wrapper = _lru_cache_wrapper(function, maxsize and max(maxsize, 0), typed)
        return update_wrapper(wrapper, function)
    return decorate


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


# ---- total_ordering

def _derive(name, given, answer):
    """A comparison [name] that is worked out from another one, whose special method is [given]."""
    def compare(self, other):
        result = getattr(type(self), given)(self, other)
        return result if result is NotImplemented else answer(self, other, result)
    compare.__name__ = name
    return compare


_DERIVED = {
    "__lt__": (("__gt__", lambda a, b, lt: not lt and a != b),
               ("__le__", lambda a, b, lt: lt or a == b),
               ("__ge__", lambda a, b, lt: not lt)),
    "__le__": (("__ge__", lambda a, b, le: not le or a == b),
               ("__lt__", lambda a, b, le: le and a != b),
               ("__gt__", lambda a, b, le: not le)),
    "__gt__": (("__lt__", lambda a, b, gt: not gt and a != b),
               ("__ge__", lambda a, b, gt: gt or a == b),
               ("__le__", lambda a, b, gt: not gt)),
    "__ge__": (("__le__", lambda a, b, ge: not ge or a == b),
               ("__gt__", lambda a, b, ge: ge and a != b),
               ("__lt__", lambda a, b, ge: not ge)),
}


def total_ordering(cls):
    given = [name for name in _DERIVED
             if getattr(cls, name, None) is not getattr(object, name, None)]
    if not given:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(given)
    for name, answer in _DERIVED[root]:
        if name not in given:
            setattr(cls, name, _derive(name, root, answer))
    return cls


def cmp_to_key(mycmp):
    class K:
        __slots__ = ("obj",)
        __hash__ = None

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0
    return K


# ---- descriptors

class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError(
                "Cannot use cached_property instance without calling __set_name__ on it.")
        value = self.func(instance)
        instance.__dict__[self.attrname] = value
        return value


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.func, self.args, self.keywords = func, args, keywords

    def __get__(self, instance, owner=None):
        bound = self.func.__get__(instance, owner)
        if instance is not None or not callable(self.func):
            return partial(bound, *self.args, **self.keywords)

        def method(first, /, *args, **keywords):
            return self.func(first, *self.args, *args, **{**self.keywords, **keywords})
        return method


# ---- singledispatch

def _find_implementation(cls, registry):
    """The registered class that is nearest to [cls]: on its MRO, else an abstract base."""
    for base in cls.__mro__:
        if base in registry and base is not object:
            return registry[base]
    best = None
    for candidate in registry:
        if candidate is not object and issubclass(cls, candidate):
            if best is None or issubclass(candidate, best):
                best = candidate
            elif not issubclass(best, candidate):
                raise RuntimeError(f"Ambiguous dispatch: {best} or {candidate}")
    return registry[object if best is None else best]


def singledispatch(func):
    registry = {object: func}
    funcname = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        return _find_implementation(cls, registry)

    def register(cls, func=None):
        if func is None:
            if isinstance(cls, type):
                return lambda function: register(cls, function)
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. Use either "
                    "`@register(some_class)` or plain `@register` on an annotated function.")
            func = cls
            cls = next(iter(annotations.values()))
        registry[cls] = func
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{funcname} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    def __init__(self, func):
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)
        method.register = self.register
        return update_wrapper(method, self.func)
