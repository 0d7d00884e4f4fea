/* The built-in functions' table. To add one: a function in the file of its kind, its name in
 * builtins.h, a row here. */
#include "engine/python/builtins.h"

/* ---- output and input */

static Str *print_part(Machine *m, Value given, const char *fallback, const char *which)
{
    if (!given || given == VALUE_NONE)
        return str_c(m, fallback);
    if (is_a(m, given, TYPE_str))
        return (Str *)keep(given);
    return (Str *)raise_format(m, TYPE_TypeError, "%s must be None or a string, not %s", which,
                               type_name(m, given));
}

static bool add_piece(Machine *m, Value piece, Text *text)
{
    Slice slice = str_slice((Str *)piece);
    if (!print_allows(m, (Str *)piece))
        return false;
    if (!heap_allows(&m->heap, text->length + slice.length))
        return raise_value(m, TYPE_MemoryError, NULL), false;
    text_add_slice(text, slice);
    return true;
}

static bool print_text(Machine *m, const Args *args, Value separator, Value end, Text *text)
{
    for (int i = 0; i < args->count; i++) {
        if (i && !add_piece(m, separator, text))
            return false;
        Value shown = value_str(m, args->items[i]);
        bool fine = shown && add_piece(m, shown, text);
        drop(m, shown);
        if (!fine)
            return false;
    }
    return add_piece(m, end, text);
}

/* On standard output, at once; what comes before an error too. */
static bool print_whole(Machine *m, const Args *args, Value separator, Value end)
{
    Text text = TEXT_EMPTY;
    bool fine = print_text(m, args, separator, end, &text);
    program_print(m, 1, text_c(&text), text.length);
    text_free(&text);
    return fine;
}

static bool write_piece(Machine *m, Value file, Value piece)
{
    Value str = piece ? value_str(m, piece) : NULL;
    Value result = str ? call_method_c(m, file, "write", &str, 1) : NULL;
    drop(m, str);
    drop(m, result);
    return result != NULL;
}

/* print(file=…) takes any object with a write method, which is called for each piece. */
static bool print_to(Machine *m, Value file, const Args *args, Value separator, Value end)
{
    bool fine = true;
    for (int i = 0; fine && i < args->count; i++)
        fine = (i == 0 || write_piece(m, file, separator)) && write_piece(m, file, args->items[i]);
    return fine && write_piece(m, file, end);
}

/* sys.stdout itself, with a method that the program has put over write(). */
static bool has_own_write(Machine *m, Value output)
{
    Dict **dict = instance_dict(output);
    Str *name = str_intern_c(m, "write");
    bool own = dict && *dict && dict_get_str(*dict, name);
    drop(m, (Value)name);
    return own;
}

/* What the program has put in the place of sys.stdout: None where it prints nothing; NULL: it has
 * not. (The standard stream itself is sys.__stdout__.) */
static Value other_output(Machine *m)
{
    if (!m->sys)
        return NULL;
    Str *name = str_intern_c(m, "stdout"), *own_name = str_intern_c(m, "__stdout__");
    Value output = dict_get_str(m->sys, name), own = dict_get_str(m->sys, own_name);
    drop(m, (Value)name);
    drop(m, (Value)own_name);
    if (!output)
        raise_format(m, TYPE_RuntimeError, "lost sys.stdout");
    return output == own && !has_own_write(m, output) ? NULL : output;
}

BUILTIN(print)
{
    static const char *const names[] = {"sep", "end", "file", "flush", NULL};
    (void)self;
    Args keywords = {args->items + args->count, 0, args->names, args->named};
    Value given[4];
    if (!args_sort(m, &keywords, "print", names, 0, 0, given))
        return NULL;
    Value file = given[2] && given[2] != VALUE_NONE ? given[2] : other_output(m);
    Str *separator = m->exception ? NULL : print_part(m, given[0], " ", "sep");
    Str *end = separator ? print_part(m, given[1], "\n", "end") : NULL;
    bool fine = end != NULL;
    keep(file);
    if (fine && !file)
        fine = print_whole(m, args, (Value)separator, (Value)end);
    else if (fine && file != VALUE_NONE)
        fine = print_to(m, file, args, (Value)separator, (Value)end);
    drop(m, file);
    drop(m, (Value)separator);
    drop(m, (Value)end);
    return fine ? VALUE_NONE : NULL;
}

BUILTIN(input)
{
    (void)self;
    if (args->count) {
        Value prompt = value_str(m, args->items[0]);
        if (!prompt)
            return NULL;
        program_print(m, 1, ((Str *)prompt)->bytes, ((Str *)prompt)->length);
        drop(m, prompt);
    }
    Text line = TEXT_EMPTY;
    if (!m->config.read_line || !m->config.read_line(m->config.context, &line)) {
        text_free(&line);
        return raise_format(m, TYPE_EOFError, "EOF when reading a line");
    }
    if (line.length && line.bytes[line.length - 1] == '\n')
        text_cut(&line, line.length - 1);
    return (Value)str_from_text(m, &line);
}

/* ---- the table */

const NativeRow builtin_functions[] = {
    {"open", builtin_open, 0, ANY_COUNT, NATIVE_KEYWORDS},
    {"print", builtin_print, 0, ANY_COUNT, NATIVE_KEYWORDS},
    {"input", builtin_input, 0, 1, 0},
    {"len", builtin_len, 1, 1, NATIVE_UNCOUNTED},
    {"repr", builtin_repr, 1, 1, 0},
    {"ascii", builtin_ascii, 1, 1, 0},
    {"hash", builtin_hash, 1, 1, 0},
    {"id", builtin_id, 1, 1, 0},
    {"callable", builtin_callable, 1, 1, 0},
    {"getattr", builtin_getattr, 2, 3, 0},
    {"hasattr", builtin_hasattr, 2, 2, 0},
    {"setattr", builtin_setattr, 3, 3, 0},
    {"delattr", builtin_delattr, 2, 2, 0},
    {"globals", builtin_globals, 0, 0, 0},
    {"locals", builtin_locals, 0, 0, 0},
    {"vars", builtin_vars, 0, 1, 0},
    {"dir", builtin_dir, 0, 1, 0},
    {"isinstance", builtin_isinstance, 2, 2, 0},
    {"issubclass", builtin_issubclass, 2, 2, 0},
    {"iter", builtin_iter, 1, 2, 0},
    {"next", builtin_next, 1, 2, 0},
    {"sum", builtin_sum, 0, ANY_COUNT, NATIVE_KEYWORDS},
    {"all", builtin_all, 1, 1, 0},
    {"any", builtin_any, 1, 1, 0},
    {"min", builtin_min, 0, ANY_COUNT, NATIVE_KEYWORDS},
    {"max", builtin_max, 0, ANY_COUNT, NATIVE_KEYWORDS},
    {"sorted", builtin_sorted, 0, ANY_COUNT, NATIVE_KEYWORDS},
    {"abs", builtin_abs, 1, 1, 0},
    {"divmod", builtin_divmod, 2, 2, 0},
    {"pow", builtin_pow, 0, ANY_COUNT, NATIVE_KEYWORDS},
    {"round", builtin_round, 0, ANY_COUNT, NATIVE_KEYWORDS},
    {"bin", builtin_bin, 1, 1, 0},
    {"oct", builtin_oct, 1, 1, 0},
    {"hex", builtin_hex, 1, 1, 0},
    {"chr", builtin_chr, 1, 1, 0},
    {"ord", builtin_ord, 1, 1, 0},
    {"format", builtin_format, 1, 2, 0},
    {"eval", builtin_eval, 1, 3, 0},
    {"exit", builtin_exit, 0, 1, 0},
    {"quit", builtin_exit, 0, 1, 0},
    {0},
};

static void add_builtin(Machine *m, const char *name, Value value)
{
    Str *str = str_intern_c(m, name);
    dict_set_str(m, m->builtins, str, value);
    drop(m, (Value)str);
}

Value builtin_new(Machine *m, const NativeRow *row)
{
    Builtin *builtin = object_alloc(m, m->types[TYPE_builtin], sizeof(Builtin));
    builtin->row = row;
    return (Value)builtin;
}

bool builtins_init(Machine *m)
{
    for (const NativeRow *row = builtin_functions; row->name; row++) {
        Value builtin = builtin_new(m, row);
        add_builtin(m, row->name, builtin);
        drop(m, builtin);
    }
    add_builtin(m, "NotImplemented", VALUE_NOT_IMPLEMENTED);
    add_builtin(m, "Ellipsis", VALUE_ELLIPSIS);
    add_builtin(m, "__debug__", VALUE_TRUE);
    add_builtin(m, "IOError", (Value)m->types[TYPE_OSError]);
    add_builtin(m, "EnvironmentError", (Value)m->types[TYPE_OSError]);
    return true;
}
