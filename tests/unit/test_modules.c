/* Modules: what a program imports and is not here is refused before it runs, at its place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "engine/python/machine.h"

/* The message starts with [expected], at [line] and [column]; NULL: nothing is refused. */
static void assert_refused(const char *source, int line, int column, const char *expected)
{
    Diag diag = {0};
    Program *program = program_new("p.py", source, strlen(source), &diag);
    assert_non_null(program);
    assert_int_equal(machine_accepts(program, &diag), expected == NULL);
    if (expected) {
        Slice message = text_slice(&diag.message);
        assert_true(slice_starts(message, expected));
        assert_int_equal(diag.line, line);
        assert_int_equal(diag.column, column);
    }
    program_free(program);
    diag_free(&diag);
}

static void an_unknown_module_is_refused_and_the_known_ones_named(void **state)
{
    (void)state;
    assert_refused("x = 1\nimport numpy\n", 2, 8,
                   "the module `numpy` is not supported by Corolane; there are builtins, math, ");
    assert_refused("def f():\n    from socket import socket\n", 2, 5,
                   "the module `socket` is not supported by Corolane; ");
    assert_refused("from . import x\n", 1, 1, "the module `");
}

static void a_name_that_a_module_lacks_is_refused_where_it_is_used(void **state)
{
    (void)state;
    assert_refused("from time import sleep, strptime\n", 1, 25,
                   "the name `strptime` is not supported by Corolane in the module `time`");
    assert_refused("import sys\ndef f():\n    return sys.settrace\n", 3, 12,
                   "the name `settrace` is not supported by Corolane in the module `sys`");
    assert_refused("import sys as system\nsystem._getframe()\n", 2, 1,
                   "the name `_getframe` is not supported by Corolane in the module `sys`");
}

static void what_python_lacks_too_is_left_to_the_run(void **state)
{
    (void)state;
    assert_refused("import sys\nsys.nothing\n", 0, 0, NULL);
    assert_refused("from sys import nothing\n", 0, 0, NULL);
}

static void a_name_that_means_something_else_is_not_refused(void **state)
{
    (void)state;
    assert_refused("import sys\nsys = f\nsys.settrace\n", 0, 0, NULL);
    assert_refused("import sys\ndef f(sys): return sys.settrace\n", 0, 0, NULL);
    assert_refused("settrace = 1\nx.settrace\n", 0, 0, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_unknown_module_is_refused_and_the_known_ones_named),
        cmocka_unit_test(a_name_that_a_module_lacks_is_refused_where_it_is_used),
        cmocka_unit_test(what_python_lacks_too_is_left_to_the_run),
        cmocka_unit_test(a_name_that_means_something_else_is_not_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
