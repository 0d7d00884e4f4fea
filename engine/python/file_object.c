/* The methods that all file objects share. */
#include <string.h>

#include "engine/python/file_object.h"

#define FILE(self) FILE_OBJECT(self)
#define METHOD(name) static Value method_##name(Machine *m, Value self, const Args *args)

/* ---- reading */

/* One more line of standard input behind what has been read of it. False: that was all. */
static bool pull_line(Machine *m, FileObject *file)
{
    Text line = TEXT_EMPTY;
    bool more = file->number == STREAM_INPUT && m->config.read_line &&
                m->config.read_line(m->config.context, &line);
    if (more)
        more = file_data_put(m, file->data, file->data->length, text_c(&line), line.length);
    text_free(&line);
    return more;
}

static Value take(Machine *m, FileObject *file, size_t end)
{
    if (file_is_text(file))
        return file_take_text(m, file, end);
    size_t start = file->at < end ? file->at : end;
    file->at = end > file->at ? end : file->at;
    return bytes_new(m, file->data->bytes + start, end - start);
}

/* A number of characters or bytes; None is -1. */
static bool count_of(Machine *m, const Args *args, int64_t *count)
{
    *count = -1;
    if (args->count == 0 || args->items[0] == VALUE_NONE)
        return true;
    if (is_int(m, args->items[0]) || special_of(type_of(m, args->items[0]), SPECIAL_INDEX))
        return value_index(m, args->items[0], count, NULL);
    raise_format(m, TYPE_TypeError, "argument should be integer or None, not '%s'",
                 type_name(m, args->items[0]));
    return false;
}

METHOD(read)
{
    FileObject *file = FILE(self);
    int64_t count;
    if (!file_check_readable(m, file, "read") || !count_of(m, args, &count))
        return NULL;
    while (pull_line(m, file))
        continue;
    return take(m, file, file_text_end(file, count));
}

static Value read_line(Machine *m, FileObject *file, int64_t most)
{
    if (file->at >= file->data->length)
        pull_line(m, file);
    return take(m, file, file_line_end(file, most));
}

METHOD(readline)
{
    int64_t most;
    if (!file_check_readable(m, FILE(self), "readline") || !count_of(m, args, &most))
        return NULL;
    return read_line(m, FILE(self), most < 0 ? -1 : most);
}

static bool is_at_end(Machine *m, FileObject *file)
{
    return file->at >= file->data->length && !pull_line(m, file);
}

METHOD(readlines)
{
    FileObject *file = FILE(self);
    int64_t most, taken = 0;
    if (!file_check_readable(m, file, NULL) || !count_of(m, args, &most))
        return NULL;
    List *lines = list_new(m, 0);
    while (!is_at_end(m, file) && tick(m)) {
        size_t start = file->at;
        Value line = read_line(m, file, -1);
        if (!line) {
            drop(m, (Value)lines);
            return NULL;
        }
        list_append(m, lines, line);
        drop(m, line);
        taken += (int64_t)(file->at - start);
        if (most > 0 && taken >= most)
            break;
    }
    return (Value)lines;
}

static Value next_line(Machine *m, Value self)
{
    FileObject *file = FILE(self);
    if (!file_check_readable(m, file, "readline"))
        return NULL;
    file->walked = !is_at_end(m, file);
    return file->walked ? read_line(m, file, -1) : NULL;
}

static Value iter_file(Machine *m, Value self)
{
    return file_check_open(m, FILE(self), NULL) ? keep(self) : NULL;
}

/* ---- writing */

static Value put_bytes(Machine *m, FileObject *file, Value given)
{
    Args args = {&given, 1, NULL, 0};
    if (is_a(m, given, TYPE_str) || is_int(m, given))
        return raise_format(m, TYPE_TypeError, "a bytes-like object is required, not '%s'",
                            type_name(m, given));
    Value bytes = call(m, (Value)m->types[TYPE_bytes], &args);
    if (!bytes)
        return NULL;
    size_t length = ((Bytes *)bytes)->length;
    if (file->appends)
        file->at = file->data->length;
    bool fine = file_data_put(m, file->data, file->at, ((Bytes *)bytes)->bytes, length);
    drop(m, bytes);
    file->at += fine ? length : 0;
    return fine ? int_new(m, (int64_t)length) : NULL;
}

static Value put(Machine *m, FileObject *file, Value given)
{
    if (!file_is_text(file))
        return put_bytes(m, file, given);
    if (!is_a(m, given, TYPE_str))
        return raise_format(m, TYPE_TypeError,
                            file_is_memory(file) ? "string argument expected, got '%s'"
                                                 : "write() argument must be str, not %s",
                            type_name(m, given));
    if (!file->number)
        return file_put_text(m, file, (Str *)given);
    if (file->number == 1 && !print_allows(m, (Str *)given))
        return NULL;
    program_print(m, file->number, ((Str *)given)->bytes, ((Str *)given)->length);
    return small(((Str *)given)->count);
}

METHOD(write)
{
    if (!file_check_writable(m, FILE(self), "write to"))
        return NULL;
    return put(m, FILE(self), args->items[0]);
}

static bool write_one(Machine *m, void *context, Value item)
{
    Value written = call_method_c(m, context, "write", &item, 1);
    drop(m, written);
    return written != NULL;
}

METHOD(writelines)
{
    if (!file_check_open(m, FILE(self), NULL))
        return NULL;
    return iterate_all(m, args->items[0], write_one, self) ? VALUE_NONE : NULL;
}

METHOD(flush)
{
    (void)args;
    bool memory = file_is_memory(FILE(self));
    return memory || file_check_open(m, FILE(self), NULL) ? VALUE_NONE : NULL;
}

/* ---- places */

/* A place as the program has it: characters in a StringIO, else bytes. */
static Value told(Machine *m, const FileObject *file, size_t at)
{
    const FileData *data = file->data;
    if (!file_is_text(file) || !file_is_memory(file))
        return int_new(m, (int64_t)at);
    size_t inside = at < data->length ? at : data->length;
    return int_new(m, (int64_t)(utf8_count(data->bytes, inside) + (at - inside)));
}

METHOD(seek)
{
    FileObject *file = FILE(self);
    int64_t offset, whence = 0;
    if (!file_check_open(m, file, "seek") || !value_index(m, args->items[0], &offset, NULL) ||
        (args->count > 1 && !value_index(m, args->items[1], &whence, NULL)))
        return NULL;
    int64_t place = file_place_of(m, file, offset, whence);
    if (place < 0)
        return NULL;
    file->at = (size_t)place;
    file->walked = false;
    return told(m, file, file->at);
}

METHOD(tell)
{
    (void)args;
    if (!file_check_open(m, FILE(self), "tell"))
        return NULL;
    if (FILE(self)->walked && file_is_text(FILE(self)) && !file_is_memory(FILE(self)))
        return raise_format(m, TYPE_OSError, "telling position disabled by next() call");
    return told(m, FILE(self), FILE(self)->at);
}

METHOD(truncate)
{
    FileObject *file = FILE(self);
    int64_t size;
    if (!file_check_open(m, file, "truncate") || !count_of(m, args, &size))
        return NULL;
    if (!file->writable)
        return raise_unsupported(m, "truncate");
    if (size < 0 && args->count && args->items[0] != VALUE_NONE)
        return raise_format(m, TYPE_ValueError, "Negative size value %lld", (long long)size);
    int64_t end = size < 0 ? (int64_t)file->at : file_place_of(m, file, size, 0);
    if (end < 0)
        return NULL;
    if ((size_t)end < file->data->length)
        file->data->length = (size_t)end;
    return told(m, file, (size_t)end);
}

/* ---- open and closed */

METHOD(close)
{
    (void)m, (void)args;
    FILE(self)->closed = true;
    return VALUE_NONE;
}

METHOD(enter)
{
    (void)args;
    return file_check_open(m, FILE(self), NULL) ? keep(self) : NULL;
}

METHOD(exit)
{
    (void)args;
    return call_method_c(m, self, "close", NULL, 0);
}

METHOD(readable)
{
    (void)args;
    return file_check_open(m, FILE(self), NULL) ? boolean(FILE(self)->readable) : NULL;
}

METHOD(writable)
{
    (void)args;
    return file_check_open(m, FILE(self), NULL) ? boolean(FILE(self)->writable) : NULL;
}

METHOD(seekable)
{
    (void)args;
    return file_check_open(m, FILE(self), NULL) ? boolean(!FILE(self)->number) : NULL;
}

METHOD(isatty)
{
    (void)args;
    return file_check_open(m, FILE(self), NULL) ? VALUE_FALSE : NULL;
}

METHOD(fileno)
{
    (void)args;
    if (!file_check_open(m, FILE(self), NULL))
        return NULL;
    if (!FILE(self)->number)
        return raise_unsupported(m, "fileno");
    return small(FILE(self)->number % STREAM_INPUT);
}

METHOD(getvalue)
{
    (void)args;
    FileObject *file = FILE(self);
    if (!file_check_open(m, file, "getvalue"))
        return NULL;
    const FileData *data = file->data;
    return file_is_text(file) ? (Value)str_new(m, data->bytes, data->length)
                              : bytes_new(m, data->bytes, data->length);
}

/* ---- what is not a method */

static Value get_closed(Machine *m, Value self)
{
    (void)m;
    return boolean(FILE(self)->closed);
}

#define FILE_PART(part)                                                                            \
    static Value get_##part(Machine *m, Value self)                                                \
    {                                                                                              \
        (void)m;                                                                                   \
        return FILE(self)->part ? keep(FILE(self)->part) : VALUE_NONE;                             \
    }
FILE_PART(name)
FILE_PART(mode)
FILE_PART(encoding)
FILE_PART(errors)

static void free_file(Machine *m, Value self)
{
    FileObject *file = FILE(self);
    drop(m, file->name);
    drop(m, file->mode);
    drop(m, file->encoding);
    drop(m, file->errors);
    drop(m, (Value)file->data);
    drop(m, (Value)file->dict);
}

static Value repr_file(Machine *m, Value self)
{
    const FileObject *file = FILE(self);
    Value name = value_repr(m, file->name);
    if (!name)
        return NULL;
    Text text = TEXT_EMPTY;
    text_add_char(&text, '<');
    type_add_full_name(m, self->type, &text);
    text_printf(&text, " name=%s", ((Str *)name)->bytes);
    if (file_is_text(file))
        text_printf(&text, " mode='%s' encoding='%s'", ((Str *)file->mode)->bytes,
                    ((Str *)file->encoding)->bytes);
    text_add_char(&text, '>');
    drop(m, name);
    return (Value)str_from_text(m, &text);
}

#define SHARED_ROWS                                                                                \
    {"read", method_read, 0, 1, 0}, {"readline", method_readline, 0, 1, 0},                        \
        {"readlines", method_readlines, 0, 1, 0}, {"write", method_write, 1, 1, 0},                \
        {"writelines", method_writelines, 1, 1, 0}, {"flush", method_flush, 0, 0, 0},              \
        {"seek", method_seek, 1, 2, 0}, {"tell", method_tell, 0, 0, 0},                            \
        {"truncate", method_truncate, 0, 1, 0}, {"close", method_close, 0, 0, 0},                  \
        {"readable", method_readable, 0, 0, 0}, {"writable", method_writable, 0, 0, 0},            \
        {"seekable", method_seekable, 0, 0, 0}, {"isatty", method_isatty, 0, 0, 0},                \
        {"fileno", method_fileno, 0, 0, 0}, {"__enter__", method_enter, 0, 0, 0},                  \
    {                                                                                              \
        "__exit__", method_exit, 0, ANY_COUNT, 0                                                   \
    }

static const NativeRow file_methods[] = {SHARED_ROWS, {0}};
static const NativeRow memory_methods[] = {
    SHARED_ROWS, {"getvalue", method_getvalue, 0, 0, 0}, {0}};

static const GetSetRow text_getsets[] = {
    {"closed", get_closed, NULL},     {"name", get_name, NULL},     {"mode", get_mode, NULL},
    {"encoding", get_encoding, NULL}, {"errors", get_errors, NULL}, {0},
};
static const GetSetRow binary_getsets[] = {
    {"closed", get_closed, NULL}, {"name", get_name, NULL}, {"mode", get_mode, NULL}, {0}};
static const GetSetRow memory_getsets[] = {{"closed", get_closed, NULL}, {0}};

#define FILE_SLOTS(type, getset_rows, dict_offset)                                                 \
    const TypeSlots type##_slots = {                                                               \
        .size = sizeof(FileObject),                                                                \
        .lane = offsetof(FileObject, lane),                                                        \
        .free = free_file,                                                                         \
        .repr = repr_file,                                                                         \
        .iter = iter_file,                                                                         \
        .next = next_line,                                                                         \
        .methods = file_methods,                                                                   \
        .getsets = getset_rows,                                                                    \
        .dict = dict_offset,                                                                       \
        .flags = SLOTS_NO_SUBCLASS,                                                                \
    }
FILE_SLOTS(stream, text_getsets, offsetof(FileObject, dict));
FILE_SLOTS(buffered, binary_getsets, 0);

Value stream_new(Machine *m, int number)
{
    static const char *const names[] = {"", "<stdout>", "<stderr>", "<stdin>"};
    Value name = (Value)str_c(m, names[number]);
    bool input = number == STREAM_INPUT;
    FileObject *file = file_object_new(m, m->types[TYPE_stream], name, input ? "r" : "w");
    drop(m, name);
    file->data = file_data_new(m);
    file->number = number;
    file->readable = input;
    file->writable = !input;
    file->encoding = (Value)str_c(m, "utf-8");
    file->errors = (Value)str_c(m, number == 2 ? "backslashreplace" : "strict");
    return (Value)file;
}

/* ---- StringIO and BytesIO */

static Value make_memory(Machine *m, Type *type, const Args *args)
{
    (void)args;
    FileObject *file = file_object_new(m, type, NULL, NULL);
    file->data = file_data_new(m);
    file->newline = NEWLINE_FEED;
    file->readable = file->writable = true;
    if (type_is_subtype(type, m->types[TYPE_string_io]))
        file->encoding = (Value)str_c(m, "utf-8");
    return (Value)file;
}

static bool init_string_io(Machine *m, Value self, const Args *args)
{
    static const char *const names[] = {"initial_value", "newline", NULL};
    Value given[2];
    if (!args_sort(m, args, "StringIO", names, 0, 2, given))
        return false;
    if (given[1] && !newline_of(m, given[1], &FILE(self)->newline))
        return false;
    FILE(self)->closed = false;
    FILE(self)->at = FILE(self)->data->length = 0;
    if (!given[0] || given[0] == VALUE_NONE)
        return true;
    if (!is_a(m, given[0], TYPE_str)) {
        raise_format(m, TYPE_TypeError, "initial_value must be str or None, not %s",
                     type_name(m, given[0]));
        return false;
    }
    Value written = file_put_text(m, FILE(self), (Str *)given[0]);
    FILE(self)->at = 0;
    return written != NULL;
}

static bool init_bytes_io(Machine *m, Value self, const Args *args)
{
    static const char *const names[] = {"initial_bytes", NULL};
    Value given[1];
    if (!args_sort(m, args, "BytesIO", names, 0, 1, given))
        return false;
    FILE(self)->closed = false;
    FILE(self)->at = FILE(self)->data->length = 0;
    Value written =
        given[0] && given[0] != VALUE_NONE ? put_bytes(m, FILE(self), given[0]) : VALUE_NONE;
    FILE(self)->at = 0;
    return written != NULL;
}

#define MEMORY_SLOTS(type)                                                                         \
    const TypeSlots type##_slots = {                                                               \
        .size = sizeof(FileObject),                                                                \
        .lane = offsetof(FileObject, lane),                                                        \
        .free = free_file,                                                                         \
        .make = make_memory,                                                                       \
        .init = init_##type,                                                                       \
        .iter = iter_file,                                                                         \
        .next = next_line,                                                                         \
        .methods = memory_methods,                                                                 \
        .getsets = memory_getsets,                                                                 \
    }
MEMORY_SLOTS(string_io);
MEMORY_SLOTS(bytes_io);
