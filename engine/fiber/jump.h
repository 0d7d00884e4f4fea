/* Jump: saving where execution stands, and going on where it stood. The innermost part of a backend;
 * it knows no stacks.
 *
 * jump_x86_64.h does it by hand, in a few instructions, since a jump to another stack is the one thing
 * that every step of a generator pays twice. Elsewhere, and where COROLANE_SETJMP is defined,
 * jump_setjmp.c does it with sigsetjmp(env, 0) and siglongjmp. */
#ifndef COROLANE_FIBER_JUMP_H
#define COROLANE_FIBER_JUMP_H

#if defined(__x86_64__) && !defined(COROLANE_SETJMP)
#define JUMP_BY_HAND 1
typedef struct Jump {
    void *stack; /* its top, where the address to go on at lies */
} Jump;
#define JUMP static inline __attribute__((always_inline)) void
#else
#include <setjmp.h>
typedef struct Jump {
    sigjmp_buf env;
} Jump;
#define JUMP void
#endif

/* Saves where execution stands in [from] and goes on in [to], which was left before. Returns when
 * somebody goes to [from]. */
JUMP jump_to(Jump *from, Jump *to);
/* Saves where execution stands in [from] and calls start(argument), which never returns: it goes on
 * elsewhere. Returns when somebody goes to [from]. */
void jump_away(Jump *from, void (*start)(void *), void *argument);

#ifdef JUMP_BY_HAND
#include "engine/fiber/jump_x86_64.h"
#endif

#endif
