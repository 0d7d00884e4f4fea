/* str's methods, in files by what they do. Inside of str's own files only: everybody else sees the
 * table. */
#ifndef COROLANE_PYTHON_STR_METHODS_H
#define COROLANE_PYTHON_STR_METHODS_H

#include "engine/python/runtime.h"

#define METHOD(name) Value str_##name(Machine *m, Value self, const Args *args)
#define SELF ((Str *)self)

static inline Slice self_slice(Value self)
{
    return str_slice((Str *)self);
}

static inline Slice skip(Slice text, size_t count)
{
    return (Slice){text.bytes + count, text.length - count};
}

static inline Value new_slice(Machine *m, Slice slice)
{
    return (Value)str_new(m, slice.bytes, slice.length);
}

/* str_find.c: what the others look for too. */
/* Whether [v] is a str; raises "[what] must be str, not …". */
bool str_needed(Machine *m, Value v, const char *what);
/* Where [part] stands last in [text]; NULL: nowhere. */
const char *str_last_place(Slice text, Slice part);
bool str_has_affix(Slice text, Slice affix, bool at_end);
/* str_case.c: as str.isspace() of one code point. */
bool str_space(uint32_t c);

/* str_case.c */
METHOD(capitalize);
METHOD(casefold);
METHOD(isalnum);
METHOD(isalpha);
METHOD(isascii);
METHOD(isdecimal);
METHOD(isdigit);
METHOD(isidentifier);
METHOD(islower);
METHOD(isnumeric);
METHOD(isprintable);
METHOD(isspace);
METHOD(istitle);
METHOD(isupper);
METHOD(lower);
METHOD(swapcase);
METHOD(title);
METHOD(upper);

/* str_find.c */
METHOD(count);
METHOD(endswith);
METHOD(find);
METHOD(index);
METHOD(rfind);
METHOD(rindex);
METHOD(startswith);

/* str_split.c */
METHOD(lstrip);
METHOD(partition);
METHOD(removeprefix);
METHOD(removesuffix);
METHOD(rpartition);
METHOD(rsplit);
METHOD(rstrip);
METHOD(split);
METHOD(splitlines);
METHOD(strip);

/* str_make.c */
METHOD(center);
METHOD(encode);
METHOD(expandtabs);
METHOD(format);
METHOD(format_map);
METHOD(join);
METHOD(ljust);
METHOD(maketrans);
METHOD(replace);
METHOD(rjust);
METHOD(translate);
METHOD(zfill);

#endif
