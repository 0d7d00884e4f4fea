/* Calls: how arguments find their parameters, for the program's functions and for ours. */
#include <string.h>

#include "engine/python/runtime.h"

/* CPython counts nested calls, and refuses the one past its limit. The stack's own end is checked
 * too: inside a generator there is less of it. */
bool call_is_too_deep(Machine *m, const char *where)
{
    m->depth--;
    if (m->over)
        return false;
    m->depth -= 50; /* CPython too leaves some room for handling it */
    raise_format(m, TYPE_RecursionError, "maximum recursion depth exceeded%s", where);
    m->depth += 50;
    return false;
}

bool room_on_stack(Machine *m, size_t bytes)
{
    char here;
    if (&here > (char *)m->stack_limit && (size_t)(&here - (char *)m->stack_limit) > bytes)
        return true;
    if (!m->over)
        raise_format(m, TYPE_RecursionError, "maximum recursion depth exceeded");
    return false;
}

Value call_values(Machine *m, Value callee, const Value *items, int count)
{
    Args args = {items, count, NULL, 0};
    return call(m, callee, &args);
}

Value call_method_c(Machine *m, Value object, const char *name, const Value *items, int count)
{
    Value method = attribute_get_c(m, object, name);
    if (!method)
        return NULL;
    Value result = call_values(m, method, items, count);
    drop(m, method);
    return result;
}

Value special_call(Machine *m, Value function, Value self, const Value *items, int count)
{
    Args args = {items, count, NULL, 0};
    if (is_exactly(m, function, TYPE_function))
        return function_call(m, (Function *)function, self, &args);
    Value bound = descriptor_get(m, function, self, type_of(m, self));
    if (!bound)
        return NULL;
    Value result = call(m, bound, &args);
    drop(m, bound);
    return result;
}

static Value call_method(Machine *m, Method *method, const Args *args)
{
    if (is_exactly(m, method->function, TYPE_function))
        return function_call(m, (Function *)method->function, method->self, args);
    size_t given = (size_t)(args->count + args->named);
    if (!room_on_stack(m, FEW_VALUES * sizeof(Value)))
        return NULL;
    Value few[FEW(given + 1)], *items = values_room(m, few, given + 1);
    items[0] = method->self;
    if (given)
        memcpy(items + 1, args->items, given * sizeof(Value));
    Args with_self = {items, args->count + 1, args->names, args->named};
    Value result = call(m, method->function, &with_self);
    values_leave(m, few, items, given + 1);
    return result;
}

static Value call_native(Machine *m, Builtin *builtin, const Args *args)
{
    if (builtin->self || !builtin->owner || (builtin->row->flags & NATIVE_STATIC))
        return native_call(m, builtin, builtin->self, args);
    if (args->count == 0)
        return raise_format(m, TYPE_TypeError, "unbound method %s.%s() needs an argument",
                            builtin->owner->name->bytes, builtin->row->name);
    if (!type_is_subtype(type_of(m, args->items[0]), builtin->owner))
        return raise_format(m, TYPE_TypeError,
                            "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
                            builtin->row->name, builtin->owner->name->bytes,
                            type_name(m, args->items[0]));
    Args rest = {args->items + 1, args->count - 1, args->names, args->named};
    return native_call(m, builtin, args->items[0], &rest);
}

/* An object with __call__ ([own], or its type's): a class among them. */
static Value call_object(Machine *m, Value callee, Value own, const Args *args)
{
    bool counted = own || (is_a(m, callee, TYPE_type) && (((Type *)callee)->flags & TYPE_HEAP));
    Value result;
    if (counted && !enter_call(m, CALLING))
        return NULL;
    if (own && is_exactly(m, own, TYPE_function)) {
        result = function_call(m, (Function *)own, callee, args);
    } else if (own) {
        Value bound = descriptor_get(m, own, callee, callee->type);
        result = bound ? call(m, bound, args) : NULL;
        drop(m, bound);
    } else {
        result = callee->type->slots->call(m, callee, args);
    }
    if (counted)
        leave_call(m);
    return result;
}

Value call(Machine *m, Value callee, const Args *args)
{
    Type *type = type_of(m, callee);
    if (type == m->types[TYPE_function])
        return function_call(m, (Function *)callee, NULL, args);
    if (type == m->types[TYPE_builtin] || type == m->types[TYPE_method_descriptor] ||
        type == m->types[TYPE_wrapper_descriptor])
        return call_native(m, (Builtin *)callee, args);
    if (type == m->types[TYPE_method])
        return call_method(m, (Method *)callee, args);
    Value own = special_of(type, SPECIAL_CALL);
    if (own || type->slots->call)
        return call_object(m, callee, own, args);
    return raise_format(m, TYPE_TypeError, "'%s' object is not callable", type_name(m, callee));
}

/* ---- native functions */

/* "list.append()" for a method, "len()" for a function, "math.sqrt()" for a module's. */
static void add_native_name(const Builtin *builtin, Text *out)
{
    if (builtin->owner)
        text_printf(out, "%s.", builtin->owner->name->bytes);
    else if (builtin->module)
        text_printf(out, "%s.", builtin->module);
    text_add_c(out, builtin->row->name);
}

static Value raise_count(Machine *m, const Builtin *builtin, int count)
{
    const NativeRow *row = builtin->row;
    Text name = TEXT_EMPTY;
    add_native_name(builtin, &name);
    int wanted = count < row->min ? row->min : row->max;
    if (row->flags & NATIVE_PARSED)
        raise_format(m, TYPE_TypeError, "%s() takes %s %d argument%s (%d given)", row->name,
                     row->min == row->max ? "exactly"
                     : count < row->min ? "at least"
                                        : "at most",
                     wanted, wanted == 1 ? "" : "s", count);
    else if (row->max == 0)
        raise_format(m, TYPE_TypeError, "%s() takes no arguments (%d given)", text_c(&name), count);
    else if (row->min == 1 && row->max == 1)
        raise_format(m, TYPE_TypeError, "%s() takes exactly one argument (%d given)", text_c(&name),
                     count);
    else
        raise_format(m, TYPE_TypeError, "%s expected %s%d argument%s, got %d", row->name,
                     row->min == row->max  ? ""
                     : count < row->min ? "at least "
                                        : "at most ",
                     wanted, wanted == 1 ? "" : "s", count);
    text_free(&name);
    return NULL;
}

Value native_call(Machine *m, const Builtin *builtin, Value self, const Args *args)
{
    const NativeRow *row = builtin->row;
    if (args->named && !(row->flags & NATIVE_KEYWORDS)) {
        Text name = TEXT_EMPTY;
        add_native_name(builtin, &name);
        raise_format(m, TYPE_TypeError, "%s() takes no keyword arguments", text_c(&name));
        text_free(&name);
        return NULL;
    }
    if (args->count < row->min || (row->max != ANY_COUNT && args->count > row->max))
        return raise_count(m, builtin, args->count);
    /* CPython counts calls of functions that take one argument. (cfunction_vectorcall_O) */
    bool counted = row->min == 1 && row->max == 1 && !(row->flags & NATIVE_UNCOUNTED);
    if (counted && !enter_call(m, CALLING))
        return NULL;
    Value result = row->function(m, self, args);
    if (counted)
        leave_call(m);
    return result;
}

static int find_name(const char *const *names, const Str *name)
{
    for (int i = 0; names[i]; i++)
        if (names[i][0] && str_is(name, names[i]))
            return i;
    return -1;
}

/* More arguments than the [total] parameters, or more by position than may be. */
static bool too_many(Machine *m, const Args *args, const char *function, int total, int min,
                     int positional)
{
    if (args->count + args->named > total)
        raise_format(m, TYPE_TypeError, "%s() takes at most %d %sargument%s (%d given)", function,
                     total, args->count ? "" : "keyword ", total == 1 ? "" : "s",
                     args->count + args->named);
    else if (args->count > positional && positional == 0)
        raise_format(m, TYPE_TypeError, "%s() takes no positional arguments", function);
    else if (args->count > positional)
        raise_format(m, TYPE_TypeError, "%s() takes %s %d positional argument%s (%d given)",
                     function, min < positional ? "at most" : "exactly", positional,
                     positional == 1 ? "" : "s", args->count);
    return m->exception != NULL;
}

static bool raise_absent(Machine *m, const Args *args, const char *function, const char *name,
                         int min, int positional, int place)
{
    if (name[0])
        raise_format(m, TYPE_TypeError, "%s() missing required argument '%s' (pos %d)", function,
                     name, place + 1);
    else
        raise_format(m, TYPE_TypeError, "%s() takes %s %d positional argument%s (%d given)",
                     function, min < positional ? "at least" : "exactly", min,
                     min == 1 ? "" : "s", args->count);
    return false;
}

bool args_sort(Machine *m, const Args *args, const char *function, const char *const *names,
               int min, int positional, Value *out)
{
    int total = 0, unknown = -1;
    while (names[total])
        out[total++] = NULL;
    if (too_many(m, args, function, total, min, positional))
        return false;
    for (int i = 0; i < args->count; i++)
        out[i] = args->items[i];
    for (int i = 0; i < args->named; i++) {
        int at = find_name(names, (Str *)args->names[i]);
        if (at >= 0 && out[at]) {
            raise_format(m, TYPE_TypeError,
                         "argument for %s() given by name ('%s') and position (%d)", function,
                         names[at], at + 1);
            return false;
        }
        if (at >= 0)
            out[at] = args->items[args->count + i];
        else if (unknown < 0)
            unknown = i;
    }
    for (int i = 0; i < min; i++)
        if (!out[i])
            return raise_absent(m, args, function, names[i], min, positional, i);
    if (unknown < 0)
        return true;
    raise_format(m, TYPE_TypeError, "'%s' is an invalid keyword argument for %s()",
                 ((Str *)args->names[unknown])->bytes, function);
    return false;
}

bool args_positional(Machine *m, const Type *type, const Args *args, const char *name, int min,
                     int max)
{
    int wanted = args->count < min ? min : max;
    if (args->named && !special_of(type, SPECIAL_INIT))
        raise_format(m, TYPE_TypeError, "%s() takes no keyword arguments", name);
    else if (args->count < min || args->count > max)
        raise_format(m, TYPE_TypeError, "%s expected %s%d argument%s, got %d", name,
                     min == max           ? ""
                     : args->count < min ? "at least "
                                         : "at most ",
                     wanted, wanted == 1 ? "" : "s", args->count);
    return !m->exception;
}
