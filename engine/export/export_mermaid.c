/* Mermaid: a sequence diagram for a page that draws it. */
#include <string.h>

#include "engine/export/diagram.h"
#include "engine/export/export.h"

/* `#` begins an entity there and `;` ends a line; `%%` would begin a comment. */
static void escape(Slice text, Text *out)
{
    for (size_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.bytes[i];
        if (strchr("#;%<>{}\\\"", c) || c < ' ')
            text_printf(out, "#%d;", c);
        else
            text_add_char(out, (char)c);
    }
}

void export_mermaid(const ExportSource *source, FILE *out)
{
    static const DiagramWords words = {
        .head = "sequenceDiagram\n",
        .foot = "",
        .participant = "participant L%d as %s\n",
        .activate = "activate L%d\n",
        .deactivate = "deactivate L%d\n",
        .into = "->>",
        .back = "-->>",
        .fails = "--x",
        .creates = "-->>",
        .escape = escape,
    };
    diagram_write(source, &words, out);
}
