/* Running a function of the program's, whose slots are ready: inline in function.c and where the evaluator
 * calls one, so that few C frames lie between a call and the statements of its body. */
#ifndef COROLANE_PYTHON_FUNCTION_QUICK_H
#define COROLANE_PYTHON_FUNCTION_QUICK_H

#include "engine/python/body.h"

static inline __attribute__((always_inline)) Value run_in_frame(Frame *frame, Function *function,
                                                                uint32_t place)
{
    Machine *m = frame->machine;
    const Node *node = frame->code->node;
    observe_call(frame, place);
    m->frame = frame;
    Value result = node->kind == NODE_LAMBDA ? run_lambda(frame, node->then)
                                             : body_result(frame, &node->body);
    observe_return(frame, result, frame->at);
    m->frame = frame->back;
    frame_leave(frame, function);
    drop(m, (Value)frame->locals);
    if (!result && frame->is_hidden)
        observe_surfaced(m);
    return result;
}

/* Runs a function that is no generator, called at the place of that number; [slots] are ready, and dropped.
 * [function] must live. */
static inline __attribute__((always_inline)) Value function_run(Machine *m, Function *function, Value *slots,
                                                                uint32_t place)
{
    const Code *code = function->code;
    Value result = NULL;
    if (enter_call(m, "")) {
        Frame frame;
        frame_init(&frame, m, code, slots);
        result = run_in_frame(&frame, function, place);
        leave_call(m);
    }
    for (int i = 0; i < code->slot_count; i++)
        drop(m, slots[i]);
    return result;
}

#endif
