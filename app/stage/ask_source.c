#include <string.h>

#include "app/stage/ask.h"
#include "app/stage/token.h"
#include "app/stage/words.h"

enum { LOOK_LINES = 60 };

static bool is_name_byte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_' ||
           (byte >= '0' && byte <= '9') || (byte & 0x80);
}

/* The name that [text] begins with; empty when none. */
static Slice leading_name(Slice text)
{
    size_t length = 0;
    while (length < text.length && is_name_byte(text.bytes[length]))
        length++;
    return (Slice){text.bytes, length};
}

static Slice rest_from(Slice text, size_t start)
{
    return (Slice){text.bytes + start, text.length - start};
}

/* What follows [words] where [text] begins with them; with `bytes` NULL where it does not. */
static Slice after(Slice text, const char *words)
{
    if (!slice_starts(text, words))
        return (Slice){NULL, 0};
    return rest_from(text, strlen(words));
}

/* A line that runs when control comes to it. */
static bool is_code(Slice statement)
{
    static const char *const others[] = {"def ", "async def ", "class ", "@", "else", "try:",
                                         "finally:", "import ", "from ", "\"", "'", ")", "]", "}"};
    for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
        if (slice_starts(statement, others[i]))
            return false;
    return statement.length > 0;
}

/* Whether the line only goes on with what the one before has begun. */
static bool is_rest(const Ask *ask, int line)
{
    Slice before = ask_statement(ask, line - 1);
    return before.length && strchr(",([{\\", before.bytes[before.length - 1]);
}

int ask_code_line(const Ask *ask, int line, int down)
{
    int lines = trace_source_lines(ask->model->trace);
    for (int at = line + down; at >= 1 && at <= lines; at += down)
        if (is_code(ask_statement(ask, at)) && !is_rest(ask, at))
            return at;
    return 0;
}

static size_t indent_of(const Ask *ask, int line)
{
    return token_indent(trace_source_line(ask->model->trace, line));
}

int ask_block_line(const Ask *ask, int line)
{
    const Trace *trace = ask->model->trace;
    size_t indent = indent_of(ask, line);
    int at = line, lines = trace_source_lines(trace);
    while (at <= lines && !slice_ends(ask_statement(ask, at), ":")) /* brackets over many lines */
        at++;
    for (at++; at <= lines; at++) {
        Slice statement = ask_statement(ask, at);
        if (statement.length && *statement.bytes != '"' && *statement.bytes != '\'')
            return indent_of(ask, at) > indent ? at : 0;
    }
    return 0;
}

/* The name in `def NAME(` on a line. */
static Slice defined_on(const Ask *ask, int line)
{
    Slice statement = ask_statement(ask, line), rest = after(statement, "async ");
    rest = after(rest.bytes ? rest : statement, "def ");
    return rest.bytes ? leading_name(rest) : slice_of("");
}

int ask_body_line(const Ask *ask, int lane)
{
    const Trace *trace = ask->model->trace;
    cursor_seek(ask->model->walker, steps_place(ask->model->steps, ask->step));
    Slice name = trace_atom_text(trace, (uint32_t)cursor_lane(ask->model->walker, lane)->name);
    int found = 0;
    for (int line = 1; line <= trace_source_lines(trace); line++) {
        if (!slice_equal(defined_on(ask, line), name))
            continue;
        if (found)
            return 0; /* two of that name */
        found = line;
    }
    return found ? ask_block_line(ask, found) : 0;
}

/* The lane that a variable called [name] holds before `next`, where the running lane sees it. */
static int lane_named(const Ask *ask, Slice name)
{
    const Trace *trace = ask->model->trace;
    const Cursor *cursor = ask_now(ask);
    const Lane *lane = cursor_lane(cursor, cursor_running(cursor));
    if (lane->frame_count > 0) {
        const Frame *frame = &lane->frames[lane->frame_count - 1];
        const TraceCode *code = trace_code(trace, frame->code);
        for (int i = 0; i < code->slot_count; i++)
            if (slice_is(name, code->slots[i]))
                return words_lane_of(cursor,
                                     cursor_slot(cursor, cursor_running(cursor), frame, i));
    }
    for (uint32_t i = 0; i < trace_global_count(trace); i++)
        if (slice_is(name, trace_global(trace, i)))
            return words_lane_of(cursor, cursor_global(cursor, i));
    return NO_LANE;
}

int ask_loop_lane(const Ask *ask, int line)
{
    Slice statement = ask_statement(ask, line);
    if (!slice_starts(statement, "for ") || !slice_ends(statement, ":"))
        return NO_LANE;
    const char *in = memmem(statement.bytes, statement.length, " in ", 4);
    if (!in)
        return NO_LANE;
    Slice rest = rest_from(statement, (size_t)(in + 4 - statement.bytes));
    Slice name = leading_name(rest);
    return name.length && name.length + 1 == rest.length ? lane_named(ask, name) : NO_LANE;
}

int ask_loop_of(const Ask *ask, int line)
{
    size_t indent = indent_of(ask, line);
    for (int at = line - 1; at >= 1 && at > line - LOOK_LINES; at--) {
        Slice statement = ask_statement(ask, at);
        if (!statement.length || indent_of(ask, at) >= indent)
            continue;
        indent = indent_of(ask, at);
        if (slice_starts(statement, "for ") || slice_starts(statement, "while "))
            return at;
    }
    return 0;
}

int ask_called_lane(const Ask *ask, int line, const char *call, Slice *argument)
{
    Slice statement = ask_statement(ask, line);
    const char *at = memmem(statement.bytes, statement.length, call, strlen(call));
    if (!at)
        return NO_LANE;
    size_t end = (size_t)(at - statement.bytes), start = end;
    while (start > 0 && is_name_byte(statement.bytes[start - 1]))
        start--;
    Slice rest = rest_from(statement, end + strlen(call));
    const char *close = memchr(rest.bytes, ')', rest.length);
    *argument = (Slice){rest.bytes, close ? (size_t)(close - rest.bytes) : 0};
    return lane_named(ask, (Slice){statement.bytes + start, end - start});
}

int ask_argument_lane(const Ask *ask, int line, const char *call)
{
    Slice argument;
    Slice statement = ask_statement(ask, line);
    if (!memmem(statement.bytes, statement.length, call, strlen(call)))
        return NO_LANE;
    ask_called_lane(ask, line, call, &argument);
    return argument.length ? lane_named(ask, argument) : NO_LANE;
}

Slice ask_target(const Ask *ask, int line)
{
    Slice statement = ask_statement(ask, line), name = leading_name(statement);
    Slice rest = rest_from(statement, name.length);
    bool binds = slice_starts(rest, " = ") || slice_starts(rest, " := ");
    return binds ? name : slice_of("");
}
