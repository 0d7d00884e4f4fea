/* The parser through engine/python/program.h. The breadth is in tests/parse and tests/errors, which
 * tests/script/ast_oracle.py compares with python3; here stands what has no oracle. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>
#include <string.h>

#include "engine/python/program.h"

static void assert_dump(const char *source, const char *expected)
{
    Diag diag;
    Program *program = program_new("test.py", source, strlen(source), &diag);
    assert_non_null(program);
    Text out = TEXT_EMPTY;
    program_dump(program, false, &out);
    assert_string_equal(text_c(&out), expected);
    text_free(&out);
    program_free(program);
    diag_free(&diag);
}

static void assert_refused(const char *source, size_t length, DiagKind kind, int line, int column,
                           const char *message)
{
    Diag diag;
    assert_null(program_new("test.py", source, length, &diag));
    assert_string_equal(text_c(&diag.message), message);
    assert_int_equal(diag.kind, kind);
    assert_int_equal(diag.line, line);
    assert_int_equal(diag.column, column);
    assert_string_equal(text_c(&diag.file), "test.py");
    diag_free(&diag);
}

static void assert_unsupported(const char *source, int line, int column, const char *message)
{
    assert_refused(source, strlen(source), DIAG_UNSUPPORTED, line, column, message);
}

static void dump_is_that_of_ast_dump(void **state)
{
    (void)state;
    assert_dump("", "Module(body=[], type_ignores=[])");
    assert_dump("x = 0x10", "Module(body=[Assign(targets=[Name(id='x', ctx=Store())], "
                            "value=Constant(value=16))], type_ignores=[])");
    assert_dump("def f(): yield\n",
                "Module(body=[FunctionDef(name='f', args=arguments(posonlyargs=[], args=[], "
                "kwonlyargs=[], kw_defaults=[], defaults=[]), body=[Expr(value=Yield())], "
                "decorator_list=[])], type_ignores=[])");
}

static void source_is_cleaned(void **state)
{
    (void)state;
    static const char source[] = "\xEF\xBB\xBFif a:\r\n  b\r\rc = '값'";
    Diag diag;
    Program *program = program_new("test.py", source, strlen(source), &diag);
    assert_non_null(program);
    assert_string_equal(program->source, "if a:\n  b\n\nc = '값'");
    assert_true(slice_is(program_line(program, 2), "  b"));
    assert_true(slice_is(program_line(program, 3), ""));
    assert_true(slice_is(program_line(program, 4), "c = '값'"));
    assert_int_equal(program_line(program, 5).length, 0);
    program_free(program);
}

static void nodes_are_numbered(void **state)
{
    (void)state;
    static const char source[] = "for x in y: f(x, *z)\n";
    Diag diag;
    Program *program = program_new("test.py", source, strlen(source), &diag);
    assert_non_null(program);
    assert_ptr_equal(program->nodes[0], program->module);
    assert_int_equal(program->node_count, 10);
    for (uint32_t i = 0; i < program->node_count; i++)
        assert_int_equal(program->nodes[i]->id, i);
    program_free(program);
}

static void unsupported_constructs_are_named(void **state)
{
    (void)state;
    assert_unsupported("x = 1\nasync def f(): pass\n", 2, 1,
                       "`async def` is not supported by Corolane");
    assert_unsupported("match x:\n  case 1: pass\n", 1, 1,
                       "`match` statements are not supported by Corolane");
    assert_unsupported("try: pass\nexcept* A: pass\n", 2, 1,
                       "`except*` is not supported by Corolane");
    assert_unsupported("x = '\\N{BULLET}'\n", 1, 5,
                       "`\\N{…}` escapes are not supported by Corolane");
    assert_unsupported("# coding: latin-1\nx\n", 1, 1, "the source encoding `latin-1` is not "
                       "supported by Corolane: save the file as UTF-8");
}

static void a_syntax_error_goes_first(void **state)
{
    (void)state;
    static const char source[] = "async def f(): pass\nx = = 1\n";
    assert_refused(source, strlen(source), DIAG_SYNTAX, 2, 5, "SyntaxError: invalid syntax");
}

static void bad_bytes_are_refused(void **state)
{
    (void)state;
    assert_refused("x\ny\0", 4, DIAG_SYNTAX, 2, 0,
                   "SyntaxError: source code cannot contain null bytes");
    assert_refused("x\n# \xff", 5, DIAG_SYNTAX, 2, 0,
                   "SyntaxError: the source is not UTF-8: it has the byte 0xff");
}

/* [prefix] [count] times, then [middle], then [suffix] [count] times. */
static void assert_too_deep(const char *prefix, const char *middle, const char *suffix)
{
    Text text = TEXT_EMPTY;
    for (int i = 0; i < 20000; i++)
        text_add_c(&text, prefix);
    text_add_c(&text, middle);
    for (int i = 0; i < 20000; i++)
        text_add_c(&text, suffix);
    Diag diag;
    assert_null(program_new("test.py", text_c(&text), text.length, &diag));
    assert_string_equal(text_c(&diag.message),
                        "constructs nested this deeply are not supported by Corolane");
    assert_int_equal(diag.kind, DIAG_UNSUPPORTED);
    diag_free(&diag);
    text_free(&text);
}

static void deep_nesting_is_refused(void **state)
{
    (void)state;
    assert_too_deep("not ", "x", "");
    assert_too_deep("-", "x", "");
    assert_too_deep("x**", "x", "");
    assert_too_deep("lambda: ", "x", "");
    assert_too_deep("", "x", "+x");
    assert_too_deep("", "x", ".x");
    assert_too_deep("", "x", "()");
    assert_too_deep("x if y else ", "z", "");
    assert_too_deep("", "if a: b\n", "elif c: d\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dump_is_that_of_ast_dump),
        cmocka_unit_test(source_is_cleaned),
        cmocka_unit_test(nodes_are_numbered),
        cmocka_unit_test(unsupported_constructs_are_named),
        cmocka_unit_test(a_syntax_error_goes_first),
        cmocka_unit_test(bad_bytes_are_refused),
        cmocka_unit_test(deep_nesting_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
