### NamedTuple
from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError, InitVar, make_dataclass, KW_ONLY
from typing import List, Optional, ClassVar
import typing
class T(typing.NamedTuple):
    a: int
    b: str = 'x'
    def hi(self): return self.a
print(T(1), T(1).hi(), T.__annotations__, T(2, 'q')._asdict(), T.__mro__)
### Generic
from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError, InitVar, make_dataclass, KW_ONLY
from typing import List, Optional, ClassVar
import typing
X = typing.TypeVar('X')
class Stack(typing.Generic[X]):
    def __init__(self): self.items: List[X] = []
    def push(self, item: X) -> None: self.items.append(item)
st = Stack[int](); st.push(1); print(st.items, Stack.__mro__, Stack[int])
### reprs of aliases
from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError, InitVar, make_dataclass, KW_ONLY
from typing import List, Optional, ClassVar
import typing
X = typing.TypeVar('X')
print(List[int], Optional[int], typing.Union[int, str], typing.Callable[[int], str], typing.Iterator[int], typing.Generator[int, None, str], typing.Dict[str, typing.Any], typing.Tuple[int, ...], X, typing.Any)
### hints of functions
from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError, InitVar, make_dataclass, KW_ONLY
from typing import List, Optional, ClassVar
import typing
def f(a: Optional[int] = None) -> typing.Iterable[str]: yield 'a'
print(f.__annotations__, typing.get_type_hints(f), isinstance([], typing.Iterable), typing.cast(int, 'a'))
### protocols that can be asked
from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError, InitVar, make_dataclass, KW_ONLY
from typing import List, Optional, ClassVar
import typing
@typing.runtime_checkable
class HasLen(typing.Protocol):
    def __len__(self) -> int: ...
print(isinstance([], HasLen), isinstance(3, HasLen))
### NewType and TypedDict
from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError, InitVar, make_dataclass, KW_ONLY
from typing import List, Optional, ClassVar
import typing
UserId = typing.NewType('UserId', int); print(UserId(5), UserId)
class TD(typing.TypedDict):
    a: int
print(TD(a=1))
