#include "engine/base/diag.h"

#include <utf8proc.h>

enum {
    MOST_SHOWN = 160, /* code points of a line in an excerpt */
    CONTEXT = 60      /* of them before the fault, where a line is longer */
};

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

/* What stands for a code point in an excerpt: one that a terminal would obey is not sent to it. */
static uint32_t visible(uint32_t codepoint)
{
    if (codepoint == '\t')
        return ' ';
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)codepoint);
    bool obeyed = category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CS;
    return obeyed ? 0xfffd : codepoint;
}

/* Appends the bytes [from, to) of [line] or, with a [mark], so many marks as they are wide. */
static void add_part(Text *out, Slice line, size_t from, size_t to, char mark)
{
    while (from < to && from < line.length) {
        uint32_t codepoint;
        from += utf8_decode(line.bytes + from, line.length - from, &codepoint);
        codepoint = visible(codepoint);
        int width = utf8proc_charwidth((utf8proc_int32_t)codepoint);
        if (mark)
            text_add_repeat(out, mark, width > 0 ? (size_t)width : 0);
        else
            text_add_codepoint(out, codepoint);
    }
}

/* The part of a line that is shown, in bytes: without its indentation and, where it is very long,
 * what lies around code point [column] (from 0). */
typedef struct Excerpt {
    size_t from, to;
    bool cut_left, cut_right;
} Excerpt;

static Excerpt excerpt_of(Slice line, size_t column)
{
    size_t indent = skip_blank(line); /* blanks: as many code points as bytes */
    size_t first = column > indent + CONTEXT ? column - CONTEXT : indent;
    size_t count = utf8_count(line.bytes, line.length);
    if (count - indent <= MOST_SHOWN)
        first = indent;
    size_t end = first + MOST_SHOWN < count ? first + MOST_SHOWN : count;
    return (Excerpt){.from = utf8_offset(line.bytes, line.length, first),
                     .to = utf8_offset(line.bytes, line.length, end),
                     .cut_left = first > indent,
                     .cut_right = end < count};
}

static void add_carets(const Diag *diag, Slice line, const Excerpt *excerpt, Text *out)
{
    size_t start = utf8_offset(line.bytes, line.length, (size_t)diag->column - 1);
    size_t end = line.length;
    if (diag->end_line == diag->line && diag->end_column > diag->column)
        end = utf8_offset(line.bytes, line.length, (size_t)diag->end_column - 1);
    else if (diag->end_line <= diag->line)
        end = start;
    if (end > excerpt->to)
        end = excerpt->to;
    text_add_c(out, excerpt->cut_left ? "     " : "    ");
    add_part(out, line, excerpt->from, start, ' ');
    size_t before = out->length;
    add_part(out, line, start, end, '^');
    if (out->length == before)
        text_add_char(out, '^');
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
    Excerpt excerpt = excerpt_of(line, diag->column > 0 ? (size_t)diag->column - 1 : 0);
    text_add_c(out, excerpt.cut_left ? "    …" : "    ");
    add_part(out, line, excerpt.from, excerpt.to, 0);
    text_add_c(out, excerpt.cut_right ? "…\n" : "\n");
    if (diag->column > 0)
        add_carets(diag, line, &excerpt, out);
}

void diag_free(Diag *diag)
{
    text_free(&diag->file);
    text_free(&diag->message);
    *diag = (Diag){0};
}
