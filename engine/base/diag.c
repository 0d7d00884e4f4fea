#include "engine/base/diag.h"

#include <utf8proc.h>

void diag_set(Diag *diag, DiagKind kind, const char *file, int line, int column,
              const char *format, ...)
{
    diag_free(diag);
    diag->kind = kind;
    diag->line = line;
    diag->column = column;
    text_add_c(&diag->file, file ? file : "");
    va_list arguments;
    va_start(arguments, format);
    text_vprintf(&diag->message, format, arguments);
    va_end(arguments);
}

/* The text of line [number] (1-based) without its line end; empty when there is none. */
static Slice line_of(Slice source, int number)
{
    size_t start = 0;
    for (int line = 1; start < source.length; line++) {
        size_t end = start;
        while (end < source.length && source.bytes[end] != '\n')
            end++;
        if (line == number) {
            size_t length = end - start;
            if (length && source.bytes[end - 1] == '\r')
                length--;
            return (Slice){source.bytes + start, length};
        }
        start = end + 1;
    }
    return (Slice){"", 0};
}

static size_t skip_blank(Slice line)
{
    size_t at = 0;
    while (at < line.length && (line.bytes[at] == ' ' || line.bytes[at] == '\t'))
        at++;
    return at;
}

/* Appends blanks as wide as the code points [from, to) of [line]. */
static void add_width(Text *out, Slice line, size_t from, size_t to)
{
    while (from < to && from < line.length) {
        uint32_t codepoint;
        from += utf8_decode(line.bytes + from, line.length - from, &codepoint);
        int width = utf8proc_charwidth((utf8proc_int32_t)codepoint);
        text_add_repeat(out, ' ', width > 0 ? (size_t)width : 0);
    }
}

static void add_carets(const Diag *diag, Slice line, size_t indent, Text *out)
{
    size_t start = utf8_offset(line.bytes, line.length, (size_t)diag->column - 1);
    size_t end = line.length;
    if (diag->end_line == diag->line && diag->end_column > diag->column)
        end = utf8_offset(line.bytes, line.length, (size_t)diag->end_column - 1);
    else if (diag->end_line <= diag->line)
        end = start;
    text_add_c(out, "    ");
    add_width(out, line, indent, start);
    Text under = TEXT_EMPTY;
    add_width(&under, line, start, end);
    text_add_repeat(out, '^', under.length ? under.length : 1);
    text_free(&under);
    text_add_char(out, '\n');
}

void diag_render(const Diag *diag, Slice source, Text *out)
{
    text_add_slice(out, text_slice(&diag->file));
    if (diag->line > 0)
        text_printf(out, ":%d", diag->line);
    if (diag->line > 0 && diag->column > 0)
        text_printf(out, ":%d", diag->column);
    if (diag->file.length)
        text_add_c(out, ": ");
    text_add_slice(out, text_slice(&diag->message));
    text_add_char(out, '\n');
    Slice line = line_of(source, diag->line);
    if (diag->line <= 0 || line.length == 0)
        return;
    size_t indent = skip_blank(line);
    text_printf(out, "    %.*s\n", (int)(line.length - indent), line.bytes + indent);
    if (diag->column > 0)
        add_carets(diag, line, indent, out);
}

void diag_free(Diag *diag)
{
    text_free(&diag->file);
    text_free(&diag->message);
    *diag = (Diag){0};
}
