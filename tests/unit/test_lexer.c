/* engine/python/lexer.h */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>
#include <string.h>

#include "engine/python/lexer.h"

/* The tokens as one line: spellings, with names, numbers and strings by their text. */
static void assert_tokens(const char *source, const char *expected)
{
    Arena *arena = arena_new();
    TokenList list = lexer_run(arena, slice_of(source), (Origin){1, 0});
    Text out = TEXT_EMPTY;
    for (int i = 0; i < list.count; i++) {
        const Token *token = &list.items[i];
        text_add_c(&out, i ? " " : "");
        if (token->kind == TOKEN_NAME || token->kind == TOKEN_NUMBER || token->kind == TOKEN_STRING)
            text_add_slice(&out, token->text);
        else
            text_add_c(&out, token_name(token->kind));
    }
    assert_string_equal(text_c(&out), expected);
    text_free(&out);
    arena_free(arena);
}

static void assert_fault(const char *source, const char *type, int line, int column,
                         const char *message)
{
    Arena *arena = arena_new();
    TokenList list = lexer_run(arena, slice_of(source), (Origin){1, 0});
    assert_int_equal(list.items[list.count - 1].kind, TOKEN_ERROR);
    assert_string_equal(list.fault.type, type);
    assert_string_equal(list.fault.message, message);
    assert_int_equal(list.fault.span.line, line);
    assert_int_equal(list.fault.span.column, column);
    arena_free(arena);
}

static void blocks_become_indents_and_dedents(void **state)
{
    (void)state;
    assert_tokens("if a:\n  b\n\n  # c\n  if d:\n    e\nf\n",
                  "if a : newline indent b newline if d : newline indent e newline dedent dedent f "
                  "newline end of file");
    assert_tokens("if a:\n  b", "if a : newline indent b newline dedent end of file");
    assert_tokens("", "end of file");
    assert_tokens("\n  \n# c\n", "end of file");
}

static void brackets_and_backslashes_join_lines(void **state)
{
    (void)state;
    assert_tokens("f(a,\n  b # c\n\n)\n", "f ( a , b ) newline end of file");
    assert_tokens("a = \\\n  b\n", "a = b newline end of file");
}

static void the_longest_operator_wins(void **state)
{
    (void)state;
    assert_tokens("a**=b//=c<<=d>>=e...f->g:=h!=i",
                  "a **= b //= c <<= d >>= e ... f -> g := h != i newline end of file");
    assert_tokens("a<-b", "a < - b newline end of file");
    assert_tokens("a $ b", "a unknown character b newline end of file");
}

static void numbers(void **state)
{
    (void)state;
    assert_tokens("0 1_000 0xFF_f 0b1_0 0o17 1. .5 1.5e-3 1e10 2j 00 0_0 09.5",
                  "0 1_000 0xFF_f 0b1_0 0o17 1. .5 1.5e-3 1e10 2j 00 0_0 09.5 newline end of file");
    assert_tokens("1if a else 2", "1 if a else 2 newline end of file");
    assert_tokens("a.b", "a . b newline end of file");
}

static void strings(void **state)
{
    (void)state;
    assert_tokens("'a' \"b\" '''c\n'd''' rb'\\'' f\"{x}\" u''",
                  "'a' \"b\" '''c\n'd''' rb'\\'' f\"{x}\" u'' newline end of file");
    assert_tokens("ub'a'", "ub 'a' newline end of file");
    assert_tokens("'a\\\nb'", "'a\\\nb' newline end of file");
}

static void names_are_normalised(void **state)
{
    (void)state;
    assert_tokens("ﬁ 값 x·y", "fi 값 x·y newline end of file");
    assert_fault("a = x€y", "SyntaxError", 1, 5, "invalid character '€' (U+20AC)");
    assert_fault("a\xC2\xA0= 1", "SyntaxError", 1, 1, "invalid non-printable character U+00A0");
}

static void positions_count_bytes(void **state)
{
    (void)state;
    Arena *arena = arena_new();
    TokenList list = lexer_run(arena, slice_of("값 = '''a\nb'''\n"), (Origin){1, 0});
    assert_int_equal(list.items[1].span.column, 4);
    assert_int_equal(list.items[2].span.line, 1);
    assert_int_equal(list.items[2].span.end_line, 2);
    assert_int_equal(list.items[2].span.end_column, 4);
    list = lexer_run(arena, slice_of("(a\nb)"), (Origin){5, 10});
    assert_int_equal(list.items[1].span.line, 5);
    assert_int_equal(list.items[1].span.column, 11);
    assert_int_equal(list.items[2].span.line, 6);
    assert_int_equal(list.items[2].span.column, 0);
    arena_free(arena);
}

static void faults(void **state)
{
    (void)state;
    assert_fault("x = 'abc\n", "SyntaxError", 1, 4,
                 "unterminated string literal (detected at line 1)");
    assert_fault("x = '''abc\n\n", "SyntaxError", 1, 4,
                 "unterminated triple-quoted string literal (detected at line 2)");
    assert_fault("0777", "SyntaxError", 1, 0, "leading zeros in decimal integer literals are not "
                 "permitted; use an 0o prefix for octal integers");
    assert_fault("1__0", "SyntaxError", 1, 1, "invalid decimal literal");
    assert_fault("0b2", "SyntaxError", 1, 2, "invalid digit '2' in binary literal");
    assert_fault("f(a]", "SyntaxError", 1, 3,
                 "closing parenthesis ']' does not match opening parenthesis '('");
    assert_fault("a)", "SyntaxError", 1, 1, "unmatched ')'");
    assert_fault("f(\n(", "SyntaxError", 2, 0, "'(' was never closed");
    assert_fault("a \\ b", "SyntaxError", 1, 3,
                 "unexpected character after line continuation character");
    assert_fault("if a:\n    b\n  c", "IndentationError", 3, 3,
                 "unindent does not match any outer indentation level");
    assert_fault("if a:\n\tb\n        c", "TabError", 3, 0,
                 "inconsistent use of tabs and spaces in indentation");
}

static void bounds(void **state)
{
    (void)state;
    Text text = TEXT_EMPTY;
    text_add_repeat(&text, '(', 201);
    assert_fault(text_c(&text), "SyntaxError", 1, 200, "too many nested parentheses");
    text_cut(&text, 0);
    for (size_t i = 0; i < 101; i++) {
        text_add_repeat(&text, ' ', i);
        text_add_c(&text, "if a:\n");
    }
    assert_fault(text_c(&text), "IndentationError", 101, 0, "too many levels of indentation");
    text_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks_become_indents_and_dedents),
        cmocka_unit_test(brackets_and_backslashes_join_lines),
        cmocka_unit_test(the_longest_operator_wins),
        cmocka_unit_test(numbers),
        cmocka_unit_test(strings),
        cmocka_unit_test(names_are_normalised),
        cmocka_unit_test(positions_count_bytes),
        cmocka_unit_test(faults),
        cmocka_unit_test(bounds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
