#include "engine/python/record.h"

#include <string.h>

typedef struct RecordRow {
    TypeId type;
    int count;   /* of fields that are items too; the hidden ones follow */
    bool closed; /* programs cannot make one */
    const char *const *names;
} RecordRow;

static const char *const version_names[] = {"major",        "minor",  "micro",
                                            "releaselevel", "serial", NULL};
static const char *const float_names[] = {"max",     "max_exp",    "max_10_exp", "min",
                                          "min_exp", "min_10_exp", "dig",        "mant_dig",
                                          "epsilon", "radix",      "rounds",     NULL};
static const char *const time_names[] = {"tm_year",  "tm_mon",  "tm_mday",   "tm_hour",
                                         "tm_min",   "tm_sec",  "tm_wday",   "tm_yday",
                                         "tm_isdst", "tm_zone", "tm_gmtoff", NULL};

static const RecordRow rows[] = {
    {TYPE_sys_version_info, 5, true, version_names},
    {TYPE_sys_float_info, 11, true, float_names},
    {TYPE_time_struct_time, 9, false, time_names},
};

static const RecordRow *row_of(Machine *m, const Type *type)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (type_is_subtype(type, m->types[rows[i].type]))
            return &rows[i];
    return NULL;
}

static Record *record_alloc(Machine *m, Type *type, int count)
{
    Record *record = object_alloc(m, type, type->size + (size_t)count * sizeof(Value));
    record->tuple.count = (size_t)count;
    record->tuple.items = (Value *)((char *)record + type->size);
    return record;
}

Record *record_new(Machine *m, TypeId type, const Value *items)
{
    int count = row_of(m, m->types[type])->count;
    Record *record = record_alloc(m, m->types[type], count);
    memcpy(record->tuple.items, items, (size_t)count * sizeof(Value));
    return record;
}

/* From a sequence, whose items after the record's own are the hidden values. */
static Value make_record(Machine *m, Type *type, const Args *args)
{
    static const char *const names[] = {"sequence", "dict", NULL};
    const RecordRow *row = row_of(m, type);
    Value given[2];
    Text full = TEXT_EMPTY;
    type_add_full_name(m, type, &full);
    Tuple *items = NULL;
    if (row->closed)
        raise_format(m, TYPE_TypeError, "cannot create '%s' instances", text_c(&full));
    else if (args_sort(m, args, "structseq", names, 1, 2, given))
        items = tuple_from(m, given[0]);
    int count = items ? (int)items->count : 0;
    if (items && (count < row->count || count > row->count + RECORD_HIDDEN)) {
        bool few = count < row->count;
        raise_format(m, TYPE_TypeError, "%s() takes an at %s %d-sequence (%d-sequence given)",
                     text_c(&full), few ? "least" : "most",
                     few ? row->count : row->count + RECORD_HIDDEN, count);
        drop(m, (Value)items);
        items = NULL;
    }
    text_free(&full);
    if (!items)
        return NULL;
    Record *record = record_alloc(m, type, row->count);
    for (int i = 0; i < count; i++)
        *(i < row->count ? &record->tuple.items[i] : &record->hidden[i - row->count]) =
            keep(items->items[i]);
    drop(m, (Value)items);
    return (Value)record;
}

static void free_record(Machine *m, Value self)
{
    for (int i = 0; i < RECORD_HIDDEN; i++)
        drop(m, ((Record *)self)->hidden[i]);
    tuple_slots.free(m, self);
}

static Value repr_record(Machine *m, Value self)
{
    const RecordRow *row = row_of(m, self->type);
    Text text = TEXT_EMPTY;
    type_add_full_name(m, self->type, &text);
    for (int i = 0; i < row->count; i++) {
        Value shown = value_repr(m, ((Tuple *)self)->items[i]);
        if (!shown) {
            text_free(&text);
            return NULL;
        }
        text_printf(&text, "%s%s=%s", i ? ", " : "(", row->names[i], ((Str *)shown)->bytes);
        drop(m, shown);
    }
    text_add_char(&text, ')');
    return (Value)str_from_text(m, &text);
}

static Value get_record_attribute(Machine *m, Value self, Str *name)
{
    const RecordRow *row = row_of(m, self->type);
    for (int i = 0; row->names[i]; i++)
        if (str_is(name, row->names[i])) {
            Value found = i < row->count ? ((Tuple *)self)->items[i]
                                         : ((Record *)self)->hidden[i - row->count];
            return found ? keep(found) : VALUE_NONE;
        }
    return attribute_get_generic(m, self, name);
}

static bool set_record_attribute(Machine *m, Value self, Str *name, Value value)
{
    const RecordRow *row = row_of(m, self->type);
    for (int i = 0; row->names[i]; i++)
        if (str_is(name, row->names[i]))
            return raise_format(m, TYPE_AttributeError, "readonly attribute"), false;
    return attribute_set_generic(m, self, name, value);
}

const TypeSlots record_slots = {
    .size = sizeof(Record),
    .free = free_record,
    .make = make_record,
    .repr = repr_record,
    .get_attribute = get_record_attribute,
    .set_attribute = set_record_attribute,
    .flags = SLOTS_NO_SUBCLASS,
};
