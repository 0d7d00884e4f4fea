/* Strings: both languages, the same fields, Korean particles. */
#include "tests/stage/stage_support.h"

static bool has_hangul(Slice text)
{
    for (size_t at = 0; at < text.length;) {
        uint32_t letter;
        at += utf8_decode(text.bytes + at, text.length - at, &letter);
        if (letter >= 0xAC00 && letter <= 0xD7A3)
            return true;
    }
    return false;
}

/* Whether each {field} of [left] is in [right]. */
static bool fields_within(Slice left, Slice right)
{
    for (size_t i = 0; i < left.length; i++) {
        if (left.bytes[i] != '{')
            continue;
        size_t end = i;
        while (end < left.length && left.bytes[end] != '}')
            end++;
        if (!memmem(right.bytes, right.length, left.bytes + i, end + 1 - i))
            return false;
    }
    return true;
}

static void assert_translated(const char *en, const char *ko)
{
    Slice english = slice_of(en), korean = slice_of(ko);
    assert_true(english.length > 0);
    if (!has_hangul(korean) || !fields_within(english, korean) || !fields_within(korean, english))
        fail_msg("not a translation: %s / %s", en, ko);
}

static void all_are_translated(void **state)
{
    (void)state;
#define STRING(id, en, ko) assert_translated(en, ko);
#include "app/stage/strings_list.h"
    for (int i = 0; i < COMMAND_COUNT; i++)
        assert_translated(command_info[i].help[LANGUAGE_EN], command_info[i].help[LANGUAGE_KO]);
}

static void check_fill(const char *pattern, const char *value, const char *wanted)
{
    Text out = TEXT_EMPTY;
    Field fields[] = {{"value", slice_of(value)}};
    string_fill(slice_of(pattern), fields, 1, &out);
    assert_string_equal(text_c(&out), wanted);
    text_free(&out);
}

static void fields_are_filled(void **state)
{
    (void)state;
    check_fill("{value} is dropped", "None", "None is dropped");
    check_fill("{other} {value", "x", "{other} {value");
    check_fill("{value}{value}", "ab", "abab");
}

static void particles_follow_the_sound(void **state)
{
    (void)state;
    check_fill("{value}을(를)", "값", "값을");
    check_fill("{value}을(를)", "다리", "다리를");
    check_fill("{value}이(가)", "averager#1", "averager#1이");
    check_fill("{value}이(가)", "averager#2", "averager#2가");
    check_fill("{value}이(가)", "10", "10이");
    check_fill("{value}은(는)", "'다음'", "'다음'은");
    check_fill("{value}(으)로", "main#1", "main#1로");
    check_fill("{value}(으)로", "gen#3", "gen#3으로");
    check_fill("{value}(으)로", "gen#2", "gen#2로");
    /* How a Latin word is read is not known: both stay. */
    check_fill("{value}을(를)", "worker", "worker을(를)");
    check_fill("{value}을(를)", "None", "None을");
    check_fill("{value}이(가)", "main", "main이");
    check_fill("{value}이(가)", "ValueError", "ValueError가");
    check_fill("{value}(으)로", "total", "total로");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_are_translated),
        cmocka_unit_test(fields_are_filled),
        cmocka_unit_test(particles_follow_the_sound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
