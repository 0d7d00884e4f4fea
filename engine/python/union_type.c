/* Unions of types: int | None. (PEP 604) */
#include "engine/python/runtime.h"

typedef struct Union {
    Object head;
    Tuple *args;
} Union;

static bool is_part(Machine *m, Value v)
{
    return v == VALUE_NONE || is_a(m, v, TYPE_type) || is_exactly(m, v, TYPE_generic_alias) ||
           is_exactly(m, v, TYPE_union);
}

/* Adds [part], or the parts that it is a union of, where they are not there yet. */
static bool add_part(Machine *m, List *parts, Value part)
{
    if (is_exactly(m, part, TYPE_union)) {
        const Tuple *args = ((Union *)part)->args;
        for (size_t i = 0; i < args->count; i++)
            if (!add_part(m, parts, args->items[i]))
                return false;
        return true;
    }
    if (part == VALUE_NONE)
        part = (Value)m->types[TYPE_NoneType];
    bool there;
    return value_contains(m, (Value)parts, part, &there) && (there || list_append(m, parts, part));
}

Value union_of(Machine *m, Value left, Value right, BinaryOp op)
{
    if (op != BINARY_BITOR || !is_part(m, left) || !is_part(m, right))
        return VALUE_NOT_IMPLEMENTED;
    List *parts = list_new(m, 2);
    Value result = NULL;
    if (add_part(m, parts, left) && add_part(m, parts, right)) {
        if (parts->count == 1) {
            result = keep(parts->items[0]);
        } else {
            Union *made = object_alloc(m, m->types[TYPE_union], sizeof(Union));
            made->args = tuple_of(m, parts->items, parts->count);
            result = (Value)made;
        }
    }
    drop(m, (Value)parts);
    return result;
}

const Tuple *union_parts(Machine *m, Value v)
{
    return is_exactly(m, v, TYPE_union) ? ((Union *)v)->args : NULL;
}

static void free_union(Machine *m, Value self)
{
    drop(m, (Value)((Union *)self)->args);
}

static bool add_shown(Machine *m, Value part, Text *out)
{
    if (part == (Value)m->types[TYPE_NoneType]) {
        text_add_c(out, "None");
        return true;
    }
    if (is_a(m, part, TYPE_type)) {
        type_add_full_name(m, (Type *)part, out);
        return true;
    }
    Value shown = value_repr(m, part);
    if (shown)
        text_add_slice(out, str_slice((Str *)shown));
    drop(m, shown);
    return shown != NULL;
}

static Value repr_union(Machine *m, Value self)
{
    const Tuple *args = ((Union *)self)->args;
    Text text = TEXT_EMPTY;
    bool fine = true;
    for (size_t i = 0; fine && i < args->count; i++) {
        text_add_c(&text, i ? " | " : "");
        fine = add_shown(m, args->items[i], &text);
    }
    if (fine)
        return (Value)str_from_text(m, &text);
    text_free(&text);
    return NULL;
}

static Set *parts_as_set(Machine *m, Value self)
{
    Set *set = set_new(m, TYPE_frozenset);
    if (set_update(m, set, (Value)((Union *)self)->args))
        return set;
    drop(m, (Value)set);
    return NULL;
}

/* In whatever order the parts stand. */
static Value compare_union(Machine *m, Value self, Value other, CompareOp op)
{
    if ((op != COMPARE_EQ && op != COMPARE_NOTEQ) || !is_exactly(m, other, TYPE_union))
        return VALUE_NOT_IMPLEMENTED;
    Set *left = parts_as_set(m, self), *right = left ? parts_as_set(m, other) : NULL;
    Value result = right ? compare_operation(m, (Value)left, (Value)right, op) : NULL;
    drop(m, (Value)left);
    drop(m, (Value)right);
    return result;
}

static bool hash_union(Machine *m, Value self, int64_t *hash)
{
    Set *parts = parts_as_set(m, self);
    bool fine = parts && value_hash(m, (Value)parts, hash);
    drop(m, (Value)parts);
    return fine;
}

static Value get_args(Machine *m, Value self)
{
    (void)m;
    return keep((Value)((Union *)self)->args);
}

static const GetSetRow union_getsets[] = {{"__args__", get_args, NULL}, {0}};

const TypeSlots union_slots = {
    .size = sizeof(Union),
    .free = free_union,
    .repr = repr_union,
    .hash = hash_union,
    .compare = compare_union,
    .binary = union_of,
    .getsets = union_getsets,
    .flags = SLOTS_NO_SUBCLASS,
};
