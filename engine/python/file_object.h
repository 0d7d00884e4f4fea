/* File objects: files, the standard streams, and StringIO and BytesIO. What a program writes to a file
 * is kept by its machine, for this run alone. */
#ifndef COROLANE_PYTHON_FILE_OBJECT_H
#define COROLANE_PYTHON_FILE_OBJECT_H

#include "engine/python/runtime.h"

/* The bytes of a file, shared by all who have it open. */
typedef struct FileData {
    Object head;
    char *bytes;
    size_t length, capacity;
} FileData;

typedef enum Newline {
    NEWLINE_ANY,   /* None: all kinds are read as \n */
    NEWLINE_KEPT,  /* "": all kinds end a line and stay as they are */
    NEWLINE_FEED,  /* "\n" */
    NEWLINE_RETURN, /* "\r" */
    NEWLINE_BOTH,  /* "\r\n" */
} Newline;

enum { STREAM_INPUT = 3 }; /* the number of standard input; 1 and 2 are the outputs */

typedef struct FileObject {
    Object head;
    Value name; /* NULL: it is in memory alone */
    Value mode;
    Value encoding, errors; /* of text; NULL in binary files */
    FileData *data;
    size_t at;  /* in bytes */
    int number; /* of a standard stream; 0: none */
    Newline newline;
    bool readable, writable, appends, closed;
    bool walked; /* by next(), which disables tell() */
    int lane;
    Dict *dict; /* of text files: what a program has put in the place of a method */
} FileObject;

#define FILE_OBJECT(v) ((FileObject *)(v))

static inline bool file_is_text(const FileObject *file)
{
    return file->encoding != NULL;
}
static inline bool file_is_memory(const FileObject *file)
{
    return !file->name;
}

/* file_open.c */
FileData *file_data_new(Machine *m);
/* Puts bytes at [at], over what is there and with zeros in a gap. False: no memory for them. */
bool file_data_put(Machine *m, FileData *data, size_t at, const char *bytes, size_t length);
FileObject *file_object_new(Machine *m, Type *type, Value name, const char *mode);
/* Whether there is a file or folder of that name. */
bool file_known(Machine *m, Str *name);
/* One name for each file: "./a" is "a". */
Str *file_key(Machine *m, const Str *name);
/* The bytes of the file [key]: what the program wrote, or what lies in its folder; NULL without an
 * exception: there is none. */
FileData *file_find(Machine *m, Str *key, FileKind *kind);
/* [key] has these bytes from now on; None: it is gone. */
void file_remember(Machine *m, Str *key, Value data);
Value file_raise_os(Machine *m, int number, Value name); /* OSError, or its class for the number */
bool newline_of(Machine *m, Value given, Newline *newline);

/* file_text.c. Where the line or the [count] characters (negative: all) from file->at end. */
size_t file_line_end(const FileObject *file, int64_t most);
size_t file_text_end(const FileObject *file, int64_t count);
/* The text of the bytes up to [end], which are taken. */
Value file_take_text(Machine *m, FileObject *file, size_t end);
Value file_put_text(Machine *m, FileObject *file, Str *text);

/* file_check.c: what may be done with a file now. Each is false or NULL with an exception set. */
bool file_check_open(Machine *m, const FileObject *file, const char *doing);
bool file_check_readable(Machine *m, const FileObject *file, const char *doing);
bool file_check_writable(Machine *m, const FileObject *file, const char *doing);
/* Where seek(offset, whence) leads, in bytes; -1: raised. */
int64_t file_place_of(Machine *m, const FileObject *file, int64_t offset, int64_t whence);
/* io.UnsupportedOperation; NULL. */
Value raise_unsupported(Machine *m, const char *message);

#endif
