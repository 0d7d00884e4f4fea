/* Menu pick: how keys go from card to card of the menu, and to its buttons. */
#ifndef COROLANE_STAGE_MENU_PICK_H
#define COROLANE_STAGE_MENU_PICK_H

#include "app/stage/model.h"

/* Chooses the card [down] rows and [across] parts from the chosen one. The buttons lie above the
 * first row, and beside each other. */
void pick_card(Model *model, int across, int down);
/* Chooses the next card; the buttons follow the last one, then the first one comes again: one key
 * is enough to reach everything. */
void pick_next_card(Model *model);

#endif
