/* What array.c gives array_type.c and array_methods.c. */
#ifndef COROLANE_PYTHON_ARRAY_H
#define COROLANE_PYTHON_ARRAY_H

#include "engine/python/buffer.h"

extern const NativeRow array_methods[];

Array *array_new(Machine *m, Type *type, const NumberFormat *format);
/* Makes room for [added] items at [index], or takes -[added] out there. False: raised. */
bool array_resize(Machine *m, Array *array, size_t index, int64_t added);
char *array_place(const Array *array, size_t index);
Value array_item(Machine *m, const Array *array, size_t index);
/* One item as the bytes that stand for it. False: raised. */
bool array_store(Machine *m, const NumberFormat *format, char *at, Value item);
bool array_insert(Machine *m, Array *array, size_t index, Value item);
bool array_append(Machine *m, void *array, Value item);
bool array_append_bytes(Machine *m, Array *array, Slice bytes);
bool array_append_array(Machine *m, Array *array, const Array *other);
bool array_extend(Machine *m, Array *array, Value given);
Value array_list(Machine *m, const Array *array);
Str *array_text(Machine *m, const Array *array);
/* The first place from [start] on whose item equals [wanted]; -1: none; -2: raised. */
int64_t array_find(Machine *m, const Array *array, size_t start, Value wanted);

#endif
