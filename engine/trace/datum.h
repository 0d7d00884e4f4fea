/* Datum: a value as a trace knows it, 8 bytes, never an address.
 *
 *     …00  object number << 2   a list, dict, instance, generator …: its contents are in the
 *                               cursor's mirror, at the moment where the cursor stands. 0 is unbound.
 *     …01  integer << 2         62 bits, signed
 *     …10  DatumConstant << 2
 *     …11  atom number << 2     what never changes: text, float, long integer, function …
 */
#ifndef COROLANE_TRACE_DATUM_H
#define COROLANE_TRACE_DATUM_H

#include <stdbool.h>
#include <stdint.h>

typedef uint64_t Datum;

typedef enum DatumConstant {
    DATUM_NONE,
    DATUM_TRUE,
    DATUM_FALSE,
    DATUM_ELLIPSIS,
    DATUM_NOT_IMPLEMENTED,
} DatumConstant;

#define DATUM_UNBOUND ((Datum)0)

static inline bool datum_fits(int64_t value)
{
    return value >= -(INT64_C(1) << 61) && value < (INT64_C(1) << 61);
}
static inline Datum datum_int(int64_t value)
{
    return (Datum)value << 2 | 1;
}
static inline Datum datum_constant(DatumConstant constant)
{
    return (Datum)constant << 2 | 2;
}
static inline Datum datum_object(uint32_t number)
{
    return (Datum)number << 2;
}
static inline Datum datum_atom(uint32_t number)
{
    return (Datum)number << 2 | 3;
}
static inline bool datum_is_object(Datum datum)
{
    return datum != 0 && (datum & 3) == 0;
}
static inline bool datum_is_int(Datum datum)
{
    return (datum & 3) == 1;
}
static inline bool datum_is_atom(Datum datum)
{
    return (datum & 3) == 3;
}
/* The object or atom number, or the DatumConstant. */
static inline uint32_t datum_number(Datum datum)
{
    return (uint32_t)(datum >> 2);
}
static inline int64_t datum_integer(Datum datum)
{
    return (int64_t)datum >> 2;
}

#endif
