/* SHA-512 of some bytes (FIPS 180-4): what turns the text of a seed into a number. */
#ifndef COROLANE_PYTHON_SHA512_H
#define COROLANE_PYTHON_SHA512_H

#include <stddef.h>
#include <stdint.h>

enum { SHA512_SIZE = 64 };

void sha512(const void *bytes, size_t length, uint8_t digest[SHA512_SIZE]);

#endif
