/* The built-in functions. One row each in builtin_functions; to add one: a function and a row. */
#include <stdlib.h>
#include <string.h>

#include "engine/python/generator.h"

#define BUILTIN(name) static Value builtin_##name(Machine *m, Value self, const Args *args)

/* ---- output and input */

static Str *print_part(Machine *m, Value given, const char *fallback, const char *which)
{
    if (!given || given == VALUE_NONE)
        return str_c(m, fallback);
    if (is_a(m, given, TYPE_str))
        return (Str *)keep(given);
    return (Str *)raise_format(m, TYPE_TypeError, "%s must be None or a string, not %s", which,
                               type_name(m, given));
}

static bool print_text(Machine *m, const Args *args, Value separator, Value end, Text *text)
{
    for (int i = 0; i < args->count; i++) {
        if (i)
            text_add_slice(text, str_slice((Str *)separator));
        Value shown = value_str(m, args->items[i]);
        if (!shown)
            return false;
        text_add_slice(text, str_slice((Str *)shown));
        drop(m, shown);
    }
    text_add_slice(text, str_slice((Str *)end));
    return true;
}

/* print(file=…) takes any object with a write method. */
static bool print_to(Machine *m, Value file, const Text *text)
{
    Value str = (Value)str_new(m, text_c(text), text->length);
    Value result = call_method_c(m, file, "write", &str, 1);
    drop(m, str);
    drop(m, result);
    return result != NULL;
}

BUILTIN(print)
{
    static const char *const names[] = {"sep", "end", "file", "flush", NULL};
    (void)self;
    Args keywords = {args->items + args->count, 0, args->names, args->named};
    Value given[4];
    if (!args_sort(m, &keywords, "print", names, 0, 0, given))
        return NULL;
    Str *separator = print_part(m, given[0], " ", "sep");
    Str *end = separator ? print_part(m, given[1], "\n", "end") : NULL;
    Text text = TEXT_EMPTY;
    bool fine = end && print_text(m, args, (Value)separator, (Value)end, &text);
    bool to_file = given[2] && given[2] != VALUE_NONE;
    if (fine && to_file)
        fine = print_to(m, given[2], &text);
    else if (fine)
        program_print(m, 1, text_c(&text), text.length);
    text_free(&text);
    drop(m, (Value)separator);
    drop(m, (Value)end);
    return fine ? VALUE_NONE : NULL;
}

BUILTIN(input)
{
    (void)self;
    if (args->count) {
        Value prompt = value_str(m, args->items[0]);
        if (!prompt)
            return NULL;
        program_print(m, 1, ((Str *)prompt)->bytes, ((Str *)prompt)->length);
        drop(m, prompt);
    }
    Text line = TEXT_EMPTY;
    if (!m->config.read_line || !m->config.read_line(m->config.context, &line)) {
        text_free(&line);
        return raise_format(m, TYPE_EOFError, "EOF when reading a line");
    }
    if (line.length && line.bytes[line.length - 1] == '\n')
        text_cut(&line, line.length - 1);
    return (Value)str_from_text(m, &line);
}

/* ---- asking an object about itself */

BUILTIN(len)
{
    (void)self;
    int64_t length;
    return value_length(m, args->items[0], &length) ? int_new(m, length) : NULL;
}

BUILTIN(repr)
{
    (void)self;
    return value_repr(m, args->items[0]);
}

BUILTIN(ascii)
{
    (void)self;
    return value_ascii(m, args->items[0]);
}

BUILTIN(hash)
{
    (void)self;
    int64_t hash;
    return value_hash(m, args->items[0], &hash) ? int_new(m, hash) : NULL;
}

BUILTIN(id)
{
    (void)self;
    return int_new(m, 0x7f0000000000LL + (int64_t)datum_of(m, args->items[0]) * 16);
}

BUILTIN(callable)
{
    (void)self;
    Type *type = type_of(m, args->items[0]);
    TypeId native[] = {TYPE_function, TYPE_builtin, TYPE_method, TYPE_method_descriptor,
                       TYPE_wrapper_descriptor};
    bool answer = special_of(type, SPECIAL_CALL) || type->slots->call;
    for (size_t i = 0; i < sizeof native / sizeof *native; i++)
        answer |= type == m->types[native[i]];
    return boolean(answer);
}

static bool attribute_name(Machine *m, Value name)
{
    if (is_a(m, name, TYPE_str))
        return true;
    raise_format(m, TYPE_TypeError, "attribute name must be string, not '%s'", type_name(m, name));
    return false;
}

BUILTIN(getattr)
{
    (void)self;
    if (!attribute_name(m, args->items[1]))
        return NULL;
    Str *name = str_interned(m, (Str *)args->items[1]);
    Value result = NULL;
    if (args->count == 2)
        result = attribute_get(m, args->items[0], name);
    else if (attribute_find(m, args->items[0], name, &result) && !result)
        result = keep(args->items[2]);
    drop(m, (Value)name);
    return result;
}

BUILTIN(hasattr)
{
    (void)self;
    if (!attribute_name(m, args->items[1]))
        return NULL;
    Str *name = str_interned(m, (Str *)args->items[1]);
    Value found;
    bool fine = attribute_find(m, args->items[0], name, &found);
    drop(m, (Value)name);
    drop(m, found);
    return fine ? boolean(found != NULL) : NULL;
}

BUILTIN(setattr)
{
    (void)self;
    if (!attribute_name(m, args->items[1]))
        return NULL;
    Str *name = str_interned(m, (Str *)args->items[1]);
    bool fine = attribute_set(m, args->items[0], name, args->items[2]);
    drop(m, (Value)name);
    return fine ? VALUE_NONE : NULL;
}

BUILTIN(delattr)
{
    (void)self;
    if (!attribute_name(m, args->items[1]))
        return NULL;
    Str *name = str_interned(m, (Str *)args->items[1]);
    bool fine = attribute_set(m, args->items[0], name, NULL);
    drop(m, (Value)name);
    return fine ? VALUE_NONE : NULL;
}

static Value frame_names(Machine *m, const Frame *f)
{
    Dict *dict = dict_new(m);
    for (int i = 0; i < f->code->slot_count; i++) {
        Value value = f->slots[i];
        if (value && (f->code->slots[i].is_cell || f->code->slots[i].is_free))
            value = ((Cell *)value)->value;
        if (!value)
            continue;
        Str *name = str_intern(m, f->code->slots[i].name.bytes, f->code->slots[i].name.length);
        dict_set_str(m, dict, name, value);
        drop(m, (Value)name);
    }
    return (Value)dict;
}

static Value global_names(Machine *m)
{
    Dict *dict = dict_new(m);
    for (int i = 0; i < m->program->global_count; i++) {
        if (!m->globals[i])
            continue;
        Slice slice = m->program->globals[i];
        Str *name = str_intern(m, slice.bytes, slice.length);
        dict_set_str(m, dict, name, m->globals[i]);
        drop(m, (Value)name);
    }
    return (Value)dict;
}

BUILTIN(globals)
{
    (void)self, (void)args;
    return global_names(m);
}

BUILTIN(locals)
{
    (void)self, (void)args;
    return m->frame->code->kind == CODE_MODULE ? global_names(m) : frame_names(m, m->frame);
}

BUILTIN(vars)
{
    if (args->count == 0)
        return builtin_locals(m, self, args);
    Value dict = NULL;
    if (!attribute_find(m, args->items[0], m->name_dict, &dict))
        return NULL;
    return dict ? dict
                : raise_format(m, TYPE_TypeError, "vars() argument must have __dict__ attribute");
}

BUILTIN(dir)
{
    (void)self;
    if (args->count)
        return call_method_c(m, args->items[0], "__dir__", NULL, 0);
    Value names = builtin_locals(m, NULL, args);
    List *list = list_from(m, names);
    drop(m, names);
    if (list_sort(m, list, VALUE_NONE, false))
        return (Value)list;
    return NULL;
}

/* ---- isinstance, issubclass */

static bool check_class(Machine *m, Value subject, Value wanted, bool instance, bool *answer);

static bool check_by_hook(Machine *m, Value subject, Value wanted, bool instance, bool *answer)
{
    Special special = instance ? SPECIAL_INSTANCECHECK : SPECIAL_SUBCLASSCHECK;
    Value hook = special_of(wanted->type, special);
    Value result = special_call(m, hook, wanted, &subject, 1);
    bool fine = result && value_truth(m, result, answer);
    drop(m, result);
    return fine;
}

static bool check_class(Machine *m, Value subject, Value wanted, bool instance, bool *answer)
{
    *answer = false;
    if (is_a(m, wanted, TYPE_tuple)) {
        const Tuple *tuple = (Tuple *)wanted;
        for (size_t i = 0; i < tuple->count && !*answer; i++) {
            /* int | None is a tuple here, and None in it stands for its type. */
            Value each = tuple->items[i];
            each = each == VALUE_NONE ? (Value)m->types[TYPE_NoneType] : each;
            if (!check_class(m, subject, each, instance, answer))
                return false;
        }
        return true;
    }
    if (wanted == VALUE_NONE && !instance)
        wanted = (Value)m->types[TYPE_NoneType];
    if (!is_a(m, wanted, TYPE_type)) {
        raise_format(m, TYPE_TypeError,
                     instance ? "isinstance() arg 2 must be a type, a tuple of types, or a union"
                              : "issubclass() arg 2 must be a class, a tuple of classes, or a union");
        return false;
    }
    if (special_of(wanted->type, instance ? SPECIAL_INSTANCECHECK : SPECIAL_SUBCLASSCHECK))
        return check_by_hook(m, subject, wanted, instance, answer);
    Type *type = instance ? type_of(m, subject) : (Type *)subject;
    *answer = type_is_subtype(type, (Type *)wanted);
    return true;
}

BUILTIN(isinstance)
{
    (void)self;
    bool answer;
    return check_class(m, args->items[0], args->items[1], true, &answer) ? boolean(answer) : NULL;
}

BUILTIN(issubclass)
{
    (void)self;
    bool answer;
    if (!is_a(m, args->items[0], TYPE_type))
        return raise_format(m, TYPE_TypeError, "issubclass() arg 1 must be a class");
    return check_class(m, args->items[0], args->items[1], false, &answer) ? boolean(answer) : NULL;
}

/* ---- iteration */

BUILTIN(iter)
{
    (void)self;
    Value result;
    if (args->count == 2) {
        if (builtin_callable(m, NULL, args) == VALUE_FALSE)
            return raise_format(m, TYPE_TypeError, "iter(v, w): v must be callable");
        Iterator *iterator = iterator_new(m, TYPE_callable_iterator, args->items[0]);
        iterator->extra = keep(args->items[1]);
        result = (Value)iterator;
    } else {
        result = iterate(m, args->items[0]);
    }
    if (result)
        iterator_give_lane(m, result); /* so that next() on it can be seen */
    return result;
}

BUILTIN(next)
{
    (void)self;
    iterator_give_lane(m, args->items[0]);
    Value item = iterate_next_raw(m, args->items[0]);
    if (item || m->over)
        return item;
    if (args->count == 1)
        return m->exception ? NULL : raise_value(m, TYPE_StopIteration, NULL);
    if (m->exception && !raised(m, TYPE_StopIteration))
        return NULL;
    clear_exception(m);
    return keep(args->items[1]);
}

typedef struct Total {
    Value total;
} Total;

static bool add_to_total(Machine *m, void *context, Value item)
{
    Total *total = context;
    Value sum = binary_operation(m, total->total, item, BINARY_ADD);
    drop(m, total->total);
    total->total = sum;
    return sum != NULL;
}

BUILTIN(sum)
{
    static const char *const names[] = {"", "start", NULL};
    (void)self;
    Value given[2];
    if (!args_sort(m, args, "sum", names, 1, 2, given))
        return NULL;
    if (given[1] && is_a(m, given[1], TYPE_str))
        return raise_format(m, TYPE_TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
    Total total = {given[1] ? keep(given[1]) : small(0)};
    if (iterate_all(m, given[0], add_to_total, &total))
        return total.total;
    drop(m, total.total);
    return NULL;
}

typedef struct Search {
    bool wanted; /* stop at the first item with this truth */
    bool found;
} Search;

static bool look_for_truth(Machine *m, void *context, Value item)
{
    Search *search = context;
    bool truth;
    if (!value_truth(m, item, &truth))
        return false;
    search->found = truth == search->wanted;
    return !search->found;
}

BUILTIN(all)
{
    (void)self;
    Search search = {false, false};
    bool fine = iterate_all(m, args->items[0], look_for_truth, &search);
    return fine ? boolean(!search.found) : NULL;
}

BUILTIN(any)
{
    (void)self;
    Search search = {true, false};
    bool fine = iterate_all(m, args->items[0], look_for_truth, &search);
    return fine ? boolean(search.found) : NULL;
}

typedef struct Extreme {
    CompareOp op;
    Value key; /* the key function or NULL */
    Value best, best_key;
} Extreme;

static bool consider(Machine *m, void *context, Value item)
{
    Extreme *extreme = context;
    Value key = extreme->key ? call_values(m, extreme->key, &item, 1) : keep(item);
    bool better = extreme->best == NULL;
    if (!key || (!better && !compare_truth(m, key, extreme->best_key, extreme->op, &better))) {
        drop(m, key);
        return false;
    }
    if (better) {
        drop(m, extreme->best);
        drop(m, extreme->best_key);
        extreme->best = keep(item);
        extreme->best_key = key;
    } else {
        drop(m, key);
    }
    return true;
}

static bool consider_all(Machine *m, const Args *args, Extreme *extreme)
{
    if (args->count == 1)
        return iterate_all(m, args->items[0], consider, extreme);
    for (int i = 0; i < args->count; i++)
        if (!consider(m, extreme, args->items[i]))
            return false;
    return true;
}

static Value find_extreme(Machine *m, const Args *args, const char *name, CompareOp op)
{
    static const char *const names[] = {"key", "default", NULL};
    Args keywords = {args->items + args->count, 0, args->names, args->named};
    Value given[2];
    if (!args_sort(m, &keywords, name, names, 0, 0, given))
        return NULL;
    if (args->count == 0)
        return raise_format(m, TYPE_TypeError, "%s expected at least 1 argument, got 0", name);
    if (args->count > 1 && given[1])
        return raise_format(
            m, TYPE_TypeError,
            "Cannot specify a default for %s() with multiple positional arguments", name);
    Extreme extreme = {op, given[0] == VALUE_NONE ? NULL : given[0], NULL, NULL};
    bool fine = consider_all(m, args, &extreme);
    drop(m, extreme.best_key);
    if (fine && extreme.best)
        return extreme.best;
    drop(m, extreme.best);
    if (!fine)
        return NULL;
    return given[1] ? keep(given[1])
                    : raise_format(m, TYPE_ValueError, "%s() arg is an empty sequence", name);
}

BUILTIN(min)
{
    (void)self;
    return find_extreme(m, args, "min", COMPARE_LT);
}

BUILTIN(max)
{
    (void)self;
    return find_extreme(m, args, "max", COMPARE_GT);
}

BUILTIN(sorted)
{
    static const char *const names[] = {"", "key", "reverse", NULL};
    (void)self;
    Value given[3];
    bool reverse = false;
    if (args->count != 1)
        return raise_format(m, TYPE_TypeError, "sorted expected 1 argument, got %d", args->count);
    if (!args_sort(m, args, "sort", names, 1, 1, given))
        return NULL;
    if (given[2] && !value_truth(m, given[2], &reverse))
        return NULL;
    List *list = list_from(m, given[0]);
    if (list && list_sort(m, list, given[1] ? given[1] : VALUE_NONE, reverse))
        return (Value)list;
    drop(m, (Value)list);
    return NULL;
}

/* ---- numbers */

BUILTIN(abs)
{
    (void)self;
    Value v = args->items[0], own = special_of(type_of(m, v), SPECIAL_ABS);
    if (own)
        return special_call(m, own, v, NULL, 0);
    if (is_int(m, v))
        return unary_operation(m, v, int_compare(m, v, small(0)) < 0 ? UNARY_USUB : UNARY_UADD);
    if (is_a(m, v, TYPE_float)) {
        double number = ((Float *)v)->number;
        return float_new(m, number < 0 || (number == 0) ? -number + 0.0 : number);
    }
    return raise_format(m, TYPE_TypeError, "bad operand type for abs(): '%s'", type_name(m, v));
}

BUILTIN(divmod)
{
    (void)self;
    Value left = args->items[0], right = args->items[1];
    Value own = special_of(type_of(m, left), SPECIAL_DIVMOD);
    Value result = own ? special_call(m, own, left, &right, 1) : VALUE_NOT_IMPLEMENTED;
    Value other = special_of(type_of(m, right), SPECIAL_RDIVMOD);
    if (result == VALUE_NOT_IMPLEMENTED && other)
        result = special_call(m, other, right, &left, 1);
    if (result != VALUE_NOT_IMPLEMENTED)
        return result;
    Value items[] = {binary_operation(m, left, right, BINARY_FLOORDIV), NULL};
    if (!items[0]) {
        if (raised(m, TYPE_ZeroDivisionError) && is_a(m, left, TYPE_float) + is_a(m, right, TYPE_float)) {
            clear_exception(m);
            raise_format(m, TYPE_ZeroDivisionError, "float divmod()");
        }
        if (raised(m, TYPE_TypeError)) {
            clear_exception(m);
            raise_format(m, TYPE_TypeError,
                         "unsupported operand type(s) for divmod(): '%s' and '%s'",
                         type_name(m, left), type_name(m, right));
        }
        return NULL;
    }
    items[1] = binary_operation(m, left, right, BINARY_MOD);
    Value pair = items[1] ? (Value)tuple_of(m, items, 2) : NULL;
    drop(m, items[0]);
    drop(m, items[1]);
    return pair;
}

/* pow(a, b, modulus), by repeated squaring on integers. */
static Value power_modulo(Machine *m, Value base, Value exponent, Value modulus)
{
    if (!is_int(m, base) || !is_int(m, exponent) || !is_int(m, modulus))
        return raise_format(m, TYPE_TypeError,
                            "pow() 3rd argument not allowed unless all arguments are integers");
    if (int_compare(m, modulus, small(0)) == 0)
        return raise_format(m, TYPE_ValueError, "pow() 3rd argument cannot be 0");
    if (int_compare(m, exponent, small(0)) < 0) {
        Value inverse = int_inverse(m, base, modulus);
        Value positive = inverse ? unary_operation(m, exponent, UNARY_USUB) : NULL;
        Value result = positive ? power_modulo(m, inverse, positive, modulus) : NULL;
        drop(m, inverse);
        drop(m, positive);
        return result;
    }
    Value result = int_binary(m, small(1), modulus, BINARY_MOD);
    Value square = int_binary(m, base, modulus, BINARY_MOD), left = keep(exponent);
    while (int_compare(m, left, small(0)) > 0) {
        Value odd = int_binary(m, left, small(1), BINARY_BITAND);
        Value next = odd == small(1) ? int_binary(m, result, square, BINARY_MULT) : keep(result);
        Value reduced = int_binary(m, next, modulus, BINARY_MOD);
        Value squared = int_binary(m, square, square, BINARY_MULT);
        Value halved = int_binary(m, left, small(1), BINARY_RSHIFT);
        drop(m, next);
        drop(m, result);
        drop(m, square);
        drop(m, left);
        result = reduced;
        square = int_binary(m, squared, modulus, BINARY_MOD);
        left = halved;
        drop(m, squared);
    }
    drop(m, square);
    drop(m, left);
    return result;
}

BUILTIN(pow)
{
    static const char *const names[] = {"base", "exp", "mod", NULL};
    (void)self;
    Value given[3];
    if (!args_sort(m, args, "pow", names, 2, 3, given))
        return NULL;
    if (given[2] && given[2] != VALUE_NONE)
        return power_modulo(m, given[0], given[1], given[2]);
    return binary_operation(m, given[0], given[1], BINARY_POW);
}

BUILTIN(round)
{
    static const char *const names[] = {"number", "ndigits", NULL};
    (void)self;
    Value given[2];
    if (!args_sort(m, args, "round", names, 1, 2, given))
        return NULL;
    return round_value(m, given[0], given[1] == VALUE_NONE ? NULL : given[1]);
}

static Value in_base(Machine *m, Value v, int base, const char *prefix)
{
    Value integer = value_as_int(m, v);
    if (!integer)
        return NULL;
    Text digits = TEXT_EMPTY, text = TEXT_EMPTY;
    int_text(m, integer, base, &digits);
    drop(m, integer);
    const char *bytes = text_c(&digits);
    if (*bytes == '-')
        text_add_char(&text, *bytes++);
    text_add_c(&text, prefix);
    text_add_c(&text, bytes);
    text_free(&digits);
    return (Value)str_from_text(m, &text);
}

BUILTIN(bin)
{
    (void)self;
    return in_base(m, args->items[0], 2, "0b");
}

BUILTIN(oct)
{
    (void)self;
    return in_base(m, args->items[0], 8, "0o");
}

BUILTIN(hex)
{
    (void)self;
    return in_base(m, args->items[0], 16, "0x");
}

/* ---- text */

BUILTIN(chr)
{
    (void)self;
    int64_t codepoint;
    if (!value_index(m, args->items[0], &codepoint, NULL))
        return NULL;
    if (codepoint < 0 || codepoint > 0x10FFFF)
        return raise_format(m, TYPE_ValueError, "chr() arg not in range(0x110000)");
    char bytes[4];
    return (Value)str_new(m, bytes, utf8_encode((uint32_t)codepoint, bytes));
}

BUILTIN(ord)
{
    (void)self;
    Value v = args->items[0];
    uint32_t codepoint;
    if (is_a(m, v, TYPE_bytes) && ((Bytes *)v)->length == 1)
        return small((unsigned char)((Bytes *)v)->bytes[0]);
    if (!is_a(m, v, TYPE_str))
        return raise_format(m, TYPE_TypeError,
                            "ord() expected string of length 1, but %s found", type_name(m, v));
    const Str *str = (Str *)v;
    if (str->count != 1)
        return raise_format(m, TYPE_TypeError,
                            "ord() expected a character, but string of length %u found", str->count);
    utf8_decode(str->bytes, str->length, &codepoint);
    return small(codepoint);
}

BUILTIN(format)
{
    (void)self;
    if (args->count > 1 && !is_a(m, args->items[1], TYPE_str))
        return raise_format(m, TYPE_TypeError, "format() argument 2 must be str, not %s",
                            type_name(m, args->items[1]));
    return value_format(m, args->items[0],
                        args->count > 1 ? str_slice((Str *)args->items[1]) : slice_of(""));
}

/* exit() and quit(): what the interpreter offers beside the builtins. (Lib/_sitebuiltins.py) */
BUILTIN(exit)
{
    (void)self;
    return raise_value(m, TYPE_SystemExit, args->count ? args->items[0] : VALUE_NONE);
}

const NativeRow builtin_functions[] = {
    {"print", builtin_print, 0, ANY_COUNT, NATIVE_KEYWORDS},
    {"input", builtin_input, 0, 1, 0},
    {"len", builtin_len, 1, 1, NATIVE_UNCOUNTED},
    {"repr", builtin_repr, 1, 1, 0},
    {"ascii", builtin_ascii, 1, 1, 0},
    {"hash", builtin_hash, 1, 1, 0},
    {"id", builtin_id, 1, 1, 0},
    {"callable", builtin_callable, 1, 1, 0},
    {"getattr", builtin_getattr, 2, 3, 0},
    {"hasattr", builtin_hasattr, 2, 2, 0},
    {"setattr", builtin_setattr, 3, 3, 0},
    {"delattr", builtin_delattr, 2, 2, 0},
    {"globals", builtin_globals, 0, 0, 0},
    {"locals", builtin_locals, 0, 0, 0},
    {"vars", builtin_vars, 0, 1, 0},
    {"dir", builtin_dir, 0, 1, 0},
    {"isinstance", builtin_isinstance, 2, 2, 0},
    {"issubclass", builtin_issubclass, 2, 2, 0},
    {"iter", builtin_iter, 1, 2, 0},
    {"next", builtin_next, 1, 2, 0},
    {"sum", builtin_sum, 0, ANY_COUNT, NATIVE_KEYWORDS},
    {"all", builtin_all, 1, 1, 0},
    {"any", builtin_any, 1, 1, 0},
    {"min", builtin_min, 0, ANY_COUNT, NATIVE_KEYWORDS},
    {"max", builtin_max, 0, ANY_COUNT, NATIVE_KEYWORDS},
    {"sorted", builtin_sorted, 0, ANY_COUNT, NATIVE_KEYWORDS},
    {"abs", builtin_abs, 1, 1, 0},
    {"divmod", builtin_divmod, 2, 2, 0},
    {"pow", builtin_pow, 0, ANY_COUNT, NATIVE_KEYWORDS},
    {"round", builtin_round, 0, ANY_COUNT, NATIVE_KEYWORDS},
    {"bin", builtin_bin, 1, 1, 0},
    {"oct", builtin_oct, 1, 1, 0},
    {"hex", builtin_hex, 1, 1, 0},
    {"chr", builtin_chr, 1, 1, 0},
    {"ord", builtin_ord, 1, 1, 0},
    {"format", builtin_format, 1, 2, 0},
    {"exit", builtin_exit, 0, 1, 0},
    {"quit", builtin_exit, 0, 1, 0},
    {0},
};

static void add_builtin(Machine *m, const char *name, Value value)
{
    Str *str = str_intern_c(m, name);
    dict_set_str(m, m->builtins, str, value);
    drop(m, (Value)str);
}

Value builtin_new(Machine *m, const NativeRow *row)
{
    Builtin *builtin = object_alloc(m, m->types[TYPE_builtin], sizeof(Builtin));
    builtin->row = row;
    return (Value)builtin;
}

bool builtins_init(Machine *m)
{
    for (const NativeRow *row = builtin_functions; row->name; row++) {
        Value builtin = builtin_new(m, row);
        add_builtin(m, row->name, builtin);
        drop(m, builtin);
    }
    add_builtin(m, "NotImplemented", VALUE_NOT_IMPLEMENTED);
    add_builtin(m, "Ellipsis", VALUE_ELLIPSIS);
    add_builtin(m, "__debug__", VALUE_TRUE);
    return true;
}
