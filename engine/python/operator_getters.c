/* operator: itemgetter, attrgetter and methodcaller, objects that are called with another one. */
#include <string.h>

#include "engine/python/runtime.h"

typedef struct Getter {
    Object head;
    Tuple *keys;    /* items, or attribute names; of a methodcaller its name and arguments */
    Dict *keywords; /* of a methodcaller */
} Getter;

#define GETTER(v) ((Getter *)(v))

static void free_getter(Machine *m, Value self)
{
    drop(m, (Value)GETTER(self)->keys);
    drop(m, (Value)GETTER(self)->keywords);
}

static Value getter_new(Machine *m, Type *type, const Args *args)
{
    Getter *getter = object_alloc(m, type, type->size);
    getter->keys = tuple_of(m, args->items, (size_t)args->count);
    getter->keywords = dict_new(m);
    for (int i = 0; i < args->named; i++)
        dict_set_str(m, getter->keywords, (Str *)args->names[i], args->items[args->count + i]);
    return (Value)getter;
}

static bool takes_keys(Machine *m, const Type *type, const Args *args)
{
    if (args->named)
        raise_format(m, TYPE_TypeError, "%s() takes no keyword arguments", type->name->bytes);
    else if (args->count == 0)
        raise_format(m, TYPE_TypeError, "%s expected 1 argument, got 0", type->name->bytes);
    return !m->exception;
}

/* The call of a getter: exactly one object. */
static bool takes_object(Machine *m, Value self, const Args *args)
{
    if (args->named)
        raise_format(m, TYPE_TypeError, "%s() takes no keyword arguments", self->type->name->bytes);
    else if (args->count != 1)
        raise_format(m, TYPE_TypeError, "%s expected 1 argument, got %d", self->type->name->bytes,
                     args->count);
    return !m->exception;
}

/* What [get] finds for the only key; for several, a tuple. */
static Value get_each(Machine *m, Value self, Value object, Value (*get)(Machine *, Value, Value))
{
    const Tuple *keys = GETTER(self)->keys;
    if (keys->count == 1)
        return get(m, object, keys->items[0]);
    Tuple *found = tuple_new(m, keys->count);
    for (size_t i = 0; i < keys->count; i++)
        if (!(found->items[i] = get(m, object, keys->items[i]))) {
            drop(m, (Value)found);
            return NULL;
        }
    return (Value)found;
}

/* ---- itemgetter */

static Value make_itemgetter(Machine *m, Type *type, const Args *args)
{
    return takes_keys(m, type, args) ? getter_new(m, type, args) : NULL;
}

static Value call_itemgetter(Machine *m, Value self, const Args *args)
{
    return takes_object(m, self, args) ? get_each(m, self, args->items[0], item_get) : NULL;
}

/* ---- attrgetter */

static Value make_attrgetter(Machine *m, Type *type, const Args *args)
{
    if (!takes_keys(m, type, args))
        return NULL;
    for (int i = 0; i < args->count; i++)
        if (!is_a(m, args->items[i], TYPE_str))
            return raise_format(m, TYPE_TypeError, "attribute name must be a string");
    return getter_new(m, type, args);
}

/* The attribute that a name with dots leads to. */
static Value get_dotted(Machine *m, Value object, Value path)
{
    const char *at = ((Str *)path)->bytes;
    Value found = keep(object);
    while (found) {
        size_t length = strcspn(at, ".");
        Str *name = str_intern(m, at, length);
        Value next = attribute_get(m, found, name);
        drop(m, (Value)name);
        drop(m, found);
        found = next;
        if (at[length] == '\0')
            break;
        at += length + 1;
    }
    return found;
}

static Value call_attrgetter(Machine *m, Value self, const Args *args)
{
    return takes_object(m, self, args) ? get_each(m, self, args->items[0], get_dotted) : NULL;
}

/* ---- methodcaller */

static Value make_methodcaller(Machine *m, Type *type, const Args *args)
{
    if (args->count == 0)
        return raise_format(m, TYPE_TypeError,
                            "methodcaller needs at least one argument, the method name");
    if (!is_a(m, args->items[0], TYPE_str))
        return raise_format(m, TYPE_TypeError, "method name must be a string");
    return getter_new(m, type, args);
}

static Value call_methodcaller(Machine *m, Value self, const Args *args)
{
    if (!takes_object(m, self, args))
        return NULL;
    const Tuple *keys = GETTER(self)->keys;
    const Dict *keywords = GETTER(self)->keywords;
    Str *name = str_interned(m, (Str *)keys->items[0]);
    Value method = attribute_get(m, args->items[0], name);
    drop(m, (Value)name);
    if (!method)
        return NULL;
    size_t total = keys->count + keywords->used, most = keywords->used;
    Value few[FEW(total)], *items = values_room(m, few, total);
    Value few_names[FEW(most)], *names = values_room(m, few_names, most), key, value;
    memcpy(items, keys->items + 1, (keys->count - 1) * sizeof(Value));
    int named = 0;
    for (size_t position = 0; dict_next(keywords, &position, &key, &value); named++) {
        names[named] = key;
        items[keys->count - 1 + (size_t)named] = value;
    }
    Args all = {items, (int)keys->count - 1, names, named};
    Value result = call(m, method, &all);
    values_leave(m, few, items, total);
    values_leave(m, few_names, names, most);
    drop(m, method);
    return result;
}

/* ---- what all show */

static bool add_repr(Machine *m, Value v, Text *out)
{
    Value shown = value_repr(m, v);
    if (shown)
        text_add_slice(out, str_slice((Str *)shown));
    drop(m, shown);
    return shown != NULL;
}

static Value repr_getter(Machine *m, Value self)
{
    const Tuple *keys = GETTER(self)->keys;
    Text text = TEXT_EMPTY;
    bool fine = true;
    size_t position = 0;
    Value key, value;
    type_add_full_name(m, self->type, &text);
    text_add_char(&text, '(');
    for (size_t i = 0; fine && i < keys->count; i++) {
        text_add_c(&text, i ? ", " : "");
        fine = add_repr(m, keys->items[i], &text);
    }
    while (fine && dict_next(GETTER(self)->keywords, &position, &key, &value)) {
        text_printf(&text, ", %s=", ((Str *)key)->bytes);
        fine = add_repr(m, value, &text);
    }
    text_add_char(&text, ')');
    if (fine)
        return (Value)str_from_text(m, &text);
    text_free(&text);
    return NULL;
}

#define GETTER_SLOTS(name)                                                                         \
    const TypeSlots operator_##name##_slots = {                                                    \
        .size = sizeof(Getter),                                                                    \
        .free = free_getter,                                                                       \
        .make = make_##name,                                                                       \
        .init = init_nothing,                                                                       \
        .repr = repr_getter,                                                                       \
        .call = call_##name,                                                                       \
        .flags = SLOTS_NO_SUBCLASS,                                                                \
    }
GETTER_SLOTS(itemgetter);
GETTER_SLOTS(attrgetter);
GETTER_SLOTS(methodcaller);
