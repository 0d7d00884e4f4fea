/* Values: the whole of one, where it came from, and which names hold the same object. */
#include "app/stage/identity.h"
#include "app/stage/origin.h"
#include "tests/stage/program_trace.h"

/* The slot of [name] in the top frame of [lane]; a global where that is NO_LANE. */
static ValueSlot slot_of(const Model *model, int lane, const char *name)
{
    if (lane == NO_LANE) {
        for (uint32_t i = 0; i < trace_global_count(model->trace); i++)
            if (strcmp(trace_global(model->trace, i), name) == 0)
                return (ValueSlot){NO_LANE, 0, (int)i};
    } else {
        const Lane *state = cursor_lane(model->cursor, lane);
        int frame = state->frame_count - 1;
        const TraceCode *code = trace_code(model->trace, state->frames[frame].code);
        for (int i = 0; i < code->slot_count; i++)
            if (strcmp(code->slots[i], name) == 0)
                return (ValueSlot){lane, frame, i};
    }
    fail_msg("there is no %s", name);
    return (ValueSlot){0};
}

static char *screen_after(Model *model, const Input *input)
{
    Draw draw;
    Text out = TEXT_EMPTY;
    draw_init(&draw, 100, fixed_measure, NULL);
    if (input)
        stage_input(model, &draw, input);
    stage_draw(model, &draw);
    draw_dump(&draw, &out);
    draw_free(&draw);
    return text_take(&out);
}

/* Where the last text [wanted] of a screen is: the code is drawn before the variables. */
static Rect find(Model *model, const char *wanted)
{
    Draw draw;
    Rect found = {0};
    draw_init(&draw, 100, fixed_measure, NULL);
    stage_draw(model, &draw);
    for (size_t i = 0; i < draw.count; i++) {
        const DrawCommand *command = &draw.commands[i];
        if (command->kind == DRAW_TEXT &&
            slice_is((Slice){draw.bytes.bytes + command->text, command->length}, wanted))
            found = command->rect;
    }
    draw_free(&draw);
    if (!found.w)
        fail_msg("%s is not on the screen", wanted);
    return found;
}

static void click(Model *model, Rect at)
{
    Input press = {.kind = INPUT_PRESS, .x = at.x + 2, .y = at.y};
    Input release = {.kind = INPUT_RELEASE, .x = at.x + 2, .y = at.y};
    free(screen_after(model, &press));
    free(screen_after(model, &release));
}

static void a_sent_value_comes_from_its_crossing(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("throw_through");
    size_t sent = step_showing(trace, "send(1)", 1);
    Model model = model_at(trace, sent + 2, 1280, 720, 100);
    assert_int_equal(origin_of(&model, slot_of(&model, 2, "x")) + 1, sent);
    model_free(&model);
    trace_free(trace);
}

static void the_value_of_yield_from_comes_from_the_return(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("four_deep");
    size_t done = step_showing(trace, "return 30", 1);
    Model model = model_at(trace, done + 2, 1280, 720, 100);
    assert_int_equal(origin_of(&model, slot_of(&model, 3, "result")) + 1, done);
    model_free(&model);
    trace_free(trace);
}

static void an_argument_comes_from_the_creation(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("thirty_lanes");
    Model model = model_at(trace, 20, 1280, 720, 100);
    Event event;
    size_t origin = origin_of(&model, slot_of(&model, 3, "name"));
    assert_true(model_event(&model, origin, &event));
    assert_int_equal(event.kind, EVENT_LANE);
    assert_int_equal(event.lane, 3);
    model_free(&model);
    trace_free(trace);
}

static void two_names_of_one_list_have_one_letter(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("long_values");
    Model model = model_at(trace, 20, 1280, 720, 100);
    static const struct {
        const char *name, *letter;
    } wanted[] = {{"numbers", "A"}, {"same", "A"}, {"names", ""}, {"greeting", ""}};
    Identities identities = identities_of(&model);
    for (size_t i = 0; i < sizeof(wanted) / sizeof(*wanted); i++) {
        Text letter = TEXT_EMPTY;
        Datum datum = model_value(&model, slot_of(&model, NO_LANE, wanted[i].name));
        identities_add(&identities, datum, &letter);
        assert_string_equal(text_c(&letter), wanted[i].letter);
        text_free(&letter);
    }
    identities_free(&identities);
    model_free(&model);
    trace_free(trace);
}

static void a_click_shows_the_whole_and_a_second_goes_to_the_origin(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("long_values");
    Model model = model_at(trace, 20, 1280, 720, 100);
    Rect name = find(&model, "numbers");
    click(&model, name);
    assert_true(model.picked.open);
    assert_int_equal(model.step + 1, 20);
    find(&model, "numbers  ·  main  ·  5002 items");
    find(&model, "from step 3:  numbers = list(range(5000))");
    Input wheel = {.kind = INPUT_WHEEL, .x = 1100, .y = 250, .dy = 100000};
    char *end = screen_after(&model, &wheel);
    assert_non_null(strstr(end, "\"5001\"")); /* the number of the last item */
    free(end);
    click(&model, name);
    assert_false(model.picked.open);
    assert_int_equal(model.step + 1, 3);
    model_free(&model);
    trace_free(trace);
}

static void a_long_text_is_shown_in_lines(void **state)
{
    (void)state;
    Trace *trace = trace_of_program("long_values");
    Model model = model_at(trace, 20, 640, 480, 100);
    model.picked = (Picked){.open = true, .at = slot_of(&model, NO_LANE, "greeting")};
    char *screen = screen_after(&model, NULL);
    assert_non_null(strstr(screen, "\"greeting  ·  main\""));
    assert_non_null(strstr(screen, "봅시다'\"")); /* its end, on the last line */
    free(screen);
    Draw draw;
    draw_init(&draw, 100, fixed_measure, NULL);
    Input escape = {.kind = INPUT_KEY, .key = "Escape"};
    stage_input(&model, &draw, &escape);
    assert_false(model.picked.open);
    draw_free(&draw);
    model_free(&model);
    trace_free(trace);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sent_value_comes_from_its_crossing),
        cmocka_unit_test(the_value_of_yield_from_comes_from_the_return),
        cmocka_unit_test(an_argument_comes_from_the_creation),
        cmocka_unit_test(two_names_of_one_list_have_one_letter),
        cmocka_unit_test(a_click_shows_the_whole_and_a_second_goes_to_the_origin),
        cmocka_unit_test(a_long_text_is_shown_in_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
