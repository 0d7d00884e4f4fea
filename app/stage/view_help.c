/* All keys of the screen, from the commands' own rows, and how lanes read. */
#include <string.h>

#include "app/stage/widget.h"

enum { LINE = 26, WIDE = 900, LEGEND = 118, HEAD = 50, TWO_COLUMNS = 700 };

/* "Right Space PageDown" as "Right, Space, PageDown"; the number pad goes without saying. */
static void add_keys(const char *keys, Text *out)
{
    while (*keys) {
        size_t length = strcspn(keys, " ");
        Slice key = {keys, length};
        if (!slice_starts(key, "Ctrl+Keypad") && !slice_starts(key, "Keypad")) {
            text_add_c(out, out->length ? ",  " : "");
            text_add_slice(out, key);
        }
        keys += length + (keys[length] == ' ');
    }
}

static int count_commands(const Model *model)
{
    int count = 0;
    for (int i = 0; i < COMMAND_COUNT; i++)
        count += command_info[i].where >> model->screen & 1;
    return count;
}

static void draw_command(View *view, const CommandInfo *command, Slice keys, int keys_wide,
                         Rect area)
{
    int y = area.y + LINE / 2;
    draw_text_in(view->draw, area.x, y, keys_wide - 12, ALIGN_LEFT, FONT_ROW,
                 paint_of(COLOR_ACCENT), keys);
    draw_text_in(view->draw, area.x + keys_wide, y, area.w - keys_wide, ALIGN_LEFT, FONT_UI,
                 paint_of(COLOR_TEXT), slice_of(command->help[view->model->lang]));
}

/* Where there are columns there is room for the first key of each. */
static void keys_of(int command, int columns, Text *out)
{
    if (columns == 1)
        add_keys(command_info[command].keys, out);
    else
        text_add_slice(out, command_first_key((CommandId)command));
}

/* The width that the widest keys ask for, of half the room at most. */
static int keys_width(View *view, int columns, int room)
{
    int widest = 0;
    for (int i = 0; i < COMMAND_COUNT; i++) {
        Text keys = TEXT_EMPTY;
        if (command_info[i].where >> view->model->screen & 1)
            keys_of(i, columns, &keys);
        int width = draw_width(view->draw, FONT_ROW, text_slice(&keys)) + 24;
        widest = width > widest ? width : widest;
        text_free(&keys);
    }
    return widest < room / 2 ? widest : room / 2;
}

static void draw_commands(View *view, Rect area, int columns)
{
    const Model *model = view->model;
    int rows = (count_commands(model) + columns - 1) / columns, shown = 0;
    int wide = (area.w - (columns - 1) * LINE) / columns;
    int keys_wide = keys_width(view, columns, wide);
    for (int i = 0; i < COMMAND_COUNT; i++) {
        if (!(command_info[i].where >> model->screen & 1))
            continue;
        Text keys = TEXT_EMPTY;
        keys_of(i, columns, &keys);
        Rect cell = {area.x + shown / rows * (wide + LINE), area.y + shown % rows * LINE, wide,
                     LINE};
        draw_command(view, &command_info[i], text_slice(&keys), keys_wide, cell);
        text_free(&keys);
        shown++;
    }
}

static void draw_sample(Draw *draw, LaneState state, Rect bar)
{
    Paint paint = paint_of(theme_lane(2)), ground = paint_of(COLOR_PANEL);
    switch (state) {
    case LANE_RUNNING:
        draw_round(draw, bar, 4, paint, 0, paint);
        break;
    case LANE_WAITING:
        draw_outline(draw, bar, 4, 2, LINE_SOLID, paint);
        break;
    case LANE_SUSPENDED:
        draw_outline(draw, bar, 4, 1, LINE_DASHED, paint_mix(theme_lane(2), 62, COLOR_PANEL));
        break;
    case LANE_DELEGATING:
        draw_hatch(draw, bar, 4, ground, paint);
        break;
    case LANE_CREATED:
        draw_down(draw, bar.x + bar.w / 2, bar.y, bar.y + bar.h, 2, LINE_DOTTED, paint);
        break;
    case LANE_CLOSED:
        draw_round(draw, (Rect){bar.x, bar.y, bar.w, bar.h - 8}, 4, paint, 0, paint);
        draw_round(draw, (Rect){bar.x - 2, bar.y + bar.h - 4, bar.w + 4, 3}, 2, paint, 0, paint);
        break;
    }
}

static void draw_legend(View *view, Rect area)
{
    static const struct {
        LaneState state;
        StringId word;
    } samples[] = {{LANE_CREATED, STRING_CREATED_SHORT}, {LANE_RUNNING, STRING_RUNNING},
                   {LANE_WAITING, STRING_WAITING},       {LANE_SUSPENDED, STRING_SUSPENDED},
                   {LANE_DELEGATING, STRING_DELEGATING}, {LANE_CLOSED, STRING_CLOSED}};
    enum { SAMPLES = sizeof(samples) / sizeof(*samples) };
    Language lang = view->model->lang;
    draw_text_in(view->draw, area.x, area.y + 10, area.w, ALIGN_LEFT, FONT_UI,
                 paint_of(COLOR_TEXT_DIM), string_of(STRING_HOW_LANES_READ, lang));
    int each = area.w / SAMPLES;
    for (int i = 0; i < SAMPLES; i++) {
        int x = area.x + each * i;
        Rect bar = {x + each / 2 - SIZE_LANE_BAR / 2, area.y + 30, SIZE_LANE_BAR, 48};
        draw_sample(view->draw, samples[i].state, bar);
        draw_text_in(view->draw, x + 2, area.y + 96, each - 4, ALIGN_CENTER, FONT_SMALL,
                     paint_of(COLOR_TEXT), string_of(samples[i].word, lang));
    }
}

bool view_help_key(Model *model, const char *key)
{
    static const struct {
        const char *key;
        int lines;
    } keys[] = {{"Down", 1},    {"Up", -1},    {"PageDown", 8},
                {"PageUp", -8}, {"Home", -99}, {"End", 99}};
    if (!model->help)
        return false;
    for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++)
        if (strcmp(key, keys[i].key) == 0) {
            model->help_scroll.at += keys[i].lines * LINE; /* kept in bounds when it is drawn */
            return true;
        }
    return false;
}

void view_help(View *view, Rect window)
{
    Model *model = view->model;
    bool legend = model->screen == SCREEN_LESSON;
    int wide = WIDE < window.w - 24 ? WIDE : window.w - 24;
    int columns = wide >= TWO_COLUMNS ? 2 : 1;
    int lines = (count_commands(model) + columns - 1) / columns * LINE;
    int content = lines + (legend ? LEGEND : 0), high = HEAD + content + 16;
    high = high < window.h - 12 ? high : window.h - 12;
    Rect box = {(window.w - wide) / 2, (window.h - high) / 2, wide, high};
    if (view->input->kind == INPUT_PRESS)
        model->help = false;
    draw_round(view->draw, rect_inset(box, -1), 12, paint_of(COLOR_PANEL), 2,
               paint_of(COLOR_ACCENT));
    Rect area = {box.x + 22, box.y + HEAD, box.w - 44, box.h - HEAD - 10};
    draw_text_in(view->draw, area.x, box.y + 28, area.w, ALIGN_LEFT, FONT_PART,
                 paint_of(COLOR_TEXT), string_of(STRING_HELP, model->lang));
    draw_text_in(view->draw, area.x, box.y + 28, area.w, ALIGN_RIGHT, FONT_SMALL,
                 paint_of(COLOR_TEXT_DIM), string_of(STRING_HELP_CLOSE, model->lang));
    widget_scroll(view, &model->help_scroll, box, content + box.h - area.h, LINE);
    draw_clip(view->draw, area);
    int y = area.y - model->help_scroll.at;
    draw_commands(view, (Rect){area.x, y, area.w, lines}, columns);
    if (legend)
        draw_legend(view, (Rect){area.x, y + lines + 14, area.w, LEGEND});
    draw_unclip(view->draw);
    widget_scroll_bar(view, &model->help_scroll, (Rect){area.x, area.y, area.w + 14, area.h},
                      content);
}
