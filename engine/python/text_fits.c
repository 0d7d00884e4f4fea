/* Text grows outside the machine's heap until it becomes an object: what may become of it is asked here. */
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
