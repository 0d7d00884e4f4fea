/* "change" events: objects that are seen for the first time, and what happens to their contents. */
#include "engine/export/import_reader.h"
#include "engine/export/json_names.h"

static bool read_object(Reader *reader, uint32_t number)
{
    uint32_t kind, class_name;
    if (cursor_object(reader->cursor, number))
        return reader_fault(reader, FAULT_OBJECT_TWICE, number);
    if (!reader_object(reader, number) ||
        !reader_word(reader, "kind", json_object_kinds, &kind) ||
        !reader_name(reader, "class", &class_name))
        return false;
    reader_push(reader, object_word(kind, class_name));
    if (!reader_items(reader, "items"))
        return false;
    reader_write(reader, EVENT_OBJECT, number);
    return true;
}

static bool read_set(Reader *reader, uint32_t number, const MirrorObject *object)
{
    int64_t index;
    Datum value;
    if (!reader_int(reader, "index", 0, (int64_t)object->item_count - 1, &index) ||
        !reader_value(reader, "value", &value))
        return false;
    reader_push(reader, (uint64_t)index);
    reader_push(reader, object->items[index] ^ value);
    reader_write(reader, EVENT_CHANGE_SET, number);
    return true;
}

static bool read_insert(Reader *reader, uint32_t number, const MirrorObject *object)
{
    int64_t index;
    if (!reader_int(reader, "index", 0, (int64_t)object->item_count, &index))
        return false;
    reader_push(reader, (uint64_t)index);
    if (!reader_items(reader, "items"))
        return false;
    reader_write(reader, EVENT_CHANGE_INSERT, number);
    return true;
}

static bool read_remove(Reader *reader, uint32_t number, const MirrorObject *object)
{
    int64_t index;
    size_t count = json_array_size(json_object_get(reader->event, "items"));
    if (!reader_int(reader, "index", 0, (int64_t)object->item_count, &index))
        return false;
    if (count > object->item_count - (size_t)index)
        return reader_fault(reader, FAULT_FEW_ITEMS, number, count);
    reader_push(reader, (uint64_t)index);
    for (size_t i = 0; i < count; i++)
        reader_push(reader, object->items[(size_t)index + i]);
    reader_write(reader, EVENT_CHANGE_REMOVE, number);
    return true;
}

static bool read_replace(Reader *reader, uint32_t number, const MirrorObject *object)
{
    reader_push(reader, object->item_count);
    for (size_t i = 0; i < object->item_count; i++)
        reader_push(reader, object->items[i]);
    if (!reader_items(reader, "items"))
        return false;
    reader_write(reader, EVENT_CHANGE_REPLACE, number);
    return true;
}

bool reader_change(Reader *reader)
{
    static const char *const ops[] = {"new", "set", "insert", "remove", "replace", NULL};
    static bool (*const functions[])(Reader *, uint32_t, const MirrorObject *) = {
        NULL, read_set, read_insert, read_remove, read_replace};
    uint32_t op;
    int64_t number;
    Slice name;
    if (!reader_word(reader, "op", ops, &op) ||
        !reader_int(reader, "object", 1, TRACE_LIMIT_24, &number))
        return false;
    if (json_object_get(reader->event, "name") && !reader_plain(reader, "name", &name))
        return false;
    if (op == 0)
        return read_object(reader, (uint32_t)number);
    const MirrorObject *object = cursor_object(reader->cursor, (uint32_t)number);
    if (!object)
        return reader_fault(reader, FAULT_OBJECT_LATE, (long long)number);
    return functions[op](reader, (uint32_t)number, object);
}
