/* Annotations: kept where CPython keeps them, and enforced nowhere. (PEP 526, PEP 563) */
#include "engine/python/eval.h"
#include "engine/python/unit.h"

/* The source of [n]; an expression that goes over several lines loses the line ends. */
static Value source_of(Frame *f, const Node *n)
{
    Text text = TEXT_EMPTY;
    for (int number = n->span.line; number <= n->span.end_line; number++) {
        Slice line = program_line(f->code->program, number);
        size_t from = number == n->span.line ? (size_t)n->span.column : 0;
        size_t to = number == n->span.end_line ? (size_t)n->span.end_column : line.length;
        while (number > n->span.line && from < to && line.bytes[from] == ' ')
            from++;
        text_add(&text, line.bytes + from, to - from);
    }
    return (Value)str_from_text(f->machine, &text);
}

static Value annotation_value(Frame *f, const Node *n)
{
    if (!f->code->program->postpones_annotations)
        return eval(f, n);
    bool is_text = n->kind == NODE_CONSTANT && n->op == CONSTANT_STRING;
    return is_text ? value_repr(f->machine, f->machine->constants[n->id]) : source_of(f, n);
}

static void keep_annotation(Machine *m, Dict **annotations, Slice name, Value value)
{
    Str *key = str_intern(m, name.bytes, name.length);
    if (!*annotations)
        *annotations = dict_new(m);
    dict_set_str(m, *annotations, key, value);
    drop(m, (Value)key);
}

/* ---- parameters and results */

static bool annotate(Frame *f, Function *function, Slice name, const Node *annotation)
{
    if (!annotation)
        return true;
    Value value = annotation_value(f, annotation);
    if (value)
        keep_annotation(f->machine, &function->annotations, name, value);
    drop(f->machine, value);
    return value != NULL;
}

static bool annotate_list(Frame *f, Function *function, const NodeList *list)
{
    for (int i = 0; i < list->count; i++)
        if (!annotate(f, function, list->items[i]->name, list->items[i]->annotation))
            return false;
    return true;
}

static bool annotate_one(Frame *f, Function *function, const Node *argument)
{
    return !argument || annotate(f, function, argument->name, argument->annotation);
}

bool eval_annotations(Frame *f, const Node *n, Function *function)
{
    const Node *arguments = n->args_node;
    return annotate_list(f, function, &arguments->posonlyargs) &&
           annotate_list(f, function, &arguments->args) &&
           annotate_one(f, function, arguments->vararg) &&
           annotate_list(f, function, &arguments->kwonlyargs) &&
           annotate_one(f, function, arguments->kwarg) &&
           annotate(f, function, slice_of("return"), n->returns);
}

/* ---- variables */

/* A class body keeps its annotations in its frame, a module among its globals. */
static void annotate_variable(Frame *f, Slice name, Value value)
{
    Machine *m = f->machine;
    if (f->code->kind == CODE_CLASS) {
        keep_annotation(m, &f->annotations, name, value);
        return;
    }
    Str *key = str_intern_c(m, "__annotations__");
    Dict *annotations = (Dict *)unit_find(m, f->code->program, key);
    bool is_new = !annotations;
    keep_annotation(m, &annotations, name, value);
    if (is_new) {
        unit_set(m, f->code->program, key, (Value)annotations);
        drop(m, (Value)annotations);
    }
    drop(m, (Value)key);
}

/* The annotation is evaluated where CPython does: not for names inside functions. */
EXEC(exec_ann_assign)
{
    Machine *m = f->machine;
    bool named = n->target->kind == NODE_NAME;
    bool in_function = f->code->kind != CODE_MODULE && f->code->kind != CODE_CLASS;
    if (n->value) {
        Value value = eval(f, n->value);
        bool fine = value && n->target->store(f, n->target, value);
        drop(m, value);
        if (!fine)
            return FLOW_RAISE;
    }
    if (in_function && named)
        return FLOW_NEXT;
    Value annotation = annotation_value(f, n->annotation);
    if (annotation && named && n->simple && !in_function)
        annotate_variable(f, n->target->name, annotation);
    drop(m, annotation);
    return annotation ? FLOW_NEXT : FLOW_RAISE;
}
