#include "app/stage/motion.h"

void motion_start(Model *model, size_t step, bool forward)
{
    Event event;
    bool crosses = model_event(model, step, &event) &&
                   (event_info[event.kind].flags & CROSSING || event.kind == EVENT_DELEGATE) &&
                   event.to != NO_LANE && event.to != event.lane;
    if (model->moves && !model->still && crosses)
        model->motion = (Motion){.on = true, .forward = forward, .step = step, .start = -1};
}

bool motion_tick(Model *model, int64_t now)
{
    Motion *motion = &model->motion;
    if (!motion->on)
        return false;
    if (motion->start < 0)
        motion->start = now;
    int64_t gone = now - motion->start;
    motion->on = gone >= 0 && gone < MOTION_MS;
    motion->way = motion->on ? (int)(gone * 1000 / MOTION_MS) : 0;
    return motion->on;
}

/* Starts fast and lands softly: 1 - (1 - x)^3. */
static int ease(int way)
{
    int64_t rest = 1000 - way;
    return (int)(1000 - rest * rest * rest / 1000000);
}

bool motion_of(const Model *model, size_t step, int *way)
{
    const Motion *motion = &model->motion;
    if (!motion->on || motion->step != step)
        return false;
    *way = motion->forward ? ease(motion->way) : 1000 - ease(motion->way);
    return true;
}
