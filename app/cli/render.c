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

static int save(Stand *stand, const Request *request, PictureFormat format)
{
    const Source *source = &stand->session.source;
    Output output;
    if (source->problem.length) {
        fputs(text_c(&source->problem), stderr);
        return STATUS_REFUSED;
    }
    if (format == PICTURE_GIF && stand->session.model.step >= PICTURE_MOST_STEPS) {
        message_print(request->language, MESSAGE_LONG_GIF, stand->session.model.step + 1,
                      PICTURE_MOST_STEPS);
        return STATUS_REFUSED;
    }
    if (!output_open(&output, request->output, request->language))
        return STATUS_REFUSED;
    Model *model = &stand->session.model;
    if (format == PICTURE_GIF && model_steps(model))
        picture_write_steps(model, stand->fonts, request->crossings, output.stream);
    else
        picture_write(model, stand->fonts, format, output.stream);
    if (!output_close(&output))
        return STATUS_REFUSED;
    switch (source->machine ? machine_status(source->machine) : MACHINE_FINISHED) {
    case MACHINE_ERROR:
        message_print(request->language, MESSAGE_ENDED_IN, machine_reason(source->machine));
        return STATUS_ERROR;
    case MACHINE_LIMIT:
        message_print(request->language, MESSAGE_STOPPED, machine_reason(source->machine));
        return STATUS_LIMIT;
    case MACHINE_READY:
    case MACHINE_FINISHED:
    case MACHINE_EXIT:
        break;
    }
    return stand->damaged ? STATUS_LIMIT : STATUS_DONE;
}

int render_command(const Request *request)
{
    PictureFormat format;
    Stand stand;
    if (!request->output || !find_format(request->output, &format)) {
        message_print(request->language, MESSAGE_PICTURE_NAME);
        return STATUS_REFUSED;
    }
    int status = stand_open(&stand, request, true, false) ? save(&stand, request, format)
                                                   : STATUS_REFUSED;
    stand_free(&stand);
    return status;
}
