/* The registers that a call preserves (System V ABI) are pushed, the stacks exchanged, the registers
 * of the other one popped. The way on is a jump, not a return: the processor's memory of returns is
 * of the stack that was left. */
#include "engine/fiber/jump.h"

#ifdef JUMP_BY_HAND

#define SAVE_REGISTERS                                                                             \
    "pushq %rbp\n pushq %rbx\n pushq %r12\n pushq %r13\n pushq %r14\n pushq %r15\n"                \
    "movq %rsp, (%rdi)\n"

__asm__(".text\n"
        ".globl jump_to\n"
        ".type jump_to, @function\n"
        "jump_to:\n" /* (from, to) */
        SAVE_REGISTERS
        "movq (%rsi), %rsp\n"
        "popq %r15\n popq %r14\n popq %r13\n popq %r12\n popq %rbx\n popq %rbp\n"
        "popq %rcx\n"
        "jmp *%rcx\n"
        ".size jump_to, . - jump_to\n"

        ".globl jump_away\n"
        ".type jump_away, @function\n"
        "jump_away:\n" /* (from, start, argument); the call finds the stack aligned to 16 bytes */
        SAVE_REGISTERS
        "movq %rdx, %rdi\n"
        "subq $8, %rsp\n"
        "callq *%rsi\n"
        "ud2\n"
        ".size jump_away, . - jump_away\n");

#else
typedef int jump_is_in_jump_setjmp; /* a file is never empty */
#endif
