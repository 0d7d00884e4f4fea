"""Runs random programs of generators under corolane and python3; see tests/tools/fuzz.

    random_generators.py BUILD_DIR [COUNT [SEED]]

The same sample of both kinds each time. Others come by hand, with another seed. One of a thousand or
two differs there: mostly in the order in which much that is dropped at once is closed.
"""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../tools/fuzz"))
import generators

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../tools"))
from oracle import share

SAMPLES = [("programs", 520, 25), ("tangles", 1, 40)]

if __name__ == "__main__":
    given = [int(text) for text in sys.argv[2:]]
    failed = 0
    for kind, first, count in SAMPLES:
        count, first = (given + [count, first][len(given):])[:2]
        failed |= generators.compare(sys.argv[1], share(list(range(first, first + count))), kind)
    sys.exit(failed)
