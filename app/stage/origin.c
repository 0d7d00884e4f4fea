#include "app/stage/origin.h"

enum { LOOK_BACK = 200000 /* records */, LOOK_CROSSING = 1000 /* steps */ };

/* Whether the record at the walker gave [at] its value. */
static bool makes(const Model *model, const Event *event, ValueSlot at)
{
    const Cursor *walker = model->walker;
    if (event->kind == EVENT_LANE)
        return event->lane == at.lane;
    if (at.lane != NO_LANE && at.frame == SLOT_ATTRIBUTE)
        return event->kind >= EVENT_CHANGE_SET && event->kind <= EVENT_CHANGE_REPLACE &&
               event->a == cursor_lane(model->cursor, at.lane)->object;
    if (event->slot != at.slot || event->global != (at.lane == NO_LANE))
        return false;
    if (event->kind == EVENT_BIND_FAR)
        return event->lane == at.lane && at.frame == 0;
    if (event->kind != EVENT_BIND)
        return false;
    return event->global ||
           (event->lane == at.lane && cursor_lane(walker, at.lane)->frame_count == at.frame + 1);
}

/* The record that gave [at] its value, the walker before it; false where it is too long ago. */
static bool find_record(Model *model, ValueSlot at)
{
    Event event;
    cursor_seek(model->walker, cursor_place(model->cursor));
    for (int i = 0; i < LOOK_BACK && cursor_back(model->walker); i++)
        if (cursor_event(model->walker, &event) && makes(model, &event, at))
            return true;
    return false;
}

/* A value that a yield expression takes was brought by a crossing into its lane; that of a
 * `yield from` by the end of the lane that it delegated to. */
static size_t crossing_before(Model *model, size_t step, const Event *taken)
{
    Event event;
    for (size_t i = step; i-- > 0 && step - i < LOOK_CROSSING;)
        if (steps_is_crossing(model->steps, i) && model_event(model, i, &event) &&
            event.to == taken->lane)
            return i;
    return step;
}

size_t origin_of(Model *model, ValueSlot at)
{
    Event event;
    if (!find_record(model, at))
        return model->step;
    size_t record = cursor_place(model->walker);
    size_t step = steps_of_record(model->steps, record);
    if (cursor_event(model->walker, &event) && event.kind == EVENT_LANE &&
        steps_at(model->steps, step + 1).event == record)
        return step + 1;
    if (!model_event(model, step, &event))
        return step;
    bool takes = event.kind == EVENT_RECEIVE || event.kind == EVENT_UNDELEGATE;
    return takes ? crossing_before(model, step, &event) : step;
}
