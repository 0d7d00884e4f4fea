/* The order in which a class and its bases are searched. */
#include <stdlib.h>

#include "engine/base/memory.h"
#include "engine/python/class.h"

/* C3: the order in which attributes are looked up. (The Python 2.3 Method Resolution Order,
 * M. Simionato.) [lists] holds the bases' orders and the bases themselves; each round takes the first
 * head that is in no other list's tail. */
typedef struct Order {
    Type **items;
    size_t count;
} Order;

static bool in_a_tail(const Order *lists, size_t list_count, const Type *candidate)
{
    for (size_t i = 0; i < list_count; i++)
        for (size_t j = 1; j < lists[i].count; j++)
            if (lists[i].items[j] == candidate)
                return true;
    return false;
}

static Type *next_in_order(Order *lists, size_t list_count)
{
    for (size_t i = 0; i < list_count; i++)
        if (lists[i].count && !in_a_tail(lists, list_count, lists[i].items[0]))
            return lists[i].items[0];
    return NULL;
}

static bool is_empty(const Order *lists, size_t list_count)
{
    for (size_t i = 0; i < list_count; i++)
        if (lists[i].count)
            return false;
    return true;
}

static bool raise_duplicate(Machine *m, const Tuple *bases)
{
    for (size_t i = 0; i < bases->count; i++)
        for (size_t j = 0; j < i; j++)
            if (bases->items[j] == bases->items[i])
                return raise_format(m, TYPE_TypeError, "duplicate base class %s",
                                    ((Type *)bases->items[i])->name->bytes) == NULL;
    return false;
}

/* Names the classes that stand first in what is left of the [lists]. */
static void raise_order_conflict(Machine *m, const Order *lists, size_t list_count)
{
    Text names = TEXT_EMPTY;
    for (size_t i = 0; i < list_count; i++) {
        bool named = lists[i].count == 0;
        for (size_t j = 0; j < i && !named; j++)
            named = lists[j].count && lists[j].items[0] == lists[i].items[0];
        if (named)
            continue;
        text_add_c(&names, names.length ? ", " : "");
        text_add_slice(&names, str_slice(lists[i].items[0]->name));
    }
    raise_format(m, TYPE_TypeError,
                 "Cannot create a consistent method resolution\norder (MRO) for bases %s",
                 text_c(&names));
    text_free(&names);
}

bool class_order(Machine *m, Type *type)
{
    size_t list_count = type->bases->count + 1, total = 1;
    Order *lists = memory_zero(list_count, sizeof(Order));
    for (size_t i = 0; i + 1 < list_count; i++) {
        Tuple *order = ((Type *)type->bases->items[i])->mro;
        lists[i] = (Order){(Type **)order->items, order->count};
        total += order->count;
    }
    charge(m, total * (16 + list_count / 4)); /* each special method is looked for too */
    lists[list_count - 1] = (Order){(Type **)type->bases->items, type->bases->count};
    Value *result = memory_zero(total, sizeof(Value));
    size_t count = 0;
    result[count++] = (Value)type;
    bool fine = true;
    while (fine && !is_empty(lists, list_count)) {
        Type *next = next_in_order(lists, list_count);
        fine = next != NULL;
        for (size_t i = 0; fine && i < list_count; i++)
            if (lists[i].count && lists[i].items[0] == next) {
                lists[i].items++;
                lists[i].count--;
            }
        if (fine)
            result[count++] = (Value)next;
    }
    if (fine)
        type->mro = tuple_of(m, result, count);
    else if (!raise_duplicate(m, type->bases))
        raise_order_conflict(m, lists, list_count);
    free(result);
    free(lists);
    return fine;
}
