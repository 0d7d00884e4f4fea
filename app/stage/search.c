#include "app/stage/search.h"

#include <strings.h>

#include "app/stage/rows.h"
#include "app/stage/words.h"

static bool contains(Slice text, Slice wanted)
{
    for (size_t i = 0; i + wanted.length <= text.length; i++)
        if (strncasecmp(text.bytes + i, wanted.bytes, wanted.length) == 0)
            return true;
    return false;
}

/* What the row of the step says. */
static void add_row(Model *model, size_t step, Text *out)
{
    Rows rows = rows_of(model, step, 1);
    if (rows.count) {
        words_lane_title(model->walker, rows.rows[0].lane, out);
        text_add_char(out, '\n');
        words_lane(model->walker, rows.rows[0].to, out);
        text_add_char(out, '\n');
        text_add_slice(out, text_slice(&rows.words));
        text_add_char(out, '\n');
    }
    rows_free(&rows);
}

static const char *bound_name(const Model *model, const Event *event)
{
    if (event->global)
        return trace_global(model->trace, (uint32_t)event->slot);
    const Lane *lane = cursor_lane(model->walker, event->lane);
    if (lane->frame_count == 0)
        return NULL;
    int frame = event->kind == EVENT_BIND_FAR ? 0 : lane->frame_count - 1;
    const TraceCode *code = trace_code(model->trace, lane->frames[frame].code);
    return event->slot < code->slot_count ? code->slots[event->slot] : NULL;
}

/* `total = 10` for each name bound, and what was printed, since the step before. */
static void add_between(Model *model, size_t step, Text *out)
{
    Event event;
    size_t end = steps_place(model->steps, step);
    cursor_seek(model->walker, step ? steps_place(model->steps, step - 1) : 0);
    while (cursor_place(model->walker) < end && cursor_event(model->walker, &event)) {
        bool binds = event.kind == EVENT_BIND || event.kind == EVENT_BIND_FAR;
        const char *name = binds ? bound_name(model, &event) : NULL;
        if (name)
            text_printf(out, "%s = ", name);
        if (name || event.kind == EVENT_PRINT) {
            cursor_repr(model->walker, event.value, WORDS_VALUE, out);
            text_add_char(out, '\n');
        }
        cursor_forward(model->walker);
    }
}

bool search_matches(Model *model, size_t step, Slice wanted)
{
    Text text = TEXT_EMPTY;
    add_row(model, step, &text);
    add_between(model, step, &text);
    bool found = contains(text_slice(&text), wanted);
    text_free(&text);
    return found;
}

Found search_go(Model *model, Slice wanted, bool forward)
{
    size_t count = model_steps(model);
    if (!wanted.length)
        return FOUND_NOT;
    for (size_t i = 0; i < SEARCH_MOST && model->searched < count; i++) {
        size_t by = ++model->searched;
        size_t step = (forward ? model->step + by : model->step + count - by) % count;
        if (search_matches(model, step, wanted)) {
            model->searched = 0;
            model_go(model, step);
            return FOUND_YES;
        }
    }
    if (model->searched < count)
        return FOUND_LATER;
    model->searched = 0;
    return FOUND_NOT;
}
