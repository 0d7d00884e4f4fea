"""functools.singledispatch: one function of several implementations, chosen by an argument's class."""

from _wrapper import update_wrapper
from types import (GenericAlias as _GenericAlias, MappingProxyType as _MappingProxy,
                   UnionType as _UnionType)


def _merge(rows):
    """One order that keeps those of all [rows]. (C3)"""
    order = []
    while rows := [row for row in rows if row]:
        for row in rows:
            head = row[0]
            if not any(head in other[1:] for other in rows):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        order.append(head)
        rows = [row[1:] if row[0] == head else row for row in rows]
    return order


def _order(cls, abstract):
    """The MRO of [cls], as if it had those classes of [abstract] among its bases that it is a subclass
    of without saying so. They come after the last base that is abstract itself."""
    bases = list(cls.__bases__)
    said = max([at + 1 for at, base in enumerate(bases) if hasattr(base, "__abstractmethods__")],
               default=0)
    implied = [each for each in abstract
               if issubclass(cls, each) and not any(issubclass(base, each) for base in bases)]
    rest = [each for each in abstract if each not in implied]
    rows = [_order(base, rest) for base in bases[:said] + implied + bases[said:]]
    return _merge([[cls], *rows, bases[:said], implied, bases[said:]])


def _implied(cls, classes):
    """Those of [classes], and of their subclasses that [cls] is one of, that are not on its MRO."""
    known = set(cls.__mro__)
    fitting = [each for each in classes if each not in known and hasattr(each, "__mro__") and
               not isinstance(each, _GenericAlias) and issubclass(cls, each)]
    fitting = [each for each in fitting
               if not any(each is not other and each in other.__mro__ for other in fitting)]
    found = []
    for each in fitting:
        nearer = [[base for base in subclass.__mro__ if base in fitting]
                  for subclass in each.__subclasses__()
                  if subclass not in known and issubclass(cls, subclass)]
        nearer.sort(key=len, reverse=True)
        for row in nearer or [[each]]:
            found.extend([base for base in row if base not in found])
    return found


def _find_implementation(cls, registry):
    """The function of the registered class that is nearest to [cls]."""
    nearest = None
    for each in _order(cls, _implied(cls, registry)):
        if nearest is not None:
            if (each in registry and each not in cls.__mro__ and nearest not in cls.__mro__ and
                    not issubclass(nearest, each)):
                raise RuntimeError(f"Ambiguous dispatch: {nearest} or {each}")
            break
        if each in registry:
            nearest = each
    return registry.get(nearest)


def _members(cls):
    """The classes that a union stands for."""
    if isinstance(cls, type):
        return [cls]
    from typing import Union, get_origin
    return cls.__args__ if get_origin(cls) in (Union, _UnionType) else [cls]


def _is_dispatchable(cls):
    return all(isinstance(each, type) and not isinstance(each, _GenericAlias)
               for each in _members(cls))


def _annotated(func):
    """The class that the first annotation of [func] names."""
    if not getattr(func, "__annotations__", {}):
        raise TypeError(f"Invalid first argument to `register()`: {func!r}. Use either "
                        "`@register(some_class)` or plain `@register` on an annotated function.")
    from typing import get_type_hints
    name, cls = next(iter(get_type_hints(func).items()))
    if _is_dispatchable(cls):
        return cls
    why = "is not a class" if _members(cls) == [cls] else "not all arguments are classes"
    raise TypeError(f"Invalid annotation for {name!r}. {cls!r} {why}.")


def singledispatch(func):
    registry = {object: func}
    funcname = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        return registry[cls] if cls in registry else _find_implementation(cls, registry)

    def register(cls, func=None):
        if not _is_dispatchable(cls):
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or "
                                "union type.")
            cls, func = _annotated(cls), cls
        elif func is None:
            return lambda function: register(cls, function)
        for each in _members(cls):
            registry[each] = func
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{funcname} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = _MappingProxy(registry)
    wrapper._clear_cache = lambda: None
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        return update_wrapper(_method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
