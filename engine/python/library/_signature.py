"""inspect.signature: what a function takes, and which of a call's arguments goes where."""

import functools as _functools
import types as _types


class _empty:
    """Stands for what is not there."""


class _ParameterKind(int):
    _names = ("POSITIONAL_ONLY", "POSITIONAL_OR_KEYWORD", "VAR_POSITIONAL", "KEYWORD_ONLY",
              "VAR_KEYWORD")

    @property
    def name(self):
        return self._names[self]

    @property
    def description(self):
        return ("positional-only", "positional or keyword", "variadic positional", "keyword-only",
                "variadic keyword")[self]

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"


_ONLY, _EITHER, _STAR, _NAMED, _STARS = map(_ParameterKind, range(5))


def formatannotation(annotation):
    module = getattr(annotation, "__module__", None)
    if module == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, _types.GenericAlias) or not isinstance(annotation, type):
        return repr(annotation)
    return annotation.__qualname__ if module == "builtins" else f"{module}.{annotation.__qualname__}"


class Parameter:
    __slots__ = ("_name", "_kind", "_default", "_annotation")
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL = _ONLY, _EITHER, _STAR
    KEYWORD_ONLY, VAR_KEYWORD = _NAMED, _STARS
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self._name, self._kind = name, _ParameterKind(kind)
        self._default, self._annotation = default, annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, **changes):
        kept = {each: getattr(self, each) for each in ("name", "kind", "default", "annotation")}
        return Parameter(**{**kept, **changes})

    def __str__(self):
        text = {_STAR: "*", _STARS: "**"}.get(self._kind, "") + self._name
        if self._annotation is not _empty:
            text += ": " + formatannotation(self._annotation)
        if self._default is not _empty:
            text += (" = " if self._annotation is not _empty else "=") + repr(self._default)
        return text

    def __repr__(self):
        return f'<Parameter "{self}">'

    def __eq__(self, other):
        return isinstance(other, Parameter) and all(
            getattr(self, each) == getattr(other, each) for each in self.__slots__)

    def __hash__(self):
        return hash((self._name, self._kind))


class BoundArguments:
    def __init__(self, signature, arguments):
        self.signature, self.arguments = signature, arguments

    def _given(self):
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                yield parameter, self.arguments[name]

    @property
    def args(self):
        args = []
        for parameter, value in self._given():
            if parameter.kind is _STAR:
                args.extend(value)
            elif parameter.kind < _STAR:
                args.append(value)
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        for parameter, value in self._given():
            if parameter.kind > _STAR:
                kwargs.update(value if parameter.kind is _STARS else {parameter.name: value})
        return kwargs

    def apply_defaults(self):
        full = {}
        for name, parameter in self.signature.parameters.items():
            nothing = {_STAR: (), _STARS: {}}.get(parameter.kind, parameter.default)
            value = self.arguments.get(name, nothing)
            if value is not _empty:
                full[name] = value
        self.arguments = full

    def __repr__(self):
        shown = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"<BoundArguments ({shown})>"


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self._parameters = {each.name: each for each in parameters or ()}
        self._return_annotation = return_annotation

    parameters = property(lambda self: _types.MappingProxyType(self._parameters))
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj):
        return signature(obj)

    def replace(self, *, parameters=None, return_annotation=None):
        return Signature(self._parameters.values() if parameters is None else parameters,
                         return_annotation=self._return_annotation if return_annotation is None
                         else return_annotation)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments, left = {}, list(args)
        for name, parameter in self._parameters.items():
            kind = parameter.kind
            if kind is _STAR:
                if left:
                    arguments[name], left = tuple(left), []
            elif kind is _STARS:
                if kwargs:
                    arguments[name], kwargs = kwargs, {}
            elif kind < _STAR and left:
                if kind is _EITHER and name in kwargs:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = left.pop(0)
            elif kind is not _ONLY and name in kwargs:
                if left and kind is _NAMED:
                    raise TypeError("too many positional arguments")
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                if left and kind is _NAMED:
                    raise TypeError("too many positional arguments")
                required = "a required keyword-only" if kind is _NAMED else "a required"
                raise TypeError(f"missing {required} argument: {name!r}")
        if left:
            raise TypeError("too many positional arguments")
        if kwargs:
            raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return BoundArguments(self, arguments)

    def __str__(self):
        parts, before, star = [], None, True
        for each in self._parameters.values():
            if before is _ONLY and each.kind is not _ONLY:
                parts.append("/")
            if each.kind is _STAR:
                star = False
            elif each.kind is _NAMED and star:
                parts.append("*")
                star = False
            parts.append(str(each))
            before = each.kind
        if before is _ONLY:
            parts.append("/")
        returns = self._return_annotation
        arrow = "" if returns is _empty else " -> " + formatannotation(returns)
        return f"({', '.join(parts)}){arrow}"

    def __repr__(self):
        return f"<Signature {self}>"

    def __eq__(self, other):
        return (isinstance(other, Signature) and self._return_annotation == other._return_annotation
                and list(self._parameters.values()) == list(other._parameters.values()))

    def __hash__(self):
        return hash(tuple(self._parameters))


def _of_function(function):
    code, hints = function.__code__, function.__annotations__
    positional = code.co_argcount
    defaults = function.__defaults__ or ()
    values = {**dict(zip(code.co_varnames[positional - len(defaults):positional], defaults)),
              **(function.__kwdefaults__ or {})}
    names, at = list(code.co_varnames), positional + code.co_kwonlyargcount
    kinds = [_ONLY] * code.co_posonlyargcount + [_EITHER] * (positional - code.co_posonlyargcount)
    order = list(zip(names[:positional], kinds))
    if code.co_flags & 4:
        order.append((names[at], _STAR))
    order += [(name, _NAMED) for name in names[positional:at]]
    if code.co_flags & 8:
        order.append((names[at + bool(code.co_flags & 4)], _STARS))
    return Signature([Parameter(name, kind, default=values.get(name, _empty),
                                annotation=hints.get(name, _empty)) for name, kind in order],
                     return_annotation=hints.get("return", _empty))


def _without_first(whole):
    parameters = list(whole.parameters.values())
    if parameters and parameters[0].kind is not _STAR:
        del parameters[0]
    return whole.replace(parameters=parameters)


def _of_partial(partial):
    bound = signature(partial.func).bind_partial(*partial.args, **partial.keywords)
    parameters, named = [], False
    for name, each in bound.signature.parameters.items():
        if name in partial.keywords:
            each, named = each.replace(kind=_NAMED, default=partial.keywords[name]), True
        elif name in bound.arguments and each.kind < _STAR:
            continue
        elif named and each.kind is _STAR:
            continue
        elif named and each.kind is _EITHER:
            each = each.replace(kind=_NAMED)
        parameters.append(each)
    return bound.signature.replace(parameters=parameters)


def signature(obj, *, follow_wrapped=True):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, _types.MethodType):
        return _without_first(signature(obj.__func__, follow_wrapped=follow_wrapped))
    if follow_wrapped and hasattr(obj, "__wrapped__"):
        return signature(obj.__wrapped__)
    if isinstance(getattr(obj, "__signature__", None), Signature):
        return obj.__signature__
    if isinstance(obj, _types.FunctionType):
        return _of_function(obj)
    if isinstance(obj, _functools.partial):
        return _of_partial(obj)
    if isinstance(obj, type):
        for name in ("__new__", "__init__"):
            if isinstance(getattr(obj, name), _types.FunctionType):
                return _without_first(signature(getattr(obj, name)))
        if obj.__init__ is object.__init__:
            return Signature()
    elif isinstance(getattr(type(obj), "__call__", None), _types.FunctionType):
        return _without_first(signature(type(obj).__call__))
    raise ValueError(f"no signature found for builtin {obj!r}")
