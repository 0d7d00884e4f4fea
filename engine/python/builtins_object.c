/* Built-in functions that ask an object about itself. */
#include "engine/python/builtins.h"
#include "engine/python/frame.h"
#include "engine/python/unit.h"

BUILTIN(len)
{
    (void)self;
    int64_t length;
    return value_length(m, args->items[0], &length) ? int_new(m, length) : NULL;
}

BUILTIN(repr)
{
    (void)self;
    return value_repr(m, args->items[0]);
}

BUILTIN(ascii)
{
    (void)self;
    return value_ascii(m, args->items[0]);
}

BUILTIN(hash)
{
    (void)self;
    int64_t hash;
    return value_hash(m, args->items[0], &hash) ? int_new(m, hash) : NULL;
}

BUILTIN(id)
{
    (void)self;
    return int_new(m, value_address(m, args->items[0]));
}

BUILTIN(callable)
{
    (void)self;
    Type *type = type_of(m, args->items[0]);
    TypeId native[] = {TYPE_function, TYPE_builtin, TYPE_method, TYPE_method_descriptor,
                       TYPE_wrapper_descriptor};
    bool answer = special_of(type, SPECIAL_CALL) || type->slots->call;
    for (size_t i = 0; i < sizeof native / sizeof *native; i++)
        answer |= type == m->types[native[i]];
    return boolean(answer);
}

static bool attribute_name(Machine *m, Value name)
{
    if (is_a(m, name, TYPE_str))
        return true;
    raise_format(m, TYPE_TypeError, "attribute name must be string, not '%s'", type_name(m, name));
    return false;
}

BUILTIN(getattr)
{
    (void)self;
    if (!attribute_name(m, args->items[1]))
        return NULL;
    Str *name = str_interned(m, (Str *)args->items[1]);
    Value result = NULL;
    if (args->count == 2)
        result = attribute_get(m, args->items[0], name);
    else if (attribute_find(m, args->items[0], name, &result) && !result)
        result = keep(args->items[2]);
    drop(m, (Value)name);
    return result;
}

BUILTIN(hasattr)
{
    (void)self;
    if (!attribute_name(m, args->items[1]))
        return NULL;
    Str *name = str_interned(m, (Str *)args->items[1]);
    Value found;
    bool fine = attribute_find(m, args->items[0], name, &found);
    drop(m, (Value)name);
    drop(m, found);
    return fine ? boolean(found != NULL) : NULL;
}

BUILTIN(setattr)
{
    (void)self;
    if (!attribute_name(m, args->items[1]))
        return NULL;
    Str *name = str_interned(m, (Str *)args->items[1]);
    bool fine = attribute_set(m, args->items[0], name, args->items[2]);
    drop(m, (Value)name);
    return fine ? VALUE_NONE : NULL;
}

BUILTIN(delattr)
{
    (void)self;
    if (!attribute_name(m, args->items[1]))
        return NULL;
    Str *name = str_interned(m, (Str *)args->items[1]);
    bool fine = attribute_set(m, args->items[0], name, NULL);
    drop(m, (Value)name);
    return fine ? VALUE_NONE : NULL;
}

BUILTIN(globals)
{
    (void)self, (void)args;
    return (Value)globals_dict_new(m, unit_running(m)->program);
}

BUILTIN(locals)
{
    (void)self, (void)args;
    if (m->frame->space)
        return keep(m->frame->space);
    return m->frame->code->kind == CODE_MODULE ? (Value)globals_dict_new(m, unit_running(m)->program)
                                               : frame_locals(m->frame);
}

BUILTIN(vars)
{
    if (args->count == 0)
        return builtin_locals(m, self, args);
    Value dict = NULL;
    if (!attribute_find(m, args->items[0], m->name_dict, &dict))
        return NULL;
    return dict ? dict
                : raise_format(m, TYPE_TypeError, "vars() argument must have __dict__ attribute");
}

/* What __dir__ answers, which is looked up on the type. */
static Value names_of(Machine *m, Value object)
{
    Type *type = type_of(m, object);
    Value method = type_lookup(type, m->special_names[SPECIAL_DIR]);
    Value bound = method ? descriptor_get(m, method, object, type) : NULL;
    Value names = bound ? call_values(m, bound, NULL, 0) : NULL;
    drop(m, bound);
    return names;
}

BUILTIN(dir)
{
    (void)self;
    Value names = args->count ? names_of(m, args->items[0]) : builtin_locals(m, NULL, args);
    List *list = names ? list_from(m, names) : NULL;
    drop(m, names);
    if (list && list_sort(m, list, VALUE_NONE, false))
        return (Value)list;
    drop(m, (Value)list);
    return NULL;
}

/* ---- isinstance, issubclass */

static bool check_class(Machine *m, Value subject, Value wanted, bool instance, bool *answer);

static bool check_by_hook(Machine *m, Value subject, Value wanted, bool instance, bool *answer)
{
    Special special = instance ? SPECIAL_INSTANCECHECK : SPECIAL_SUBCLASSCHECK;
    Value hook = special_of(type_of(m, wanted), special);
    Value result = special_call(m, hook, wanted, &subject, 1);
    bool fine = result && value_truth(m, result, answer);
    drop(m, result);
    return fine;
}

static bool check_class(Machine *m, Value subject, Value wanted, bool instance, bool *answer)
{
    *answer = false;
    if (is_a(m, wanted, TYPE_tuple)) {
        const Tuple *tuple = (Tuple *)wanted;
        bool fine = enter_call(m, instance ? " in __instancecheck__" : " in __subclasscheck__");
        for (size_t i = 0; fine && i < tuple->count && !*answer; i++)
            fine = tick_of(m, i) && check_class(m, subject, tuple->items[i], instance, answer);
        leave_call(m);
        return fine;
    }
    if (union_parts(m, wanted))
        return check_class(m, subject, (Value)union_parts(m, wanted), instance, answer);
    if (special_of(type_of(m, wanted), instance ? SPECIAL_INSTANCECHECK : SPECIAL_SUBCLASSCHECK))
        return check_by_hook(m, subject, wanted, instance, answer);
    if (!is_a(m, wanted, TYPE_type)) {
        raise_format(m, TYPE_TypeError,
                     instance ? "isinstance() arg 2 must be a type, a tuple of types, or a union"
                              : "issubclass() arg 2 must be a class, a tuple of classes, or a union");
        return false;
    }
    if (!instance && !is_a(m, subject, TYPE_type)) {
        raise_format(m, TYPE_TypeError, "issubclass() arg 1 must be a class");
        return false;
    }
    Type *type = instance ? type_of(m, subject) : (Type *)subject;
    *answer = type_is_subtype(type, (Type *)wanted);
    return true;
}

BUILTIN(isinstance)
{
    (void)self;
    bool answer;
    return check_class(m, args->items[0], args->items[1], true, &answer) ? boolean(answer) : NULL;
}

BUILTIN(issubclass)
{
    (void)self;
    bool answer;
    return check_class(m, args->items[0], args->items[1], false, &answer) ? boolean(answer) : NULL;
}
