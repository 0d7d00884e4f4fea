# A generator that is dropped where `finally` raises again is reported at the end of that block.
def refuses():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def assigns(x):
    for i in refuses():
        try:
            1 / 0
        finally:
            got = [x]


def assigns_in_if(x):
    for i in refuses():
        try:
            1 / 0
        finally:
            if x < 3: got = [x]


def adds(x):
    for i in refuses():
        try:
            1 / 0
        finally:
            print(x)
            if x > 1:
                pass
            else:
                x += 1


def calls(x):
    for i in refuses():
        try:
            1 / 0
        finally:
            print(x)


for function in assigns, assigns_in_if, adds, calls:
    for x in 1, 5:
        try:
            function(x)
        except ZeroDivisionError as error:
            print(error.__traceback__.tb_next.tb_lineno)
