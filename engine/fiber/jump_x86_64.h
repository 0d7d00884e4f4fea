/* A place to go on at is an address on top of a stack; below it lies what whoever left it there wants
 * back.
 *
 * It is inline, and the way on is a jump, since the processor guesses where a return leads by the calls
 * it has seen: after a switch those were of the stack that was left, so each return that is not made
 * is a wrong guess less. Of the registers that a call preserves (System V ABI) the compiler saves those
 * that it uses itself; rbp and rbx it may need for its own frame, and they are saved here. */
#ifndef COROLANE_FIBER_JUMP_X86_64_H
#define COROLANE_FIBER_JUMP_X86_64_H

#include "engine/fiber/jump.h"

#ifdef __AVX512F__
#define JUMP_CHANGES_MORE                                                                          \
    , "xmm16", "xmm17", "xmm18", "xmm19", "xmm20", "xmm21", "xmm22", "xmm23", "xmm24", "xmm25",    \
        "xmm26", "xmm27", "xmm28", "xmm29", "xmm30", "xmm31", "k1", "k2", "k3", "k4", "k5", "k6",  \
        "k7"
#else
#define JUMP_CHANGES_MORE
#endif

static inline __attribute__((always_inline)) void jump_to(Jump *from, Jump *to)
{
    __asm__ volatile("leaq -128(%%rsp), %%rsp\n" /* below what a leaf function may use (red zone) */
                     "pushq %%rbp\n"
                     "pushq %%rbx\n"
                     "leaq 1f(%%rip), %%rax\n"
                     "pushq %%rax\n"
                     "movq %%rsp, (%%rdi)\n"
                     "movq (%%rsi), %%rsp\n"
                     "popq %%rax\n"
                     "jmp *%%rax\n"
                     "1:\n"
                     "popq %%rbx\n"
                     "popq %%rbp\n"
                     "leaq 128(%%rsp), %%rsp\n"
                     : "+D"(from), "+S"(to)
                     :
                     : "memory", "cc", "rax", "rcx", "rdx", "r8", "r9", "r10", "r11", "r12", "r13",
                       "r14", "r15", "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7",
                       "xmm8", "xmm9", "xmm10", "xmm11", "xmm12", "xmm13", "xmm14",
                       "xmm15" JUMP_CHANGES_MORE);
}

#endif
