/* What an exception that a running program ends in means, in a sentence for who is learning:
 * EXPLAIN(text, en, ko). [text] is `Class: message` as CPython writes it, with * and ? as in file
 * names. The first row that fits is taken. What is met with generators comes first. */
EXPLAIN("TypeError: can't send non-None value to a just-started generator",
        "It stands before its first line: no `yield` waits there to take a value. Call next() on it once, first.",
        "아직 첫 줄 앞에 있어서 값을 받을 `yield`가 없습니다. 먼저 next()를 한 번 호출해야 합니다.")
EXPLAIN("ValueError: generator already executing",
        "A generator cannot resume itself: it is running already, and so it is not paused at a `yield`.",
        "제너레이터는 자기 자신을 재개할 수 없습니다. 이미 실행 중이어서 `yield`에 멈춰 있지 않기 때문입니다.")
EXPLAIN("RuntimeError: generator ignored GeneratorExit",
        "close() asked it to end, and it yielded once more. After GeneratorExit it may clean up, but not `yield`.",
        "close()가 끝내 달라고 했는데 다시 `yield`했습니다. GeneratorExit 뒤에는 뒷정리만 하고 `yield`하지 않아야 합니다.")
EXPLAIN("RuntimeError: generator raised StopIteration",
        "StopIteration must not leave a generator's body: end it with `return`, and catch the one that next() raises.",
        "StopIteration이 제너레이터 본문 밖으로 나가면 안 됩니다. 끝낼 때는 `return`을 쓰고, next()가 일으킨 것은 잡아야 합니다.")
EXPLAIN("StopIteration*",
        "There is no further value: the iterator is exhausted. A `for` loop ends here by itself; next() needs a default or a `try`.",
        "더 나올 값이 없습니다. `for`라면 여기서 저절로 끝나지만, next()에는 기본값이나 `try`가 필요합니다.")
EXPLAIN("GeneratorExit*",
        "This is how close() ends a generator: it is raised at the paused `yield`, so that `finally` can run.",
        "close()가 제너레이터를 끝내는 방법입니다. 멈춰 있던 `yield`에서 발생해 `finally`가 실행됩니다.")
EXPLAIN("TypeError: 'generator' object is not subscriptable",
        "A generator has no items to pick: it makes one value after the other. Use next(), a loop, or list() first.",
        "제너레이터에는 골라낼 항목이 없고 값을 하나씩 만들어 낼 뿐입니다. next()나 반복문을 쓰거나 먼저 list()로 바꿉니다.")
EXPLAIN("TypeError: object of type 'generator' has no len()",
        "Nobody knows how many values a generator will make before it has made them.",
        "제너레이터가 값을 몇 개 만들지는 다 만들어 보기 전에는 알 수 없습니다.")
EXPLAIN("TypeError: 'generator' object is not callable",
        "The function was called already, and this is the generator it made: resume it with next().",
        "함수는 이미 호출되었고 이것은 그때 만들어진 제너레이터입니다. next()로 재개합니다.")
EXPLAIN("TypeError: '*' object is not an iterator",
        "next() needs an iterator; from something one can loop over, iter() makes one.",
        "next()에는 이터레이터가 필요합니다. 반복할 수 있는 객체라면 iter()로 만듭니다.")
EXPLAIN("TypeError: '*' object is not iterable",
        "One cannot loop over this value: it has no items and is no iterator.",
        "이 값은 반복할 수 없습니다. 항목도 없고 이터레이터도 아닙니다.")
EXPLAIN("TypeError: iter() returned non-iterator of type '*'",
        "__iter__() must return an object that has __next__().",
        "__iter__()는 __next__()가 있는 객체를 돌려주어야 합니다.")
EXPLAIN("AttributeError: 'function' object has no attribute '*'",
        "This is the function itself. Call it first: a generator function makes its generator when it is called.",
        "이것은 함수 자체입니다. 먼저 호출해야 합니다. 제너레이터 함수는 호출할 때 제너레이터를 만듭니다.")
EXPLAIN("AttributeError: 'NoneType' object has no attribute '*'",
        "There is None where an object was expected: often a function that returns nothing, or a `yield` that nothing was sent to.",
        "객체가 있어야 할 곳에 None이 있습니다. 아무것도 돌려주지 않는 함수이거나, 값을 보내지 않은 `yield`인 경우가 많습니다.")
EXPLAIN("TypeError: unsupported operand type(s) for *NoneType*",
        "One side is None: often a `yield` that was resumed by next(), which sends nothing.",
        "한쪽이 None입니다. next()로 재개한 `yield`는 아무것도 받지 못해 값이 None인 경우가 많습니다.")
EXPLAIN("TypeError: *missing * required*",
        "The call gives fewer arguments than the function asks for.",
        "호출할 때 준 인자가 함수에 필요한 것보다 적습니다.")
EXPLAIN("TypeError: *takes * positional argument* but *",
        "The call gives more arguments than the function takes.",
        "호출할 때 준 인자가 함수가 받을 수 있는 것보다 많습니다.")
EXPLAIN("TypeError: unsupported operand type(s)*",
        "These two values cannot be combined by this operator: look at their types.",
        "이 연산자로는 두 값을 함께 계산할 수 없습니다. 값의 자료형을 살펴보십시오.")
EXPLAIN("NameError: *", "Python does not know this name here: is it spelled so, and bound before?",
        "여기서는 이 이름을 알 수 없습니다. 철자가 맞는지, 먼저 값을 주었는지 살펴보십시오.")
EXPLAIN("UnboundLocalError: *",
        "The function binds this name somewhere, so it is its own, and has no value yet. `nonlocal` or `global` would take the outer one.",
        "함수 안에서 이 이름에 값을 주므로 함수의 지역 변수인데, 아직 값이 없습니다. 바깥의 이름을 쓰려면 `nonlocal`이나 `global`이 필요합니다.")
EXPLAIN("AttributeError: *", "This object has no attribute or method of that name.",
        "이 객체에는 그런 이름의 속성이나 메서드가 없습니다.")
EXPLAIN("IndexError: *", "There is no item at that place: the first one is number 0.",
        "그 자리에는 항목이 없습니다. 첫 항목의 번호는 0입니다.")
EXPLAIN("KeyError: *", "The dict has no such key.", "딕셔너리에 그런 키가 없습니다.")
EXPLAIN("ZeroDivisionError: *", "The divisor is 0 here.", "여기서 나누는 수가 0입니다.")
EXPLAIN("ValueError: not enough values to unpack*",
        "There are fewer values at the right than names at the left.",
        "오른쪽의 값이 왼쪽의 이름보다 적습니다.")
EXPLAIN("ValueError: too many values to unpack*",
        "There are more values at the right than names at the left.",
        "오른쪽의 값이 왼쪽의 이름보다 많습니다.")
EXPLAIN("RecursionError: *", "The function calls itself without an end.",
        "함수가 끝없이 자기 자신을 호출합니다.")
EXPLAIN("AssertionError*", "What the program asserts is not so.", "assert로 확인한 조건이 참이 아닙니다.")
#undef EXPLAIN
