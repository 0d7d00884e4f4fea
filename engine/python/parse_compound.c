/* Compound statements. */
#include "engine/python/parser.h"

/* block: NEWLINE INDENT statements DEDENT | simple_stmts | invalid_block
 * The result is a Module node, which only serves as a list that the memo can hold. */
static Node *block_node(Parser *p)
{
    int start = p->mark;
    Node *node = new_part(p, NODE_MODULE);
    if (!accept(p, TOKEN_NEWLINE))
        return simple_stmts(p, &node->body) ? node : NULL;
    if (accept(p, TOKEN_INDENT)) {
        if (statements(p, &node->body) && accept(p, TOKEN_DEDENT))
            return node;
    } else if (p->second_pass && !p->error) {
        raise_indentation(p, "expected an indented block");
    }
    return reset(p, start);
}

bool block(Parser *p, NodeList *body)
{
    Node *node;
    int start = p->mark;
    if (!recall(p, RULE_BLOCK, &node))
        node = remember(p, RULE_BLOCK, start, nested(p, block_node));
    if (node)
        *body = node->body;
    return node != NULL;
}

/* decorators: ('@' named_expression NEWLINE)+ */
static bool decorators(Parser *p, NodeList *list)
{
    while (accept(p, TOKEN_AT)) {
        Node *node = named_expression(p);
        if (!node || !accept(p, TOKEN_NEWLINE))
            return false;
        list_add(p, list, node);
    }
    return true;
}

static Node *finish(Parser *p, Node *node, int start)
{
    node->span = span_from(p->tokens.items[start].span, last_token(p)->span);
    return p->error ? NULL : node;
}

/* class_def_raw: invalid_class_def_raw | 'class' NAME ['(' [arguments] ')'] ':' block */
static Node *class_def_raw(Parser *p, NodeList decorator_list)
{
    int start = p->mark;
    if (p->second_pass && invalid_class_def_raw(p))
        return NULL;
    p->mark = start + 1;
    Node *node = new_part(p, NODE_CLASS_DEF);
    Node *call = new_part(p, NODE_CALL);
    node->name = token_here(p)->text;
    if (!accept(p, TOKEN_NAME))
        return NULL;
    if (accept(p, TOKEN_LPAR) && (!arguments(p, call) || !accept(p, TOKEN_RPAR)))
        return NULL;
    node->bases = call->args;
    node->class_keywords = call->keywords;
    node->decorators = decorator_list;
    if (!accept(p, TOKEN_COLON) || !block(p, &node->body))
        return NULL;
    return finish(p, node, start);
}

/* function_def_raw: invalid_def_raw
 *     | 'def' NAME &&'(' [params] ')' ['->' expression] &&':' block | ASYNC 'def' … */
static Node *function_def_raw(Parser *p, NodeList decorator_list)
{
    int start = p->mark;
    if (p->second_pass && invalid_def_raw(p))
        return NULL;
    p->mark = start;
    bool is_async = accept(p, TOKEN_ASYNC);
    accept(p, TOKEN_DEF);
    Node *node = new_part(p, NODE_FUNCTION_DEF);
    node->name = token_here(p)->text;
    if (!accept(p, TOKEN_NAME) || !expect_forced(p, TOKEN_LPAR))
        return NULL;
    node->args_node = parameters(p, TOKEN_RPAR);
    if (!node->args_node || !accept(p, TOKEN_RPAR))
        return NULL;
    int behind = p->mark;
    if (accept(p, TOKEN_ARROW) && !(node->returns = expression(p)))
        p->mark = behind;
    if (is_async)
        unsupported(p, p->tokens.items[start].span, "`async def` is not supported by Corolane");
    node->decorators = decorator_list;
    if (!expect_forced(p, TOKEN_COLON) || !block(p, &node->body))
        return NULL;
    return finish(p, node, start);
}

/* function_def: decorators function_def_raw | function_def_raw    class_def: likewise */
static Node *definition(Parser *p)
{
    NodeList list = {0};
    if (!decorators(p, &list))
        return NULL;
    if (at(p, TOKEN_CLASS))
        return class_def_raw(p, list);
    if (at(p, TOKEN_DEF))
        return function_def_raw(p, list);
    int start = p->mark;
    bool is_async_def = accept(p, TOKEN_ASYNC) && at(p, TOKEN_DEF);
    p->mark = start;
    return is_async_def ? function_def_raw(p, list) : NULL;
}

/* else_block: invalid_else_stmt | 'else' &&':' block
 * finally_block: invalid_finally_stmt | 'finally' &&':' block
 * Absent is fine; false when it is there and wrong. */
static bool optional_block(Parser *p, TokenKind word, NodeList *body)
{
    if (!at(p, word))
        return !p->error;
    if (p->second_pass && invalid_plain_block(p))
        return false;
    return accept(p, word) && expect_forced(p, TOKEN_COLON) && block(p, body);
}

/* if_stmt: invalid_if_stmt | 'if' named_expression ':' block elif_stmt
 *        | 'if' named_expression ':' block [else_block]
 * elif_stmt: the same with 'elif' */
static Node *if_stmt(Parser *p)
{
    int start = p->mark;
    if (p->second_pass && invalid_condition(p))
        return NULL;
    p->mark = start + 1;
    Node *node = new_part(p, NODE_IF);
    node->test = named_expression(p);
    if (!node->test || !accept(p, TOKEN_COLON) || !block(p, &node->body))
        return NULL;
    if (!at(p, TOKEN_ELIF))
        return optional_block(p, TOKEN_ELSE, &node->orelse) ? finish(p, node, start) : NULL;
    Node *elif = nested(p, if_stmt);
    if (!elif)
        return NULL;
    list_add(p, &node->orelse, elif);
    return finish(p, node, start);
}

/* while_stmt: invalid_while_stmt | 'while' named_expression ':' block [else_block] */
static Node *while_stmt(Parser *p)
{
    int start = p->mark;
    if (p->second_pass && invalid_condition(p))
        return NULL;
    p->mark = start + 1;
    Node *node = new_part(p, NODE_WHILE);
    node->test = named_expression(p);
    if (!node->test || !accept(p, TOKEN_COLON) || !block(p, &node->body) ||
        !optional_block(p, TOKEN_ELSE, &node->orelse))
        return NULL;
    return finish(p, node, start);
}

/* for_stmt: invalid_for_stmt
 *     | 'for' star_targets 'in' ~ star_expressions ':' block [else_block] | ASYNC 'for' …
 *     | invalid_for_target */
static Node *for_stmt(Parser *p)
{
    int start = p->mark;
    if (p->second_pass && invalid_for_stmt(p))
        return NULL;
    p->mark = start;
    bool is_async = accept(p, TOKEN_ASYNC);
    accept(p, TOKEN_FOR);
    Node *node = new_part(p, NODE_FOR);
    node->target = star_targets(p);
    if (!node->target || !accept(p, TOKEN_IN)) {
        p->mark = start;
        if (p->second_pass && !p->error)
            invalid_for_target(p);
        return NULL;
    }
    if (is_async)
        unsupported(p, p->tokens.items[start].span, "`async for` is not supported by Corolane");
    set_context(node->target, CONTEXT_STORE);
    node->iter = star_expressions(p);
    if (!node->iter || !accept(p, TOKEN_COLON) || !block(p, &node->body) ||
        !optional_block(p, TOKEN_ELSE, &node->orelse))
        return NULL;
    return finish(p, node, start);
}

/* with_item: expression 'as' star_target &(',' | ')' | ':') | invalid_with_item | expression */
static Node *with_item(Parser *p)
{
    Node *node = new_part(p, NODE_WITH_ITEM);
    int start = p->mark;
    node->context_expr = expression(p);
    int behind = p->mark;
    if (!node->context_expr || !accept(p, TOKEN_AS))
        return node->context_expr ? node : NULL;
    Node *target = star_target(p);
    if (target && (at(p, TOKEN_COMMA) || at(p, TOKEN_RPAR) || at(p, TOKEN_COLON))) {
        set_context(target, CONTEXT_STORE);
        node->optional_vars = target;
        return node;
    }
    p->mark = start;
    if (p->error || (p->second_pass && invalid_with_item(p)))
        return NULL;
    p->mark = behind;
    return node;
}

/* '(' ','.with_item+ ','? ')' ':' */
static bool bracketed_items(Parser *p, NodeList *items)
{
    int start = p->mark;
    Node *item;
    accept(p, TOKEN_LPAR);
    while ((item = with_item(p))) {
        list_add(p, items, item);
        if (!accept(p, TOKEN_COMMA))
            break;
    }
    if (items->count && accept(p, TOKEN_RPAR) && accept(p, TOKEN_COLON))
        return true;
    *items = (NodeList){0};
    p->mark = start;
    return false;
}

/* ','.with_item+ ':' */
static bool plain_items(Parser *p, NodeList *items)
{
    Node *item;
    while ((item = with_item(p))) {
        list_add(p, items, item);
        if (!accept(p, TOKEN_COMMA))
            break;
    }
    return item && accept(p, TOKEN_COLON);
}

/* with_stmt: invalid_with_stmt_indent | 'with' '(' ','.with_item+ ','? ')' ':' block
 *     | 'with' ','.with_item+ ':' block | ASYNC 'with' … | invalid_with_stmt */
static Node *with_stmt(Parser *p)
{
    int start = p->mark;
    if (p->second_pass && invalid_with_stmt_indent(p))
        return NULL;
    p->mark = start;
    bool is_async = accept(p, TOKEN_ASYNC);
    accept(p, TOKEN_WITH);
    Node *node = new_part(p, NODE_WITH);
    bool items = (at(p, TOKEN_LPAR) && bracketed_items(p, &node->with_items)) ||
                 (!p->error && plain_items(p, &node->with_items));
    if (items && is_async)
        unsupported(p, p->tokens.items[start].span, "`async with` is not supported by Corolane");
    if (items && block(p, &node->body))
        return finish(p, node, start);
    p->mark = start;
    if (p->second_pass && !p->error)
        invalid_with_stmt(p);
    return NULL;
}

/* expression ['as' NAME] ':' | ':' — the second for a plain `except` only */
static bool except_header(Parser *p, Node *node, bool starred)
{
    node->type = expression(p);
    if (node->type && accept(p, TOKEN_AS)) {
        node->name = token_here(p)->text;
        if (!accept(p, TOKEN_NAME))
            return false;
    }
    return (node->type || !starred) && accept(p, TOKEN_COLON);
}

/* except_block: invalid_except_stmt_indent | 'except' expression ['as' NAME] ':' block
 *             | 'except' ':' block | invalid_except_stmt
 * except_star_block: invalid_except_star_stmt_indent
 *             | 'except' '*' expression ['as' NAME] ':' block | invalid_except_stmt */
Node *except_block(Parser *p, bool starred)
{
    int start = p->mark;
    if (p->second_pass && invalid_except_stmt_indent(p, starred))
        return NULL;
    p->mark = start + 1;
    Node *node = new_part(p, NODE_EXCEPT_HANDLER);
    if (accept(p, TOKEN_STAR) == starred && except_header(p, node, starred) &&
        block(p, &node->body))
        return finish(p, node, start);
    p->mark = start;
    if (p->second_pass && !p->error)
        invalid_except_stmt(p);
    return reset(p, start);
}

static bool except_blocks(Parser *p, NodeList *handlers)
{
    if (!at(p, TOKEN_EXCEPT))
        return true;
    int start = p->mark++;
    bool starred = at(p, TOKEN_STAR);
    p->mark = start;
    if (starred)
        unsupported(p, token_here(p)->span, "`except*` is not supported by Corolane");
    while (at(p, TOKEN_EXCEPT)) {
        Node *handler = except_block(p, starred);
        if (!handler)
            return handlers->count > 0 && !p->error;
        list_add(p, handlers, handler);
    }
    return true;
}

/* try_stmt: invalid_try_stmt | 'try' &&':' block finally_block
 *     | 'try' &&':' block except_block+ [else_block] [finally_block]
 *     | 'try' &&':' block except_star_block+ [else_block] [finally_block] */
static Node *try_stmt(Parser *p)
{
    int start = p->mark;
    if (p->second_pass && invalid_try_stmt(p))
        return NULL;
    p->mark = start + 1;
    Node *node = new_part(p, NODE_TRY);
    if (!expect_forced(p, TOKEN_COLON) || !block(p, &node->body) ||
        !except_blocks(p, &node->handlers))
        return NULL;
    if (node->handlers.count && !optional_block(p, TOKEN_ELSE, &node->orelse))
        return NULL;
    if (!optional_block(p, TOKEN_FINALLY, &node->finalbody))
        return NULL;
    if (node->handlers.count == 0 && node->finalbody.count == 0)
        return NULL;
    return finish(p, node, start);
}

bool starts_compound(Parser *p)
{
    switch (peek(p)) {
    case TOKEN_DEF: case TOKEN_AT: case TOKEN_ASYNC: case TOKEN_IF: case TOKEN_CLASS:
    case TOKEN_WITH: case TOKEN_FOR: case TOKEN_TRY: case TOKEN_WHILE:
        return true;
    default:
        return at_word(p, "match");
    }
}

/* ASYNC before 'def', 'with' or 'for' */
static Node *async_stmt(Parser *p)
{
    p->mark++;
    TokenKind kind = peek(p);
    p->mark--;
    return kind == TOKEN_DEF ? definition(p) :
           kind == TOKEN_WITH ? with_stmt(p) :
           kind == TOKEN_FOR ? for_stmt(p) : NULL;
}

/* compound_stmt: function_def | if_stmt | class_def | with_stmt | for_stmt | try_stmt
 *              | while_stmt | match_stmt */
Node *compound_stmt(Parser *p)
{
    int start = p->mark;
    Node *node = NULL;
    switch (peek(p)) {
    case TOKEN_DEF: case TOKEN_AT: case TOKEN_CLASS: node = definition(p); break;
    case TOKEN_ASYNC: node = async_stmt(p); break;
    case TOKEN_IF: node = if_stmt(p); break;
    case TOKEN_WITH: node = with_stmt(p); break;
    case TOKEN_FOR: node = for_stmt(p); break;
    case TOKEN_TRY: node = try_stmt(p); break;
    case TOKEN_WHILE: node = while_stmt(p); break;
    default: node = match_stmt(p); break;
    }
    return node && !p->error ? node : reset(p, start);
}
