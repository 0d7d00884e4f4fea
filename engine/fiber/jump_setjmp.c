/* glibc's fortified longjmp takes a jump to another stack for corruption, so fortification is off in
 * this file. On x86 with a user shadow stack in force, longjmp between stacks does not work either:
 * build with -fcf-protection=none or =branch there. */
#undef _FORTIFY_SOURCE

#include "engine/fiber/jump.h"

#ifndef JUMP_BY_HAND

/* noinline: the compiler must not carry what it knows of one stack over to another. */
__attribute__((noinline)) void jump_to(Jump *from, Jump *to)
{
    if (sigsetjmp(from->env, 0) == 0)
        siglongjmp(to->env, 1);
}

__attribute__((noinline)) void jump_away(Jump *from, void (*start)(void *), void *argument)
{
    if (sigsetjmp(from->env, 0) == 0)
        start(argument);
}

#else
typedef int jump_is_by_hand; /* a file is never empty */
#endif
