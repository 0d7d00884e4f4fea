/* Functions of the program: making one, giving its parameters their values, running it. */
#include <string.h>

#include "engine/python/eval.h"
#include "engine/python/function_quick.h"
#include "engine/python/referents.h"
#include "engine/python/unit.h"

Value function_new(Frame *frame, const Node *node, const Code *code)
{
    Machine *m = frame->machine;
    int cells = 0;
    (void)node;
    for (int i = 0; i < code->slot_count; i++)
        cells += code->slots[i].is_free;
    size_t size = sizeof(Function) + (size_t)cells * sizeof(Cell *);
    Function *function = object_alloc(m, m->types[TYPE_function], size);
    function->code = code;
    function->cell_count = cells;
    function->name = str_intern(m, code->name.bytes, code->name.length);
    function->qualname = str_intern(m, code->qualname.bytes, code->qualname.length);
    function->module = keep((Value)m->units[code->program->unit].name);
    function->doc = code->docstring.bytes
                        ? (Value)str_new(m, code->docstring.bytes, code->docstring.length)
                        : VALUE_NONE;
    for (int i = 0, cell = 0; i < code->slot_count; i++)
        if (code->slots[i].is_free)
            function->cells[cell++] = (Cell *)keep(frame->slots[code->slots[i].outer]);
    return (Value)function;
}

/* ---- argument binding */

static Value name_of_slot(const Code *code, int slot, Machine *m)
{
    Slice name = code->slots[slot].name;
    return (Value)str_intern(m, name.bytes, name.length);
}

static bool raise_too_many(Machine *m, const Function *f, const Value *slots, int given)
{
    const Code *code = f->code;
    int defaults = f->defaults ? (int)f->defaults->count : 0;
    int most = code->positional_count, keyword_only = 0;
    for (int i = most; i < most + code->kwonly_count; i++)
        keyword_only += slots[i] != NULL;
    Text text = TEXT_EMPTY;
    text_printf(&text, "%s() takes ", f->qualname->bytes);
    if (defaults)
        text_printf(&text, "from %d to ", most - defaults);
    text_printf(&text, "%d positional argument%s but %d ", most, most == 1 && !defaults ? "" : "s",
                given);
    if (keyword_only)
        text_printf(&text, "positional argument%s (and %d keyword-only argument%s) ",
                    given == 1 ? "" : "s", keyword_only, keyword_only == 1 ? "" : "s");
    text_printf(&text, "%s given", given == 1 && !keyword_only ? "was" : "were");
    raise_format(m, TYPE_TypeError, "%s", text_c(&text));
    text_free(&text);
    return false;
}

/* "'a'", "'a' and 'b'", "'a', 'b', and 'c'": as CPython lists names. */
static bool raise_missing(Machine *m, const Function *f, const Value *slots, int from, int to,
                          const char *kind)
{
    const Code *code = f->code;
    int missing = 0, listed = 0;
    for (int i = from; i < to; i++)
        missing += !slots[i];
    Text text = TEXT_EMPTY;
    text_printf(&text, "%s() missing %d required %s argument%s: ", f->qualname->bytes, missing, kind,
                missing == 1 ? "" : "s");
    for (int i = from; i < to; i++) {
        if (slots[i])
            continue;
        if (listed)
            text_add_c(&text, missing == 2 ? " and " : listed + 1 == missing ? ", and " : ", ");
        listed++;
        text_printf(&text, "'%.*s'", (int)code->slots[i].name.length, code->slots[i].name.bytes);
    }
    raise_format(m, TYPE_TypeError, "%s", text_c(&text));
    text_free(&text);
    return false;
}

static int find_parameter(const Code *code, const Str *name, int from, int to)
{
    for (int i = from; i < to; i++)
        if (slice_equal(code->slots[i].name, str_slice(name)))
            return i;
    return -1;
}

static bool raise_positional_only(Machine *m, const Function *f, const Args *args)
{
    Text names = TEXT_EMPTY;
    for (int p = 0; p < f->code->posonly_count; p++)
        for (int i = 0; i < args->named; i++)
            if (slice_equal(f->code->slots[p].name, str_slice((Str *)args->names[i]))) {
                if (names.length)
                    text_add_c(&names, ", ");
                text_add_slice(&names, f->code->slots[p].name);
            }
    raise_format(m, TYPE_TypeError,
                 "%s() got some positional-only arguments passed as keyword arguments: '%s'",
                 f->qualname->bytes, text_c(&names));
    text_free(&names);
    return false;
}

static bool bind_keyword(Machine *m, const Function *f, const Args *args, int number, Value *slots)
{
    const Code *code = f->code;
    Str *name = (Str *)args->names[number];
    Value value = args->items[args->count + number];
    int slot = find_parameter(code, name, code->posonly_count,
                              code->positional_count + code->kwonly_count);
    if (slot >= 0 && slots[slot]) {
        raise_format(m, TYPE_TypeError, "%s() got multiple values for argument '%s'",
                     f->qualname->bytes, name->bytes);
        return false;
    }
    if (slot >= 0) {
        slots[slot] = keep(value);
        return true;
    }
    if (code->kwarg_slot >= 0)
        return dict_set_str(m, (Dict *)slots[code->kwarg_slot], name, value);
    if (find_parameter(code, name, 0, code->posonly_count) >= 0)
        return raise_positional_only(m, f, args);
    raise_format(m, TYPE_TypeError, "%s() got an unexpected keyword argument '%s'",
                 f->qualname->bytes, name->bytes);
    return false;
}

static bool fill_defaults(Machine *m, const Function *f, Value *slots)
{
    const Code *code = f->code;
    int positional = code->positional_count, defaults = f->defaults ? (int)f->defaults->count : 0;
    for (int i = 0; i < defaults; i++) {
        int slot = positional - defaults + i;
        if (!slots[slot])
            slots[slot] = keep(f->defaults->items[i]);
    }
    for (int i = 0; i < positional; i++)
        if (!slots[i])
            return raise_missing(m, f, slots, 0, positional, "positional");
    for (int i = positional; i < positional + code->kwonly_count; i++)
        if (!slots[i] && f->kw_defaults) {
            Value name = name_of_slot(code, i, m);
            slots[i] = keep(dict_get_str(f->kw_defaults, (Str *)name));
            drop(m, name);
        }
    for (int i = positional; i < positional + code->kwonly_count; i++)
        if (!slots[i])
            return raise_missing(m, f, slots, positional, positional + code->kwonly_count,
                                 "keyword-only");
    return true;
}

static bool bind_positional(Machine *m, const Function *f, Value self, const Args *args,
                            Value *slots)
{
    const Code *code = f->code;
    int most = code->positional_count, first = self ? 1 : 0, given = args->count + first;
    for (int i = 0; i < given && i < most; i++)
        slots[i] = keep(i < first ? self : args->items[i - first]);
    if (code->vararg_slot >= 0) {
        int extra = given > most ? given - most : 0;
        Tuple *rest = tuple_new(m, (size_t)extra);
        for (int i = 0; i < extra; i++)
            rest->items[i] = keep(most + i < first ? self : args->items[most + i - first]);
        slots[code->vararg_slot] = (Value)rest;
    }
    if (code->kwarg_slot >= 0)
        slots[code->kwarg_slot] = (Value)dict_new(m);
    return true;
}

/* As many positional arguments as there are parameters, and no parameters of another kind: the usual
 * call. */
static bool bind_plain(const Code *code, Value self, const Args *args, Value *slots)
{
    int first = self ? 1 : 0, given = args->count + first;
    if (given != code->positional_count || args->named || !code->is_plain)
        return false;
    if (self)
        slots[0] = keep(self);
    for (int i = first; i < given; i++)
        slots[i] = keep(args->items[i - first]);
    return true;
}

bool bind_arguments(Machine *m, const Function *f, Value self, const Args *args, Value *slots)
{
    const Code *code = f->code;
    if (bind_plain(code, self, args, slots))
        return true;
    int given = args->count + (self ? 1 : 0);
    bind_positional(m, f, self, args, slots);
    for (int i = 0; i < args->named; i++)
        if (!bind_keyword(m, f, args, i, slots))
            return false;
    if (given > code->positional_count && code->vararg_slot < 0)
        return raise_too_many(m, f, slots, given);
    return fill_defaults(m, f, slots);
}

/* Slots that inner scopes share become cells; the free names' cells come from the function. */
void prepare_cells(Machine *m, const Code *code, Cell *const *free_cells, Value *slots)
{
    for (int i = 0, next_free = 0; i < code->slot_count; i++) {
        if (code->slots[i].is_free) {
            slots[i] = keep((Value)free_cells[next_free++]);
        } else if (code->slots[i].is_cell) {
            Cell *cell = object_alloc(m, m->types[TYPE_cell], sizeof(Cell));
            cell->value = slots[i];
            slots[i] = (Value)cell;
        }
    }
}

void drop_slots(Machine *m, Value *slots, int count)
{
    for (int i = 0; i < count; i++) {
        Value old = slots[i];
        slots[i] = NULL;
        drop(m, old);
    }
}

/* Runs a frame whose slots are ready, up to its result (owned) or NULL. */
Value frame_run(Frame *frame, const NodeList *body)
{
    return body_result(frame, body);
}

Value run_lambda(Frame *frame, const Node *expression)
{
    frame->at = expression;
    Value result = eval(frame, expression);
    if (!result)
        note_traceback(frame->machine, frame);
    return result;
}

Value function_call(Machine *m, Function *function, Value self, const Args *args)
{
    const Code *code = function->code;
    if (code->slot_count > FEW_VALUES &&
        !room_on_stack(m, (size_t)code->slot_count * sizeof(Value)))
        return NULL;
    Value slots[code->slot_count + 1];
    memset(slots, 0, sizeof slots);
    if (!bind_arguments(m, function, self, args, slots)) {
        drop_slots(m, slots, code->slot_count);
        return NULL;
    }
    if (code->has_cells)
        prepare_cells(m, code, function->cells, slots);
    if (code->is_generator)
        return generator_new(m, function, slots);
    keep((Value)function);
    Value result = function_run(m, function, slots, here(m));
    drop(m, (Value)function);
    return result;
}

/* ---- the function type */

static void free_function(Machine *m, Value self)
{
    Function *f = (Function *)self;
    drop(m, (Value)f->name);
    drop(m, (Value)f->qualname);
    drop(m, f->module);
    drop(m, f->doc);
    drop(m, (Value)f->defaults);
    drop(m, (Value)f->kw_defaults);
    drop(m, (Value)f->annotations);
    drop(m, (Value)f->dict);
    for (int i = 0; i < f->cell_count; i++)
        drop(m, (Value)f->cells[i]);
}

static Value repr_function(Machine *m, Value self)
{
    Text text = TEXT_EMPTY;
    text_printf(&text, "<function %s at ", ((Function *)self)->qualname->bytes);
    object_address(m, self, &text);
    text_add_char(&text, '>');
    return (Value)str_from_text(m, &text);
}

static Value get_function(Machine *m, Value self, Value owner, Type *type)
{
    (void)type;
    return owner ? method_new(m, self, owner) : keep(self);
}

#define TEXT_ATTRIBUTE(field)                                                                      \
    static Value get_##field(Machine *m, Value self)                                               \
    {                                                                                              \
        (void)m;                                                                                   \
        return keep((Value)((Function *)self)->field);                                             \
    }                                                                                              \
    static bool set_##field(Machine *m, Value self, Value value)                                   \
    {                                                                                              \
        if (!value || !is_a(m, value, TYPE_str)) {                                                 \
            raise_format(m, TYPE_TypeError, "__" #field "__ must be set to a string object");      \
            return false;                                                                          \
        }                                                                                          \
        drop(m, (Value)((Function *)self)->field);                                                 \
        ((Function *)self)->field = (Str *)keep(value);                                            \
        return true;                                                                               \
    }
TEXT_ATTRIBUTE(name)
TEXT_ATTRIBUTE(qualname)

#define VALUE_ATTRIBUTE(field, type)                                                               \
    static Value get_##field(Machine *m, Value self)                                               \
    {                                                                                              \
        (void)m;                                                                                   \
        Value value = (Value)((Function *)self)->field;                                            \
        return value ? keep(value) : VALUE_NONE;                                                   \
    }                                                                                              \
    static bool set_##field(Machine *m, Value self, Value value)                                   \
    {                                                                                              \
        drop(m, (Value)((Function *)self)->field);                                                 \
        ((Function *)self)->field = (type)keep(value == VALUE_NONE ? NULL : value);                \
        return true;                                                                               \
    }
VALUE_ATTRIBUTE(doc, Value)
VALUE_ATTRIBUTE(module, Value)
VALUE_ATTRIBUTE(defaults, Tuple *)
VALUE_ATTRIBUTE(kw_defaults, Dict *)

static Value get_annotations(Machine *m, Value self)
{
    Function *f = (Function *)self;
    if (!f->annotations)
        f->annotations = dict_new(m);
    return keep((Value)f->annotations);
}

static bool set_annotations(Machine *m, Value self, Value value)
{
    Function *f = (Function *)self;
    if (!value || !is_a(m, value, TYPE_dict)) {
        raise_format(m, TYPE_TypeError, "__annotations__ must be set to a dict object");
        return false;
    }
    drop(m, (Value)f->annotations);
    f->annotations = (Dict *)keep(value);
    return true;
}

static Value get_code(Machine *m, Value self)
{
    return code_object(m, ((Function *)self)->code);
}

static Value get_globals(Machine *m, Value self)
{
    return (Value)globals_dict_new(m, ((Function *)self)->code->program);
}

static Value get_closure(Machine *m, Value self)
{
    Function *f = (Function *)self;
    if (f->cell_count == 0)
        return VALUE_NONE;
    return (Value)tuple_of(m, (Value *)f->cells, (size_t)f->cell_count);
}

static const GetSetRow function_getsets[] = {
    {"__name__", get_name, set_name},
    {"__qualname__", get_qualname, set_qualname},
    {"__doc__", get_doc, set_doc},
    {"__module__", get_module, set_module},
    {"__defaults__", get_defaults, set_defaults},
    {"__kwdefaults__", get_kw_defaults, set_kw_defaults},
    {"__annotations__", get_annotations, set_annotations},
    {"__code__", get_code, NULL},
    {"__closure__", get_closure, NULL},
    {"__globals__", get_globals, NULL},
    {0},
};

const TypeSlots function_slots = {
    .serial = offsetof(Function, serial),
    .visit = visit_function,
    .size = sizeof(Function),
    .free = free_function,
    .repr = repr_function,
    .call = call,
    .get = get_function,
    .getsets = function_getsets,
    .dict = offsetof(Function, dict),
    .flags = SLOTS_NO_SUBCLASS,
};
