/* Raising: how an exception becomes the set one, and how it goes away again. */
#include <errno.h>
#include <stdarg.h>

#include "engine/python/runtime.h"

bool is_exception(Value v)
{
    return is_object(v) && (v->type->flags & TYPE_EXCEPTION);
}

Value handled_exception(const Machine *m)
{
    for (const Handling *at = m->handling; at; at = at->outer)
        if (at->exception)
            return at->exception;
    return NULL;
}

/* Removes [exception] from the context chain that starts at [from], so that setting the context makes
 * no cycle. (CPython: _PyErr_SetObject) */
static void cut_from_chain(Machine *m, Value from, Value exception)
{
    Exception *at = (Exception *)from;
    int steps = 0;
    while (at->context && steps++ < 100000) {
        if (at->context == exception) {
            at->context = NULL;
            drop(m, exception);
            return;
        }
        at = (Exception *)at->context;
    }
}

void exception_chain(Machine *m, Value exception, Value handled)
{
    if (!handled || handled == exception)
        return;
    Exception *raised_one = (Exception *)exception;
    keep(exception);
    cut_from_chain(m, handled, exception);
    Value old = raised_one->context;
    raised_one->context = keep(handled);
    drop(m, old);
    drop(m, exception);
}

Value raise_exception(Machine *m, Value exception)
{
    exception_chain(m, exception, handled_exception(m));
    drop(m, m->exception);
    m->exception = exception;
    m->noted = NULL;
    if (m->trace)
        observe_raised(m, exception);
    return NULL;
}

Value raise_again(Machine *m, Value exception, const Frame *noted)
{
    drop(m, m->exception);
    m->exception = exception;
    m->noted = noted;
    return NULL;
}

Value raise_value(Machine *m, TypeId id, Value argument)
{
    Args args = {&argument, argument ? 1 : 0, NULL, 0};
    Exception *exception = exception_new(m, m->types[id], &args);
    return exception ? raise_exception(m, (Value)exception) : NULL;
}

Value raise_text(Machine *m, Type *type, const char *bytes, size_t length)
{
    Value text = (Value)str_new(m, bytes, length);
    Args args = {&text, 1, NULL, 0};
    Exception *exception = exception_new(m, type, &args);
    drop(m, text);
    return exception ? raise_exception(m, (Value)exception) : NULL;
}

Value raise_format(Machine *m, TypeId id, const char *format, ...)
{
    Text text = TEXT_EMPTY;
    va_list arguments;
    va_start(arguments, format);
    text_vprintf(&text, format, arguments);
    va_end(arguments);
    raise_text(m, m->types[id], text_c(&text), text.length);
    text_free(&text);
    return NULL;
}

bool raised(Machine *m, TypeId id)
{
    return m->exception && is_a(m, m->exception, id);
}

Value take_exception(Machine *m)
{
    Value exception = m->exception;
    m->exception = NULL;
    m->noted = NULL;
    return exception;
}

void clear_exception(Machine *m)
{
    drop(m, take_exception(m));
}

const char *type_name(Machine *m, Value v)
{
    return type_of(m, v)->spelled;
}

void note_traceback(Machine *m, const Frame *frame)
{
    if (!m->exception || m->noted == frame || frame->code->program->kind == PROGRAM_LIBRARY)
        return;
    m->noted = frame;
    Exception *exception = (Exception *)m->exception;
    if (exception->entry_count == exception->entry_capacity) {
        size_t old = exception->entry_capacity, wanted = old ? old * 2 : 4;
        exception->entries = heap_resize(&m->heap, exception->entries, old * sizeof(TraceEntry),
                                         wanted * sizeof(TraceEntry));
        exception->entry_capacity = (uint32_t)wanted;
    }
    const Node *node = frame->at ? frame->at : frame->line;
    exception->entries[exception->entry_count++] = (TraceEntry){frame->code, node};
}

void exception_keep_slots(Machine *m, Value *slots, int count)
{
    Exception *exception = (Exception *)m->exception;
    for (int i = 0; exception && i < count; i++) {
        if (!is_object(slots[i]))
            continue;
        if (!exception->kept)
            exception->kept = list_new(m, 0);
        list_append(m, exception->kept, slots[i]);
    }
}

/* ---- the exception types */

Exception *exception_new(Machine *m, Type *type, const Args *args)
{
    if (type->flags & TYPE_HEAP)
        return (Exception *)call(m, (Value)type, args);
    return (Exception *)type->slots->make(m, type, args);
}

/* The OSError that an error number stands for. (CPython: errnomap) */
static Type *os_error_type(Machine *m, int64_t number)
{
    static const struct {
        int number;
        TypeId type;
    } rows[] = {
        {EAGAIN, TYPE_BlockingIOError},          {EALREADY, TYPE_BlockingIOError},
        {EINPROGRESS, TYPE_BlockingIOError},     {EPIPE, TYPE_BrokenPipeError},
        {ESHUTDOWN, TYPE_BrokenPipeError},       {ECHILD, TYPE_ChildProcessError},
        {ECONNABORTED, TYPE_ConnectionAbortedError}, {ECONNREFUSED, TYPE_ConnectionRefusedError},
        {ECONNRESET, TYPE_ConnectionResetError}, {EEXIST, TYPE_FileExistsError},
        {ENOENT, TYPE_FileNotFoundError},        {EISDIR, TYPE_IsADirectoryError},
        {ENOTDIR, TYPE_NotADirectoryError},      {EINTR, TYPE_InterruptedError},
        {EACCES, TYPE_PermissionError},          {EPERM, TYPE_PermissionError},
        {ESRCH, TYPE_ProcessLookupError},        {ETIMEDOUT, TYPE_TimeoutError},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].number == number)
            return m->types[rows[i].type];
    return m->types[TYPE_OSError];
}

/* OSError(number, text, file name): the file name is kept apart from args. */
static bool is_os_error_with_name(Machine *m, const Type *type, const Args *args)
{
    return args->count > 2 && args->count < 6 && type_is_subtype(type, m->types[TYPE_OSError]);
}

/* What else the exception keeps of its arguments: StopIteration.value, SystemExit.code … */
static void take_value(Machine *m, Exception *self, const Args *args)
{
    const Type *type = self->head.type;
    Value value = NULL;
    if (args->count && type_is_subtype(type, m->types[TYPE_StopIteration]))
        value = keep(args->items[0]);
    else if (args->count && type_is_subtype(type, m->types[TYPE_SystemExit]))
        value = args->count == 1 ? keep(args->items[0])
                                 : (Value)tuple_of(m, args->items, (size_t)args->count);
    else if (is_os_error_with_name(m, type, args))
        value = keep(args->items[2]);
    drop(m, self->value);
    self->value = value;
}

static Tuple *kept_args(Machine *m, const Type *type, const Args *args)
{
    size_t count = is_os_error_with_name(m, type, args) ? 2 : (size_t)args->count;
    return tuple_of(m, args->items, count);
}

static Value make_exception(Machine *m, Type *type, const Args *args)
{
    int64_t number;
    if (type == m->types[TYPE_OSError] && args->count > 1 && args->count < 6 &&
        int_fits(args->items[0], &number))
        type = os_error_type(m, number);
    Exception *exception = object_alloc(m, type, type->size);
    exception->args = kept_args(m, type, args);
    take_value(m, exception, args);
    return (Value)exception;
}

/* The keyword arguments that a few exceptions take. */
static bool take_keyword(Machine *m, Exception *self, Str *name, Value value)
{
    bool attribute = is_a(m, (Value)self, TYPE_AttributeError);
    bool named = attribute || is_a(m, (Value)self, TYPE_NameError) ||
                 is_a(m, (Value)self, TYPE_ImportError);
    Value *place = named && str_is(name, "name") ? &self->name
                   : attribute && str_is(name, "obj") ? &self->obj
                                                      : NULL;
    if (!place) {
        raise_format(m, TYPE_TypeError, "%s() takes no keyword arguments", type_name(m, (Value)self));
        return false;
    }
    drop(m, *place);
    *place = keep(value);
    return true;
}

static bool init_exception(Machine *m, Value self, const Args *args)
{
    Exception *exception = (Exception *)self;
    Tuple *old = exception->args;
    exception->args = kept_args(m, self->type, args);
    drop(m, (Value)old);
    take_value(m, exception, args);
    for (int i = 0; i < args->named; i++)
        if (!take_keyword(m, exception, (Str *)args->names[i], args->items[args->count + i]))
            return false;
    return true;
}

static Value take_kept(List *list, size_t index)
{
    Value old = list->items[index];
    list->items[index] = VALUE_NONE;
    return old;
}

static void free_exception(Machine *m, Value self)
{
    Exception *exception = (Exception *)self;
    drop(m, (Value)exception->args);
    drop(m, exception->context);
    drop(m, exception->cause);
    drop(m, exception->value);
    drop(m, exception->name);
    drop(m, exception->obj);
    for (size_t i = 0; exception->kept && i < exception->kept->count; i++)
        drop(m, take_kept(exception->kept, i)); /* in the order of the frames and their slots */
    drop(m, (Value)exception->kept);
    if (!(self->type->flags & TYPE_HEAP))
        drop(m, (Value)exception->dict);
    heap_free(&m->heap, exception->entries, exception->entry_capacity * sizeof(TraceEntry));
}

/* "[Errno 2] No such file or directory: 'name'" */
static Value str_os_error(Machine *m, Exception *self)
{
    Value number = value_str(m, self->args->items[0]);
    Value message = number ? value_str(m, self->args->items[1]) : NULL;
    Value name = message && self->value ? value_repr(m, self->value) : NULL;
    Value result = NULL;
    if (message && (name || !self->value)) {
        Text text = TEXT_EMPTY;
        text_printf(&text, "[Errno %s] %s", ((Str *)number)->bytes, ((Str *)message)->bytes);
        if (name)
            text_printf(&text, ": %s", ((Str *)name)->bytes);
        result = (Value)str_from_text(m, &text);
    }
    drop(m, number);
    drop(m, message);
    drop(m, name);
    return result;
}

static Value str_exception(Machine *m, Value self)
{
    Tuple *args = ((Exception *)self)->args;
    if (args->count == 0)
        return (Value)str_c(m, "");
    if (args->count == 2 && is_a(m, self, TYPE_OSError))
        return str_os_error(m, (Exception *)self);
    if (args->count > 1)
        return value_str(m, (Value)args);
    return is_a(m, self, TYPE_KeyError) ? value_repr(m, args->items[0])
                                        : value_str(m, args->items[0]);
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

static Value get_args(Machine *m, Value self)
{
    (void)m;
    return keep((Value)((Exception *)self)->args);
}

static bool set_args(Machine *m, Value self, Value value)
{
    Tuple *args = value ? tuple_from(m, value) : tuple_new(m, 0);
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
    return set_link(m, &((Exception *)self)->context, value, "context");
}

static bool set_cause(Machine *m, Value self, Value value)
{
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
    return value_truth(m, value, &((Exception *)self)->suppress_context);
}

static Value get_traceback(Machine *m, Value self)
{
    if (((Exception *)self)->entry_count == 0)
        return VALUE_NONE;
    return object_alloc(m, m->types[TYPE_traceback], sizeof(Object));
}

static bool set_traceback(Machine *m, Value self, Value value)
{
    (void)m;
    if (value == VALUE_NONE)
        ((Exception *)self)->entry_count = 0;
    return true;
}

static Value get_value(Machine *m, Value self)
{
    (void)m;
    return or_none(((Exception *)self)->value);
}

static bool set_value(Machine *m, Value self, Value value)
{
    drop(m, ((Exception *)self)->value);
    ((Exception *)self)->value = keep(value);
    return true;
}

static Value get_errno(Machine *m, Value self)
{
    const Tuple *args = ((Exception *)self)->args;
    (void)m;
    return args->count == 2 ? keep(args->items[0]) : VALUE_NONE;
}

static Value get_strerror(Machine *m, Value self)
{
    const Tuple *args = ((Exception *)self)->args;
    (void)m;
    return args->count == 2 ? keep(args->items[1]) : VALUE_NONE;
}

static Value get_name(Machine *m, Value self)
{
    (void)m;
    return or_none(((Exception *)self)->name);
}

static Value get_obj(Machine *m, Value self)
{
    (void)m;
    return or_none(((Exception *)self)->obj);
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

/* What only some exceptions have; types_init() gives them to those by exception_own(). */
const GetSetRow stop_iteration_getsets[] = {{"value", get_value, set_value}, {0}};
const GetSetRow system_exit_getsets[] = {{"code", get_value, set_value}, {0}};
const GetSetRow os_error_getsets[] = {
    {"errno", get_errno, NULL}, {"strerror", get_strerror, NULL}, {"filename", get_value, set_value}, {0}};
const GetSetRow name_error_getsets[] = {{"name", get_name, NULL}, {0}};
const GetSetRow attribute_error_getsets[] = {{"name", get_name, NULL}, {"obj", get_obj, NULL}, {0}};

const TypeSlots exception_slots = {
    .size = sizeof(Exception),
    .free = free_exception,
    .make = make_exception,
    .init = init_exception,
    .repr = repr_exception,
    .str = str_exception,
    .methods = exception_methods,
    .getsets = exception_getsets,
    .flags = SLOTS_HAS_DICT,
};

static Value repr_traceback(Machine *m, Value self)
{
    return (Value)str_c(m, self ? "<traceback object>" : "");
}

const TypeSlots traceback_slots = {
    .size = sizeof(Object), .repr = repr_traceback, .flags = SLOTS_NO_SUBCLASS};
