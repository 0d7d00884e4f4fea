#include "app/stage/words.h"

#include <string.h>

#include "app/stage/token.h"

static void add_state(StringId id, Language lang, const char *field, Slice value, Text *out)
{
    Field fields[] = {{field, value}};
    string_fill(string_of(id, lang), fields, 1, out);
}

static void add_line_state(const Model *model, StringId id, int lane, Text *out)
{
    Text line = TEXT_EMPTY;
    text_printf(&line, "%d", cursor_lane_line(model->cursor, lane));
    add_state(id, model->lang, "line", text_slice(&line), out);
    text_free(&line);
}

static void add_waiting(const Model *model, int lane, Text *out)
{
    const char *verb = model_waiting_verb(model, lane);
    if (verb)
        add_state(STRING_WAITING_IN, model->lang, "verb", slice_of(verb), out);
    else
        text_add_slice(out, string_of(STRING_WAITING, model->lang));
}

static void add_delegating(const Model *model, int lane, Text *out)
{
    Text to = TEXT_EMPTY;
    words_lane(model->cursor, cursor_lane(model->cursor, lane)->delegate, &to);
    if (to.length)
        add_state(STRING_DELEGATING_TO, model->lang, "to", text_slice(&to), out);
    else
        text_add_slice(out, string_of(STRING_DELEGATING, model->lang));
    text_free(&to);
}

bool words_is_iterator(const Cursor *cursor, int lane)
{
    return lane >= 0 && lane < cursor_lane_count(cursor) &&
           cursor_lane(cursor, lane)->type == LANE_ITERATOR;
}

void words_state_word(const Model *model, int lane, Text *out)
{
    static const StringId plain[] = {
        [LANE_CREATED] = STRING_CREATED_SHORT, [LANE_RUNNING] = STRING_RUNNING,
        [LANE_WAITING] = STRING_WAITING,       [LANE_SUSPENDED] = STRING_SUSPENDED,
        [LANE_DELEGATING] = STRING_DELEGATING, [LANE_CLOSED] = STRING_CLOSED};
    LaneState state = cursor_lane_state(model->cursor, lane);
    text_add_slice(out, string_of(plain[state], model->lang));
}

IconId words_glyph(const Model *model, int lane)
{
    static const IconId glyphs[] = {
        [LANE_CREATED] = ICON_CREATED,       [LANE_RUNNING] = ICON_FORWARD,
        [LANE_WAITING] = ICON_WAITING,       [LANE_SUSPENDED] = ICON_SUSPENDED,
        [LANE_DELEGATING] = ICON_DELEGATING, [LANE_CLOSED] = ICON_CLOSED};
    return glyphs[cursor_lane_state(model->cursor, lane)];
}

void words_state(const Model *model, int lane, bool full, Text *out)
{
    LaneState state = cursor_lane_state(model->cursor, lane);
    bool line = full && cursor_lane_line(model->cursor, lane) > 0;
    if (state == LANE_WAITING)
        add_waiting(model, lane, out);
    else if (state == LANE_RUNNING && line)
        add_line_state(model, STRING_RUNNING_LINE, lane, out);
    else if (state == LANE_SUSPENDED && line)
        add_line_state(model, STRING_SUSPENDED_LINE, lane, out);
    else if (state == LANE_DELEGATING && full)
        add_delegating(model, lane, out);
    else if (state == LANE_CREATED && full && !words_is_iterator(model->cursor, lane))
        text_add_slice(out, string_of(STRING_CREATED, model->lang));
    else
        words_state_word(model, lane, out);
}

void words_lane(const Cursor *cursor, int lane, Text *out)
{
    if (lane >= 0 && lane < cursor_lane_count(cursor))
        cursor_lane_id(cursor, lane, out);
}

void words_lane_title(const Cursor *cursor, int lane, Text *out)
{
    size_t start = out->length;
    words_lane(cursor, lane, out);
    const char *sign = strrchr(text_c(out) + start, '#');
    if (!sign)
        return;
    Text number = TEXT_EMPTY;
    text_add_c(&number, sign);
    text_cut(out, (size_t)(sign - out->bytes));
    text_printf(out, " %s", text_c(&number));
    text_free(&number);
}

void words_exception(const Cursor *cursor, Datum exception, Text *out)
{
    const MirrorObject *object =
        datum_is_object(exception) ? cursor_object(cursor, datum_number(exception)) : NULL;
    if (!object || object->kind != OBJECT_EXCEPTION) {
        cursor_repr(cursor, exception, WORDS_VALUE, out);
        return;
    }
    text_add_slice(out, trace_atom_text(cursor_trace(cursor), object->class_name));
    if (object->item_count == 0)
        return;
    text_add_c(out, ": ");
    Datum first = object->items[0];
    if (datum_is_atom(first) &&
        trace_atom_kind(cursor_trace(cursor), datum_number(first)) == ATOM_TEXT)
        text_add_slice(out, trace_atom_text(cursor_trace(cursor), datum_number(first)));
    else
        cursor_repr(cursor, first, WORDS_VALUE, out);
}

/* The exception's class alone: what fits an arrow. */
static void add_class(const Cursor *cursor, Datum exception, Text *out)
{
    const MirrorObject *object =
        datum_is_object(exception) ? cursor_object(cursor, datum_number(exception)) : NULL;
    if (object && object->kind == OBJECT_EXCEPTION)
        text_add_slice(out, trace_atom_text(cursor_trace(cursor), object->class_name));
    else
        cursor_repr(cursor, exception, WORDS_VALUE, out);
}

void words_verb(const Cursor *cursor, const Event *event, Text *out)
{
    switch (event->kind) {
    case EVENT_SEND:
        text_add_c(out, "send(");
        cursor_repr(cursor, event->value, WORDS_VALUE, out);
        text_add_c(out, ")");
        break;
    case EVENT_THROW:
        text_add_c(out, "throw(");
        add_class(cursor, event->value, out);
        text_add_c(out, ")");
        break;
    case EVENT_YIELD:
        text_add_c(out, words_is_iterator(cursor, event->lane) ? "returns " : "yield ");
        cursor_repr(cursor, event->value, WORDS_VALUE, out);
        break;
    case EVENT_FINISH:
        if (words_is_iterator(cursor, event->lane)) {
            text_add_c(out, "StopIteration");
            break;
        }
        text_add_c(out, "return ");
        cursor_repr(cursor, event->value, WORDS_VALUE, out);
        break;
    case EVENT_RAISE:
        text_add_c(out, "raises ");
        add_class(cursor, event->value, out);
        break;
    case EVENT_DELEGATE:
        text_add_c(out, "yield from");
        break;
    default:
        text_printf(out, "%s()", event_info[event->kind].name);
        break;
    }
}

int words_lane_of(const Cursor *cursor, Datum datum)
{
    if (!datum_is_object(datum))
        return NO_LANE;
    const MirrorObject *object = cursor_object(cursor, datum_number(datum));
    if (!object || object->kind != OBJECT_LANE || object->item_count == 0)
        return NO_LANE;
    int lane = (int)datum_integer(object->items[0]);
    return lane >= 0 && lane < cursor_lane_count(cursor) ? lane : NO_LANE;
}

Slice words_program(const Trace *trace)
{
    const char *name = trace_name(trace), *slash = strrchr(name, '/');
    return slice_of(slash ? slash + 1 : name);
}

Slice words_statement(const Trace *trace, int line)
{
    Slice text = trace_source_line(trace, line);
    text.length = token_code_end(text);
    while (text.length && (*text.bytes == ' ' || *text.bytes == '\t')) {
        text.bytes++;
        text.length--;
    }
    return text;
}
