/* ValueKinds: what each built-in kind of value offers the others: str, int, float, list, tuple, dict, set,
 * and their format. Part of runtime.h, which includes it. */
#ifndef COROLANE_PYTHON_VALUE_KINDS_H
#define COROLANE_PYTHON_VALUE_KINDS_H

#include "engine/python/runtime.h"

/* ---- str.c */
Str *str_new(Machine *m, const char *bytes, size_t length);
Str *str_c(Machine *m, const char *string);
Str *str_from_text(Machine *m, Text *text); /* takes the text's bytes and leaves it empty */
Str *str_intern(Machine *m, const char *bytes, size_t length); /* a new reference */
Str *str_intern_c(Machine *m, const char *string);
Str *str_interned(Machine *m, Str *str); /* the interned equal; a new reference */
Slice str_slice(const Str *str);
bool str_is(const Str *str, const char *string);
int64_t str_hash(Str *str);                            /* str_hash.c */
int64_t hash_bytes(const char *bytes, size_t length); /* as that of a bytes */
bool str_equal(const Str *left, const Str *right);
Str *str_substring(Machine *m, Str *str, int64_t start, int64_t stop); /* code points */

/* ---- int.c, float.c */
Value int_new(Machine *m, int64_t integer);
Value int_as(Machine *m, Type *type, Value integer); /* an instance of a subclass of int */
Value int_literal(Machine *m, Slice text); /* as in source: 12, 0x1f, 0b1 */
Value int_parse(Machine *m, const char *digits, size_t length, int base); /* no sign handling but '-' */
bool int_fits(Value v, int64_t *integer); /* an int (bool too) that fits int64 */
void int_text(Machine *m, Value v, int base, Text *out);
bool is_int(Machine *m, Value v); /* int or bool or a subclass */
double int_double(Machine *m, Value v, bool *overflow);
Value int_from_double(Machine *m, double number); /* truncates; not for inf and nan */
Value int_binary(Machine *m, Value left, Value right, BinaryOp op);
Value int_inverse(Machine *m, Value value, Value modulus);
int int_compare(Machine *m, Value left, Value right); /* <0, 0, >0 */
Value float_new(Machine *m, double number);
bool number_as_double(Machine *m, Value v, double *number); /* float or int; TypeError otherwise */
int64_t hash_double(double number);
Value complex_new(Machine *m, double real, double imaginary);        /* complex.c */
Value complex_power(Machine *m, double base, double exponent); /* of a negative base */
Value complex_abs(Machine *m, Value self);

Value bytes_new(Machine *m, const char *bytes, size_t length); /* bytes.c */
/* The text of a str, or the bytes of what has some, as int() and float() read them. */
bool text_like(Machine *m, Value v, Slice *text); /* buffer.c */
/* encoding.c; the last two arguments are str, or NULL for 'utf-8' and 'strict'. */
Value encode_str(Machine *m, Str *str, Value encoding, Value errors);
Value decode_bytes(Machine *m, const Bytes *bytes, Value encoding, Value errors);

/* ---- list.c, tuple.c, dict.c, set.c. All changes of a list, dict or set go through these, which
 * tell the trace. */
List *list_new(Machine *m, size_t capacity);
bool list_append(Machine *m, List *list, Value item);
bool list_insert(Machine *m, List *list, size_t index, Value item);
void list_set(Machine *m, List *list, size_t index, Value item);
Value list_take(Machine *m, List *list, size_t index); /* takes the item out; owned */
void list_remove(Machine *m, List *list, size_t index);
Value list_get_item(Machine *m, Value self, Value key); /* list[key]; key: an index or a slice */
bool list_set_item(Machine *m, Value self, Value key, Value value); /* NULL: del list[key] */
/* Replaces items [start, stop) by [count] others, kept. [items] may not be the list's own. */
bool list_splice(Machine *m, List *list, size_t start, size_t stop, const Value *items,
                 size_t count);
bool list_extend(Machine *m, List *list, Value iterable);
List *list_from(Machine *m, Value iterable);
List *list_copy(Machine *m, const List *list); /* runs nothing of the program; NULL: no memory */
List *list_of_items(Machine *m, Value iterable); /* the same, but its length is not asked for */
bool list_sort(Machine *m, List *list, Value key, bool reverse);
/* In these, items and counts are read anew after each call into the program, which may change them. */
bool repr_items(Machine *m, Value self, Value *const *items, const size_t *count, const char *open,
                const char *close, Text *out);
Value compare_sequences(Machine *m, Value *const *left, const size_t *left_count,
                        Value *const *right, const size_t *right_count, CompareOp op);
/* The start or stop that index() may get as argument [number]; unchanged where absent. */
bool index_bound(Machine *m, const Args *args, int number, size_t count, int64_t *bound);
int64_t repeat_count(Machine *m, Value count_value, size_t length);
Value method_class_getitem(Machine *m, Value self, const Args *args);
Tuple *tuple_new(Machine *m, size_t count); /* items NULL: to be filled */
Tuple *tuple_of(Machine *m, const Value *items, size_t count); /* keeps them */
Tuple *tuple_from(Machine *m, Value iterable);
Dict *dict_new(Machine *m);
bool dict_get(Machine *m, Dict *dict, Value key, Value *value); /* borrowed; NULL if absent */
Value dict_get_str(const Dict *dict, const Str *key); /* borrowed; interned key; NULL if absent */
bool dict_set(Machine *m, Dict *dict, Value key, Value value);
bool dict_set_str(Machine *m, Dict *dict, Str *key, Value value);
bool dict_delete(Machine *m, Dict *dict, Value key, bool *found);
/* Takes the entry out: *[value] owned, NULL if absent. */
bool dict_pop(Machine *m, Dict *dict, Value key, Value *value);
bool dict_pop_last(Machine *m, Dict *dict, Value *key, Value *value); /* owned; false when empty */
Value mappingproxy_new(Machine *m, Dict *dict);
void dict_clear(Machine *m, Dict *dict);
void dict_release(Machine *m, Dict *dict); /* frees the tables of a dict whose entries are gone */
Dict *dict_copy(Machine *m, const Dict *dict);
/* dict.update(): from a mapping or pairs. */
bool dict_update(Machine *m, Dict *dict, Value other);
/* Walks entries: *[position] starts at 0; false at the end. Borrowed. */
bool dict_next(const Dict *dict, size_t *position, Value *key, Value *value);
Set *set_new(Machine *m, TypeId type);
Set *set_new_of(Machine *m, Type *type);
void set_release(Machine *m, Set *set); /* drops the members and the table */
bool set_add(Machine *m, Set *set, Value key);
bool set_has(Machine *m, Set *set, Value key, bool *found);
bool set_discard(Machine *m, Set *set, Value key, bool *found);
void set_clear(Machine *m, Set *set);
bool set_update(Machine *m, Set *set, Value iterable);
Value set_pop(Set *set); /* the member that pop() would take out, borrowed; NULL when empty */
void set_trim(Machine *m, Set *set); /* after many members went */
void set_take_over(Machine *m, Set *set, Set *other); /* swaps the members */
bool set_next(const Set *set, size_t *position, Value *key, int64_t *hash);
/* start, stop, step of a slice against a length, as slice.indices() and PySlice_AdjustIndices. The
 * length is read after the slice's own objects have been asked, which may change it. */
bool slice_unpack(Machine *m, SliceObject *slice, const size_t *length, int64_t *start, int64_t *stop,
                  int64_t *step, int64_t *count);

/* ---- format.c, percent.c, str_format.c */
Value format_value(Machine *m, Value v, Slice spec); /* the built-in types' __format__ */
Value format_percent(Machine *m, Str *format, Value arguments);
Value format_str_format(Machine *m, Str *format, const Args *args, Value mapping);

#endif
