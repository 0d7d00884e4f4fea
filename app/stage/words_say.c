/* The sentences of steps. */
#include <string.h>

#include "app/stage/words.h"
#include "engine/export/export.h"
#include "engine/python/explain.h"

/* The fields of an event's sentence, each with its own text. */
enum { FIELDS = 9 };

static const char *const field_names[FIELDS] = {"lane", "to",   "value",  "exception", "function",
                                                "name", "text", "reason", "line"};

static void add_function(const Cursor *cursor, const Event *event, Text *out)
{
    const Trace *trace = cursor_trace(cursor);
    const Lane *lane = cursor_lane(cursor, event->lane);
    if (event->kind == EVENT_CALL)
        text_add_c(out, trace_code(trace, event->a)->name);
    else if (event->kind == EVENT_RETURN && lane->frame_count > 0)
        text_add_c(out, trace_code(trace, lane->frames[lane->frame_count - 1].code)->name);
}

static void add_plain(const Cursor *cursor, Datum datum, Text *out)
{
    if (datum_is_atom(datum))
        text_add_slice(out, trace_atom_text(cursor_trace(cursor), datum_number(datum)));
}

Slice words_reason(Slice reason, Language lang)
{
    static const StringId limits[] = {
        STRING_LIMIT_EVENTS,  STRING_LIMIT_MEMORY, STRING_LIMIT_OBJECTS, STRING_LIMIT_LOOP,
        STRING_LIMIT_PRINTED, STRING_LIMIT_EXPORT, STRING_LIMIT_STACK,   STRING_REST_MISSING};
    for (size_t i = 0; i < sizeof(limits) / sizeof(*limits); i++)
        if (slice_equal(reason, string_of(limits[i], LANGUAGE_EN)))
            return string_of(limits[i], lang);
    return reason;
}

void words_end(const Cursor *cursor, const Event *end, Language lang, Text *out)
{
    size_t start = out->length;
    if (end->a == END_FINISHED)
        return;
    add_plain(cursor, end->value, out);
    Slice reason = {text_c(out) + start, out->length - start};
    Slice said = end->a == END_LIMIT ? words_reason(reason, lang) : reason;
    if (said.bytes == reason.bytes)
        return;
    text_cut(out, start);
    text_add_slice(out, said);
}

/* Whether the trace was opened in part: then it is the trace that ends, and not the program. */
static bool is_partial(const Cursor *cursor, const Event *end)
{
    return end->kind == EVENT_END && end->a == END_LIMIT && datum_is_atom(end->value) &&
           slice_is(trace_atom_text(cursor_trace(cursor), datum_number(end->value)),
                    IMPORT_REST_MISSING);
}

/* What an exception, or the bound that was reached, means; false where there is no sentence, as
 * where a lane ends that has run nothing. */
static bool add_meaning(const Model *model, const Event *event, Text *out)
{
    Text text = TEXT_EMPTY;
    const char *means = NULL;
    bool fresh = event->kind == EVENT_RAISE && !cursor_lane_line(model->walker, event->lane);
    if (event->kind == EVENT_RAISED || (event->kind == EVENT_RAISE && !fresh))
        words_exception(model->walker, event->value, &text);
    else if (event->kind == EVENT_END && event->a == END_ERROR)
        words_end(model->walker, event, LANGUAGE_EN, &text);
    if (text.length)
        means = explain_raised(text_c(&text), model->lang);
    text_add_c(out, means ? means : "");
    text_free(&text);
    if (event->kind == EVENT_END && event->a == END_LIMIT)
        text_add_slice(out, string_of(is_partial(model->walker, event) ? STRING_REST_MEANS
                                                                       : STRING_LIMIT_MEANS,
                                      model->lang));
    return out->length > 0;
}

static void fill_fields(const Cursor *cursor, const Event *event, Language lang, Text texts[FIELDS])
{
    bool exceptional = event->kind == EVENT_THROW || event->kind == EVENT_RAISE ||
                       event->kind == EVENT_RAISED || event->kind == EVENT_CAUGHT;
    words_lane(cursor, event->lane, &texts[0]);
    words_lane(cursor, event->to, &texts[1]);
    if (event->kind == EVENT_DELEGATE && event->to == NO_LANE)
        cursor_repr(cursor, event->value, WORDS_VALUE, &texts[1]);
    if (exceptional)
        words_exception(cursor, event->value, &texts[3]);
    else if (event->kind == EVENT_END && event->a == END_FINISHED)
        text_add_slice(&texts[7], string_of(STRING_RAN_TO_END, lang));
    else if (event->kind == EVENT_END)
        words_end(cursor, event, lang, &texts[7]);
    else if (event->kind == EVENT_PRINT)
        add_plain(cursor, event->value, &texts[6]);
    else if (event->value != DATUM_UNBOUND)
        cursor_repr(cursor, event->value, WORDS_VALUE, &texts[2]);
    add_function(cursor, event, &texts[4]);
    text_printf(&texts[8], "%d", event->place.line);
}

/* A lane that the event creates has its number and type only after it. Returns whether it is an
 * iterator. */
static bool name_new_lane(Model *model, const Event *event, Text *out)
{
    cursor_forward(model->walker);
    text_cut(out, 0);
    words_lane(model->walker, event->lane, out);
    bool iterator = words_is_iterator(model->walker, event->lane);
    cursor_back(model->walker);
    return iterator;
}

/* Where an event means something else for its lanes than its own sentence says: an iterator has no
 * body that waits; a lane that has not started has no paused yield; close() takes GeneratorExit. */
static StringId other_sentence(const Model *model, const Event *event, bool iterator)
{
    const Cursor *cursor = model->walker;
    bool fresh = event->to >= 0 && event->to < cursor_lane_count(cursor) &&
                 cursor_lane_state(cursor, event->to) == LANE_CREATED;
    switch (event->kind) {
    case EVENT_LANE:
        return iterator ? STRING_ITERATOR_CREATED : STRING_COUNT;
    case EVENT_YIELD:
        return iterator ? STRING_ITERATOR_GIVES : STRING_COUNT;
    case EVENT_FINISH:
        if (iterator)
            return STRING_ITERATOR_ENDS;
        return model_closes(model, event) ? STRING_RETURNS_TO_CLOSE : STRING_COUNT;
    case EVENT_RAISE:
        if (!model_closes(model, event))
            return STRING_COUNT;
        return cursor_lane_line(cursor, event->lane) ? STRING_RAISES_TO_CLOSE : STRING_CLOSED_FRESH;
    case EVENT_THROW:
        return fresh ? STRING_THROW_FRESH : STRING_COUNT;
    case EVENT_CLOSE:
        return fresh ? STRING_CLOSE_FRESH : STRING_COUNT;
    case EVENT_END:
        return is_partial(cursor, event) ? STRING_REST_SENTENCE : STRING_COUNT;
    case EVENT_UNDELEGATE:
        return event->value == DATUM_UNBOUND ? STRING_DELEGATION_LEFT : STRING_COUNT;
    default:
        return STRING_COUNT;
    }
}

static Slice sentence_of(const Model *model, const Event *event, bool iterator)
{
    StringId other = other_sentence(model, event, iterator);
    const EventInfo *info = &event_info[event->kind];
    if (other != STRING_COUNT)
        return string_of(other, model->lang);
    return slice_of(model->lang == LANGUAGE_KO ? info->ko : info->en);
}

static void add_place(const Model *model, const Event *event, Text *out)
{
    if (event->place.line <= 0)
        return;
    Text line = TEXT_EMPTY;
    text_printf(&line, "%d", event->place.line);
    Field fields[] = {{"name", words_program(model->trace)}, {"line", text_slice(&line)}};
    string_fill(string_of(STRING_LINE_OF, model->lang), fields, 2, out);
    Slice statement = words_statement(model->trace, event->place.line);
    if (statement.length) {
        text_add_c(out, ":  ");
        text_add_slice(out, statement);
    }
    text_free(&line);
}

static void event_narration(Model *model, const Event *event, Text *big, Text *small)
{
    Text texts[FIELDS] = {TEXT_EMPTY};
    Field fields[FIELDS];
    fill_fields(model->walker, event, model->lang, texts);
    bool iterator = event->kind == EVENT_LANE ? name_new_lane(model, event, &texts[0])
                                              : words_is_iterator(model->walker, event->lane);
    for (int i = 0; i < FIELDS; i++)
        fields[i] = (Field){field_names[i], text_slice(&texts[i])};
    string_fill(sentence_of(model, event, iterator), fields, FIELDS, big);
    if (!add_meaning(model, event, small))
        add_place(model, event, small);
    for (int i = 0; i < FIELDS; i++)
        text_free(&texts[i]);
}

void words_event(Model *model, size_t step, Language lang, Text *out)
{
    Event event;
    Text place = TEXT_EMPTY;
    Language shown = model->lang;
    model->lang = lang;
    if (model_event(model, step, &event))
        event_narration(model, &event, out, &place);
    model->lang = shown;
    text_free(&place);
}

void words_narration(Model *model, Text *big, Text *small)
{
    Event event;
    if (!model_event(model, model->step, &event)) {
        text_add_slice(big, string_of(STRING_READY, model->lang));
        return;
    }
    if (model->narrate &&
        model->narrate(model->narrate_context, model->lang, model->step, big, small))
        return;
    event_narration(model, &event, big, small);
}
