#include <limits.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"
#include "engine/export/export.h"
#include "engine/export/import_reader.h"
#include "engine/export/json_names.h"

static const char *const faults[FAULT_COUNT][LANGUAGE_COUNT] = {
#define FAULT(id, en, ko) [FAULT_##id] = {[LANGUAGE_EN] = en, [LANGUAGE_KO] = ko},
#include "engine/export/import_fault_list.h"
};

bool reader_fault(Reader *reader, Fault fault, ...)
{
    Text message = TEXT_EMPTY;
    va_list arguments;
    va_start(arguments, fault);
    text_vprintf(&message, faults[fault][reader->language], arguments);
    va_end(arguments);
    diag_set(reader->diag, DIAG_FORMAT, reader->file, reader->line, 0, "%s", text_c(&message));
    text_free(&message);
    return false;
}

bool reader_int(Reader *reader, const char *key, int64_t low, int64_t high, int64_t *value)
{
    const json_t *field = json_object_get(reader->event, key);
    if (!json_is_integer(field))
        return reader_fault(reader, FAULT_NO_NUMBER, key);
    *value = json_integer_value(field);
    if (*value < low || *value > high)
        return reader_fault(reader, FAULT_OUT_OF_RANGE, key, (long long)*value);
    return true;
}

bool reader_string(Reader *reader, const char *key, Slice *text)
{
    const json_t *field = json_object_get(reader->event, key);
    if (!json_is_string(field))
        return reader_fault(reader, FAULT_NO_STRING, key);
    *text = (Slice){json_string_value(field), json_string_length(field)};
    return true;
}

bool reader_plain(Reader *reader, const char *key, Slice *text)
{
    if (!reader_string(reader, key, text))
        return false;
    return strlen(text->bytes) == text->length || reader_fault(reader, FAULT_ZERO_BYTE, key);
}

bool reader_flag(Reader *reader, const char *key, bool *flag)
{
    const json_t *field = json_object_get(reader->event, key);
    *flag = json_is_true(field);
    return !field || json_is_boolean(field) || reader_fault(reader, FAULT_NO_BOOLEAN, key);
}

bool reader_lane(Reader *reader, const char *key, int *lane)
{
    Slice id;
    if (!reader_plain(reader, key, &id))
        return false;
    const json_t *number = json_object_get(reader->lanes, id.bytes);
    if (!number)
        return reader_fault(reader, FAULT_NO_LANE, id.bytes);
    *lane = (int)json_integer_value(number);
    return true;
}

bool reader_word(Reader *reader, const char *key, const char *const *names, uint32_t *number)
{
    Slice word;
    if (!reader_plain(reader, key, &word))
        return false;
    for (*number = 0; names[*number]; ++*number)
        if (slice_is(word, names[*number]))
            return true;
    return reader_fault(reader, FAULT_NO_WORD, key, word.bytes);
}

bool reader_name(Reader *reader, const char *key, uint32_t *atom)
{
    Slice name;
    if (!reader_plain(reader, key, &name))
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

static bool read_slots(Reader *reader, const char *name, json_t *slots)
{
    size_t count = json_array_size(slots), index;
    json_t *slot;
    if (!name || !json_is_array(slots) || count > 65535)
        return reader_fault(reader, FAULT_NO_CODES);
    const char **names = memory_alloc((count + 1) * sizeof *names);
    bool fine = true;
    json_array_foreach(slots, index, slot) {
        names[index] = json_string_value(slot);
        fine = fine && names[index];
    }
    if (fine)
        trace_add_code(reader->trace, name, names, (int)count);
    else
        reader_fault(reader, FAULT_NO_SLOT);
    free(names);
    return fine;
}

static bool read_tables(Reader *reader)
{
    json_t *codes = json_object_get(reader->event, "codes"), *entry;
    json_t *globals = json_object_get(reader->event, "globals");
    size_t index;
    trace_add_place(reader->trace, (TracePlace){0});
    if (json_array_size(codes) == 0)
        return reader_fault(reader, FAULT_NO_CODES);
    if (!json_is_array(globals))
        return reader_fault(reader, FAULT_NO_LIST, "globals");
    json_array_foreach(codes, index, entry)
        if (!read_slots(reader, json_string_value(json_object_get(entry, "name")),
                        json_object_get(entry, "slots")))
            return false;
    json_array_foreach(globals, index, entry) {
        if (!json_is_string(entry))
            return reader_fault(reader, FAULT_NO_GLOBAL);
        trace_add_global(reader->trace, json_string_value(entry));
    }
    return true;
}

/* Fields of the first line that name things; "lesson" is null where there is none. */
static bool read_names(Reader *reader, Slice *program, Slice *source, const char **lesson)
{
    Slice python, id;
    json_t *field = json_object_get(reader->event, "lesson");
    *lesson = NULL;
    if (!reader_plain(reader, "program", program) || !reader_string(reader, "source", source) ||
        !reader_string(reader, "python", &python))
        return false;
    if (json_is_null(field))
        return true;
    bool fine = reader_plain(reader, "lesson", &id);
    *lesson = fine ? id.bytes : NULL;
    return fine;
}

static bool read_head(Reader *reader)
{
    Slice program, source;
    const char *lesson;
    const json_t *version = json_object_get(reader->event, "corolane_trace");
    if (!json_is_integer(version))
        return reader_fault(reader, FAULT_NO_TRACE);
    if (json_integer_value(version) != JSON_TRACE_VERSION)
        return reader_fault(reader, FAULT_VERSION,
                            (long long)json_integer_value(version), JSON_TRACE_VERSION);
    if (!read_names(reader, &program, &source, &lesson))
        return false;
    reader->trace = trace_new(program.bytes, source, lesson);
    if (!read_tables(reader))
        return false;
    reader->cursor = cursor_new(reader->trace);
    json_object_set_new(reader->lanes, "main", json_integer(0));
    return true;
}

static bool read_numbered(Reader *reader)
{
    int64_t next = (int64_t)trace_count(reader->trace) + 1;
    Slice name;
    if (trace_ended(reader->trace))
        return reader_fault(reader, FAULT_AFTER_END);
    if (reader->n != next)
        return reader_fault(reader, FAULT_GAP, (long long)next, (long long)reader->n);
    if (!reader_plain(reader, "event", &name))
        return false;
    reader->name = name.bytes;
    return reader_event(reader);
}

/* Reads one line; [last] has no line end. */
static bool read_line(Reader *reader, Slice line, bool last)
{
    if (!reader_parse(reader, line, last))
        return false;
    return reader->trace ? read_numbered(reader) : read_head(reader);
}

/* Reads all lines, up to the first that is damaged. */
static bool read_lines(Reader *reader, Slice text)
{
    const char *at = text.bytes, *end = text.bytes + text.length;
    while (at < end) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        Slice line = {at, (size_t)((stop ? stop : end) - at)};
        reader->line++;
        if (line.length > 0 && !read_line(reader, line, !stop))
            return false;
        at += line.length + 1;
    }
    if (!reader->trace)
        return reader_fault(reader, FAULT_EMPTY);
    return trace_ended(reader->trace) || reader_fault(reader, FAULT_NO_END);
}

/* Ends what was read before the damage, so that it cannot be taken for a whole run. */
static void end_partial(Reader *reader)
{
    static const char reason[] = IMPORT_REST_MISSING;
    if (trace_ended(reader->trace))
        return;
    reader->word_count = 0;
    reader->node = 0;
    reader_push(reader, trace_add_text(reader->trace, ATOM_LITERAL, reason, sizeof reason - 1));
    reader_push(reader, 0);
    reader_write(reader, EVENT_END, END_LIMIT);
}

Trace *import_json(const char *file, Slice text, ImportHow how, Diag *diag)
{
    Reader reader = {.file = file, .language = how.language, .diag = diag, .lanes = json_object(),
                     .atoms = json_object()};
    reader_start_lines(&reader);
    bool fine = read_lines(&reader, text);
    if (!fine && how.partial && reader.cursor) {
        end_partial(&reader);
    } else if (!fine) {
        trace_free(reader.trace);
        reader.trace = NULL;
    }
    cursor_free(reader.cursor);
    reader_end_lines(&reader);
    json_decref(reader.lanes);
    json_decref(reader.atoms);
    free(reader.words);
    return reader.trace;
}

/* Also where the first line is damaged: no program goes on with an event. */
static bool has_first_event(Slice text)
{
    static const char event[] = "\n{\"n\":1,";
    return slice_starts(text, "{") && memmem(text.bytes, text.length, event, sizeof event - 1);
}

bool import_looks_like_trace(const char *file, Slice text)
{
    if (slice_ends(slice_of(file), ".jsonl"))
        return true;
    while (text.length > 0 && strchr(" \t\r\n", *text.bytes))
        text = (Slice){text.bytes + 1, text.length - 1};
    return slice_starts(text, "{\"corolane_trace\"") || slice_starts(text, "{ \"corolane_trace\"") ||
           has_first_event(text);
}
