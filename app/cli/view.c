#include "app/cli/commands.h"
#include "app/cli/message.h"
#include "app/cli/stand.h"
#include "app/platform/platform.h"

int view_command(const Request *request)
{
    Stand stand;
    int status = STATUS_REFUSED;
    if (stand_open(&stand, request, false, true)) {
        if (window_run(&stand.session, stand.fonts, request->width > 0, request->dump))
            status = STATUS_DONE;
        else
            message_print(request->language, MESSAGE_NO_DISPLAY);
    }
    stand_free(&stand);
    return status;
}
