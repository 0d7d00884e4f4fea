/* unicodedata: what characters are, from utf8proc's tables. */
#include <stdlib.h>
#include <utf8proc.h>

#include "engine/base/normal.h"
#include "engine/python/module.h"

#define FUNCTION(name) static Value unicodedata_##name(Machine *m, Value self, const Args *args)

/* The one character that the first argument must be; [what] names it. */
static bool read_character(Machine *m, const Args *args, const char *what, uint32_t *c)
{
    const Str *text = (Str *)args->items[0];
    if (is_a(m, args->items[0], TYPE_str) && text->count == 1) {
        utf8_decode(text->bytes, text->length, c);
        return true;
    }
    raise_format(m, TYPE_TypeError, "%s must be a unicode character, not %s", what,
                 type_name(m, args->items[0]));
    return false;
}

static const utf8proc_property_t *property_of(uint32_t c)
{
    return utf8proc_get_property((utf8proc_int32_t)c);
}

FUNCTION(category)
{
    (void)self;
    uint32_t c;
    if (!read_character(m, args, "category() argument", &c))
        return NULL;
    return (Value)str_c(m, utf8proc_category_string((utf8proc_int32_t)c));
}

FUNCTION(combining)
{
    (void)self;
    uint32_t c;
    return read_character(m, args, "combining() argument", &c) ? small(property_of(c)->combining_class) : NULL;
}

FUNCTION(mirrored)
{
    (void)self;
    uint32_t c;
    return read_character(m, args, "mirrored() argument", &c) ? small(property_of(c)->bidi_mirrored) : NULL;
}

FUNCTION(bidirectional)
{
    static const char *const names[] = {
        [UTF8PROC_BIDI_CLASS_L] = "L",     [UTF8PROC_BIDI_CLASS_LRE] = "LRE",
        [UTF8PROC_BIDI_CLASS_LRO] = "LRO", [UTF8PROC_BIDI_CLASS_R] = "R",
        [UTF8PROC_BIDI_CLASS_AL] = "AL",   [UTF8PROC_BIDI_CLASS_RLE] = "RLE",
        [UTF8PROC_BIDI_CLASS_RLO] = "RLO", [UTF8PROC_BIDI_CLASS_PDF] = "PDF",
        [UTF8PROC_BIDI_CLASS_EN] = "EN",   [UTF8PROC_BIDI_CLASS_ES] = "ES",
        [UTF8PROC_BIDI_CLASS_ET] = "ET",   [UTF8PROC_BIDI_CLASS_AN] = "AN",
        [UTF8PROC_BIDI_CLASS_CS] = "CS",   [UTF8PROC_BIDI_CLASS_NSM] = "NSM",
        [UTF8PROC_BIDI_CLASS_BN] = "BN",   [UTF8PROC_BIDI_CLASS_B] = "B",
        [UTF8PROC_BIDI_CLASS_S] = "S",     [UTF8PROC_BIDI_CLASS_WS] = "WS",
        [UTF8PROC_BIDI_CLASS_ON] = "ON",   [UTF8PROC_BIDI_CLASS_LRI] = "LRI",
        [UTF8PROC_BIDI_CLASS_RLI] = "RLI", [UTF8PROC_BIDI_CLASS_FSI] = "FSI",
        [UTF8PROC_BIDI_CLASS_PDI] = "PDI",
    };
    (void)self;
    uint32_t c;
    if (!read_character(m, args, "bidirectional() argument", &c))
        return NULL;
    size_t class = property_of(c)->bidi_class;
    bool known = class < sizeof names / sizeof *names && names[class];
    return (Value)str_c(m, known ? names[class] : "");
}

/* ---- normal forms */

static const struct {
    const char *name;
    utf8proc_option_t options;
} forms[] = {
    {"NFC", UTF8PROC_STABLE | UTF8PROC_COMPOSE},
    {"NFD", UTF8PROC_STABLE | UTF8PROC_DECOMPOSE},
    {"NFKC", UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT},
    {"NFKD", UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT},
};

/* The second argument in the form that the first names; NULL: raised. */
static Str *form_of(Machine *m, const Args *args, const char *function)
{
    for (int i = 0; i < 2; i++)
        if (!is_a(m, args->items[i], TYPE_str)) {
            raise_format(m, TYPE_TypeError, "%s() argument %d must be str, not %s", function, i + 1,
                         type_name(m, args->items[i]));
            return NULL;
        }
    const Str *text = (Str *)args->items[1];
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (!str_is((Str *)args->items[0], forms[i].name))
            continue;
        Text out = TEXT_EMPTY;
        if (!text_fits(m, &out, 4 * (size_t)text->length))
            return NULL;
        charge(m, text->length);
        if (normal_form(str_slice(text), forms[i].options, &out))
            return str_from_text(m, &out);
        text_free(&out);
        return (Str *)keep(args->items[1]);
    }
    raise_format(m, TYPE_ValueError, "invalid normalization form");
    return NULL;
}

FUNCTION(normalize)
{
    (void)self;
    return (Value)form_of(m, args, "normalize");
}

FUNCTION(is_normalized)
{
    (void)self;
    Str *normal = form_of(m, args, "is_normalized");
    if (!normal)
        return NULL;
    Value same = boolean(str_equal(normal, (Str *)args->items[1]));
    drop(m, (Value)normal);
    return same;
}

/* ---- digits */

/* The digits of a script follow each other from a zero, ten at a time. */
static int decimal_value(uint32_t c)
{
    if (property_of(c)->category != UTF8PROC_CATEGORY_ND)
        return -1;
    if (c >= 0x1d7ce && c <= 0x1d7ff) /* five sets of digits without a gap */
        return (int)((c - 0x1d7ce) % 10);
    uint32_t zero = c;
    while (zero > 0 && property_of(zero - 1)->category == UTF8PROC_CATEGORY_ND)
        zero--;
    return (int)((c - zero) % 10);
}

FUNCTION(decimal)
{
    (void)self;
    uint32_t c;
    if (!read_character(m, args, "decimal() argument 1", &c))
        return NULL;
    int value = decimal_value(c);
    if (value >= 0)
        return small(value);
    return args->count > 1 ? keep(args->items[1])
                           : raise_format(m, TYPE_ValueError, "not a decimal");
}

static const NativeRow functions[] = {
    {"category", unicodedata_category, 1, 1, 0},
    {"combining", unicodedata_combining, 1, 1, 0},
    {"mirrored", unicodedata_mirrored, 1, 1, 0},
    {"bidirectional", unicodedata_bidirectional, 1, 1, 0},
    {"normalize", unicodedata_normalize, 2, 2, 0},
    {"is_normalized", unicodedata_is_normalized, 2, 2, 0},
    {"decimal", unicodedata_decimal, 1, 2, 0},
    {0},
};

const ModuleRow module_unicodedata = {
    .name = "unicodedata",
    .functions = functions,
    .lacks = "UCD decomposition digit east_asian_width lookup name numeric ucd_3_2_0 "
             "unidata_version",
};
