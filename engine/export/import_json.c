#include <limits.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"
#include "engine/export/export.h"
#include "engine/export/import_reader.h"
#include "engine/export/json_names.h"

bool reader_fault(Reader *reader, const char *format, ...)
{
    Text message = TEXT_EMPTY;
    va_list arguments;
    va_start(arguments, format);
    text_vprintf(&message, format, arguments);
    va_end(arguments);
    diag_set(reader->diag, DIAG_FORMAT, reader->file, reader->line, 0, "%s", text_c(&message));
    text_free(&message);
    return false;
}

bool reader_int(Reader *reader, const char *key, int64_t low, int64_t high, int64_t *value)
{
    const json_t *field = json_object_get(reader->event, key);
    if (!json_is_integer(field))
        return reader_fault(reader, "\"%s\" must be a number", key);
    *value = json_integer_value(field);
    if (*value < low || *value > high)
        return reader_fault(reader, "\"%s\" cannot be %lld here", key, (long long)*value);
    return true;
}

bool reader_string(Reader *reader, const char *key, Slice *text)
{
    const json_t *field = json_object_get(reader->event, key);
    if (!json_is_string(field))
        return reader_fault(reader, "\"%s\" must be a string", key);
    *text = (Slice){json_string_value(field), json_string_length(field)};
    return true;
}

bool reader_lane(Reader *reader, const char *key, int *lane)
{
    Slice id;
    if (!reader_string(reader, key, &id))
        return false;
    const json_t *number = json_object_get(reader->lanes, id.bytes);
    if (!number)
        return reader_fault(reader, "there is no lane %s here", id.bytes);
    *lane = (int)json_integer_value(number);
    return true;
}

bool reader_word(Reader *reader, const char *key, const char *const *names, uint32_t *number)
{
    Slice word;
    if (!reader_string(reader, key, &word))
        return false;
    for (*number = 0; names[*number]; ++*number)
        if (slice_is(word, names[*number]))
            return true;
    return reader_fault(reader, "\"%s\" cannot be \"%s\"", key, word.bytes);
}

bool reader_name(Reader *reader, const char *key, uint32_t *atom)
{
    Slice name;
    if (!reader_string(reader, key, &name))
        return false;
    const json_t *known = json_object_get(reader->atoms, name.bytes);
    if (known) {
        *atom = (uint32_t)json_integer_value(known);
        return true;
    }
    *atom = trace_add_text(reader->trace, ATOM_LITERAL, name.bytes, strlen(name.bytes));
    json_object_set_new(reader->atoms, name.bytes, json_integer(*atom));
    return true;
}

void reader_push(Reader *reader, uint64_t word)
{
    reader->words = memory_grow(reader->words, reader->word_count, &reader->word_capacity,
                                sizeof word);
    reader->words[reader->word_count++] = word;
}

void reader_write(Reader *reader, EventKind kind, uint32_t a)
{
    trace_many(reader->trace, kind, a, reader->node, reader->words, reader->word_count);
    cursor_forward(reader->cursor);
}

/* The node of the event's "span"; each place has one node however often it is named. */
static bool read_span(Reader *reader)
{
    json_t *span = json_object_get(reader->event, "span"), *item;
    int64_t at[4];
    size_t index;
    char key[96];
    reader->node = 0;
    if (!span)
        return true;
    if (json_array_size(span) != 4)
        return reader_fault(reader, "\"span\" must be a list of four numbers");
    json_array_foreach(span, index, item) {
        at[index] = json_integer_value(item);
        if (!json_is_integer(item) || at[index] < 0 || at[index] > INT_MAX)
            return reader_fault(reader, "\"span\" must be a list of four numbers");
    }
    snprintf(key, sizeof key, "%d,%d,%d,%d", (int)at[0], (int)at[1], (int)at[2], (int)at[3]);
    const json_t *known = json_object_get(reader->places, key);
    if (known) {
        reader->node = (uint32_t)json_integer_value(known);
        return true;
    }
    reader->node = trace_add_place(reader->trace, (TracePlace){(int)at[0], (int)at[1], (int)at[2],
                                                               (int)at[3]});
    if (reader->node > TRACE_LIMIT_24)
        return reader_fault(reader, "the program has too many places");
    json_object_set_new(reader->places, key, json_integer(reader->node));
    return true;
}

static bool read_slots(Reader *reader, const char *name, json_t *slots)
{
    size_t count = json_array_size(slots), index;
    json_t *slot;
    if (!name || !json_is_array(slots) || count > 65535)
        return reader_fault(reader, "\"codes\" must be a list of {\"name\", \"slots\"}");
    const char **names = memory_alloc((count + 1) * sizeof *names);
    bool fine = true;
    json_array_foreach(slots, index, slot) {
        names[index] = json_string_value(slot);
        fine = fine && names[index];
    }
    if (fine)
        trace_add_code(reader->trace, name, names, (int)count);
    else
        reader_fault(reader, "a slot must be a string");
    free(names);
    return fine;
}

static bool read_tables(Reader *reader)
{
    json_t *entry;
    size_t index;
    trace_add_place(reader->trace, (TracePlace){0});
    json_array_foreach(json_object_get(reader->event, "codes"), index, entry)
        if (!read_slots(reader, json_string_value(json_object_get(entry, "name")),
                        json_object_get(entry, "slots")))
            return false;
    json_array_foreach(json_object_get(reader->event, "globals"), index, entry) {
        if (!json_is_string(entry))
            return reader_fault(reader, "a global must be a string");
        trace_add_global(reader->trace, json_string_value(entry));
    }
    return true;
}

static bool read_head(Reader *reader)
{
    Slice program, source;
    const json_t *version = json_object_get(reader->event, "corolane_trace");
    if (!json_is_integer(version))
        return reader_fault(reader, "this is not a trace: \"corolane_trace\" is missing");
    if (json_integer_value(version) != JSON_TRACE_VERSION)
        return reader_fault(reader, "trace version %lld is not known here, only version %d",
                            (long long)json_integer_value(version), JSON_TRACE_VERSION);
    if (!reader_string(reader, "program", &program) || !reader_string(reader, "source", &source))
        return false;
    reader->trace = trace_new(program.bytes, source,
                              json_string_value(json_object_get(reader->event, "lesson")));
    if (!read_tables(reader))
        return false;
    reader->cursor = cursor_new(reader->trace);
    json_object_set_new(reader->lanes, "main", json_integer(0));
    return true;
}

static bool read_numbered(Reader *reader)
{
    int64_t n, next = (int64_t)trace_count(reader->trace) + 1;
    Slice name;
    if (trace_ended(reader->trace))
        return reader_fault(reader, "nothing can follow the \"end\" event");
    if (!reader_int(reader, "n", INT64_MIN, INT64_MAX, &n) ||
        !reader_string(reader, "event", &name) || !read_span(reader))
        return false;
    if (n != next)
        return reader_fault(reader, "event %lld is missing: \"n\" is %lld", (long long)next,
                            (long long)n);
    reader->name = name.bytes;
    return reader_event(reader);
}

/* Reads one line; *[broken] says that it is not even JSON. */
static bool read_line(Reader *reader, Slice line, bool *broken)
{
    json_error_t error;
    json_decref(reader->event);
    reader->event = json_loadb(line.bytes, line.length, JSON_ALLOW_NUL, &error);
    *broken = !reader->event;
    if (!reader->event)
        return reader_fault(reader, "this line is not JSON: %s", error.text);
    if (!json_is_object(reader->event))
        return reader_fault(reader, "a line must be an object");
    return reader->trace ? read_numbered(reader) : read_head(reader);
}

/* Reads all lines; true also where the file breaks off in its last one. */
static bool read_lines(Reader *reader, Slice text)
{
    const char *at = text.bytes, *end = text.bytes + text.length;
    while (at < end) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        Slice line = {at, (size_t)((stop ? stop : end) - at)};
        bool broken = false;
        reader->line++;
        if (line.length > 0 && !read_line(reader, line, &broken)) {
            if (!broken || stop || !reader->trace)
                return false;
            diag_set(reader->diag, DIAG_FORMAT, reader->file, reader->line, 0,
                     "the trace breaks off in this line; it is shown up to here");
            return true;
        }
        at += line.length + 1;
    }
    if (!reader->trace)
        return reader_fault(reader, "this is not a trace: the file is empty");
    if (!trace_ended(reader->trace))
        reader_fault(reader, "the trace has no \"end\" event; it is shown up to here");
    return true;
}

Trace *import_json(const char *file, Slice text, Diag *diag)
{
    Reader reader = {.file = file, .diag = diag, .lanes = json_object(), .places = json_object(),
                     .atoms = json_object()};
    bool fine = read_lines(&reader, text);
    if (!fine) {
        trace_free(reader.trace);
        reader.trace = NULL;
    }
    cursor_free(reader.cursor);
    json_decref(reader.event);
    json_decref(reader.lanes);
    json_decref(reader.places);
    json_decref(reader.atoms);
    free(reader.words);
    return reader.trace;
}

bool import_looks_like_trace(Slice text)
{
    while (text.length > 0 && strchr(" \t\r\n", *text.bytes))
        text = (Slice){text.bytes + 1, text.length - 1};
    return slice_starts(text, "{\"corolane_trace\"") || slice_starts(text, "{ \"corolane_trace\"");
}
