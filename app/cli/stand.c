#include "app/cli/stand.h"

#include <stdio.h>

#include "app/cli/data.h"
#include "app/cli/load.h"
#include "app/cli/message.h"

enum { USUAL_WIDTH = 1280, USUAL_HEIGHT = 720 };

static bool go_to_step(Session *session, const Request *request, bool last)
{
    Model *model = &session->model;
    if (!request->step && !last)
        return true;
    session_record(session, request->step);
    size_t steps = model_steps(model);
    if (request->step > steps) {
        message_print(request->language, MESSAGE_NO_STEP, request->step, steps);
        return false;
    }
    model_go(model, request->step ? request->step - 1 : steps);
    return true;
}

static bool open_named(Stand *stand, const Request *request)
{
    Session *session = &stand->session;
    Input input;
    Diag diag = {0};
    bool fine = input_find(&input, request->arguments[0], request->language);
    if (fine) {
        const char *path = input.from_input ? "-" : input.path;
        fine = session_open(session, input.folder ? input.folder : path, &diag);
        if (diag.kind != DIAG_NONE)
            message_damage(request->language, &diag, fine);
        stand->damaged = fine && diag.kind != DIAG_NONE;
    }
    diag_free(&diag);
    input_free(&input);
    return fine;
}

static void keep_progress(Session *session)
{
    Text folder = TEXT_EMPTY;
    if (data_state(&folder))
        session_remember(session, text_c(&folder));
    text_free(&folder);
}

bool stand_open(Stand *stand, const Request *request, bool last, bool keeps)
{
    Text lessons = TEXT_EMPTY, problem = TEXT_EMPTY;
    Model *model = &stand->session.model;
    if (!data_path("lessons", &lessons))
        data_expected("lessons", &lessons);
    session_init(&stand->session, text_c(&lessons), request->language, request->max_events);
    stand->session.partial = request->partial;
    stand->damaged = false;
    model->width = request->width ? request->width : USUAL_WIDTH;
    model->height = request->height ? request->height : USUAL_HEIGHT;
    model->theme = request->theme;
    model->zoom = request->zoom;
    model->lanes_only = request->lanes_only;
    model->moves = keeps;
    if (keeps)
        keep_progress(&stand->session);
    if (request->no_motion)
        model->still = true;
    stand->fonts = fonts_open(request->language, &problem);
    if (!stand->fonts)
        fprintf(stderr, "corolane: %s\n", text_c(&problem));
    text_free(&lessons);
    text_free(&problem);
    if (!stand->fonts)
        return false;
    return request->argument_count == 0 ||
           (open_named(stand, request) && go_to_step(&stand->session, request, last));
}

void stand_free(Stand *stand)
{
    session_free(&stand->session);
    fonts_close(stand->fonts);
}
