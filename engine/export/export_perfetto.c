/* Chrome's trace JSON, which Perfetto opens: a track for each lane, a slice while it is at work with
 * slices for its plain calls and its waits inside, and a flow arrow with the value in its args for
 * each crossing. Time is the number of the event: one microsecond each.
 *
 * Slices of one track must nest: whatever is open on a lane is closed when it is left, also on the
 * delegating lanes that a value passes, and opened again when they are entered. */
#include <stdlib.h>

#include "engine/base/memory.h"
#include "engine/export/export.h"
#include "engine/export/json_writer.h"
#include "engine/trace/cursor.h"

enum { VALUE_LIMIT = 400, THROUGH = 64 };

typedef struct Tracks {
    Cursor *cursor, *last;
    int *open; /* by lane: how many slices */
    int64_t flow;
    bool any;
    Text line;
    FILE *out;
} Tracks;

/* `{"ph":"B","pid":1,"tid":2,"ts":7` */
static void begin(Tracks *tracks, const char *phase, int lane)
{
    text_cut(&tracks->line, 0);
    text_add_c(&tracks->line, tracks->any ? ",\n{" : "{");
    tracks->any = true;
    json_field_c(&tracks->line, "ph", phase);
    json_field_int(&tracks->line, "pid", 1);
    json_field_int(&tracks->line, "tid", lane + 1);
    json_field_int(&tracks->line, "ts", (int64_t)cursor_place(tracks->cursor));
}

static void finish(Tracks *tracks)
{
    text_add_char(&tracks->line, '}');
    fwrite(tracks->line.bytes, 1, tracks->line.length, tracks->out);
}

static void open_slice(Tracks *tracks, int lane, const char *name, Slice value)
{
    begin(tracks, "B", lane);
    json_field_c(&tracks->line, "name", name);
    if (value.length) {
        json_add_key(&tracks->line, "args");
        text_add_char(&tracks->line, '{');
        json_field(&tracks->line, "value", value);
        text_add_char(&tracks->line, '}');
    }
    finish(tracks);
    tracks->open[lane]++;
}

static void close_slices(Tracks *tracks, int lane, int keep)
{
    for (; tracks->open[lane] > keep; tracks->open[lane]--) {
        begin(tracks, "E", lane);
        finish(tracks);
    }
}

static void write_name(Tracks *tracks, int lane)
{
    Text id = TEXT_EMPTY;
    cursor_lane_id(tracks->last, lane, &id);
    begin(tracks, "M", lane);
    json_field_c(&tracks->line, "name", "thread_name");
    json_add_key(&tracks->line, "args");
    text_add_char(&tracks->line, '{');
    json_field(&tracks->line, "name", text_slice(&id));
    text_add_char(&tracks->line, '}');
    finish(tracks);
    text_free(&id);
}

static void write_flow_end(Tracks *tracks, const char *phase, int lane, const char *verb,
                           Slice value)
{
    begin(tracks, phase, lane);
    json_field_c(&tracks->line, "cat", "crossing");
    json_field_c(&tracks->line, "name", verb);
    json_field_int(&tracks->line, "id", tracks->flow);
    if (*phase == 'f')
        json_field_c(&tracks->line, "bp", "e");
    json_add_key(&tracks->line, "args");
    text_add_char(&tracks->line, '{');
    json_field(&tracks->line, "value", value);
    text_add_char(&tracks->line, '}');
    finish(tracks);
}

/* What works is open on its track: the lane itself, and a wait in the one that asked. */
static void enter(Tracks *tracks, const Event *event, const char *verb, Slice value,
                  const int *through, int count)
{
    open_slice(tracks, event->lane, verb, value);
    write_flow_end(tracks, "s", event->lane, verb, value);
    for (int i = 0; i < count; i++)
        if (tracks->open[through[i]] == 0)
            open_slice(tracks, through[i], "delegating", slice_of(""));
    if (tracks->open[event->to] == 0)
        open_slice(tracks, event->to, "running", slice_of(""));
    write_flow_end(tracks, "f", event->to, verb, value);
}

static void leave(Tracks *tracks, const Event *event, const char *verb, Slice value,
                  const int *through, int count)
{
    write_flow_end(tracks, "s", event->lane, verb, value);
    close_slices(tracks, event->lane, 0);
    for (int i = 0; i < count; i++)
        close_slices(tracks, through[i], 0);
    if (tracks->open[event->to] > 1) /* its wait is over */
        close_slices(tracks, event->to, tracks->open[event->to] - 1);
    write_flow_end(tracks, "f", event->to, verb, value);
}

static void write_crossing(Tracks *tracks, const Event *event)
{
    int through[THROUGH], count = cursor_through(tracks->cursor, event, through, THROUGH);
    const EventInfo *info = &event_info[event->kind];
    Text value = TEXT_EMPTY;
    if (event->value != DATUM_UNBOUND)
        cursor_repr(tracks->cursor, event->value, VALUE_LIMIT, &value);
    tracks->flow++;
    if (info->flags & INTO)
        enter(tracks, event, info->name, text_slice(&value), through, count);
    else
        leave(tracks, event, info->name, text_slice(&value), through, count);
    text_free(&value);
}

static void write_event(Tracks *tracks, const Event *event)
{
    if (event_info[event->kind].flags & CROSSING && event->to != NO_LANE) {
        write_crossing(tracks, event);
    } else if (event->kind == EVENT_CALL) {
        open_slice(tracks, event->lane,
                   trace_code(cursor_trace(tracks->cursor), event->a)->name, slice_of(""));
    } else if (event->kind == EVENT_RETURN && tracks->open[event->lane] > 1) {
        close_slices(tracks, event->lane, tracks->open[event->lane] - 1);
    }
}

void export_perfetto(const ExportSource *source, FILE *out)
{
    const Trace *trace = source->trace;
    Tracks tracks = {.cursor = cursor_new(trace), .last = cursor_new(trace), .out = out};
    Event event;
    cursor_seek(tracks.last, trace_count(trace));
    int lanes = cursor_lane_count(tracks.last);
    tracks.open = memory_zero((size_t)lanes, sizeof *tracks.open);
    fputs("{\"traceEvents\":[\n", out);
    for (int lane = 0; lane < lanes; lane++)
        write_name(&tracks, lane);
    open_slice(&tracks, 0, "running", slice_of(""));
    while (!ferror(out) && cursor_event(tracks.cursor, &event)) {
        export_progress(source, event.n, trace_count(trace));
        write_event(&tracks, &event);
        cursor_forward(tracks.cursor);
    }
    for (int lane = 0; lane < lanes; lane++)
        close_slices(&tracks, lane, 0);
    fputs("\n]}\n", out);
    free(tracks.open);
    text_free(&tracks.line);
    cursor_free(tracks.last);
    cursor_free(tracks.cursor);
}
