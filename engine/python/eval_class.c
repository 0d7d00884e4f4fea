/* The class statement. (Data model, 3.3.3 "Customizing class creation"; PEP 3115, PEP 560) */
#include <string.h>

#include "engine/python/class.h"
#include "engine/python/eval.h"
#include "engine/python/observe_quick.h"
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

/* What a class's namespace has before its body runs. */
static Dict *first_names(Machine *m, const Code *code)
{
    Dict *dict = dict_new(m);
    dict_set_str(m, dict, m->name_module, (Value)m->units[code->program->unit].name);
    set_name(m, dict, "__qualname__",
             (Value)str_intern(m, code->qualname.bytes, code->qualname.length));
    if (code->docstring.bytes)
        set_name(m, dict, "__doc__",
                 (Value)str_new(m, code->docstring.bytes, code->docstring.length));
    return dict;
}

/* Adds the names that the body has bound. */
static void add_bound(Machine *m, const Frame *frame, Dict *dict)
{
    const Code *code = frame->code;
    for (int i = 0; i < code->slot_count; i++) {
        if (code->slots[i].is_free || i == code->class_cell || !frame->slots[i])
            continue;
        Value slot = frame->slots[i];
        Value value = code->slots[i].is_cell ? ((Cell *)slot)->value : slot;
        Slice slice = code->slots[i].name;
        Str *name = str_intern(m, slice.bytes, slice.length);
        if (value)
            dict_set_str(m, dict, name, value);
        drop(m, (Value)name);
    }
}

/* Adds to [dict] what a body that has run leaves besides its names. */
static void add_last_names(Machine *m, const Frame *frame, Dict *dict)
{
    if (frame->annotations)
        set_name(m, dict, "__annotations__", keep((Value)frame->annotations));
    if (frame->code->class_cell >= 0)
        set_name(m, dict, "__classcell__", keep(frame->slots[frame->code->class_cell]));
}

static bool set_all(Machine *m, Value space, Dict *dict)
{
    size_t position = 0;
    Value key, value;
    bool fine = true;
    while (fine && dict_next(dict, &position, &key, &value))
        fine = item_set(m, space, key, value);
    return fine;
}

/* The namespace of a body that has run, owned: *[dict], or what __prepare__ gave. NULL: raised. */
static Value finish_names(Machine *m, const Frame *frame, Dict *dict)
{
    if (!frame->space) {
        add_bound(m, frame, dict);
        add_last_names(m, frame, dict);
        return keep((Value)dict);
    }
    Dict *last = dict_new(m);
    add_last_names(m, frame, last);
    Value space = set_all(m, frame->space, last) ? keep(frame->space) : NULL;
    drop(m, (Value)last);
    return space;
}

/* Runs the body; its namespace, owned. [prepared]: what __prepare__ gave, or NULL. */
static Value run_class_body(Frame *f, const Node *n, Value prepared)
{
    Machine *m = f->machine;
    const Code *code = n->code;
    if (code->slot_count > FEW_VALUES &&
        !room_on_stack(m, 2 * (size_t)code->slot_count * sizeof(Value)))
        return NULL;
    Value slots[code->slot_count + 1];
    Cell *cells[code->slot_count + 1];
    memset(slots, 0, sizeof slots);
    for (int i = 0, next = 0; i < code->slot_count; i++)
        if (code->slots[i].is_free)
            cells[next++] = (Cell *)f->slots[code->slots[i].outer];
    prepare_cells(m, code, cells, slots);
    Frame frame = {.machine = m, .code = code, .slots = slots, .back = f,
                   .is_hidden = f->is_hidden, .space = prepared};
    f->at = n;
    if (!enter_call(m, "")) {
        drop_slots(m, slots, code->slot_count);
        return NULL;
    }
    observe_call(&frame, n->id);
    m->frame = &frame;
    Dict *dict = first_names(m, code);
    Value result = NULL, space = NULL;
    if (!prepared || set_all(m, prepared, dict))
        result = frame_run(&frame, &n->body);
    if (result)
        space = finish_names(m, &frame, dict);
    frame_leave(&frame, NULL);
    m->frame = f;
    leave_call(m);
    drop(m, (Value)dict);
    drop(m, (Value)frame.annotations);
    drop(m, (Value)frame.locals);
    observe_return(&frame, NULL, n);
    drop_slots(m, slots, code->slot_count);
    return space;
}

/* Calls with [items] and the keywords of the class statement. */
static Value call_with_keywords(Machine *m, Value callee, const Value *items, int count,
                                const ClassParts *parts)
{
    size_t most = parts->keywords->used, total = (size_t)count + most;
    Value few[FEW(total)], *all = values_room(m, few, total);
    Value few_names[FEW(most)], *names = values_room(m, few_names, most), key, value;
    memcpy(all, items, (size_t)count * sizeof(Value));
    size_t position = 0;
    int named = 0;
    while (dict_next(parts->keywords, &position, &key, &value)) {
        names[named] = key;
        all[count + named++] = value;
    }
    Value result = call(m, callee, &(Args){all, count, names, named});
    values_leave(m, few, all, total);
    values_leave(m, few_names, names, most);
    return result;
}

/* What the metaclass's own __prepare__ gives, owned; NULL where it has none, or it raised. */
static Value prepare(Machine *m, Value meta, Value name, const ClassParts *parts)
{
    if (!is_a(m, meta, TYPE_type))
        return NULL;
    Str *prepare = str_intern_c(m, "__prepare__");
    Value own = type_lookup((Type *)meta, prepare), given[] = {name, (Value)parts->bases};
    Value space = NULL, bound = NULL;
    if (own && !is_exactly(m, own, TYPE_method_descriptor))
        bound = attribute_get(m, meta, prepare);
    if (bound)
        space = call_with_keywords(m, bound, given, 2, parts);
    drop(m, bound);
    drop(m, (Value)prepare);
    if (!space || is_a(m, space, TYPE_dict) || special_of(type_of(m, space), SPECIAL_GETITEM))
        return space;
    raise_format(m, TYPE_TypeError, "%s.__prepare__() must return a mapping, not %s",
                 ((Type *)meta)->name->bytes, type_name(m, space));
    drop(m, space);
    return NULL;
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

static bool set_original_bases(Machine *m, Value space, const ClassParts *parts)
{
    if (!bases_differ(parts))
        return true;
    Value name = (Value)str_intern_c(m, "__orig_bases__");
    Value bases = (Value)tuple_of(m, parts->given->items, parts->given->count);
    bool fine = item_set(m, space, name, bases);
    drop(m, bases);
    drop(m, name);
    return fine;
}

static Value make_class(Frame *f, const Node *n, ClassParts *parts)
{
    Machine *m = f->machine;
    f->at = n;
    if (!resolve_bases(m, parts))
        return NULL;
    bool function = parts->metaclass && !is_a(m, parts->metaclass, TYPE_type);
    Value meta = function ? parts->metaclass : (Value)metaclass_of(m, parts);
    if (!meta)
        return NULL;
    Value name = (Value)str_intern(m, n->name.bytes, n->name.length);
    Value prepared = prepare(m, meta, name, parts), made = NULL;
    Value space = m->exception ? NULL : run_class_body(f, n, prepared);
    f->at = n;
    if (space && set_original_bases(m, space, parts)) {
        Value given[] = {name, (Value)parts->bases, space};
        made = call_with_keywords(m, meta, given, 3, parts);
    }
    drop(m, space);
    drop(m, prepared);
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
