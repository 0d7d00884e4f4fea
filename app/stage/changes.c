#include "app/stage/changes.h"

#include "engine/base/memory.h"

static void add_change(Model *model, Change change)
{
    model->changes =
        memory_grow(model->changes, model->change_count, &model->change_capacity, sizeof(Change));
    model->changes[model->change_count++] = change;
}

static void note_binding(Model *model, const Event *event)
{
    if (event->global) {
        add_change(model, (Change){NO_LANE, 0, event->slot});
        return;
    }
    bool far = event->kind == EVENT_BIND_FAR;
    int frame = far ? 0 : cursor_lane(model->walker, event->lane)->frame_count - 1;
    add_change(model, (Change){event->lane, frame, event->slot});
}

/* The names that hold object number [object], wherever they are: what a change in it changes. */
static void note_object(Model *model, uint32_t object)
{
    Datum datum = datum_object(object);
    Cursor *walker = model->walker;
    for (uint32_t i = 0; i < trace_global_count(model->trace); i++)
        if (cursor_global(walker, i) == datum)
            add_change(model, (Change){NO_LANE, 0, (int)i});
    for (int i = 0; i < cursor_lane_count(walker); i++) {
        const Lane *lane = cursor_lane(walker, i);
        for (int f = 0; f < lane->frame_count && !lane->closed; f++) {
            int slots = trace_code(model->trace, lane->frames[f].code)->slot_count;
            for (int s = 0; s < slots; s++)
                if (cursor_slot(walker, i, &lane->frames[f], s) == datum)
                    add_change(model, (Change){i, f, s});
        }
    }
}

void changes_note(Model *model)
{
    model->change_count = 0;
    if (model->step == 0 || !model_steps(model))
        return;
    size_t end = steps_place(model->steps, model->step);
    cursor_seek(model->walker, steps_place(model->steps, model->step - 1));
    Event event;
    while (cursor_place(model->walker) < end && cursor_event(model->walker, &event)) {
        EventKind kind = event.kind;
        if (kind == EVENT_BIND || kind == EVENT_BIND_FAR)
            note_binding(model, &event);
        else if (kind >= EVENT_CHANGE_SET && kind <= EVENT_CHANGE_REPLACE)
            note_object(model, event.a);
        cursor_forward(model->walker);
    }
}

bool model_changed(const Model *model, int lane, int frame, int slot)
{
    for (size_t i = 0; i < model->change_count; i++) {
        const Change *change = &model->changes[i];
        if (change->lane == lane && change->frame == frame && change->slot == slot)
            return true;
    }
    return false;
}
