# Mistakes in statements, each with its message.
def tries(function):
    try:
        function()
    except BaseException as error:
        print(function.__name__, "-", type(error).__name__ + ":", error)
    else:
        print(function.__name__, "- fine")


@tries
def unpack_too_many():
    a, b = 1, 2, 3


@tries
def unpack_too_few():
    a, b, c = 1, 2


@tries
def unpack_list_too_many():
    a, b = [1, 2, 3]


@tries
def unpack_one_into_empty():
    a, = []


@tries
def unpack_generator():
    a, b = (x for x in range(5))


@tries
def unpack_star_too_few():
    a, *b, c = [1]


@tries
def unpack_star_none():
    a, b, *c = []


@tries
def unpack_int():
    a, b = 5


@tries
def unpack_none():
    a, b = None


@tries
def unpack_string():
    a, b = "abc"


@tries
def unpack_nested():
    (a, b), c = [1, 2], 3, 4


@tries
def unpack_nested_int():
    (a, b), c = 1, 2


@tries
def loop_target():
    for a, b in [(1, 2), (3,)]:
        pass


@tries
def loop_over_int():
    for x in 5:
        pass


@tries
def unbound_local():
    print(x)
    x = 1


@tries
def unbound_after_del():
    x = 1
    del x
    print(x)


@tries
def del_unbound():
    del x
    x = 1


@tries
def unbound_augmented():
    count += 1


counter = 0


@tries
def global_without_statement():
    counter += 1


@tries
def free_variable():
    def inner():
        return later
    inner()
    later = 1


@tries
def free_variable_deleted():
    y = 1
    def inner():
        return y
    del y
    inner()


@tries
def except_name_is_gone():
    try:
        raise ValueError("a")
    except ValueError as e:
        pass
    print(e)


@tries
def del_global():
    global nothing
    del nothing


@tries
def assert_plain():
    assert 1 == 2


@tries
def assert_message():
    assert [], "a message"


@tries
def assert_tuple_message():
    assert False, (1, 2)


@tries
def raise_int():
    raise 5


@tries
def raise_string():
    raise "error"


@tries
def raise_nothing():
    raise


@tries
def raise_none():
    raise None


@tries
def raise_class_with_arguments():
    class E(Exception):
        def __init__(self, a):
            pass
    raise E


@tries
def raise_from_int():
    raise ValueError("x") from 5


@tries
def raise_from_class():
    raise ValueError("x") from KeyError


@tries
def raise_object():
    raise object()


@tries
def catch_int():
    try:
        1 / 0
    except 5:
        pass


@tries
def catch_string_in_tuple():
    try:
        1 / 0
    except (ValueError, "x"):
        pass


@tries
def catch_object():
    try:
        1 / 0
    except object:
        pass


@tries
def with_int():
    with 5:
        pass


@tries
def with_only_enter():
    class C:
        def __enter__(self):
            pass
    with C():
        pass


@tries
def with_only_exit():
    class C:
        def __exit__(self, *args):
            pass
    with C():
        pass


@tries
def store_item_in_tuple():
    t = (1, 2)
    t[0] = 5


@tries
def store_item_in_string():
    "abc"[0] = "x"


@tries
def store_item_in_int():
    x = 5
    x[0] = 1


@tries
def store_item_in_none():
    x = None
    x[0] = 1


@tries
def store_list_out_of_range():
    x = [1]
    x[1] = 2


@tries
def store_list_with_string():
    x = [1]
    x["a"] = 2


@tries
def del_item_of_tuple():
    t = (1,)
    del t[0]


@tries
def del_list_out_of_range():
    x = []
    del x[0]


@tries
def del_missing_key():
    d = {}
    del d["a"]


@tries
def del_item_of_int():
    x = 4
    del x[0]


@tries
def store_slice_not_iterable():
    x = [1, 2]
    x[0:1] = 5


@tries
def store_extended_slice_wrong_size():
    x = [1, 2, 3, 4]
    x[::2] = [1]


@tries
def store_attribute_of_int():
    x = 5
    x.y = 1


@tries
def store_attribute_of_none():
    None.y = 1


@tries
def store_attribute_of_list():
    [].y = 1


@tries
def store_attribute_of_function_fine():
    store_attribute_of_int_copy = lambda: 1
    store_attribute_of_int_copy.y = 1


@tries
def store_attribute_of_builtin():
    len.y = 1


@tries
def store_attribute_of_type():
    int.y = 1


@tries
def del_missing_attribute():
    class C:
        pass
    del C().x


@tries
def slots():
    class C:
        __slots__ = ("a",)
    c = C()
    c.b = 1


@tries
def slots_unset():
    class C:
        __slots__ = ("a",)
    C().a


@tries
def property_without_setter():
    class C:
        @property
        def x(self):
            return 1
    C().x = 2


@tries
def property_without_deleter():
    class C:
        @property
        def x(self):
            return 1
    del C().x


@tries
def property_without_getter():
    class C:
        x = property()
    C().x


@tries
def init_returns():
    class C:
        def __init__(self):
            return 5
    C()


@tries
def repr_returns_int():
    class C:
        def __repr__(self):
            return 5
    repr(C())


@tries
def str_returns_int():
    class C:
        def __str__(self):
            return 5
    str(C())


@tries
def len_returns_string():
    class C:
        def __len__(self):
            return "5"
    len(C())


@tries
def len_negative():
    class C:
        def __len__(self):
            return -1
    len(C())


@tries
def bool_returns_int():
    class C:
        def __bool__(self):
            return 2
    bool(C())


@tries
def iter_returns_int():
    class C:
        def __iter__(self):
            return 2
    for x in C():
        pass


@tries
def hash_returns_string():
    class C:
        def __hash__(self):
            return "x"
    hash(C())


@tries
def hash_with_eq_only():
    class C:
        def __eq__(self, other):
            return True
    {C()}


@tries
def index_returns_string():
    class C:
        def __index__(self):
            return "x"
    [1][C()]


@tries
def contains_raises():
    class C:
        def __contains__(self, x):
            raise KeyError(x)
    5 in C()


@tries
def base_is_final():
    class C(bool):
        pass


@tries
def base_twice():
    class A:
        pass
    class C(A, A):
        pass


@tries
def order_of_bases():
    class A:
        pass
    class B(A):
        pass
    class C(A, B):
        pass


@tries
def layout_conflict():
    class C(list, str):
        pass


@tries
def wrong_class_keyword():
    class C(x=1):
        pass


@tries
def import_missing_name():
    from math import nothing_here


@tries
def dict_changed_while_iterating():
    d = {1: 1, 2: 2}
    for k in d:
        d[k + 10] = 1


@tries
def dict_keys_changed_while_iterating():
    d = {1: 1, 2: 2}
    for k in d:
        del d[k]
        d[k + 10] = 1


@tries
def set_changed_while_iterating():
    s = {1, 2}
    for k in s:
        s.add(k + 10)


@tries
def decorator_not_callable():
    @5
    def f():
        pass


@tries
def iteration_of_type():
    for x in int:
        pass


@tries
def super_without_class():
    super().x


@tries
def abstract_arithmetic():
    class A:
        def __add__(self, other):
            return NotImplemented
    A() + A()


@tries
def abstract_inplace():
    class A:
        def __iadd__(self, other):
            return NotImplemented
    a = A()
    a += 1


@tries
def inplace_on_string():
    s = "a"
    s += 1


@tries
def inplace_on_list():
    s = []
    s += 1


@tries
def inplace_power():
    s = "a"
    s **= 2


@tries
def inplace_tuple_item():
    t = ([1],)
    try:
        t[0] += [2]
    finally:
        print(t)
