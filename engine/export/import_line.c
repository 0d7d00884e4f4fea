/* The lines of a file as JSON objects, and the places in the source that they name.
 *
 * A loop says the same lines over and over, but for the number in front and the value at the end. Such a
 * line is parsed once: what stands between the two is looked up among the lines before, and its
 * object, with the node of its place, is taken from there. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"
#include "engine/export/import_reader.h"

enum { MEMO_LINES = 1024, MEMO_LONGEST = 232, MOST_DIGITS = 18 };

/* A line that was parsed, without its number, and without its value where that was taken off. */
typedef struct MemoLine {
    json_t *event; /* NULL: nothing is here */
    uint32_t node;
    uint32_t length;
    bool has_value; /* in its object */
    char text[MEMO_LONGEST];
} MemoLine;

struct Memo {
    MemoLine lines[MEMO_LINES];
};

/* Places by what they are: open addressing, at most half full. */
struct PlaceTable {
    uint32_t *nodes; /* 0: empty */
    size_t count, capacity;
};

static uint64_t mix(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
    return hash ^ hash >> 29;
}

static size_t memo_slot(const char *text, size_t length)
{
    uint64_t hash = length, word;
    size_t at = 0;
    for (; at + sizeof word <= length; at += sizeof word) {
        memcpy(&word, text + at, sizeof word);
        hash = mix(hash, word);
    }
    for (; at < length; at++)
        hash = mix(hash, (unsigned char)text[at]);
    return (size_t)(hash >> 32) % MEMO_LINES;
}

static size_t place_slot(const PlaceTable *table, TracePlace place)
{
    uint64_t hash = mix((uint64_t)place.line << 32 | (uint32_t)place.column,
                        (uint64_t)place.end_line << 32 | (uint32_t)place.end_column);
    return (size_t)(mix(hash, 0) >> 16) & (table->capacity - 1);
}

static bool same_place(TracePlace a, TracePlace b)
{
    return a.line == b.line && a.column == b.column && a.end_line == b.end_line &&
           a.end_column == b.end_column;
}

/* The slot that holds [place], or the empty one where it belongs. */
static uint32_t *find_place(const Reader *reader, TracePlace place)
{
    const PlaceTable *table = reader->places;
    size_t at = place_slot(table, place);
    while (table->nodes[at] && !same_place(trace_place(reader->trace, table->nodes[at]), place))
        at = (at + 1) & (table->capacity - 1);
    return &table->nodes[at];
}

static void grow_places(Reader *reader)
{
    PlaceTable *table = reader->places;
    if (table->count * 2 < table->capacity)
        return;
    table->capacity = table->capacity ? table->capacity * 2 : 64;
    free(table->nodes);
    table->nodes = memory_zero(table->capacity, sizeof *table->nodes);
    for (uint32_t node = 1; node <= table->count; node++)
        *find_place(reader, trace_place(reader->trace, node)) = node;
}

/* Each place has one node, however often it is named. */
static bool node_of(Reader *reader, TracePlace place, uint32_t *node)
{
    grow_places(reader);
    uint32_t *slot = find_place(reader, place);
    if (!*slot) {
        *slot = trace_add_place(reader->trace, place);
        reader->places->count++;
    }
    *node = *slot;
    return *node <= TRACE_LIMIT_24 || reader_fault(reader, FAULT_PLACES);
}

/* The node of the event's "span", and whether its "line" says the same. */
static bool read_span(Reader *reader, uint32_t *node)
{
    json_t *span = json_object_get(reader->event, "span"), *item;
    int64_t at[4], line;
    size_t index;
    *node = 0;
    if (!reader_int(reader, "line", 0, INT_MAX, &line))
        return false;
    if (!span)
        return true;
    if (json_array_size(span) != 4)
        return reader_fault(reader, FAULT_NO_SPAN);
    json_array_foreach(span, index, item) {
        at[index] = json_integer_value(item);
        if (!json_is_integer(item) || at[index] < 0 || at[index] > INT_MAX)
            return reader_fault(reader, FAULT_NO_SPAN);
    }
    if (at[0] != line)
        return reader_fault(reader, FAULT_OTHER_LINE, (long long)line, (long long)at[0]);
    return node_of(reader, (TracePlace){(int)at[0], (int)at[1], (int)at[2], (int)at[3]}, node);
}

/* What stands behind the number of a line that begins as this format is written: `{"n":12,"…`; or
 * nothing. */
static Slice behind_number(Slice line, int64_t *number)
{
    size_t at = strlen("{\"n\":"), digits = 0;
    *number = 0;
    if (!slice_starts(line, "{\"n\":"))
        return (Slice){"", 0};
    while (at + digits < line.length && digits < MOST_DIGITS && line.bytes[at + digits] >= '0' &&
           line.bytes[at + digits] <= '9')
        *number = 10 * *number + (line.bytes[at + digits++] - '0');
    bool fine = digits > 0 && line.bytes[at] != '0' && at + digits + 1 < line.length &&
                line.bytes[at + digits] == ',' && line.bytes[at + digits + 1] == '"';
    at += digits + 1;
    return fine ? (Slice){line.bytes + at, line.length - at} : (Slice){"", 0};
}

/* Takes a value of plain letters, in which most lines end, off the end of [rest]. */
static bool take_value(Slice *rest, Slice *value)
{
    static const char key[] = ",\"value\":\"";
    const size_t key_length = sizeof key - 1;
    if (!slice_ends(*rest, "\"}"))
        return false;
    size_t end = rest->length - 2, at = end;
    while (at > 0 && rest->bytes[at - 1] >= ' ' && rest->bytes[at - 1] < 0x7F &&
           rest->bytes[at - 1] != '"' && rest->bytes[at - 1] != '\\')
        at--;
    if (at < key_length || memcmp(rest->bytes + at - key_length, key, key_length) != 0)
        return false;
    *value = (Slice){rest->bytes + at, end - at};
    rest->length = at - key_length;
    return true;
}

static json_t *parse(Slice line, json_error_t *error)
{
    return json_loadb(line.bytes, line.length, JSON_ALLOW_NUL | JSON_REJECT_DUPLICATES, error);
}

static bool is_known(const MemoLine *known, const char *text, size_t length)
{
    return known->event && known->length == length && memcmp(known->text, text, length) == 0;
}

/* The memo's entry for the line, which may be new: its `event` is then without a place yet. NULL
 * where the line is not of that kind. */
static MemoLine *recall(Reader *reader, Slice line)
{
    char text[MEMO_LONGEST] = "{";
    json_error_t error;
    Slice rest = behind_number(line, &reader->n), value = {NULL, 0};
    bool taken = take_value(&rest, &value);
    size_t length = rest.length + 1 + taken;
    if (rest.length == 0 || length > MEMO_LONGEST)
        return NULL;
    memcpy(text + 1, rest.bytes, rest.length);
    if (taken)
        text[length - 1] = '}';
    MemoLine *known = &reader->memo->lines[memo_slot(text, length)];
    bool there = is_known(known, text, length);
    json_t *event = there ? known->event : parse((Slice){text, length}, &error);
    bool has_value = there ? known->has_value : json_object_get(event, "value") != NULL;
    if (!event || (!there && json_object_get(event, "n")) || (taken && has_value)) {
        if (!there)
            json_decref(event);
        return NULL;
    }
    reader->value = value;
    if (there)
        return known;
    json_decref(known->event);
    known->event = event;
    known->has_value = has_value;
    known->node = UINT32_MAX;
    known->length = (uint32_t)length;
    memcpy(known->text, text, length);
    return known;
}

bool reader_parse(Reader *reader, Slice line, bool last)
{
    json_error_t error;
    reader->value = (Slice){NULL, 0};
    MemoLine *known = reader->trace ? recall(reader, line) : NULL;
    json_decref(reader->event);
    reader->event = known ? json_incref(known->event) : parse(line, &error);
    if (!reader->event)
        return last && reader->trace ? reader_fault(reader, FAULT_BREAKS_OFF)
                                     : reader_fault(reader, FAULT_NOT_JSON, error.text);
    if (!json_is_object(reader->event))
        return reader_fault(reader, FAULT_NO_OBJECT_LINE);
    if (!reader->trace)
        return true;
    if (!known)
        return reader_int(reader, "n", INT64_MIN, INT64_MAX, &reader->n) &&
               read_span(reader, &reader->node);
    if (known->node == UINT32_MAX && !read_span(reader, &known->node)) {
        known->node = UINT32_MAX;
        return false;
    }
    reader->node = known->node;
    return true;
}

void reader_start_lines(Reader *reader)
{
    reader->memo = memory_zero(1, sizeof *reader->memo);
    reader->places = memory_zero(1, sizeof *reader->places);
}

void reader_end_lines(Reader *reader)
{
    for (size_t i = 0; i < MEMO_LINES; i++)
        json_decref(reader->memo->lines[i].event);
    json_decref(reader->event);
    free(reader->places->nodes);
    free(reader->places);
    free(reader->memo);
}
