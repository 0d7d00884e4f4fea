#include "app/stage/pictures.h"

#include <stdio.h>

bool pictures_have(const Model *model, bool crossings, size_t last, size_t step)
{
    return !crossings || step == 0 || step == last || steps_is_crossing(model->steps, step);
}

size_t pictures_count(const Model *model, bool crossings, size_t last)
{
    size_t steps = model_steps(model), count = 0;
    steps = last < steps ? last + 1 : steps;
    if (!crossings)
        return steps;
    for (size_t step = 0; step < steps; step++)
        count += pictures_have(model, crossings, last, step);
    return count;
}

void pictures_name(Slice path, size_t number, size_t count, Text *out)
{
    size_t dot = path.length;
    while (dot > 0 && path.bytes[dot - 1] != '.' && path.bytes[dot - 1] != '/')
        dot--;
    size_t stem = dot > 0 && path.bytes[dot - 1] == '.' ? dot - 1 : path.length;
    int wide = snprintf(NULL, 0, "%zu", count);
    text_add(out, path.bytes, stem);
    text_printf(out, "-%0*zu", wide, number);
    text_add(out, path.bytes + stem, path.length - stem);
}
