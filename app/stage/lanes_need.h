/* What the texts of the lane picture need: the room between lanes. */
#ifndef COROLANE_STAGE_LANES_NEED_H
#define COROLANE_STAGE_LANES_NEED_H

#include "app/stage/rows.h"

enum {
    LANES_AWAY = SIZE_LANE_BAR / 2 + 9, /* from a lane's middle to its text */
    LANES_HEAD = 10,                    /* an arrow's head */
};

/* Units from middle to middle that the first [steps] rows ask for: before the first lane, between
 * neighbours, after the last. lane_total + 1 of them, which the caller frees. */
int *lanes_need(Model *model, Draw *draw, size_t steps);
/* Raises [gaps], likewise, to what [rows] and the names of the lanes that they speak of ask for. */
void lanes_ask(Model *model, Draw *draw, const Rows *rows, int *gaps);

/* Gives each of [count] distances what it needs. Where [room] is
 * not enough the longest are cut to one length, none below [least] or, between lanes, somewhat
 * more; what is left over goes to all, most of it between lanes. Returns their sum, which is more
 * than [room] where even the least do not fit. */
int lanes_share(const int *needs, int count, int room, int least, int *out);

#endif
