/* PlantUML: a sequence diagram for its renderer. */
#include <string.h>

#include "engine/export/diagram.h"
#include "engine/export/export.h"

/* Marks of its own text formatting are written by their code points. */
static void escape(Slice text, Text *out)
{
    for (size_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.bytes[i];
        if (strchr("\"<>\\~*_/-[]{}|&%", c) || c < ' ')
            text_printf(out, "<U+%04X>", c);
        else
            text_add_char(out, (char)c);
    }
}

void export_plantuml(const ExportSource *source, FILE *out)
{
    static const DiagramWords words = {
        .head = "@startuml\n",
        .foot = "@enduml\n",
        .participant = "participant \"%2$s\" as L%1$d\n",
        .activate = "activate L%d\n",
        .deactivate = "deactivate L%d\n",
        .into = " -> ",
        .back = " --> ",
        .fails = " -[#red]->x ",
        .creates = " -->> ",
        .escape = escape,
    };
    diagram_write(source, &words, out);
}
