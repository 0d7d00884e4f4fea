/* Number: numbers as Python shows them. */
#ifndef COROLANE_BASE_NUMBER_H
#define COROLANE_BASE_NUMBER_H

#include "engine/base/text.h"

/* Appends repr() of a float: the shortest digits that read back as [value]; an exponent when the
 * decimal point would stand before the fourth zero or behind the sixteenth digit. */
void number_float_repr(Text *out, double value);

#endif
