#include "engine/python/machine.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"
#include "engine/python/exception.h"
#include "engine/python/generator.h"
#include "engine/python/unit.h"

/* Room from the start for what as many generators leave behind as have stacks where there is little
 * memory. */
enum { CONTAINERS = 8192 };
enum {
    RECURSION_LIMIT = 1000, /* CPython's */
    MAIN_STACK = 16 * 1024 * 1024,
    GENERATOR_STACK = 512 * 1024,
    MAIN_RESERVE = 128 * 1024, /* kept free below the deepest call */
};
#define DEFAULT_MEMORY ((size_t)1 << 30)

/* ---- tables for the trace */

static void tell_places(Machine *m)
{
    for (uint32_t i = 0; i < m->program->node_count; i++) {
        Span span = m->program->nodes[i]->span;
        TracePlace place = {span.line, span.column, span.end_line, span.end_column};
        trace_add_place(m->trace, i ? place : (TracePlace){0});
    }
}

static void tell_code(Machine *m, const Code *code)
{
    char **names = memory_zero((size_t)code->slot_count + 1, sizeof(char *));
    for (int i = 0; i < code->slot_count; i++)
        names[i] = memory_copy(code->slots[i].name.bytes, code->slots[i].name.length);
    Text text = TEXT_EMPTY;
    text_printf(&text, code->kind == CODE_CLASS ? "<class %.*s>" : "%.*s", (int)code->name.length,
                code->name.bytes);
    char *name = text_take(&text);
    m->codes[code->id] =
        trace_add_code(m->trace, name, (const char *const *)names, code->slot_count);
    for (int i = 0; i < code->slot_count; i++)
        free(names[i]);
    free(names);
    free(name);
}

/* Lane 0 is there from the start; its record says so to whoever reads the trace. */
static void tell_main(Machine *m)
{
    trace_bare(m->trace, EVENT_LANE, LANE_MAIN, 0);
}

static void tell_tables(Machine *m)
{
    tell_places(m);
    m->codes = memory_zero(m->program->code_count, sizeof(uint32_t));
    for (uint32_t i = 0; i < m->program->code_count; i++)
        tell_code(m, m->program->codes[i]);
    for (int i = 0; i < m->program->global_count; i++) {
        char *name = memory_copy(m->program->globals[i].bytes, m->program->globals[i].length);
        trace_add_global(m->trace, name);
        free(name);
    }
    tell_main(m);
}

static void make_names(Machine *m)
{
    m->name_dict = str_intern_c(m, "__dict__");
    m->name_class = str_intern_c(m, "__class__");
    m->name_name = str_intern_c(m, "__name__");
    m->name_qualname = str_intern_c(m, "__qualname__");
    m->name_module = str_intern_c(m, "__module__");
    m->name_doc = str_intern_c(m, "__doc__");
    m->name_main = str_intern_c(m, "__main__");
    m->name_slots = str_intern_c(m, "__slots__");
}

/* ---- the run */

/* Standard error shows as \ud800 what has no place in UTF-8. */
static void escape_surrogates(Slice text, Text *out)
{
    for (size_t at = 0; at < text.length;) {
        uint32_t c;
        size_t size = utf8_decode(text.bytes + at, text.length - at, &c);
        if (c >= 0xD800 && c <= 0xDFFF)
            text_printf(out, "\\u%04x", c);
        else
            text_add(out, text.bytes + at, size);
        at += size;
    }
}

static void write_output(Machine *m, int stream, const char *bytes, size_t length)
{
    Text escaped = TEXT_EMPTY;
    if (!m->config.write)
        return;
    if (stream == 2 && surrogates_in((Slice){bytes, length})) {
        escape_surrogates((Slice){bytes, length}, &escaped);
        m->config.write(m->config.context, stream, text_c(&escaped), escaped.length);
    } else {
        m->config.write(m->config.context, stream, bytes, length);
    }
    text_free(&escaped);
}

void program_print(Machine *m, int stream, const char *bytes, size_t length)
{
    if (length == 0 || m->over)
        return;
    observe_output(m, length);
    if (stream == 1)
        observe_print(m, bytes, length);
    write_output(m, stream, bytes, length);
}

void write_error(Machine *m, const char *bytes, size_t length)
{
    write_output(m, 2, bytes, length);
}

static void finish_with_exit(Machine *m, Value exception)
{
    Value code = ((Exception *)exception)->value;
    int64_t number = 0;
    m->status = MACHINE_EXIT;
    if (!code || code == VALUE_NONE) {
        m->exit_code = 0;
    } else if (is_int(m, code)) {
        m->exit_code = int_fits(code, &number) ? (int)(number & 0xFF) : 255;
    } else {
        Value text = value_str(m, code);
        if (text) {
            write_error(m, ((Str *)text)->bytes, ((Str *)text)->length);
            write_error(m, "\n", 1);
        }
        drop(m, text);
        m->exit_code = 1;
    }
}

/* Returns what sys.last_value is from now on. */
static Value finish_with_exception(Machine *m)
{
    Value exception = take_exception(m);
    if (is_a(m, exception, TYPE_SystemExit)) {
        finish_with_exit(m, exception);
        drop(m, exception);
        return NULL;
    }
    Text report = TEXT_EMPTY;
    m->status = MACHINE_ERROR;
    m->exit_code = 1;
    exception_summary(m, exception, &m->reason);
    traceback_print(m, exception, &report);
    write_error(m, text_c(&report), report.length);
    text_free(&report);
    return exception;
}

/* The names that the program leaves behind go in CPython's order: those with one leading underscore
 * first, then the rest, each in the order in which they were bound. (CPython: _PyModule_ClearDict) */
static void drop_globals(Machine *m, bool underscored)
{
    for (;;) {
        int oldest = -1;
        for (int i = 0; i < m->program->global_count; i++) {
            Slice name = m->program->globals[i];
            bool single = name.bytes[0] == '_' && !(name.length > 1 && name.bytes[1] == '_');
            if (m->globals[i] && single == underscored &&
                (oldest < 0 || m->bound_at[i] < m->bound_at[oldest]))
                oldest = i;
        }
        if (oldest < 0 || m->over)
            return;
        Value value = m->globals[oldest];
        m->globals[oldest] = NULL;
        drop(m, value);
        if (m->exception)
            clear_exception(m);
    }
}

/* What is left of the program goes; [last] is the exception that ended it, or NULL. CPython's collector
 * finalizes oldest first, while the globals still stand. */
static void wind_up(Machine *m, Value last)
{
    finalizers_in_order(m);
    collect_garbage(m);
    drop_exception(m, last);
    m->finishing = true;
    if (finalize_all(m)) {
        drop_globals(m, true);
        drop_globals(m, false);
    } /* else they hold on to the globals until nothing can be printed any more */
}

static void run_module(Machine *m)
{
    Frame frame = {.machine = m, .code = m->program->codes[0], .slots = m->main_slots};
    m->frame = &frame;
    m->stack_limit = fiber_limit(m->main_fiber, MAIN_RESERVE);
    m->depth = 1;
    Value result = frame_run(&frame, &m->program->module->body);
    frame_leave(&frame, NULL);
    drop(m, result);
    frame.at = frame.line;
    if (m->over)
        return;
    m->status = MACHINE_FINISHED;
    m->ended = true;
    Value last = result ? NULL : finish_with_exception(m);
    if (m->status != MACHINE_EXIT) /* which comes before CPython has done so */
        unit_unbind(m, m->program, "__file__");
    /* A slice may end while the program is being wound up: it is not over before that is done. */
    MachineStatus status = m->status;
    m->status = MACHINE_READY;
    wind_up(m, last);
    m->frame = NULL;
    if (!m->over)
        m->status = status;
}

/* After a bound is reached, what is still paused on fibers of its own is unwound: every node sees
 * `over` and returns, without running anything more of the program. */
static void unwind_generators(Machine *m)
{
    for (Finalizer *at = m->finalizers; at; at = at->next) {
        Generator *g = (Generator *)at->object;
        if (!is_generator(m, at->object) || !g->fiber || fiber_state(g->fiber) != FIBER_SUSPENDED)
            continue;
        g->how = RESUME_CLOSE;
        fiber_resume(g->fiber);
    }
}

static void record_end(Machine *m)
{
    EndStatus status = m->status == MACHINE_LIMIT   ? END_LIMIT
                       : m->status == MACHINE_ERROR ? END_ERROR
                                                    : END_FINISHED;
    uint32_t atom = trace_add_text(m->trace, ATOM_TEXT, text_c(&m->reason), m->reason.length);
    trace_two(m->trace, EVENT_END, (uint32_t)status, 0, atom, 0);
}

static void main_entry(void *argument)
{
    Machine *m = argument;
    run_module(m);
    if (m->over)
        unwind_generators(m);
    record_end(m);
}

static Machine *machine_of(Heap *heap)
{
    return (Machine *)(void *)((char *)heap - offsetof(Machine, heap));
}

static void memory_exceeded(Heap *heap)
{
    observe_soon(machine_of(heap));
}

/* A byte takes a third of a nanosecond to make room for, and to fill. */
static void count_filled(Heap *heap, size_t bytes)
{
    charge(machine_of(heap), bytes / 128);
}

Machine *machine_new(const Program *program, const MachineConfig *config, Trace *trace)
{
    Machine *m = memory_zero(1, sizeof(Machine));
    m->program = program;
    m->config = *config;
    m->status = MACHINE_READY;
    m->recursion_limit = RECURSION_LIMIT;
    m->own_trace = trace ? NULL : trace_new(program->name, slice_of(""), NULL);
    m->trace = trace ? trace : m->own_trace;
    if (m->config.max_memory == 0)
        m->config.max_memory = memory_share(DEFAULT_MEMORY);
    trace_reset(m->trace, program->name, (Slice){program->source, program->length}, config->lesson);
    heap_init(&m->heap, m->config.max_memory);
    m->container_capacity = CONTAINERS;
    m->containers = memory_alloc(CONTAINERS * sizeof(Object *));
    m->heap.told = count_filled;
    m->heap.exceeded = memory_exceeded;
    tell_tables(m);
    types_init(m);
    make_names(m);
    builtins_init(m);
    /* A machine never changes its program: what the linker writes is the same for all. */
    unit_add(m, (Program *)program, false, m->name_main);
    size_t slots = (size_t)program->codes[0]->slot_count;
    m->main_slots = memory_zero(slots, sizeof(Value));
    m->fibers = fiber_set_new(GENERATOR_STACK);
    size_t stack = config->max_stack ? config->max_stack : MAIN_STACK;
    m->main_fiber = fiber_new(m->fibers, stack, main_entry, m);
    return m;
}

MachineStatus machine_run(Machine *m, uint64_t events)
{
    if (m->status != MACHINE_READY)
        return m->status;
    m->slice_end = events ? machine_events(m) + events : 0;
    observe_schedule(m);
    if (fiber_set_run(m->fibers, m->main_fiber) == FIBER_NO_STACK) {
        m->status = MACHINE_LIMIT;
        text_add_c(&m->reason, "the system has no memory for a stack");
        record_end(m);
    }
    return machine_status(m);
}

MachineStatus machine_status(const Machine *m)
{
    return trace_ended(m->trace) ? m->status : MACHINE_READY;
}

const char *machine_reason(const Machine *m)
{
    return text_c(&m->reason);
}

int machine_exit_code(const Machine *m)
{
    return m->exit_code;
}

uint64_t machine_events(const Machine *m)
{
    return m->forgotten + trace_count(m->trace);
}

size_t machine_bytes(const Machine *m)
{
    return m->heap.used;
}

size_t machine_classes(const Machine *m)
{
    return m->made_count;
}

void machine_free(Machine *m)
{
    if (!m)
        return;
    if (!trace_ended(m->trace)) {
        /* Paused in the middle: let everything unwind, so that nothing on a stack is lost. */
        machine_stop(m);
        m->status = MACHINE_LIMIT;
        if (fiber_state(m->main_fiber) != FIBER_READY)
            fiber_set_run(m->fibers, m->main_fiber);
    }
    fiber_set_free(m->fibers);
    for (int i = 0; i < TYPE_COUNT; i++)
        free(m->types[i]->subclasses);
    for (size_t i = 0; i < m->made_count; i++)
        free(m->made_types[i]->subclasses);
    free(m->made_types);
    heap_destroy(&m->heap);
    trace_free(m->own_trace);
    text_free(&m->reason);
    units_free(m);
    free(m->constants);
    free(m->globals);
    free(m->builtin_of);
    free(m->bound_at);
    free(m->main_slots);
    free(m->codes);
    free(m->trash);
    free(m->containers);
    free(m->garbage);
    free(m->admitted);
    free(m);
}
