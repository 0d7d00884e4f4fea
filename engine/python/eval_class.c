/* The class statement. (Data model, 3.3.3 "Customizing class creation"; PEP 3115, PEP 560) */
#include <string.h>

#include "engine/python/class.h"
#include "engine/python/eval.h"
#include "engine/python/unit.h"

typedef struct ClassParts {
    List *given;      /* the bases as written */
    Tuple *bases;     /* … and with what their __mro_entries__ put in their places */
    Dict *keywords;   /* without metaclass */
    Value metaclass;  /* or NULL */
} ClassParts;

static bool eval_bases(Frame *f, const Node *n, ClassParts *parts)
{
    Machine *m = f->machine;
    bool fine = true;
    parts->given = list_new(m, (size_t)n->bases.count);
    for (int i = 0; fine && i < n->bases.count; i++) {
        const Node *base = n->bases.items[i];
        bool starred = base->kind == NODE_STARRED;
        Value value = eval(f, starred ? base->value : base);
        fine = value && (starred ? list_extend(m, parts->given, value)
                                 : list_append(m, parts->given, value));
        drop(m, value);
    }
    return fine;
}

static bool eval_keywords(Frame *f, const Node *n, ClassParts *parts)
{
    Machine *m = f->machine;
    bool fine = true;
    parts->keywords = dict_new(m);
    for (int i = 0; fine && i < n->class_keywords.count; i++) {
        const Node *keyword = n->class_keywords.items[i];
        Value value = eval(f, keyword->value);
        fine = value && (keyword->name.bytes
                             ? dict_set_str(m, parts->keywords, (Str *)m->constants[keyword->id], value)
                             : dict_update(m, parts->keywords, value));
        drop(m, value);
    }
    Str *name = str_intern_c(m, "metaclass");
    fine = fine && dict_pop(m, parts->keywords, (Value)name, &parts->metaclass);
    drop(m, (Value)name);
    return fine;
}

/* A base that is no class says which classes it stands for. (PEP 560) */
static bool add_base(Machine *m, List *bases, Value base, Value given)
{
    Str *name = str_intern_c(m, "__mro_entries__");
    Value hook = NULL;
    bool fine = is_a(m, base, TYPE_type) || attribute_find(m, base, name, &hook);
    drop(m, (Value)name);
    if (!fine || !hook)
        return fine && list_append(m, bases, base);
    Value entries = call_values(m, hook, &given, 1);
    drop(m, hook);
    fine = entries && list_extend(m, bases, entries);
    drop(m, entries);
    return fine;
}

static bool resolve_bases(Machine *m, ClassParts *parts)
{
    List *bases = list_new(m, parts->given->count);
    Value given = (Value)tuple_of(m, parts->given->items, parts->given->count);
    bool fine = true;
    for (size_t i = 0; fine && i < parts->given->count; i++)
        fine = add_base(m, bases, parts->given->items[i], given);
    drop(m, given);
    parts->bases = tuple_of(m, bases->items, bases->count);
    drop(m, (Value)bases);
    return fine;
}

static void set_name(Machine *m, Dict *dict, const char *name, Value value)
{
    Str *key = str_intern_c(m, name);
    dict_set_str(m, dict, key, value);
    drop(m, (Value)key);
    drop(m, value);
}

/* The names of a class body that has run, as its namespace has them. */
static Dict *collect_names(Machine *m, const Frame *frame)
{
    const Code *code = frame->code;
    const Value *slots = frame->slots;
    Dict *dict = dict_new(m);
    dict_set_str(m, dict, m->name_module, (Value)m->units[code->program->unit].name);
    set_name(m, dict, "__qualname__",
             (Value)str_intern(m, code->qualname.bytes, code->qualname.length));
    if (code->docstring.bytes)
        set_name(m, dict, "__doc__",
                 (Value)str_new(m, code->docstring.bytes, code->docstring.length));
    for (int i = 0; i < code->slot_count; i++) {
        if (code->slots[i].is_free || i == code->class_cell || !slots[i])
            continue;
        Value value = code->slots[i].is_cell ? ((Cell *)slots[i])->value : slots[i];
        Slice slice = code->slots[i].name;
        Str *name = str_intern(m, slice.bytes, slice.length);
        if (value)
            dict_set_str(m, dict, name, value);
        drop(m, (Value)name);
    }
    if (frame->annotations)
        set_name(m, dict, "__annotations__", keep((Value)frame->annotations));
    if (code->class_cell >= 0)
        set_name(m, dict, "__classcell__", keep(slots[code->class_cell]));
    return dict;
}

static Dict *run_class_body(Frame *f, const Node *n)
{
    Machine *m = f->machine;
    const Code *code = n->code;
    Value slots[code->slot_count + 1];
    Cell *cells[code->slot_count + 1];
    memset(slots, 0, sizeof slots);
    for (int i = 0, next = 0; i < code->slot_count; i++)
        if (code->slots[i].is_free)
            cells[next++] = (Cell *)f->slots[code->slots[i].outer];
    prepare_cells(m, code, cells, slots);
    Frame frame = {.machine = m, .code = code, .slots = slots, .back = f,
                   .is_hidden = f->is_hidden};
    f->at = n;
    if (!enter_call(m, "")) {
        drop_slots(m, slots, code->slot_count);
        return NULL;
    }
    observe_call(&frame, n);
    m->frame = &frame;
    Value result = frame_run(&frame, &n->body);
    m->frame = f;
    leave_call(m);
    Dict *dict = result ? collect_names(m, &frame) : NULL;
    drop(m, (Value)frame.annotations);
    observe_return(&frame, NULL);
    drop_slots(m, slots, code->slot_count);
    return dict;
}

/* What the metaclass's own __prepare__ gives takes the names in their order; else they stay as they
 * are. The names are owned by the call. */
static Value prepare_names(Machine *m, Type *meta, Value name, const ClassParts *parts, Dict *names)
{
    Str *prepare = str_intern_c(m, "__prepare__");
    Value own = type_lookup(meta, prepare), given[] = {name, (Value)parts->bases};
    bool native = !own || is_exactly(m, own, TYPE_method_descriptor);
    drop(m, (Value)prepare);
    if (native)
        return (Value)names;
    Value space = call_method_c(m, (Value)meta, "__prepare__", given, 2);
    size_t position = 0;
    Value key, value;
    bool fine = space != NULL;
    while (fine && dict_next(names, &position, &key, &value))
        fine = item_set(m, space, key, value);
    drop(m, (Value)names);
    if (fine)
        return space;
    drop(m, space);
    return NULL;
}

/* Calls the metaclass with what the statement says. */
static Value call_metaclass(Machine *m, Value meta, Value name, const ClassParts *parts, Value space)
{
    size_t count = parts->keywords->used, position = 0;
    Value items[3 + count], names[count + 1], key, value;
    items[0] = name;
    items[1] = (Value)parts->bases;
    items[2] = space;
    for (int i = 0; dict_next(parts->keywords, &position, &key, &value); i++) {
        names[i] = key;
        items[3 + i] = value;
    }
    Args args = {items, 3, names, (int)count};
    return call(m, meta, &args);
}

static Type *metaclass_of(Machine *m, const ClassParts *parts)
{
    Type *asked = parts->metaclass ? (Type *)parts->metaclass : m->types[TYPE_type];
    return best_metaclass(m, asked, parts->bases);
}

static bool bases_differ(const ClassParts *parts)
{
    bool differ = parts->given->count != parts->bases->count;
    for (size_t i = 0; !differ && i < parts->bases->count; i++)
        differ = parts->given->items[i] != parts->bases->items[i];
    return differ;
}

static Value make_class(Frame *f, const Node *n, ClassParts *parts)
{
    Machine *m = f->machine;
    f->at = n;
    if (!resolve_bases(m, parts))
        return NULL;
    bool function = parts->metaclass && !is_a(m, parts->metaclass, TYPE_type);
    Value meta = function ? parts->metaclass : (Value)metaclass_of(m, parts);
    Dict *dict = meta ? run_class_body(f, n) : NULL;
    if (!dict)
        return NULL;
    f->at = n;
    if (bases_differ(parts))
        set_name(m, dict, "__orig_bases__",
                 (Value)tuple_of(m, parts->given->items, parts->given->count));
    Value name = (Value)str_intern(m, n->name.bytes, n->name.length);
    Value space = function ? (Value)dict : prepare_names(m, (Type *)meta, name, parts, dict);
    Value made = space ? call_metaclass(m, meta, name, parts, space) : NULL;
    drop(m, space);
    drop(m, name);
    return made;
}

EVAL(eval_class)
{
    Machine *m = f->machine;
    ClassParts parts = {0};
    Value made = NULL;
    if (eval_bases(f, n, &parts) && eval_keywords(f, n, &parts))
        made = make_class(f, n, &parts);
    drop(m, (Value)parts.given);
    drop(m, (Value)parts.bases);
    drop(m, (Value)parts.keywords);
    drop(m, parts.metaclass);
    return made;
}
