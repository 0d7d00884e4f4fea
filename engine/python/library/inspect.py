"""What kind of thing a value is, and in what state a generator is."""

# lacks: OrderedDict attrgetter iskeyword namedtuple

import functools
import types

from _signature import BoundArguments, Parameter, Signature, _empty, formatannotation, signature

GEN_CREATED = "GEN_CREATED"
GEN_RUNNING = "GEN_RUNNING"
GEN_SUSPENDED = "GEN_SUSPENDED"
GEN_CLOSED = "GEN_CLOSED"
CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR = 16, 32


# ---- generators

def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError("{!r} is not a Python generator".format(generator))
    frame = getattr(generator, "gi_frame", None)
    return {} if frame is None else frame.f_locals


# ---- kinds

def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    return (isbuiltin(object) or isfunction(object) or ismethod(object) or
            isinstance(object, (types.MethodDescriptorType, types.WrapperDescriptorType)))


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def isgeneratorfunction(obj):
    function = _unwrapped(obj)
    return isfunction(function) and bool(function.__code__.co_flags & CO_GENERATOR)


def iscode(object):
    return isinstance(object, types.CodeType)


def isframe(object):
    return isinstance(object, types.FrameType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def isabstract(object):
    return isclass(object) and bool(getattr(object, "__abstractmethods__", None))


def _unwrapped(function):
    while ismethod(function):
        function = function.__func__
    while isinstance(function, functools.partial):
        function = function.func
    return function


# ---- members, classes, documentation

def getmro(cls):
    return cls.__mro__


def getmembers(object, predicate=None):
    members = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if not predicate or predicate(value):
            members.append((name, value))
    members.sort(key=lambda pair: pair[0])
    return members


def unwrap(func, *, stop=None):
    seen = {id(func): func}
    while hasattr(func, "__wrapped__") and not (stop and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError("wrapper loop when unwrapping {!r}".format(func))
        seen[id(func)] = func
    return func


def _inherited_doc(name, classes):
    for cls in classes:
        doc = getattr(cls.__dict__.get(name), "__doc__", None)
        if doc is not None:
            return doc
    return None


def _finddoc(object):
    if isclass(object):
        return _first_doc(object.__mro__)
    if ismethod(object):
        owner = object.__self__
        owner = owner if isclass(owner) else type(owner)
        return _inherited_doc(object.__func__.__name__, owner.__mro__)
    return None


def _first_doc(classes):
    for cls in classes:
        if cls is not object and cls.__doc__ is not None:
            return cls.__doc__
    return None


def getdoc(object):
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        doc = _finddoc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(margins, default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)
