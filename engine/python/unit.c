#include "engine/python/unit.h"

#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"

/* ---- constants */

static Value constant_of(Machine *m, const Node *n)
{
    switch ((ConstantKind)n->op) {
    case CONSTANT_NONE:
        return VALUE_NONE;
    case CONSTANT_TRUE:
        return VALUE_TRUE;
    case CONSTANT_FALSE:
        return VALUE_FALSE;
    case CONSTANT_ELLIPSIS:
        return VALUE_ELLIPSIS;
    case CONSTANT_INT:
        return int_literal(m, n->text);
    case CONSTANT_FLOAT:
        return float_new(m, strtod(n->text.bytes, NULL));
    case CONSTANT_COMPLEX:
        return complex_new(m, 0, strtod(n->text.bytes, NULL));
    case CONSTANT_STRING:
        return (Value)str_intern(m, n->text.bytes, n->text.length);
    case CONSTANT_BYTES:
        return bytes_new(m, n->text.bytes, n->text.length);
    }
    return VALUE_NONE;
}

static void make_constants(Machine *m, const Program *program)
{
    size_t total = program->first.nodes + program->node_count;
    m->constants = memory_resize(m->constants, total * sizeof(Value));
    Value *constants = m->constants + program->first.nodes;
    memset(constants, 0, program->node_count * sizeof(Value));
    for (uint32_t i = 0; i < program->node_count; i++) {
        const Node *n = program->nodes[i];
        if (n->kind == NODE_CONSTANT)
            constants[i] = constant_of(m, n);
        else if ((n->kind == NODE_ATTRIBUTE || n->kind == NODE_KEYWORD) && n->name.bytes)
            constants[i] = (Value)str_intern(m, n->name.bytes, n->name.length);
    }
}

/* ---- globals */

int unit_slot(const Program *program, Slice name)
{
    for (int i = 0; i < program->global_count; i++)
        if (slice_equal(program->globals[i], name))
            return program->first.globals + i;
    return -1;
}

void unit_bind(Machine *m, int slot, Value value)
{
    Value old = m->globals[slot];
    if (!old)
        m->bound_at[slot] = ++m->bindings;
    m->globals[slot] = keep(value);
    drop(m, old);
}

void unit_unbind(Machine *m, const Program *program, const char *name)
{
    int slot = unit_slot(program, slice_of(name));
    Value old = slot >= 0 ? m->globals[slot] : NULL;
    if (slot >= 0)
        m->globals[slot] = NULL;
    drop(m, old);
}

static void preset_global(Machine *m, const Program *program, const char *name, Value value)
{
    int slot = unit_slot(program, slice_of(name));
    if (slot >= 0)
        unit_bind(m, slot, value);
}

static void make_globals(Machine *m, const Program *program)
{
    size_t first = (size_t)program->first.globals, count = (size_t)program->global_count;
    size_t total = first + count;
    m->globals = memory_resize(m->globals, total * sizeof(Value));
    m->builtin_of = memory_resize(m->builtin_of, total * sizeof(Value));
    m->bound_at = memory_resize(m->bound_at, total * sizeof(uint64_t));
    for (size_t i = 0; i < count; i++) {
        Slice name = program->globals[i];
        Str *str = str_intern(m, name.bytes, name.length);
        m->globals[first + i] = NULL;
        m->bound_at[first + i] = 0;
        m->builtin_of[first + i] = dict_get_str(m->builtins, str);
        drop(m, (Value)str);
    }
}

void unit_set(Machine *m, const Program *program, Str *name, Value value)
{
    Unit *unit = &m->units[program->unit];
    int slot = unit_slot(program, str_slice(name));
    if (slot >= 0) {
        unit_bind(m, slot, value);
        return;
    }
    if (!unit->others)
        unit->others = dict_new(m);
    dict_set_str(m, unit->others, name, value);
}

Value unit_find(const Machine *m, const Program *program, const Str *name)
{
    const Dict *others = m->units[program->unit].others;
    int slot = unit_slot(program, str_slice(name));
    return slot >= 0 ? m->globals[slot] : others ? dict_get_str(others, name) : NULL;
}

Dict *unit_globals(Machine *m, const Program *program)
{
    const Dict *others = m->units[program->unit].others;
    Dict *dict = others ? dict_copy(m, others) : dict_new(m);
    for (int i = 0; i < program->global_count; i++) {
        Value value = m->globals[program->first.globals + i];
        if (!value)
            continue;
        Str *name = str_intern(m, program->globals[i].bytes, program->globals[i].length);
        dict_set_str(m, dict, name, value);
        drop(m, (Value)name);
    }
    return dict;
}

/* ---- units */

Numbers unit_numbers(const Machine *m)
{
    if (m->unit_count == 0)
        return (Numbers){0};
    const Program *last = m->units[m->unit_count - 1].program;
    return (Numbers){last->first.nodes + last->node_count, last->first.codes + last->code_count,
                     last->first.globals + last->global_count};
}

/* What only the program itself has, which was not imported. */
static void preset_main(Machine *m, const Program *program)
{
    Value path = (Value)str_c(m, m->config.path ? m->config.path : program->name);
    preset_global(m, program, "__file__", path);
    preset_global(m, program, "__package__", VALUE_NONE);
    preset_global(m, program, "__spec__", VALUE_NONE);
    drop(m, path);
}

void unit_add(Machine *m, Program *program, bool owned, Str *name)
{
    m->units = memory_grow(m->units, m->unit_count, &m->unit_capacity, sizeof(Unit));
    program->unit = (int)m->unit_count;
    m->units[m->unit_count++] =
        (Unit){program, owned ? program : NULL, (Str *)keep((Value)name), NULL};
    enum { AT_LEAST = 96 << 10, PER_NODE = 2 * sizeof(Node) }; /* its arena and tables */
    m->heap.used += owned ? AT_LEAST + program->length + program->node_count * PER_NODE : 0;
    link_program(program);
    make_constants(m, program);
    make_globals(m, program);
    Slice doc = program->codes[0]->docstring;
    Value text = doc.bytes ? (Value)str_new(m, doc.bytes, doc.length) : VALUE_NONE;
    preset_global(m, program, "__name__", (Value)name);
    preset_global(m, program, "__doc__", text);
    drop(m, text);
    if (!owned)
        preset_main(m, program);
}

const Unit *unit_running(const Machine *m)
{
    return &m->units[m->frame ? m->frame->code->program->unit : 0];
}

/* A frame for the whole text, on top of the one that runs. Module code has no local names. */
static Frame module_frame(Machine *m, const Program *program)
{
    const Code *code = program->codes[0];
    return (Frame){.machine = m, .code = code, .back = m->frame, .is_hidden = code->is_hidden};
}

Value unit_run(Machine *m, const Program *program)
{
    Frame frame = module_frame(m, program);
    if (!enter_call(m, ""))
        return NULL;
    m->frame = &frame;
    Value result = frame_run(&frame, &program->module->body);
    frame_leave(&frame, NULL);
    m->frame = frame.back;
    leave_call(m);
    return result;
}

Value unit_evaluate(Machine *m, const Program *program)
{
    Frame frame = module_frame(m, program);
    const Node *expression = program->module->body.items[0]->value;
    if (!enter_call(m, ""))
        return NULL;
    m->frame = &frame;
    frame.at = expression;
    Value result = expression->eval(&frame, expression);
    if (!result)
        note_traceback(m, &frame);
    frame_leave(&frame, NULL);
    m->frame = frame.back;
    leave_call(m);
    return result;
}

void units_free(Machine *m)
{
    for (size_t i = 0; i < m->unit_count; i++)
        program_free(m->units[i].owned);
    free(m->units);
}
