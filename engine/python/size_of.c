#include "engine/python/size_of.h"

#include "engine/python/generator.h"
#include "engine/python/int_digits.h"

enum { WORD = 8 };

/* Digits of 30 bits behind a head of 24 bytes. */
static int64_t size_of_int(Value v)
{
    mp_int number;
    int_load(v, &number);
    int bits = mp_count_bits(&number);
    mp_clear(&number);
    return 24 + 4 * ((bits + 29) / 30) + (bits == 0 ? 4 : 0);
}

/* One, two or four bytes a character, as the widest needs it. */
static int64_t size_of_str(const Str *str)
{
    uint32_t widest = 0, codepoint;
    for (size_t at = 0; at<str->length; widest = codepoint> widest ? codepoint : widest)
        at += utf8_decode(str->bytes + at, str->length - at, &codepoint);
    int64_t count = str->count;
    return widest < 0x80      ? 49 + count
           : widest < 0x100   ? 73 + count
           : widest < 0x10000 ? 74 + 2 * count
                              : 76 + 4 * count;
}

/* Room as for a display where the list has just its items, else as after appending one by one. */
static int64_t size_of_list(const List *list)
{
    size_t room = 0;
    if (list->capacity == list->count)
        return 56 + WORD * (int64_t)((list->count + 1) & ~(size_t)1);
    while (room < list->count)
        room = (room + 1 + ((room + 1) >> 3) + 6) & ~(size_t)3;
    return 56 + WORD * (int64_t)room;
}

/* A table that grows threefold when two thirds of it are used. */
static int64_t size_of_dict(Machine *m, const Dict *dict)
{
    if (dict->used == 0)
        return 64;
    size_t size = 8, position = 0;
    bool names = true;
    Value key, value;
    while (names && dict_next(dict, &position, &key, &value))
        names = is_exactly(m, key, TYPE_str);
    while (size * 2 / 3 < dict->used) {
        size_t wanted = size * 2 / 3 * 3;
        while (size < wanted)
            size *= 2;
    }
    size_t index = size < 256 ? 1 : size < 65536 ? 2 : 4;
    return 64 + 32 + (int64_t)(index * size + size * 2 / 3 * (names ? 16 : 24));
}

static int64_t size_of_instance(const Type *type)
{
    int64_t slots = 0;
    const Type *at = type;
    for (; at->flags & TYPE_HEAP; at = at->base)
        slots += at->slot_count;
    return type->dict_offset ? 56 + WORD * slots : 32 + WORD * slots;
}

static int64_t size_of_generator(const Generator *g)
{
    enum { EXPRESSION_STACK = 3, FUNCTION_STACK = 2 };
    const Code *code = g->frame.code;
    return 160 + WORD * (code->slot_count +
                         (code->kind == CODE_FUNCTION ? FUNCTION_STACK : EXPRESSION_STACK));
}

/* Objects of one size. */
static int64_t fixed_size(Machine *m, const Type *type)
{
    static const struct {
        TypeId type;
        int size;
    } rows[] = {
        {TYPE_NoneType, 16},
        {TYPE_ellipsis, 16},
        {TYPE_NotImplementedType, 16},
        {TYPE_float, 24},
        {TYPE_range, 48},
        {TYPE_slice, 56},
        {TYPE_function, 152},
        {TYPE_method, 64},
        {TYPE_builtin, 72},
        {TYPE_module, 72},
        {TYPE_property, 80},
        {TYPE_enumerate, 72},
        {TYPE_zip, 64},
        {TYPE_cell, 40},
        {TYPE_dict_keys, 40},
        {TYPE_dict_values, 40},
        {TYPE_dict_items, 40},
        {TYPE_object, 16},
        {TYPE_BaseException, 88},
        {TYPE_dict_keyiterator, 72},
        {TYPE_dict_valueiterator, 72},
        {TYPE_dict_itemiterator, 72},
        {TYPE_range_iterator, 32},
    };
    for (const Type *at = type; at; at = at->base)
        for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
            if (at == m->types[rows[i].type] && (at == type || at != m->types[TYPE_object]))
                return rows[i].size;
    return 48;
}

int64_t size_of(Machine *m, Value v)
{
    const Type *type = type_of(m, v);
    if (is_int(m, v))
        return size_of_int(v);
    if (is_exactly(m, v, TYPE_str))
        return size_of_str((Str *)v);
    if (is_exactly(m, v, TYPE_list))
        return size_of_list((List *)v);
    if (is_exactly(m, v, TYPE_tuple))
        return 40 + WORD * (int64_t)((Tuple *)v)->count;
    if (is_exactly(m, v, TYPE_dict))
        return size_of_dict(m, (Dict *)v);
    if (is_exactly(m, v, TYPE_set) || is_exactly(m, v, TYPE_frozenset))
        return 216 + (((Set *)v)->mask > 7 ? 16 * (int64_t)(((Set *)v)->mask + 1) : 0);
    if (is_exactly(m, v, TYPE_bytes))
        return 33 + (int64_t)((Bytes *)v)->length;
    if (is_exactly(m, v, TYPE_generator))
        return size_of_generator((Generator *)v);
    if (is_a(m, v, TYPE_type))
        return ((Type *)v)->flags & TYPE_HEAP ? 1688 : 424;
    return type->flags & TYPE_HEAP && !is_exception(v) ? size_of_instance(type)
                                                       : fixed_size(m, type);
}
