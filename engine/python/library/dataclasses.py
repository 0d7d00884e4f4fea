"""Classes from annotated fields."""

# lacks: FunctionType GenericAlias

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING",
           "fields", "asdict", "astuple", "make_dataclass", "replace", "is_dataclass"]


class FrozenInstanceError(AttributeError):
    pass


class _Mark:
    """A value that stands for nothing else."""

    def __init__(self, shown):
        self._shown = shown

    def __repr__(self):
        return self._shown


MISSING = _Mark("<dataclasses._MISSING_TYPE object>")
KW_ONLY = _Mark("<dataclasses._KW_ONLY_TYPE object>")
_FACTORY = _Mark("<factory>")
_FIELDS = "__dataclass_fields__"


class InitVar:
    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        return f"dataclasses.InitVar[{getattr(self.type, '__name__', self.type)}]"


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only
        self._field_type = None  # "field", "class" or "init"

    def __repr__(self):
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in (
            "name", "type", "default", "default_factory", "init", "repr", "hash", "compare",
            "metadata", "kw_only"))
        return f"Field({shown})"

    def _has_default(self):
        return self.default is not MISSING or self.default_factory is not MISSING


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# ---- the fields of a class

def _is_named(annotation, name):
    """An annotation may be a string, or come from `from __future__ import annotations`."""
    return isinstance(annotation, str) and annotation.split("[")[0].split(".")[-1] == name


def _kind_of(annotation):
    if isinstance(annotation, InitVar) or annotation is InitVar or _is_named(annotation, "InitVar"):
        return "init"
    shown = annotation if isinstance(annotation, str) else repr(annotation)
    class_var = shown.startswith("typing.ClassVar") or _is_named(annotation, "ClassVar")
    return "class" if class_var else "field"


def _make_field(cls, name, annotation, kw_only):
    default = cls.__dict__.get(name, MISSING)
    made = default if isinstance(default, Field) else field(default=_plain_default(default))
    made.name, made.type = name, annotation
    made._field_type = _kind_of(annotation)
    if made._field_type == "class" and made.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if made.kw_only is MISSING:
        made.kw_only = kw_only
    if made._field_type == "field" and made.default is not MISSING and (
            made.default.__class__.__hash__ is None):
        raise ValueError(f"mutable default {type(made.default)} for field {name} is not allowed: "
                         "use default_factory")
    return made


def _plain_default(default):
    """A slot's descriptor is no default."""
    return MISSING if type(default).__name__ == "member_descriptor" else default


def _collect(cls, kw_only):
    found = {}
    for base in cls.__mro__[-1:0:-1]:
        found.update(base.__dict__.get(_FIELDS, {}))
    seen_mark = False
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if annotation is KW_ONLY or _is_named(annotation, "KW_ONLY"):
            if seen_mark:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_mark = kw_only = True
            continue
        made = _make_field(cls, name, annotation, kw_only)
        found[name] = made
        if isinstance(cls.__dict__.get(name), Field):
            if made.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, made.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return found


def _shown_fields(cls):
    return [each for each in getattr(cls, _FIELDS).values() if each._field_type == "field"]


# ---- what the decorator adds

def _parameter(each, space):
    if each.default is not MISSING:
        space[f"_default_{each.name}"] = each.default
        return f"{each.name}=_default_{each.name}"
    if each.default_factory is not MISSING:
        space["_FACTORY"] = _FACTORY
        return f"{each.name}=_FACTORY"
    return each.name


def _make_init(cls, all_fields, frozen):
    """__init__ has the fields as its parameters, so that errors speak of them."""
    taken = [each for each in all_fields if each.init and each._field_type != "class"]
    positional = [each for each in taken if not each.kw_only]
    keyword = [each for each in taken if each.kw_only]
    defaulted = False
    for each in positional:
        if each._has_default():
            defaulted = True
        elif defaulted:
            raise TypeError(f"non-default argument {each.name!r} follows default argument")
    space = {"_fill": None}
    self = "self" if all(each.name != "self" for each in taken) else "__dataclass_self__"
    parameters = [self, *(_parameter(each, space) for each in positional)]
    if keyword:
        parameters += ["*", *(_parameter(each, space) for each in keyword)]
    given = ", ".join(f"{each.name!r}: {each.name}" for each in taken)

    def fill(self, values):
        assign = object.__setattr__ if frozen else setattr
        for each in all_fields:
            if each._field_type != "field":
                continue
            if each.init:
                value = values[each.name]
                assign(self, each.name, each.default_factory() if value is _FACTORY else value)
            elif each.default_factory is not MISSING:
                assign(self, each.name, each.default_factory())
        if hasattr(self, "__post_init__"):
            self.__post_init__(*[values[each.name] for each in taken
                                 if each._field_type == "init"])

    space["_fill"] = fill
    init = eval(f"lambda {', '.join(parameters)}: _fill({self}, {{{given}}})", space)
    init.__annotations__ = {each.name: each.type for each in taken}
    init.__annotations__["return"] = None
    return init


def _make_repr(shown):
    running = set()

    def __repr__(self):
        if id(self) in running:
            return "..."
        running.add(id(self))
        try:
            inner = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        finally:
            running.discard(id(self))
        return f"{self.__class__.__qualname__}({inner})"
    return __repr__


def _make_compare(name, names, answer):
    def compare(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return answer(tuple([getattr(self, each) for each in names]),
                      tuple([getattr(other, each) for each in names]))
    compare.__name__ = name
    return compare


_ORDER = {"__lt__": lambda a, b: a < b, "__le__": lambda a, b: a <= b,
          "__gt__": lambda a, b: a > b, "__ge__": lambda a, b: a >= b}


def _make_frozen(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)
    return __setattr__, __delattr__


def _add(cls, name, function):
    """Sets a method that the class does not define; True where it does."""
    if name in cls.__dict__:
        return True
    function.__name__ = name
    function.__qualname__ = f"{cls.__qualname__}.{name}"
    function.__module__ = cls.__module__
    setattr(cls, name, function)
    return False


def _add_hash(cls, names, eq, frozen, unsafe_hash, had_hash):
    def __hash__(self):
        return hash(tuple([getattr(self, name) for name in names]))
    if unsafe_hash:
        if had_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        cls.__hash__ = __hash__
    elif eq and frozen and not had_hash:
        cls.__hash__ = __hash__
    elif eq and not had_hash:
        cls.__hash__ = None


def _check_bases(cls, frozen):
    for base in cls.__mro__[1:]:
        parameters = base.__dict__.get("__dataclass_params__")
        if parameters is None:
            continue
        if parameters["frozen"] and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if frozen and not parameters["frozen"]:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")


def _text_signature(all_fields):
    parts = []
    for each in all_fields:
        if not each.init or each._field_type == "class":
            continue
        kind = each.type if isinstance(each.type, str) else getattr(
            each.type, "__name__", repr(each.type))
        default = (f" = {each.default!r}" if each.default is not MISSING
                   else " = <factory>" if each.default_factory is not MISSING else "")
        parts.append(f"{each.name}: {kind}{default}")
    return ", ".join(parts)


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots):
    _check_bases(cls, frozen)
    explicit = cls.__dict__.get("__hash__", MISSING)
    had_hash = not (explicit is MISSING or explicit is None and "__eq__" in cls.__dict__)
    found = _collect(cls, kw_only)
    setattr(cls, _FIELDS, found)
    cls.__dataclass_params__ = {"frozen": frozen}
    all_fields = list(found.values())
    shown = _shown_fields(cls)
    compared = [each.name for each in shown if each.compare]
    hashed = [each.name for each in shown
              if (each.compare if each.hash is None else each.hash)]
    if init:
        _add(cls, "__init__", _make_init(cls, all_fields, frozen))
    if repr:
        _add(cls, "__repr__", _make_repr([each.name for each in shown if each.repr]))
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    if eq:
        _add(cls, "__eq__", _make_compare("__eq__", compared, lambda a, b: a == b))
    for name, answer in _ORDER.items() if order else ():
        if _add(cls, name, _make_compare(name, compared, answer)):
            raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. "
                            "Consider using functools.total_ordering")
    if frozen:
        for function in _make_frozen(cls, [each.name for each in shown]):
            if _add(cls, function.__name__, function):
                raise TypeError(f"Cannot overwrite attribute {function.__name__} in class "
                                f"{cls.__name__}")
    _add_hash(cls, hashed, eq, frozen, unsafe_hash, had_hash)
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple(each.name for each in all_fields if each.init
                                   and not each.kw_only and each._field_type != "class")
    if not getattr(cls, "__doc__"):
        cls.__doc__ = f"{cls.__name__}({_text_signature(all_fields)})"
    return _with_slots(cls, shown) if slots else cls


def _with_slots(cls, shown):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = {name for base in cls.__mro__[1:] for name in base.__dict__.get("__slots__", ())}
    space = {key: value for key, value in cls.__dict__.items()
             if key not in ("__dict__", "__weakref__")}
    names = tuple(each.name for each in shown)
    space["__slots__"] = tuple(name for name in names if name not in inherited)
    for name in names:
        space.pop(name, None)
    made = type(cls)(cls.__name__, cls.__bases__, space)
    made.__qualname__ = cls.__qualname__
    return made


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only,
                        slots)
    return wrap if cls is None else wrap(cls)


# ---- functions about instances

def fields(class_or_instance):
    if not hasattr(class_or_instance, _FIELDS):
        raise TypeError("must be called with a dataclass type or instance")
    return tuple(_shown_fields(class_or_instance))


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def _convert(value, convert):
    """Inside containers too."""
    if not isinstance(value, type) and hasattr(type(value), _FIELDS):
        return convert(value)
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*[_convert(each, convert) for each in value])
    if isinstance(value, (list, tuple)):
        return type(value)([_convert(each, convert) for each in value])
    if isinstance(value, dict):
        return type(value)([(_convert(key, convert), _convert(each, convert))
                            for key, each in value.items()])
    return value


def asdict(obj, *, dict_factory=dict):
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError("asdict() should be called on dataclass instances")

    def convert(instance):
        return dict_factory([(each.name, _convert(getattr(instance, each.name), convert))
                             for each in fields(instance)])
    return convert(obj)


def astuple(obj, *, tuple_factory=tuple):
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError("astuple() should be called on dataclass instances")

    def convert(instance):
        return tuple_factory([_convert(getattr(instance, each.name), convert)
                              for each in fields(instance)])
    return convert(obj)


def replace(obj, /, **changes):
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for each in getattr(obj, _FIELDS).values():
        if each._field_type == "class":
            continue
        if not each.init:
            if each.name in changes:
                raise ValueError(f"field {each.name} is declared with init=False, it cannot be "
                                 "specified with replace()")
            continue
        if each.name not in changes:
            if each._field_type == "init" and each.default is MISSING:
                raise ValueError(f"InitVar {each.name!r} must be specified with replace()")
            changes[each.name] = getattr(obj, each.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    space = dict(namespace or {})
    annotations = {}
    for item in fields:
        name, kind, *default = (item, "typing.Any") if isinstance(item, str) else item
        annotations[name] = kind
        if default:
            space[name] = default[0]
    space["__annotations__"] = annotations
    space["__module__"] = "types"
    return dataclass(type(cls_name, bases, space), **options)
