/* What a program makes large or goes over at once. Text grows outside the machine's heap until it
 * becomes an object: what may become of it is asked here. */
#include <string.h>

#include "engine/python/runtime.h"

bool text_fits(Machine *m, Text *text, size_t more)
{
    size_t wanted = text->length + more;
    if (more <= m->heap.limit && wanted <= m->heap.limit / 2 && heap_allows(&m->heap, 2 * wanted))
        return true; /* twice, as it doubles when it grows */
    text_free(text);
    raise_value(m, TYPE_MemoryError, NULL);
    return false;
}

bool object_fits(Machine *m, size_t size)
{
    enum { HEAD = 64 };
    return heap_allows(&m->heap, size + HEAD) || (raise_value(m, TYPE_MemoryError, NULL), false);
}

int compare_bytes(Machine *m, const char *left, const char *right, size_t length)
{
    enum { PART = 1 << 12 };
    while (length > PART) {
        int order = memcmp(left, right, PART);
        if (order != 0)
            return order;
        charge_bytes(m, PART);
        left += PART;
        right += PART;
        length -= PART;
    }
    return length ? memcmp(left, right, length) : 0;
}
