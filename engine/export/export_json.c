/* JSON Lines: the whole of a trace, so that import_json() can rebuild it.
 *
 * A value is its repr in "value" (in "exception" where it is one), with "ref" beside it when it is
 * an object that changes can name; in lists a value is a string, an object its number, an unbound
 * slot null. Old values are left out: a reader that walks along knows them. */
#include <string.h>

#include "engine/export/export.h"
#include "engine/export/json_names.h"
#include "engine/export/json_writer.h"
#include "engine/trace/cursor.h"

enum { OBJECT_LIMIT = 1000 }; /* bytes of an object's repr; its contents are in "change" events */

typedef struct Writer {
    const Trace *trace;
    Cursor *cursor;
    Text out;     /* the line */
    Text scratch;
} Writer;

static void field_value(Writer *writer, const char *key, Datum value)
{
    if (value == DATUM_UNBOUND)
        return;
    text_cut(&writer->scratch, 0);
    cursor_repr(writer->cursor, value, datum_is_object(value) ? OBJECT_LIMIT : 0,
                &writer->scratch);
    json_field(&writer->out, key, text_slice(&writer->scratch));
    if (datum_is_object(value))
        json_field_int(&writer->out, "ref", datum_number(value));
}

static void field_lane(Writer *writer, const char *key, int lane)
{
    if (lane == NO_LANE)
        return;
    text_cut(&writer->scratch, 0);
    cursor_lane_id(writer->cursor, lane, &writer->scratch);
    json_field(&writer->out, key, text_slice(&writer->scratch));
}

static void add_item(Writer *writer, Datum item)
{
    if (item == DATUM_UNBOUND) {
        text_add_c(&writer->out, "null");
    } else if (datum_is_object(item)) {
        json_add_int(&writer->out, datum_number(item));
    } else {
        text_cut(&writer->scratch, 0);
        cursor_repr(writer->cursor, item, 0, &writer->scratch);
        json_add_string(&writer->out, text_slice(&writer->scratch));
    }
}

/* The words of the payload from number [first] on, as a list of values. */
static void field_items(Writer *writer, const char *key, const Event *event, size_t first)
{
    json_add_key(&writer->out, key);
    text_add_char(&writer->out, '[');
    for (size_t i = first; i < event->word_count; i++) {
        if (i > first)
            text_add_char(&writer->out, ',');
        add_item(writer, event->words[i]);
    }
    text_add_char(&writer->out, ']');
}

static void field_strings(Text *out, const char *key, char *const *strings, int count)
{
    json_add_key(out, key);
    text_add_char(out, '[');
    for (int i = 0; i < count; i++) {
        text_add_c(out, i ? "," : "");
        json_add_string(out, slice_of(strings[i]));
    }
    text_add_char(out, ']');
}

static void write_codes(Writer *writer)
{
    json_add_key(&writer->out, "codes");
    text_add_char(&writer->out, '[');
    for (uint32_t i = 0; i < trace_code_count(writer->trace); i++) {
        const TraceCode *code = trace_code(writer->trace, i);
        text_add_c(&writer->out, i ? ",{" : "{");
        json_field_c(&writer->out, "name", code->name);
        field_strings(&writer->out, "slots", code->slots, code->slot_count);
        text_add_char(&writer->out, '}');
    }
    text_add_char(&writer->out, ']');
    json_add_key(&writer->out, "globals");
    text_add_char(&writer->out, '[');
    for (uint32_t i = 0; i < trace_global_count(writer->trace); i++) {
        text_add_c(&writer->out, i ? "," : "");
        json_add_string(&writer->out, slice_of(trace_global(writer->trace, i)));
    }
    text_add_char(&writer->out, ']');
}

static void write_head(Writer *writer)
{
    Text *out = &writer->out;
    text_add_char(out, '{');
    json_field_int(out, "corolane_trace", JSON_TRACE_VERSION);
    json_field_c(out, "program", trace_name(writer->trace));
    json_field(out, "source", trace_source(writer->trace));
    json_field_c(out, "python", "3.11");
    if (trace_lesson(writer->trace)) {
        json_field_c(out, "lesson", trace_lesson(writer->trace));
    } else {
        json_add_key(out, "lesson");
        text_add_c(out, "null");
    }
    write_codes(writer);
    text_add_c(out, "}\n");
}

static void field_through(Writer *writer, const Event *event)
{
    int lanes[256];
    int count = cursor_through(writer->cursor, event, lanes, 256);
    if (count == 0)
        return;
    json_add_key(&writer->out, "through");
    text_add_char(&writer->out, '[');
    for (int i = 0; i < count; i++) {
        text_add_c(&writer->out, i ? "," : "");
        text_cut(&writer->scratch, 0);
        cursor_lane_id(writer->cursor, lanes[i], &writer->scratch);
        json_add_string(&writer->out, text_slice(&writer->scratch));
    }
    text_add_char(&writer->out, ']');
}

static void write_crossing(Writer *writer, const Event *event)
{
    bool exception = event->kind == EVENT_THROW || event->kind == EVENT_RAISE;
    field_lane(writer, "to", event->to);
    field_value(writer, exception ? "exception" : "value", event->value);
    field_through(writer, event);
}

static void write_call(Writer *writer, const Event *event)
{
    const Lane *lane = cursor_lane(writer->cursor, event->lane);
    uint32_t code = event->kind == EVENT_CALL ? event->a
                                              : lane->frames[lane->frame_count - 1].code;
    json_field_c(&writer->out, "function", trace_code(writer->trace, code)->name);
    json_field_int(&writer->out, "depth", event->depth);
    if (event->kind == EVENT_CALL)
        json_field_int(&writer->out, "code", code);
    else
        field_value(writer, "value", event->value);
}

/* The parameters that have a value when the lane comes to be, by name: for readers; the reader of this
 * format takes `slots`. */
static void field_arguments(Writer *writer, const Event *event, const TraceCode *code)
{
    const char *separator = "";
    json_add_key(&writer->out, "arguments");
    text_add_char(&writer->out, '{');
    const Datum *slots = event->words + LANE_WORDS;
    for (int i = 0; i < code->slot_count && (size_t)i + LANE_WORDS < event->word_count; i++) {
        if (slots[i] == DATUM_UNBOUND || code->slots[i][0] == '.')
            continue;
        text_cut(&writer->scratch, 0);
        cursor_repr(writer->cursor, slots[i], OBJECT_LIMIT, &writer->scratch);
        if (writer->scratch.length == 0)
            continue; /* a variable that inner functions share, and that has no value yet */
        text_add_c(&writer->out, separator);
        json_add_string(&writer->out, slice_of(code->slots[i]));
        text_add_char(&writer->out, ':');
        json_add_string(&writer->out, text_slice(&writer->scratch));
        separator = ",";
    }
    text_add_char(&writer->out, '}');
}

/* The lane itself does not exist yet at the cursor's place, so its id stands in write_common(). */
static void write_lane(Writer *writer, const Event *event)
{
    json_field_c(&writer->out, "type", json_lane_types[event->a]);
    if (event->a == LANE_MAIN) {
        json_field_c(&writer->out, "name", "main");
        return;
    }
    uint32_t code = (uint32_t)event->words[3];
    json_field(&writer->out, "name", trace_atom_text(writer->trace, event->name));
    field_lane(writer, "by", event->by);
    if (event->value != DATUM_UNBOUND)
        json_field_int(&writer->out, "ref", datum_number(event->value));
    if (code > 0) {
        json_field_int(&writer->out, "code", code - 1);
        field_items(writer, "slots", event, LANE_WORDS);
        field_arguments(writer, event, trace_code(writer->trace, code - 1));
    }
}

static void write_binding(Writer *writer, const Event *event)
{
    const Lane *lane = cursor_lane(writer->cursor, event->lane);
    bool far = event->kind == EVENT_BIND_FAR;
    if (event->global) {
        json_field_c(&writer->out, "name", trace_global(writer->trace, (uint32_t)event->slot));
    } else {
        const Frame *frame = &lane->frames[far ? 0 : lane->frame_count - 1];
        const TraceCode *code = trace_code(writer->trace, frame->code);
        json_field_c(&writer->out, "name",
                     event->slot < code->slot_count ? code->slots[event->slot] : "");
    }
    json_field_int(&writer->out, "slot", event->slot);
    if (event->global)
        text_add_c(&writer->out, ",\"global\":true");
    if (far)
        text_add_c(&writer->out, ",\"far\":true");
    if (event->kind != EVENT_UNBIND)
        field_value(writer, "value", event->value);
}

static void write_object(Writer *writer, const Event *event)
{
    json_field_c(&writer->out, "op", "new");
    json_field_int(&writer->out, "object", event->a);
    json_field_c(&writer->out, "kind", json_object_kinds[object_word_kind(event->words[0])]);
    json_field(&writer->out, "class",
               trace_atom_text(writer->trace, object_word_class(event->words[0])));
    field_items(writer, "items", event, 1);
}

/* A variable that functions share is a cell: its name is that of the slot in which the frame that
 * changes it holds the cell. */
static void field_cell_name(Writer *writer, const Event *event)
{
    const MirrorObject *object = cursor_object(writer->cursor, event->a);
    const Lane *lane = cursor_lane(writer->cursor, event->lane);
    if (!object || object->kind != OBJECT_CELL || lane->frame_count == 0)
        return;
    const Frame *frame = &lane->frames[lane->frame_count - 1];
    const TraceCode *code = trace_code(writer->trace, frame->code);
    for (int i = 0; i < code->slot_count; i++)
        if (lane->slots[frame->first_slot + (uint32_t)i] == datum_object(event->a)) {
            json_field_c(&writer->out, "name", code->slots[i]);
            return;
        }
}

static void write_change(Writer *writer, const Event *event)
{
    static const char *const ops[] = {
        [EVENT_CHANGE_SET] = "set", [EVENT_CHANGE_INSERT] = "insert",
        [EVENT_CHANGE_REMOVE] = "remove", [EVENT_CHANGE_REPLACE] = "replace",
    };
    json_field_c(&writer->out, "op", ops[event->kind]);
    field_cell_name(writer, event);
    json_field_int(&writer->out, "object", event->a);
    if (event->kind != EVENT_CHANGE_REPLACE)
        json_field_int(&writer->out, "index", (int64_t)event->words[0]);
    if (event->kind == EVENT_CHANGE_SET)
        field_value(writer, "value", event->value);
    else
        field_items(writer, "items", event,
                    event->kind == EVENT_CHANGE_REPLACE ? 1 + event->words[0] : 1);
}

static void write_end(Writer *writer, const Event *event)
{
    json_field_c(&writer->out, "status", json_end_statuses[event->a]);
    json_field(&writer->out, "reason", trace_atom_text(writer->trace, datum_number(event->value)));
}

static void write_fields(Writer *writer, const Event *event)
{
    switch (event->kind) {
    case EVENT_LANE: write_lane(writer, event); break;
    case EVENT_LINE: break;
    case EVENT_CALL:
    case EVENT_RETURN: write_call(writer, event); break;
    case EVENT_NEXT:
    case EVENT_SEND:
    case EVENT_THROW:
    case EVENT_CLOSE:
    case EVENT_YIELD:
    case EVENT_FINISH:
    case EVENT_RAISE:
    case EVENT_DELEGATE:
    case EVENT_UNDELEGATE: write_crossing(writer, event); break;
    case EVENT_RECEIVE:
    case EVENT_DROP: field_value(writer, "value", event->value); break;
    case EVENT_RAISED:
    case EVENT_CAUGHT: field_value(writer, "exception", event->value); break;
    case EVENT_BIND:
    case EVENT_BIND_FAR:
    case EVENT_UNBIND: write_binding(writer, event); break;
    case EVENT_OBJECT: write_object(writer, event); break;
    case EVENT_CHANGE_SET:
    case EVENT_CHANGE_INSERT:
    case EVENT_CHANGE_REMOVE:
    case EVENT_CHANGE_REPLACE: write_change(writer, event); break;
    case EVENT_PRINT:
        json_field(&writer->out, "text",
                   trace_atom_text(writer->trace, datum_number(event->value)));
        break;
    case EVENT_END: write_end(writer, event); break;
    case EVENT_COUNT: break;
    }
}

/* The id that a lane gets when [event] creates it. */
static void add_new_id(Writer *writer, const Event *event)
{
    Slice name = trace_atom_text(writer->trace, event->name);
    text_cut(&writer->scratch, 0);
    text_add_slice(&writer->scratch, name);
    text_printf(&writer->scratch, "#%d", cursor_next_number(writer->cursor, name));
    json_field(&writer->out, "lane", text_slice(&writer->scratch));
}

static void write_common(Writer *writer, const Event *event)
{
    TracePlace place = event->place;
    json_field_int(&writer->out, "n", (int64_t)event->n);
    json_field_c(&writer->out, "event", event_info[event->kind].name);
    if (event->kind == EVENT_LANE && event->a != LANE_MAIN)
        add_new_id(writer, event);
    else
        field_lane(writer, "lane", event->lane);
    if (place.line == 0) {
        json_field_int(&writer->out, "line",
                       event->lane < cursor_lane_count(writer->cursor)
                           ? cursor_lane_line(writer->cursor, event->lane) : 0);
        return;
    }
    json_field_int(&writer->out, "line", place.line);
    json_add_key(&writer->out, "span");
    const int ends[] = {place.line, place.column, place.end_line, place.end_column};
    for (int i = 0; i < 4; i++) {
        text_add_char(&writer->out, i ? ',' : '[');
        json_add_int(&writer->out, ends[i]);
    }
    text_add_char(&writer->out, ']');
}

/* Each event repeats the text that it names, which can be large: an end in place of the rest. */
static bool is_too_large(size_t written, size_t events)
{
    enum { BYTES_PER_EVENT = 1024, BYTES_AT_LEAST = 128 << 20 };
    return written / BYTES_PER_EVENT > events + BYTES_AT_LEAST / BYTES_PER_EVENT;
}

static void write_cut(Writer *writer, const ExportSource *source, const Event *event)
{
    text_add_char(&writer->out, '{');
    json_field_int(&writer->out, "n", (int64_t)event->n);
    json_field_c(&writer->out, "event", event_info[EVENT_END].name);
    json_field_c(&writer->out, "lane", "main");
    json_field_int(&writer->out, "line", 0);
    json_field_c(&writer->out, "status", json_end_statuses[END_LIMIT]);
    json_field_c(&writer->out, "reason", EXPORT_TOO_LARGE);
    text_add_c(&writer->out, "}\n");
    if (source->cut)
        *source->cut = true;
}

void export_json(const ExportSource *source, FILE *out)
{
    size_t written = 0;
    const Trace *trace = source->trace;
    Writer writer = {.trace = trace, .cursor = cursor_new(trace)};
    Event event;
    write_head(&writer);
    while (cursor_event(writer.cursor, &event)) {
        export_progress(source, event.n, trace_count(trace));
        if (event.kind != EVENT_END && is_too_large(written, event.n)) {
            write_cut(&writer, source, &event);
            break;
        }
        text_add_char(&writer.out, '{');
        write_common(&writer, &event);
        write_fields(&writer, &event);
        text_add_c(&writer.out, "}\n");
        if (fwrite(writer.out.bytes, 1, writer.out.length, out) < writer.out.length)
            break;
        written += writer.out.length;
        text_cut(&writer.out, 0);
        cursor_forward(writer.cursor);
    }
    if (writer.out.length > 0)
        fwrite(writer.out.bytes, 1, writer.out.length, out);
    text_free(&writer.out);
    text_free(&writer.scratch);
    cursor_free(writer.cursor);
}
