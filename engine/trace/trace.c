#include "engine/trace/trace.h"

#include <stdlib.h>
#include <string.h>

#include "engine/base/arena.h"
#include "engine/base/memory.h"

const EventInfo event_info[EVENT_COUNT] = {
#define EVENT(id, name, words, flags, en, ko) [EVENT_##id] = {#id, name, words, flags, en, ko},
#include "engine/trace/event_list.h"
};

typedef struct Atom {
    AtomKind kind;
    uint32_t length;
    union {
        const char *bytes;
        double number;
    };
} Atom;

/* A table of the trace: what records name by number. */
typedef struct Table {
    size_t count, capacity;
} Table;

struct Trace {
    TraceStreams streams; /* must stay first: the inline writers look here */
    Arena *strings;
    size_t string_bytes;
    char *name;
    char *lesson;
    char *source;
    size_t source_length;
    size_t *line_starts; /* line i + 1 starts at line_starts[i] */
    Table lines;
    TracePlace *place_items;
    Table places;
    TraceCode *code_items;
    Table codes;
    char **global_items;
    Table globals;
    Atom *atom_items;
    Table atoms;
    uint32_t objects;
};

static char *keep(Trace *trace, const char *bytes, size_t length)
{
    trace->string_bytes += length + 1;
    return arena_copy(trace->strings, bytes, length);
}

static void index_lines(Trace *trace)
{
    for (size_t at = 0; at < trace->source_length;) {
        trace->line_starts = memory_grow(trace->line_starts, trace->lines.count,
                                         &trace->lines.capacity, sizeof *trace->line_starts);
        trace->line_starts[trace->lines.count++] = at;
        at += strcspn(trace->source + at, "\r\n");
        if (at < trace->source_length && trace->source[at] == '\r' &&
            trace->source[at + 1] == '\n')
            at++;
        at++;
    }
}

/* Fills in what trace_new() and trace_reset() are given; the tables are empty. */
static void start(Trace *trace, const char *name, Slice source, const char *lesson)
{
    trace->strings = arena_new();
    trace->string_bytes = 0;
    trace->name = keep(trace, name, strlen(name));
    trace->lesson = lesson ? keep(trace, lesson, strlen(lesson)) : NULL;
    trace->source = keep(trace, source.bytes ? source.bytes : "", source.length);
    trace->source_length = strlen(trace->source);
    trace->objects = 0;
    trace->streams.headers.stop = trace->streams.payload.stop = SIZE_MAX;
    index_lines(trace);
}

Trace *trace_new(const char *name, Slice source, const char *lesson)
{
    Trace *trace = memory_zero(1, sizeof *trace);
    start(trace, name, source, lesson);
    return trace;
}

static void free_pages(Stream *stream)
{
    for (size_t i = 0; i < stream->page_count; i++)
        free(stream->pages[i]);
    free(stream->pages);
}

void trace_free(Trace *trace)
{
    if (!trace)
        return;
    free_pages(&trace->streams.headers);
    free_pages(&trace->streams.payload);
    arena_free(trace->strings);
    free(trace->line_starts);
    free(trace->place_items);
    free(trace->code_items);
    free(trace->global_items);
    free(trace->atom_items);
    free(trace);
}

void trace_rewind(Trace *trace)
{
    stream_rewind(&trace->streams.headers);
    stream_rewind(&trace->streams.payload);
}

void trace_reset(Trace *trace, const char *name, Slice source, const char *lesson)
{
    Arena *old = trace->strings; /* the new name or source may point into it */
    stream_rewind(&trace->streams.headers);
    stream_rewind(&trace->streams.payload);
    trace->lines.count = trace->places.count = trace->codes.count = 0;
    trace->globals.count = trace->atoms.count = 0;
    start(trace, name, source, lesson);
    arena_free(old);
}

uint32_t trace_add_place(Trace *trace, TracePlace place)
{
    trace->place_items = memory_grow(trace->place_items, trace->places.count,
                                     &trace->places.capacity, sizeof place);
    trace->place_items[trace->places.count] = place;
    return (uint32_t)trace->places.count++;
}

uint32_t trace_add_code(Trace *trace, const char *name, const char *const *slots, int slot_count)
{
    TraceCode code = {keep(trace, name, strlen(name)), NULL, slot_count};
    size_t size = (size_t)slot_count * sizeof *code.slots;
    code.slots = arena_alloc(trace->strings, size + 1);
    for (int i = 0; i < slot_count; i++)
        code.slots[i] = keep(trace, slots[i], strlen(slots[i]));
    trace->string_bytes += size;
    trace->code_items = memory_grow(trace->code_items, trace->codes.count, &trace->codes.capacity,
                                    sizeof code);
    trace->code_items[trace->codes.count] = code;
    return (uint32_t)trace->codes.count++;
}

uint32_t trace_add_global(Trace *trace, const char *name)
{
    trace->global_items = memory_grow(trace->global_items, trace->globals.count,
                                      &trace->globals.capacity, sizeof *trace->global_items);
    trace->global_items[trace->globals.count] = keep(trace, name, strlen(name));
    return (uint32_t)trace->globals.count++;
}

static uint32_t add_atom(Trace *trace, Atom atom)
{
    trace->atom_items = memory_grow(trace->atom_items, trace->atoms.count, &trace->atoms.capacity,
                                    sizeof atom);
    trace->atom_items[trace->atoms.count] = atom;
    return (uint32_t)++trace->atoms.count;
}

uint32_t trace_add_text(Trace *trace, AtomKind kind, const char *bytes, size_t length)
{
    Atom atom = {.kind = kind, .length = (uint32_t)length};
    atom.bytes = keep(trace, bytes, length);
    return add_atom(trace, atom);
}

uint32_t trace_add_float(Trace *trace, double value)
{
    return add_atom(trace, (Atom){.kind = ATOM_FLOAT, .number = value});
}

uint32_t trace_add_object(Trace *trace)
{
    return ++trace->objects;
}

size_t trace_count(const Trace *trace)
{
    return stream_count(&trace->streams.headers);
}

uint64_t trace_lines(const Trace *trace)
{
    uint64_t lines = 0;
    for (size_t i = 0; i < trace_count(trace); i++)
        lines += header_kind(trace_header(trace, i)) == EVENT_LINE;
    return lines;
}

size_t trace_bytes(const Trace *trace)
{
    return (stream_count(&trace->streams.headers) + stream_count(&trace->streams.payload)) *
               sizeof(uint32_t) +
           trace->string_bytes + trace->lines.count * sizeof *trace->line_starts +
           trace->places.count * sizeof *trace->place_items +
           trace->codes.count * sizeof *trace->code_items +
           trace->globals.count * sizeof *trace->global_items +
           trace->atoms.count * sizeof *trace->atom_items;
}

size_t trace_text_bytes(const Trace *trace)
{
    return trace->string_bytes;
}

const char *trace_name(const Trace *trace)
{
    return trace->name;
}

Slice trace_source(const Trace *trace)
{
    return (Slice){trace->source, trace->source_length};
}

const char *trace_lesson(const Trace *trace)
{
    return trace->lesson;
}

Slice trace_source_line(const Trace *trace, int number)
{
    if (number < 1 || (size_t)number > trace->lines.count)
        return (Slice){"", 0};
    const char *line = trace->source + trace->line_starts[number - 1];
    return (Slice){line, strcspn(line, "\r\n")};
}

int trace_source_lines(const Trace *trace)
{
    return (int)trace->lines.count;
}

TracePlace trace_place(const Trace *trace, uint32_t node)
{
    return node < trace->places.count ? trace->place_items[node] : (TracePlace){0};
}

const TraceCode *trace_code(const Trace *trace, uint32_t code)
{
    static const TraceCode nothing = {(char *)"<module>", NULL, 0};
    return code < trace->codes.count ? &trace->code_items[code] : &nothing;
}

uint32_t trace_code_count(const Trace *trace)
{
    return (uint32_t)trace->codes.count;
}

const char *trace_global(const Trace *trace, uint32_t slot)
{
    return slot < trace->globals.count ? trace->global_items[slot] : "";
}

uint32_t trace_global_count(const Trace *trace)
{
    return (uint32_t)trace->globals.count;
}

AtomKind trace_atom_kind(const Trace *trace, uint32_t atom)
{
    return atom - 1 < trace->atoms.count ? trace->atom_items[atom - 1].kind : ATOM_LITERAL;
}

Slice trace_atom_text(const Trace *trace, uint32_t atom)
{
    if (atom - 1 >= trace->atoms.count || trace->atom_items[atom - 1].kind == ATOM_FLOAT)
        return (Slice){"", 0};
    return (Slice){trace->atom_items[atom - 1].bytes, trace->atom_items[atom - 1].length};
}

double trace_atom_float(const Trace *trace, uint32_t atom)
{
    return trace_atom_kind(trace, atom) == ATOM_FLOAT ? trace->atom_items[atom - 1].number : 0.0;
}

bool trace_ended(const Trace *trace)
{
    size_t count = trace_count(trace);
    return count > 0 && header_kind(trace_header(trace, count - 1)) == EVENT_END;
}
