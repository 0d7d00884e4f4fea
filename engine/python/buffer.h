/* Buffer: the bytes that an object keeps, and the numbers that they spell. bytes, bytearray, array and
 * memoryview show each other theirs in this way. */
#ifndef COROLANE_PYTHON_BUFFER_H
#define COROLANE_PYTHON_BUFFER_H

#include <string.h>

#include "engine/python/runtime.h"

typedef enum NumberKind {
    NUMBER_SIGNED,
    NUMBER_UNSIGNED,
    NUMBER_FLOAT,
    NUMBER_CHARACTER, /* array's 'u': a code point of four bytes */
    NUMBER_BYTE,      /* memoryview's 'c' */
    NUMBER_TRUTH,     /* memoryview's '?' */
} NumberKind;

typedef struct NumberFormat {
    char code;
    NumberKind kind;
    size_t size;
    const char *name; /* as array's messages have it */
} NumberFormat;

typedef struct Buffer {
    char *bytes;
    size_t length; /* in bytes */
    const NumberFormat *format;
    bool readonly;
} Buffer;

/* A bytearray begins as a Bytes does, so that what only reads takes either. */
typedef struct ByteArray {
    Object head;
    size_t length;
    char *bytes;
    size_t capacity;
    int exports; /* memoryviews that look at the bytes: they must stay where they are */
} ByteArray;

typedef struct Array {
    Object head;
    const NumberFormat *format;
    char *bytes;
    size_t count, capacity; /* in items */
    int exports;
} Array;

/* The format of [code], or NULL. */
const NumberFormat *number_format(char code);
Value number_read(Machine *m, const NumberFormat *format, const char *at);
/* The bits of [integer]; what does not fit gives a negative or positive result and no bits. */
int number_bits(Machine *m, const NumberFormat *format, Value integer, uint64_t *bits);
void number_store_float(const NumberFormat *format, char *at, double number);
static inline void number_store(const NumberFormat *format, char *at, uint64_t bits)
{
    memcpy(at, &bits, format->size);
}

/* Whether [v] has bytes to show; false without an exception where it has none. A memoryview that
 * skips bytes has none in one piece: see memoryview_bytes(). */
bool buffer_of(Machine *m, Value v, Buffer *out);
/* As above, but raises "a bytes-like object is required, not …". */
bool buffer_needed(Machine *m, Value v, Buffer *out);
/* One more or one less view of [source]. */
void buffer_export(Machine *m, Value source, int change);
/* The bytes of a memoryview in a row, whatever its step. False: raised. */
bool memoryview_bytes(Machine *m, Value view, Text *out);
/* Appends what [v] shows, a memoryview included. False: raised. */
bool buffer_text(Machine *m, Value v, Text *out);

/* bytes.c and bytes_*.c */
#define BYTES_METHOD(name) Value bytes_##name(Machine *m, Value self, const Args *args)
static inline Slice bytes_slice(Value self)
{
    return (Slice){((const Bytes *)self)->bytes, ((const Bytes *)self)->length};
}
/* A new object with these bytes: a bytearray where [self] is one, else bytes. */
Value bytes_like(Machine *m, Value self, const char *bytes, size_t length);
Value bytes_like_text(Machine *m, Value self, Text *text); /* takes the text over */
Value bytearray_new(Machine *m, const char *bytes, size_t length);
/* What bytes(…) and bytearray(…) take as contents. False: raised. */
bool bytes_contents(Machine *m, const Args *args, const char *type, Text *out);
bool byte_of(Machine *m, Value v, const char *what, char *byte);
Value bytes_item(Machine *m, Value self, Value key, const char *outside);
bool bytes_contain(Machine *m, Value self, Value item, bool *found);
Value bytes_compare(Machine *m, Value self, Value other, CompareOp op);
Value bytes_binary(Machine *m, Value left, Value right, BinaryOp op);
bool bytes_length(Machine *m, Value self, int64_t *length);
/* The rows of bytes_methods.c go into both types' tables. */
#define BYTES_ROW(name, min, max, flags) BYTES_METHOD(name);
#include "engine/python/bytes_method_list.h"
/* Whether the repr of so many bytes becomes a text; false: raised. They are charged. bytes.c */
bool bytes_repr_fits(Machine *m, Text *text, size_t length);

#endif
