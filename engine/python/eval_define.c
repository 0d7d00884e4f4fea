/* Definitions: functions, classes and imports bind a name to what they make. */
#include <string.h>

#include "engine/python/eval.h"
#include "engine/python/unit.h"

static bool evaluate_defaults(Frame *f, const Node *arguments, Function *function)
{
    Machine *m = f->machine;
    if (arguments->defaults.count) {
        function->defaults = tuple_new(m, (size_t)arguments->defaults.count);
        for (int i = 0; i < arguments->defaults.count; i++)
            if (!(function->defaults->items[i] = eval(f, arguments->defaults.items[i])))
                return false;
    }
    for (int i = 0; i < arguments->kw_defaults.count; i++) {
        const Node *node = arguments->kw_defaults.items[i];
        if (!node)
            continue;
        if (!function->kw_defaults)
            function->kw_defaults = dict_new(m);
        Value value = eval(f, node);
        if (!value)
            return false;
        Slice name = arguments->kwonlyargs.items[i]->name;
        Str *key = str_intern(m, name.bytes, name.length);
        dict_set_str(m, function->kw_defaults, key, value);
        drop(m, (Value)key);
        drop(m, value);
    }
    return true;
}

static bool annotate(Frame *f, Function *function, const Node *argument)
{
    Machine *m = f->machine;
    if (!argument || !argument->annotation)
        return true;
    Value value = eval(f, argument->annotation);
    if (!value)
        return false;
    if (!function->annotations)
        function->annotations = dict_new(m);
    Slice name = argument->name.bytes ? argument->name : (Slice){"return", 6};
    Str *key = str_intern(m, name.bytes, name.length);
    dict_set_str(m, function->annotations, key, value);
    drop(m, (Value)key);
    drop(m, value);
    return true;
}

static bool evaluate_annotations(Frame *f, const Node *n, Function *function)
{
    const Node *arguments = n->args_node;
    const NodeList *lists[] = {&arguments->posonlyargs, &arguments->args, &arguments->kwonlyargs};
    bool fine = true;
    for (int i = 0; i < 2; i++)
        for (int j = 0; fine && j < lists[i]->count; j++)
            fine = annotate(f, function, lists[i]->items[j]);
    fine = fine && annotate(f, function, arguments->vararg);
    for (int j = 0; fine && j < lists[2]->count; j++)
        fine = annotate(f, function, lists[2]->items[j]);
    fine = fine && annotate(f, function, arguments->kwarg);
    if (fine && n->kind == NODE_FUNCTION_DEF && n->returns) {
        Node result = {.annotation = n->returns};
        fine = annotate(f, function, &result);
    }
    return fine;
}

static Value make_function(Frame *f, const Node *n)
{
    Function *function = (Function *)function_new(f, n, n->code);
    if (!evaluate_defaults(f, n->args_node, function) ||
        (n->kind == NODE_FUNCTION_DEF && !evaluate_annotations(f, n, function))) {
        drop(f->machine, (Value)function);
        return NULL;
    }
    return (Value)function;
}

EVAL(eval_lambda)
{
    return make_function(f, n);
}

static bool eval_decorators(Frame *f, const Node *n, Value *decorators)
{
    for (int i = 0; i < n->decorators.count; i++) {
        decorators[i] = eval(f, n->decorators.items[i]);
        if (!decorators[i]) {
            while (i > 0)
                drop(f->machine, decorators[--i]);
            return false;
        }
    }
    return true;
}

/* Applies decorators from the last to the first; takes [value] over and gives the result. */
static Value apply_decorators(Frame *f, const Node *n, Value *decorators, Value value)
{
    Machine *m = f->machine;
    for (int i = n->decorators.count - 1; i >= 0; i--) {
        if (value) {
            f->at = n->decorators.items[i];
            Value decorated = call_values(m, decorators[i], &value, 1);
            drop(m, value);
            value = decorated;
        }
        drop(m, decorators[i]);
    }
    return value;
}

static int bind_definition(Frame *f, const Node *n, Value value)
{
    if (!value)
        return FLOW_RAISE;
    bool fine = n->store(f, n, value);
    drop(f->machine, value);
    return fine ? FLOW_NEXT : FLOW_RAISE;
}

EXEC(exec_function_def)
{
    Value decorators[n->decorators.count + 1];
    if (!eval_decorators(f, n, decorators))
        return FLOW_RAISE;
    Value function = make_function(f, n);
    return bind_definition(f, n, apply_decorators(f, n, decorators, function));
}

/* ---- classes */

typedef struct ClassParts {
    Tuple *bases;
    Value names[16];
    Value values[16];
    int named;
    Value metaclass;
} ClassParts;

static bool eval_bases(Frame *f, const Node *n, ClassParts *parts)
{
    Machine *m = f->machine;
    List *bases = list_new(m, (size_t)n->bases.count);
    bool fine = true;
    for (int i = 0; fine && i < n->bases.count; i++) {
        const Node *base = n->bases.items[i];
        bool starred = base->kind == NODE_STARRED;
        Value value = eval(f, starred ? base->value : base);
        fine = value && (starred ? list_extend(m, bases, value) : list_append(m, bases, value));
        drop(m, value);
    }
    parts->bases = fine ? tuple_of(m, bases->items, bases->count) : NULL;
    drop(m, (Value)bases);
    return fine;
}

static bool eval_class_keywords(Frame *f, const Node *n, ClassParts *parts)
{
    Machine *m = f->machine;
    for (int i = 0; i < n->class_keywords.count; i++) {
        const Node *keyword = n->class_keywords.items[i];
        Value value = eval(f, keyword->value);
        if (!value)
            return false;
        if (slice_is(keyword->name, "metaclass")) {
            parts->metaclass = value;
            continue;
        }
        if (parts->named == 16 || !keyword->name.bytes) {
            drop(m, value);
            raise_format(m, TYPE_TypeError, "too many keyword arguments for a class");
            return false;
        }
        parts->names[parts->named] = m->constants[keyword->id];
        parts->values[parts->named++] = value;
    }
    return true;
}

/* Runs the body; its names, in order, become the class's dict. The class cell (for super()) is given
 * back in *[cell], borrowed from the dict of nobody: the caller drops it. */
static Dict *run_class_body(Frame *f, const Node *n, Cell **cell)
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
    Dict *dict = NULL;
    if (result) {
        dict = dict_new(m);
        dict_set_str(m, dict, m->name_module, (Value)m->units[code->program->unit].name);
        Str *qualname = str_intern(m, code->qualname.bytes, code->qualname.length);
        dict_set_str(m, dict, m->name_qualname, (Value)qualname);
        drop(m, (Value)qualname);
        if (code->docstring.bytes) {
            Value doc = (Value)str_new(m, code->docstring.bytes, code->docstring.length);
            dict_set_str(m, dict, m->name_doc, doc);
            drop(m, doc);
        }
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
        *cell = code->class_cell >= 0 ? (Cell *)keep(slots[code->class_cell]) : NULL;
    }
    observe_return(&frame, NULL);
    drop_slots(m, slots, code->slot_count);
    return dict;
}

static Value make_class(Frame *f, const Node *n, ClassParts *parts)
{
    Machine *m = f->machine;
    Cell *cell = NULL;
    Dict *dict = run_class_body(f, n, &cell);
    if (!dict)
        return NULL;
    Str *name = str_intern(m, n->name.bytes, n->name.length);
    Args keywords = {parts->values, 0, parts->names, parts->named};
    f->at = n;
    Type *type = type_make(m, m->types[TYPE_type], name, parts->bases, dict, &keywords);
    if (type && cell)
        cell->value = keep((Value)type);
    drop(m, (Value)cell);
    drop(m, (Value)name);
    return (Value)type;
}

EXEC(exec_class_def)
{
    Machine *m = f->machine;
    ClassParts parts = {0};
    Value decorators[n->decorators.count + 1];
    if (!eval_decorators(f, n, decorators))
        return FLOW_RAISE;
    Value made = NULL;
    if (eval_bases(f, n, &parts) && eval_class_keywords(f, n, &parts))
        made = make_class(f, n, &parts);
    drop(m, (Value)parts.bases);
    drop(m, parts.metaclass);
    for (int i = 0; i < parts.named; i++)
        drop(m, parts.values[i]);
    return bind_definition(f, n, apply_decorators(f, n, decorators, made));
}

/* ---- imports */

EXEC(exec_import)
{
    for (int i = 0; i < n->names.count; i++) {
        const Node *alias = n->names.items[i];
        f->at = n;
        Value module = import_module(f->machine, alias->name, alias->asname.bytes != NULL);
        bool fine = module && alias->store(f, alias, module);
        drop(f->machine, module);
        if (!fine)
            return FLOW_RAISE;
    }
    return FLOW_NEXT;
}

static bool import_name(Frame *f, Value module, const Node *n, const Node *alias)
{
    Machine *m = f->machine;
    Str *name = str_intern(m, alias->name.bytes, alias->name.length);
    Value value;
    bool fine = attribute_find(m, module, name, &value);
    if (fine && !value) {
        raise_format(m, TYPE_ImportError, "cannot import name '%s' from '%.*s' (unknown location)",
                     name->bytes, (int)n->name.length, n->name.bytes);
        fine = false;
    }
    fine = fine && alias->store(f, alias, value);
    drop(m, value);
    drop(m, (Value)name);
    return fine;
}

EXEC(exec_import_from)
{
    f->at = n;
    Value module = import_module(f->machine, n->name, true);
    if (!module)
        return FLOW_RAISE;
    bool fine = true;
    for (int i = 0; fine && i < n->names.count; i++)
        fine = import_name(f, module, n, n->names.items[i]);
    drop(f->machine, module);
    return fine ? FLOW_NEXT : FLOW_RAISE;
}
