/* Tokens: the pieces of a line of Python that have a colour. */
#include "app/stage/token.h"
#include "tests/stage/stage_support.h"

/* "keyword|text|…" for the line's tokens: their colours' names and texts. */
static void check(const char *line, TokenState *state, const char *wanted)
{
    Token tokens[40];
    Text out = TEXT_EMPTY;
    int count = token_line(slice_of(line), state, tokens, 40);
    for (int i = 0; i < count; i++)
        text_printf(&out, "%s%s:%.*s", i ? " " : "", color_name(tokens[i].color),
                    (int)(tokens[i].end - tokens[i].start), line + tokens[i].start);
    assert_string_equal(text_c(&out), wanted);
    text_free(&out);
}

static void words_numbers_and_signs(void **state)
{
    (void)state;
    TokenState plain = TOKEN_PLAIN;
    check("    total += 10  # why", &plain, "TEXT:total TEXT:+= NUMBER:10 COMMENT:# why");
    check("value = yield average", &plain, "TEXT:value TEXT:= KEYWORD:yield TEXT:average");
    check("print(len(값))", &plain, "BUILTIN:print TEXT:( BUILTIN:len TEXT:( TEXT:값 TEXT:))");
    check("x = 0x1F + 1e-3", &plain, "TEXT:x TEXT:= NUMBER:0x1F TEXT:+ NUMBER:1e TEXT:- NUMBER:3");
}

static void strings_and_their_prefixes(void **state)
{
    (void)state;
    TokenState plain = TOKEN_PLAIN;
    check("f'a # {b}' + rb\"\\\"\"", &plain, "STRING:f'a # {b}' TEXT:+ STRING:rb\"\\\"\"");
    check("'never closed", &plain, "STRING:'never closed");
    assert_int_equal(plain, TOKEN_PLAIN);
}

static void long_strings_go_over_lines(void **state)
{
    (void)state;
    TokenState now = TOKEN_PLAIN;
    check("x = \"\"\"one", &now, "TEXT:x TEXT:= STRING:\"\"\"one");
    assert_int_equal(now, TOKEN_IN_DOUBLE);
    check("yield 'two'", &now, "STRING:yield 'two'");
    check("end\"\"\"; pass", &now, "STRING:end\"\"\" TEXT:; KEYWORD:pass");
    assert_int_equal(now, TOKEN_PLAIN);
}

static void code_ends_before_the_comment(void **state)
{
    (void)state;
    assert_int_equal(token_code_end(slice_of("yield x   #: ask")), 7);
    assert_int_equal(token_code_end(slice_of("print('# no')  ")), 13);
    assert_int_equal(token_code_end(slice_of("# all")), 0);
    assert_int_equal(token_code_end(slice_of("")), 0);
}

static void blanks_and_tabs_indent(void **state)
{
    (void)state;
    assert_int_equal(token_indent(slice_of("    yield")), 4);
    assert_int_equal(token_indent(slice_of("\t  yield\t")), 3);
    assert_int_equal(token_indent(slice_of("")), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_numbers_and_signs),
        cmocka_unit_test(strings_and_their_prefixes),
        cmocka_unit_test(long_strings_go_over_lines),
        cmocka_unit_test(code_ends_before_the_comment),
        cmocka_unit_test(blanks_and_tabs_indent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
