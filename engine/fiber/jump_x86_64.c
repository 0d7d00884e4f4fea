/* The first jump to a stack is a call, which leaves the place where it came from as jump_to() does. */
#include "engine/fiber/jump.h"

#ifdef JUMP_BY_HAND

__asm__(".text\n"
        ".globl jump_away\n"
        ".type jump_away, @function\n"
        "jump_away:\n" /* (from, start, argument) */
        "pushq %rbp\n pushq %rbx\n pushq %r12\n pushq %r13\n pushq %r14\n pushq %r15\n"
        "leaq 1f(%rip), %rax\n"
        "pushq %rax\n" /* the stack is now aligned to 16 bytes, as a call wants it */
        "movq %rsp, (%rdi)\n"
        "movq %rdx, %rdi\n"
        "callq *%rsi\n"
        "ud2\n"
        "1:\n"
        "popq %r15\n popq %r14\n popq %r13\n popq %r12\n popq %rbx\n popq %rbp\n"
        "ret\n"
        ".size jump_away, . - jump_away\n");

#else
typedef int jump_is_not_by_hand; /* a file is never empty */
#endif
