### members, names and values
from enum import Enum, IntEnum, Flag, IntFlag, auto, unique, StrEnum
import enum
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    def hello(self): return f'hi {self.name}'
print(Color.RED, repr(Color.RED), Color(2), Color['BLUE'], list(Color), len(Color), Color.CRIMSON is Color.RED, Color.RED.hello(), Color.RED.value, Color.__members__)
print(Color.RED == 1, Color.RED is Color.RED, isinstance(Color.RED, Color), Color, type(Color), {Color.RED: 1})
### what is no member is refused
from enum import Enum, IntEnum, Flag, IntFlag, auto, unique, StrEnum
import enum
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    def hello(self): return f'hi {self.name}'
try: Color(9)
except ValueError as e: print(e)
try: Color['X']
except KeyError as e: print(e)
try: Color.RED = 3
except AttributeError as e: print(e)
### IntEnum
from enum import Enum, IntEnum, Flag, IntFlag, auto, unique, StrEnum
import enum
class N(IntEnum):
    A = auto(); B = auto()
print(N.A + 1, N.B, repr(N.B), N.A < N.B, f'{N.A}', sorted(N), int(N.B))
### Flag
from enum import Enum, IntEnum, Flag, IntFlag, auto, unique, StrEnum
import enum
class P(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
p = P.R | P.X
print(p, repr(p), P.R in p, P.W in p, P.RW, list(P), bool(P(0)), repr(P(0)), ~P.R, p & P.R, p ^ P.R, list(p))
### StrEnum
from enum import Enum, IntEnum, Flag, IntFlag, auto, unique, StrEnum
import enum
class S(StrEnum):
    A = auto(); B = 'bee'
print(S.A, S.B, S.A == 'a', repr(S.B), S.A.upper())
### members with arguments
from enum import Enum, IntEnum, Flag, IntFlag, auto, unique, StrEnum
import enum
class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def d(self): return self.mass / self.radius
print(Planet.EARTH.mass, Planet.MARS.d, Planet.EARTH.value)
### unique
from enum import Enum, IntEnum, Flag, IntFlag, auto, unique, StrEnum
import enum
try:
    @unique
    class U(Enum):
        A = 1; B = 1
except ValueError as e: print(e)
### by a call
from enum import Enum, IntEnum, Flag, IntFlag, auto, unique, StrEnum
import enum
E2 = Enum('E2', 'a b c'); print(list(E2), E2.a.value)
### a class with members has no subclass
from enum import Enum, IntEnum, Flag, IntFlag, auto, unique, StrEnum
import enum
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    def hello(self): return f'hi {self.name}'
try:
    class Z(Color): pass
except TypeError as e: print(e)
### IntFlag
from enum import Enum, IntEnum, Flag, IntFlag, auto, unique, StrEnum
import enum
class IP(IntFlag):
    R = 4; W = 2
print(IP.R | IP.W, repr(IP.R | IP.W), IP.R + 1, IP(6))
