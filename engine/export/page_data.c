/* What a page's script steps through: for each step what is different from the step before it.
 *
 *     {"lanes":["main","averager#1"],"steps":[{
 *         "l":10,"r":1,          line, lane that runs
 *         "x":[12,25],           the characters of the line that the step is about
 *         "s":[[1,"s",10]],      lanes whose state or line is new: lane, state, line
 *         "n":[[1,[["total","10"],["helper()",null]]]],   lanes whose names are: null heads a call
 *         "o":"1\n",             what was printed
 *         "t":[BIG,SMALL,BIG,SMALL]}]}                     sentences, a pair in each language */
#include <stdlib.h>

#include "engine/base/memory.h"
#include "engine/export/json_writer.h"
#include "engine/export/page.h"

typedef struct PageLane {
    bool known, touched;
    char state;
    int line;
    Text names; /* as they were written last */
} PageLane;

typedef struct PageData {
    Page *page;
    PageLane *lanes;
    Text text, scratch;
    size_t printed;
    bool heap_changed; /* since the step before: names of every lane may show it */
} PageData;

static void flush(PageData *data)
{
    Page *page = data->page;
    for (size_t i = 0; i < data->text.length; i++)
        if (data->text.bytes[i] == '<') /* nothing ends the script but its end */
            text_add_c(&page->text, "\\u003c");
        else
            text_add_char(&page->text, data->text.bytes[i]);
    text_cut(&data->text, 0);
    page_flush(page);
}

/* Goes to the step, and marks what records on the way touch. */
static void go(PageData *data, size_t index)
{
    Cursor *cursor = data->page->cursor;
    size_t place = steps_place(data->page->steps, index);
    while (cursor_place(cursor) < place) {
        EventKind kind = header_kind(trace_header(data->page->trace, cursor_place(cursor)));
        bool change = kind >= EVENT_OBJECT && kind <= EVENT_CHANGE_REPLACE;
        data->heap_changed = data->heap_changed || change;
        cursor_forward(cursor);
        if (cursor_running(cursor) != NO_LANE)
            data->lanes[cursor_running(cursor)].touched = true;
    }
}

static void add_states(PageData *data)
{
    const Cursor *cursor = data->page->cursor;
    bool any = false;
    for (int i = 0; i < cursor_lane_count(cursor); i++) {
        PageLane *lane = &data->lanes[i];
        char state = page_state(data->page, i);
        int line = cursor_lane_line(cursor, i);
        if (lane->known && lane->state == state && lane->line == line)
            continue;
        *lane = (PageLane){true, true, state, line, lane->names};
        text_add_c(&data->text, any ? "," : ",\"s\":[");
        text_printf(&data->text, "[%d,\"%c\",%d]", i, state, line);
        any = true;
    }
    text_add_c(&data->text, any ? "]" : "");
}

static void add_name(PageData *data, const char *before, Slice name, Datum value)
{
    const Cursor *cursor = data->page->cursor;
    Text full = TEXT_EMPTY, repr = TEXT_EMPTY;
    text_add_c(&full, before);
    text_add_slice(&full, name);
    if (value != DATUM_UNBOUND && !cursor_hides(cursor, text_c(&full), value)) {
        cursor_repr(cursor, value, PAGE_VALUE, &repr);
        text_add_c(&data->scratch, data->scratch.length > 1 ? ",[" : "[");
        json_add_string(&data->scratch, text_slice(&full));
        text_add_char(&data->scratch, ',');
        json_add_string(&data->scratch, text_slice(&repr));
        text_add_char(&data->scratch, ']');
    }
    text_free(&full);
    text_free(&repr);
}

static void add_call(PageData *data, const TraceCode *code)
{
    Text name = TEXT_EMPTY;
    text_printf(&name, "%s()", code->name);
    text_add_c(&data->scratch, data->scratch.length > 1 ? ",[" : "[");
    json_add_string(&data->scratch, text_slice(&name));
    text_add_c(&data->scratch, ",null]");
    text_free(&name);
}

/* An iterator of the program's own class remembers by its attributes. */
static void add_attributes(PageData *data, uint32_t number)
{
    const Cursor *cursor = data->page->cursor;
    const MirrorObject *object = number ? cursor_object(cursor, number) : NULL;
    if (!object || object->kind != OBJECT_INSTANCE)
        return;
    for (size_t i = 0; i + 1 < object->item_count; i += 2)
        if (datum_is_atom(object->items[i]))
            add_name(data, "self.",
                     trace_atom_text(data->page->trace, datum_number(object->items[i])),
                     object->items[i + 1]);
}

/* Fills the scratch with the names of [lane] and what they hold. */
static void list_names(PageData *data, int lane)
{
    const Cursor *cursor = data->page->cursor;
    const Trace *trace = data->page->trace;
    const Lane *state = cursor_lane(cursor, lane);
    text_cut(&data->scratch, 0);
    text_add_char(&data->scratch, '[');
    for (uint32_t i = 0; lane == 0 && i < trace_global_count(trace); i++)
        add_name(data, "", slice_of(trace_global(trace, i)), cursor_global(cursor, i));
    if (state->type == LANE_ITERATOR)
        add_attributes(data, state->object);
    for (int i = lane == 0; i < state->frame_count; i++) {
        const TraceCode *code = trace_code(trace, state->frames[i].code);
        if (i > 0)
            add_call(data, code);
        for (int slot = 0; slot < code->slot_count; slot++)
            add_name(data, "", slice_of(code->slots[slot]),
                     cursor_slot(cursor, lane, &state->frames[i], slot));
    }
    text_add_char(&data->scratch, ']');
}

static void add_names(PageData *data)
{
    const Cursor *cursor = data->page->cursor;
    bool any = false;
    for (int i = 0; i < cursor_lane_count(cursor); i++) {
        PageLane *lane = &data->lanes[i];
        if (lane->state == 'x' || !(lane->touched || data->heap_changed))
            continue;
        lane->touched = false;
        list_names(data, i);
        if (slice_equal(text_slice(&data->scratch), text_slice(&lane->names)))
            continue;
        text_cut(&lane->names, 0);
        text_add_slice(&lane->names, text_slice(&data->scratch));
        text_printf(&data->text, any ? ",[%d," : ",\"n\":[[%d,", i);
        text_add_slice(&data->text, text_slice(&data->scratch));
        text_add_char(&data->text, ']');
        any = true;
    }
    data->heap_changed = false;
    text_add_c(&data->text, any ? "]" : "");
}

/* The part of the line that the event is about, in characters. */
static void add_place(PageData *data, const Event *event)
{
    TracePlace place = event->place;
    Slice line = trace_source_line(data->page->trace, place.line);
    if (place.line == 0 || place.end_line != place.line ||
        (size_t)place.end_column > line.length || place.column >= place.end_column)
        return;
    text_printf(&data->text, ",\"x\":[%zu,%zu]", utf8_count(line.bytes, (size_t)place.column),
                utf8_count(line.bytes, (size_t)place.end_column));
}

static void add_output(PageData *data)
{
    size_t length = cursor_output_length(data->page->cursor), fresh = length - data->printed;
    if (!fresh)
        return;
    Text whole = TEXT_EMPTY;
    cursor_output(data->page->cursor, fresh, &whole);
    size_t start = whole.length > fresh ? whole.length - fresh : 0;
    text_add_c(&data->text, ",\"o\":");
    json_add_string(&data->text, (Slice){text_c(&whole) + start, whole.length - start});
    text_free(&whole);
    data->printed = length;
}

static void add_sentences(PageData *data, size_t index)
{
    const ExportSource *source = data->page->source;
    if (!source->say)
        return;
    text_add_c(&data->text, ",\"t\":[");
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++) {
        Text big = TEXT_EMPTY, small = TEXT_EMPTY;
        source->say(source->speaker, index, (Language)lang, &big, &small);
        text_add_c(&data->text, lang ? "," : "");
        json_add_string(&data->text, text_slice(&big));
        text_add_char(&data->text, ',');
        json_add_string(&data->text, text_slice(&small));
        text_free(&big);
        text_free(&small);
    }
    text_add_char(&data->text, ']');
}

static void write_step(PageData *data, size_t index)
{
    const Cursor *cursor = data->page->cursor;
    Event event;
    go(data, index);
    int running = cursor_running(cursor);
    text_printf(&data->text, "%s{\"l\":%d,\"r\":%d", index ? ",\n" : "",
                cursor_lane_line(cursor, running), running);
    Step step = steps_at(data->page->steps, index);
    if (step.line != step.event && cursor_event(cursor, &event))
        add_place(data, &event);
    add_states(data);
    add_names(data);
    add_output(data);
    add_sentences(data, index);
    text_add_char(&data->text, '}');
    flush(data);
}

static void write_lanes(PageData *data)
{
    for (int i = 0; i < data->page->lanes; i++) {
        text_add_c(&data->text, i ? "," : "");
        text_cut(&data->scratch, 0);
        cursor_lane_id(data->page->last, i, &data->scratch);
        json_add_string(&data->text, text_slice(&data->scratch));
    }
}

void page_write_data(Page *page)
{
    PageData data = {.page = page};
    data.lanes = memory_zero((size_t)page->lanes + 1, sizeof *data.lanes);
    cursor_seek(page->cursor, 0);
    text_add_c(&data.text, "{\"lanes\":[");
    write_lanes(&data);
    text_add_c(&data.text, "],\"steps\":[\n");
    for (size_t i = 0; i < page->shown && !ferror(page->out); i++) {
        export_progress(page->source, page->shown + i, 2 * page->shown);
        write_step(&data, i);
    }
    text_add_c(&data.text, "]}");
    flush(&data);
    for (int i = 0; i < page->lanes; i++)
        text_free(&data.lanes[i].names);
    free(data.lanes);
    text_free(&data.text);
    text_free(&data.scratch);
}
