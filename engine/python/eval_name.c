/* Names: a slot of the frame, a cell that scopes share, or a slot of the module's globals. */
#include "engine/python/eval.h"

static Value raise_name(Frame *f, const Node *n, TypeId type, const char *format)
{
    Machine *m = f->machine;
    f->at = n;
    Text text = TEXT_EMPTY;
    text_add(&text, n->name.bytes, n->name.length);
    Value name = (Value)str_new(m, text_c(&text), text.length);
    text_cut(&text, 0);
    text_printf(&text, format, (int)n->name.length, n->name.bytes);
    raise_text(m, m->types[type], text_c(&text), text.length);
    text_free(&text);
    ((Exception *)m->exception)->name = name;
    return NULL;
}

#define UNBOUND_LOCAL "cannot access local variable '%.*s' where it is not associated with a value"
#define UNBOUND_FREE \
    "cannot access free variable '%.*s' where it is not associated with a value in enclosing scope"
#define UNDEFINED "name '%.*s' is not defined"

EVAL(eval_local)
{
    Value value = f->slots[n->slot];
    if (!value)
        return raise_name(f, n, TYPE_UnboundLocalError, UNBOUND_LOCAL);
    return keep(value);
}

static Value raise_empty_cell(Frame *f, const Node *n)
{
    bool is_free = f->code->slots[n->slot].is_free;
    return is_free ? raise_name(f, n, TYPE_NameError, UNBOUND_FREE)
                   : raise_name(f, n, TYPE_UnboundLocalError, UNBOUND_LOCAL);
}

EVAL(eval_cell)
{
    Value value = ((Cell *)f->slots[n->slot])->value;
    return value ? keep(value) : raise_empty_cell(f, n);
}

static Value load_global(Frame *f, const Node *n, int slot)
{
    Machine *m = f->machine;
    Value value = m->globals[slot];
    if (!value)
        value = m->builtin_of[slot];
    return value ? keep(value) : raise_name(f, n, TYPE_NameError, UNDEFINED);
}

/* *[value], owned: what the class body's own namespace has; NULL: nothing. False: raised. */
static bool find_in_space(Frame *f, const Node *n, Value *value)
{
    Machine *m = f->machine;
    Str *name = str_intern(m, n->name.bytes, n->name.length);
    f->at = n;
    *value = item_get(m, f->space, (Value)name);
    drop(m, (Value)name);
    if (!*value && raised(m, TYPE_KeyError))
        clear_exception(m);
    return !m->exception;
}

/* A name that is unknown elsewhere may still be in what __prepare__ gave. */
EVAL(eval_global)
{
    const Machine *m = f->machine;
    Value value = NULL;
    if (f->space && !m->globals[n->slot] && !m->builtin_of[n->slot] && !find_in_space(f, n, &value))
        return NULL;
    return value ? value : load_global(f, n, n->slot);
}

/* In a class body: its own names first, then what is outside. */
EVAL(eval_class_name)
{
    Value value = f->space ? NULL : keep(f->slots[n->slot]);
    if (f->space && !find_in_space(f, n, &value))
        return NULL;
    if (value)
        return value;
    if (n->name_kind == NAME_CLASS)
        return load_global(f, n, n->outer);
    value = ((Cell *)f->slots[n->outer])->value;
    return value ? keep(value) : raise_name(f, n, TYPE_NameError, UNBOUND_FREE);
}

STORE(store_local)
{
    Value *place = &f->slots[n->slot];
    Value old = *place;
    if (!f->is_hidden)
        observe_bind(f->machine, (uint32_t)n->slot, n, old, value);
    *place = keep(value);
    f->at = n;
    drop(f->machine, old);
    return true;
}

/* What __prepare__ gave hears of each name of the class body as it is bound. */
STORE(store_class_name)
{
    Machine *m = f->machine;
    if (!f->space)
        return store_local(f, n, value);
    Str *name = str_intern(m, n->name.bytes, n->name.length);
    f->at = n;
    bool fine = item_set(m, f->space, (Value)name, value);
    drop(m, (Value)name);
    return fine && store_local(f, n, value);
}

DELETE(delete_class_name)
{
    Machine *m = f->machine;
    if (!delete_local(f, n))
        return false;
    Str *name = str_intern(m, n->name.bytes, n->name.length);
    bool fine = !f->space || item_set(m, f->space, (Value)name, NULL);
    drop(m, (Value)name);
    return fine;
}

STORE(store_cell)
{
    Cell *cell = (Cell *)f->slots[n->slot];
    Value old = cell->value;
    if (!f->is_hidden)
        observe_cell(f->machine, cell, old, value, n);
    cell->value = keep(value);
    f->at = n;
    drop(f->machine, old);
    return true;
}

STORE(store_global)
{
    Machine *m = f->machine;
    Value old = m->globals[n->slot];
    if (!f->is_hidden)
        observe_bind(m, (uint32_t)n->slot | TRACE_GLOBAL, n, old, value);
    if (!old)
        m->bound_at[n->slot] = ++m->bindings;
    m->globals[n->slot] = keep(value);
    f->at = n;
    drop(m, old);
    return true;
}

/* At the end of a handler its name is deleted from where that stands. */
static void stand_at(Frame *f, const Node *n)
{
    if (n->kind != NODE_EXCEPT_HANDLER)
        f->at = n;
}

DELETE(delete_local)
{
    Value old = f->slots[n->slot];
    if (!old) {
        raise_name(f, n, f->code->kind == CODE_CLASS ? TYPE_NameError : TYPE_UnboundLocalError,
                   f->code->kind == CODE_CLASS ? UNDEFINED : UNBOUND_LOCAL);
        return false;
    }
    if (!f->is_hidden)
        observe_bind(f->machine, (uint32_t)n->slot, n, old, NULL);
    f->slots[n->slot] = NULL;
    stand_at(f, n);
    drop(f->machine, old);
    return true;
}

DELETE(delete_cell)
{
    Cell *cell = (Cell *)f->slots[n->slot];
    Value old = cell->value;
    if (!old) {
        raise_empty_cell(f, n);
        return false;
    }
    if (!f->is_hidden)
        observe_cell(f->machine, cell, old, NULL, n);
    cell->value = NULL;
    stand_at(f, n);
    drop(f->machine, old);
    return true;
}

DELETE(delete_global)
{
    Machine *m = f->machine;
    Value old = m->globals[n->slot];
    if (!old) {
        raise_name(f, n, TYPE_NameError, UNDEFINED);
        return false;
    }
    if (!f->is_hidden)
        observe_bind(m, (uint32_t)n->slot | TRACE_GLOBAL, n, old, NULL);
    m->globals[n->slot] = NULL;
    stand_at(f, n);
    drop(m, old);
    return true;
}
