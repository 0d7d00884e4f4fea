/* _files: what lies at a path, for os, os.path and pathlib. */
#include <errno.h>
#include <string.h>

#include "engine/python/file_object.h"
#include "engine/python/module.h"

#define FUNCTION(name) static Value files_##name(Machine *m, Value self, const Args *args)

/* The bytes of the plain file that the first argument names. */
static FileData *look_up(Machine *m, const Args *args, FileKind *kind)
{
    *kind = FILE_NONE;
    if (!is_a(m, args->items[0], TYPE_str))
        return NULL;
    Str *key = file_key(m, (Str *)args->items[0]);
    FileData *data = file_find(m, key, kind);
    drop(m, (Value)key);
    if (!data && *kind == FILE_PLAIN)
        *kind = FILE_NONE;
    return data;
}

FUNCTION(kind)
{
    (void)self;
    FileKind kind;
    FileData *data = look_up(m, args, &kind);
    drop(m, (Value)data);
    return m->exception ? NULL : small(kind);
}

FUNCTION(size)
{
    (void)self;
    FileKind kind;
    FileData *data = look_up(m, args, &kind);
    if (!data)
        return m->exception ? NULL : file_raise_os(m, ENOENT, args->items[0]);
    Value size = int_new(m, (int64_t)data->length);
    drop(m, (Value)data);
    return size;
}

/* Gone for the program; what lies in its folder stays there. */
FUNCTION(remove)
{
    (void)self;
    FileKind kind;
    FileData *data = look_up(m, args, &kind);
    if (!data) {
        int number = kind == FILE_FOLDER ? EISDIR : ENOENT;
        return m->exception ? NULL : file_raise_os(m, number, args->items[0]);
    }
    Str *key = file_key(m, (Str *)args->items[0]);
    file_remember(m, key, VALUE_NONE);
    drop(m, (Value)key);
    drop(m, (Value)data);
    return VALUE_NONE;
}

/* The program's own folder, in which it works. */
FUNCTION(folder)
{
    (void)self, (void)args;
    const char *path = m->config.path ? m->config.path : "";
    const char *slash = strrchr(path, '/');
    return path[0] == '/' && slash > path ? (Value)str_new(m, path, (size_t)(slash - path))
                                          : (Value)str_c(m, "/");
}

static const NativeRow functions[] = {
    {"folder", files_folder, 0, 0, 0},
    {"kind", files_kind, 1, 1, 0},
    {"size", files_size, 1, 1, 0},
    {"remove", files_remove, 1, 1, 0},
    {0},
};

const ModuleRow module__files = {.name = "_files", .functions = functions};
