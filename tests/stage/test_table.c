/* The table of the whole run: the text twin of the lanes. */
#include "app/stage/rows.h"
#include "tests/stage/program_trace.h"
#include "tests/stage/screen_check.h"

static void draw_table(Model *model, Draw *draw)
{
    model->table = true;
    draw_init(draw, 100, fixed_measure, NULL);
    stage_draw(model, draw);
}

static char *table_of(Model *model)
{
    Draw draw;
    Text out = TEXT_EMPTY;
    draw_table(model, &draw);
    draw_dump(&draw, &out);
    draw_free(&draw);
    return text_take(&out);
}

static void shows(Model *model, const char *wanted, bool there)
{
    char *screen = table_of(model);
    if ((strstr(screen, wanted) != NULL) != there)
        fail_msg("%s is %sthere", wanted, there ? "not " : "");
    free(screen);
}

static void it_tells_every_crossing_up_to_the_step(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("throw_through");
    Model model = model_at(trace, 1, 1280, 720, 100);
    shows(&model, "\"nothing has crossed yet\"", true);
    model_go(&model, step_showing(trace, "throw(Stop)", 1) - 1);
    shows(&model, "\"Stop: 멈춰\"", true);
    shows(&model, "\"inner #1 via outer #1\"", true);
    shows(&model, "\"'cleaned'\"", false); /* later: not told */
    model.ghosts = true;
    shows(&model, "\"'cleaned'\"", true);
    model_free(&model);
    trace_free(trace);
}

/* Each row with an arrow is in the table, and nothing else. */
static void check_rows(Trace *trace)
{
    Model model = model_at(trace, 1, 1280, 720, 100);
    Rows rows = rows_of(&model, 0, SIZE_MAX);
    size_t at = 0;
    for (size_t i = 0; i < rows.count; i++)
        if (row_arrow(&rows.rows[i])) {
            while (at < model.ledger.count && model.ledger.steps[at] < i)
                at++;
            assert_true(at < model.ledger.count);
            assert_int_equal(model.ledger.steps[at], i);
        }
    assert_int_equal(ledger_until(&model.ledger, SIZE_MAX), model.ledger.count);
    rows_free(&rows);
    model_free(&model);
}

static void it_has_the_arrows_of_the_lanes(void **state)
{
    (void)state;
    assert_true(for_each_program("tests/stage/programs/*.py", NULL, check_rows) >= 5);
}

static void a_click_on_a_row_goes_there(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("throw_through");
    Model model = model_at(trace, SIZE_MAX, 1280, 720, 100);
    Draw draw;
    Rect at = {0};
    draw_table(&model, &draw);
    for (size_t i = 0; i < draw.count; i++)
        if (draw.commands[i].kind == DRAW_TEXT &&
            slice_is((Slice){draw.bytes.bytes + draw.commands[i].text, draw.commands[i].length},
                     "send"))
            at = draw.commands[i].rect;
    Input press = {.kind = INPUT_PRESS, .x = at.x + 2, .y = at.y};
    stage_input(&model, &draw, &press);
    assert_int_equal(model.step + 1, step_showing(trace, "send(1)", 1));
    draw_free(&draw);
    model_free(&model);
    trace_free(trace);
}

static void check_sizes(Trace *trace)
{
    static const int sizes[][2] = {{1280, 720}, {640, 480}, {1024, 1400}, {800, 600}};
    for (int i = 0; i < 4; i++)
        for (int zoom = 50; zoom <= 400; zoom += 50) {
            Model model = model_at(trace, SIZE_MAX, sizes[i][0], sizes[i][1], zoom);
            Draw draw;
            model.lang = zoom % 100 ? LANGUAGE_KO : LANGUAGE_EN;
            draw_table(&model, &draw);
            check_screen(&draw, (Rect){0, 0, draw_units(sizes[i][0], zoom) + 1,
                                       draw_units(sizes[i][1], zoom) + 1});
            draw_free(&draw);
            model_free(&model);
        }
}

static void nothing_overlaps_at_any_size(void **state)
{
    (void)state;
    for_each_program("tests/stage/programs/*.py", NULL, check_sizes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_tells_every_crossing_up_to_the_step),
        cmocka_unit_test(it_has_the_arrows_of_the_lanes),
        cmocka_unit_test(a_click_on_a_row_goes_there),
        cmocka_unit_test(nothing_overlaps_at_any_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
