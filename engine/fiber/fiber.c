#include <stdlib.h>

#include "engine/base/memory.h"
#include "engine/fiber/fiber_quick.h"

/* A stack, which serves one fiber after another: its loop runs entry after entry, so that using a
 * stack again costs two switches and no system call. */
struct Stack {
    FiberContext *context;
    Fiber *fiber; /* whom it serves now; NULL while it is spare */
    FiberSet *set;
    size_t size;
    struct Stack *next; /* spare stacks */
};

FiberSet *fiber_set_new(size_t stack_size)
{
    FiberSet *set = memory_zero(1, sizeof(FiberSet));
    set->host = context_adopt();
    set->stack_size = stack_size;
    return set;
}

static void free_stack(Stack *stack)
{
    if (!stack)
        return;
    context_free(stack->context);
    free(stack);
}

void fiber_set_free(FiberSet *set)
{
    if (!set)
        return;
    while (set->all) {
        Fiber *fiber = set->all;
        set->all = fiber->next;
        free_stack(fiber->stack);
        free(fiber);
    }
    while (set->gone) {
        Fiber *fiber = set->gone;
        set->gone = fiber->next;
        free(fiber);
    }
    while (set->spare) {
        Stack *stack = set->spare;
        set->spare = stack->next;
        free_stack(stack);
    }
    context_free(set->host);
    free(set);
}

Fiber *fiber_new(FiberSet *set, size_t stack_size, void (*entry)(void *), void *argument)
{
    Fiber *fiber = set->gone;
    if (fiber)
        set->gone = fiber->next;
    else
        fiber = memory_alloc(sizeof(Fiber));
    *fiber = (Fiber){.set = set, .stack_size = stack_size ? stack_size : set->stack_size,
                     .entry = entry, .argument = argument, .next = set->all};
    if (set->all)
        set->all->previous = fiber;
    set->all = fiber;
    return fiber;
}


void fiber_free(Fiber *fiber)
{
    if (!fiber)
        return;
    FiberSet *set = fiber->set;
    if (fiber->previous)
        fiber->previous->next = fiber->next;
    else
        set->all = fiber->next;
    if (fiber->next)
        fiber->next->previous = fiber->previous;
    /* A suspended fiber's frames are abandoned: its stack is in the middle of things, not spare. */
    if (fiber->stack && fiber->state == FIBER_SUSPENDED)
        free_stack(fiber->stack);
    fiber->next = set->gone;
    set->gone = fiber;
}

/* Control leaves [stack]'s fiber for good; the stack is spare before the switch, which is safe
 * because nobody else runs until the switch is made. */
static void end_turn(Stack *stack)
{
    Fiber *fiber = stack->fiber;
    FiberSet *set = stack->set;
    Fiber *to = fiber->resumer;
    fiber->state = FIBER_DONE;
    fiber->stack = NULL;
    fiber->resumer = NULL;
    stack->fiber = NULL;
    stack->next = set->spare;
    set->spare = stack;
    set->current = to;
    if (to)
        to->state = FIBER_RUNNING;
    context_switch(stack->context, fiber_context(set, to));
}

static void stack_loop(void *argument)
{
    Stack *stack = argument;
    for (;;) {
        Fiber *fiber = stack->fiber;
        fiber->entry(fiber->argument);
        end_turn(stack);
    }
}

static Stack *take_stack(FiberSet *set, size_t size)
{
    Stack **link = &set->spare;
    while (*link && (*link)->size != size)
        link = &(*link)->next;
    Stack *stack = *link;
    if (stack) {
        *link = stack->next;
        return stack;
    }
    stack = memory_zero(1, sizeof(Stack));
    stack->set = set;
    stack->size = size;
    stack->context = context_new(size, set->stacks_made, stack_loop, stack);
    if (!stack->context) {
        free(stack);
        return NULL;
    }
    set->stacks_made++;
    return stack;
}

FiberResult fiber_prepare(Fiber *fiber)
{
    if (fiber->state == FIBER_SUSPENDED)
        return FIBER_OK;
    if (fiber->state == FIBER_DONE)
        return FIBER_ENDED;
    if (fiber->state != FIBER_READY)
        return FIBER_BUSY;
    fiber->stack = take_stack(fiber->set, fiber->stack_size);
    if (!fiber->stack)
        return FIBER_NO_STACK;
    fiber->stack->fiber = fiber;
    fiber->context = fiber->stack->context;
    fiber->state = FIBER_SUSPENDED;
    return FIBER_OK;
}

FiberResult fiber_resume(Fiber *fiber)
{
    FiberResult result = fiber_prepare(fiber);
    if (result == FIBER_OK)
        fiber_enter(fiber);
    return result;
}

void fiber_yield(FiberSet *set)
{
    fiber_yield_quick(set);
}

void fiber_hand_over(Fiber *fiber)
{
    fiber_hand_over_quick(fiber);
}

void fiber_bequeath(FiberSet *set, Fiber *heir)
{
    Fiber *fiber = set->current;
    heir->resumer = fiber->resumer;
    heir->state = FIBER_WAITING;
    fiber->resumer = heir;
}

FiberResult fiber_set_run(FiberSet *set, Fiber *first)
{
    Fiber *paused = set->paused;
    if (!paused)
        return fiber_resume(first);
    set->paused = NULL;
    fiber_go(set, NULL, paused);
    return FIBER_OK;
}

void fiber_set_pause(FiberSet *set)
{
    set->paused = set->current;
    fiber_go(set, set->current, NULL);
}

FiberState fiber_state(const Fiber *fiber)
{
    return fiber->state;
}

Fiber *fiber_current(const FiberSet *set)
{
    return set->current;
}

void *fiber_limit(const Fiber *fiber, size_t reserve)
{
    return fiber->stack ? context_limit(fiber->stack->context, reserve) : NULL;
}
