/* makecontext() builds a stack's first frame and setcontext() enters it, once for each stack. From
 * then on jump.h switches, because swapcontext() saves the signal mask with a system call, which costs
 * ten times the switch. */
#include "engine/fiber/fiber_backend.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

#include "engine/base/memory.h"

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102 /* since Linux 6.13: a guard that does not split the mapping */
#endif

typedef struct StackContext {
    FiberContext context; /* the first member; an adopted context is no more than that */
    void *mapping;
    size_t mapping_size;
    unsigned colour;
    unsigned valgrind_id;
    /* How it starts; freed once it has. Not on the stack of whoever starts it: that frame is left for
     * good, and AddressSanitizer would keep its bounds marked. */
    ucontext_t *birth;
    void (*entry)(void *);
    void *argument;
} StackContext;

FiberContext *context_adopt(void)
{
    FiberContext *context = memory_zero(1, sizeof(FiberContext));
    context->started = context->adopted = true;
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

static bool map_stack(StackContext *own, size_t stack_size)
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
    own->mapping = mapping;
    own->mapping_size = size;
    own->context.bottom = (char *)mapping + page;
    own->context.size = size - page;
    own->valgrind_id = annotate_stack((char *)mapping + page, size - page);
    return true;
}

FiberContext *context_new(size_t stack_size, unsigned colour, void (*entry)(void *), void *argument)
{
    StackContext *own = memory_zero(1, sizeof(StackContext));
    if (!map_stack(own, stack_size * STACK_SCALE)) {
        free(own);
        return NULL;
    }
    own->colour = colour % 32 * 128;
    own->entry = entry;
    own->argument = argument;
    return &own->context;
}

void context_free(FiberContext *context)
{
    if (context && !context->adopted) {
        StackContext *own = (StackContext *)context;
        annotate_stack_gone(own->valgrind_id, (void *)context->bottom, context->size);
        munmap(own->mapping, own->mapping_size);
        free(own->birth);
    }
    free(context);
}

/* makecontext() passes only ints: the pointer travels in two halves. */
static void first_frame(unsigned high, unsigned low)
{
    StackContext *own = (StackContext *)((uintptr_t)high << 16 << 16 | low);
    context_arrive(&own->context);
    free(own->birth);
    own->birth = NULL;
    own->entry(own->argument);
    abort(); /* an entry never returns */
}

static void start(void *started)
{
    StackContext *own = started;
    uintptr_t address = (uintptr_t)own;
    ucontext_t *birth = own->birth = memory_zero(1, sizeof(ucontext_t));
    own->context.started = true;
    getcontext(birth);
    birth->uc_link = NULL;
    birth->uc_stack.ss_sp = (void *)own->context.bottom;
    birth->uc_stack.ss_size = own->context.size - own->colour;
    makecontext(birth, (void (*)(void))first_frame, 2, (unsigned)(address >> 16 >> 16),
                (unsigned)address);
    setcontext(birth);
}

void context_start(FiberContext *from, FiberContext *to)
{
    jump_away(&from->jump, start, to);
}

void *context_limit(const FiberContext *context, size_t reserve)
{
    if (context->adopted)
        return NULL;
    return (char *)context->bottom + reserve * STACK_SCALE;
}
