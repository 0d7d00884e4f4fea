/* Files of text: lines and characters, decoded from a file's bytes and encoded into them. */
#include <string.h>

#include "engine/python/file_object.h"

/* ---- where things end. All encodings have ASCII's line ends. */

/* How many bytes of a line end stand at [at]; 0: none. */
static size_t line_end_at(const FileObject *file, size_t at)
{
    const char *bytes = file->data->bytes;
    bool has_return = bytes[at] == '\r';
    bool both = has_return && at + 1 < file->data->length && bytes[at + 1] == '\n';
    switch (file_is_text(file) ? file->newline : NEWLINE_FEED) {
    case NEWLINE_ANY:
    case NEWLINE_KEPT:
        return both ? 2 : has_return || bytes[at] == '\n';
    case NEWLINE_FEED:
        return bytes[at] == '\n';
    case NEWLINE_RETURN:
        return has_return;
    case NEWLINE_BOTH:
        return both ? 2 : 0;
    }
    return 0;
}

/* The bytes of the character at [at]: a line end that is read as \n is one. */
static size_t character_at(const FileObject *file, size_t at)
{
    unsigned char byte = (unsigned char)file->data->bytes[at];
    if (file_is_text(file) && file->newline == NEWLINE_ANY && byte == '\r')
        return line_end_at(file, at);
    bool wide =
        file_is_text(file) && (file_is_memory(file) || str_is((Str *)file->encoding, "utf-8") ||
                               str_is((Str *)file->encoding, "UTF-8"));
    size_t size = !wide || byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    return size < file->data->length - at ? size : file->data->length - at;
}

size_t file_text_end(const FileObject *file, int64_t count)
{
    size_t at = file->at, length = file->data->length;
    if (count < 0 && at < length)
        return length;
    while (at < length && count-- > 0)
        at += character_at(file, at);
    return at;
}

size_t file_line_end(const FileObject *file, int64_t most)
{
    size_t at = file->at, length = file->data->length;
    while (at < length && most-- != 0) {
        size_t end = line_end_at(file, at);
        bool whole = end < 2 || most != 0 || file->newline == NEWLINE_ANY;
        if (end)
            return at + (whole ? end : 1);
        at += character_at(file, at);
    }
    return at;
}

/* ---- reading */

/* \r\n and \r as \n, in place. */
static void translate(Text *text)
{
    size_t to = 0;
    for (size_t i = 0; i < text->length; i++) {
        bool both = text->bytes[i] == '\r' && i + 1 < text->length && text->bytes[i + 1] == '\n';
        if (!both)
            text->bytes[to++] = text->bytes[i] == '\r' ? '\n' : text->bytes[i];
    }
    text_cut(text, to);
}

Value file_take_text(Machine *m, FileObject *file, size_t end)
{
    size_t start = file->at < end ? file->at : end;
    Text text = TEXT_EMPTY;
    if (start < end) /* an empty file may have no bytes at all */
        text_add(&text, file->data->bytes + start, end - start);
    if (file->newline == NEWLINE_ANY && text.length)
        translate(&text);
    file->at = end > file->at ? end : file->at;
    if (file_is_memory(file))
        return (Value)str_from_text(m, &text);
    Value bytes = bytes_new(m, text_c(&text), text.length);
    Value str = decode_bytes(m, (Bytes *)bytes, file->encoding, file->errors);
    text_free(&text);
    drop(m, bytes);
    return str;
}

/* ---- writing */

/* \n as the file's own line end. */
static Str *with_line_ends(Machine *m, const FileObject *file, Str *str)
{
    bool as_return = file->newline == NEWLINE_RETURN;
    if (!as_return && file->newline != NEWLINE_BOTH)
        return (Str *)keep((Value)str);
    Text text = TEXT_EMPTY;
    for (size_t i = 0; i < str->length; i++)
        if (str->bytes[i] == '\n')
            text_add_c(&text, as_return ? "\r" : "\r\n");
        else
            text_add_char(&text, str->bytes[i]);
    return str_from_text(m, &text);
}

Value file_put_text(Machine *m, FileObject *file, Str *given)
{
    Str *str = with_line_ends(m, file, given);
    Value bytes = file_is_memory(file) ? bytes_new(m, str->bytes, str->length)
                                       : encode_str(m, str, file->encoding, file->errors);
    drop(m, (Value)str);
    if (!bytes)
        return NULL;
    size_t length = ((Bytes *)bytes)->length;
    if (file->appends)
        file->at = file->data->length;
    bool fine = file_data_put(m, file->data, file->at, ((Bytes *)bytes)->bytes, length);
    drop(m, bytes);
    if (!fine)
        return NULL;
    file->at += length;
    return small(given->count);
}
