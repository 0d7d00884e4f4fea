/* Text grows outside the machine's heap until it becomes an object: what may become of it is asked here. */
#include "engine/python/runtime.h"

bool text_fits(Machine *m, Text *text, size_t more)
{
    if (more <= m->heap.limit && heap_allows(&m->heap, text->length + more))
        return true;
    text_free(text);
    raise_value(m, TYPE_MemoryError, NULL);
    return false;
}
