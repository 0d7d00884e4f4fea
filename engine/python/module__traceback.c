/* _traceback: the pieces of an exception's report, for traceback. */
#include "engine/python/frame.h"
#include "engine/python/module.h"

#define FUNCTION(name) static Value traceback_##name(Machine *m, Value self, const Args *args)

static Value entry_tuple(Machine *m, const TraceEntry *entry)
{
    Text text = TEXT_EMPTY;
    traceback_add_entry(m, entry, &text);
    Value items[] = {
        (Value)str_c(m, code_path(m, entry->code)),
        small(traceback_line(entry->node)),
        (Value)str_new(m, entry->code->name.bytes, entry->code->name.length),
        (Value)str_from_text(m, &text),
    };
    Value tuple = (Value)tuple_of(m, items, 4);
    for (int i = 0; i < 4; i++)
        drop(m, items[i]);
    return tuple;
}

/* (file, line, function, text of the report) of each frame of the traceback, outermost first. */
FUNCTION(entries_list)
{
    (void)self;
    uint32_t count;
    const TraceEntry *entries = traceback_entries(m, args->items[0], &count);
    List *list = list_new(m, count);
    for (uint32_t i = count; i > 0; i--) {
        Value tuple = entry_tuple(m, &entries[i - 1]);
        bool fine = list_append(m, list, tuple);
        drop(m, tuple);
        if (!fine) {
            drop(m, (Value)list);
            return NULL;
        }
    }
    return (Value)list;
}

/* What the report ends with: the exception's class and text, and its notes. */
FUNCTION(ending)
{
    (void)self;
    if (!is_exception(args->items[0]))
        return raise_format(m, TYPE_TypeError, "not an exception");
    Text text = TEXT_EMPTY;
    traceback_add_ending(m, args->items[0], &text);
    return (Value)str_from_text(m, &text);
}

static const NativeRow functions[] = {
    {"entries", traceback_entries_list, 1, 1, 0},
    {"ending", traceback_ending, 1, 1, 0},
    {0},
};

const ModuleRow module__traceback = {.name = "_traceback", .functions = functions};
