/* Linking: each node gets the functions that run it, chosen once by its kind and shape, so that
 * running needs no look-up. To add a construct: a row here. */
#include "engine/python/eval.h"
#include "engine/trace/trace_pages.h"

typedef Value (*Eval)(Frame *, const Node *);
typedef int (*Exec)(Frame *, const Node *);
typedef bool (*Store)(Frame *, const Node *, Value);
typedef bool (*Delete)(Frame *, const Node *);

typedef struct LinkRow {
    Eval eval;
    Exec exec;
    Store store;
    Delete delete;
} LinkRow;

static const LinkRow link_rows[NODE_COUNT] = {
    [NODE_FUNCTION_DEF] = {.exec = exec_function_def},
    [NODE_CLASS_DEF] = {.exec = exec_class_def},
    [NODE_RETURN] = {.exec = exec_return},
    [NODE_DELETE] = {.exec = exec_delete},
    [NODE_ASSIGN] = {.exec = exec_assign},
    [NODE_AUG_ASSIGN] = {.exec = exec_aug_assign},
    [NODE_ANN_ASSIGN] = {.exec = exec_ann_assign},
    [NODE_FOR] = {.exec = exec_for},
    [NODE_WHILE] = {.exec = exec_while},
    [NODE_IF] = {.exec = exec_if},
    [NODE_WITH] = {.exec = exec_with},
    [NODE_RAISE] = {.exec = exec_raise},
    [NODE_TRY] = {.exec = exec_try},
    [NODE_ASSERT] = {.exec = exec_assert},
    [NODE_IMPORT] = {.exec = exec_import},
    [NODE_IMPORT_FROM] = {.exec = exec_import_from},
    [NODE_GLOBAL] = {.exec = exec_nothing},
    [NODE_NONLOCAL] = {.exec = exec_nothing},
    [NODE_EXPR] = {.exec = exec_expr},
    [NODE_PASS] = {.exec = exec_nothing},
    [NODE_BREAK] = {.exec = exec_break},
    [NODE_CONTINUE] = {.exec = exec_continue},
    [NODE_BOOL_OP] = {.eval = eval_bool_op},
    [NODE_NAMED_EXPR] = {.eval = eval_named_expr},
    [NODE_BIN_OP] = {.eval = eval_bin_op},
    [NODE_UNARY_OP] = {.eval = eval_unary_op},
    [NODE_LAMBDA] = {.eval = eval_lambda},
    [NODE_IF_EXP] = {.eval = eval_if_exp},
    [NODE_DICT] = {.eval = eval_dict},
    [NODE_SET] = {.eval = eval_set},
    [NODE_LIST_COMP] = {.eval = eval_comprehension},
    [NODE_SET_COMP] = {.eval = eval_comprehension},
    [NODE_DICT_COMP] = {.eval = eval_comprehension},
    [NODE_GENERATOR_EXP] = {.eval = eval_generator_exp},
    [NODE_YIELD] = {.eval = eval_yield},
    [NODE_YIELD_FROM] = {.eval = eval_yield_from},
    [NODE_COMPARE] = {.eval = eval_compare},
    [NODE_CALL] = {.eval = eval_call},
    [NODE_FORMATTED_VALUE] = {.eval = eval_formatted_value},
    [NODE_JOINED_STR] = {.eval = eval_joined_str},
    [NODE_CONSTANT] = {.eval = eval_constant},
    [NODE_ATTRIBUTE] = {eval_attribute, NULL, store_attribute, delete_attribute},
    [NODE_SUBSCRIPT] = {eval_subscript, NULL, store_subscript, delete_subscript},
    [NODE_STARRED] = {.eval = eval_starred, .store = store_starred},
    [NODE_LIST] = {eval_list, NULL, store_unpack, delete_all},
    [NODE_TUPLE] = {eval_tuple, NULL, store_unpack, delete_all},
    [NODE_SLICE] = {.eval = eval_slice},
};

static const LinkRow name_rows[] = {
    [NAME_LOCAL] = {eval_local, NULL, store_local, delete_local},
    [NAME_CELL] = {eval_cell, NULL, store_cell, delete_cell},
    [NAME_GLOBAL] = {eval_global, NULL, store_global, delete_global},
    [NAME_CLASS] = {eval_class_name, NULL, store_class_name, delete_class_name},
    [NAME_CLASS_CELL] = {eval_class_name, NULL, store_class_name, delete_class_name},
};

/* Kinds that bind a name besides what their own row says. */
static bool binds_name(const Node *n)
{
    switch (n->kind) {
    case NODE_NAME:
    case NODE_FUNCTION_DEF:
    case NODE_CLASS_DEF:
    case NODE_ALIAS:
    case NODE_ARG:
        return true;
    case NODE_EXCEPT_HANDLER:
        return n->name.bytes != NULL;
    default:
        return false;
    }
}

static bool is_simple_call(const Node *n)
{
    if (n->keywords.count || n->args.count >= FEW_VALUES)
        return false;
    for (int i = 0; i < n->args.count; i++)
        if (n->args.items[i]->kind == NODE_STARRED)
            return false;
    return true;
}

static ValuePlace place_of(const Node *n)
{
    if (n->kind == NODE_CONSTANT)
        return PLACE_CONSTANT;
    if (n->kind != NODE_NAME)
        return PLACE_ELSEWHERE;
    return n->name_kind == NAME_LOCAL    ? PLACE_SLOT
           : n->name_kind == NAME_GLOBAL ? PLACE_GLOBAL
                                         : PLACE_ELSEWHERE;
}

static void link_record(Node *n)
{
    uint32_t slot = (uint32_t)n->slot | (n->name_kind == NAME_GLOBAL ? TRACE_GLOBAL : 0);
    n->place = (uint8_t)place_of(n);
    if (n->place == PLACE_CONSTANT)
        n->slot = (int)n->id;
    n->told = header_make(n->kind == NODE_NAME ? EVENT_BIND : EVENT_LINE, n->id);
    n->lead = lead_make(slot, 1);
}

static void link_node(Node *n)
{
    LinkRow row = link_rows[n->kind];
    if (binds_name(n)) {
        const LinkRow *name = &name_rows[n->name_kind];
        row.eval = name->eval;
        row.store = name->store;
        row.delete = name->delete;
    }
    if (n->kind == NODE_CALL && is_simple_call(n))
        row.eval = n->func->kind == NODE_ATTRIBUTE ? eval_call_method : eval_call_simple;
    if (n->kind == NODE_COMPARE && n->comparators.count == 1) {
        row.eval = eval_compare_one;
        n->op = (uint8_t)n->ops[0];
    }
    if (n->kind == NODE_AUG_ASSIGN && n->target->kind == NODE_NAME)
        row.exec = exec_aug_name;
    if (n->kind == NODE_ASSIGN && n->targets.count == 1)
        row.exec = n->value->kind == NODE_YIELD ? exec_assign_yield : exec_assign_one;
    if (n->kind == NODE_EXPR && n->value->kind == NODE_YIELD)
        row.exec = exec_yield;
    if (n->kind == NODE_EXPR && n->value->kind == NODE_YIELD_FROM)
        row.exec = exec_yield_from;
    n->eval = row.eval;
    link_record(n);
    n->exec = row.exec;
    n->store = row.store;
    n->delete = row.delete;
}

void link_program(const Program *program)
{
    for (uint32_t i = 0; i < program->node_count; i++)
        link_node(program->nodes[i]);
}
