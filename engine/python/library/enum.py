"""Enumerations."""

# lacks: CONFORM CONTINUOUS DynamicClassAttribute EJECT EnumCheck FlagBoundary KEEP MappingProxyType
# lacks: NAMED_FLAGS ReprEnum STRICT UNIQUE bin global_enum global_enum_repr global_flag_repr
# lacks: global_str pickle_by_enum_name pickle_by_global_name reduce show_flag_values verify

_builtin_property = property

__all__ = ["EnumMeta", "EnumType", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "auto",
           "unique", "member", "nonmember"]


class auto:
    """A value to be chosen by the class."""

    value = None


class nonmember:
    def __init__(self, value):
        self.value = value


class member(nonmember):
    pass


def _is_descriptor(value):
    return any(hasattr(value, name) for name in ("__get__", "__set__", "__delete__"))


def _is_special(name):
    return (name.startswith("__") and name.endswith("__")
            or name.startswith("_") and name.endswith("_") and len(name) > 2)


def _is_private(class_name, name):
    return name.startswith(f"_{class_name.lstrip('_')}__") and not name.endswith("__")


class _Names(dict):
    """The names of a class body: each member has one value, which auto() gets when it is bound."""

    def __init__(self, class_name, generate):
        self.class_name, self.generate = class_name, generate
        self.members, self.values_so_far, self.ignored = [], [], ()

    def __setitem__(self, name, value):
        if name == "_generate_next_value_":
            self.generate = getattr(value, "__func__", value)
        elif name == "_ignore_":
            self.ignored = value.replace(",", " ").split() if isinstance(value, str) else value
        elif _is_special(name) or _is_private(self.class_name, name) or name in self.ignored:
            pass
        elif name in self.members:
            raise TypeError(f"{name!r} already defined as {self[name]!r}")
        elif isinstance(value, member) or not (isinstance(value, (nonmember, type)) or
                                               _is_descriptor(value)):
            if name in self:
                raise TypeError(f"{name!r} already defined as {self[name]!r}")
            value = self.resolved(name, value.value if isinstance(value, member) else value)
            self.members.append(name)
            self.values_so_far.append(value)
        dict.__setitem__(self, name, value)

    def resolved(self, name, value):
        if isinstance(value, tuple) and type(value) is tuple:
            return tuple([self.chosen(name, each) for each in value])
        return self.chosen(name, value)

    def chosen(self, name, value):
        if not isinstance(value, auto):
            return value
        if value.value is None:
            value.value = self.generate(name, 1, len(self.members), self.values_so_far[:])
        return value.value


class EnumType(type):
    @classmethod
    def __prepare__(metacls, name, bases, **kwds):
        generate = [base._generate_next_value_ for base in bases
                    if hasattr(base, "_generate_next_value_")]
        return _Names(name, generate[0] if generate else None)

    def __new__(metacls, name, bases, space, **kwds):
        names = space.members if bases else []
        for base in bases:
            if isinstance(base, EnumType) and base._member_map_:
                raise TypeError(f"<enum {name!r}> cannot extend {base!r}")
        plain = {key: value for key, value in space.items() if key not in names}
        for key, value in plain.items():
            if isinstance(value, nonmember):
                plain[key] = value.value
        plain["_member_map_"], plain["_value2member_map_"] = {}, {}
        plain["_member_names_"] = []
        cls = super().__new__(metacls, name, bases, plain, **kwds)
        kind = cls._member_type_ = _data_type(cls)
        cls._value_repr_ = None if kind is object else kind.__repr__
        _prefer_enum_methods(cls, plain)
        if names:
            _add_members(cls, names, space)
        return cls

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1):
        if names is None:
            return Enum.__new__(cls, value)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        pairs, last = names.items() if isinstance(names, dict) else [], []
        for item in () if isinstance(names, dict) else names:
            if isinstance(item, str):
                item = item, cls._generate_next_value_(item, start, len(last), last[:])
            last.append(item[1])
            pairs.append(item)
        bases = (cls,) if type is None else (type, cls)
        space = cls.__class__.__prepare__(value, bases)
        for name, item in [("__module__", module or "__main__"), ("__qualname__", qualname or value),
                           *pairs]:
            space[name] = item
        return cls.__class__(value, bases, space)

    def __contains__(cls, value):
        if not isinstance(value, Enum):
            raise TypeError("unsupported operand type(s) for 'in': "
                            f"'{type(value).__qualname__}' and '{cls.__class__.__qualname__}'")
        return isinstance(value, cls) and value._name_ in cls._member_map_

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return reversed([cls._member_map_[name] for name in cls._member_names_])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __repr__(cls):
        kind = "flag" if any(base.__name__ == "Flag" for base in cls.__mro__[1:]) else "enum"
        return f"<{kind} {cls.__name__!r}>"

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)

    @property
    def __members__(cls):
        return dict(cls._member_map_)


EnumMeta = EnumType


def _prefer_enum_methods(cls, space):
    """A member of a class that mixes in a type is shown as a member, not as the type would."""
    kind = _data_type(cls)
    for base in cls.__mro__[1:] if kind is not object else ():
        if isinstance(base, EnumType):
            for name in ("__repr__", "__str__", "__format__"):
                if name not in space and getattr(cls, name) is getattr(kind, name):
                    setattr(cls, name, getattr(base, name))
            return


class property(property):
    """As the built-in one, but a member of the same name may stand beside it on the class."""

    def __set_name__(self, owner, name):
        self._owner, self._called = owner, name

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"{self._owner!r} cannot set attribute {self._called!r}")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"{self._owner!r} cannot delete attribute {self._called!r}")
        self.fdel(instance)


def _data_type(cls):
    """The type whose value a member is as well: int for an IntEnum."""
    for base in cls.__mro__[1:]:
        if not isinstance(base, EnumType) and base is not object and "__new__" in base.__dict__:
            return base
    return object


def _make_member(cls, value):
    own_new = None
    for base in cls.__mro__:
        if base is Enum:
            break
        if isinstance(base, EnumType) and "__new__" in base.__dict__:
            own_new = base.__dict__["__new__"].__func__
            break
    kind = _data_type(cls)
    args = value if isinstance(value, tuple) and kind is not tuple else (value,)
    if own_new is not None:
        return own_new(cls, *args), args
    if kind is object:
        return object.__new__(cls), args
    return kind.__new__(cls, *args), args


def _add_members(cls, names, space):
    for name in names:
        value = space[name]
        made, args = _make_member(cls, value)
        if not hasattr(made, "_value_"):
            kind = _data_type(cls)
            made._value_ = value if kind is object else kind(*args)
        _add_member(cls, name, made, args)


def _add_member(cls, name, made, args):
    for known in cls._member_map_.values():
        if known._value_ == made._value_:
            made = known
            break
    else:
        made._name_ = name
        made._sort_order_ = len(cls._member_names_)
        made.__init__(*args)
        if cls._is_canonical(made._value_):
            cls._member_names_.append(name)
    type.__setattr__(cls, name, made)
    cls._member_map_[name] = made
    try:
        cls._value2member_map_.setdefault(made._value_, made)
    except TypeError:
        pass


class Enum(metaclass=EnumType):
    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            if value in cls._value2member_map_:
                return cls._value2member_map_[value]
        except TypeError:
            pass
        for each in cls._member_map_.values():
            if each._value_ == value:
                return each
        if not cls._member_map_ and not issubclass(cls, Flag):
            raise TypeError(f"{cls!r} has no members defined")
        result = cls._missing_(value)
        if isinstance(result, cls):
            return result
        if result is not None:
            raise TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of "
                            "None or a valid member")
        raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")

    def __init__(self, *args, **kwds):
        pass

    def _generate_next_value_(name, start, count, last_values):
        for value in reversed(last_values):
            try:
                return value + 1
            except TypeError:
                pass
        return start

    _generate_next_value_ = staticmethod(_generate_next_value_)

    @classmethod
    def _missing_(cls, value):
        return None

    @classmethod
    def _is_canonical(cls, value):
        return True

    def __repr__(self):
        kind = _data_type(type(self))
        shown = repr(self._value_) if kind is object else kind.__repr__(self)
        return f"<{self.__class__.__name__}.{self._name_}: {shown}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __dir__(self):
        return ["__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"]

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


class IntEnum(int, Enum):
    __str__ = int.__repr__
    __format__ = int.__format__
    __hash__ = int.__hash__


class StrEnum(str, Enum):
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if values and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        made = str.__new__(cls, *values)
        made._value_ = str(*values)
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    __str__ = str.__str__
    __format__ = str.__format__
    __hash__ = str.__hash__


def _bits(number):
    bit = 1
    while bit <= number:
        if number & bit:
            yield bit
        bit <<= 1


class Flag(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        return 1 << max(last_values).bit_length()

    @classmethod
    def _is_canonical(cls, value):
        return value > 0 and value & (value - 1) == 0

    @classmethod
    def _all_bits(cls):
        everything = 0
        for each in cls._member_map_.values():
            everything |= each._value_
        return everything

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        everything = cls._all_bits()
        if value < 0:
            value &= everything
            if value in cls._value2member_map_:
                return cls._value2member_map_[value]
        if value & ~everything:
            if not issubclass(cls, int):
                known = everything.bit_length()
                width = max(value.bit_length(), known)
                raise ValueError(
                    f"{cls!r} invalid value {value!r}\n"
                    f"    given {'0b0 ' + format(value, f'0{width}b')}\n"
                    f"  allowed {'0b0 ' + format(everything, f'0{width}b')}")
        made = int.__new__(cls, value) if issubclass(cls, int) else object.__new__(cls)
        made._value_ = value
        names = [each._name_ for each in cls if each._value_ & value]
        rest = value & ~everything
        made._name_ = ("|".join(names + ([str(rest)] if rest else []))) or None
        return cls._value2member_map_.setdefault(value, made)

    def __repr__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return f"<{name}: {self._value_!r}>"
        return f"<{name}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        name = self.__class__.__name__
        return f"{name}({self._value_!r})" if self._name_ is None else f"{name}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': "
                            f"{type(other).__qualname__!r} and {self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter([each for each in self.__class__ if each._value_ & self._value_])

    def __len__(self):
        return bin(self._value_).count("1")

    def _other_value(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        return other if isinstance(self, int) and isinstance(other, int) else None

    def __or__(self, other):
        value = self._other_value(other)
        return NotImplemented if value is None else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._other_value(other)
        return NotImplemented if value is None else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._other_value(other)
        return NotImplemented if value is None else self.__class__(self._value_ ^ value)

    def __invert__(self):
        return self.__class__(self._all_bits() & ~self._value_)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__


class IntFlag(int, Flag):
    __str__ = int.__repr__
    __format__ = int.__format__
    __hash__ = int.__hash__
    __repr__ = Flag.__repr__
    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__


def unique(enumeration):
    aliases = [f"{name} -> {each.name}" for name, each in enumeration.__members__.items()
               if name != each.name]
    if aliases:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(aliases)}")
    return enumeration
