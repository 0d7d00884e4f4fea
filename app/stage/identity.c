#include "app/stage/identity.h"

#include <stdlib.h>

#include "app/stage/words.h"
#include "engine/base/memory.h"

/* Every sight of an object, once for each name. */
typedef struct Sights {
    uint32_t *objects;
    size_t count, capacity;
} Sights;

/* A tuple that is equal cannot be told from the same one, and does not change. */
static bool is_shared_by_identity(const MirrorObject *object)
{
    return object && object->kind != OBJECT_CELL && object->kind != OBJECT_LANE &&
           object->kind != OBJECT_OPAQUE && object->kind != OBJECT_TUPLE &&
           object->kind != OBJECT_FROZENSET;
}

static void see(const Model *model, const char *name, Datum datum, Sights *sights)
{
    if (!datum_is_object(datum) || cursor_hides(model->cursor, name, datum))
        return;
    if (!is_shared_by_identity(cursor_object(model->cursor, datum_number(datum))))
        return;
    sights->objects =
        memory_grow(sights->objects, sights->count, &sights->capacity, sizeof *sights->objects);
    sights->objects[sights->count++] = datum_number(datum);
}

static void see_frame(const Model *model, int lane, int number, Sights *sights)
{
    const Frame *frame = &cursor_lane(model->cursor, lane)->frames[number];
    const TraceCode *code = trace_code(model->trace, frame->code);
    for (int slot = 0; slot < code->slot_count; slot++)
        see(model, code->slots[slot], cursor_slot(model->cursor, lane, frame, slot), sights);
}

static void see_attributes(const Model *model, int lane, Sights *sights)
{
    const MirrorObject *object =
        cursor_object(model->cursor, cursor_lane(model->cursor, lane)->object);
    if (object && object->kind == OBJECT_INSTANCE)
        for (size_t i = 1; i < object->item_count; i += 2)
            see(model, "", object->items[i], sights);
}

static void see_lane(const Model *model, int lane, Sights *sights)
{
    const Lane *state = cursor_lane(model->cursor, lane);
    if (state->closed)
        return;
    if (state->type == LANE_ITERATOR)
        see_attributes(model, lane, sights);
    for (int i = lane == 0 ? 1 : 0; i < state->frame_count; i++)
        see_frame(model, lane, i, sights);
}

static int compare(const void *left, const void *right)
{
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return a < b ? -1 : a > b;
}

Identities identities_of(const Model *model)
{
    Sights sights = {0};
    for (uint32_t i = 0; i < trace_global_count(model->trace); i++)
        see(model, trace_global(model->trace, i), cursor_global(model->cursor, i), &sights);
    for (int lane = 0; lane < cursor_lane_count(model->cursor); lane++)
        see_lane(model, lane, &sights);
    if (sights.count)
        qsort(sights.objects, sights.count, sizeof *sights.objects, compare);
    size_t count = 0;
    for (size_t i = 1; i < sights.count; i++) {
        bool twice = sights.objects[i] == sights.objects[i - 1];
        if (twice && (count == 0 || sights.objects[count - 1] != sights.objects[i]))
            sights.objects[count++] = sights.objects[i];
    }
    return (Identities){sights.objects, count};
}

void identities_free(Identities *identities)
{
    free(identities->objects);
    *identities = (Identities){0};
}

void identities_add(const Identities *identities, Datum datum, Text *out)
{
    uint32_t number = datum_is_object(datum) ? datum_number(datum) : 0;
    for (size_t i = 0; i < identities->count; i++) {
        if (identities->objects[i] != number)
            continue;
        text_add_char(out, (char)('A' + i % 26));
        if (i >= 26)
            text_printf(out, "%zu", i / 26);
    }
}
