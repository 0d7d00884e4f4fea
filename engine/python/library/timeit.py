"""How long code takes: by the program's clock, which only sleep() moves."""

# lacks: dummy_src_name main reindent template

import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5


def _callable(code, space):
    if isinstance(code, str):
        return lambda: eval(code, space)
    if callable(code):
        return code
    raise ValueError("stmt is neither a string nor callable")


class Timer:
    def __init__(self, stmt="None", setup="None", timer=default_timer, globals=None):
        space = {} if globals is None else globals
        self.timer = timer
        self._setup, self._stmt = _callable(setup, space), _callable(stmt, space)

    def timeit(self, number=default_number):
        self._setup()
        start = self.timer()
        for _ in range(number):
            self._stmt()
        return self.timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(_no_pass(stmt), _no_pass(setup), timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat,
           number=default_number, globals=None):
    return Timer(_no_pass(stmt), _no_pass(setup), timer, globals).repeat(repeat, number)


def _no_pass(code):
    return "None" if code == "pass" else code
