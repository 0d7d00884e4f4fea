/* _re: what the module re, which is written in Python (library/re.py), needs of PCRE2: to compile a
 * pattern and to match it once. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdlib.h>

#include "engine/base/memory.h"
#include "engine/python/module.h"
#include "engine/python/re_translate.h"

#define FUNCTION(name) static Value re_##name(Machine *m, Value self, const Args *args)

enum { STEPS = 20000000 }; /* of backtracking in one match */

typedef struct Regex {
    Object head;
    pcre2_code *code;
    Value info; /* (flags, groups, names, closings), see re_compile */
} Regex;

static void free_regex(Machine *m, Value self)
{
    pcre2_code_free(((Regex *)self)->code);
    drop(m, ((Regex *)self)->info);
}

static Value get_info(Machine *m, Value self)
{
    (void)m;
    return keep(((Regex *)self)->info);
}

static const GetSetRow regex_getsets[] = {{"info", get_info, NULL}, {0}};

const TypeSlots regex_slots = {.size = sizeof(Regex),
                               .free = free_regex,
                               .getsets = regex_getsets,
                               .flags = SLOTS_NO_SUBCLASS};

/* ---- compile */

static Slice bytes_of(Machine *m, Value v)
{
    if (is_a(m, v, TYPE_str))
        return str_slice((Str *)v);
    return (Slice){((Bytes *)v)->bytes, ((Bytes *)v)->length};
}

/* (message, place): the place is None where there is none. */
static Value mistake(Machine *m, const ReTranslator *t)
{
    size_t before = t->error_at ? (size_t)(t->error_at - t->start) : 0;
    Value place = !t->error_at  ? VALUE_NONE
                  : t->is_bytes ? small((int64_t)before)
                                : small((int64_t)utf8_count(t->start, before));
    Value items[] = {(Value)str_new(m, text_c(&t->error), t->error.length), place};
    Value result = (Value)tuple_of(m, items, 2);
    drop(m, items[0]);
    return result;
}

/* A compiled pattern lies in the machine's heap, so that one that is still alive at the end goes with
 * it. The size stands in front, since the heap wants it back. */
static void *allocate(PCRE2_SIZE size, void *machine)
{
    size_t *block = heap_alloc(&((Machine *)machine)->heap, size + HEAP_STEP);
    *block = size + HEAP_STEP;
    return (char *)block + HEAP_STEP;
}

static void release(void *memory, void *machine)
{
    if (!memory)
        return;
    void *block = (char *)memory - HEAP_STEP;
    heap_free(&((Machine *)machine)->heap, block, *(size_t *)block);
}

static pcre2_code *compile(Machine *m, ReTranslator *t)
{
    const int flags = t->flags;
    uint32_t options = PCRE2_NEVER_BACKSLASH_C;
    options |= flags & RE_IGNORECASE ? PCRE2_CASELESS : 0;
    options |= flags & RE_MULTILINE ? PCRE2_MULTILINE : 0;
    options |= flags & RE_DOTALL ? PCRE2_DOTALL : 0;
    options |= t->is_bytes ? 0 : PCRE2_UTF;
    options |= t->is_bytes || flags & RE_ASCII ? 0 : PCRE2_UCP;
    int error;
    PCRE2_SIZE place;
    pcre2_general_context *memory = pcre2_general_context_create(allocate, release, m);
    pcre2_compile_context *context = pcre2_compile_context_create(memory);
    pcre2_set_newline(context, PCRE2_NEWLINE_LF);
    pcre2_code *code =
        pcre2_compile((PCRE2_SPTR)text_c(&t->out), t->out.length, options, &error, &place, context);
    pcre2_compile_context_free(context);
    pcre2_general_context_free(memory);
    if (code)
        return code;
    PCRE2_UCHAR message[256];
    pcre2_get_error_message(error, message, sizeof message);
    bool behind = error == PCRE2_ERROR_LOOKBEHIND_NOT_FIXED_LENGTH ||
                  error == PCRE2_ERROR_LOOKBEHIND_TOO_COMPLICATED;
    re_fail(t, NULL, "%s", behind ? "look-behind requires fixed-width pattern" : (char *)message);
    return NULL;
}

/* (flags, count of groups, {name: number}, (for each group: the how-manieth it closes)) */
static Value info_of(Machine *m, const ReTranslator *t)
{
    Dict *names = dict_new(m);
    Tuple *closings = tuple_new(m, (size_t)t->group_count);
    for (int i = 1; i <= t->group_count; i++) {
        Slice name = t->groups[i].name;
        closings->items[i - 1] = small(t->groups[i].closing);
        if (!name.bytes)
            continue;
        Str *key = str_intern(m, name.bytes, name.length);
        dict_set_str(m, names, key, small(i));
        drop(m, (Value)key);
    }
    Value items[] = {small(t->flags), small(t->group_count), (Value)names, (Value)closings};
    Value info = (Value)tuple_of(m, items, 4);
    drop(m, items[2]);
    drop(m, items[3]);
    return info;
}

/* compile(pattern, flags): a Regex, or what is wrong with it. */
FUNCTION(compile)
{
    (void)self;
    int64_t flags;
    if (!value_index(m, args->items[1], &flags, NULL))
        return NULL;
    ReTranslator *t = memory_alloc(sizeof(ReTranslator));
    bool is_bytes = is_a(m, args->items[0], TYPE_bytes);
    Value result = NULL;
    if (re_translate(t, bytes_of(m, args->items[0]), is_bytes, (int)flags)) {
        if (!is_bytes && !(t->flags & RE_ASCII))
            t->flags |= RE_UNICODE;
        pcre2_code *code = compile(m, t);
        if (code) {
            Regex *regex = object_alloc(m, m->types[TYPE_regex], sizeof(Regex));
            regex->code = code;
            regex->info = info_of(m, t);
            result = (Value)regex;
        }
    }
    if (!result)
        result = mistake(m, t);
    re_translator_free(t);
    free(t);
    return result;
}

/* ---- match */

/* Between characters, as the program counts, and bytes. */
static size_t to_bytes(Machine *m, Value subject, int64_t place)
{
    Slice bytes = bytes_of(m, subject);
    if (is_a(m, subject, TYPE_bytes) || ((Str *)subject)->count == bytes.length)
        return (size_t)place;
    return utf8_offset(bytes.bytes, bytes.length, (size_t)place);
}

static Value to_characters(Machine *m, Value subject, PCRE2_SIZE place)
{
    if (place == PCRE2_UNSET)
        return small(-1);
    Slice bytes = bytes_of(m, subject);
    if (is_a(m, subject, TYPE_bytes) || ((Str *)subject)->count == bytes.length)
        return small((int64_t)place);
    return small((int64_t)utf8_count(bytes.bytes, place));
}

static Value spans_of(Machine *m, Value subject, pcre2_match_data *data)
{
    const PCRE2_SIZE *offsets = pcre2_get_ovector_pointer(data);
    size_t count = pcre2_get_ovector_count(data);
    Tuple *spans = tuple_new(m, 2 * count);
    for (size_t i = 0; i < 2 * count; i++)
        spans->items[i] = to_characters(m, subject, offsets[i]);
    return (Value)spans;
}

/* run(regex, subject, start, end, how, advance): the spans of all groups in one row, or None.
 * [how]: 0 search, 1 match, 2 fullmatch; [advance]: not an empty match at the start. */
FUNCTION(run)
{
    enum { REGEX, SUBJECT, START, END, HOW, ADVANCE };
    (void)self;
    const Regex *regex = (Regex *)args->items[REGEX];
    Value subject = args->items[SUBJECT];
    size_t start = to_bytes(m, subject, small_of(args->items[START]));
    size_t end = to_bytes(m, subject, small_of(args->items[END]));
    int64_t how = small_of(args->items[HOW]);
    uint32_t options = PCRE2_NO_UTF_CHECK;
    options |= how >= 1 ? PCRE2_ANCHORED : 0;
    options |= how == 2 ? PCRE2_ENDANCHORED : 0;
    options |= args->items[ADVANCE] == VALUE_TRUE ? PCRE2_NOTEMPTY_ATSTART : 0;
    if (!tick(m))
        return NULL;
    pcre2_match_data *data = pcre2_match_data_create_from_pattern(regex->code, NULL);
    pcre2_match_context *context = pcre2_match_context_create(NULL);
    if (!data || !context)
        memory_exhausted(sizeof(size_t) * 2);
    pcre2_set_match_limit(context, STEPS);
    int found = pcre2_match(regex->code, (PCRE2_SPTR)bytes_of(m, subject).bytes, end, start,
                            options, data, context);
    Value result = VALUE_NONE;
    if (found > 0)
        result = spans_of(m, subject, data);
    else if (found == PCRE2_ERROR_NOMEMORY)
        result = raise_value(m, TYPE_MemoryError, NULL);
    else if (found != PCRE2_ERROR_NOMATCH)
        result = raise_format(m, TYPE_RuntimeError, "the regular expression takes too many steps");
    pcre2_match_context_free(context);
    pcre2_match_data_free(data);
    return result;
}

static const NativeRow functions[] = {
    {"compile", re_compile, 2, 2, 0}, {"run", re_run, 6, 6, 0}, {0}};

const ModuleRow module__re = {.name = "_re", .functions = functions};
