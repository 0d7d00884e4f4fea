/* Calls: the function, then the arguments from left to right, then the call itself. */
#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"
#include "engine/python/builtins.h"
#include "engine/python/function_quick.h"
#include "engine/python/generator.h"
#include "engine/python/quick.h"

static void drop_range(Machine *m, Value *items, int count)
{
    for (int i = 0; i < count; i++)
        drop(m, items[i]);
}

/* What is called: for obj.name(…) the function and its self, without a method object between. */
static Value eval_callee(Frame *f, const Node *func, Value *object, Value *self)
{
    *object = *self = NULL;
    if (func->kind != NODE_ATTRIBUTE)
        return eval_quick(f, func);
    *object = eval_quick(f, func->value);
    if (!*object)
        return NULL;
    f->at = func;
    Value callee = attribute_method(f->machine, *object, (Str *)f->machine->constants[func->id], self);
    if (!callee) {
        drop(f->machine, *object);
        *object = NULL;
    }
    return callee;
}

/* items[0] is left free for self. */
static __attribute__((noinline)) Value call_items(Frame *f, const Node *n, Value callee, Value self)
{
    Machine *m = f->machine;
    int count = n->args.count, done = 0;
    Value items[count + 1];
    items[0] = self;
    while (done < count && (items[done + 1] = eval_quick(f, n->args.items[done])))
        done++;
    Value result = NULL;
    if (done == count) {
        f->at = n;
        Args args = {self ? items : items + 1, self ? count + 1 : count, NULL, 0};
        result = call(m, callee, &args);
    }
    drop_range(m, items + 1, done);
    return result;
}

/* A function of the program's that gets an argument for each parameter. */
static inline bool is_plain_call(Machine *m, const Node *n, Value callee, Value self)
{
    if (!is_exactly(m, callee, TYPE_function))
        return false;
    const Code *code = ((Function *)callee)->code;
    return code->is_plain && code->positional_count == n->args.count + (self ? 1 : 0);
}

/* The arguments are evaluated into the places of the parameters. */
static inline __attribute__((always_inline)) Value call_plain(Frame *f, const Node *n, Function *function,
                                                              Value self)
{
    Machine *m = f->machine;
    const Code *code = function->code;
    Value slots[code->slot_count + 1];
    int done = 0;
    if (self)
        slots[done++] = keep(self);
    for (int i = 0; i < n->args.count; i++, done++)
        if (!(slots[done] = eval_quick(f, n->args.items[i]))) {
            drop_range(m, slots, done);
            return NULL;
        }
    while (done < code->slot_count)
        slots[done++] = NULL;
    f->at = n;
    return code->is_generator ? generator_new(m, function, slots)
                              : function_run(m, function, slots, f->is_hidden ? here(m) : n->id);
}

/* The native function or method behind a call with one argument; NULL: it is another call. */
static inline NativeFunction native_of_one(Machine *m, const Node *n, Value callee, TypeId type)
{
    return n->args.count == 1 && is_exactly(m, callee, type) ? ((Builtin *)callee)->row->function
                                                             : NULL;
}

/* next(generator): straight there, for what body.h says. It is no level of recursion, as it is none in
 * CPython once that has specialized the call. */
static inline Value call_next(Frame *f, const Node *n)
{
    Machine *m = f->machine;
    Value iterator = eval_quick(f, n->args.items[0]);
    if (!iterator)
        return NULL;
    f->at = n;
    Args args = {&iterator, 1, NULL, 0};
    Value item = is_generator(m, iterator) ? generator_ask(m, (Generator *)iterator)
                                           : builtin_next(m, NULL, &args);
    drop(m, iterator);
    return item;
}

/* The same of generator.send(value). */
static inline Value call_send(Frame *f, const Node *n, Value generator)
{
    Machine *m = f->machine;
    Value value = eval_quick(f, n->args.items[0]);
    if (!value)
        return NULL;
    f->at = n;
    if (!enter_call(m, CALLING)) {
        drop(m, value);
        return NULL;
    }
    Value result = generator_send(m, (Generator *)generator, value);
    leave_call(m);
    return result;
}

/* Only positional arguments, no stars: the usual call … */
EVAL(eval_call_simple)
{
    Value callee = eval_quick(f, n->func);
    if (!callee)
        return NULL;
    Machine *m = f->machine;
    bool is_plain = is_plain_call(m, n, callee, NULL);
    if (!is_plain && native_of_one(m, n, callee, TYPE_builtin) == builtin_next) {
        drop(m, callee);
        return call_next(f, n);
    }
    Value result =
        is_plain ? call_plain(f, n, (Function *)callee, NULL) : call_items(f, n, callee, NULL);
    drop(m, callee);
    return result;
}

/* … and the same of obj.name(…). */
EVAL(eval_call_method)
{
    Machine *m = f->machine;
    Value object, self;
    Value callee = eval_callee(f, n->func, &object, &self);
    if (!callee)
        return NULL;
    bool sends = self && is_generator(m, self) &&
                 native_of_one(m, n, callee, TYPE_method_descriptor) == generator_send_method;
    Value result = sends                               ? call_send(f, n, self)
                   : is_plain_call(m, n, callee, self) ? call_plain(f, n, (Function *)callee, self)
                                                       : call_items(f, n, callee, self);
    drop(m, callee);
    drop(m, object);
    return result;
}

/* ---- calls with stars and keywords */

typedef struct Gathered {
    Value *items;
    size_t count, capacity;
    Value *names;
    Value *values; /* of the names */
    size_t named, named_capacity, values_capacity;
} Gathered;

static void add_item(Gathered *g, Value item)
{
    g->items = memory_grow(g->items, g->count, &g->capacity, sizeof(Value));
    g->items[g->count++] = item;
}

static void add_named(Gathered *g, Value name, Value value)
{
    g->names = memory_grow(g->names, g->named, &g->named_capacity, sizeof(Value));
    g->values = memory_grow(g->values, g->named, &g->values_capacity, sizeof(Value));
    g->names[g->named] = name;
    g->values[g->named++] = value;
}

static bool add_visited(Machine *m, void *context, Value item)
{
    (void)m;
    add_item(context, keep(item));
    return true;
}

/* The function's name as messages about * and ** have it: "__main__.f()". */
static void add_callee_name(Machine *m, Value callee, Text *out)
{
    Value name = NULL;
    Str *qualname = m->name_qualname;
    if (!attribute_find(m, callee, qualname, &name) || !name || !is_a(m, name, TYPE_str)) {
        clear_exception(m);
        drop(m, name);
        name = value_str(m, callee);
        if (name)
            text_add_slice(out, str_slice((Str *)name));
        drop(m, name);
        return;
    }
    if (is_exactly(m, callee, TYPE_function) || is_a(m, callee, TYPE_type))
        text_add_c(out, "__main__.");
    text_add_slice(out, str_slice((Str *)name));
    text_add_c(out, "()");
    drop(m, name);
}

static bool add_star(Frame *f, Value callee, Gathered *g, Value iterable)
{
    Machine *m = f->machine;
    Type *type = type_of(m, iterable);
    bool can = type->slots->iter || special_of(type, SPECIAL_ITER) || special_of(type, SPECIAL_GETITEM);
    if (can)
        return iterate_all(m, iterable, add_visited, g);
    if (g->count) /* CPython is building a list by then */
        return raise_format(m, TYPE_TypeError, "Value after * must be an iterable, not %s",
                            type_name(m, iterable)),
               false;
    Text name = TEXT_EMPTY;
    add_callee_name(m, callee, &name);
    raise_format(m, TYPE_TypeError, "%s argument after * must be an iterable, not %s", text_c(&name),
                 type_name(m, iterable));
    text_free(&name);
    return false;
}

static bool refuse_keyword(Frame *f, Value callee, const char *format, const char *what)
{
    Text name = TEXT_EMPTY;
    add_callee_name(f->machine, callee, &name);
    raise_format(f->machine, TYPE_TypeError, format, text_c(&name), what);
    text_free(&name);
    return false;
}

/* Among the first [count]. */
static bool has_name(Machine *m, const Gathered *g, size_t count, const Str *name)
{
    charge(m, count / 8);
    for (size_t i = 0; i < count; i++)
        if (str_equal((Str *)g->names[i], name))
            return true;
    return false;
}

static bool add_double_star(Frame *f, Value callee, Gathered *g, Value mapping)
{
    Machine *m = f->machine;
    Dict *dict = dict_new(m);
    bool fine = is_a(m, mapping, TYPE_dict) || special_of(type_of(m, mapping), SPECIAL_GETITEM);
    if (!fine)
        refuse_keyword(f, callee, "%s argument after ** must be a mapping, not %s",
                       type_name(m, mapping));
    fine = fine && dict_update(m, dict, mapping);
    size_t position = 0, before = g->named; /* the mapping itself names nothing twice */
    Value key, value;
    while (fine && tick(m) && dict_next(dict, &position, &key, &value)) {
        if (!is_a(m, key, TYPE_str)) {
            raise_format(m, TYPE_TypeError, "keywords must be strings");
            fine = false;
        } else if (has_name(m, g, before, (Str *)key)) {
            fine = refuse_keyword(f, callee, "%s got multiple values for keyword argument '%s'",
                                  ((Str *)key)->bytes);
        } else {
            add_named(g, (Value)str_interned(m, (Str *)key), keep(value));
        }
    }
    drop(m, (Value)dict);
    return fine;
}

static bool gather_positional(Frame *f, const Node *n, Value callee, Gathered *g)
{
    for (int i = 0; i < n->args.count; i++) {
        const Node *argument = n->args.items[i];
        bool starred = argument->kind == NODE_STARRED;
        Value value = eval(f, starred ? argument->value : argument);
        if (!value)
            return false;
        if (!starred) {
            add_item(g, value);
            continue;
        }
        f->at = n;
        bool fine = add_star(f, callee, g, value);
        drop(f->machine, value);
        if (!fine)
            return false;
    }
    return true;
}

static bool gather_keywords(Frame *f, const Node *n, Value callee, Gathered *g)
{
    for (int i = 0; i < n->keywords.count; i++) {
        const Node *keyword = n->keywords.items[i];
        Value value = eval(f, keyword->value);
        if (!value)
            return false;
        if (keyword->name.bytes) {
            Str *name = (Str *)f->machine->constants[keyword->id];
            if (has_name(f->machine, g, g->named, name)) {
                drop(f->machine, value);
                f->at = n;
                return refuse_keyword(f, callee, "%s got multiple values for keyword argument '%s'",
                                      name->bytes);
            }
            add_named(g, keep((Value)name), value);
            continue;
        }
        f->at = n;
        bool fine = add_double_star(f, callee, g, value);
        drop(f->machine, value);
        if (!fine)
            return false;
    }
    return true;
}

static void gathered_free(Machine *m, Gathered *g)
{
    drop_range(m, g->items, (int)g->count);
    drop_range(m, g->names, (int)g->named);
    drop_range(m, g->values, (int)g->named);
    free(g->items);
    free(g->names);
    free(g->values);
}

static Value call_gathered(Machine *m, Value callee, Value self, const Gathered *g)
{
    size_t first = self ? 1 : 0, total = first + g->count + g->named;
    Value few[FEW(total + 1)], *items = values_room(m, few, total + 1);
    items[0] = self;
    if (g->count)
        memcpy(items + first, g->items, g->count * sizeof(Value));
    if (g->named)
        memcpy(items + first + g->count, g->values, g->named * sizeof(Value));
    Args args = {items, (int)(first + g->count), g->names, (int)g->named};
    Value result = call(m, callee, &args);
    values_leave(m, few, items, total + 1);
    return result;
}

EVAL(eval_call)
{
    Machine *m = f->machine;
    Value object, self;
    Value callee = eval_callee(f, n->func, &object, &self);
    if (!callee)
        return NULL;
    Gathered g = {0};
    Value result = NULL;
    if (gather_positional(f, n, callee, &g) && gather_keywords(f, n, callee, &g)) {
        f->at = n;
        result = call_gathered(m, callee, self, &g);
    }
    gathered_free(m, &g);
    drop(m, callee);
    drop(m, object);
    return result;
}
