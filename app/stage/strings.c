#include "app/stage/strings.h"

#include <string.h>

static const char *const strings[STRING_COUNT][LANGUAGE_COUNT] = {
#define STRING(id, en, ko) [STRING_##id] = {en, ko},
#include "app/stage/strings_list.h"
};

Slice string_of(StringId id, Language lang)
{
    return slice_of(strings[id][lang]);
}

/* Particles by the sound before them: after a consonant, after a vowel. */
typedef struct Particle {
    const char *pattern, *consonant, *vowel;
    bool l_as_vowel; /* 로 also after a final ㄹ */
} Particle;

static const Particle particles[] = {
    {"이(가)", "이", "가", false}, {"을(를)", "을", "를", false},  {"은(는)", "은", "는", false},
    {"과(와)", "과", "와", false}, {"(으)로", "으로", "로", true},
};

enum Ending { ENDING_UNKNOWN, ENDING_VOWEL, ENDING_L, ENDING_CONSONANT };

static enum Ending ending_of_letter(uint32_t letter)
{
    static const char digits[] = "CLVCVVCLLV"; /* 영 일 이 삼 사 오 육 칠 팔 구 */
    if (letter >= 0xAC00 && letter <= 0xD7A3) {
        uint32_t final = (letter - 0xAC00) % 28;
        return final == 0 ? ENDING_VOWEL : final == 8 ? ENDING_L : ENDING_CONSONANT;
    }
    if (letter >= '0' && letter <= '9')
        return digits[letter - '0'] == 'V'   ? ENDING_VOWEL
               : digits[letter - '0'] == 'L' ? ENDING_L
                                             : ENDING_CONSONANT;
    return ENDING_UNKNOWN;
}

/* Words of Python as they are read aloud (논, 트루, …Error as 에러, …Exit as 엑시트); else by the
 * last letter, where that is regular. */
static enum Ending ending_of_latin(Slice text)
{
    static const struct {
        const char *word;
        enum Ending ending;
    } words[] = {{"None", ENDING_CONSONANT},
                 {"True", ENDING_VOWEL},
                 {"False", ENDING_VOWEL},
                 {"Error", ENDING_VOWEL},
                 {"Exit", ENDING_VOWEL}};
    for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
        size_t length = strlen(words[i].word);
        if (text.length >= length &&
            memcmp(text.bytes + text.length - length, words[i].word, length) == 0)
            return words[i].ending;
    }
    char last = text.bytes[text.length - 1];
    return strchr("aiouy", last) ? ENDING_VOWEL
           : last == 'l'         ? ENDING_L
           : strchr("mn", last)  ? ENDING_CONSONANT
                                 : ENDING_UNKNOWN;
}

/* The sound that [text] ends in; quotes and brackets are not spoken. */
static enum Ending ending_of(Slice text)
{
    while (text.length && strchr("'\"()]}>_", text.bytes[text.length - 1]))
        text.length--;
    if (!text.length)
        return ENDING_UNKNOWN;
    size_t at = text.length - 1;
    while (at && ((unsigned char)text.bytes[at] & 0xC0) == 0x80)
        at--;
    uint32_t letter;
    utf8_decode(text.bytes + at, text.length - at, &letter);
    bool latin = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    return latin ? ending_of_latin(text) : ending_of_letter(letter);
}

/* Where a particle stands at the start of [rest], appends the right one; returns the bytes taken.
 */
static size_t add_particle(Slice rest, Text *out)
{
    for (size_t i = 0; i < sizeof(particles) / sizeof(*particles); i++) {
        const Particle *particle = &particles[i];
        enum Ending ending = ENDING_UNKNOWN;
        if (slice_starts(rest, particle->pattern))
            ending = ending_of(text_slice(out));
        if (ending == ENDING_UNKNOWN)
            continue;
        bool vowel = ending == ENDING_VOWEL || (ending == ENDING_L && particle->l_as_vowel);
        text_add_c(out, vowel ? particle->vowel : particle->consonant);
        return strlen(particle->pattern);
    }
    return 0;
}

static const Field *field_at(Slice rest, const Field *fields, int count)
{
    for (int i = 0; i < count; i++) {
        size_t length = strlen(fields[i].name);
        if (rest.length >= length + 2 && memcmp(rest.bytes + 1, fields[i].name, length) == 0 &&
            rest.bytes[length + 1] == '}')
            return &fields[i];
    }
    return NULL;
}

void string_fill(Slice pattern, const Field *fields, int count, Text *out)
{
    for (size_t at = 0; at < pattern.length;) {
        Slice rest = {pattern.bytes + at, pattern.length - at};
        const Field *field = *rest.bytes == '{' ? field_at(rest, fields, count) : NULL;
        size_t taken = field ? strlen(field->name) + 2 : add_particle(rest, out);
        if (field)
            text_add_slice(out, field->value);
        if (!taken) {
            text_add_char(out, *rest.bytes);
            taken = 1;
        }
        at += taken;
    }
}
