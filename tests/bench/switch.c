/* What a switch between fibers costs, beside glibc's swapcontext() in the same run.
 *
 *     build/release/tests/bench_switch [ROUNDS]
 *
 * Prints ns per one-way switch, medians over the rounds, and their ratio. The design asks for 8. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <ucontext.h>

#include "engine/fiber/fiber.h"

enum { SWITCHES = 400000, ROUNDS_MAX = 101, STACK = 64 * 1024 };

static FiberSet *set;
static ucontext_t host, guest;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static void yield_for_ever(void *argument)
{
    (void)argument;
    for (;;)
        fiber_yield(set);
}

static void swap_for_ever(void)
{
    for (;;)
        swapcontext(&guest, &host);
}

static double fiber_round(Fiber *fiber)
{
    double start = now();
    for (int i = 0; i < SWITCHES; i++)
        fiber_resume(fiber);
    return (now() - start) / (2.0 * SWITCHES);
}

static double swap_round(void)
{
    double start = now();
    for (int i = 0; i < SWITCHES; i++)
        swapcontext(&host, &guest);
    return (now() - start) / (2.0 * SWITCHES);
}

static int compare(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static double median(double *values, int count)
{
    qsort(values, (size_t)count, sizeof *values, compare);
    return values[count / 2];
}

int main(int count, char **arguments)
{
    volatile int rounds = count > 1 ? atoi(arguments[1]) : 9; /* getcontext() may return twice */
    double fibers[ROUNDS_MAX], swaps[ROUNDS_MAX];
    static char stack[STACK];
    if (rounds < 1 || rounds > ROUNDS_MAX)
        rounds = 9;
    set = fiber_set_new(STACK);
    Fiber *fiber = fiber_new(set, 0, yield_for_ever, NULL);
    getcontext(&guest);
    guest.uc_stack.ss_sp = stack;
    guest.uc_stack.ss_size = sizeof stack;
    makecontext(&guest, swap_for_ever, 0);
    for (int i = 0; i < rounds; i++) {
        fibers[i] = fiber_round(fiber);
        swaps[i] = swap_round();
    }
    double ours = median(fibers, rounds), theirs = median(swaps, rounds);
    printf("fiber switch  %6.1f ns\nswapcontext   %6.1f ns\nratio         %6.1f\n", ours, theirs,
           theirs / ours);
    fiber_set_free(set);
    return 0;
}
