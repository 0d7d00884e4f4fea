#include "app/stage/code_values.h"

#include <stdlib.h>
#include <string.h>

#include "app/stage/words.h"
#include "engine/base/memory.h"

enum { MOST_RECORDS = 4000, VALUE_BYTES = 32 };

static void add_value(CodeValues *values, const Model *model, int line, const char *name,
                      Datum datum)
{
    const Cursor *cursor = model->cursor;
    if (line <= 0 || datum == DATUM_UNBOUND || cursor_hides(cursor, name, datum) ||
        words_lane_of(cursor, datum) != NO_LANE)
        return;
    size_t start = values->words.length;
    text_printf(&values->words, "%s = ", name);
    cursor_repr(cursor, datum, VALUE_BYTES, &values->words);
    values->items = memory_grow(values->items, values->count, &values->capacity, sizeof(CodeValue));
    values->items[values->count++] =
        (CodeValue){line, start, values->words.length - start, strlen(name) + 1};
}

/* The last bindings of one frame, newest first. */
typedef struct Search {
    Model *model;
    int lane, frames;
    const Frame *frame;
    const TraceCode *code;
    bool *seen; /* by slot */
} Search;

static void take_global(Search *search, CodeValues *values, const Event *event)
{
    const Trace *trace = search->model->trace;
    if ((uint32_t)event->slot >= trace_global_count(trace) || search->seen[event->slot])
        return;
    search->seen[event->slot] = true;
    add_value(values, search->model, event->place.line, trace_global(trace, (uint32_t)event->slot),
              cursor_global(search->model->cursor, (uint32_t)event->slot));
}

static void take_local(Search *search, CodeValues *values, const Event *event)
{
    if (event->slot >= search->code->slot_count || search->seen[event->slot])
        return;
    search->seen[event->slot] = true;
    add_value(values, search->model, event->place.line, search->code->slots[event->slot],
              cursor_slot(search->model->cursor, search->lane, search->frame, event->slot));
}

/* Walks back from the model's place, no further than where the frame began. */
static void search_back(Search *search, CodeValues *values)
{
    Cursor *walker = search->model->walker;
    Event event;
    cursor_seek(walker, cursor_place(search->model->cursor));
    for (int i = 0; i < MOST_RECORDS && cursor_back(walker); i++) {
        if (search->lane >= cursor_lane_count(walker) ||
            cursor_lane(walker, search->lane)->frame_count < search->frames)
            return;
        if (!cursor_event(walker, &event) || event.kind != EVENT_BIND ||
            event.lane != search->lane ||
            cursor_lane(walker, search->lane)->frame_count != search->frames)
            continue;
        if (event.global && search->frame->code == 0)
            take_global(search, values, &event);
        else if (!event.global)
            take_local(search, values, &event);
    }
}

CodeValues code_values_of(Model *model)
{
    CodeValues values = {0};
    int running = cursor_running(model->cursor);
    const Lane *lane = cursor_lane(model->cursor, running);
    if (lane->frame_count == 0)
        return values;
    const Frame *frame = &lane->frames[lane->frame_count - 1];
    Search search = {.model = model,
                     .lane = running,
                     .frames = lane->frame_count,
                     .frame = frame,
                     .code = trace_code(model->trace, frame->code)};
    size_t slots = (size_t)search.code->slot_count + trace_global_count(model->trace);
    search.seen = memory_zero(slots + 1, sizeof(bool));
    search_back(&search, &values);
    free(search.seen);
    return values;
}

void code_values_free(CodeValues *values)
{
    free(values->items);
    text_free(&values->words);
    *values = (CodeValues){0};
}

void code_values_add(const CodeValues *values, int line, bool brief, Text *out)
{
    for (size_t i = values->count; i-- > 0;) { /* newest first there, oldest first here */
        const CodeValue *value = &values->items[i];
        if (value->line != line)
            continue;
        if (out->length)
            text_add_c(out, "  ");
        size_t skip = brief ? value->name : 0;
        text_add(out, text_c(&values->words) + value->start + skip, value->length - skip);
    }
}
