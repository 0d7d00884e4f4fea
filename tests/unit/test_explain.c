/* What a message means: the sentence of the first row that fits, in the language asked for. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>
#include <string.h>

#include "engine/python/explain.h"
#include "engine/python/machine.h"

static const char *explain(const char *source, Language language)
{
    Diag diag = {0};
    Program *program = program_new("test.py", source, strlen(source), &diag);
    if (program)
        machine_accepts(program, &diag);
    const char *sentence = explain_diag(&diag, language);
    program_free(program);
    diag_free(&diag);
    return sentence;
}

static void assert_says(const char *source, const char *part)
{
    const char *sentence = explain(source, LANGUAGE_EN);
    assert_non_null(sentence);
    if (!strstr(sentence, part))
        fail_msg("%s: %s", source, sentence);
}

static void mistakes_of_learners_are_explained(void **state)
{
    (void)state;
    assert_says("def f()\n    pass\n", "ends in a colon");
    assert_says("if x = 3:\n    pass\n", "write ==");
    assert_says("print('a)\n", "not closed on its line");
    assert_says("print((1, 2)\n", "never closed");
    assert_says("x = 1)\n", "closes nothing");
    assert_says("def f():\nreturn 1\n", "must be indented");
    assert_says("x = 1\n  y = 2\n", "is indented, and no line");
    assert_says("yield 1\n", "makes a function a generator");
    assert_says("return 1\n", "ends a function");
    assert_says("print 'a'\n", "print is a function");
    assert_says("x = [1 2]\n", "comma missing");
    assert_says("def f():\n    x = 1\n    global x\n", "must come first");
    assert_says("f() = 1\n", "result of a call");
    assert_says("while True:\n    def f():\n        break\n", "leaves a loop");
}

static void what_is_not_run_is_explained(void **state)
{
    (void)state;
    assert_says("import numpy\n", "imports something");
    assert_says("async def f(): pass\n", "outside the part of it that Corolane runs");
    assert_says("exec('1')\n", "does not have this built-in");
}

static void exceptions_of_generators_are_explained(void **state)
{
    (void)state;
    static const struct {
        const char *raised, *part;
    } wanted[] = {
        {"TypeError: can't send non-None value to a just-started generator", "next() on it once"},
        {"StopIteration", "exhausted"},
        {"StopIteration: 3", "exhausted"},
        {"RuntimeError: generator raised StopIteration", "`return`"},
        {"ValueError: generator already executing", "resume itself"},
        {"TypeError: 'list' object is not an iterator", "iter() makes one"},
        {"TypeError: unsupported operand type(s) for +=: 'int' and 'NoneType'", "next(), which"},
        {"TypeError: unsupported operand type(s) for +: 'int' and 'str'", "look at their types"},
    };
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        const char *said = explain_raised(wanted[i].raised, LANGUAGE_EN);
        assert_non_null(said);
        if (!strstr(said, wanted[i].part))
            fail_msg("%s: %s", wanted[i].raised, said);
        assert_string_not_equal(explain_raised(wanted[i].raised, LANGUAGE_KO), said);
    }
    assert_null(explain_raised("OwnError: 3", LANGUAGE_EN));
}

static void every_language_has_its_own_sentence(void **state)
{
    (void)state;
    const char *english = explain("yield 1\n", LANGUAGE_EN), *korean = explain("yield 1\n", LANGUAGE_KO);
    assert_string_not_equal(english, korean);
    assert_non_null(strstr(korean, "제너레이터"));
}

static void what_is_fine_needs_no_sentence(void **state)
{
    (void)state;
    assert_null(explain("x = 1\n", LANGUAGE_EN));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mistakes_of_learners_are_explained),
        cmocka_unit_test(what_is_not_run_is_explained),
        cmocka_unit_test(exceptions_of_generators_are_explained),
        cmocka_unit_test(every_language_has_its_own_sentence),
        cmocka_unit_test(what_is_fine_needs_no_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
