/* What may be done with a file object, and what is said when it may not. */
#include <errno.h>
#include <string.h>

#include "engine/python/file_object.h"

/* The type is a class of the module io, as it has two bases. */
Value raise_unsupported(Machine *m, const char *message)
{
    Value io = import_module(m, slice_of("io"), true);
    Value type = io ? attribute_get_c(m, io, "UnsupportedOperation") : NULL;
    if (type)
        raise_text(m, (Type *)type, message, strlen(message));
    drop(m, type);
    drop(m, io);
    return NULL;
}

static bool is_bytes_io(Machine *m, const FileObject *file)
{
    return is_a(m, (Value)file, TYPE_bytes_io);
}

bool file_check_open(Machine *m, const FileObject *file, const char *doing)
{
    if (!file->closed)
        return true;
    if (file_is_text(file) && file_is_memory(file) && doing)
        raise_format(m, TYPE_ValueError, "I/O operation on closed file");
    else if (file_is_text(file) || is_bytes_io(m, file) || !doing)
        raise_format(m, TYPE_ValueError, "I/O operation on closed file.");
    else
        raise_format(m, TYPE_ValueError, "%s of closed file", doing);
    return false;
}

bool file_check_readable(Machine *m, const FileObject *file, const char *doing)
{
    if (file->readable)
        return file_check_open(m, file, doing);
    if (file_is_text(file) && !file_check_open(m, file, NULL))
        return false;
    return raise_unsupported(m, file_is_text(file) ? "not readable" : "read") != NULL;
}

bool file_check_writable(Machine *m, const FileObject *file, const char *doing)
{
    if (file->writable && (!file->closed || file_is_text(file) || is_bytes_io(m, file)))
        return file_check_open(m, file, "write");
    if (file->writable) {
        raise_format(m, TYPE_ValueError, "%s closed file", doing);
        return false;
    }
    if (file_is_text(file) && !file_check_open(m, file, NULL))
        return false;
    return raise_unsupported(m, file_is_text(file) ? "not writable" : "write") != NULL;
}

/* ---- seek */

static int64_t refuse_seek(Machine *m, TypeId type, const char *format, int64_t number)
{
    raise_format(m, type, format, (long long)number);
    return -1;
}

/* In a text only its ends and what tell() gave are places; in StringIO it counts characters. */
static int64_t place_in_text(Machine *m, const FileObject *file, int64_t offset, int64_t whence)
{
    const FileData *data = file->data;
    bool memory = file_is_memory(file);
    if (whence < 0 || whence > 2)
        return refuse_seek(m, TYPE_ValueError,
                           memory ? "Invalid whence (%lld, should be 0, 1 or 2)"
                                  : "invalid whence (%lld, should be 0, 1 or 2)",
                           whence);
    if (whence == 0 && offset < 0)
        return refuse_seek(m, TYPE_ValueError,
                           memory ? "Negative seek position %lld" : "negative seek position %lld",
                           offset);
    if (whence != 0 && offset != 0 && memory)
        return refuse_seek(m, TYPE_OSError, "Can't do nonzero cur-relative seeks", 0);
    if (whence != 0 && offset != 0) {
        raise_unsupported(m, whence == 1 ? "can't do nonzero cur-relative seeks"
                                         : "can't do nonzero end-relative seeks");
        return -1;
    }
    if (whence == 1)
        return (int64_t)file->at;
    if (whence == 2)
        return (int64_t)data->length;
    if (!memory)
        return offset;
    size_t count = utf8_count(data->bytes, data->length);
    return (size_t)offset <= count ? (int64_t)utf8_offset(data->bytes, data->length, (size_t)offset)
                                   : (int64_t)data->length + (offset - (int64_t)count);
}

static int64_t place_in_bytes(Machine *m, const FileObject *file, int64_t offset, int64_t whence)
{
    bool memory = is_bytes_io(m, file);
    if (whence < 0 || whence > 2)
        return refuse_seek(m, TYPE_ValueError,
                           memory ? "invalid whence (%lld, should be 0, 1 or 2)"
                                  : "whence value %lld unsupported",
                           whence);
    if (whence == 0 && offset < 0 && memory)
        return refuse_seek(m, TYPE_ValueError, "negative seek value %lld", offset);
    int64_t from = whence == 0 ? 0 : (int64_t)(whence == 1 ? file->at : file->data->length);
    if (offset > INT64_MAX - from)
        offset = INT64_MAX - from;
    if (from + offset >= 0)
        return from + offset;
    if (memory)
        return 0;
    Value message = (Value)str_c(m, strerror(EINVAL)), items[] = {small(EINVAL), message};
    Args args = {items, 2, NULL, 0};
    raise_exception(m, (Value)exception_new(m, m->types[TYPE_OSError], &args));
    drop(m, message);
    return -1;
}

int64_t file_place_of(Machine *m, const FileObject *file, int64_t offset, int64_t whence)
{
    return file_is_text(file) ? place_in_text(m, file, offset, whence)
                              : place_in_bytes(m, file, offset, whence);
}
