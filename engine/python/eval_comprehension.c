/* Comprehensions and generator expressions: loops in a frame of their own. The iterator of the first
 * `for` is made outside and passed in as the parameter ".0". */
#include <string.h>

#include "engine/python/observe_quick.h"
#include "engine/python/quick.h"

typedef struct Build {
    Frame *frame;
    const Node *node;
    Value result; /* the list, set or dict; NULL: a generator expression, which yields */
} Build;

static bool add_pair(Frame *f, const Node *n, Dict *dict)
{
    Value key = eval(f, n->elt);
    Value value = key ? eval(f, n->dict_value) : NULL;
    if (value)
        f->at = n;
    bool fine = value && dict_set(f->machine, dict, key, value);
    drop(f->machine, key);
    drop(f->machine, value);
    return fine;
}

static bool emit(Build *build)
{
    Frame *f = build->frame;
    const Node *n = build->node;
    if (n->kind == NODE_DICT_COMP)
        return add_pair(f, n, (Dict *)build->result);
    Value value = eval(f, n->elt);
    if (!value)
        return false;
    if (n->kind == NODE_GENERATOR_EXP) {
        Value received = generator_yield(f, n, value);
        drop(f->machine, received);
        return received != NULL;
    }
    f->at = n;
    bool fine = n->kind == NODE_LIST_COMP ? list_append(f->machine, (List *)build->result, value)
                                          : set_add(f->machine, (Set *)build->result, value);
    drop(f->machine, value);
    return fine;
}

static bool level(Build *build, int number);

/* One item of the loop at [number]: conditions, then the next loop or the element. Only the target
 * holds the item meanwhile. */
static bool one_item(Build *build, int number, Value item)
{
    Frame *f = build->frame;
    const Node *loop = build->node->generators.items[number];
    f->at = loop->target;
    bool stored = loop->target->store(f, loop->target, item);
    drop(f->machine, item);
    if (!stored)
        return false;
    for (int i = 0; i < loop->ifs.count; i++) {
        bool truth;
        if (!eval_test(f, loop->ifs.items[i], build->node, &truth))
            return false;
        if (!truth)
            return true;
    }
    if (number + 1 < build->node->generators.count)
        return level(build, number + 1);
    return emit(build);
}

static Value open_level(Build *build, int number)
{
    Frame *f = build->frame;
    if (number == 0)
        return keep(f->slots[0]);
    const Node *loop = build->node->generators.items[number];
    Value iterable = eval(f, loop->iter);
    if (!iterable)
        return NULL;
    f->at = build->node;
    Value iterator = iterate(f->machine, iterable);
    drop(f->machine, iterable);
    return iterator;
}

static bool level(Build *build, int number)
{
    Frame *f = build->frame;
    Machine *m = f->machine;
    Value iterator = open_level(build, number);
    if (!iterator)
        return false;
    bool fine = true;
    Held held = {iterator, f->held};
    f->held = &held;
    while (fine) {
        if (build->node->kind == NODE_GENERATOR_EXP)
            fine = observe_line(f, build->node);
        else
            fine = tick(m);
        f->at = build->node;
        Value item = fine ? iterate_next(m, iterator) : NULL;
        if (!item)
            break;
        fine = one_item(build, number, item);
    }
    f->held = held.outer;
    drop(m, iterator);
    return fine && !m->exception && !m->over;
}

/* The first iterable is evaluated in the enclosing scope, at once. */
static Value first_iterator(Frame *f, const Node *n)
{
    const Node *source = n->generators.items[0]->iter;
    Value iterable = eval(f, source);
    if (!iterable)
        return NULL;
    f->at = source;
    Value iterator = iterate(f->machine, iterable);
    drop(f->machine, iterable);
    return iterator;
}

static Value empty_result(Machine *m, const Node *n)
{
    if (n->kind == NODE_LIST_COMP)
        return (Value)list_new(m, 0);
    return n->kind == NODE_SET_COMP ? (Value)set_new(m, TYPE_set) : (Value)dict_new(m);
}

/* The cells that the comprehension's own scope takes from this one. */
static void take_cells(Frame *f, const Code *code, Cell **cells)
{
    for (int i = 0, next = 0; i < code->slot_count; i++)
        if (code->slots[i].is_free)
            cells[next++] = (Cell *)f->slots[code->slots[i].outer];
}

EVAL(eval_comprehension)
{
    Machine *m = f->machine;
    const Code *code = n->code;
    Value iterator = first_iterator(f, n);
    if (!iterator)
        return NULL;
    if (code->slot_count > FEW_VALUES &&
        !room_on_stack(m, 2 * (size_t)code->slot_count * sizeof(Value))) {
        drop(m, iterator);
        return NULL;
    }
    Value slots[code->slot_count + 1];
    Cell *cells[code->slot_count + 1];
    memset(slots, 0, sizeof slots);
    take_cells(f, code, cells);
    slots[0] = iterator;
    prepare_cells(m, code, cells, slots);
    Frame frame = {.machine = m, .code = code, .slots = slots, .back = f, .at = n, .line = n,
                   .is_hidden = f->is_hidden};
    Build build = {&frame, n, empty_result(m, n)};
    f->at = n;
    bool fine = enter_call(m, "");
    if (fine) {
        observe_call(&frame, n->id);
        m->frame = &frame;
        fine = level(&build, 0);
        if (!fine)
            note_traceback(m, &frame);
        observe_return(&frame, fine ? build.result : NULL, current_node(m));
        m->frame = f;
        frame_leave(&frame, NULL);
        leave_call(m);
    }
    drop_slots(m, slots, code->slot_count);
    drop(m, (Value)frame.locals);
    if (fine)
        return build.result;
    drop(m, build.result);
    return NULL;
}

EVAL(eval_generator_exp)
{
    Machine *m = f->machine;
    const Code *code = n->code;
    Value iterator = first_iterator(f, n);
    if (!iterator)
        return NULL;
    Function *function = (Function *)function_new(f, n, code);
    Value slots[code->slot_count + 1];
    memset(slots, 0, sizeof slots);
    slots[0] = iterator;
    prepare_cells(m, code, function->cells, slots);
    f->at = n;
    Value generator = generator_new(m, function, slots);
    drop(m, (Value)function);
    return generator;
}

/* The body of a generator expression, on its own fiber. */
Value run_generator_exp(Frame *f)
{
    Build build = {f, f->code->node, NULL};
    if (level(&build, 0))
        return VALUE_NONE;
    note_traceback(f->machine, f);
    return NULL;
}
