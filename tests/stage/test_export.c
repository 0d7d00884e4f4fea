/* The export dialog: what keys and clicks choose, and how it looks. */
#include "app/stage/export_place.h"
#include "app/stage/pictures.h"
#include "engine/export/export.h"
#include "tests/stage/program_trace.h"
#include "tests/stage/screen_check.h"

static void send(Model *model, InputKind kind, const char *key)
{
    Draw draw;
    draw_init(&draw, 100, fixed_measure, NULL);
    Input input = {.kind = kind, .key = key};
    stage_input(model, &draw, &input);
    stage_draw(model, &draw);
    draw_free(&draw);
}

static void keys(Model *model, const char *names)
{
    char copy[200];
    snprintf(copy, sizeof copy, "%s", names);
    for (char *key = strtok(copy, " "); key; key = strtok(NULL, " "))
        send(model, INPUT_KEY, key);
}

/* Clicks the middle of the text that starts with [label] and lies uppermost. */
static void click(Model *model, const char *label)
{
    Draw draw;
    int x = -1, y = -1;
    draw_init(&draw, 100, fixed_measure, NULL);
    stage_draw(model, &draw);
    for (size_t i = 0; i < draw.count; i++) {
        const DrawCommand *command = &draw.commands[i];
        Slice text = {draw.bytes.bytes + command->text, command->length};
        if (command->kind == DRAW_TEXT && slice_starts(text, label)) {
            x = command->rect.x + command->rect.w / 2;
            y = command->rect.y;
        }
    }
    if (x < 0)
        fail_msg("\"%s\" is not there", label);
    for (int i = 0; i < 3; i++) {
        const InputKind kinds[] = {INPUT_MOVE, INPUT_PRESS, INPUT_RELEASE};
        Input input = {.kind = kinds[i], .x = x, .y = y};
        stage_input(model, &draw, &input);
    }
    draw_free(&draw);
}

/* What the session fills in. */
static void fill_in(Model *model)
{
    Exporting *exporting = &model->exporting;
    assert_int_equal(exporting->phase, EXPORT_CHOOSING);
    assert_int_equal(exporting->asked, EXPORT_FILL_IN);
    exporting->asked = EXPORT_NOTHING;
    text_cut(&exporting->stem, 0);
    text_add_c(&exporting->stem, "throw_through");
    entry_set(&exporting->name, slice_of(""));
    exporting_propose(exporting);
    entry_set(&exporting->folder, slice_of("/home/me/Documents"));
}

static Model model_in_dialog(Trace *trace)
{
    Model model = model_at(trace, 4, 1280, 720, 100);
    send(&model, INPUT_KEY, "E");
    fill_in(&model);
    return model;
}

static const char *name_of(const Model *model)
{
    return text_c(&model->exporting.name.text);
}

static size_t kind_of(const char *name)
{
    for (size_t i = 0; i < export_kind_count(); i++)
        if (strcmp(export_kind(i).name, name) == 0)
            return i;
    return SIZE_MAX;
}

static void every_format_is_offered_in_both_languages(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("throw_through");
    Model model = model_in_dialog(trace);
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++) {
        model.lang = (Language)lang;
        char *screen = screen_of(&model);
        for (size_t i = 0; i < export_kind_count(); i++) {
            assert_non_null(strstr(screen, export_kind(i).name));
            assert_true(strlen(export_kind(i).help[lang]) > 4);
            Text start = TEXT_EMPTY; /* the font of the tests is wide */
            text_add(&start, export_kind(i).help[lang], strcspn(export_kind(i).help[lang], " ."));
            assert_non_null(strstr(screen, text_c(&start)));
            text_free(&start);
        }
        free(screen);
    }
    assert_int_equal(export_kind_count(), export_format_count + PICTURE_FORMATS);
    model_free(&model);
    trace_free(trace);
}

static void a_name_follows_the_format_until_it_is_typed(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("throw_through");
    Model model = model_in_dialog(trace);
    assert_string_equal(name_of(&model), "throw_through.txt");
    keys(&model, "Down");
    assert_string_equal(name_of(&model), "throw_through.corolane.jsonl");
    keys(&model, "Down");
    assert_string_equal(name_of(&model), "throw_through.csv");
    keys(&model, "Tab");
    assert_int_equal(model.typing, TYPING_EXPORT);
    send(&model, INPUT_TEXT, "강의"); /* in place of all of it */
    keys(&model, "L");                /* a letter, no change of language */
    assert_int_equal(model.lang, LANGUAGE_EN);
    assert_string_equal(name_of(&model), "강의");
    keys(&model, "Shift+Tab End");
    assert_int_equal(model.typing, TYPING_NONE);
    assert_string_equal(name_of(&model), "강의.gif");
    keys(&model, "Home");
    assert_string_equal(name_of(&model), "강의.txt");
    keys(&model, "Return");
    assert_int_equal(model.exporting.asked, EXPORT_WRITE);
    model_free(&model);
    trace_free(trace);
}

static void choices_are_those_of_the_format(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("throw_through");
    Model model = model_in_dialog(trace);
    Exporting *exporting = &model.exporting;
    keys(&model, "Tab Tab Tab Tab"); /* a text has none: past name, folder and its button */
    assert_int_equal(exporting->focus, EXPORT_ON_LEAVE);
    exporting_choose(&model, kind_of("svg"));
    keys(&model, "Tab Tab Tab Tab Right"); /* to the steps */
    assert_int_equal(exporting->steps, EXPORT_ALL_STEPS);
    assert_true(exporting_series(exporting));
    keys(&model, "Tab Space Tab Space");
    assert_true(exporting->until_here && exporting->lanes_only);
    exporting_choose(&model, kind_of("gif"));
    keys(&model, "Tab Tab Tab Tab Right");
    assert_int_equal(exporting->steps, EXPORT_CROSSINGS);
    keys(&model, "Right"); /* one step makes no GIF */
    assert_int_equal(exporting->steps, EXPORT_ALL_STEPS);
    assert_false(exporting_series(exporting));
    model_free(&model);
    trace_free(trace);
}

static void the_mouse_reaches_everything(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("throw_through");
    Model model = model_at(trace, 4, 1280, 720, 100);
    Exporting *exporting = &model.exporting;
    click(&model, "Export"); /* the button in the bar */
    fill_in(&model);
    click(&model, "png");
    assert_string_equal(name_of(&model), "throw_through.png");
    click(&model, "Crossings");
    assert_int_equal(exporting->steps, EXPORT_CROSSINGS);
    click(&model, "Only the lanes");
    assert_true(exporting->lanes_only);
    click(&model, "throw_through.png");
    assert_int_equal(exporting->focus, EXPORT_ON_NAME);
    assert_int_equal(model.typing, TYPING_EXPORT);
    click(&model, "Choose…");
    assert_true(model.chooser.open && model.chooser.kind == CHOOSE_FOLDER);
    assert_string_equal(text_c(&model.chooser.wanted), "/home/me/Documents");
    assert_int_equal(model.typing, TYPING_NONE);
    text_add_c(&model.chooser.folder, "/tmp");
    chooser_add(&model.chooser, ".", true);
    click(&model, "Into this folder");
    assert_false(model.chooser.open);
    assert_string_equal(text_c(&exporting->folder.text), "/tmp");
    size_t step = model.step;
    click(&model, "Export"); /* the one of the dialog lies above */
    assert_int_equal(exporting->asked, EXPORT_WRITE);
    assert_int_equal(model.step, step);
    exporting->asked = EXPORT_NOTHING;
    exporting->phase = EXPORT_REPLACING;
    click(&model, "Replace");
    assert_int_equal(exporting->asked, EXPORT_REPLACE);
    exporting->asked = EXPORT_NOTHING;
    exporting->phase = EXPORT_RUNNING;
    click(&model, "Cancel");
    assert_int_equal(exporting->asked, EXPORT_STOP);
    exporting->asked = EXPORT_NOTHING;
    exporting->phase = EXPORT_CHOOSING;
    click(&model, "Cancel");
    assert_int_equal(exporting->phase, EXPORT_CLOSED);
    model_free(&model);
    trace_free(trace);
}

static void what_a_click_opens_stays_open(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("throw_through");
    Model model = model_at(trace, 4, 1280, 720, 100);
    click(&model, "?");
    assert_true(model.help);
    click(&model, "Keys"); /* anywhere on it */
    assert_false(model.help);
    model.screen = SCREEN_MENU;
    click(&model, "Open your own program…");
    assert_true(model.chooser.open);
    model_free(&model);
    trace_free(trace);
}

static void escape_goes_back_step_by_step(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("throw_through");
    Model model = model_in_dialog(trace);
    Exporting *exporting = &model.exporting;
    exporting->phase = EXPORT_RUNNING;
    keys(&model, "Right Return Escape");
    assert_int_equal(exporting->asked, EXPORT_STOP);
    exporting->phase = EXPORT_REPLACING;
    keys(&model, "Escape");
    assert_int_equal(exporting->phase, EXPORT_CHOOSING);
    assert_int_equal(exporting->asked, EXPORT_NOTHING);
    keys(&model, "Ctrl+=");
    assert_int_equal(exporting->phase, EXPORT_CHOOSING);
    assert_int_equal(model.zoom, 110);
    keys(&model, "Escape");
    assert_int_equal(exporting->phase, EXPORT_CLOSED);
    assert_int_equal(model.step, 3);
    assert_int_equal(model.screen, SCREEN_LESSON);
    model_free(&model);
    trace_free(trace);
}

static void good_news_goes_with_the_next_step(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("throw_through");
    Model model = model_at(trace, 4, 1280, 720, 100);
    text_add_c(&model.notice[LANGUAGE_EN], "Exported to /tmp/a.csv");
    model.notice_good = true;
    model.notice_step = model.step;
    keys(&model, "G T");
    assert_int_equal(model_notice(&model).length, strlen("Exported to /tmp/a.csv"));
    keys(&model, "Right");
    assert_int_equal(model_notice(&model).length, 0);
    model_free(&model);
    trace_free(trace);
}

static void show(Exporting *exporting, ExportPhase phase, const char *said)
{
    exporting->phase = phase;
    exporting->done = 3;
    exporting->total = 7;
    exporting->moved = true;
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++) {
        text_cut(&exporting->said[lang], 0);
        text_add_c(&exporting->said[lang], said);
    }
}

/* No text on another one, none cut at its side; the fields scroll by themselves. */
static void nothing_overlaps_at_any_size(void **state)
{
    (void)state;
    static const int sizes[][2] = {{1280, 720}, {1920, 1080}, {800, 600}, {640, 480}, {1024, 1400}};
    static const int zooms[] = {50, 100, 125, 200, 300, 400};
    static const char *const kinds[] = {"table", "svg", "gif"};
    Trace *trace = trace_of_program("throw_through");
    for (int i = 0; i < 5 * 6 * 3 * 2; i++) {
        Model model = model_in_dialog(trace);
        Exporting *exporting = &model.exporting;
        model.lang = i % 2 ? LANGUAGE_KO : LANGUAGE_EN;
        model.width = sizes[i / 36][0];
        model.height = sizes[i / 36][1];
        model.zoom = zooms[i / 6 % 6];
        exporting->steps = EXPORT_ALL_STEPS;
        exporting_choose(&model, kind_of(kinds[i / 2 % 3]));
        const char *said =
            "/home/me/Documents/throw_through.svg was not written: the disk is full.";
        for (int phase = EXPORT_CHOOSING; phase <= EXPORT_RUNNING; phase++) {
            Draw draw;
            show(exporting, (ExportPhase)phase, phase == EXPORT_CHOOSING && i % 4 < 2 ? "" : said);
            draw_init(&draw, 100, fixed_measure, NULL);
            stage_draw(&model, &draw);
            Rect window = {0, 0, draw_units(model.width, model.zoom) + 1,
                           draw_units(model.height, model.zoom) + 1};
            size_t first = draw.count; /* what lies below the dialog is checked elsewhere */
            for (size_t at = 0; at < draw.count; at++)
                if (draw.commands[at].kind == DRAW_ROUND && draw.commands[at].radius == 12)
                    first = at;
            assert_true(first < draw.count);
            Draw dialog = draw;
            dialog.commands += first;
            dialog.count -= first;
            check_screen(&dialog, window);
            draw_free(&draw);
        }
        model_free(&model);
    }
    trace_free(trace);
}

static void the_dialog_as_it_was_looked_at(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("throw_through");
    Model model = model_in_dialog(trace);
    exporting_choose(&model, kind_of("png"));
    keys(&model, "Tab Tab Tab Tab Right");
    char *screen = screen_of(&model), *dialog = strstr(screen, "round 200,");
    Text out = TEXT_EMPTY;
    assert_non_null(dialog);
    text_add_c(&out, dialog);
    assert_golden("export-series", &out);
    text_free(&out);
    free(screen);
    model_free(&model);
    trace_free(trace);
}

static void pictures_are_numbered_alike(void **state)
{
    (void)state;
    static const struct {
        const char *path;
        size_t number, count;
        const char *name;
    } rows[] = {{"shot.png", 7, 24, "shot-07.png"},
                {"/a.b/shot", 7, 9, "/a.b/shot-7"},
                {"a.b.svg", 12, 3000, "a.b-0012.svg"}};
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        Text name = TEXT_EMPTY;
        pictures_name(slice_of(rows[i].path), rows[i].number, rows[i].count, &name);
        assert_string_equal(text_c(&name), rows[i].name);
        text_free(&name);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_format_is_offered_in_both_languages),
        cmocka_unit_test(a_name_follows_the_format_until_it_is_typed),
        cmocka_unit_test(choices_are_those_of_the_format),
        cmocka_unit_test(the_mouse_reaches_everything),
        cmocka_unit_test(what_a_click_opens_stays_open),
        cmocka_unit_test(escape_goes_back_step_by_step),
        cmocka_unit_test(good_news_goes_with_the_next_step),
        cmocka_unit_test(nothing_overlaps_at_any_size),
        cmocka_unit_test(the_dialog_as_it_was_looked_at),
        cmocka_unit_test(pictures_are_numbered_alike),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
