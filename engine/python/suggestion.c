/* "Did you mean: 'name'?": the nearest of the names that could have been meant.
 * (CPython: Python/suggestions.c; the costs and the bound are its own) */
#include <string.h>

#include "engine/python/runtime.h"

static const char *const builtin_names[] = {
#define BUILTIN_NAME(name) #name,
#include "engine/python/builtin_name_list.h"
};

enum { MOVE_COST = 2, CASE_COST = 1, LONGEST = 40, MOST_NAMES = 750 };

static size_t substitution_cost(char a, char b)
{
    if ((a & 31) != (b & 31))
        return MOVE_COST;
    if (a == b)
        return 0;
    char lower_a = a >= 'A' && a <= 'Z' ? (char)(a + 32) : a;
    char lower_b = b >= 'A' && b <= 'Z' ? (char)(b + 32) : b;
    return lower_a == lower_b ? CASE_COST : MOVE_COST;
}

/* The edit distance, or more than [most]. */
static size_t distance(Slice a, Slice b, size_t most)
{
    size_t row[LONGEST + 1];
    while (a.length && b.length && a.bytes[0] == b.bytes[0]) {
        a = (Slice){a.bytes + 1, a.length - 1};
        b = (Slice){b.bytes + 1, b.length - 1};
    }
    while (a.length && b.length && a.bytes[a.length - 1] == b.bytes[b.length - 1]) {
        a.length--;
        b.length--;
    }
    if (!a.length || !b.length)
        return (a.length + b.length) * MOVE_COST;
    if (a.length > LONGEST || b.length > LONGEST)
        return most + 1;
    for (size_t i = 0; i <= a.length; i++)
        row[i] = i * MOVE_COST;
    for (size_t j = 0; j < b.length; j++) {
        size_t diagonal = row[0];
        row[0] = (j + 1) * MOVE_COST;
        for (size_t i = 0; i < a.length; i++) {
            size_t substitute = diagonal + substitution_cost(b.bytes[j], a.bytes[i]);
            diagonal = row[i + 1];
            size_t move = (row[i] < row[i + 1] ? row[i] : row[i + 1]) + MOVE_COST;
            row[i + 1] = substitute < move ? substitute : move;
        }
    }
    return row[a.length];
}

typedef struct Nearest {
    Slice wanted;
    Slice best;
    size_t best_distance;
} Nearest;

static void consider(Nearest *nearest, Slice name)
{
    if (slice_equal(name, nearest->wanted))
        return;
    size_t most = (name.length + nearest->wanted.length + 3) * MOVE_COST / 6;
    if (nearest->best.bytes && most > nearest->best_distance - 1)
        most = nearest->best_distance - 1;
    size_t found = distance(nearest->wanted, name, most);
    if (found > most)
        return;
    if (!nearest->best.bytes || found < nearest->best_distance) {
        nearest->best = name;
        nearest->best_distance = found;
    }
}

static void consider_names(Machine *m, Nearest *nearest, Value names)
{
    List *list = list_from(m, names);
    if (list && list->count < MOST_NAMES)
        for (size_t i = 0; i < list->count; i++)
            if (is_a(m, list->items[i], TYPE_str))
                consider(nearest, str_slice((Str *)list->items[i]));
    /* The names live on in the dict they came from. */
    drop(m, (Value)list);
}

static void consider_scope(Machine *m, Nearest *nearest, const Exception *exception)
{
    const Code *code = exception->entry_count ? exception->entries[0].code : NULL;
    for (int i = 0; code && i < code->slot_count; i++)
        if (code->slots[i].name.bytes[0] != '.')
            consider(nearest, code->slots[i].name);
    for (int i = 0; i < m->program->global_count; i++)
        if (m->globals[i])
            consider(nearest, m->program->globals[i]);
    for (size_t i = 0; i < sizeof builtin_names / sizeof *builtin_names; i++)
        consider(nearest, slice_of(builtin_names[i]));
}

void suggestion_add(Machine *m, Value v, Text *out)
{
    const Exception *exception = (Exception *)v;
    Nearest nearest = {0};
    if (!exception->name || !is_a(m, exception->name, TYPE_str))
        return;
    nearest.wanted = str_slice((Str *)exception->name);
    Value names = NULL;
    if (is_a(m, v, TYPE_AttributeError) && exception->obj) {
        names = call_method_c(m, exception->obj, "__dir__", NULL, 0);
        if (!names)
            clear_exception(m);
        else
            consider_names(m, &nearest, names);
    } else if (is_a(m, v, TYPE_NameError) && !is_a(m, v, TYPE_UnboundLocalError)) {
        consider_scope(m, &nearest, exception);
    }
    if (nearest.best.bytes)
        text_printf(out, ". Did you mean: '%.*s'?", (int)nearest.best.length, nearest.best.bytes);
    drop(m, names);
}
