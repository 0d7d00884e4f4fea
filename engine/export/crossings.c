#include "engine/export/crossings.h"

#include <string.h>

enum { VALUE_LIMIT = 400 };

void crossings_start(Crossings *crossings, const ExportSource *source)
{
    *crossings = (Crossings){.source = source, .steps = steps_start(source->trace),
                             .cursor = cursor_new(source->trace)};
}

void crossings_free(Crossings *crossings)
{
    steps_free(crossings->steps);
    cursor_free(crossings->cursor);
    cursor_free(crossings->last);
    text_free(&crossings->value);
    text_free(&crossings->output);
}

int crossings_lanes(Crossings *crossings)
{
    if (!crossings->last) {
        crossings->last = cursor_new(crossings->source->trace);
        cursor_seek(crossings->last, trace_count(crossings->source->trace));
    }
    return cursor_lane_count(crossings->last);
}

void crossings_lane(const Crossings *crossings, int lane, Text *out)
{
    const Cursor *cursor = crossings->last ? crossings->last : crossings->cursor;
    if (lane < cursor_lane_count(cursor)) {
        cursor_lane_id(cursor, lane, out);
    } else { /* that is being created */
        Slice name = crossings->created;
        text_printf(out, "%.*s#%d", (int)name.length, name.bytes, cursor_next_number(cursor, name));
    }
}

static bool is_crossing(const Event *event)
{
    bool delegates = event->kind == EVENT_DELEGATE && event->to != NO_LANE;
    return event_info[event->kind].flags & CROSSING || event->kind == EVENT_LANE || delegates ||
           event->kind == EVENT_END;
}

static bool has_value(EventKind kind)
{
    return kind == EVENT_SEND || kind == EVENT_THROW || kind == EVENT_YIELD ||
           kind == EVENT_FINISH || kind == EVENT_RAISE;
}

static void take_output(Crossings *crossings)
{
    Text whole = TEXT_EMPTY;
    size_t length = cursor_output_length(crossings->cursor);
    text_cut(&crossings->output, 0);
    if (length > crossings->printed) {
        cursor_output(crossings->cursor, length - crossings->printed, &whole);
        size_t fresh = length - crossings->printed;
        size_t start = whole.length > fresh ? whole.length - fresh : 0;
        text_add(&crossings->output, text_c(&whole) + start, whole.length - start);
    }
    crossings->printed = length;
    text_free(&whole);
}

static void take(Crossings *crossings, const Event *event)
{
    crossings->kind = event->kind;
    crossings->from = event->lane;
    crossings->to = event->to;
    crossings->line = event->place.line;
    crossings->through_count = 0;
    crossings->iterator = event->kind != EVENT_LANE && event->lane != NO_LANE &&
                          cursor_lane(crossings->cursor, event->lane)->type == LANE_ITERATOR;
    text_cut(&crossings->value, 0);
    if (event->kind == EVENT_LANE) {
        crossings->from = event->by;
        crossings->to = event->lane;
        crossings->created = trace_atom_text(crossings->source->trace, event->name);
    } else if (event_info[event->kind].flags & CROSSING) {
        crossings->through_count =
            cursor_through(crossings->cursor, event, crossings->through, CROSSING_THROUGH);
    }
    if (has_value(event->kind))
        cursor_repr(crossings->cursor, event->value, VALUE_LIMIT, &crossings->value);
    if (event->kind == EVENT_END && datum_is_atom(event->value))
        text_add_slice(&crossings->value,
                       trace_atom_text(crossings->source->trace, datum_number(event->value)));
    take_output(crossings);
}

bool crossings_next(Crossings *crossings)
{
    Event event;
    Step step;
    while (steps_take(crossings->steps, &step)) {
        crossings->index++;
        export_progress(crossings->source, step.event, trace_count(crossings->source->trace));
        cursor_seek(crossings->cursor, step.event);
        if (!cursor_event(crossings->cursor, &event) || !is_crossing(&event))
            continue;
        take(crossings, &event);
        crossings->step = crossings->index;
        return true;
    }
    return false;
}

const char *crossings_verb(const Crossings *crossings)
{
    switch (crossings->kind) {
    case EVENT_LANE: return "created";
    case EVENT_DELEGATE: return "yield from";
    case EVENT_YIELD: return crossings->iterator ? "returns" : "yield";
    case EVENT_FINISH: return crossings->iterator ? "StopIteration" : "return";
    default: return event_info[crossings->kind].name;
    }
}

void crossings_label(const Crossings *crossings, Text *out)
{
    bool into = event_info[crossings->kind].flags & INTO;
    bool ended = crossings->kind == EVENT_FINISH && crossings->iterator;
    text_add_c(out, crossings_verb(crossings));
    if (into)
        text_printf(out, "(%s)", text_c(&crossings->value));
    else if (crossings->value.length && !ended)
        text_printf(out, " %s", text_c(&crossings->value));
}
