/* memoryview: a look at the bytes of a bytes, bytearray or array, as numbers of some format. */
#include "engine/python/memoryview.h"

#define VIEW ((MemoryView *)self)

static bool is_row(const MemoryView *view)
{
    return view->stride == (int64_t)view->format->size || view->count <= 1;
}

bool memoryview_buffer(Value self, Buffer *out)
{
    if (!VIEW->source || !is_row(VIEW))
        return false;
    *out = (Buffer){VIEW->bytes, (size_t)VIEW->count * VIEW->format->size, VIEW->format,
                    VIEW->readonly};
    return true;
}

static bool is_open(Machine *m, Value self)
{
    if (VIEW->source)
        return true;
    raise_format(m, TYPE_ValueError, "operation forbidden on released memoryview object");
    return false;
}

bool memoryview_bytes(Machine *m, Value self, Text *out)
{
    size_t size = VIEW->format->size, all = (size_t)VIEW->count * size;
    if (!is_open(m, self) || !text_fits(m, out, all))
        return false;
    if (VIEW->stride == (int64_t)size) {
        text_add(out, VIEW->bytes, all);
        return true;
    }
    charge(m, (uint64_t)VIEW->count / 8);
    for (int64_t i = 0; i < VIEW->count; i++)
        text_add(out, VIEW->bytes + i * VIEW->stride, size);
    return true;
}

static MemoryView *alloc_view(Machine *m, Value source)
{
    MemoryView *view = object_alloc(m, m->types[TYPE_memoryview], sizeof(MemoryView));
    view->source = keep(source);
    buffer_export(m, source, 1);
    return view;
}

/* Another view of the same bytes. */
static MemoryView *copy_view(Machine *m, const MemoryView *view)
{
    MemoryView *copy = alloc_view(m, view->source);
    copy->bytes = view->bytes;
    copy->count = view->count;
    copy->stride = view->stride;
    copy->format = view->format;
    copy->readonly = view->readonly;
    return copy;
}

static Value make_view(Machine *m, Type *type, const Args *args)
{
    static const char *const names[] = {"object", NULL};
    Value given[1];
    Buffer buffer;
    (void)type;
    if (!args_sort(m, args, "memoryview", names, 1, 1, given))
        return NULL;
    if (is_a(m, given[0], TYPE_memoryview))
        return is_open(m, given[0]) ? (Value)copy_view(m, (MemoryView *)given[0]) : NULL;
    if (!buffer_of(m, given[0], &buffer))
        return raise_format(m, TYPE_TypeError,
                            "memoryview: a bytes-like object is required, not '%s'",
                            type_name(m, given[0]));
    MemoryView *view = alloc_view(m, given[0]);
    view->bytes = buffer.bytes;
    view->format = buffer.format;
    view->count = (int64_t)(buffer.length / buffer.format->size);
    view->stride = (int64_t)buffer.format->size;
    view->readonly = buffer.readonly;
    return (Value)view;
}

static void release(Machine *m, MemoryView *view)
{
    Value source = view->source;
    if (!source)
        return;
    view->source = NULL;
    buffer_export(m, source, -1);
    drop(m, source);
}

static void free_view(Machine *m, Value self)
{
    release(m, VIEW);
}

static Value repr_view(Machine *m, Value self)
{
    Text text = TEXT_EMPTY;
    text_add_c(&text, VIEW->source ? "<memory at " : "<released memory at ");
    object_address(m, self, &text);
    text_add_char(&text, '>');
    return (Value)str_from_text(m, &text);
}

static bool hash_view(Machine *m, Value self, int64_t *hash)
{
    Text text = TEXT_EMPTY;
    if (!is_open(m, self))
        return false;
    bool bytes = VIEW->format->size == 1 && VIEW->format->kind != NUMBER_TRUTH;
    if (!VIEW->readonly)
        raise_format(m, TYPE_ValueError, "cannot hash writable memoryview object");
    else if (!bytes)
        raise_format(m, TYPE_ValueError,
                     "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    if (m->exception || !memoryview_bytes(m, self, &text))
        return false;
    Value plain = bytes_new(m, text_c(&text), text.length);
    text_free(&text);
    value_hash(m, plain, hash);
    drop(m, plain);
    return true;
}

static bool length_view(Machine *m, Value self, int64_t *length)
{
    *length = VIEW->count;
    return is_open(m, self);
}

static Value iter_view(Machine *m, Value self)
{
    return is_open(m, self) ? (Value)iterator_new(m, TYPE_memory_iterator, self) : NULL;
}

/* ---- items */

static Value item_at(Machine *m, const MemoryView *view, int64_t index)
{
    return number_read(m, view->format, view->bytes + index * view->stride);
}

static bool position(Machine *m, const MemoryView *view, Value key, int64_t *at)
{
    if (!is_int(m, key) && !special_of(type_of(m, key), SPECIAL_INDEX)) {
        raise_format(m, TYPE_TypeError, "memoryview: invalid slice key");
        return false;
    }
    if (!value_index(m, key, at, NULL))
        return false;
    *at = *at < 0 ? *at + view->count : *at;
    if (*at >= 0 && *at < view->count)
        return true;
    raise_format(m, TYPE_IndexError, "index out of bounds on dimension 1");
    return false;
}

static MemoryView *slice_of_view(Machine *m, const MemoryView *view, SliceObject *slice)
{
    int64_t start, stop, step, count;
    size_t length = (size_t)view->count;
    if (!slice_unpack(m, slice, &length, &start, &stop, &step, &count) || !is_open(m, (Value)view))
        return NULL;
    MemoryView *part = copy_view(m, view);
    part->bytes += count ? start * view->stride : 0;
    part->stride *= step;
    part->count = count;
    return part;
}

static Value get_item_view(Machine *m, Value self, Value key)
{
    int64_t at;
    if (!is_open(m, self))
        return NULL;
    if (is_exactly(m, key, TYPE_slice))
        return (Value)slice_of_view(m, VIEW, (SliceObject *)key);
    return position(m, VIEW, key, &at) && is_open(m, self) ? item_at(m, VIEW, at) : NULL;
}

static bool refuse_item(Machine *m, const MemoryView *view, bool of_type)
{
    raise_format(m, of_type ? TYPE_TypeError : TYPE_ValueError, "memoryview: invalid %s for format '%c'",
                 of_type ? "type" : "value", view->format->code);
    return false;
}

static bool store_item(Machine *m, const MemoryView *view, char *at, Value item)
{
    const NumberFormat *format = view->format;
    if (format->kind == NUMBER_FLOAT) {
        double number;
        bool fine = number_as_double(m, item, &number);
        if (!fine && raised(m, TYPE_TypeError)) {
            clear_exception(m);
            return refuse_item(m, view, true);
        }
        fine = fine && is_open(m, (Value)view); /* asking the number may have released it */
        if (fine)
            number_store_float(format, at, number);
        return fine;
    }
    if (format->kind == NUMBER_TRUTH) {
        bool truth;
        if (!value_truth(m, item, &truth) || !is_open(m, (Value)view))
            return false;
        *at = truth;
        return true;
    }
    if (format->kind == NUMBER_BYTE) {
        if (!is_a(m, item, TYPE_bytes))
            return refuse_item(m, view, true);
        if (bytes_slice(item).length != 1)
            return refuse_item(m, view, false);
        *at = *bytes_slice(item).bytes;
        return true;
    }
    if (!is_int(m, item) && !special_of(type_of(m, item), SPECIAL_INDEX))
        return refuse_item(m, view, true);
    Value integer = value_as_int(m, item);
    uint64_t bits;
    if (integer && !is_open(m, (Value)view)) {
        drop(m, integer);
        return false;
    }
    bool fits = integer && number_bits(m, format, integer, &bits) == 0;
    if (fits)
        number_store(format, at, bits);
    bool fine = fits || (integer && refuse_item(m, view, false));
    drop(m, integer);
    return fine;
}

static bool assign_slice(Machine *m, Value self, SliceObject *slice, Value value)
{
    Buffer buffer;
    MemoryView *part = slice_of_view(m, VIEW, slice);
    bool fine = part && buffer_needed(m, value, &buffer);
    if (fine && (buffer.format != VIEW->format ||
                 buffer.length != (size_t)part->count * part->format->size)) {
        raise_format(m, TYPE_ValueError,
                     "memoryview assignment: lvalue and rvalue have different structures");
        fine = false;
    }
    if (fine && !heap_allows(&m->heap, buffer.length)) {
        raise_value(m, TYPE_MemoryError, NULL);
        fine = false;
    }
    if (fine) {
        char *copy = memcpy(heap_alloc(&m->heap, buffer.length + 1), buffer.bytes, buffer.length);
        size_t size = part->format->size;
        charge_letters(m, (size_t)part->count);
        for (int64_t i = 0; i < part->count; i++)
            memcpy(part->bytes + i * part->stride, copy + (size_t)i * size, size);
        heap_free(&m->heap, copy, buffer.length + 1);
    }
    drop(m, (Value)part);
    return fine;
}

static bool set_item_view(Machine *m, Value self, Value key, Value value)
{
    int64_t at;
    if (!is_open(m, self))
        return false;
    if (VIEW->readonly || !value) {
        raise_format(m, TYPE_TypeError, VIEW->readonly ? "cannot modify read-only memory"
                                                       : "cannot delete memory");
        return false;
    }
    if (is_exactly(m, key, TYPE_slice))
        return assign_slice(m, self, (SliceObject *)key, value);
    return position(m, VIEW, key, &at) && is_open(m, self) &&
           store_item(m, VIEW, VIEW->bytes + at * VIEW->stride, value);
}

static Value list_of_view(Machine *m, const MemoryView *view)
{
    if (!heap_allows(&m->heap, (size_t)view->count * 2 * sizeof(Value)))
        return raise_value(m, TYPE_MemoryError, NULL);
    List *list = list_new(m, (size_t)view->count);
    for (int64_t i = 0; i < view->count && tick(m); i++) {
        Value item = item_at(m, view, i);
        list_append(m, list, item);
        drop(m, item);
    }
    return (Value)list;
}

/* Two views are equal where their numbers are, whatever the formats. */
static Value compare_view(Machine *m, Value self, Value other, CompareOp op)
{
    Buffer buffer;
    bool view = is_a(m, other, TYPE_memoryview);
    if ((op != COMPARE_EQ && op != COMPARE_NOTEQ) || (!view && !buffer_of(m, other, &buffer)))
        return VALUE_NOT_IMPLEMENTED;
    Args args = {&other, 1, NULL, 0};
    Value right = view ? keep(other) : make_view(m, NULL, &args);
    if (!VIEW->source || !((MemoryView *)right)->source) {
        drop(m, right);
        return boolean((self == other) == (op == COMPARE_EQ));
    }
    Value left_list = list_of_view(m, VIEW);
    Value right_list = left_list ? list_of_view(m, (MemoryView *)right) : NULL;
    Value answer = right_list ? compare_operation(m, left_list, right_list, op) : NULL;
    drop(m, left_list);
    drop(m, right_list);
    drop(m, right);
    return answer;
}

/* ---- methods */

#define METHOD(name) static Value method_##name(Machine *m, Value self, const Args *args)

METHOD(tobytes)
{
    (void)args;
    Text text = TEXT_EMPTY;
    if (!memoryview_bytes(m, self, &text))
        return NULL;
    Value bytes = bytes_new(m, text_c(&text), text.length);
    text_free(&text);
    return bytes;
}

METHOD(tolist)
{
    (void)args;
    return is_open(m, self) ? list_of_view(m, VIEW) : NULL;
}

METHOD(toreadonly)
{
    (void)args;
    if (!is_open(m, self))
        return NULL;
    MemoryView *copy = copy_view(m, VIEW);
    copy->readonly = true;
    return (Value)copy;
}

METHOD(release)
{
    (void)args;
    release(m, VIEW);
    return VALUE_NONE;
}

METHOD(enter)
{
    (void)args;
    return is_open(m, self) ? keep(self) : NULL;
}

static const NumberFormat *cast_format(Machine *m, Value given)
{
    const Str *text = (Str *)given;
    const char *code = text->bytes + (text->length == 2 && text->bytes[0] == '@');
    const NumberFormat *format = strlen(code) == 1 ? number_format(*code) : NULL;
    if (!format || format->kind == NUMBER_CHARACTER)
        return (const NumberFormat *)raise_format(
            m, TYPE_ValueError, "memoryview: destination format must be a native single character "
                                "format prefixed with an optional '@'");
    return format;
}

METHOD(cast)
{
    static const char *const names[] = {"format", NULL};
    Value given[1];
    if (!args_sort(m, args, "cast", names, 1, 1, given) || !is_open(m, self))
        return NULL;
    if (!is_a(m, given[0], TYPE_str))
        return raise_format(m, TYPE_TypeError, "cast() argument 'format' must be str, not %s",
                            type_name(m, given[0]));
    if (!is_row(VIEW))
        return raise_format(m, TYPE_TypeError,
                            "memoryview: casts are restricted to C-contiguous views");
    const NumberFormat *format = cast_format(m, given[0]);
    if (!format)
        return NULL;
    if (format->size > 1 && VIEW->format->size > 1)
        return raise_format(m, TYPE_TypeError, "memoryview: cannot cast between two non-byte formats");
    size_t length = (size_t)VIEW->count * VIEW->format->size;
    if (length % format->size)
        return raise_format(m, TYPE_TypeError, "memoryview: length is not a multiple of itemsize");
    MemoryView *view = copy_view(m, VIEW);
    view->format = format;
    view->count = (int64_t)(length / format->size);
    view->stride = (int64_t)format->size;
    return (Value)view;
}

static const NativeRow view_methods[] = {
    {"cast", method_cast, 0, ANY_COUNT, NATIVE_KEYWORDS},
    {"hex", bytes_hex, 0, ANY_COUNT, NATIVE_KEYWORDS},
    {"release", method_release, 0, 0, 0},
    {"tobytes", method_tobytes, 0, 1, 0},
    {"tolist", method_tolist, 0, 0, 0},
    {"toreadonly", method_toreadonly, 0, 0, 0},
    {"__enter__", method_enter, 0, 0, 0},
    {"__exit__", method_release, 0, 3, 0},
    {0},
};

#define ATTRIBUTE(name, value)                                                                     \
    static Value get_##name(Machine *m, Value self)                                                \
    {                                                                                              \
        return is_open(m, self) ? (value) : NULL;                                                  \
    }

static Value tuple_of_one(Machine *m, int64_t number)
{
    Value item = small(number);
    return (Value)tuple_of(m, &item, 1);
}

ATTRIBUTE(format, (Value)str_new(m, &VIEW->format->code, 1))
ATTRIBUTE(itemsize, small((int64_t)VIEW->format->size))
ATTRIBUTE(nbytes, small(VIEW->count *(int64_t)VIEW->format->size))
ATTRIBUTE(ndim, small(1))
ATTRIBUTE(obj, keep(VIEW->source))
ATTRIBUTE(readonly, boolean(VIEW->readonly))
ATTRIBUTE(shape, tuple_of_one(m, VIEW->count))
ATTRIBUTE(strides, tuple_of_one(m, VIEW->stride))
ATTRIBUTE(suboffsets, (Value)tuple_new(m, 0))
ATTRIBUTE(contiguous, boolean(is_row(VIEW)))

static const GetSetRow view_getsets[] = {
    {"format", get_format, NULL},
    {"itemsize", get_itemsize, NULL},
    {"nbytes", get_nbytes, NULL},
    {"ndim", get_ndim, NULL},
    {"obj", get_obj, NULL},
    {"readonly", get_readonly, NULL},
    {"shape", get_shape, NULL},
    {"strides", get_strides, NULL},
    {"suboffsets", get_suboffsets, NULL},
    {"contiguous", get_contiguous, NULL},
    {"c_contiguous", get_contiguous, NULL},
    {"f_contiguous", get_contiguous, NULL},
    {0},
};

const TypeSlots memoryview_slots = {
    .size = sizeof(MemoryView),
    .free = free_view,
    .make = make_view,
    .init = init_nothing,
    .repr = repr_view,
    .hash = hash_view,
    .length = length_view,
    .iter = iter_view,
    .get_item = get_item_view,
    .set_item = set_item_view,
    .compare = compare_view,
    .methods = view_methods,
    .getsets = view_getsets,
    .flags = SLOTS_NO_SUBCLASS,
};
