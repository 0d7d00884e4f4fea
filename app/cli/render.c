#include <stdio.h>
#include <string.h>

#include "app/cli/commands.h"
#include "app/cli/message.h"
#include "app/cli/output.h"
#include "app/cli/stand.h"
#include "app/platform/platform.h"

static bool find_format(const char *name, PictureFormat *format)
{
    const char *dot = strrchr(name, '.');
    *format = dot && strcmp(dot, ".svg") == 0   ? PICTURE_SVG
              : dot && strcmp(dot, ".gif") == 0 ? PICTURE_GIF
                                                : PICTURE_PNG;
    return strcmp(name, "-") == 0 || (dot && strcmp(dot, ".png") == 0) || *format != PICTURE_PNG;
}

/* The status of a picture is that of the program in it. */
static int status_of(const Stand *stand, Language language)
{
    const Machine *machine = stand->session.source.machine;
    switch (machine ? machine_status(machine) : MACHINE_FINISHED) {
    case MACHINE_ERROR:
        message_print(language, MESSAGE_ENDED_IN, machine_reason(machine));
        return STATUS_ERROR;
    case MACHINE_LIMIT:
        message_stopped(language, machine_reason(machine));
        return STATUS_LIMIT;
    case MACHINE_READY:
    case MACHINE_FINISHED:
    case MACHINE_EXIT:
        break;
    }
    return stand->damaged ? STATUS_LIMIT : STATUS_DONE;
}

static bool write_one(Stand *stand, const PictureOrder *order, const char *path, Language language)
{
    Output output;
    if (!output_open(&output, path, language))
        return false;
    picture_write(&stand->session.model, stand->fonts, order, output.stream);
    return output_close(&output);
}

/* A file for each step up to the model's. */
static bool write_series(Stand *stand, const PictureOrder *order, const Request *request,
                         size_t count)
{
    Model *model = &stand->session.model;
    size_t last = model->step, number = 0;
    bool fine = true;
    for (size_t step = 0; step <= last && fine; step++) {
        if (!pictures_have(model, order->crossings, last, step))
            continue;
        Text name = TEXT_EMPTY;
        pictures_name(slice_of(request->output), ++number, count, &name);
        model_go(model, step);
        fine = write_one(stand, order, text_c(&name), request->language);
        text_free(&name);
    }
    return fine;
}

static int save(Stand *stand, const Request *request, PictureFormat format)
{
    const Source *source = &stand->session.source;
    const PictureOrder order = {.format = format, .crossings = request->crossings};
    Model *model = &stand->session.model;
    if (source->problem.length) {
        fputs(text_c(&source->problem), stderr);
        return STATUS_REFUSED;
    }
    bool many = format == PICTURE_GIF || request->all_steps;
    size_t count = many ? pictures_count(model, order.crossings, model->step) : 1;
    if (count > PICTURE_MOST_STEPS) {
        message_print(request->language, MESSAGE_MANY_PICTURES, count, PICTURE_MOST_STEPS);
        return STATUS_REFUSED;
    }
    bool fine = request->all_steps ? write_series(stand, &order, request, count)
                                   : write_one(stand, &order, request->output, request->language);
    return fine ? status_of(stand, request->language) : STATUS_REFUSED;
}

int render_command(const Request *request)
{
    PictureFormat format;
    Stand stand;
    if (!request->output || !find_format(request->output, &format)) {
        message_print(request->language, MESSAGE_PICTURE_NAME);
        return STATUS_REFUSED;
    }
    if (request->all_steps && (format == PICTURE_GIF || strcmp(request->output, "-") == 0)) {
        message_print(request->language, MESSAGE_SERIES_NAME);
        return STATUS_REFUSED;
    }
    int status = stand_open(&stand, request, true, false) ? save(&stand, request, format)
                                                   : STATUS_REFUSED;
    stand_free(&stand);
    return status;
}
