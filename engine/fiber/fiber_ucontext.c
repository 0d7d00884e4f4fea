/* makecontext() builds a stack's first frame and setcontext() enters it, once for each stack. From
 * then on jump.h switches, because swapcontext() saves the signal mask with a system call, which costs
 * ten times the switch. */
#include "engine/fiber/fiber_backend.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

#include "engine/base/memory.h"
#include "engine/fiber/annotate.h"
#include "engine/fiber/jump.h"

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102 /* since Linux 6.13: a guard that does not split the mapping */
#endif

struct Context {
    Jump jump; /* where it stands while it is left */
    bool started;
    void *mapping; /* NULL for an adopted context */
    size_t mapping_size;
    const void *bottom;
    size_t size;
    unsigned colour;
    unsigned valgrind_id;
    void *fake; /* AddressSanitizer's handle while this context is left */
    Context *came_from;
    /* How it starts; freed once it has. Not on the stack of whoever starts it: that frame is left for
     * good, and AddressSanitizer would keep its bounds marked. */
    ucontext_t *birth;
    void (*entry)(void *);
    void *argument;
};

Context *context_adopt(void)
{
    Context *context = memory_zero(1, sizeof(Context));
    context->started = true;
    return context;
}

/* Makes the lowest page inaccessible. madvise() leaves one mapping per stack, mprotect() makes two,
 * and a process may have some 65,000. */
static int install_guard(void *page, size_t page_size)
{
    if (madvise(page, page_size, MADV_GUARD_INSTALL) == 0)
        return 0;
    return mprotect(page, page_size, PROT_NONE);
}

static bool map_stack(Context *context, size_t stack_size)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    size_t size = (stack_size + page - 1) / page * page + page;
    void *mapping = mmap(NULL, size, PROT_READ | PROT_WRITE,
                         MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK | MAP_NORESERVE, -1, 0);
    if (mapping == MAP_FAILED)
        return false;
    if (install_guard(mapping, page) != 0) {
        munmap(mapping, size);
        return false;
    }
    context->mapping = mapping;
    context->mapping_size = size;
    context->bottom = (char *)mapping + page;
    context->size = size - page;
    context->valgrind_id = annotate_stack((char *)mapping + page, size - page);
    return true;
}

Context *context_new(size_t stack_size, unsigned colour, void (*entry)(void *), void *argument)
{
    Context *context = memory_zero(1, sizeof(Context));
    if (!map_stack(context, stack_size * STACK_SCALE)) {
        free(context);
        return NULL;
    }
    context->colour = colour % 32 * 128;
    context->entry = entry;
    context->argument = argument;
    return context;
}

void context_free(Context *context)
{
    if (!context)
        return;
    if (context->mapping) {
        annotate_stack_gone(context->valgrind_id, (void *)context->bottom, context->size);
        munmap(context->mapping, context->mapping_size);
    }
    free(context->birth);
    free(context);
}

static void arrive(Context *here)
{
    Context *from = here->came_from;
    annotate_arrival(here->fake, &from->bottom, &from->size);
}

/* makecontext() passes only ints: the pointer travels in two halves. */
static void first_frame(unsigned high, unsigned low)
{
    Context *context = (Context *)((uintptr_t)high << 16 << 16 | low);
    arrive(context);
    free(context->birth);
    context->birth = NULL;
    context->entry(context->argument);
    abort(); /* an entry never returns */
}

static void start(void *started)
{
    Context *context = started;
    uintptr_t address = (uintptr_t)context;
    ucontext_t *birth = context->birth = memory_zero(1, sizeof(ucontext_t));
    context->started = true;
    getcontext(birth);
    birth->uc_link = NULL;
    birth->uc_stack.ss_sp = (void *)context->bottom;
    birth->uc_stack.ss_size = context->size - context->colour;
    makecontext(birth, (void (*)(void))first_frame, 2, (unsigned)(address >> 16 >> 16),
                (unsigned)address);
    setcontext(birth);
}

void context_switch(Context *from, Context *to)
{
    to->came_from = from;
    annotate_departure(&from->fake, to->bottom, to->size);
    if (to->started)
        jump_to(&from->jump, &to->jump);
    else
        jump_away(&from->jump, start, to);
    arrive(from);
}

void *context_limit(const Context *context, size_t reserve)
{
    if (!context->mapping)
        return NULL;
    return (char *)context->bottom + reserve * STACK_SCALE;
}
