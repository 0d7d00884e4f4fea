/* Streams: sys.stdout and sys.stderr, as far as a program writes to them. */
#include "engine/python/runtime.h"

typedef struct StreamObject {
    Object head;
    int number;
} StreamObject;

Value stream_new(Machine *m, int number)
{
    StreamObject *stream = object_alloc(m, m->types[TYPE_stream], sizeof(StreamObject));
    stream->number = number;
    return (Value)stream;
}

static Value method_write(Machine *m, Value self, const Args *args)
{
    Value text = args->items[0];
    if (!is_a(m, text, TYPE_str))
        return raise_format(m, TYPE_TypeError, "write() argument must be str, not %s",
                            type_name(m, text));
    program_print(m, ((StreamObject *)self)->number, ((Str *)text)->bytes, ((Str *)text)->length);
    return int_new(m, ((Str *)text)->count);
}

static Value method_flush(Machine *m, Value self, const Args *args)
{
    (void)m, (void)self, (void)args;
    return VALUE_NONE;
}

static const NativeRow stream_methods[] = {
    {"write", method_write, 1, 1, 0},
    {"flush", method_flush, 0, 0, 0},
    {0},
};

static Value repr_stream(Machine *m, Value self)
{
    bool out = ((StreamObject *)self)->number == 1;
    return (Value)str_c(m, out ? "<_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>"
                               : "<_io.TextIOWrapper name='<stderr>' mode='w' encoding='utf-8'>");
}

const TypeSlots stream_slots = {
    .size = sizeof(StreamObject),
    .repr = repr_stream,
    .methods = stream_methods,
    .flags = SLOTS_NO_SUBCLASS,
};
