/* BaseException: what every exception has. What only some have is in exception_kinds.c. */
#include <string.h>

#include "engine/python/exception.h"
#include "engine/python/frame.h"
#include "engine/python/referents.h"

Exception *exception_new(Machine *m, Type *type, const Args *args)
{
    if (type->flags & TYPE_HEAP)
        return (Exception *)call(m, (Value)type, args);
    Value self = type->slots->make(m, type, args);
    if (!self || self->type->slots->init(m, self, args))
        return (Exception *)self;
    drop(m, self);
    return NULL;
}

Value exception_make(Machine *m, Type *type, const Args *args)
{
    Exception *exception = object_alloc(m, type, type->size);
    exception->args = tuple_of(m, args->items, (size_t)args->count);
    return (Value)exception;
}

void exception_set_args(Machine *m, Exception *self, const Value *items, size_t count)
{
    Tuple *old = self->args;
    if (old->count == count && (!count || memcmp(old->items, items, count * sizeof *items) == 0))
        return;
    self->args = tuple_of(m, items, count);
    drop(m, (Value)old);
}

static bool init_exception(Machine *m, Value self, const Args *args)
{
    if (args->named) {
        raise_format(m, TYPE_TypeError, "%s() takes no keyword arguments", type_name(m, self));
        return false;
    }
    exception_set_args(m, (Exception *)self, args->items, (size_t)args->count);
    return true;
}

static Value take_kept(List *list, size_t index)
{
    Value old = list->items[index];
    list->items[index] = VALUE_NONE;
    return old;
}

/* A traceback goes, and lets go of its frames, from the innermost on. */
static void drop_kept_frames(Machine *m, List *kept)
{
    bool last = kept && kept->head.refs == 1;
    for (size_t i = 0; last && i < kept->count; i++)
        drop(m, take_kept(kept, i));
    drop(m, (Value)kept);
}

void drop_exception(Machine *m, Value exception)
{
    List *kept = exception ? ((Exception *)exception)->kept : NULL;
    keep((Value)kept);
    drop(m, exception);
    drop_kept_frames(m, kept);
}

static void free_exception(Machine *m, Value self)
{
    Exception *exception = (Exception *)self;
    for (int i = 0; i < EXCEPTION_FIELDS; i++)
        drop(m, exception->fields[i]);
    drop(m, (Value)exception->dict);
    exception->dict = NULL; /* an instance of a class would drop it once more */
    drop(m, (Value)exception->args);
    drop_kept_frames(m, exception->kept);
    drop(m, exception->cause);
    drop(m, exception->context);
    heap_free(&m->heap, exception->entries, exception->entry_capacity * sizeof(TraceEntry));
}

static void clear_exception_parts(Machine *m, Value self)
{
    Exception *exception = (Exception *)self;
    List *kept = exception->kept;
    Value parts[] = {exception->cause, exception->context};
    exception->kept = NULL;
    exception->cause = exception->context = NULL;
    drop_kept_frames(m, kept);
    for (int i = 0; i < 2; i++)
        drop(m, parts[i]);
}

Value exception_str(Machine *m, Value self)
{
    Tuple *args = ((Exception *)self)->args;
    if (args->count == 0)
        return (Value)str_c(m, "");
    return value_str(m, args->count == 1 ? args->items[0] : (Value)args);
}

static Value repr_exception(Machine *m, Value self)
{
    Tuple *args = ((Exception *)self)->args;
    Value inside = value_repr(m, args->count == 1 ? args->items[0] : (Value)args);
    if (!inside)
        return NULL;
    Text text = TEXT_EMPTY;
    text_add_c(&text, self->type->name->bytes);
    text_printf(&text, args->count == 1 ? "(%s)" : "%s", ((Str *)inside)->bytes);
    drop(m, inside);
    return (Value)str_from_text(m, &text);
}

static Value or_none(Value v)
{
    return v ? keep(v) : VALUE_NONE;
}

static bool refuse(Machine *m, const char *message)
{
    raise_format(m, TYPE_TypeError, "%s", message);
    return false;
}

static Value get_args(Machine *m, Value self)
{
    (void)m;
    return keep((Value)((Exception *)self)->args);
}

static bool set_args(Machine *m, Value self, Value value)
{
    if (!value)
        return refuse(m, "args may not be deleted");
    Tuple *args = tuple_from(m, value);
    if (!args)
        return false;
    drop(m, (Value)((Exception *)self)->args);
    ((Exception *)self)->args = args;
    return true;
}

static Value get_context(Machine *m, Value self)
{
    (void)m;
    return or_none(((Exception *)self)->context);
}

static Value get_cause(Machine *m, Value self)
{
    (void)m;
    return or_none(((Exception *)self)->cause);
}

static bool set_link(Machine *m, Value *place, Value value, const char *which)
{
    if (value != VALUE_NONE && !is_exception(value)) {
        raise_format(m, TYPE_TypeError, "exception %s must be None or derive from BaseException",
                     which);
        return false;
    }
    Value old = *place;
    *place = value == VALUE_NONE ? NULL : keep(value);
    drop(m, old);
    return true;
}

static bool set_context(Machine *m, Value self, Value value)
{
    if (!value)
        return refuse(m, "__context__ may not be deleted");
    return set_link(m, &((Exception *)self)->context, value, "context");
}

static bool set_cause(Machine *m, Value self, Value value)
{
    if (!value)
        return refuse(m, "__cause__ may not be deleted");
    ((Exception *)self)->suppress_context = true;
    return set_link(m, &((Exception *)self)->cause, value, "cause");
}

static Value get_suppress(Machine *m, Value self)
{
    (void)m;
    return boolean(((Exception *)self)->suppress_context);
}

static bool set_suppress(Machine *m, Value self, Value value)
{
    if (!value)
        return refuse(m, "can't delete numeric/char attribute");
    if (!is_boolean(value))
        return refuse(m, "attribute value type must be bool");
    ((Exception *)self)->suppress_context = value == VALUE_TRUE;
    return true;
}

static Value get_traceback(Machine *m, Value self)
{
    return traceback_of(m, (Exception *)self);
}

static bool set_traceback(Machine *m, Value self, Value value)
{
    if (!value)
        return refuse(m, "__traceback__ may not be deleted");
    return traceback_put(m, (Exception *)self, value);
}

static Value with_traceback(Machine *m, Value self, const Args *args)
{
    return set_traceback(m, self, args->items[0]) ? keep(self) : NULL;
}

static Value add_note(Machine *m, Value self, const Args *args)
{
    if (!is_a(m, args->items[0], TYPE_str))
        return raise_format(m, TYPE_TypeError, "note must be a str, not '%s'",
                            type_name(m, args->items[0]));
    Str *name = str_intern_c(m, "__notes__");
    Value notes;
    bool fine = attribute_find(m, self, name, &notes);
    if (fine && !notes) {
        notes = (Value)list_new(m, 1);
        fine = attribute_set(m, self, name, notes);
    }
    if (fine && !is_a(m, notes, TYPE_list)) {
        raise_format(m, TYPE_TypeError, "Cannot add note: __notes__ is not a list");
        fine = false;
    }
    if (fine)
        fine = list_append(m, (List *)notes, args->items[0]);
    drop(m, notes);
    drop(m, (Value)name);
    return fine ? VALUE_NONE : NULL;
}

static const NativeRow exception_methods[] = {
    {"with_traceback", with_traceback, 1, 1, 0},
    {"add_note", add_note, 1, 1, 0},
    {0},
};

static const GetSetRow exception_getsets[] = {
    {"args", get_args, set_args},
    {"__context__", get_context, set_context},
    {"__cause__", get_cause, set_cause},
    {"__suppress_context__", get_suppress, set_suppress},
    {"__traceback__", get_traceback, set_traceback},
    {0},
};

const TypeSlots exception_slots = {
    .serial = offsetof(Exception, serial),
    .visit = visit_exception,
    .clear = clear_exception_parts,
    .size = sizeof(Exception),
    .free = free_exception,
    .make = exception_make,
    .init = init_exception,
    .repr = repr_exception,
    .str = exception_str,
    .methods = exception_methods,
    .getsets = exception_getsets,
    .dict = offsetof(Exception, dict),
};

Value exception_made(Machine *m, Value class, Value made, bool by_raise)
{
    if (is_exception(made))
        return made;
    Value shown = value_repr(m, class), kind = value_repr(m, (Value)type_of(m, made));
    if (shown && kind)
        raise_format(m, TYPE_TypeError,
                     "calling %s should have returned an instance of BaseException, not %s",
                     ((Str *)shown)->bytes, by_raise ? ((Str *)kind)->bytes : type_name(m, made));
    drop(m, shown);
    drop(m, kind);
    drop(m, made);
    return NULL;
}
