"""Names for annotations. They are objects with a repr, can be subscripted, and mean nothing more."""

# lacks: ABCMeta AsyncContextManager BinaryIO CT_co EXCLUDED_ATTRIBUTES GenericAlias IO KT Match
# lacks: MethodDescriptorType MethodWrapperType NamedTupleMeta ParamSpecArgs ParamSpecKwargs Pattern
# lacks: SupportsBytes SupportsComplex T T_co T_contra TextIO TypeVarTuple VT VT_co V_co
# lacks: WrapperDescriptorType abstractmethod assert_never assert_type clear_overloads
# lacks: dataclass_transform defaultdict get_overloads io is_typeddict no_type_check_decorator re

import collections
import collections.abc as _abc
import contextlib as _contextlib
from _hints import (cast, final, get_args, get_origin, get_type_hints, no_type_check, overload,
                    reveal_type)

_builtin_alias = type(list[int])


def _type_repr(value):
    if isinstance(value, _builtin_alias):
        return repr(value)
    if isinstance(value, type):
        if value.__module__ == "builtins":
            return value.__qualname__
        return f"{value.__module__}.{value.__qualname__}"
    if value is ...:
        return "..."
    if isinstance(value, list):
        return "[" + ", ".join(map(_type_repr, value)) + "]"
    return getattr(value, "__name__", repr(value)) if callable(value) and hasattr(
        value, "__code__") else repr(value)


def _checked(value):
    """An argument of an alias: a string stands for what it names, None for its type."""
    if value is None:
        return type(None)
    return ForwardRef(value) if isinstance(value, str) else value


def _parameters_of(arguments):
    found = []
    for argument in arguments:
        inner = (argument,) if isinstance(argument, TypeVar) else getattr(
            argument, "__parameters__", ())
        found += [parameter for parameter in inner if parameter not in found]
    return tuple(found)


class ForwardRef:
    def __init__(self, arg):
        self.__forward_arg__ = arg

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"

    def __or__(self, other):
        return Union[self, other]


class _Joinable:
    """What `|` makes a union of."""

    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class TypeVar(_Joinable):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__, self.__contravariant__ = covariant, contravariant

    def __repr__(self):
        sign = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return sign + self.__name__


class ParamSpec(TypeVar):
    args = property(lambda self: f"{self.__name__}.args")
    kwargs = property(lambda self: f"{self.__name__}.kwargs")


class _Alias(_Joinable):
    """Name[arguments]."""

    def __init__(self, name, origin, arguments, bases=()):
        self._name, self.__origin__, self.__args__ = name, origin, arguments
        self.__parameters__ = _parameters_of(arguments)
        self._bases = bases

    def __repr__(self):
        shown = ", ".join(map(_type_repr, self.__args__)) or "()"
        return f"{self._name}[{shown}]"

    def __eq__(self, other):
        return (isinstance(other, _Alias) and self._name == other._name
                and self.__args__ == other.__args__)

    def __hash__(self):
        return hash((self._name, self.__args__))

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __getitem__(self, arguments):
        if not isinstance(arguments, tuple):
            arguments = (arguments,)
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        chosen = dict(zip(self.__parameters__, map(_checked, arguments)))
        return _Alias(self._name, self.__origin__,
                      tuple(chosen.get(argument, argument) for argument in self.__args__),
                      self._bases)

    def __mro_entries__(self, bases):
        return self._bases

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __instancecheck__(self, instance):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


class _Special(_Joinable):
    """A name that is nothing but a name, or that stands for a class of another module."""

    def __init__(self, name, origin=None, can_take=True):
        self._name, self.__origin__, self._can_take = name, origin, can_take
        self.__module__ = "typing"

    def __repr__(self):
        return f"typing.{self._name}"

    def __getitem__(self, arguments):
        if not self._can_take:
            raise TypeError(f"{self!r} is not subscriptable")
        if not isinstance(arguments, tuple):
            arguments = (arguments,)
        bases = (self.__origin__,) if isinstance(self.__origin__, type) else ()
        return _Alias(repr(self), self.__origin__, tuple(map(_checked, arguments)), bases)

    def __call__(self, *args, **kwargs):
        if isinstance(self.__origin__, type):
            raise TypeError(f"Type {self._name} cannot be instantiated; "
                            f"use {self.__origin__.__name__}() instead")
        raise TypeError(f"Cannot instantiate {self!r}")

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, type):
            return (self.__origin__,)
        raise TypeError(f"Cannot subclass {self!r}")


class _Class(_Special):
    """A name for a class, which isinstance() and issubclass() may be asked about."""

    def __instancecheck__(self, instance):
        return isinstance(instance, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


class _Union(_Special):
    def __getitem__(self, arguments):
        if not isinstance(arguments, tuple):
            arguments = (arguments,)
        if self._name == "Optional":
            arguments = (*arguments, None)
        flat = []
        for argument in map(_checked, arguments):
            inner = argument.__args__ if isinstance(argument, _UnionAlias) else (argument,)
            flat += [each for each in inner if each not in flat]
        return flat[0] if len(flat) == 1 else _UnionAlias("typing.Union", Union, tuple(flat))


class _UnionAlias(_Alias):
    def __repr__(self):
        nothing = type(None)
        if len(self.__args__) == 2 and nothing in self.__args__:
            other = self.__args__[self.__args__[0] is nothing]
            return f"typing.Optional[{_type_repr(other)}]"
        return super().__repr__()

    def __eq__(self, other):
        return isinstance(other, _UnionAlias) and set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, instance):
        return isinstance(instance, self.__args__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__args__)


class _Callable(_Class):
    def __getitem__(self, arguments):
        parameters, result = arguments
        return _CallableAlias("typing.Callable", _abc.Callable,
                              ((..., _checked(result)) if parameters is ... else
                               (*map(_checked, parameters), _checked(result))))


class _CallableAlias(_Alias):
    def __repr__(self):
        *parameters, result = map(_type_repr, self.__args__)
        shown = "..." if parameters == ["..."] else f"[{', '.join(parameters)}]"
        return f"typing.Callable[{shown}, {result}]"


class _Literal(_Special):
    def __getitem__(self, arguments):
        if not isinstance(arguments, tuple):
            arguments = (arguments,)
        return _LiteralAlias("typing.Literal", self, arguments)


class _LiteralAlias(_Alias):
    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"


class _Annotated(_Special):
    def __getitem__(self, arguments):
        return _Alias("typing.Annotated", arguments[0], arguments)


# ---- names

class _AnyMeta(type):
    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


NoReturn = _Special("NoReturn", can_take=False)
Never = _Special("Never", can_take=False)
Self = _Special("Self", can_take=False)
LiteralString = _Special("LiteralString", can_take=False)
TypeAlias = _Special("TypeAlias", can_take=False)
ClassVar = _Special("ClassVar")
Final = _Special("Final")
Concatenate = _Special("Concatenate")
TypeGuard = _Special("TypeGuard")
Required = _Special("Required")
NotRequired = _Special("NotRequired")
Unpack = _Special("Unpack")
Annotated = _Annotated("Annotated")
Literal = _Literal("Literal")
Union = _Union("Union")
Optional = _Union("Optional")
Callable = _Callable("Callable", _abc.Callable)

List = _Class("List", list)
Dict = _Class("Dict", dict)
Set = _Class("Set", set)
FrozenSet = _Class("FrozenSet", frozenset)
Tuple = _Class("Tuple", tuple)
Type = _Class("Type", type)
DefaultDict = _Class("DefaultDict", collections.defaultdict)
OrderedDict = _Class("OrderedDict", collections.OrderedDict)
Counter = _Class("Counter", collections.Counter)
ChainMap = _Class("ChainMap", collections.ChainMap)
Deque = _Class("Deque", collections.deque)
Hashable = _Class("Hashable", _abc.Hashable)
Sized = _Class("Sized", _abc.Sized)
Iterable = _Class("Iterable", _abc.Iterable)
Iterator = _Class("Iterator", _abc.Iterator)
Generator = _Class("Generator", _abc.Generator)
Reversible = _Class("Reversible", _abc.Reversible)
Container = _Class("Container", _abc.Container)
Collection = _Class("Collection", _abc.Collection)
AbstractSet = _Class("AbstractSet", _abc.Set)
MutableSet = _Class("MutableSet", _abc.MutableSet)
Mapping = _Class("Mapping", _abc.Mapping)
MutableMapping = _Class("MutableMapping", _abc.MutableMapping)
MappingView = _Class("MappingView", _abc.MappingView)
KeysView = _Class("KeysView", _abc.KeysView)
ItemsView = _Class("ItemsView", _abc.ItemsView)
ValuesView = _Class("ValuesView", _abc.ValuesView)
Sequence = _Class("Sequence", _abc.Sequence)
MutableSequence = _Class("MutableSequence", _abc.MutableSequence)
ByteString = _Class("ByteString", _abc.ByteString)
Awaitable = _Class("Awaitable", _abc.Awaitable)
Coroutine = _Class("Coroutine", _abc.Coroutine)
AsyncIterable = _Class("AsyncIterable", _abc.AsyncIterable)
AsyncIterator = _Class("AsyncIterator", _abc.AsyncIterator)
AsyncGenerator = _Class("AsyncGenerator", _abc.AsyncGenerator)
ContextManager = _Class("ContextManager", _contextlib.AbstractContextManager)
Text = str
TYPE_CHECKING = False
AnyStr = TypeVar("AnyStr", bytes, str)


# ---- classes

class Generic:
    __slots__ = ()

    def __class_getitem__(cls, arguments):
        if not isinstance(arguments, tuple):
            arguments = (arguments,)
        name = f"{cls.__module__}.{cls.__qualname__}"
        return _Alias(name, cls, tuple(map(_checked, arguments)), (cls,))


class _ProtocolMeta(type(_abc.Iterable)):
    def __instancecheck__(cls, instance):
        if getattr(cls, "_is_protocol", False) and not getattr(cls, "_is_runtime", False):
            raise TypeError("Instance and class checks can only be used with "
                            "@runtime_checkable protocols")
        if super().__instancecheck__(instance):
            return True
        return getattr(cls, "_is_protocol", False) and all(
            hasattr(instance, name) for name in _protocol_members(cls))


def _protocol_members(cls):
    names = set()
    for base in cls.__mro__:
        if base.__dict__.get("_is_protocol"):
            names |= {name for name in base.__dict__
                      if not name.startswith("_abc_") and name not in _NOT_MEMBERS}
            names |= set(base.__dict__.get("__annotations__", ()))
    return names


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = False
    _is_runtime = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)

    def __new__(cls, *args, **kwargs):
        if cls._is_protocol:
            raise TypeError("Protocols cannot be instantiated")
        return super().__new__(cls)


_NOT_MEMBERS = {"__module__", "__doc__", "__dict__", "__weakref__", "__slots__", "_is_protocol",
                "_is_runtime", "__abstractmethods__", "__init__", "__new__", "__annotations__",
                "__parameters__", "__orig_bases__", "__subclasshook__", "__init_subclass__",
                "__class_getitem__", "__hash__", "__qualname__"}


def runtime_checkable(cls):
    if not getattr(cls, "_is_protocol", False):
        raise TypeError("@runtime_checkable can be only applied to protocol classes, "
                        f"got {cls!r}")
    cls._is_runtime = True
    return cls


class SupportsInt(Protocol):
    _is_runtime = True

    def __int__(self):
        pass


class SupportsFloat(Protocol):
    _is_runtime = True

    def __float__(self):
        pass


class SupportsAbs(Protocol):
    _is_runtime = True

    def __abs__(self):
        pass


class SupportsIndex(Protocol):
    _is_runtime = True

    def __index__(self):
        pass


class SupportsRound(Protocol):
    _is_runtime = True

    def __round__(self, ndigits=0):
        pass


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        fields = ns.get("__annotations__", {})
        defaults = []
        for name in fields:
            if name in ns:
                defaults.append(ns[name])
            elif defaults:
                plural = "s" if len(defaults) > 1 else ""
                named = ", ".join(each for each in fields if each in ns)
                raise TypeError(f"non-default namedtuple field {name} cannot follow default "
                                f"field{plural} {named}")
        made = collections.namedtuple(typename, fields, defaults=defaults,
                                      module=ns["__module__"])
        made.__annotations__ = dict(fields)
        made.__new__.__annotations__ = dict(fields)
        for key, value in ns.items():
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields",
                       "_field_defaults", "_make", "_replace", "_asdict"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in fields and key not in ("__module__", "__qualname__", "__annotations__"):
                setattr(made, key, value)
        return made


def NamedTuple(typename, fields=None, /, **kwargs):
    pairs = list(kwargs.items() if fields is None else fields)
    made = collections.namedtuple(typename, [name for name, _ in pairs])
    made.__annotations__ = dict(pairs)
    return made


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        made = type.__new__(_TypedDictMeta, name, (dict,), ns)
        annotations = {}
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
        annotations.update(ns.get("__annotations__", {}))
        made.__annotations__ = annotations
        made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    return _TypedDictMeta(typename, (), {"__annotations__": dict(fields or kwargs)}, total=total)


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


class NewType(_Joinable):
    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = "__main__"

    def __call__(self, value):
        return value

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"
