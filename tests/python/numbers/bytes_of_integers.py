### there and back
for number in (0, 1, 255, 256, -1, -128, -129, 2 ** 63, -2 ** 63, 10 ** 20):
    for length in (1, 2, 8, 12):
        for signed in (False, True):
            for order in ('big', 'little'):
                try:
                    made = number.to_bytes(length, order, signed=signed)
                    print(made, int.from_bytes(made, order, signed=signed) == number)
                except OverflowError as error:
                    print(number, length, signed, error)
### arguments
def show(*questions):
    for question in questions:
        try:
            print(repr(question()))
        except Exception as error:
            print(type(error).__name__, error)


show(lambda: (5).to_bytes(), lambda: (5).to_bytes(-1), lambda: (5).to_bytes(1, 'middle'),
     lambda: (5).to_bytes(1, 3), lambda: (5).to_bytes(length=2, byteorder='little'),
     lambda: int.from_bytes(b''), lambda: int.from_bytes([1, 2]), lambda: int.from_bytes('a'),
     lambda: int.from_bytes(5), lambda: int.from_bytes(), lambda: True.to_bytes(1, 'big'),
     lambda: int.from_bytes(bytearray(b'\x01\x00'), 'little'))
### methods that operators and functions stand for
print((5).__divmod__(3), (5).__rdivmod__(3), (-5).__abs__(), (5).__round__(), (15).__round__(-1))
print((5).__float__(), (5).__trunc__(), (5).__floor__(), (5).__ceil__(), (5).__divmod__('a'))
print((2.5).__divmod__(1), (-2.5).__abs__(), (2.5).__round__(), (2.567).__round__(2))
print((2.5).__trunc__(), (2.5).__floor__(), (2.5).__ceil__(), float.fromhex('0x1.8p1'))
print(hasattr(1.5, '__and__'), hasattr([], '__radd__'), hasattr({}, '__or__'), hasattr(1, '__matmul__'))
print(divmod(-7, 2), divmod(7.5, -2), pow(3, -1, 7), pow(-8, 1 / 3))
