/* Between Python's integers and libtommath's; for the files of int only. */
#ifndef COROLANE_PYTHON_INT_DIGITS_H
#define COROLANE_PYTHON_INT_DIGITS_H

#include <tommath.h>

#include "engine/python/runtime.h"

/* An mp_int that holds the int [v]; the caller clears it with mp_clear(). */
void int_load(Value v, mp_int *out);
/* The value of [number], which is cleared. */
Value int_store(Machine *m, mp_int *number);
/* int_bytes.c */
Value int_to_bytes(Machine *m, Value self, const Args *args);
Value int_from_bytes(Machine *m, Value self, const Args *args);
/* int_bits.c: text in a base of 1 << bits, signs and lower-case letters included. False: it is none. */
int int_bits_of_base(int base); /* 0: another base */
bool int_bits_parse(const char *text, size_t length, int bits, mp_int *number);
void int_bits_text(const mp_int *number, int bits, Text *out);
/* Ends the process where libtommath failed: it does so only when there is no memory left. */
void int_must(mp_err error);
/* A walk over the digits of [v], a copy of them included, takes its time. */
void int_charge(Machine *m, Value v);
/* Whether so many products of digits do not take too long: a MemoryError, or they are charged. */
bool int_may(Machine *m, double products);

#endif
