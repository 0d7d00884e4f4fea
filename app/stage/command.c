#include "app/stage/command.h"

#include <string.h>

#include "app/stage/menu_pick.h"
#include "app/stage/literal.h"
#include "app/stage/walk.h"
#include "engine/base/memory.h"

enum { LESSON = 1 << SCREEN_LESSON, MENU = 1 << SCREEN_MENU, ANYWHERE = LESSON | MENU };

static const int zoom_steps[] = {50,  60,  70,  80,  90,  100, 110, 125,
                                 150, 175, 200, 250, 300, 350, 400};
enum { ZOOM_STEPS = sizeof(zoom_steps) / sizeof(*zoom_steps) };

static void go_forward(Model *model)
{
    walk_forward(model, WALK_STEP);
}

static void go_back(Model *model)
{
    walk_back(model, WALK_STEP);
}

static void go_next_crossing(Model *model)
{
    walk_forward(model, WALK_CROSSING);
}

static void go_previous_crossing(Model *model)
{
    walk_back(model, WALK_CROSSING);
}

static void go_next_line(Model *model)
{
    walk_forward(model, WALK_LINE);
}

static void go_previous_line(Model *model)
{
    walk_back(model, WALK_LINE);
}

static void go_next_yield(Model *model)
{
    walk_forward(model, WALK_YIELD);
}

static void go_previous_yield(Model *model)
{
    walk_back(model, WALK_YIELD);
}

static void go_to_resumer(Model *model)
{
    walk_forward(model, WALK_RESUMER);
}

static void go_from_resumer(Model *model)
{
    walk_back(model, WALK_RESUMER);
}

static void go_first(Model *model)
{
    model_go(model, 0);
}

static void go_last(Model *model)
{
    model_go(model, SIZE_MAX);
}

static void open_search(Model *model)
{
    model->typing = TYPING_SEARCH;
    model->searched = 0;
    model->found = FOUND_NONE;
    entry_set(&model->entry, slice_of(""));
}

static void change_literal(Model *model)
{
    literal_next(model);
}

static void undo_change(Model *model)
{
    model->undo_asked = model->edits > 0;
}

static void toggle_ghosts(Model *model)
{
    model->ghosts = !model->ghosts;
}

static void toggle_table(Model *model)
{
    model->table = !model->table;
}

static void go_next_note(Model *model)
{
    walk_forward(model, WALK_NOTE);
}

static void go_previous_note(Model *model)
{
    walk_back(model, WALK_NOTE);
}

static void toggle_notes(Model *model)
{
    model->notes = !model->notes;
}

static void toggle_blank(Model *model)
{
    model->blank = !model->blank;
}

static void toggle_spotlight(Model *model)
{
    model->spotlight = !model->spotlight;
}

static void toggle_motion(Model *model)
{
    model->moves = model->still || !model->moves;
    model->still = false;
    model->motion.on = false;
}

static void toggle_unfold(Model *model)
{
    model->unfold = !model->unfold;
}

static void toggle_predict(Model *model)
{
    predict_toggle(model);
}

static void answer(Model *model)
{
    predict_answer(model, model->pressed % QUESTION_ROOM);
}

static void pick_left(Model *model)
{
    pick_card(model, -1, 0);
}

static void pick_right(Model *model)
{
    pick_card(model, 1, 0);
}

static void pick_up(Model *model)
{
    pick_card(model, 0, -1);
}

static void pick_down(Model *model)
{
    pick_card(model, 0, 1);
}

static void pick_next(Model *model)
{
    pick_next_card(model);
}

static void open_program(Model *model)
{
    chooser_open(model, CHOOSE_PROGRAM);
}

static void open_trace(Model *model)
{
    chooser_open(model, CHOOSE_TRACE);
}

static void open_export(Model *model)
{
    exporting_open(model);
}

static void open_card(Model *model)
{
    if (model->card >= model->card_count) {
        bool trace = model->card - model->card_count == MENU_OPEN_TRACE;
        chooser_open(model, trace ? CHOOSE_TRACE : CHOOSE_PROGRAM);
        return;
    }
    text_cut(&model->open, 0);
    text_add_c(&model->open, model->cards[model->card].id);
}

static void switch_language(Model *model)
{
    model->lang = model->lang == LANGUAGE_EN ? LANGUAGE_KO : LANGUAGE_EN;
}

static void switch_theme(Model *model)
{
    model->theme = (ThemeId)((model->theme + 1) % THEME_COUNT);
}

static void zoom_in(Model *model)
{
    int zoom = model_zoom(model);
    for (int i = 0; i < ZOOM_STEPS; i++)
        if (zoom_steps[i] > zoom) {
            model->zoom = zoom_steps[i];
            return;
        }
}

static void zoom_out(Model *model)
{
    int zoom = model_zoom(model);
    for (int i = ZOOM_STEPS; i-- > 0;)
        if (zoom_steps[i] < zoom) {
            model->zoom = zoom_steps[i];
            return;
        }
}

static void zoom_fit(Model *model)
{
    model->zoom = 0;
}

static void toggle_full_screen(Model *model)
{
    model->full_screen = !model->full_screen;
}

static void toggle_help(Model *model)
{
    model->help_scroll.at = 0;
    model->help = !model->help;
}

static void to_menu(Model *model)
{
    model->typing = TYPING_NONE;
    model->screen = SCREEN_MENU;
}

static void escape_out(Model *model)
{
    if (model->help)
        model->help = false;
    else if (model->spotlight)
        model->spotlight = false;
    else if (model_notice(model).length)
        model_take_notice(model);
    else if (model->screen == SCREEN_LESSON && predict_leave(model))
        return;
    else if (model->screen == SCREEN_LESSON && model->picked.open)
        model->picked.open = false;
    else if (model->screen == SCREEN_LESSON && model->only != NO_LANE)
        walk_only(model, NO_LANE);
    else if (model->full_screen)
        model->full_screen = false;
    else if (model->screen == SCREEN_LESSON)
        to_menu(model);
    else
        model->quit = true;
}

const CommandInfo command_info[COMMAND_COUNT] = {
#define COMMAND(id, where, keys, en, ko, fn) [COMMAND_##id] = {where, keys, {en, ko}, fn},
#include "app/stage/command_list.h"
};

void command_run(CommandId id, Model *model)
{
    command_info[id].run(model);
}

/* Which of [keys] is [key], from 0; -1: none. */
static int find_key(const char *keys, const char *key)
{
    size_t length = strlen(key);
    for (int at = 0; *keys; at++) {
        size_t word = strcspn(keys, " ");
        if (word == length && memcmp(keys, key, length) == 0)
            return at;
        keys += word + (keys[word] == ' ');
    }
    return -1;
}

bool command_key(const char *key, Model *model)
{
    if (model->blank) {
        model->blank = false;
        return true;
    }
    for (int i = 0; i < COMMAND_COUNT; i++) {
        int at =
            command_info[i].where & 1 << model->screen ? find_key(command_info[i].keys, key) : -1;
        if (at < 0)
            continue;
        model->pressed = at;
        if (command_info[i].where != ANYWHERE) /* it would happen behind the help */
            model->help = false;
        command_run((CommandId)i, model);
        return true;
    }
    return false;
}

Slice command_first_key(CommandId id)
{
    const char *keys = command_info[id].keys;
    return (Slice){keys, strcspn(keys, " ")};
}
