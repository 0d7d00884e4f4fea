/* Raising: how an exception becomes the set one, and how it goes away again. */
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"
#include "engine/python/exception.h"

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
    while (at->context && steps++ < 100000 && tick(m)) {
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

void exception_because(Machine *m, Value exception, Value cause)
{
    Exception *error = (Exception *)exception;
    drop(m, error->context);
    drop(m, error->cause);
    error->context = keep(cause);
    error->cause = cause;
    error->suppress_context = true;
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
    drop_exception(m, take_exception(m));
}

const char *type_name(Machine *m, Value v)
{
    return type_of(m, v)->spelled;
}

const char *argument_name(Machine *m, Value v)
{
    return v == VALUE_NONE ? "None" : type_name(m, v);
}

static void keep_frame(Machine *m, Exception *exception, Frame *frame)
{
    if (!exception->kept)
        exception->kept = list_new(m, 0);
    list_append(m, exception->kept, (Value)kept_frame(frame));
}

/* Where a frame is that is in code of no line. */
static const Node between = {.kind = NODE_MODULE, .span = {.line = -1, .end_line = -1}};

static void add_entry(Machine *m, Exception *exception, TraceEntry entry)
{
    if (exception->entry_count == exception->entry_capacity) {
        size_t old = exception->entry_capacity, wanted = old ? old * 2 : 4;
        exception->entries = heap_resize(&m->heap, exception->entries, old * sizeof(TraceEntry),
                                         wanted * sizeof(TraceEntry));
        exception->entry_capacity = (uint32_t)wanted;
    }
    exception->entries[exception->entry_count++] = entry;
}

static void add_place(Machine *m, Exception *exception, const Frame *frame)
{
    const Node *node = frame->is_between ? &between : frame->at ? frame->at : frame->line;
    add_entry(m, exception, (TraceEntry){frame->code, node});
}

/* Frames of the library are kept, but not shown. */
void note_traceback(Machine *m, Frame *frame)
{
    if (!m->exception || m->noted == frame)
        return;
    m->noted = frame;
    keep_frame(m, (Exception *)m->exception, frame);
    if (frame->code->program->kind != PROGRAM_LIBRARY)
        add_place(m, (Exception *)m->exception, frame);
}

static uint32_t kept_count(const Exception *exception)
{
    return exception->kept ? (uint32_t)exception->kept->count : 0;
}

void exception_settle(Exception *exception)
{
    exception->settled = exception->entry_count;
    exception->settled_kept = kept_count(exception);
}

/* Moves the frames from number [from] on into a list of their own. */
static List *cut_kept(Machine *m, Exception *exception, uint32_t from)
{
    List *cut = list_new(m, 0);
    while (kept_count(exception) > from) {
        Value frame = list_take(m, exception->kept, from);
        list_append(m, cut, frame);
        drop(m, frame);
    }
    return cut;
}

Way exception_cut_way(Machine *m, Exception *exception)
{
    uint32_t first = exception->settled, count = exception->entry_count;
    Way way = {.settled = first, .settled_kept = exception->settled_kept};
    way.count = count > first ? count - first : 0;
    way.entries = memory_zero(way.count + 1, sizeof(TraceEntry));
    if (way.count)
        memcpy(way.entries, exception->entries + first, way.count * sizeof(TraceEntry));
    exception->entry_count -= way.count;
    way.kept = cut_kept(m, exception, way.settled_kept);
    return way;
}

void exception_join_way(Machine *m, Exception *exception, const Way *way)
{
    exception->settled = way->settled;
    exception->settled_kept = way->settled_kept;
    exception_unsettle(m, exception);
    for (uint32_t i = 0; i < way->count; i++)
        add_entry(m, exception, way->entries[i]);
    free(way->entries);
    for (size_t i = 0; exception->kept && i < way->kept->count; i++)
        list_append(m, exception->kept, way->kept->items[i]);
    drop(m, (Value)way->kept);
}

void exception_unsettle(Machine *m, Exception *exception)
{
    if (exception->entry_count > exception->settled)
        exception->entry_count = exception->settled;
    while (kept_count(exception) > exception->settled_kept)
        drop(m, list_take(m, exception->kept, exception->settled_kept));
}
