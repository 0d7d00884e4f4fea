#include "app/stage/menu_pick.h"

#include <string.h>

static bool same_part(const Model *model, size_t left, size_t right)
{
    return strcmp(model->cards[left].part, model->cards[right].part) == 0;
}

static size_t part_start(const Model *model, size_t card)
{
    while (card > 0 && same_part(model, card - 1, card))
        card--;
    return card;
}

static size_t part_end(const Model *model, size_t card)
{
    do
        card++;
    while (card < model->card_count && same_part(model, card - 1, card));
    return card;
}

/* From button to button, or down to the cards. */
static void leave_button(Model *model, int across, int down)
{
    size_t button = model->card - model->card_count;
    if (across < 0 && button > 0)
        model->card--;
    else if (across > 0 && button + 1 < MENU_BUTTONS)
        model->card++;
    else if (down > 0 && model->card_count)
        model->card = 0;
}

/* The same row of the part before or behind; parts differ in length. */
static void go_aside(Model *model, int across)
{
    size_t first = part_start(model, model->card), end = part_end(model, model->card);
    size_t row = model->card - first;
    if ((across < 0 && first == 0) || (across > 0 && end >= model->card_count))
        return;
    size_t start = across > 0 ? end : part_start(model, first - 1);
    size_t last = part_end(model, start) - 1;
    model->card = start + row < last ? start + row : last;
}

void pick_card(Model *model, int across, int down)
{
    model->menu.follow = true;
    if (model->card >= model->card_count)
        leave_button(model, across, down);
    else if (across)
        go_aside(model, across);
    else if (down > 0 && model->card + 1 < part_end(model, model->card))
        model->card++;
    else if (down < 0 && model->card > part_start(model, model->card))
        model->card--;
    else if (down < 0)
        model->card = model->card_count;
}

void pick_next_card(Model *model)
{
    model->menu.follow = true;
    model->card = (model->card + 1) % (model->card_count + MENU_BUTTONS);
}
