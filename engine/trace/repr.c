/* Values as Python's repr shows them, at the cursor's place. */
#include <string.h>

#include "engine/base/number.h"
#include "engine/base/quote.h"
#include "engine/trace/cursor_state.h"

enum { DEEPEST = 64 }; /* containers inside containers; deeper ones are shown as … */

/* The containers being written, innermost first: an object that is among them is a cycle. */
typedef struct Open {
    uint32_t object;
    int depth;
    const struct Open *outer;
} Open;

typedef struct Printer {
    const Cursor *cursor;
    Text *out;
    size_t end; /* the length of `out` where writing stops */
} Printer;

static void print_datum(Printer *printer, Datum datum, const Open *outer);

static bool full(const Printer *printer)
{
    return printer->out->length > printer->end;
}

static void print_items(Printer *printer, const MirrorObject *object, const Open *open)
{
    for (size_t i = 0; i < object->item_count && !full(printer); i++) {
        if (i > 0)
            text_add_c(printer->out, ", ");
        print_datum(printer, object->items[i], open);
    }
}

static void print_pairs(Printer *printer, const MirrorObject *object, const Open *open)
{
    for (size_t i = 0; i + 1 < object->item_count && !full(printer); i += 2) {
        if (i > 0)
            text_add_c(printer->out, ", ");
        print_datum(printer, object->items[i], open);
        text_add_c(printer->out, ": ");
        print_datum(printer, object->items[i + 1], open);
    }
}

/* How each kind of container is written: around its items, empty, and inside itself. */
static const struct {
    const char *open, *close, *empty, *cycle;
} brackets[] = {
    [OBJECT_LIST] = {"[", "]", "[]", "[...]"},
    [OBJECT_TUPLE] = {"(", ")", "()", "(...)"},
    [OBJECT_DICT] = {"{", "}", "{}", "{...}"},
    [OBJECT_SET] = {"{", "}", "set()", "set(...)"},
    [OBJECT_FROZENSET] = {"frozenset({", "})", "frozenset()", "frozenset(...)"},
    [OBJECT_DEQUE] = {"deque([", "])", "deque([])", "[...]"},
};

static void print_container(Printer *printer, const MirrorObject *object, const Open *open)
{
    if (object->item_count == 0) {
        text_add_c(printer->out, brackets[object->kind].empty);
        return;
    }
    text_add_c(printer->out, brackets[object->kind].open);
    if (object->kind == OBJECT_DICT)
        print_pairs(printer, object, open);
    else
        print_items(printer, object, open);
    if (object->kind == OBJECT_TUPLE && object->item_count == 1)
        text_add_char(printer->out, ',');
    text_add_c(printer->out, brackets[object->kind].close);
}

static void print_exception(Printer *printer, const MirrorObject *object, const Open *open)
{
    text_add_slice(printer->out, trace_atom_text(printer->cursor->trace, object->class_name));
    text_add_char(printer->out, '(');
    print_items(printer, object, open);
    text_add_char(printer->out, ')');
}

static void print_lane(Printer *printer, const MirrorObject *object)
{
    static const char *const words[] = {
        [LANE_MAIN] = "", [LANE_GENERATOR] = "generator ", [LANE_COROUTINE] = "coroutine ",
        [LANE_ASYNC_GENERATOR] = "async_generator ", [LANE_ITERATOR] = "",
    };
    const Cursor *cursor = printer->cursor;
    int lane = object->item_count > 0 ? (int)datum_integer(object->items[0]) : NO_LANE;
    text_add_char(printer->out, '<');
    if (cursor_lane(cursor, lane)) {
        text_add_c(printer->out, words[cursor->lanes[lane].type]);
        cursor_lane_id(cursor, lane, printer->out);
    } else { /* its lane has not been created yet */
        text_add_slice(printer->out, trace_atom_text(cursor->trace, object->class_name));
    }
    text_add_char(printer->out, '>');
}

static void print_object(Printer *printer, uint32_t number, const Open *outer)
{
    const MirrorObject *object = cursor_object(printer->cursor, number);
    if (!object) {
        text_add_c(printer->out, "<object>");
        return;
    }
    for (const Open *open = outer; open; open = open->outer) {
        if (open->object == number) {
            text_add_c(printer->out,
                       object->kind <= OBJECT_DEQUE ? brackets[object->kind].cycle : "...");
            return;
        }
    }
    Open open = {number, outer ? outer->depth + 1 : 1, outer};
    if (open.depth > DEEPEST) {
        text_add_c(printer->out, "…");
        return;
    }
    switch (object->kind) {
    case OBJECT_LIST:
    case OBJECT_TUPLE:
    case OBJECT_DICT:
    case OBJECT_SET:
    case OBJECT_FROZENSET:
    case OBJECT_DEQUE: print_container(printer, object, &open); break;
    case OBJECT_EXCEPTION: print_exception(printer, object, &open); break;
    case OBJECT_LANE: print_lane(printer, object); break;
    case OBJECT_CELL:
        if (object->item_count > 0)
            print_datum(printer, object->items[0], &open);
        break;
    case OBJECT_INSTANCE:
    case OBJECT_OPAQUE:
        text_add_char(printer->out, '<');
        text_add_slice(printer->out,
                       trace_atom_text(printer->cursor->trace, object->class_name));
        text_printf(printer->out, "#%d>", object->number);
        break;
    }
}

static void print_atom(Printer *printer, uint32_t atom)
{
    const Trace *trace = printer->cursor->trace;
    Slice text = trace_atom_text(trace, atom);
    switch (trace_atom_kind(trace, atom)) {
    case ATOM_TEXT: quote_repr(printer->out, text.bytes, text.length); break;
    case ATOM_FLOAT: number_float_repr(printer->out, trace_atom_float(trace, atom)); break;
    case ATOM_LITERAL: text_add_slice(printer->out, text); break;
    }
}

static void print_datum(Printer *printer, Datum datum, const Open *outer)
{
    static const char *const names[] = {
        [DATUM_NONE] = "None", [DATUM_TRUE] = "True", [DATUM_FALSE] = "False",
        [DATUM_ELLIPSIS] = "Ellipsis", [DATUM_NOT_IMPLEMENTED] = "NotImplemented",
    };
    if (datum == DATUM_UNBOUND)
        return;
    if (datum_is_object(datum))
        print_object(printer, datum_number(datum), outer);
    else if (datum_is_int(datum))
        text_printf(printer->out, "%lld", (long long)datum_integer(datum));
    else if (datum_is_atom(datum))
        print_atom(printer, datum_number(datum));
    else
        text_add_c(printer->out, datum_number(datum) <= DATUM_NOT_IMPLEMENTED
                                     ? names[datum_number(datum)] : "?");
}

void cursor_repr(const Cursor *cursor, Datum datum, size_t limit, Text *out)
{
    size_t start = out->length;
    Printer printer = {cursor, out, limit ? start + limit : SIZE_MAX};
    print_datum(&printer, datum, NULL);
    if (!full(&printer))
        return;
    size_t end = printer.end;
    while (end > start && ((unsigned char)out->bytes[end] & 0xC0) == 0x80)
        end--; /* not in the middle of a character */
    text_cut(out, end);
    text_add_c(out, "…");
}

bool cursor_hides(const Cursor *cursor, const char *name, Datum datum)
{
    static const char *const shapes[] = {"<function ", "<class ", "<module ", "<built-in "};
    size_t length = strlen(name);
    if (*name == '.' ||
        (length > 4 && strncmp(name, "__", 2) == 0 && strcmp(name + length - 2, "__") == 0))
        return true;
    if (!datum_is_atom(datum) && !datum_is_object(datum))
        return false;
    if (datum_is_atom(datum) &&
        trace_atom_kind(cursor_trace(cursor), datum_number(datum)) != ATOM_LITERAL)
        return false;
    if (datum_is_object(datum)) {
        const MirrorObject *object = cursor_object(cursor, datum_number(datum));
        if (!object || object->kind != OBJECT_OPAQUE)
            return false;
    }
    Text text = TEXT_EMPTY;
    cursor_repr(cursor, datum, 40, &text);
    bool hidden = false;
    for (size_t i = 0; i < sizeof(shapes) / sizeof(*shapes); i++)
        hidden = hidden || slice_starts(text_slice(&text), shapes[i]);
    text_free(&text);
    return hidden;
}
