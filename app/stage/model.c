#include "app/stage/model.h"

#include <stdlib.h>
#include <string.h>

#include "app/stage/changes.h"
#include "app/stage/layout.h"
#include "engine/base/memory.h"
#include "engine/trace/trace_record.h"

enum { AHEAD = 400, WALK_BACK = 4000 };

void model_init(Model *model)
{
    *model = (Model){.screen = SCREEN_MENU,
                     .width = 1280,
                     .height = 720,
                     .mouse_x = -1,
                     .mouse_y = -1,
                     .only = NO_LANE};
}

static void close_trace(Model *model)
{
    cursor_free(model->cursor);
    cursor_free(model->walker);
    steps_free(model->steps);
    free(model->crossings);
    free(model->changes);
    ledger_free(&model->ledger);
    free(model->needs.gaps);
    model->needs = (Needs){0};
    model->trace = NULL;
    model->cursor = model->walker = NULL;
    model->steps = NULL;
    model->crossings = NULL;
    model->changes = NULL;
    model->crossing_count = model->crossing_capacity = model->scanned = model->scanned_unit = 0;
    model->scanned_lane = 0;
    model->change_count = model->change_capacity = 0;
    model->lane_total = 1;
    model->step = model->farthest = 0;
    model->only = NO_LANE;
    model->trail_count = 0;
    model->picked.open = false;
    model->motion.on = false;
    model->hot_object = 0;
    if (model->typing == TYPING_LITERAL) /* its place is in the text that goes */
        model->typing = TYPING_NONE;
    predict_reset(&model->predict);
}

void model_clear_cards(Model *model)
{
    for (size_t i = 0; i < model->card_count; i++) {
        MenuCard *card = &model->cards[i];
        free(card->part);
        free(card->title);
        free(card->goal);
        free(card->id);
    }
    model->card_count = 0;
}

void model_free(Model *model)
{
    close_trace(model);
    model_clear_cards(model);
    free(model->cards);
    text_free(&model->part);
    text_free(&model->title);
    text_free(&model->problem);
    text_free(&model->open);
    text_free(&model->lessons);
    entry_free(&model->entry);
    chooser_free(&model->chooser);
    exporting_free(&model->exporting);
    text_free(&model->edit_problem);
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++)
        text_free(&model->notice[lang]);
    predict_free(&model->predict);
}

static char *copy_of(const char *string)
{
    Slice slice = slice_of(string ? string : "");
    return memory_copy(slice.bytes, slice.length);
}

MenuCard *model_add_card(Model *model, const char *part, const char *title, const char *goal,
                         const char *id)
{
    model->cards =
        memory_grow(model->cards, model->card_count, &model->card_capacity, sizeof(MenuCard));
    MenuCard *card = &model->cards[model->card_count++];
    *card = (MenuCard){copy_of(part), copy_of(title), copy_of(goal), copy_of(id), false, 0};
    return card;
}

static void note_crossing(Model *model, const Record *record)
{
    model->crossings = memory_grow(model->crossings, model->crossing_count,
                                   &model->crossing_capacity, sizeof(Crossing));
    model->crossings[model->crossing_count++] =
        (Crossing){(uint32_t)model->scanned, record->node, model->scanned_lane, record->kind};
    if (record->kind != EVENT_DELEGATE)
        model->scanned_lane = record_to(record);
}

/* Notes the crossings among the records that are new. */
static void scan(Model *model)
{
    size_t count = trace_count(model->trace);
    for (; model->scanned < count; model->scanned++) {
        Record record = trace_record(model->trace, model->scanned, model->scanned_unit);
        if (record.kind == EVENT_LANE && record.a != LANE_MAIN)
            model->lane_total++;
        if (event_info[record.kind].flags & CROSSING || record.kind == EVENT_DELEGATE)
            note_crossing(model, &record);
        model->scanned_unit += record.span;
    }
}

static void follow(Model *model)
{
    model->code.follow = model->lanes.follow = model->lanes_aside.follow = true;
    model->variables.follow = model->output.follow = model->table_scroll.follow = true;
}

void model_go(Model *model, size_t step)
{
    size_t count = model_steps(model);
    if (!count || !predict_lets(model, step))
        return;
    model->step = step < count ? step : count - 1;
    model->motion.on = false;
    model->searched = 0;
    if (model->step > model->farthest)
        model->farthest = model->step;
    cursor_seek(model->cursor, steps_place(model->steps, model->step));
    changes_note(model);
    follow(model);
}

void model_open(Model *model, const Trace *trace, bool complete)
{
    close_trace(model);
    text_cut(&model->problem, 0);
    model->problem_line = 0;
    memset(model->problem_means, 0, sizeof model->problem_means);
    model->code.at = model->lanes.at = model->lanes_aside.at = 0;
    model->variables.at = model->output.at = 0;
    if (!trace)
        return;
    model->trace = trace;
    model->cursor = cursor_new(trace);
    model->walker = cursor_new(trace);
    model->steps = steps_new(trace);
    model->complete = complete;
    scan(model);
    ledger_update(&model->ledger, trace, model->steps);
    model_go(model, 0);
}

void model_grown(Model *model, bool complete)
{
    size_t place = model_steps(model) ? steps_place(model->steps, model->step) : 0;
    model->complete = complete;
    steps_update(model->steps);
    scan(model);
    ledger_update(&model->ledger, model->trace, model->steps);
    /* The last step may have been joined by the crossing that its line makes. */
    if (model_steps(model) && steps_place(model->steps, model->step) != place)
        model_go(model, model->step);
}

bool model_wants_more(const Model *model)
{
    return model->trace && !model->complete && model->step + AHEAD >= model_steps(model);
}

size_t model_steps(const Model *model)
{
    return model->steps ? steps_count(model->steps) : 0;
}

int model_line(const Model *model, size_t step)
{
    if (step >= model_steps(model))
        return 0;
    Step at = steps_at(model->steps, step);
    uint32_t record = at.line == NO_RECORD ? at.event : at.line;
    return trace_place(model->trace, header_node(trace_header(model->trace, record))).line;
}

size_t model_step_on(const Model *model, int line)
{
    size_t count = model_steps(model);
    for (size_t i = 1; i < count; i++) {
        size_t step = (model->step + i) % count;
        if (model_line(model, step) == line)
            return step;
    }
    return model->step;
}

bool model_event(Model *model, size_t step, Event *event)
{
    if (step >= model_steps(model))
        return false;
    cursor_seek(model->walker, steps_at(model->steps, step).event);
    return cursor_event(model->walker, event);
}

TracePlace model_fault(Model *model)
{
    Event event;
    if (!model_event(model, model->step, &event) || event.kind != EVENT_END)
        return (TracePlace){0};
    if (event.a == END_LIMIT)
        return (TracePlace){.line = cursor_lane_line(model->cursor, cursor_running(model->cursor))};
    if (event.a != END_ERROR)
        return (TracePlace){0};
    for (int i = 0; i < WALK_BACK && cursor_back(model->walker); i++)
        if (cursor_event(model->walker, &event) && event.kind == EVENT_RAISED)
            return event.place;
    return (TracePlace){0};
}

Datum model_value(const Model *model, ValueSlot at)
{
    const Cursor *cursor = model->cursor;
    if (at.lane == NO_LANE)
        return cursor_global(cursor, (uint32_t)at.slot);
    if (at.lane >= cursor_lane_count(cursor))
        return DATUM_UNBOUND;
    const Lane *lane = cursor_lane(cursor, at.lane);
    if (at.frame == SLOT_ATTRIBUTE) {
        const MirrorObject *object = cursor_object(cursor, lane->object);
        size_t item = (size_t)at.slot * 2 + 1;
        return object && item < object->item_count ? object->items[item] : DATUM_UNBOUND;
    }
    if (lane->closed || at.frame >= lane->frame_count)
        return DATUM_UNBOUND;
    const Frame *frame = &lane->frames[at.frame];
    return at.slot < trace_code(model->trace, frame->code)->slot_count
               ? cursor_slot(cursor, at.lane, frame, at.slot)
               : DATUM_UNBOUND;
}

int model_lane(Model *model)
{
    Event event;
    return model_event(model, model->step, &event) ? event.lane : NO_LANE;
}

Slice model_notice(const Model *model)
{
    return text_slice(&model->notice[model->lang]);
}

void model_take_notice(Model *model)
{
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++)
        text_cut(&model->notice[lang], 0);
    model->notice_good = false;
}

int model_zoom(const Model *model)
{
    return model->zoom ? model->zoom : layout_fit_zoom(model->width, model->height);
}

size_t model_crossing_from(const Model *model, size_t record)
{
    size_t low = 0, high = model->crossing_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (model->crossings[middle].record < record)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The last crossing out of [lane] before [cursor] that has one of [flags], or of the kind [kind].
 */
static const Crossing *last_out_of(const Model *model, const Cursor *cursor, int lane, int flags,
                                   EventKind kind)
{
    size_t at = model_crossing_from(model, cursor_place(cursor));
    for (int i = 0; at-- > 0 && i < WALK_BACK; i++) {
        const Crossing *crossing = &model->crossings[at];
        if (crossing->from == lane &&
            (crossing->kind == kind || event_info[crossing->kind].flags & flags))
            return crossing;
    }
    return NULL;
}

const char *model_waiting_verb(const Model *model, int lane)
{
    const Crossing *crossing = last_out_of(model, model->cursor, lane, INTO, EVENT_NEXT);
    return crossing ? event_info[crossing->kind].name : NULL;
}

EventKind model_asked_with(const Model *model, const Cursor *cursor, int lane)
{
    const Crossing *crossing = last_out_of(model, cursor, lane, INTO, EVENT_COUNT);
    return crossing ? crossing->kind : EVENT_COUNT;
}

bool model_closes(const Model *model, const Event *event)
{
    const Crossing *asked = last_out_of(model, model->walker, event->to, INTO, EVENT_NEXT);
    if (!asked || asked->kind != EVENT_CLOSE)
        return false;
    if (event->kind == EVENT_FINISH)
        return true;
    const MirrorObject *object = datum_is_object(event->value)
                                     ? cursor_object(model->walker, datum_number(event->value))
                                     : NULL;
    return object && object->kind == OBJECT_EXCEPTION &&
           slice_is(trace_atom_text(model->trace, object->class_name), "GeneratorExit");
}

int model_last_lane(const Model *model)
{
    size_t at = model_crossing_from(model, cursor_place(model->cursor));
    for (int i = 0; at-- > 0 && i < WALK_BACK; i++)
        if (model->crossings[at].from > 0)
            return model->crossings[at].from;
    return NO_LANE;
}

TracePlace model_paused_at(const Model *model, int lane)
{
    const Lane *state = cursor_lane(model->cursor, lane);
    uint32_t node = state->yield_node;
    if (state->delegating) {
        const Crossing *crossing = last_out_of(model, model->cursor, lane, 0, EVENT_DELEGATE);
        node = crossing ? crossing->node : 0;
    }
    return node ? trace_place(model->trace, node) : (TracePlace){0};
}
