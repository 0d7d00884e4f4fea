/* Traceback: the report of an uncaught exception, as CPython 3.11 prints it. (Lib/traceback.py says
 * what the lines are; Python/traceback.c when the carets are left out.) */
#include <string.h>
#include <utf8proc.h>

#include "engine/python/exception.h"
#include "engine/python/frame.h"

enum { REPEAT_SHOWN = 3 };

void exception_summary(Machine *m, Value exception, Text *out)
{
    Type *type = exception->type;
    /* A class of the program's own stands without its module. */
    if (dict_get_str(type->dict, m->name_module) == (Value)m->name_main)
        text_add_slice(out, str_slice(type->qualname));
    else
        type_add_full_name(m, type, out);
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

/* The line that an entry names: of a chain of attributes over several lines, the last one's. */
int traceback_line(const Node *n)
{
    bool decorated = (n->kind == NODE_FUNCTION_DEF || n->kind == NODE_CLASS_DEF) && n->decorators.count;
    const Node *attribute = n->kind == NODE_CALL ? n->func : n;
    if (attribute->kind == NODE_ATTRIBUTE)
        return attribute->span.end_line;
    return decorated ? n->decorators.items[0]->span.line : n->span.line;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\f';
}

/* 'abc'[0]: CPython's optimizer has made a constant of it, which has no brackets. */
static bool is_constant_part(const Node *n)
{
    const Node *whole = n->value, *index = n->slice;
    if (n->op == CONTEXT_LOAD || index->kind != NODE_CONSTANT || index->op != CONSTANT_INT)
        return false;
    int64_t count = -1;
    if (whole->kind == NODE_CONSTANT && whole->op == CONSTANT_STRING)
        count = (int64_t)utf8_count(whole->text.bytes, whole->text.length);
    bool plain = whole->kind == NODE_TUPLE;
    for (int i = 0; plain && i < whole->elts.count; i++)
        plain = whole->elts.items[i]->kind == NODE_CONSTANT;
    count = plain ? whole->elts.count : count;
    return strtoll(index->text.bytes, NULL, 0) < count;
}

/* In a binary operation the operator is pointed at, in a subscript the brackets: ^ there, ~ else.
 * False: carets all along. (CPython: extract_anchors_from_expr, whose "first that is no blank after
 * the left side" may be a parenthesis) */
static bool find_anchor(Slice line, const Node *n, int *from, int *to)
{
    if (n->span.line != n->span.end_line)
        return false;
    if (n->kind == NODE_BIN_OP) {
        int at = n->left->span.end_column, right = n->right->span.column;
        while (at < right && is_blank(line.bytes[at]))
            at++;
        *from = at;
        *to = at + 1 < right && !is_blank(line.bytes[at + 1]) ? at + 2 : at + 1;
        return true;
    }
    if (n->kind == NODE_SUBSCRIPT && !is_constant_part(n)) {
        *from = n->value->span.end_column;
        *to = n->slice->span.end_column + 1;
        return true;
    }
    return false;
}

/* Where the carets of [n] start and end in [line]: a name after a dot on a line of its own stands
 * for the chain before it. (CPython: update_start_location_to_match_attr) */
static void caret_range(const Node *n, Slice line, int *start, int *end)
{
    const Node *attribute = n->kind == NODE_CALL ? n->func : n;
    *start = n->span.column;
    if (attribute->kind == NODE_ATTRIBUTE && attribute->span.end_line != n->span.line)
        *start = attribute->span.end_column - (int)attribute->name.length;
    *end = n->span.end_column;
    if (n->span.end_line == traceback_line(n))
        return;
    *end = (int)line.length;
    while (*end > 0 && is_blank(line.bytes[*end - 1]))
        --*end;
}

static void add_marks(Text *out, char mark, Slice line, int from, int to)
{
    text_add_repeat(out, mark, (size_t)width_of((Slice){line.bytes + from, (size_t)(to - from)}));
}

static void add_carets(const Node *n, Slice line, int indent, Text *out)
{
    int start, end, last = (int)line.length;
    caret_range(n, line, &start, &end);
    while (last > 0 && is_blank(line.bytes[last - 1]))
        last--;
    int from = start, to = end;
    bool anchored = find_anchor(line, n, &from, &to);
    /* A fault that is the whole line needs no pointing at. */
    if (start <= indent && end >= last && !anchored)
        return;
    text_add_c(out, "    ");
    add_marks(out, ' ', line, indent, start);
    add_marks(out, '~', line, start, from);
    add_marks(out, '^', line, from, to);
    add_marks(out, '~', line, to, end);
    text_add_char(out, '\n');
}

void traceback_add_entry(Machine *m, const TraceEntry *entry, Text *out)
{
    const Node *n = entry->node;
    const Program *program = entry->code->program;
    int number = traceback_line(n);
    text_printf(out, "  File \"%s\", line %d, in %.*s\n", code_path(m, entry->code), number, (int)entry->code->name.length, entry->code->name.bytes);
    Slice line = program_line(program, number);
    size_t indent = blank_prefix(line);
    /* CPython reads the source from the file, and at its end no more. */
    if (indent == line.length || m->finishing || program->kind == PROGRAM_EVAL)
        return;
    size_t last = line.length;
    while (last > 0 && strchr(" \t\r\f", line.bytes[last - 1]))
        last--;
    text_printf(out, "    %.*s\n", (int)(last - indent), line.bytes + indent);
    if (n->kind != NODE_FUNCTION_DEF && n->kind != NODE_CLASS_DEF && n->kind != NODE_MODULE)
        add_carets(n, line, (int)indent, out);
}

static bool same_entry(const TraceEntry *a, const TraceEntry *b)
{
    return slice_equal(a->code->name, b->code->name) && traceback_line(a->node) == traceback_line(b->node);
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
            traceback_add_entry(m, entry, out);
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

static bool read_int(Machine *m, Value value, int64_t *integer)
{
    return value && is_int(m, value) && int_fits(value, integer);
}

/* A SyntaxError shows the place that it is about instead. False: it names none. */
static bool add_syntax_error(Machine *m, const Exception *error, Text *out)
{
    int64_t line, column = 0, end = 0;
    if (!is_a(m, (Value)error, TYPE_SyntaxError) || !read_int(m, error->lineno, &line))
        return false;
    bool file = error->file && is_a(m, error->file, TYPE_str);
    text_printf(out, "  File \"%s\", line %lld\n", file ? ((Str *)error->file)->bytes : "<string>",
                (long long)line);
    if (error->text && is_a(m, error->text, TYPE_str)) {
        Slice text = str_slice((Str *)error->text);
        while (text.length && strchr("\n\r ", text.bytes[text.length - 1]))
            text.length--;
        size_t indent = blank_prefix(text);
        text_printf(out, "    %.*s\n", (int)(text.length - indent), text.bytes + indent);
        if (read_int(m, error->offset, &column) && column > (int64_t)indent) {
            if (!read_int(m, error->end_offset, &end) || end <= column)
                end = column + 1;
            text_add_repeat(out, ' ', (size_t)(4 + column - 1) - indent);
            text_add_repeat(out, '^', (size_t)(end - column));
            text_add_char(out, '\n');
        }
    }
    Value message = value_str(m, error->message ? error->message : VALUE_NONE);
    text_printf(out, "%s: %s\n", error->head.type->qualname->bytes,
                message ? ((Str *)message)->bytes : "");
    drop(m, message);
    return true;
}

void traceback_add_ending(Machine *m, Value exception, Text *out)
{
    if (!add_syntax_error(m, (Exception *)exception, out)) {
        exception_summary(m, exception, out);
        suggestion_add(m, exception, out);
        text_add_char(out, '\n');
    }
    add_notes(m, exception, out);
}

/* The exceptions whose reports are under way, the outermost last. */
typedef struct Reported {
    const Exception *exception;
    const struct Reported *outer;
    int depth;
} Reported;

enum { CHAIN_MAX = 200 };

static bool is_reported(const Exception *exception, const Reported *reported)
{
    while (reported && reported->exception != exception)
        reported = reported->outer;
    return reported != NULL;
}

static void add_report(Machine *m, Value v, const Reported *outer, Text *out)
{
    const Exception *exception = (Exception *)v;
    Reported self = {exception, outer, outer ? outer->depth + 1 : 0};
    Exception *cause = (Exception *)exception->cause, *context = (Exception *)exception->context;
    if (cause) {
        if (!is_reported(cause, &self) && self.depth < CHAIN_MAX) {
            add_report(m, (Value)cause, &self, out);
            text_add_c(out,
                       "\nThe above exception was the direct cause of the following exception:\n\n");
        }
    } else if (context && !exception->suppress_context && !is_reported(context, &self) &&
               self.depth < CHAIN_MAX) {
        add_report(m, (Value)context, &self, out);
        text_add_c(out,
                   "\nDuring handling of the above exception, another exception occurred:\n\n");
    }
    if (exception->entry_count)
        add_entries(m, exception, out);
    traceback_add_ending(m, v, out);
}

void traceback_print(Machine *m, Value exception, Text *out)
{
    add_report(m, exception, NULL, out);
}

/* The module's frame is gone when the program is being wound up. */
static bool is_over(const Machine *m, const Frame *f)
{
    return m->ended && f->code == m->program->codes[0];
}

/* What has no traceback is reported for whoever runs. */
static void note_where_it_runs(Machine *m, Value exception)
{
    Frame *f = m->frame;
    while (f && f->is_aside)
        f = f->back;
    if (((Exception *)exception)->entry_count || !f || is_over(m, f))
        return;
    m->exception = exception;
    note_traceback(m, f);
    take_exception(m);
}

void report_unraisable(Machine *m, Value where)
{
    Value exception = take_exception(m);
    if (!exception)
        return;
    Text out = TEXT_EMPTY;
    note_where_it_runs(m, exception);
    Value shown = value_repr(m, where);
    if (!shown)
        clear_exception(m);
    text_printf(&out, "Exception ignored in: %s\n", shown ? ((Str *)shown)->bytes : "?");
    if (((Exception *)exception)->entry_count)
        add_entries(m, (Exception *)exception, &out);
    size_t start = out.length;
    exception_summary(m, exception, &out);
    if (!memchr(text_c(&out) + start, ':', out.length - start))
        text_add_c(&out, ": "); /* here even before a text that is empty */
    text_add_char(&out, '\n');
    write_error(m, text_c(&out), out.length);
    text_free(&out);
    drop(m, shown);
    drop_exception(m, exception);
}
