/* What globals() gives: a dict of the names that are bound by then. What is set or deleted in it is set
 * or deleted among the names. */
#include "engine/python/eval.h"
#include "engine/python/unit.h"

Dict *globals_dict_new(Machine *m, const Program *program)
{
    Dict *dict = unit_globals(m, program);
    dict->unit = (uint32_t)program->unit + 1;
    return dict;
}

static void change_other(Machine *m, const Program *program, Value key, Value value)
{
    bool found;
    Dict *others = m->units[program->unit].others;
    if (value)
        unit_set(m, program, (Str *)key, value);
    else if (others)
        dict_delete(m, others, key, &found);
}

void globals_dict_changed(Machine *m, const Dict *dict, Value key, Value value)
{
    if (!is_exactly(m, key, TYPE_str))
        return;
    const Program *program = m->units[dict->unit - 1].program;
    Node place = {.slot = unit_slot(program, str_slice((Str *)key))};
    if (place.slot < 0) {
        change_other(m, program, key, value);
        return;
    }
    Frame *f = m->frame;
    const Node *at = f->at;
    place.id = at ? at->id : 0;
    if (value)
        store_global(f, &place, value);
    else if (m->globals[place.slot])
        delete_global(f, &place);
    f->at = at;
}
