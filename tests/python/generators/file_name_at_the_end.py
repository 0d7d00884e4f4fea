### __file__ is gone when what remains is closed
def held():
    try:
        yield
    finally:
        print("__file__" in globals())
        print(__file__)
generator = held()
next(generator)
### even after an error
def held():
    try:
        yield
    finally:
        print("__file__" in globals())
generator = held()
next(generator)
1 / 0
### but not where sys.exit() ends the program
import sys
class Deleted:
    def __del__(self):
        print("__file__" in globals(), __file__[-3:])
remains = Deleted()
sys.exit()
