#include "app/stage/code_place.h"

#include <string.h>

enum { TAB = 4 };

Slice code_shown_line(const Model *model, int line)
{
    Slice text = trace_source_line(model->trace, line);
    if (!trace_lesson(model->trace))
        return text;
    const char *mark = memmem(text.bytes, text.length, "#: ", 3);
    if (!mark)
        return text;
    text.length = (size_t)(mark - text.bytes);
    while (text.length && text.bytes[text.length - 1] == ' ')
        text.length--;
    return text;
}

int code_line_y(const CodePlace *place, int line)
{
    return place->area.y + (line - 1) * SIZE_CODE_LINE + SIZE_CODE_LINE / 2 - place->model->code.at;
}

/* The blanks that the first [bytes] of an indentation stand for. */
static int indent_columns(Slice text, size_t bytes)
{
    int columns = 0;
    for (size_t i = 0; i < bytes; i++)
        columns += text.bytes[i] == '\t' ? TAB - columns % TAB : 1;
    return columns;
}

int code_whole_offset(const CodePlace *place, Slice text, size_t bytes)
{
    size_t indent = token_indent(text);
    bytes = bytes < text.length ? bytes : text.length;
    if (bytes <= indent)
        return indent_columns(text, bytes) * place->blank;
    return indent_columns(text, indent) * place->blank +
           draw_width(place->draw, FONT_CODE, (Slice){text.bytes + indent, bytes - indent});
}

int code_offset(const CodePlace *place, Slice text, size_t bytes)
{
    if (!place->from)
        return code_whole_offset(place, text, bytes);
    if (bytes < place->from)
        return 0;
    return code_whole_offset(place, text, bytes) - code_whole_offset(place, text, place->from) +
           draw_width(place->draw, FONT_CODE, slice_of("… "));
}
