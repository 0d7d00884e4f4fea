/* Eval: the functions that run nodes, one per kind and shape; link.c says which node has which. All
 * take the frame they run in. An expression's result is a new reference, NULL when it raised. */
#ifndef COROLANE_PYTHON_EVAL_H
#define COROLANE_PYTHON_EVAL_H

#include "engine/python/runtime.h"

#define EVAL(name) Value name(Frame *f, const Node *n)
#define EXEC(name) int name(Frame *f, const Node *n)
#define STORE(name) bool name(Frame *f, const Node *n, Value value)
#define DELETE(name) bool name(Frame *f, const Node *n)

/* eval_name.c */
EVAL(eval_local);
EVAL(eval_cell);
EVAL(eval_global);
EVAL(eval_class_name);
STORE(store_local);
STORE(store_class_name);
STORE(store_cell);
STORE(store_global);
DELETE(delete_local);
DELETE(delete_class_name);
DELETE(delete_cell);
DELETE(delete_global);
/* eval_operator.c */
EVAL(eval_constant);
EVAL(eval_bin_op);
EVAL(eval_unary_op);
EVAL(eval_compare);
EVAL(eval_compare_one);
EVAL(eval_bool_op);
EVAL(eval_if_exp);
EVAL(eval_named_expr);
Value eval_inplace(Frame *f, const Node *n, Value left, Value right);
/* (eval_test(), for the commonest tests, is in quick.h) */
bool eval_test_any(Frame *f, const Node *n, const Node *blamed, bool *truth);
/* eval_call.c */
EVAL(eval_call);
EVAL(eval_call_simple);
EVAL(eval_call_method);
/* eval_access.c */
EVAL(eval_attribute);
EVAL(eval_subscript);
EVAL(eval_slice);
STORE(store_attribute);
STORE(store_subscript);
STORE(store_unpack);
STORE(store_starred);
DELETE(delete_attribute);
DELETE(delete_subscript);
DELETE(delete_all);
/* eval_display.c */
EVAL(eval_list);
EVAL(eval_tuple);
EVAL(eval_set);
EVAL(eval_dict);
EVAL(eval_joined_str);
EVAL(eval_formatted_value);
EVAL(eval_starred);
/* eval_comprehension.c */
EVAL(eval_comprehension);
EVAL(eval_generator_exp);
Value run_generator_exp(Frame *f);
/* eval_define.c */
EVAL(eval_lambda);
EXEC(exec_function_def);
EXEC(exec_class_def);
EXEC(exec_import);
EXEC(exec_import_from);
/* eval_class.c */
EVAL(eval_class); /* what a class statement makes, before its decorators */
/* generator.c */
EVAL(eval_yield);
EXEC(exec_yield);
EXEC(exec_assign_yield);
EXEC(exec_yield_from);
EVAL(eval_yield_from);
/* eval_annotation.c: those of a function's parameters and result; false: raised */
bool eval_annotations(Frame *f, const Node *n, Function *function);
EXEC(exec_ann_assign);
/* exec_simple.c */
EXEC(exec_expr);
EXEC(exec_assign);
EXEC(exec_assign_one);
EXEC(exec_aug_assign);
EXEC(exec_aug_name);
EXEC(exec_return);
EXEC(exec_delete);
EXEC(exec_assert);
EXEC(exec_raise);
EXEC(exec_nothing);
EXEC(exec_break);
EXEC(exec_continue);
/* exec_control.c */
EXEC(exec_if);
EXEC(exec_while);
EXEC(exec_for);
EXEC(exec_with);
EXEC(exec_try);
/* line_after.c: whether the end of [handler], one of [n]'s, has a line in CPython */
bool has_line_after(const Code *code, const Node *n, const Node *handler);

static inline Value eval(Frame *f, const Node *n)
{
    return n->eval(f, n);
}

#endif
