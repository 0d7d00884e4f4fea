/* The exceptions with attributes of their own: what they take from their arguments, and how they show
 * themselves. (Library Reference, "Built-in Exceptions") */
#include <errno.h>
#include <string.h>

#include "engine/python/exception.h"

static void set_field(Machine *m, Value *place, Value value)
{
    Value old = *place;
    *place = keep(value);
    drop(m, old);
}

static bool is_given(Value v)
{
    return v && v != VALUE_NONE;
}

/* "… text …", with the strings of [items] (borrowed) for each %; takes them apart by value_repr where
 * the mark is %r. NULL: one of them would not be shown. */
static Value compose(Machine *m, const char *pattern, const Value *items)
{
    Text text = TEXT_EMPTY;
    for (const char *at = pattern; *at; at++) {
        if (*at != '%') {
            text_add_char(&text, *at);
            continue;
        }
        at++;
        Value shown = *at == 'r' ? value_repr(m, *items) : value_str(m, *items);
        items++;
        if (!shown) {
            text_free(&text);
            return NULL;
        }
        text_add_slice(&text, str_slice((Str *)shown));
        drop(m, shown);
    }
    return (Value)str_from_text(m, &text);
}

static bool init_base(Machine *m, Value self, const Args *args)
{
    return exception_slots.init(m, self, args);
}

/* The keyword arguments: [names] are those of the fields from [places] on. */
static bool init_named(Machine *m, Value self, const Args *args, const char *const *names,
                       Value *places, const char *function)
{
    exception_set_args(m, (Exception *)self, args->items, (size_t)args->count);
    for (int i = 0; i < args->named; i++) {
        int at = 0;
        while (names[at] && !str_is((Str *)args->names[i], names[at]))
            at++;
        if (!names[at]) {
            raise_format(m, TYPE_TypeError, "'%s' is an invalid keyword argument for %s",
                         ((Str *)args->names[i])->bytes, function);
            return false;
        }
        set_field(m, &places[at], args->items[args->count + i]);
    }
    return true;
}

static bool init_stop_iteration(Machine *m, Value self, const Args *args)
{
    set_field(m, &((Exception *)self)->value, args->count ? args->items[0] : NULL);
    return init_base(m, self, args);
}

static bool init_system_exit(Machine *m, Value self, const Args *args)
{
    if (!init_base(m, self, args))
        return false;
    Exception *exit = (Exception *)self;
    set_field(m, &exit->value, args->count > 1    ? (Value)exit->args
                               : args->count == 1 ? args->items[0]
                                                  : NULL);
    return true;
}

static bool init_name_error(Machine *m, Value self, const Args *args)
{
    static const char *const names[] = {"name", NULL};
    return init_named(m, self, args, names, &((Exception *)self)->name, "NameError");
}

static bool init_attribute_error(Machine *m, Value self, const Args *args)
{
    static const char *const names[] = {"name", "obj", NULL};
    return init_named(m, self, args, names, &((Exception *)self)->name, "AttributeError");
}

static bool init_import_error(Machine *m, Value self, const Args *args)
{
    static const char *const names[] = {"name", "path", NULL};
    Exception *error = (Exception *)self;
    set_field(m, &error->msg, args->count == 1 ? args->items[0] : NULL);
    return init_named(m, self, args, names, &error->module_name, "ImportError");
}

static Value str_import_error(Machine *m, Value self)
{
    Value msg = ((Exception *)self)->msg;
    return msg && is_exactly(m, msg, TYPE_str) ? keep(msg) : exception_str(m, self);
}

static Value str_key_error(Machine *m, Value self)
{
    const Tuple *args = ((Exception *)self)->args;
    return args->count == 1 ? value_repr(m, args->items[0]) : exception_str(m, self);
}

/* ---- OSError */

/* The OSError that an error number stands for. (CPython: errnomap) */
static Type *os_error_type(Machine *m, int64_t number)
{
    static const struct {
        int number;
        TypeId type;
    } rows[] = {
        {EAGAIN, TYPE_BlockingIOError},          {EALREADY, TYPE_BlockingIOError},
        {EINPROGRESS, TYPE_BlockingIOError},     {EPIPE, TYPE_BrokenPipeError},
        {ESHUTDOWN, TYPE_BrokenPipeError},       {ECHILD, TYPE_ChildProcessError},
        {ECONNABORTED, TYPE_ConnectionAbortedError}, {ECONNREFUSED, TYPE_ConnectionRefusedError},
        {ECONNRESET, TYPE_ConnectionResetError}, {EEXIST, TYPE_FileExistsError},
        {ENOENT, TYPE_FileNotFoundError},        {EISDIR, TYPE_IsADirectoryError},
        {ENOTDIR, TYPE_NotADirectoryError},      {EINTR, TYPE_InterruptedError},
        {EACCES, TYPE_PermissionError},          {EPERM, TYPE_PermissionError},
        {ESRCH, TYPE_ProcessLookupError},        {ETIMEDOUT, TYPE_TimeoutError},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].number == number)
            return m->types[rows[i].type];
    return m->types[TYPE_OSError];
}

static bool has_number(const Args *args)
{
    return args->count >= 2 && args->count <= 5;
}

static Value make_os_error(Machine *m, Type *type, const Args *args)
{
    int64_t number;
    if (type == m->types[TYPE_OSError] && has_number(args) &&
        is_int(m, args->items[0]) && int_fits(args->items[0], &number))
        type = os_error_type(m, number);
    return exception_make(m, type, args);
}

/* OSError(number, text, file name, ignored, second file name): the names are kept apart from args. */
static bool init_os_error(Machine *m, Value self, const Args *args)
{
    Exception *error = (Exception *)self;
    if (!init_base(m, self, args))
        return false;
    if (!has_number(args))
        return true;
    set_field(m, &error->number, args->items[0]);
    set_field(m, &error->strerror, args->items[1]);
    if (args->count > 2 && args->items[2] != VALUE_NONE) {
        set_field(m, &error->filename, args->items[2]);
        set_field(m, &error->filename2, args->count > 4 ? args->items[4] : NULL);
        exception_set_args(m, error, args->items, 2);
    }
    return true;
}

static Value str_os_error(Machine *m, Value self)
{
    const Exception *error = (Exception *)self;
    const Value items[] = {error->number ? error->number : VALUE_NONE,
                           error->strerror ? error->strerror : VALUE_NONE, error->filename,
                           error->filename2};
    if (is_given(error->filename2))
        return compose(m, "[Errno %s] %s: %r -> %r", items);
    if (error->filename)
        return compose(m, "[Errno %s] %s: %r", items);
    if (error->number && error->strerror)
        return compose(m, "[Errno %s] %s", items);
    return exception_str(m, self);
}

/* ---- SyntaxError */

static bool refuse_count(Machine *m, const char *which, int wanted, size_t given)
{
    raise_format(m, TYPE_TypeError, "function takes %s %d arguments (%zu given)", which, wanted, given);
    return false;
}

/* SyntaxError(message, (file, line, column, text, end line, end column)) */
static bool init_syntax_error(Machine *m, Value self, const Args *args)
{
    Exception *error = (Exception *)self;
    if (!init_base(m, self, args))
        return false;
    if (args->count > 0)
        set_field(m, &error->message, args->items[0]);
    if (args->count != 2)
        return true;
    Tuple *place = tuple_from(m, args->items[1]);
    if (!place)
        return false;
    size_t count = place->count;
    bool fine = true;
    if (count < 4 || count > 6)
        fine = refuse_count(m, count < 4 ? "at least" : "at most", count < 4 ? 4 : 6, count);
    for (size_t i = 0; fine && i < count; i++)
        set_field(m, &error->file + i, place->items[i]);
    drop(m, (Value)place);
    if (fine && count == 5) {
        raise_format(m, TYPE_TypeError, "end_offset must be provided when end_lineno is provided");
        return false;
    }
    return fine;
}

static Value str_syntax_error(Machine *m, Value self)
{
    const Exception *error = (Exception *)self;
    bool file = error->file && is_a(m, error->file, TYPE_str);
    bool line = error->lineno && is_int(m, error->lineno);
    Value name = NULL;
    if (file) {
        const char *slash = strrchr(((Str *)error->file)->bytes, '/');
        name = (Value)str_c(m, slash ? slash + 1 : ((Str *)error->file)->bytes);
    }
    const Value items[] = {error->message ? error->message : VALUE_NONE, file ? name : error->lineno,
                           error->lineno};
    Value result = compose(m, file && line ? "%s (%s, line %s)"
                              : file       ? "%s (%s)"
                              : line       ? "%s (line %s)"
                                           : "%s", items);
    drop(m, name);
    return result;
}

/* ---- UnicodeError */

static bool check_kind(Machine *m, char kind, Value given, int number)
{
    const char *type = type_name(m, given);
    if (kind == 'n' && !is_int(m, given))
        return raise_format(m, TYPE_TypeError, "'%s' object cannot be interpreted as an integer", type), false;
    if (kind == 's' && !is_a(m, given, TYPE_str))
        return raise_format(m, TYPE_TypeError, "argument %d must be str, not %s", number, type), false;
    if (kind == 'b' && !is_a(m, given, TYPE_bytes))
        return raise_format(m, TYPE_TypeError, "a bytes-like object is required, not '%s'", type), false;
    return true;
}

/* What the arguments must be: s str, b bytes, n int. */
static bool init_unicode(Machine *m, Value self, const Args *args, const char *kinds)
{
    Exception *error = (Exception *)self;
    int wanted = (int)strlen(kinds);
    if (!init_base(m, self, args))
        return false;
    if (args->count != wanted)
        return refuse_count(m, "exactly", wanted, (size_t)args->count);
    Value *field = wanted == 5 ? &error->encoding : &error->object;
    for (int i = 0; i < wanted; i++) {
        if (!check_kind(m, kinds[i], args->items[i], i + 1))
            return false;
        set_field(m, &field[i], args->items[i]);
    }
    return true;
}

static bool init_unicode_encode_error(Machine *m, Value self, const Args *args)
{
    return init_unicode(m, self, args, "ssnns");
}

static bool init_unicode_decode_error(Machine *m, Value self, const Args *args)
{
    return init_unicode(m, self, args, "sbnns");
}

static bool init_unicode_translate_error(Machine *m, Value self, const Args *args)
{
    return init_unicode(m, self, args, "snns");
}

/* "character '\xe9' in position 0", or "characters in position 0-3" */
static void add_position(Machine *m, const Exception *error, bool bytes, Text *text)
{
    int64_t start = 0, end = 0;
    if (error->start && error->end) { /* then they are integers: see Member.is_number */
        int_fits(error->start, &start);
        int_fits(error->end, &end);
    }
    size_t size = 0;
    if (is_a(m, error->object, bytes ? TYPE_bytes : TYPE_str))
        size = bytes ? ((Bytes *)error->object)->length : ((Str *)error->object)->count;
    if (end != start + 1 || start < 0 || (size_t)start >= size) {
        text_printf(text, "%s in position %lld-%lld", bytes ? "bytes" : "characters",
                    (long long)start, (long long)end - 1);
        return;
    }
    if (bytes) {
        text_printf(text, "byte 0x%02x", (unsigned char)((Bytes *)error->object)->bytes[start]);
    } else {
        Str *one = str_substring(m, (Str *)error->object, start, start + 1);
        uint32_t c;
        utf8_decode(one->bytes, one->length, &c);
        text_printf(text, c < 0x100     ? "character '\\x%02x'"
                          : c < 0x10000 ? "character '\\u%04x'"
                                        : "character '\\U%08x'", c);
        drop(m, (Value)one);
    }
    text_printf(text, " in position %lld", (long long)start);
}

static Value str_unicode_error(Machine *m, Value self)
{
    const Exception *error = (Exception *)self;
    if (!error->object)
        return (Value)str_c(m, "");
    bool decoding = is_a(m, self, TYPE_UnicodeDecodeError);
    Text place = TEXT_EMPTY;
    add_position(m, error, decoding, &place);
    Value items[] = {error->encoding, (Value)str_from_text(m, &place),
                     error->reason ? error->reason : VALUE_NONE};
    const char *pattern = !error->encoding ? "can't translate %s: %s"
                          : decoding       ? "'%s' codec can't decode %s: %s"
                                           : "'%s' codec can't encode %s: %s";
    Value result = compose(m, pattern, error->encoding ? items : items + 1);
    drop(m, items[1]);
    return result;
}

/* ---- the table */

typedef struct Kind {
    TypeId type;
    bool (*init)(Machine *m, Value self, const Args *args);
    Value (*str)(Machine *m, Value self);
    const char *fields[EXCEPTION_FIELDS + 1]; /* in the order of the struct */
} Kind;

static const Kind kinds[] = {
    {TYPE_StopIteration, init_stop_iteration, NULL, {"value"}},
    {TYPE_SystemExit, init_system_exit, NULL, {"code"}},
    {TYPE_NameError, init_name_error, NULL, {"name"}},
    {TYPE_AttributeError, init_attribute_error, NULL, {"name", "obj"}},
    {TYPE_KeyError, NULL, str_key_error, {NULL}},
    {TYPE_ImportError, init_import_error, str_import_error, {"msg", "name", "path"}},
    {TYPE_OSError, init_os_error, str_os_error, {"errno", "strerror", "filename", "filename2"}},
    {TYPE_SyntaxError, init_syntax_error, str_syntax_error,
     {"msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset",
      "print_file_and_line"}},
    {TYPE_UnicodeEncodeError, init_unicode_encode_error, str_unicode_error,
     {"encoding", "object", "start", "end", "reason"}},
    {TYPE_UnicodeDecodeError, init_unicode_decode_error, str_unicode_error,
     {"encoding", "object", "start", "end", "reason"}},
    {TYPE_UnicodeTranslateError, init_unicode_translate_error, str_unicode_error,
     {"encoding", "object", "start", "end", "reason"}},
};

static const Kind *kind_of(TypeId id)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (kinds[i].type == id)
            return &kinds[i];
    return NULL;
}

TypeSlots exception_own(TypeId id)
{
    const Kind *kind = kind_of(id);
    TypeSlots own = {0};
    if (kind) {
        own.init = kind->init;
        own.str = kind->str;
        own.make = id == TYPE_OSError ? make_os_error : NULL;
    }
    return own;
}

void exception_add_fields(Machine *m, TypeId id)
{
    const Kind *kind = kind_of(id);
    for (int i = 0; kind && kind->fields[i]; i++) {
        Member *member = object_alloc(m, m->types[TYPE_member], sizeof(Member));
        member->name = str_intern_c(m, kind->fields[i]);
        member->owner = m->types[id];
        member->offset = offsetof(Exception, fields) + (size_t)i * sizeof(Value);
        member->optional = true;
        member->is_number = kind->str == str_unicode_error &&
                            (strcmp(kind->fields[i], "start") == 0 || strcmp(kind->fields[i], "end") == 0);
        dict_set_str(m, m->types[id]->dict, member->name, (Value)member);
        drop(m, (Value)member);
    }
}
