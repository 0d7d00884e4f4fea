#include <ctype.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"
#include "engine/lesson/lesson_parts.h"

bool next_line(LineReader *reader)
{
    if (reader->rest.length == 0)
        return false;
    const char *stop = memchr(reader->rest.bytes, '\n', reader->rest.length);
    size_t length = stop ? (size_t)(stop - reader->rest.bytes) : reader->rest.length;
    reader->line = (Slice){reader->rest.bytes, length};
    if (length > 0 && reader->line.bytes[length - 1] == '\r')
        reader->line.length--;
    length += stop != NULL;
    reader->rest = (Slice){reader->rest.bytes + length, reader->rest.length - length};
    reader->number++;
    return true;
}

Slice slice_trim(Slice text)
{
    while (text.length > 0 && strchr(" \t\r\n", *text.bytes))
        text = (Slice){text.bytes + 1, text.length - 1};
    while (text.length > 0 && strchr(" \t\r\n", text.bytes[text.length - 1]))
        text.length--;
    return text;
}

char *slice_copy(Slice text)
{
    return memory_copy(text.bytes, text.length);
}

Slice slice_word(Slice *rest)
{
    *rest = slice_trim(*rest);
    size_t length = 0;
    while (length < rest->length && !strchr(" \t", rest->bytes[length]))
        length++;
    Slice word = {rest->bytes, length};
    *rest = (Slice){rest->bytes + length, rest->length - length};
    return word;
}

void lesson_fault(DiagList *faults, const char *file, int line, const char *format, ...)
{
    Text message = TEXT_EMPTY;
    va_list arguments;
    va_start(arguments, format);
    text_vprintf(&message, format, arguments);
    va_end(arguments);
    diag_set(diag_list_add(faults), DIAG_FORMAT, file, line, 0, "%s", text_c(&message));
    text_free(&message);
}

/* The text after the last `#:` of a line; its bytes are NULL when there is none. */
static Slice mark_text(Slice line)
{
    for (size_t at = line.length; at-- > 0;)
        if (line.bytes[at] == '#' && at + 1 < line.length && line.bytes[at + 1] == ':')
            return slice_trim((Slice){line.bytes + at + 2, line.length - at - 2});
    return (Slice){NULL, 0};
}

static bool is_name(Slice text)
{
    for (size_t i = 0; i < text.length; i++)
        if (!isalnum((unsigned char)text.bytes[i]) && text.bytes[i] != '_' && text.bytes[i] != '-')
            return false;
    return text.length > 0 && isalpha((unsigned char)*text.bytes);
}

static void add_mark(Lesson *lesson, Slice name, int line, DiagList *faults)
{
    const char *file = lesson->program_file;
    if (slice_is(name, "start") || slice_is(name, "end") || slice_is(name, "try")) {
        lesson_fault(faults, file, line, "a mark cannot be called %.*s", (int)name.length,
                     name.bytes);
        return;
    }
    for (size_t i = 0; i < lesson->mark_count; i++) {
        if (slice_is(name, lesson->marks[i].name)) {
            lesson_fault(faults, file, line, "the mark %.*s is on line %d already",
                         (int)name.length, name.bytes, lesson->marks[i].line);
            return;
        }
    }
    lesson->marks = memory_grow(lesson->marks, lesson->mark_count, &lesson->mark_capacity,
                                sizeof *lesson->marks);
    lesson->marks[lesson->mark_count++] = (Mark){slice_copy(name), line};
}

void lesson_read_marks(Lesson *lesson, DiagList *faults)
{
    LineReader reader = {.rest = text_slice(&lesson->source)};
    while (next_line(&reader)) {
        Slice name = mark_text(reader.line);
        if (is_name(name))
            add_mark(lesson, name, reader.number, faults);
        else if (name.bytes)
            lesson_fault(faults, lesson->program_file, reader.number,
                         "`#:` must be followed by one name of letters, digits, _ and -");
    }
}
