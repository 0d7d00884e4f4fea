### the values of flags and of enumerations that are made by a call
from enum import Enum, Flag, IntFlag, IntEnum
for kind in (Enum, IntEnum, Flag, IntFlag):
    for names in ("A B, C", ["A", "B", "C"], ("A", "B"), [("A", 5), ("B", 7)], {"X": 3}):
        print(list(kind("Made", names)), kind("Made", names)._member_type_)
    print(list(kind("Made", "A B", start=8)))
### a member's name and value cannot be changed
from enum import Enum
class Color(Enum):
    RED = 1
    @property
    def shout(self):
        return self.name + "!"
for act in (lambda: setattr(Color.RED, "value", 2), lambda: setattr(Color.RED, "name", 2),
            lambda: delattr(Color.RED, "name"), lambda: setattr(Color.RED, "shout", 2)):
    try:
        act()
    except AttributeError as e:
        print(e)
print(Color.RED.shout)
