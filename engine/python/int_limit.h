/* How long the decimal text of an int may be, in source, in int() and in str(): the time it takes grows
 * with the square of its length. (CVE-2020-10735) */
#ifndef COROLANE_PYTHON_INT_LIMIT_H
#define COROLANE_PYTHON_INT_LIMIT_H

/* CPython's sys.get_int_max_str_digits(), of decimal text of an int and back. */
enum { INT_DIGITS_MOST = 4300 };
#define INT_DIGITS_BEYOND "Exceeds the limit (%d digits) for integer string conversion"
#define INT_DIGITS_HINT "use sys.set_int_max_str_digits() to increase the limit"

#endif
