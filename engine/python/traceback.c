/* Traceback: the report of an uncaught exception, as CPython 3.11 prints it. (Lib/traceback.py says
 * what the lines are; Python/traceback.c when the carets are left out.) */
#include <string.h>
#include <utf8proc.h>

#include "engine/python/runtime.h"

enum { REPEAT_SHOWN = 3 };

void exception_summary(Machine *m, Value exception, Text *out)
{
    Type *type = exception->type;
    text_add_slice(out, str_slice(type->qualname));
    Value pending = m->exception;
    m->exception = NULL;
    Value text = value_str(m, exception);
    if (!text) {
        clear_exception(m);
        text_add_c(out, ": <exception str() failed>");
    } else if (((Str *)text)->length) {
        text_add_c(out, ": ");
        text_add_slice(out, str_slice((Str *)text));
    }
    drop(m, text);
    m->exception = pending;
}

static size_t blank_prefix(Slice line)
{
    size_t at = 0;
    while (at < line.length && (line.bytes[at] == ' ' || line.bytes[at] == '\t' ||
                                line.bytes[at] == '\f'))
        at++;
    return at;
}

static int width_of(Slice text)
{
    int width = 0;
    for (size_t i = 0; i < text.length;) {
        uint32_t c;
        i += utf8_decode(text.bytes + i, text.length - i, &c);
        width++;
    }
    return width;
}

/* In a binary operation the operator is pointed at, in a subscript the brackets: ^ there, ~ else.
 * False: carets all along. */
static bool find_anchor(Slice line, const Node *n, int *from, int *to)
{
    if (n->kind == NODE_BIN_OP && n->span.line == n->span.end_line) {
        int at = n->left->span.end_column;
        if (n->left->span.end_line != n->span.line)
            return false;
        while (at < n->span.end_column && strchr(" \t)(\\", line.bytes[at]))
            at++;
        *from = at;
        *to = at + 1;
        if (at + 1 < n->right->span.column && !strchr(" \t(\\", line.bytes[at + 1]))
            *to = at + 2;
        return true;
    }
    if (n->kind == NODE_SUBSCRIPT && n->value->span.end_line == n->span.line &&
        n->span.line == n->span.end_line) {
        int at = n->value->span.end_column;
        while (at < n->span.end_column && line.bytes[at] != '[')
            at++;
        *from = at;
        *to = n->span.end_column;
        return true;
    }
    return false;
}

static void add_carets(const Program *program, const Node *n, Slice line, size_t indent, Text *out)
{
    (void)program;
    int start = n->span.column;
    int end = n->span.end_line == n->span.line ? n->span.end_column : (int)line.length;
    size_t last = line.length;
    while (last > 0 && (line.bytes[last - 1] == ' ' || line.bytes[last - 1] == '\t'))
        last--;
    /* A fault that is the whole line needs no pointing at. */
    if (start <= (int)indent && end >= (int)last)
        return;
    int from = start, to = end;
    bool anchored = find_anchor(line, n, &from, &to);
    text_add_c(out, "    ");
    text_add_repeat(out, ' ', (size_t)width_of((Slice){line.bytes + indent, (size_t)start - indent}));
    if (anchored) {
        text_add_repeat(out, '~', (size_t)width_of((Slice){line.bytes + start, (size_t)(from - start)}));
        text_add_repeat(out, '^', (size_t)width_of((Slice){line.bytes + from, (size_t)(to - from)}));
        text_add_repeat(out, '~', (size_t)width_of((Slice){line.bytes + to, (size_t)(end - to)}));
    } else {
        text_add_repeat(out, '^', (size_t)width_of((Slice){line.bytes + start, (size_t)(end - start)}));
    }
    text_add_char(out, '\n');
}

static int line_of(const Node *n)
{
    bool decorated = (n->kind == NODE_FUNCTION_DEF || n->kind == NODE_CLASS_DEF) && n->decorators.count;
    return decorated ? n->decorators.items[0]->span.line : n->span.line;
}

static void add_entry(Machine *m, const TraceEntry *entry, Text *out)
{
    const Node *n = entry->node;
    int number = line_of(n);
    text_printf(out, "  File \"%s\", line %d, in %.*s\n",
                m->config.path ? m->config.path : m->program->name, number,
                (int)entry->code->name.length, entry->code->name.bytes);
    Slice line = program_line(m->program, number);
    size_t indent = blank_prefix(line);
    if (indent == line.length)
        return;
    size_t last = line.length;
    while (last > 0 && strchr(" \t\r\f", line.bytes[last - 1]))
        last--;
    text_printf(out, "    %.*s\n", (int)(last - indent), line.bytes + indent);
    bool pointed = n->kind != NODE_FUNCTION_DEF && n->kind != NODE_CLASS_DEF && n->kind != NODE_FOR &&
                   n->kind != NODE_MODULE && n->span.line == number;
    if (pointed)
        add_carets(m->program, n, line, indent, out);
}

static bool same_entry(const TraceEntry *a, const TraceEntry *b)
{
    return a->code == b->code && a->node->span.line == b->node->span.line;
}

static void add_repeats(int repeats, Text *out)
{
    int more = repeats - REPEAT_SHOWN;
    if (more > 0)
        text_printf(out, "  [Previous line repeated %d more time%s]\n", more, more == 1 ? "" : "s");
}

static void add_entries(Machine *m, const Exception *exception, Text *out)
{
    int repeats = 0;
    const TraceEntry *previous = NULL;
    text_add_c(out, "Traceback (most recent call last):\n");
    for (uint32_t i = exception->entry_count; i > 0; i--) {
        const TraceEntry *entry = &exception->entries[i - 1];
        if (previous && same_entry(previous, entry)) {
            repeats++;
        } else {
            add_repeats(repeats, out);
            repeats = 1;
        }
        previous = entry;
        if (repeats <= REPEAT_SHOWN)
            add_entry(m, entry, out);
    }
    add_repeats(repeats, out);
}

static void add_notes(Machine *m, Value exception, Text *out)
{
    Str *name = str_intern_c(m, "__notes__");
    Value notes = NULL;
    if (attribute_find(m, exception, name, &notes) && notes && is_a(m, notes, TYPE_list))
        for (size_t i = 0; i < ((List *)notes)->count; i++) {
            Value text = value_str(m, ((List *)notes)->items[i]);
            if (text)
                text_printf(out, "%s\n", ((Str *)text)->bytes);
            drop(m, text);
        }
    drop(m, notes);
    drop(m, (Value)name);
}

static void add_report(Machine *m, Value v, int depth, Text *out)
{
    const Exception *exception = (Exception *)v;
    enum { CHAIN_MAX = 200 };
    if (exception->cause && depth < CHAIN_MAX) {
        add_report(m, exception->cause, depth + 1, out);
        text_add_c(out, "\nThe above exception was the direct cause of the following exception:\n\n");
    } else if (exception->context && !exception->suppress_context && depth < CHAIN_MAX) {
        add_report(m, exception->context, depth + 1, out);
        text_add_c(out, "\nDuring handling of the above exception, another exception occurred:\n\n");
    }
    if (exception->entry_count)
        add_entries(m, exception, out);
    exception_summary(m, v, out);
    suggestion_add(m, v, out);
    text_add_char(out, '\n');
    add_notes(m, v, out);
}

void traceback_print(Machine *m, Value exception, Text *out)
{
    add_report(m, exception, 0, out);
}

void report_unraisable(Machine *m, Value where)
{
    Value exception = take_exception(m);
    if (!exception)
        return;
    Text out = TEXT_EMPTY;
    Value shown = value_repr(m, where);
    if (!shown)
        clear_exception(m);
    text_printf(&out, "Exception ignored in: %s\n", shown ? ((Str *)shown)->bytes : "?");
    if (((Exception *)exception)->entry_count)
        add_entries(m, (Exception *)exception, &out);
    exception_summary(m, exception, &out);
    text_add_char(&out, '\n');
    write_error(m, text_c(&out), out.length);
    text_free(&out);
    drop(m, shown);
    drop(m, exception);
}
