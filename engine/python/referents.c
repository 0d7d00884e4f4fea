/* What objects refer to, type by type. */
#include "engine/python/referents.h"
#include "engine/python/generator.h"
#include "engine/python/lazy.h"

static void visit_backwards(Visitor *visitor, const Value *items, size_t count)
{
    while (count > 0)
        visitor->visit(visitor, items[--count]);
}

static void visit_all(Visitor *visitor, const Value *items, size_t count)
{
    for (size_t i = 0; i < count; i++)
        visitor->visit(visitor, items[i]);
}

void visit_list(Visitor *visitor, Value self)
{
    visit_backwards(visitor, ((List *)self)->items, ((List *)self)->count);
}

void visit_tuple(Visitor *visitor, Value self)
{
    visit_backwards(visitor, ((Tuple *)self)->items, ((Tuple *)self)->count);
}

void visit_dict(Visitor *visitor, Value self)
{
    size_t position = 0;
    Value key, value;
    while (dict_next((Dict *)self, &position, &key, &value)) {
        visitor->visit(visitor, key);
        visitor->visit(visitor, value);
    }
}

void visit_set(Visitor *visitor, Value self)
{
    size_t position = 0;
    Value key;
    int64_t hash;
    while (set_next((Set *)self, &position, &key, &hash))
        visitor->visit(visitor, key);
}

void visit_cell(Visitor *visitor, Value self)
{
    visitor->visit(visitor, ((Cell *)self)->value);
}

void visit_function(Visitor *visitor, Value self)
{
    Function *function = (Function *)self;
    visitor->visit(visitor, (Value)function->defaults);
    visitor->visit(visitor, (Value)function->kw_defaults);
    visitor->visit(visitor, (Value)function->dict);
    if (function->cell_count)
        visitor->closure(visitor, function);
    visitor->visit(visitor, (Value)function->annotations);
}

void visit_cells(Visitor *visitor, Function *function)
{
    for (int i = function->cell_count; i > 0; i--)
        visitor->visit(visitor, (Value)function->cells[i - 1]);
}

void visit_method(Visitor *visitor, Value self)
{
    visitor->visit(visitor, ((Method *)self)->function);
    visitor->visit(visitor, ((Method *)self)->self);
}

void visit_builtin(Visitor *visitor, Value self)
{
    visitor->visit(visitor, ((Builtin *)self)->self);
}

void visit_wrapper(Visitor *visitor, Value self)
{
    visitor->visit(visitor, ((MethodWrapper *)self)->function);
}

void visit_property(Visitor *visitor, Value self)
{
    const Property *property = (Property *)self;
    Value parts[] = {property->get, property->set, property->delete, property->doc};
    visit_all(visitor, parts, sizeof parts / sizeof *parts);
}

void visit_type(Visitor *visitor, Value self)
{
    const Type *type = (Type *)self;
    if (!(type->flags & TYPE_HEAP))
        return;
    visitor->visit(visitor, (Value)type->dict);
    visitor->visit(visitor, (Value)type->bases);
}

static void visit_kept(Visitor *visitor, const Exception *exception)
{
    if (visitor->counted)
        visitor->visit(visitor, (Value)exception->kept);
    else if (exception->kept)
        visit_all(visitor, exception->kept->items, exception->kept->count);
}

void visit_exception(Visitor *visitor, Value self)
{
    const Exception *exception = (Exception *)self;
    if (!visitor->counted || !(self->type->flags & TYPE_HEAP)) /* else it is the instance's */
        visitor->visit(visitor, (Value)exception->dict);
    visitor->visit(visitor, (Value)exception->args);
    visit_kept(visitor, exception);
    visitor->visit(visitor, exception->cause);
    visitor->visit(visitor, exception->context);
    visit_all(visitor, exception->fields, EXCEPTION_FIELDS);
}

void visit_iterator(Visitor *visitor, Value self)
{
    visitor->visit(visitor, ((Iterator *)self)->source);
    visitor->visit(visitor, ((Iterator *)self)->extra);
}

void visit_lazy(Visitor *visitor, Value self)
{
    const Lazy *lazy = (Lazy *)self;
    if (visitor->counted)
        visitor->visit(visitor, (Value)lazy->iterators);
    else if (lazy->iterators)
        visit_tuple(visitor, (Value)lazy->iterators);
    visitor->visit(visitor, lazy->function);
    visitor->visit(visitor, lazy->other);
    if (visitor->counted)
        visitor->visit(visitor, lazy->count);
}

void visit_lazy_tuple(Visitor *visitor, Value self)
{
    if (visitor->counted) {
        visit_lazy(visitor, self);
        return;
    }
    visitor->visit(visitor, (Value)((Lazy *)self)->iterators);
    visitor->visit(visitor, ((Lazy *)self)->function);
}

/* What the statements that a frame is in hold, outermost first. */
static void visit_held(Visitor *visitor, const Held *innermost)
{
    if (!innermost)
        return;
    visit_held(visitor, innermost->outer);
    visitor->visit(visitor, innermost->value);
}

static void visit_handled(Visitor *visitor, const Generator *g)
{
    for (const Handling *at = g->handling; at && at != &g->boundary; at = at->outer)
        visitor->visit(visitor, at->exception);
}

void visit_generator(Visitor *visitor, Value self)
{
    const Generator *g = (Generator *)self;
    if (g->state == GENERATOR_CLOSED)
        return;
    if (!g->left)
        visitor->visit(visitor, (Value)g->frame.kept);
    visitor->visit(visitor, (Value)g->function);
    visit_all(visitor, g->slots, (size_t)g->frame.code->slot_count);
    visit_held(visitor, g->frame.held);
    visitor->visit(visitor, g->yielding_from);
    visitor->visit(visitor, g->in);
    visitor->visit(visitor, (Value)g->frame.locals);
    if (g->state == GENERATOR_SUSPENDED)
        visit_handled(visitor, g);
}

/* CPython keeps the attributes of an instance in itself, while nobody asks for its __dict__. */
static void visit_instance(Visitor *visitor, Object *object)
{
    const Type *type = object->type;
    for (const Type *at = type; at->flags & TYPE_HEAP; at = at->base)
        visit_all(visitor, (Value *)((char *)object + at->slots_offset), (size_t)at->slot_count);
    Dict *dict = type->dict_offset ? *(Dict **)((char *)object + type->dict_offset) : NULL;
    if (visitor->counted) {
        visitor->visit(visitor, (Value)dict);
        return;
    }
    if (dict)
        visit_dict(visitor, (Value)dict);
    visitor->visit(visitor, (Value)type);
}

void visit_referents(Visitor *visitor, Object *object)
{
    const Type *type = object->type;
    if (type->flags & TYPE_HEAP)
        visit_instance(visitor, object);
    if (type->slots->visit)
        type->slots->visit(visitor, object);
}
