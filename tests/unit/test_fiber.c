/* Fibers: each operation in each state, the order of control, and what stacks are used for. Facts are
 * recorded while switching and asserted on the host's stack. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "engine/fiber/fiber.h"

enum { STACK = 64 * 1024, LOG_MAX = 64, MANY = 2000 };

typedef struct Record {
    FiberSet *set;
    Fiber *fiber, *other;
    char log[LOG_MAX];
    int count;
    FiberResult result;
    FiberState seen;
} Record;

static void note(Record *record, char mark)
{
    if (record->count < LOG_MAX - 1)
        record->log[record->count++] = mark;
}

static void start(Record *record, void (*entry)(void *))
{
    *record = (Record){.set = fiber_set_new(STACK)};
    record->fiber = fiber_new(record->set, 0, entry, record);
}

static void run_through(void *argument)
{
    note(argument, 'a');
}

static void yield_twice(void *argument)
{
    Record *record = argument;
    note(record, 'a');
    fiber_yield(record->set);
    note(record, 'b');
    fiber_yield(record->set);
    note(record, 'c');
}

static void resume_itself(void *argument)
{
    Record *record = argument;
    record->seen = fiber_state(record->fiber);
    record->result = fiber_resume(record->fiber);
}

static void resume_waiting(void *argument)
{
    Record *record = argument;
    record->seen = fiber_state(record->fiber);
    record->result = fiber_resume(record->fiber);
    note(record, 'b');
}

static void resume_other(void *argument)
{
    Record *record = argument;
    note(record, 'a');
    fiber_resume(record->other);
    note(record, 'c');
}

static void resume_ready_runs_to_the_end(void **state)
{
    Record record;
    (void)state;
    start(&record, run_through);
    assert_int_equal(fiber_state(record.fiber), FIBER_READY);
    assert_null(fiber_limit(record.fiber, 0));
    assert_int_equal(fiber_resume(record.fiber), FIBER_OK);
    assert_int_equal(fiber_state(record.fiber), FIBER_DONE);
    assert_string_equal(record.log, "a");
    fiber_set_free(record.set);
}

static void resume_suspended_goes_on_behind_the_yield(void **state)
{
    Record record;
    (void)state;
    start(&record, yield_twice);
    fiber_resume(record.fiber);
    note(&record, '1');
    assert_int_equal(fiber_state(record.fiber), FIBER_SUSPENDED);
    assert_null(fiber_current(record.set));
    fiber_resume(record.fiber);
    note(&record, '2');
    fiber_resume(record.fiber);
    assert_string_equal(record.log, "a1b2c");
    assert_int_equal(fiber_state(record.fiber), FIBER_DONE);
    fiber_set_free(record.set);
}

static void resume_done_is_refused(void **state)
{
    Record record;
    (void)state;
    start(&record, run_through);
    fiber_resume(record.fiber);
    assert_int_equal(fiber_resume(record.fiber), FIBER_ENDED);
    assert_string_equal(record.log, "a");
    fiber_set_free(record.set);
}

static void resume_running_is_refused(void **state)
{
    Record record;
    (void)state;
    start(&record, resume_itself);
    fiber_resume(record.fiber);
    assert_int_equal(record.seen, FIBER_RUNNING);
    assert_int_equal(record.result, FIBER_BUSY);
    fiber_set_free(record.set);
}

static void resume_waiting_is_refused(void **state)
{
    Record record;
    (void)state;
    start(&record, resume_other);
    record.other = fiber_new(record.set, 0, resume_waiting, &record);
    fiber_resume(record.fiber);
    assert_int_equal(record.seen, FIBER_WAITING);
    assert_int_equal(record.result, FIBER_BUSY);
    assert_string_equal(record.log, "abc");
    fiber_set_free(record.set);
}

/* ---- handing over: a generator begins to delegate */

static void yield_then_end(void *argument)
{
    Record *record = argument;
    note(record, 'd');
    fiber_yield(record->set);
    note(record, 'D');
}

static void hand_over_to_other(void *argument)
{
    Record *record = argument;
    note(record, 'a');
    record->result = fiber_prepare(record->other);
    fiber_hand_over(record->other);
    note(record, 'b');
}

static void handing_over_gives_the_resumer_away(void **state)
{
    Record record;
    (void)state;
    start(&record, hand_over_to_other);
    record.other = fiber_new(record.set, 0, yield_then_end, &record);
    fiber_resume(record.fiber);
    assert_int_equal(record.result, FIBER_OK);
    assert_int_equal(fiber_state(record.fiber), FIBER_SUSPENDED);
    note(&record, '1');
    fiber_resume(record.other); /* ends without going back to who handed over */
    note(&record, '2');
    assert_int_equal(fiber_state(record.other), FIBER_DONE);
    fiber_resume(record.fiber);
    assert_string_equal(record.log, "ad1D2b");
    assert_int_equal(fiber_prepare(record.fiber), FIBER_ENDED);
    fiber_set_free(record.set);
}

static void a_prepared_fiber_may_be_freed_before_it_runs(void **state)
{
    Record record;
    (void)state;
    start(&record, yield_then_end);
    assert_int_equal(fiber_prepare(record.fiber), FIBER_OK);
    assert_int_equal(fiber_prepare(record.fiber), FIBER_OK);
    assert_int_equal(fiber_state(record.fiber), FIBER_SUSPENDED);
    fiber_free(record.fiber);
    assert_string_equal(record.log, "");
    fiber_set_free(record.set);
}

/* ---- bequeathing: a delegate ends, its delegator goes on in its place */

static void park_then_end(void *argument)
{
    Record *record = argument;
    note(record, 'h');
    fiber_yield(record->set);
    note(record, 'H');
}

static void bequeath_to_other(void *argument)
{
    Record *record = argument;
    note(record, 'a');
    fiber_bequeath(record->set, record->other);
    note(record, 'b');
}

static void bequeath_puts_the_heir_between(void **state)
{
    Record record;
    (void)state;
    start(&record, bequeath_to_other);
    record.other = fiber_new(record.set, 0, park_then_end, &record);
    fiber_resume(record.other);
    fiber_resume(record.fiber);
    note(&record, '!');
    assert_string_equal(record.log, "habH!");
    assert_int_equal(fiber_state(record.fiber), FIBER_DONE);
    assert_int_equal(fiber_state(record.other), FIBER_DONE);
    fiber_set_free(record.set);
}

/* ---- pausing: from anywhere to the host and back */

static void pause_inside(void *argument)
{
    Record *record = argument;
    note(record, 'b');
    fiber_set_pause(record->set);
    note(record, 'd');
}

static void pause_goes_to_the_host_and_on_again(void **state)
{
    Record record;
    (void)state;
    start(&record, resume_other);
    record.other = fiber_new(record.set, 0, pause_inside, &record);
    assert_int_equal(fiber_set_run(record.set, record.fiber), FIBER_OK);
    note(&record, '|');
    assert_int_equal(fiber_state(record.fiber), FIBER_WAITING);
    assert_int_equal(fiber_set_run(record.set, record.fiber), FIBER_OK);
    assert_string_equal(record.log, "ab|dc");
    assert_int_equal(fiber_state(record.fiber), FIBER_DONE);
    fiber_set_free(record.set);
}

/* ---- stacks */

static void keep_address(void *argument)
{
    Record *record = argument;
    char here;
    record->other = (Fiber *)(uintptr_t)((uintptr_t)&here / STACK);
}

static void a_stack_serves_one_fiber_after_another(void **state)
{
    Record record;
    (void)state;
    start(&record, keep_address);
    fiber_resume(record.fiber);
    Fiber *first = record.other;
    fiber_free(record.fiber);
    record.fiber = fiber_new(record.set, 0, keep_address, &record);
    fiber_resume(record.fiber);
    assert_ptr_equal(record.other, first);
    fiber_set_free(record.set);
}

static size_t fill_stack(const char *limit)
{
    volatile char block[512];
    memset((char *)block, 1, sizeof block);
    if ((const char *)block < limit)
        return 1;
    return fill_stack(limit) + (size_t)block[0];
}

static void go_deep(void *argument)
{
    Record *record = argument;
    record->count = (int)fill_stack(fiber_limit(record->fiber, 8 * 1024));
}

static void the_limit_is_reached_before_the_guard_page(void **state)
{
    Record record;
    (void)state;
    start(&record, go_deep);
    fiber_resume(record.fiber);
    assert_true(record.count > 20);
    fiber_set_free(record.set);
}

static void many_suspended_fibers_live_side_by_side(void **state)
{
    static Record records[MANY];
    FiberSet *set = fiber_set_new(STACK);
    (void)state;
    for (int i = 0; i < MANY; i++) {
        records[i] = (Record){.set = set};
        records[i].fiber = fiber_new(set, 0, yield_twice, &records[i]);
        assert_int_equal(fiber_resume(records[i].fiber), FIBER_OK);
    }
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < MANY; i++)
            assert_int_equal(fiber_resume(records[i].fiber), FIBER_OK);
    for (int i = 0; i < MANY; i++)
        assert_string_equal(records[i].log, "abc");
    fiber_set_free(set);
}

static void a_suspended_fiber_may_be_freed(void **state)
{
    Record record;
    (void)state;
    start(&record, yield_twice);
    fiber_resume(record.fiber);
    fiber_free(record.fiber);
    record.fiber = fiber_new(record.set, 0, run_through, &record);
    assert_int_equal(fiber_resume(record.fiber), FIBER_OK);
    assert_string_equal(record.log, "aa");
    fiber_set_free(record.set);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(resume_ready_runs_to_the_end),
        cmocka_unit_test(resume_suspended_goes_on_behind_the_yield),
        cmocka_unit_test(resume_done_is_refused),
        cmocka_unit_test(resume_running_is_refused),
        cmocka_unit_test(resume_waiting_is_refused),
        cmocka_unit_test(handing_over_gives_the_resumer_away),
        cmocka_unit_test(a_prepared_fiber_may_be_freed_before_it_runs),
        cmocka_unit_test(bequeath_puts_the_heir_between),
        cmocka_unit_test(pause_goes_to_the_host_and_on_again),
        cmocka_unit_test(a_stack_serves_one_fiber_after_another),
        cmocka_unit_test(the_limit_is_reached_before_the_guard_page),
        cmocka_unit_test(many_suspended_fibers_live_side_by_side),
        cmocka_unit_test(a_suspended_fiber_may_be_freed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
