/* What sys.getsizeof() says of an object: CPython's sizes, not those of this heap. */
#ifndef COROLANE_PYTHON_SIZE_OF_H
#define COROLANE_PYTHON_SIZE_OF_H

#include "engine/python/runtime.h"

int64_t size_of(Machine *m, Value v);

#endif
