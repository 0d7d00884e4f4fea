#include "app/stage/ask.h"

#include <string.h>

#include "app/stage/words.h"

enum { LOOK_BACK = 4000, MOST_PRINTED = 60 };

bool ask_open(Ask *ask, Model *model, size_t step)
{
    size_t count = model_steps(model);
    *ask = (Ask){.model = model, .step = step};
    /* The last step of a trace that grows may still be joined by what its line makes happen. */
    if (step == 0 || step >= count || (step + 1 == count && !model->complete))
        return false;
    if (!model_event(model, step - 1, &ask->shown) || !model_event(model, step, &ask->next))
        return false;
    bool creates = ask->next.kind == EVENT_LANE;
    ask->lane = creates ? ask->next.by : ask->next.lane;
    ask->shown.words = ask->next.words = NULL;
    ask->line = model_line(model, step);
    ask->opens = steps_at(model->steps, step).line != NO_RECORD;
    return true;
}

const Cursor *ask_now(const Ask *ask)
{
    cursor_seek(ask->model->walker, steps_at(ask->model->steps, ask->step).event);
    return ask->model->walker;
}

const Cursor *ask_then(const Ask *ask)
{
    cursor_seek(ask->model->walker, steps_at(ask->model->steps, ask->step - 1).event);
    return ask->model->walker;
}

Slice ask_statement(const Ask *ask, int line)
{
    return line > 0 ? words_statement(ask->model->trace, line) : slice_of("");
}

Answer ask_line(const Ask *ask, int line)
{
    Slice statement = ask_statement(ask, line);
    if (!statement.length)
        return answer_code(slice_of(""));
    Text text = TEXT_EMPTY;
    text_printf(&text, "%d  ", line);
    text_add_slice(&text, statement);
    Answer answer = answer_code(text_slice(&text));
    answer.line = line;
    text_free(&text);
    return answer;
}

Answer ask_value(const Cursor *cursor, Datum datum)
{
    Text text = TEXT_EMPTY;
    if (datum != DATUM_UNBOUND)
        cursor_repr(cursor, datum, WORDS_VALUE, &text);
    Answer answer = answer_code(text_slice(&text));
    text_free(&text);
    return answer;
}

/* A lane that comes to be has its name only after the event. */
static void name_lanes(const Ask *ask, int lane, int to, Text names[2])
{
    cursor_seek(ask->model->walker, steps_place(ask->model->steps, ask->step));
    words_lane(ask->model->walker, lane, &names[0]);
    words_lane(ask->model->walker, to, &names[1]);
}

Answer ask_sentence(const Ask *ask, StringId id, int lane, int to)
{
    Text names[2] = {TEXT_EMPTY, TEXT_EMPTY};
    name_lanes(ask, lane, to, names);
    Field fields[] = {{"lane", text_slice(&names[0])}, {"to", text_slice(&names[1])}};
    Answer answer = answer_sentence(id, fields, 2);
    text_free(&names[0]);
    text_free(&names[1]);
    return answer;
}

void ask_about(const Ask *ask, Question *question, StringId id, int lane, int to)
{
    Text names[2] = {TEXT_EMPTY, TEXT_EMPTY};
    name_lanes(ask, lane, to, names);
    Field fields[] = {{"lane", text_slice(&names[0])}, {"to", text_slice(&names[1])}};
    question_ask(question, id, fields, 2);
    text_free(&names[0]);
    text_free(&names[1]);
}

bool ask_is_generator(const Ask *ask, int lane)
{
    cursor_seek(ask->model->walker, steps_place(ask->model->steps, ask->step));
    const Cursor *cursor = ask->model->walker;
    if (lane <= 0 || lane >= cursor_lane_count(cursor))
        return false;
    LaneType type = cursor_lane(cursor, lane)->type;
    return type != LANE_MAIN && type != LANE_ITERATOR;
}

bool ask_is_expression(const Ask *ask, int lane)
{
    if (!ask_is_generator(ask, lane))
        return false;
    int name = cursor_lane(ask->model->walker, lane)->name;
    return slice_starts(trace_atom_text(ask->model->trace, (uint32_t)name), "<");
}

bool ask_is_exception(const Ask *ask, const Event *event, const char *class_name,
                      const char *message)
{
    const Cursor *cursor = ask_now(ask);
    const MirrorObject *object = datum_is_object(event->value)
                                     ? cursor_object(cursor, datum_number(event->value))
                                     : NULL;
    if (!object || object->kind != OBJECT_EXCEPTION ||
        !slice_is(trace_atom_text(ask->model->trace, object->class_name), class_name))
        return false;
    Text text = TEXT_EMPTY;
    if (object->item_count > 0)
        ask_plain(cursor, object->items[0], &text);
    bool same = !message || strncmp(text_c(&text), message, strlen(message)) == 0;
    text_free(&text);
    return same;
}

bool ask_in_close(const Ask *ask, const Event *event)
{
    bool before = event == &ask->shown;
    const Cursor *cursor = before ? ask_then(ask) : ask_now(ask);
    return model_asked_with(ask->model, cursor, event->to) == EVENT_CLOSE;
}

uint32_t ask_last_yield(const Ask *ask, int lane)
{
    const Model *model = ask->model;
    size_t at = model_crossing_from(model, steps_at(model->steps, ask->step).event);
    for (int i = 0; at-- > 0 && i < LOOK_BACK; i++)
        if (model->crossings[at].from == lane && model->crossings[at].kind == EVENT_YIELD)
            return model->crossings[at].record;
    return NO_RECORD;
}

uint32_t ask_first_yield(const Ask *ask, int lane)
{
    const Model *model = ask->model;
    size_t end = model_crossing_from(model, steps_at(model->steps, ask->step).event);
    for (size_t at = 0; at < end && at < LOOK_BACK; at++)
        if (model->crossings[at].from == lane && model->crossings[at].kind == EVENT_YIELD)
            return model->crossings[at].record;
    return NO_RECORD;
}

const Cursor *ask_record(const Ask *ask, uint32_t record, Event *event)
{
    cursor_seek(ask->model->walker, record);
    cursor_event(ask->model->walker, event);
    return ask->model->walker;
}

bool ask_was_dropped(const Ask *ask, uint32_t record)
{
    const Trace *trace = ask->model->trace;
    return record + 1 < trace_count(trace) &&
           header_kind(trace_header(trace, record + 1)) == EVENT_DROP;
}

void ask_plain(const Cursor *cursor, Datum datum, Text *out)
{
    const Trace *trace = cursor_trace(cursor);
    if (datum_is_atom(datum) && trace_atom_kind(trace, datum_number(datum)) == ATOM_TEXT)
        text_add_slice(out, trace_atom_text(trace, datum_number(datum)));
    else
        cursor_repr(cursor, datum, WORDS_VALUE, out);
}

bool ask_printed(const Ask *ask, Text *out)
{
    const Steps *steps = ask->model->steps;
    Cursor *walker = ask->model->walker;
    size_t end = steps_at(steps, ask->step).event, start = out->length;
    Event event;
    cursor_seek(walker, steps_place(steps, ask->step - 1));
    while (cursor_place(walker) < end && cursor_event(walker, &event)) {
        if (event.kind == EVENT_PRINT)
            ask_plain(walker, event.value, out);
        cursor_forward(walker);
    }
    if (out->length > start && out->bytes[out->length - 1] == '\n')
        text_cut(out, out->length - 1);
    size_t length = out->length - start;
    return length > 0 && length <= MOST_PRINTED && !memchr(out->bytes + start, '\n', length);
}
