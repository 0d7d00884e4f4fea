/* What CPython's compiler refuses in a tree whose names are fine. Most kinds of node need no check
 * and are walked by the rows of node_list.h. */
#include "engine/python/resolver.h"

#include <stdlib.h>

#include "engine/base/memory.h"
#include "engine/python/tree.h"

/* CPython's CO_MAXBLOCKS: how many loops, `with`s and `try`s may nest in one function. */
enum { BLOCK_LIMIT = 20 };

typedef struct Check {
    const Program *program;
    Diag *diag;
    Layout layout;
    CodeKind kind; /* of the scope being checked */
    bool in_loop;
    int blocks;
    bool failed;
} Check;

#define fault(check, span, ...) \
    ((check)->failed = (check)->failed || \
                       !resolver_fault((check)->program, (check)->diag, span, __VA_ARGS__))

static void visit(Check *check, const Node *node);

static void visit_list(Check *check, NodeList list)
{
    for (int i = 0; i < list.count && !check->failed; i++)
        visit(check, list.items[i]);
}

static void visit_fields(Check *check, const Node *node)
{
    for (int i = 0; i < check->layout.counts[node->kind]; i++) {
        const Field *field = &check->layout.fields[node->kind][i];
        if (field->type == 'n')
            visit(check, tree_node(node, field));
        else if (field->type == 'l')
            visit_list(check, tree_list(node, field));
    }
}

/* A list whose items may be starred. */
static void visit_starred_list(Check *check, NodeList list)
{
    for (int i = 0; i < list.count && !check->failed; i++) {
        const Node *item = list.items[i];
        visit(check, item->kind == NODE_STARRED ? item->value : item);
    }
}

/* A function's or class's body is a unit of its own. */
static void visit_scope(Check *check, CodeKind kind, NodeList body, const Node *expression)
{
    Check around = *check;
    check->kind = kind;
    check->in_loop = false;
    check->blocks = 0;
    visit_list(check, body);
    visit(check, expression);
    check->kind = around.kind;
    check->in_loop = around.in_loop;
    check->blocks = around.blocks;
}

/* [body] inside [count] more blocks of the statement [node]. */
static void visit_block(Check *check, const Node *node, NodeList body, int count)
{
    check->blocks += count;
    if (check->blocks > BLOCK_LIMIT)
        fault(check, node->span, "too many statically nested blocks");
    visit_list(check, body);
    check->blocks -= count;
}

static void visit_loop(Check *check, const Node *node)
{
    bool in_loop = check->in_loop;
    check->in_loop = true;
    visit_block(check, node, node->body, 1);
    check->in_loop = in_loop;
    visit_list(check, node->orelse);
}

static void visit_try(Check *check, const Node *node)
{
    int finally = node->finalbody.count ? 1 : 0;
    int handlers = node->handlers.count ? 1 : 0;
    check->blocks += finally;
    visit_block(check, node, node->body, handlers);
    visit_list(check, node->orelse);
    for (int i = 0; i < node->handlers.count && !check->failed; i++) {
        const Node *handler = node->handlers.items[i];
        if (!handler->type && i < node->handlers.count - 1)
            fault(check, handler->span, "default 'except:' must be last");
        visit(check, handler->type);
        visit_block(check, handler, handler->body, 2);
    }
    check->blocks -= finally;
    visit_block(check, node, node->finalbody, finally);
}

static void check_debug(Check *check, const Node *node, Slice name)
{
    if (slice_is(name, "__debug__"))
        fault(check, node->span, "cannot assign to __debug__");
}

static void check_parameters(Check *check, NodeList list)
{
    for (int i = 0; i < list.count; i++)
        check_debug(check, list.items[i], list.items[i]->name);
}

static void visit_arguments(Check *check, const Node *node)
{
    check_parameters(check, node->posonlyargs);
    check_parameters(check, node->args);
    check_parameters(check, node->kwonlyargs);
    visit_list(check, node->posonlyargs);
    visit_list(check, node->args);
    visit_list(check, node->kwonlyargs);
    if (node->vararg && node->vararg->annotation)
        visit(check, node->vararg->annotation->kind == NODE_STARRED
                         ? node->vararg->annotation->value
                         : node->vararg->annotation);
    visit(check, node->kwarg);
    visit_list(check, node->kw_defaults);
    visit_list(check, node->defaults);
}

static void visit_keywords(Check *check, NodeList list)
{
    for (int i = 0; i < list.count && !check->failed; i++) {
        const Node *keyword = list.items[i];
        if (!keyword->name.bytes)
            continue;
        check_debug(check, keyword, keyword->name);
        for (int later = i + 1; later < list.count; later++) {
            const Node *other = list.items[later];
            if (other->name.bytes && slice_equal(other->name, keyword->name)) {
                fault(check, other->span, "keyword argument repeated: %.*s",
                      (int)other->name.length, other->name.bytes);
                break;
            }
        }
    }
    visit_list(check, list);
}

static void visit_sequence(Check *check, const Node *node)
{
    int starred = 0;
    for (int i = 0; i < node->elts.count && node->op == CONTEXT_STORE; i++) {
        starred += node->elts.items[i]->kind == NODE_STARRED;
        if (node->elts.items[i]->kind == NODE_STARRED && starred == 1 && i >= 256)
            fault(check, node->span, "too many expressions in star-unpacking assignment");
    }
    if (starred > 1)
        fault(check, node->span, "multiple starred expressions in assignment");
    visit_starred_list(check, node->elts);
}

static void visit_import_from(Check *check, const Node *node)
{
    static const char *const known[] = {"nested_scopes", "generators", "division",
        "absolute_import", "with_statement", "print_function", "unicode_literals", "barry_as_FLUFL",
        "generator_stop", "annotations"};
    if (!slice_is(node->name, "__future__"))
        return;
    for (int i = 0; i < node->names.count; i++) {
        Slice name = node->names.items[i]->name;
        bool found = false;
        for (size_t row = 0; row < sizeof(known) / sizeof(*known); row++)
            found = found || slice_is(name, known[row]);
        if (slice_is(name, "braces"))
            fault(check, node->span, "not a chance");
        else if (!found)
            fault(check, node->span, "future feature %.*s is not defined", (int)name.length,
                  name.bytes);
    }
}

static void visit_statement(Check *check, const Node *node)
{
    switch (node->kind) {
    case NODE_RETURN:
        if (check->kind != CODE_FUNCTION)
            fault(check, node->span, "'return' outside function");
        visit(check, node->value);
        break;
    case NODE_BREAK:
        if (!check->in_loop)
            fault(check, node->span, "'break' outside loop");
        break;
    case NODE_CONTINUE:
        if (!check->in_loop)
            fault(check, node->span, "'continue' not properly in loop");
        break;
    case NODE_FUNCTION_DEF:
        check_debug(check, node, node->name);
        visit_list(check, node->decorators);
        visit(check, node->args_node);
        visit(check, node->returns);
        visit_scope(check, CODE_FUNCTION, node->body, NULL);
        break;
    case NODE_CLASS_DEF:
        check_debug(check, node, node->name);
        visit_list(check, node->decorators);
        visit_scope(check, CODE_CLASS, node->body, NULL);
        visit_starred_list(check, node->bases);
        visit_keywords(check, node->class_keywords);
        break;
    case NODE_ASSIGN:
        visit(check, node->value);
        visit_list(check, node->targets);
        break;
    case NODE_FOR:
        visit(check, node->iter);
        visit(check, node->target);
        visit_loop(check, node);
        break;
    case NODE_WHILE:
        visit(check, node->test);
        visit_loop(check, node);
        break;
    case NODE_WITH:
        visit_list(check, node->with_items);
        visit_block(check, node, node->body, node->with_items.count);
        break;
    case NODE_TRY: visit_try(check, node); break;
    case NODE_IMPORT_FROM: visit_import_from(check, node); break;
    default: visit_fields(check, node); break;
    }
}

static void visit_expression(Check *check, const Node *node)
{
    switch (node->kind) {
    case NODE_LAMBDA:
        visit(check, node->args_node);
        visit_scope(check, CODE_FUNCTION, (NodeList){0}, node->then);
        break;
    case NODE_YIELD: case NODE_YIELD_FROM:
        if (check->kind != CODE_FUNCTION)
            fault(check, node->span, "'yield' outside function");
        visit(check, node->value);
        break;
    case NODE_NAME: case NODE_ATTRIBUTE:
        if (node->op != CONTEXT_LOAD)
            check_debug(check, node, node->name);
        visit_fields(check, node);
        break;
    case NODE_STARRED:
        if (node->op == CONTEXT_STORE)
            fault(check, node->span, "starred assignment target must be in a list or tuple");
        else
            fault(check, node->span, "can't use starred expression here");
        break;
    case NODE_LIST: case NODE_TUPLE: case NODE_SET: visit_sequence(check, node); break;
    case NODE_CALL:
        visit(check, node->func);
        visit_starred_list(check, node->args);
        visit_keywords(check, node->keywords);
        break;
    case NODE_ARGUMENTS: visit_arguments(check, node); break;
    default: visit_fields(check, node); break;
    }
}

static void visit(Check *check, const Node *node)
{
    if (!node || check->failed)
        return;
    if (node->kind <= NODE_CONTINUE)
        visit_statement(check, node);
    else
        visit_expression(check, node);
}

/* from __future__ imports stand before all but the docstring. */
static void check_future(Check *check)
{
    NodeList body = check->program->module->body;
    bool done = false;
    for (int i = 0; i < body.count && !check->failed; i++) {
        const Node *node = body.items[i];
        bool future = node->kind == NODE_IMPORT_FROM && slice_is(node->name, "__future__");
        bool docstring = i == 0 && node->kind == NODE_EXPR && node->value->kind == NODE_CONSTANT;
        if (future && done)
            fault(check, node->span,
                  "from __future__ imports must occur at the beginning of the file");
        done = done || (!future && !docstring);
    }
}

bool check_run(const Program *program, Diag *diag)
{
    Check *check = memory_zero(1, sizeof(Check));
    check->program = program;
    check->diag = diag;
    check->kind = CODE_MODULE;
    tree_layout(&check->layout);
    check_future(check);
    visit(check, program->module);
    bool fine = !check->failed;
    free(check);
    return fine;
}
