### fields make __init__, __repr__ and __eq__
from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError, InitVar, make_dataclass, KW_ONLY
from typing import List, Optional, ClassVar
import typing
@dataclass
class P:
    x: int
    y: int = 0
    def norm(self): return self.x + self.y
p = P(1); print(p, p == P(1, 0), p.norm(), asdict(p), astuple(p), replace(p, y=5), P.__doc__, P.__match_args__)
### __init__ speaks of its fields
from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError, InitVar, make_dataclass, KW_ONLY
from typing import List, Optional, ClassVar
import typing
@dataclass
class P:
    x: int
    y: int = 0
    def norm(self): return self.x + self.y
for a in ((), (1, 2, 3)):
    try: P(*a)
    except TypeError as e: print(e)
### equality takes the hash away
from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError, InitVar, make_dataclass, KW_ONLY
from typing import List, Optional, ClassVar
import typing
@dataclass
class P:
    x: int
    y: int = 0
    def norm(self): return self.x + self.y
p = P(1)
try: hash(p)
except TypeError as e: print(e)
### order and frozen
from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError, InitVar, make_dataclass, KW_ONLY
from typing import List, Optional, ClassVar
import typing
@dataclass(order=True, frozen=True)
class V:
    a: int
    b: List[int] = field(default_factory=list, compare=False)
    c: ClassVar[int] = 3
print(V(1) < V(2), sorted([V(3), V(1)]), hash(V(1)) == hash(V(1)), V.c)
try: V(1).a = 3
except FrozenInstanceError as e: print(e)
try: del V(1).a
except FrozenInstanceError as e: print(e)
### a mutable default is refused
from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError, InitVar, make_dataclass, KW_ONLY
from typing import List, Optional, ClassVar
import typing
try:
    @dataclass
    class Bad:
        x: list = []
except ValueError as e: print(e)
### a default before a field without one is refused
from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError, InitVar, make_dataclass, KW_ONLY
from typing import List, Optional, ClassVar
import typing
try:
    @dataclass
    class Bad2:
        x: int = 1
        y: int
except TypeError as e: print(e)
### inheritance, factories, InitVar and __post_init__
from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError, InitVar, make_dataclass, KW_ONLY
from typing import List, Optional, ClassVar
import typing
@dataclass
class Base:
    name: str
@dataclass
class D(Base):
    kids: list = field(default_factory=list, repr=False)
    total: int = field(init=False)
    scale: InitVar[int] = 2
    def __post_init__(self, scale): self.total = len(self.name) * scale
d = D('bob'); print(d, d.kids, d.total, [f.name for f in fields(d)], is_dataclass(D), is_dataclass(3))
### keyword-only fields
from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError, InitVar, make_dataclass, KW_ONLY
from typing import List, Optional, ClassVar
import typing
@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int = 2
print(K(1, b=3))
try: K(1, 3)
except TypeError as e: print(e)
### slots
from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError, InitVar, make_dataclass, KW_ONLY
from typing import List, Optional, ClassVar
import typing
@dataclass(slots=True)
class S:
    q: int = 1
s = S(); print(s, S.__slots__)
try: s.zz = 1
except AttributeError as e: print(e)
### make_dataclass
from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError, InitVar, make_dataclass, KW_ONLY
from typing import List, Optional, ClassVar
import typing
M = make_dataclass('M', [('x', int), ('y', int, 5)]); print(M(1))
### asdict goes into containers
from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError, InitVar, make_dataclass, KW_ONLY
from typing import List, Optional, ClassVar
import typing
@dataclass
class P:
    x: int
    y: int = 0
    def norm(self): return self.x + self.y
@dataclass
class N:
    p: P
    l: list
print(asdict(N(P(1), [P(2)])), P(1) == N(1, 2), N(P(1), []))
