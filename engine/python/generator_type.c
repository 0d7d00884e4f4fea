/* The generator type: what a program sees of a generator. */
#include "engine/python/frame.h"
#include "engine/python/referents.h"

static void free_generator(Machine *m, Value self)
{
    Generator *g = (Generator *)self;
    if (!generator_release(m, g)) {
        self->refs = 2; /* its kept frame's, and while this runs */
        container_spare(m, self);
        generator_forget_handled(m, g);
        if (--self->refs > 0)
            return;
        generator_release(m, g); /* the frame went with what it handled */
    }
    drop(m, (Value)g->name);
    drop(m, (Value)g->qualname);
    drop(m, g->in);
}

size_t generator_finalizer_offset(void)
{
    return offsetof(Generator, finalizer);
}

static Value repr_generator(Machine *m, Value self)
{
    Text text = TEXT_EMPTY;
    text_printf(&text, "<generator object %s at ", ((Generator *)self)->qualname->bytes);
    object_address(m, self, &text);
    text_add_char(&text, '>');
    return (Value)str_from_text(m, &text);
}

static Value iter_generator(Machine *m, Value self)
{
    (void)m;
    return keep(self);
}

/* Turns an outcome into what a method returns: the end is StopIteration, with the value if any. */
Value generator_result(Machine *m, Outcome outcome, Value result)
{
    if (outcome != OUTCOME_RETURN)
        return outcome == OUTCOME_YIELD ? result : NULL;
    raise_value(m, TYPE_StopIteration, result == VALUE_NONE ? NULL : result);
    drop(m, result);
    return NULL;
}

/* The returned value goes to whoever asked, past built-in iterators that pull from here. It is told
 * of where StopIteration reaches the program; most often nobody ever sees it. */
Value generator_stop(Machine *m, Outcome outcome, Value result)
{
    if (outcome != OUTCOME_RETURN)
        return result;
    if (result == VALUE_NONE)
        return NULL;
    Args args = {&result, 1, NULL, 0};
    Value stop = (Value)exception_new(m, m->types[TYPE_StopIteration], &args);
    drop(m, result);
    exception_chain(m, stop, handled_exception(m));
    return raise_again(m, stop, NULL);
}

static Value next_generator(Machine *m, Value self)
{
    Value result;
    Outcome outcome = generator_resume(m, (Generator *)self, RESUME_NEXT, VALUE_NONE, &result);
    return generator_stop(m, outcome, result);
}

Value generator_send_method(Machine *m, Value self, const Args *args)
{
    return generator_send(m, (Generator *)self, keep(args->items[0]));
}

static Value bad_throw(Machine *m, Value given)
{
    return raise_format(m, TYPE_TypeError,
                        "exceptions must be classes or instances deriving from BaseException, not %s",
                        type_name(m, given));
}

/* throw(type, value): the instance that `raise` would make of them. */
static Value thrown_exception(Machine *m, const Args *args)
{
    Value type = args->items[0], value = args->count > 1 ? args->items[1] : VALUE_NONE;
    if (args->count > 2 && args->items[2] != VALUE_NONE && !is_a(m, args->items[2], TYPE_traceback))
        return raise_format(m, TYPE_TypeError, "throw() third argument must be a traceback object");
    if (is_exception(type)) {
        if (value != VALUE_NONE)
            return raise_format(m, TYPE_TypeError,
                                "instance exception may not have a separate value");
        return keep(type);
    }
    if (!is_a(m, type, TYPE_type) || !(((Type *)type)->flags & TYPE_EXCEPTION))
        return bad_throw(m, type);
    if (is_exception(value) && type_is_subtype(value->type, (Type *)type))
        return keep(value);
    Tuple *several = is_a(m, value, TYPE_tuple) ? (Tuple *)value : NULL;
    Value made = several ? call_values(m, type, several->items, (int)several->count)
                         : call_values(m, type, &value, value != VALUE_NONE);
    made = made ? exception_made(m, type, made, false) : NULL;
    return made ? made : take_exception(m); /* what goes wrong in making it is thrown in its place */
}

static Value method_throw(Machine *m, Value self, const Args *args)
{
    Value exception = thrown_exception(m, args);
    if (!exception)
        return NULL;
    Value result;
    Generator *g = (Generator *)self;
    g->thrown = args;
    Outcome outcome = generator_resume(m, g, RESUME_THROW, exception, &result);
    g->thrown = NULL;
    return generator_result(m, outcome, result);
}

static Value method_close(Machine *m, Value self, const Args *args)
{
    (void)args;
    return generator_close(m, (Generator *)self) ? VALUE_NONE : NULL;
}

static Value method_del(Machine *m, Value self, const Args *args)
{
    return method_close(m, self, args);
}

static Value get_running(Machine *m, Value self)
{
    (void)m;
    return boolean(generator_is_running((Generator *)self));
}

static Value get_suspended(Machine *m, Value self)
{
    (void)m;
    const Generator *g = (Generator *)self;
    return boolean(g->state == GENERATOR_SUSPENDED && !generator_is_running(g));
}

static bool is_above(const Generator *g, const Throwing *throwing)
{
    const Generator *at = throwing->leaf;
    while (at && at != g && at != throwing->via)
        at = at->delegator;
    return at == g && g != throwing->leaf;
}

/* throw() and close() go to the delegate past [g], which stands at its `yield from` meanwhile. */
static bool is_passed_by_throw(const Machine *m, const Generator *g)
{
    for (const Throwing *at = m->throwing; at; at = at->outer)
        if (is_above(g, at))
            return true;
    const Generator *leaf = g;
    while (leaf->delegate && leaf->state != GENERATOR_RUNNING)
        leaf = leaf->delegate;
    return g->frame.is_aside || (leaf != g && is_throwing(leaf->how));
}

static Value get_yieldfrom(Machine *m, Value self)
{
    const Generator *g = (Generator *)self;
    bool stands = is_passed_by_throw(m, g) || !generator_is_running(g);
    return g->yielding_from && stands ? keep(g->yielding_from) : VALUE_NONE;
}

static Value get_frame(Machine *m, Value self)
{
    Generator *g = (Generator *)self;
    return g->state == GENERATOR_CLOSED ? VALUE_NONE : frame_of_generator(m, g);
}

static Value get_gi_code(Machine *m, Value self)
{
    return code_object(m, ((Generator *)self)->frame.code);
}

static bool set_text(Machine *m, Str **place, Value value, const char *name)
{
    if (!value || !is_a(m, value, TYPE_str)) {
        raise_format(m, TYPE_TypeError, "%s must be set to a string object", name);
        return false;
    }
    drop(m, (Value)*place);
    *place = (Str *)keep(value);
    return true;
}

static Value get_name(Machine *m, Value self)
{
    (void)m;
    return keep((Value)((Generator *)self)->name);
}

static bool set_name(Machine *m, Value self, Value value)
{
    return set_text(m, &((Generator *)self)->name, value, "__name__");
}

static Value get_qualname(Machine *m, Value self)
{
    (void)m;
    return keep((Value)((Generator *)self)->qualname);
}

static bool set_qualname(Machine *m, Value self, Value value)
{
    return set_text(m, &((Generator *)self)->qualname, value, "__qualname__");
}

static const NativeRow generator_methods[] = {
    {"send", generator_send_method, 1, 1, 0},
    {"throw", method_throw, 1, 3, 0},
    {"close", method_close, 0, 0, 0},
    {"__del__", method_del, 0, 0, 0},
    {0},
};

static const GetSetRow generator_getsets[] = {
    {"gi_running", get_running, NULL},
    {"gi_suspended", get_suspended, NULL},
    {"gi_yieldfrom", get_yieldfrom, NULL},
    {"gi_frame", get_frame, NULL},
    {"gi_code", get_gi_code, NULL},
    {"__name__", get_name, set_name},
    {"__qualname__", get_qualname, set_qualname},
    {0},
};

const TypeSlots generator_slots = {
    .serial = offsetof(Generator, serial),
    .visit = visit_generator,
    .size = sizeof(Generator),
    .free = free_generator,
    .repr = repr_generator,
    .iter = iter_generator,
    .next = next_generator,
    .methods = generator_methods,
    .getsets = generator_getsets,
    .flags = SLOTS_NO_SUBCLASS,
};
