#include "engine/export/diagram.h"

#include <stdlib.h>

#include "engine/base/memory.h"

enum { LABEL_LIMIT = 80 }; /* bytes of what an arrow says */

typedef struct Diagram {
    const DiagramWords *words;
    Crossings crossings;
    bool *active; /* by lane */
    FILE *out;
} Diagram;

static void set_active(Diagram *diagram, int lane, bool active)
{
    if (lane == NO_LANE || diagram->active[lane] == active)
        return;
    diagram->active[lane] = active;
    fprintf(diagram->out, active ? diagram->words->activate : diagram->words->deactivate, lane);
}

static void write_participants(Diagram *diagram)
{
    for (int lane = 0; lane < crossings_lanes(&diagram->crossings); lane++) {
        Text id = TEXT_EMPTY, escaped = TEXT_EMPTY;
        crossings_lane(&diagram->crossings, lane, &id);
        diagram->words->escape(text_slice(&id), &escaped);
        fprintf(diagram->out, diagram->words->participant, lane, text_c(&escaped));
        text_free(&id);
        text_free(&escaped);
    }
}

static const char *arrow_of(const Diagram *diagram)
{
    switch (diagram->crossings.kind) {
    case EVENT_LANE: return diagram->words->creates;
    case EVENT_THROW:
    case EVENT_RAISE: return diagram->words->fails;
    case EVENT_YIELD:
    case EVENT_FINISH: return diagram->words->back;
    default: return diagram->words->into;
    }
}

static Slice shortened(Slice text)
{
    if (text.length <= LABEL_LIMIT)
        return text;
    text.length = LABEL_LIMIT;
    while (text.length && ((unsigned char)text.bytes[text.length] & 0xC0) == 0x80)
        text.length--;
    return text;
}

static void write_arrow(Diagram *diagram)
{
    const Crossings *crossings = &diagram->crossings;
    Text label = TEXT_EMPTY, escaped = TEXT_EMPTY;
    crossings_label(crossings, &label);
    Slice text = shortened(text_slice(&label));
    diagram->words->escape(text, &escaped);
    text_add_c(&escaped, text.length < label.length ? "…" : "");
    fprintf(diagram->out, "L%d%sL%d: %s\n", crossings->from, arrow_of(diagram), crossings->to,
            text_c(&escaped));
    text_free(&label);
    text_free(&escaped);
}

/* Who is at work after the crossing: what is entered, with the delegates on the way; what has come
 * back rests, and so do they. */
static void write_activity(Diagram *diagram)
{
    const Crossings *crossings = &diagram->crossings;
    int flags = event_info[crossings->kind].flags;
    bool enters = flags & INTO || crossings->kind == EVENT_DELEGATE, leaves = flags & BACK;
    if (!enters && !leaves)
        return;
    for (int i = 0; i < crossings->through_count; i++)
        set_active(diagram, crossings->through[i], enters);
    if (enters)
        set_active(diagram, crossings->to, true);
    else
        set_active(diagram, crossings->from, false);
}

void diagram_write(const ExportSource *source, const DiagramWords *words, FILE *out)
{
    Diagram diagram = {.words = words, .out = out};
    crossings_start(&diagram.crossings, source);
    int lanes = crossings_lanes(&diagram.crossings);
    diagram.active = memory_zero((size_t)lanes, sizeof *diagram.active);
    fputs(words->head, out);
    write_participants(&diagram);
    set_active(&diagram, 0, true);
    while (!ferror(out) && crossings_next(&diagram.crossings)) {
        if (diagram.crossings.kind == EVENT_END)
            continue;
        write_arrow(&diagram);
        write_activity(&diagram);
    }
    for (int lane = 0; lane < lanes; lane++)
        set_active(&diagram, lane, false);
    fputs(words->foot, out);
    free(diagram.active);
    crossings_free(&diagram.crossings);
}
