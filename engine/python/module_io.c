/* io: open and the file types. UnsupportedOperation is written in Python: library/io.py. */
#include "engine/python/builtins.h"
#include "engine/python/module.h"

static bool fill(Machine *m, Dict *dict)
{
    static const struct {
        const char *name;
        TypeId type;
    } rows[] = {
        {"TextIOWrapper", TYPE_stream},
        {"BufferedReader", TYPE_buffered_reader},
        {"BufferedWriter", TYPE_buffered_writer},
        {"BufferedRandom", TYPE_buffered_random},
        {"StringIO", TYPE_string_io},
        {"BytesIO", TYPE_bytes_io},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        module_set(m, dict, rows[i].name, keep((Value)m->types[rows[i].type]));
    Str *open = str_intern_c(m, "open");
    module_set(m, dict, "open", keep(dict_get_str(m->builtins, open)));
    drop(m, (Value)open);
    return true;
}

const ModuleRow module_io = {
    .name = "io",
    .fill = fill,
    .lacks = "BufferedIOBase BufferedRWPair FileIO IOBase IncrementalNewlineDecoder RawIOBase "
             "TextIOBase open_code text_encoding abc",
};
