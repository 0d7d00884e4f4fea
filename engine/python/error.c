/* Raising: how an exception becomes the set one, and how it goes away again. */
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
    drop(m, take_exception(m));
}

const char *type_name(Machine *m, Value v)
{
    return type_of(m, v)->spelled;
}

const char *argument_name(Machine *m, Value v)
{
    return v == VALUE_NONE ? "None" : type_name(m, v);
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
    exception->entries[exception->entry_count++] = (TraceEntry){frame->code, node, frame->slots};
}

/* `raise` alone adds no entry, so that what it raises again need not lead to where it stands. Of frames of
 * the library there are none at all, and each is taken for one that has it. */
static bool leads_to(const Exception *exception, const Code *code, const Value *slots)
{
    for (uint32_t i = exception->entry_count; i > 0; i--)
        if (exception->entries[i - 1].slots == slots && exception->entries[i - 1].code == code)
            return true;
    return code->program->kind == PROGRAM_LIBRARY;
}

static void keep_slots(Machine *m, Exception *exception, const Code *code, const Value *slots)
{
    if (!leads_to(exception, code, slots))
        return;
    for (int i = 0; i < code->slot_count; i++) {
        if (!is_object(slots[i]))
            continue;
        if (!exception->kept)
            exception->kept = list_new(m, 0);
        list_append(m, exception->kept, slots[i]);
    }
}

void exception_keep_slots(Machine *m, const Code *code, const Value *slots)
{
    if (m->exception)
        keep_slots(m, (Exception *)m->exception, code, slots);
}

static uint32_t kept_count(const Exception *exception)
{
    return exception->kept ? (uint32_t)exception->kept->count : 0;
}

void exception_settle(Exception *exception, Frame *frame)
{
    exception->settled = exception->entry_count;
    exception->settled_kept = kept_count(exception);
    exception_leaves_frame(exception);
    if (frame->is_hidden)
        return;
    exception->caught_in = frame;
    exception->next_caught = frame->caught;
    frame->caught = exception;
}

void exception_leaves_frame(Exception *exception)
{
    if (!exception->caught_in)
        return;
    Exception **at = &exception->caught_in->caught;
    while (*at != exception)
        at = &(*at)->next_caught;
    *at = exception->next_caught;
    exception->caught_in = NULL;
}

void frame_leave(Frame *frame, Value raised)
{
    while (frame->caught) {
        Exception *exception = frame->caught;
        bool settled = exception->settled_kept == kept_count(exception);
        exception_leaves_frame(exception);
        if (!frame->machine->abandoning && (Value)exception != raised)
            keep_slots(frame->machine, exception, frame->code, frame->slots);
        if (settled)
            exception->settled_kept = kept_count(exception);
    }
}

void exception_unsettle(Machine *m, Exception *exception)
{
    if (exception->entry_count > exception->settled)
        exception->entry_count = exception->settled;
    while (exception->kept && exception->kept->count > exception->settled_kept)
        drop(m, list_take(m, exception->kept, exception->settled_kept));
}
