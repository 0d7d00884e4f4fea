/* open(): finds a file, in what the program has written or in its own folder, and opens it. */
#include <errno.h>
#include <string.h>

#include "engine/python/builtins.h"
#include "engine/python/file_object.h"

/* ---- the bytes */

FileData *file_data_new(Machine *m)
{
    return object_alloc(m, m->types[TYPE_file_data], sizeof(FileData));
}

static void free_file_data(Machine *m, Value self)
{
    heap_free(&m->heap, ((FileData *)self)->bytes, ((FileData *)self)->capacity);
}

const TypeSlots file_data_slots = {
    .size = sizeof(FileData), .free = free_file_data, .flags = SLOTS_NO_SUBCLASS};

bool file_data_put(Machine *m, FileData *data, size_t at, const char *bytes, size_t length)
{
    size_t end = at + length;
    if (length && end > data->capacity) {
        size_t capacity = end < 64 ? 64 : end + end / 2;
        if (end < at || !heap_allows(&m->heap, capacity))
            return raise_value(m, TYPE_MemoryError, NULL), false;
        data->bytes = heap_resize(&m->heap, data->bytes, data->capacity, capacity);
        data->capacity = capacity;
    }
    if (length && at > data->length)
        memset(data->bytes + data->length, 0, at - data->length);
    if (length)
        memcpy(data->bytes + at, bytes, length);
    data->length = length && end > data->length ? end : data->length;
    return true;
}

FileObject *file_object_new(Machine *m, Type *type, Value name, const char *mode)
{
    FileObject *file = object_alloc(m, type, type->size);
    file->name = keep(name);
    file->mode = mode ? (Value)str_c(m, mode) : NULL;
    return file;
}

/* ---- the mode */

typedef struct Mode {
    bool creates, reads, writes, appends, updates, binary, text;
} Mode;

static bool mode_error(Machine *m, const char *message)
{
    raise_format(m, TYPE_ValueError, "%s", message);
    return false;
}

static bool read_mode(Machine *m, const Str *given, Mode *mode)
{
    static const char letters[] = "xrwa+bt";
    bool *flags[] = {&mode->creates, &mode->reads,  &mode->writes, &mode->appends,
                     &mode->updates, &mode->binary, &mode->text};
    *mode = (Mode){0};
    for (size_t i = 0; i < given->length; i++) {
        const char *letter = strchr(letters, given->bytes[i]);
        if (!letter || !*letter || *flags[letter - letters]) {
            raise_format(m, TYPE_ValueError, "invalid mode: '%s'", given->bytes);
            return false;
        }
        *flags[letter - letters] = true;
    }
    int kinds = mode->creates + mode->reads + mode->writes + mode->appends;
    if (mode->text && mode->binary)
        return mode_error(m, "can't have text and binary mode at once");
    if (kinds > 1)
        return mode_error(m, "must have exactly one of create/read/write/append mode");
    if (kinds == 0)
        return mode_error(m, "Must have exactly one of create/read/write/append mode and at most "
                             "one plus");
    return true;
}

bool newline_of(Machine *m, Value given, Newline *newline)
{
    static const char *const spellings[] = {[NEWLINE_KEPT] = "",
                                            [NEWLINE_FEED] = "\n",
                                            [NEWLINE_RETURN] = "\r",
                                            [NEWLINE_BOTH] = "\r\n"};
    *newline = NEWLINE_ANY;
    if (!given || given == VALUE_NONE)
        return true;
    if (!is_a(m, given, TYPE_str)) {
        raise_format(m, TYPE_TypeError, "open() argument 'newline' must be str or None, not %s",
                     type_name(m, given));
        return false;
    }
    for (int i = NEWLINE_KEPT; i <= NEWLINE_BOTH; i++)
        if (str_is((Str *)given, spellings[i])) {
            *newline = (Newline)i;
            return true;
        }
    raise_format(m, TYPE_ValueError, "illegal newline value: %s", ((Str *)given)->bytes);
    return false;
}

/* ---- finding the file */

Value file_raise_os(Machine *m, int number, Value name)
{
    Value message = (Value)str_c(m, strerror(number));
    Value items[] = {small(number), message, name};
    Args args = {items, 3, NULL, 0};
    Exception *exception = exception_new(m, m->types[TYPE_OSError], &args);
    drop(m, message);
    return exception ? raise_exception(m, (Value)exception) : NULL;
}

static FileKind look_up(Machine *m, const char *name, Text *out)
{
    return m->config.read_file ? m->config.read_file(m->config.files_place, name, out) : FILE_NONE;
}

Str *file_key(Machine *m, const Str *name)
{
    const char *at = name->bytes;
    while (at[0] == '.' && at[1] == '/')
        at += 2;
    return str_intern_c(m, at);
}

FileData *file_find(Machine *m, Str *key, FileKind *kind)
{
    Value known = m->files ? dict_get_str(m->files, key) : NULL;
    *kind = FILE_PLAIN;
    if (known)
        return (FileData *)(known == VALUE_NONE ? NULL : keep(known));
    Text text = TEXT_EMPTY;
    *kind = look_up(m, key->bytes, &text);
    FileData *data = *kind == FILE_PLAIN ? file_data_new(m) : NULL;
    if (data && !file_data_put(m, data, 0, text_c(&text), text.length)) {
        drop(m, (Value)data);
        data = NULL;
    }
    text_free(&text);
    return data;
}

void file_remember(Machine *m, Str *key, Value data)
{
    if (!m->files)
        m->files = dict_new(m);
    dict_set_str(m, m->files, key, data);
}

/* What the folder that a new file lies in is. */
static FileKind kind_of_folder(Machine *m, const Str *key)
{
    const char *slash = strrchr(key->bytes, '/');
    if (!slash)
        return FILE_FOLDER;
    Str *folder = str_intern(m, key->bytes, (size_t)(slash - key->bytes));
    Value written = m->files ? dict_get_str(m->files, folder) : NULL;
    FileKind kind = written && written != VALUE_NONE ? FILE_PLAIN : look_up(m, folder->bytes, NULL);
    drop(m, (Value)folder);
    return kind;
}

static FileData *make_data(Machine *m, Str *key, Value name)
{
    FileKind folder = kind_of_folder(m, key);
    if (folder != FILE_FOLDER || key->length == 0)
        return (FileData *)file_raise_os(m, folder == FILE_PLAIN ? ENOTDIR : ENOENT, name);
    FileData *data = file_data_new(m);
    file_remember(m, key, (Value)data);
    return data;
}

static FileData *open_data(Machine *m, Str *key, Value name, const Mode *mode)
{
    FileKind kind;
    FileData *data = file_find(m, key, &kind);
    if (m->exception)
        return NULL;
    if (kind == FILE_FOLDER)
        return (FileData *)file_raise_os(m, mode->creates ? EEXIST : EISDIR, name);
    if (data && mode->creates) {
        drop(m, (Value)data);
        return (FileData *)file_raise_os(m, EEXIST, name);
    }
    if (!data && mode->reads)
        return (FileData *)file_raise_os(m, kind_of_folder(m, key) == FILE_PLAIN ? ENOTDIR : ENOENT,
                                    name);
    if (!data)
        return make_data(m, key, name);
    if (mode->writes)
        data->length = 0;
    if (!mode->reads || mode->updates)
        file_remember(m, key, (Value)data);
    return data;
}

bool file_known(Machine *m, Str *name)
{
    FileKind kind;
    Str *key = file_key(m, name);
    FileData *data = file_find(m, key, &kind);
    bool known = data || kind == FILE_FOLDER;
    drop(m, (Value)data);
    drop(m, (Value)key);
    return known;
}

/* ---- open() */

enum { NAME, MODE, BUFFERING, ENCODING, ERRORS, NEWLINE_ARG, CLOSEFD, OPENER, ARGUMENTS };

static bool is_text_or_none(Machine *m, Value given, const char *name)
{
    if (!given || given == VALUE_NONE || is_a(m, given, TYPE_str))
        return true;
    raise_format(m, TYPE_TypeError, "open() argument '%s' must be str or None, not %s", name,
                 type_name(m, given));
    return false;
}

static bool check_binary(Machine *m, const Value *given)
{
    static const struct {
        int argument;
        const char *message;
    } rows[] = {{ENCODING, "binary mode doesn't take an encoding argument"},
                {ERRORS, "binary mode doesn't take an errors argument"},
                {NEWLINE_ARG, "binary mode doesn't take a newline argument"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (given[rows[i].argument] && given[rows[i].argument] != VALUE_NONE)
            return mode_error(m, rows[i].message);
    return true;
}

/* The arguments that are wrong whatever file it is. */
static bool check_arguments(Machine *m, const Value *given, Mode *mode)
{
    if (given[MODE] && !is_a(m, given[MODE], TYPE_str)) {
        raise_format(m, TYPE_TypeError, "open() argument 'mode' must be str, not %s",
                     type_name(m, given[MODE]));
        return false;
    }
    if (!is_text_or_none(m, given[ENCODING], "encoding") ||
        !is_text_or_none(m, given[ERRORS], "errors") ||
        !is_text_or_none(m, given[NEWLINE_ARG], "newline"))
        return false;
    if (!is_a(m, given[NAME], TYPE_str) && !is_int(m, given[NAME])) {
        raise_format(m, TYPE_TypeError, "expected str, bytes or os.PathLike object, not %s",
                     type_name(m, given[NAME]));
        return false;
    }
    Str *letters = given[MODE] ? (Str *)keep(given[MODE]) : str_c(m, "r");
    bool fine = read_mode(m, letters, mode) && (!mode->binary || check_binary(m, given));
    drop(m, (Value)letters);
    if (fine && !mode->binary && given[BUFFERING] == small(0))
        return mode_error(m, "can't have unbuffered text I/O");
    if (fine && is_int(m, given[NAME]))
        return file_raise_os(m, EBADF, given[NAME]), false;
    if (fine && strlen(((Str *)given[NAME])->bytes) != ((Str *)given[NAME])->length)
        return mode_error(m, "embedded null byte");
    return fine;
}

static TypeId type_of_mode(const Mode *mode)
{
    return !mode->binary   ? TYPE_stream
           : mode->updates ? TYPE_buffered_random
           : mode->reads   ? TYPE_buffered_reader
                           : TYPE_buffered_writer;
}

/* The mode as the object has it. */
static void spell_mode(const Mode *mode, const Value *given, char out[8])
{
    if (!mode->binary) {
        strcpy(out, "r");
        if (given[MODE] && ((Str *)given[MODE])->length < 8)
            strcpy(out, ((Str *)given[MODE])->bytes);
        return;
    }
    const char *letters = mode->creates                  ? "xb"
                          : mode->appends                ? "ab"
                          : mode->updates || mode->reads ? "rb"
                                                         : "wb";
    strcpy(out, letters);
    if (mode->updates)
        strcat(out, "+");
}

/* What an os.PathLike names; another name as it is. */
static Value path_of(Machine *m, Value given)
{
    Str *name = str_intern_c(m, "__fspath__");
    Value method = is_object(given) ? type_lookup(given->type, name) : NULL;
    drop(m, (Value)name);
    return method ? special_call(m, method, given, NULL, 0) : keep(given);
}

static Value open_file(Machine *m, const Value *given)
{
    Mode mode;
    Newline newline;
    if (!check_arguments(m, given, &mode) || !newline_of(m, given[NEWLINE_ARG], &newline))
        return NULL;
    bool has_encoding = given[ENCODING] && given[ENCODING] != VALUE_NONE;
    Value probe = has_encoding ? encode_str(m, m->name_name, given[ENCODING], NULL) : VALUE_NONE;
    if (!probe)
        return NULL;
    drop(m, probe);
    Str *key = file_key(m, (Str *)given[NAME]);
    FileData *data = open_data(m, key, given[NAME], &mode);
    drop(m, (Value)key);
    if (!data)
        return NULL;
    char spelled[8];
    spell_mode(&mode, given, spelled);
    FileObject *file = file_object_new(m, m->types[type_of_mode(&mode)], given[NAME], spelled);
    file->data = data;
    file->newline = newline;
    file->readable = mode.reads || mode.updates;
    file->writable = !mode.reads || mode.updates;
    file->appends = mode.appends;
    file->at = mode.appends ? data->length : 0;
    if (!mode.binary) {
        file->encoding = has_encoding ? keep(given[ENCODING]) : (Value)str_c(m, "UTF-8");
        file->errors = given[ERRORS] && given[ERRORS] != VALUE_NONE ? keep(given[ERRORS])
                                                                    : (Value)str_c(m, "strict");
    }
    return (Value)file;
}

BUILTIN(open)
{
    static const char *const names[] = {"file",    "mode",    "buffering", "encoding", "errors",
                                        "newline", "closefd", "opener",    NULL};
    (void)self;
    Value given[ARGUMENTS];
    if (!args_sort(m, args, "open", names, 1, ARGUMENTS, given))
        return NULL;
    Value name = given[NAME] = path_of(m, given[NAME]);
    Value file = name ? open_file(m, given) : NULL;
    drop(m, name);
    return file;
}
