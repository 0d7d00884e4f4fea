"""SHA-512, which random.seed() makes a number of a text with. (FIPS 180-4)"""

_MASK = (1 << 64) - 1


def _root(number, power):
    """The integer root: by bisection, since the numbers are long."""
    low, high = 0, 1 << (number.bit_length() // power + 1)
    while low < high:
        middle = (low + high + 1) // 2
        if middle ** power <= number:
            low = middle
        else:
            high = middle - 1
    return low


def _primes(count):
    found = []
    number = 2
    while len(found) < count:
        if all(number % prime for prime in found):
            found.append(number)
        number += 1
    return found


# The first 64 bits of the fractions of the primes' square and cube roots.
_START = [_root(prime << 128, 2) & _MASK for prime in _primes(8)]
_ROUND = [_root(prime << 192, 3) & _MASK for prime in _primes(80)]


def _turn(word, count):
    return (word >> count | word << (64 - count)) & _MASK


def _block(state, block):
    words = [int.from_bytes(block[at:at + 8], "big") for at in range(0, 128, 8)]
    for at in range(16, 80):
        near, far = words[at - 2], words[at - 15]
        words.append((words[at - 16] + words[at - 7]
                      + (_turn(far, 1) ^ _turn(far, 8) ^ far >> 7)
                      + (_turn(near, 19) ^ _turn(near, 61) ^ near >> 6)) & _MASK)
    a, b, c, d, e, f, g, h = state
    for constant, word in zip(_ROUND, words):
        first = (h + (_turn(e, 14) ^ _turn(e, 18) ^ _turn(e, 41)) + (e & f ^ ~e & g) + constant
                 + word) & _MASK
        second = (_turn(a, 28) ^ _turn(a, 34) ^ _turn(a, 39)) + (a & b ^ a & c ^ b & c)
        a, b, c, d, e, f, g, h = ((first + second) & _MASK, a, b, c, (d + first) & _MASK, e, f, g)
    return [(old + new) & _MASK for old, new in zip(state, (a, b, c, d, e, f, g, h))]


def digest(data):
    padding = b"\x80" + bytes(-(len(data) + 17) % 128) + (8 * len(data)).to_bytes(16, "big")
    padded = bytes(data) + padding
    state = _START
    for at in range(0, len(padded), 128):
        state = _block(state, padded[at:at + 128])
    return b"".join([word.to_bytes(8, "big") for word in state])
