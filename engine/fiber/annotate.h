/* Annotate: tells AddressSanitizer and valgrind about stacks and switches. Empty in other builds, so
 * that the switch itself stays readable. */
#ifndef COROLANE_FIBER_ANNOTATE_H
#define COROLANE_FIBER_ANNOTATE_H

#include <stddef.h>

#if defined(__SANITIZE_ADDRESS__)
#define COROLANE_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define COROLANE_ASAN 1
#endif
#endif

#ifdef COROLANE_ASAN
#include <sanitizer/asan_interface.h>
#include <sanitizer/common_interface_defs.h>
#endif

#if defined(__has_include)
#if __has_include(<valgrind/valgrind.h>)
#include <valgrind/valgrind.h>
#endif
#endif

/* Frames of sanitized code are about three times as large. */
#ifdef COROLANE_ASAN
enum { STACK_SCALE = 4 };
#else
enum { STACK_SCALE = 1 };
#endif

/* Before a jump from the stack whose fake-stack handle is kept in *[fake]. */
static inline void annotate_departure(void **fake, const void *bottom, size_t size)
{
#ifdef COROLANE_ASAN
    __sanitizer_start_switch_fiber(fake, bottom, size);
#else
    (void)fake, (void)bottom, (void)size;
#endif
}

/* First thing after landing on the stack that left with [fake] (NULL the first time). Where the jump
 * came from is stored in *[bottom] and *[size]. */
static inline void annotate_arrival(void *fake, const void **bottom, size_t *size)
{
#ifdef COROLANE_ASAN
    __sanitizer_finish_switch_fiber(fake, bottom, size);
#else
    (void)fake, (void)bottom, (void)size;
#endif
}

static inline unsigned annotate_stack(void *bottom, size_t size)
{
#ifdef VALGRIND_STACK_REGISTER
    return VALGRIND_STACK_REGISTER(bottom, (char *)bottom + size);
#else
    (void)bottom, (void)size;
    return 0;
#endif
}

/* Before the stack's memory goes back to the system with frames still on it. */
static inline void annotate_stack_gone(unsigned id, void *bottom, size_t size)
{
#ifdef COROLANE_ASAN
    __asan_unpoison_memory_region(bottom, size);
#endif
#ifdef VALGRIND_STACK_DEREGISTER
    VALGRIND_STACK_DEREGISTER(id);
#endif
    (void)id, (void)bottom, (void)size;
}

#endif
