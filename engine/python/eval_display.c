/* Displays: [a, b], (a, b), {a, b}, {k: v} and f-strings. */
#include "engine/python/eval.h"

static bool extend_with(Frame *f, const Node *n, List *list, const Node *starred)
{
    Machine *m = f->machine;
    Value iterable = eval(f, starred->value);
    if (!iterable)
        return false;
    f->at = n;
    Type *type = type_of(m, iterable);
    bool fine = type->slots->iter || special_of(type, SPECIAL_ITER) ||
                special_of(type, SPECIAL_GETITEM);
    if (!fine)
        raise_format(m, TYPE_TypeError, "Value after * must be an iterable, not %s",
                     type_name(m, iterable));
    fine = fine && list_extend(m, list, iterable);
    drop(m, iterable);
    return fine;
}

/* The first [count] elements. */
static List *eval_items(Frame *f, const Node *n, int count)
{
    Machine *m = f->machine;
    List *list = list_new(m, (size_t)count);
    for (int i = 0; i < count; i++) {
        const Node *element = n->elts.items[i];
        bool fine;
        if (element->kind == NODE_STARRED) {
            fine = extend_with(f, n, list, element);
        } else {
            Value value = eval(f, element);
            fine = value && list_append(m, list, value);
            drop(m, value);
        }
        if (!fine) {
            drop(m, (Value)list);
            return NULL;
        }
    }
    return list;
}

static int first_star(const Node *n)
{
    int i = 0;
    while (i < n->elts.count && n->elts.items[i]->kind != NODE_STARRED)
        i++;
    return i;
}

static bool has_star(const Node *n)
{
    return first_star(n) < n->elts.count;
}

EVAL(eval_list)
{
    List *list = eval_items(f, n, n->elts.count);
    if (list && !has_star(n))
        object_made(f->machine, (Object *)list);
    return (Value)list;
}

EVAL(eval_tuple)
{
    Machine *m = f->machine;
    if (has_star(n)) {
        List *list = eval_items(f, n, n->elts.count);
        Value tuple = list ? (Value)tuple_of(m, list->items, list->count) : NULL;
        drop(m, (Value)list);
        return tuple;
    }
    Tuple *tuple = tuple_new(m, (size_t)n->elts.count);
    for (int i = 0; i < n->elts.count; i++) {
        tuple->items[i] = eval(f, n->elts.items[i]);
        if (!tuple->items[i]) {
            drop(m, (Value)tuple);
            return NULL;
        }
    }
    object_made(m, (Object *)tuple);
    return (Value)tuple;
}

/* What CPython's compiler makes a constant of. */
static bool is_constant(const Node *n)
{
    if (n->kind == NODE_UNARY_OP)
        return is_constant(n->operand);
    if (n->kind == NODE_BIN_OP)
        return is_constant(n->left) && is_constant(n->right);
    for (int i = 0; n->kind == NODE_TUPLE && i < n->elts.count; i++)
        if (!is_constant(n->elts.items[i]))
            return false;
    return n->kind == NODE_CONSTANT || n->kind == NODE_TUPLE;
}

/* CPython makes a set of three constants or more from a frozenset, whose members its compiler has put
 * into another one before: both may change their order. */
static Set *from_constants(Machine *m, const Node *n, Set *set)
{
    enum { FEW = 2 };
    bool constant = n->elts.count > FEW;
    for (int i = 0; constant && i < n->elts.count; i++)
        constant = is_constant(n->elts.items[i]);
    if (!constant)
        return set;
    Set *frozen = set_new(m, TYPE_set), *copy = set_new(m, TYPE_set);
    size_t position = 0;
    Value key;
    int64_t hash;
    while (set_next(set, &position, &key, &hash))
        set_add(m, frozen, key);
    set_update(m, copy, (Value)frozen);
    drop(m, (Value)frozen);
    drop(m, (Value)set);
    return copy;
}

static bool add_all(Machine *m, Set *set, const List *items)
{
    for (size_t i = 0; i < items->count; i++)
        if (!set_add(m, set, items->items[i]))
            return false;
    return true;
}

static bool add_element(Frame *f, const Node *n, Set *set, const Node *element)
{
    Machine *m = f->machine;
    bool star = element->kind == NODE_STARRED;
    Value value = eval(f, star ? element->value : element);
    f->at = value ? n : f->at;
    bool fine = value && (star ? set_update(m, set, value) : set_add(m, set, value));
    drop(m, value);
    return fine;
}

/* The elements before the first star are all there before one of them is added; not so in a set of
 * many. (CPython: starunpack_helper) */
EVAL(eval_set)
{
    enum { MANY = 30 };
    Machine *m = f->machine;
    int together = n->elts.count > MANY ? 0 : first_star(n);
    List *items = eval_items(f, n, together);
    if (!items)
        return NULL;
    Set *set = set_new(m, TYPE_set);
    f->at = n;
    bool fine = add_all(m, set, items);
    drop(m, (Value)items);
    for (int i = together; fine && i < n->elts.count; i++)
        fine = add_element(f, n, set, n->elts.items[i]);
    if (fine)
        return (Value)from_constants(m, n, set);
    drop(m, (Value)set);
    return NULL;
}

/* A ** entry: anything with keys() and items. */
static bool merge_mapping(Frame *f, const Node *n, Dict *dict, const Node *entry)
{
    Machine *m = f->machine;
    Value mapping = eval(f, entry);
    if (!mapping)
        return false;
    f->at = n;
    bool fine = is_a(m, mapping, TYPE_dict);
    if (!fine) {
        Value keys = attribute_get_c(m, mapping, "keys");
        fine = keys != NULL;
        drop(m, keys);
        if (raised(m, TYPE_AttributeError)) {
            clear_exception(m);
            raise_format(m, TYPE_TypeError, "'%s' object is not a mapping", type_name(m, mapping));
        }
    }
    fine = fine && dict_update(m, dict, mapping);
    drop(m, mapping);
    return fine;
}

enum { RUN_MAX = 17, RUN_TOGETHER = 15 };

/* How many entries from [first] on are plain, as far as CPython's compiler takes them at once. */
static int run_of_entries(const Node *n, int first)
{
    int i = first;
    while (i < n->keys.count && i - first < RUN_MAX && n->keys.items[i])
        i++;
    return i - first;
}

static bool eval_entry(Frame *f, const Node *n, int number, Value entry[2])
{
    entry[0] = eval(f, n->keys.items[number]);
    entry[1] = entry[0] ? eval(f, n->dict_values.items[number]) : NULL;
    if (entry[1])
        return true;
    drop(f->machine, entry[0]);
    return false;
}

/* Entries [first] to [first + count), all evaluated before the first is put in. */
static bool put_entries(Frame *f, const Node *n, Dict *dict, int first, int count)
{
    Machine *m = f->machine;
    Value entries[RUN_TOGETHER][2];
    int done = 0;
    while (done < count && eval_entry(f, n, first + done, entries[done]))
        done++;
    bool fine = done == count;
    f->at = fine ? n : f->at;
    for (int i = 0; fine && i < done; i++)
        fine = dict_set(m, dict, entries[i][0], entries[i][1]);
    for (int i = 0; i < done; i++) {
        drop(m, entries[i][0]);
        drop(m, entries[i][1]);
    }
    return fine;
}

/* (CPython: compiler_dict) */
EVAL(eval_dict)
{
    Machine *m = f->machine;
    Dict *dict = dict_new(m);
    bool fine = true;
    for (int i = 0; fine && i < n->keys.count;) {
        int run = run_of_entries(n, i);
        if (run == 0)
            fine = merge_mapping(f, n, dict, n->dict_values.items[i++]);
        int step = run > RUN_TOGETHER ? 1 : run;
        for (int end = i + run; fine && i < end; i += step)
            fine = put_entries(f, n, dict, i, step);
    }
    if (fine) {
        object_made(m, (Object *)dict);
        return (Value)dict;
    }
    drop(m, (Value)dict);
    return NULL;
}

/* A star outside a display or call does not get past the parser. */
EVAL(eval_starred)
{
    return raise_format(f->machine, TYPE_SyntaxError, n ? "can't use starred expression here" : "");
}

static Value converted(Frame *f, const Node *n, Value value)
{
    switch (n->conversion) {
    case 's':
        return value_str(f->machine, value);
    case 'r':
        return value_repr(f->machine, value);
    case 'a':
        return value_ascii(f->machine, value);
    default:
        return keep(value);
    }
}

EVAL(eval_formatted_value)
{
    Machine *m = f->machine;
    Value value = eval(f, n->value);
    if (!value)
        return NULL;
    f->at = n;
    Value shown = converted(f, n, value);
    drop(m, value);
    Value spec = shown && n->format_spec ? eval(f, n->format_spec) : NULL;
    if (!shown || (n->format_spec && !spec)) {
        drop(m, shown);
        return NULL;
    }
    f->at = n;
    Slice spec_slice = spec ? str_slice((Str *)spec) : (Slice){"", 0};
    Value result = value_format(m, shown, spec_slice);
    drop(m, shown);
    drop(m, spec);
    return result;
}

EVAL(eval_joined_str)
{
    Machine *m = f->machine;
    Text text = TEXT_EMPTY;
    for (int i = 0; i < n->values.count; i++) {
        Value part = eval(f, n->values.items[i]);
        if (!part) {
            text_free(&text);
            return NULL;
        }
        text_add_slice(&text, str_slice((Str *)part));
        drop(m, part);
    }
    return (Value)str_from_text(m, &text);
}
