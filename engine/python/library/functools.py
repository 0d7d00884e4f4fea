"""Functions that make functions. See also module_functools.c, _dispatch.py and _wrapper.py."""

# lacks: GenericAlias RLock get_cache_token recursive_repr

from _dispatch import singledispatch, singledispatchmethod
from _wrapper import WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES, update_wrapper
from collections import namedtuple
from types import GenericAlias as _GenericAlias

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering",
           "cache", "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod",
           "singledispatch", "singledispatchmethod", "cached_property"]

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
    """What the decorator makes of a function. The results that were used lately are in a ring of
    [before, after, key, result], whose first one is no result: the next to go is after it."""

    def __init__(self, function, maxsize, typed):
        self.__wrapped__ = function
        self._maxsize, self._typed = maxsize, typed
        self.cache_clear()

    def __call__(self, /, *args, **kwds):
        if self._maxsize == 0:
            self._misses += 1
            return self.__wrapped__(*args, **kwds)
        key = _make_key(args, kwds, self._typed)
        link = self._links.get(key)
        if link is not None:
            self._hits += 1
            self._unlink(link)
            return self._append(link)
        self._misses += 1
        result = self.__wrapped__(*args, **kwds)
        if key not in self._links:
            if self._maxsize is not None and len(self._links) >= self._maxsize:
                oldest = self._ring[1]
                self._unlink(oldest)
                del self._links[oldest[2]]
            self._links[key] = [None, None, key, result]
            self._append(self._links[key])
        return result

    def _unlink(self, link):
        before, after, _, _ = link
        before[1], after[0] = after, before

    def _append(self, link):
        ring, last = self._ring, self._ring[0]
        link[0], link[1] = last, ring
        last[1] = ring[0] = link
        return link[3]

    def __get__(self, instance, owner=None):
        return self if instance is None else _Bound(self, instance)

    def cache_info(self):
        return _CacheInfo(self._hits, self._misses, self._maxsize, len(self._links))

    def cache_clear(self):
        self._links, self._ring = {}, []
        self._ring[:] = self._ring, self._ring, None, None
        self._hits = self._misses = 0

    def cache_parameters(self):
        return {"maxsize": self._maxsize, "typed": self._typed}

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

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
        name, owner = self.attrname, type(instance).__name__
        try:
            known = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {owner!r} instance to cache {name!r} "
                            "property.") from None
        value = known.get(name, _MARK)
        if value is _MARK:
            value = self.func(instance)
            try:
                known[name] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {owner!r} instance does not support "
                                f"item assignment for caching {name!r} property.") from None
        return value

    __class_getitem__ = classmethod(_GenericAlias)


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            func, args, keywords = func.func, func.args + args, {**func.keywords, **keywords}
        self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        parts = [repr(each) for each in (self.func, *self.args)]
        parts += [f"{name}={value!r}" for name, value in self.keywords.items()]
        return f"{type(self).__module__}.{type(self).__qualname__}({', '.join(parts)})"

    def __get__(self, instance, owner=None):
        if hasattr(self.func, "__get__"):
            bound = self.func.__get__(instance, owner)
            if bound is not self.func:
                made = partial(bound, *self.args, **self.keywords)
                if hasattr(bound, "__self__"):
                    made.__self__ = bound.__self__
                return made

        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method.__get__(instance, owner)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(_GenericAlias)
