/* Code objects: what a program can ask of a function's text. */
#include "engine/python/frame.h"

typedef struct CodeObject {
    Object head;
    const Code *code;
} CodeObject;

const char *code_path(const Machine *m, const Code *code)
{
    const Program *program = code->program;
    return program == m->program && m->config.path ? m->config.path : program->name;
}

/* One object for each code, so that generator.gi_code is function.__code__. */
Value code_object(Machine *m, const Code *code)
{
    Value key = int_new(m, (int64_t)(uintptr_t)code), object = NULL;
    if (!m->code_objects)
        m->code_objects = dict_new(m);
    dict_get(m, m->code_objects, key, &object);
    if (object) {
        drop(m, key);
        return keep(object);
    }
    object = object_alloc(m, m->types[TYPE_code], sizeof(CodeObject));
    ((CodeObject *)object)->code = code;
    dict_set(m, m->code_objects, key, object);
    drop(m, key);
    return object;
}

static Value get_code_name(Machine *m, Value self)
{
    Slice name = ((CodeObject *)self)->code->name;
    return (Value)str_new(m, name.bytes, name.length);
}

static Value get_argcount(Machine *m, Value self)
{
    (void)m;
    return small(((CodeObject *)self)->code->positional_count);
}

static Value get_firstlineno(Machine *m, Value self)
{
    (void)m;
    const Node *node = ((CodeObject *)self)->code->node;
    bool decorated = node->kind == NODE_FUNCTION_DEF && node->decorators.count > 0;
    return small(decorated ? node->decorators.items[0]->span.line : node->span.line);
}

/* The names of the slots for which [wanted] holds, as a tuple. */
static Value slot_names(Machine *m, Value self, bool (*wanted)(const SlotInfo *slot))
{
    const Code *code = ((CodeObject *)self)->code;
    List *names = list_new(m, 0);
    for (int i = 0; i < code->slot_count; i++) {
        if (!wanted(&code->slots[i]))
            continue;
        Value name = (Value)str_new(m, code->slots[i].name.bytes, code->slots[i].name.length);
        list_append(m, names, name);
        drop(m, name);
    }
    Value tuple = (Value)tuple_of(m, names->items, names->count);
    drop(m, (Value)names);
    return tuple;
}

static bool is_variable(const SlotInfo *slot)
{
    return !slot->is_free && (!slot->is_cell || slot->is_parameter);
}

static bool is_cell(const SlotInfo *slot)
{
    return slot->is_cell;
}

static bool is_free(const SlotInfo *slot)
{
    return slot->is_free;
}

static Value get_varnames(Machine *m, Value self)
{
    return slot_names(m, self, is_variable);
}

static Value get_cellvars(Machine *m, Value self)
{
    return slot_names(m, self, is_cell);
}

static Value get_freevars(Machine *m, Value self)
{
    return slot_names(m, self, is_free);
}

static Value get_nlocals(Machine *m, Value self)
{
    Value names = get_varnames(m, self);
    Value count = small((int64_t)((Tuple *)names)->count);
    drop(m, names);
    return count;
}

static Value get_qualname(Machine *m, Value self)
{
    Slice name = ((CodeObject *)self)->code->qualname;
    return name.bytes ? (Value)str_new(m, name.bytes, name.length) : get_code_name(m, self);
}

static Value get_filename(Machine *m, Value self)
{
    return (Value)str_c(m, code_path(m, ((CodeObject *)self)->code));
}

static Value get_kwonlyargcount(Machine *m, Value self)
{
    (void)m;
    return small(((CodeObject *)self)->code->kwonly_count);
}

static Value get_posonlyargcount(Machine *m, Value self)
{
    (void)m;
    return small(((CodeObject *)self)->code->posonly_count);
}

static Value get_flags(Machine *m, Value self)
{
    (void)m;
    enum { OPTIMIZED = 1, NEWLOCALS = 2, VARARGS = 4, VARKEYWORDS = 8, NESTED = 0x10,
           GENERATOR = 0x20 };
    const Code *code = ((CodeObject *)self)->code;
    bool function = code->kind != CODE_MODULE && code->kind != CODE_CLASS;
    int flags = function ? OPTIMIZED | NEWLOCALS : 0;
    flags |= function && code->parent && code->parent->kind != CODE_MODULE ? NESTED : 0;
    flags |= code->vararg_slot >= 0 ? VARARGS : 0;
    flags |= code->kwarg_slot >= 0 ? VARKEYWORDS : 0;
    flags |= code->is_generator ? GENERATOR : 0;
    return small(flags);
}

static Value compare_code(Machine *m, Value self, Value other, CompareOp op)
{
    if (!is_exactly(m, other, TYPE_code) || (op != COMPARE_EQ && op != COMPARE_NOTEQ))
        return VALUE_NOT_IMPLEMENTED;
    bool same = ((CodeObject *)self)->code == ((CodeObject *)other)->code;
    return boolean(same == (op == COMPARE_EQ));
}

static bool hash_code(Machine *m, Value self, int64_t *hash)
{
    (void)m;
    *hash = ((CodeObject *)self)->code->id;
    return true;
}

static Value repr_code(Machine *m, Value self)
{
    const Code *code = ((CodeObject *)self)->code;
    Value line = get_firstlineno(m, self);
    Text text = TEXT_EMPTY;
    text_printf(&text, "<code object %.*s at ", (int)code->name.length, code->name.bytes);
    object_address(m, self, &text);
    text_printf(&text, ", file \"%s\", line %d>", code_path(m, code), (int)small_of(line));
    return (Value)str_from_text(m, &text);
}

static const GetSetRow code_getsets[] = {
    {"co_name", get_code_name, NULL},
    {"co_qualname", get_qualname, NULL},
    {"co_filename", get_filename, NULL},
    {"co_firstlineno", get_firstlineno, NULL},
    {"co_argcount", get_argcount, NULL},
    {"co_posonlyargcount", get_posonlyargcount, NULL},
    {"co_kwonlyargcount", get_kwonlyargcount, NULL},
    {"co_nlocals", get_nlocals, NULL},
    {"co_varnames", get_varnames, NULL},
    {"co_cellvars", get_cellvars, NULL},
    {"co_freevars", get_freevars, NULL},
    {"co_flags", get_flags, NULL},
    {0},
};

const TypeSlots code_slots = {
    .size = sizeof(CodeObject),
    .repr = repr_code,
    .hash = hash_code,
    .compare = compare_code,
    .getsets = code_getsets,
    .flags = SLOTS_NO_SUBCLASS,
};
