/* The second pass: mistakes in statements. */
#include "engine/python/parser.h"

static bool done(Parser *p, int start)
{
    p->mark = start;
    return p->error;
}

/* Which targets a message is about; see find_invalid_target(). */
typedef enum Targets { TARGETS_STAR, TARGETS_DEL, TARGETS_FOR } Targets;

/* The first part of [node] that cannot be a target, or NULL. */
static const Node *find_invalid_target(const Node *node, Targets targets)
{
    const Node *found = NULL;
    switch (node->kind) {
    case NODE_LIST: case NODE_TUPLE:
        for (int i = 0; i < node->elts.count && !found; i++)
            found = find_invalid_target(node->elts.items[i], targets);
        return found;
    case NODE_STARRED:
        return targets == TARGETS_DEL ? node : find_invalid_target(node->value, targets);
    case NODE_COMPARE: /* `a in b` of a `for` reads as a comparison */
        if (targets != TARGETS_FOR)
            return node;
        return node->ops[0] == COMPARE_IN ? find_invalid_target(node->left, targets) : NULL;
    case NODE_NAME: case NODE_SUBSCRIPT: case NODE_ATTRIBUTE:
        return NULL;
    default:
        return node;
    }
}

/* RAISE_SYNTAX_ERROR_INVALID_TARGET */
static void raise_invalid_target(Parser *p, const Node *node, Targets targets)
{
    const Node *wrong = find_invalid_target(node, targets);
    if (wrong)
        raise_node(p, wrong, "cannot %s %s", targets == TARGETS_DEL ? "delete" : "assign to",
                   expression_name(wrong));
}

/* invalid_ann_assign_target: list | tuple | '(' invalid_ann_assign_target ')' */
static Node *invalid_ann_assign_target(Parser *p)
{
    int start = p->mark;
    Node *node = at(p, TOKEN_LSQB) ? list_display(p) : tuple_display(p);
    if (node || p->error || !at(p, TOKEN_LPAR) || !enter(p))
        return node;
    accept(p, TOKEN_LPAR);
    node = invalid_ann_assign_target(p);
    leave(p);
    return node && accept(p, TOKEN_RPAR) ? node : reset(p, start);
}

static bool annotation_follows(Parser *p)
{
    return accept(p, TOKEN_COLON) && expression(p);
}

/* invalid_ann_assign_target ':' expression
 * | star_named_expression ',' star_named_expressions* ':' expression | expression ':' expression */
static void annotated_wrongly(Parser *p)
{
    int start = p->mark;
    NodeList rest = {0};
    Node *node = invalid_ann_assign_target(p);
    if (node && annotation_follows(p)) {
        raise_node(p, node, "only single target (not %s) can be annotated", expression_name(node));
        return;
    }
    p->mark = start;
    node = p->error ? NULL : star_named_expression(p);
    if (node && accept(p, TOKEN_COMMA)) {
        while (star_named_expressions(p, &rest))
            continue;
        if (annotation_follows(p))
            raise_node(p, node, "only single target (not tuple) can be annotated");
    }
    p->mark = start;
    node = p->error ? NULL : expression(p);
    if (node && annotation_follows(p))
        raise_node(p, node, "illegal target for annotation");
}

/* (star_targets '=')* star_expressions '=' | (star_targets '=')* yield_expr '=' */
static void assigned_wrongly(Parser *p)
{
    int behind = p->mark;
    while (star_targets(p) && accept(p, TOKEN_EQUAL))
        behind = p->mark;
    p->mark = behind;
    Node *node = p->error ? NULL : star_expressions(p);
    if (node && at(p, TOKEN_EQUAL))
        raise_invalid_target(p, node, TARGETS_STAR);
    p->mark = behind;
    node = p->error ? NULL : yield_expr(p);
    if (node && at(p, TOKEN_EQUAL))
        raise_node(p, node, "assignment to yield expression not possible");
}

/* star_expressions augassign (yield_expr | star_expressions) */
static void augmented_wrongly(Parser *p)
{
    BinaryOp op;
    Node *node = star_expressions(p);
    if (node && augassign(p, &op) && (at(p, TOKEN_YIELD) ? yield_expr(p) : star_expressions(p)))
        raise_node(p, node, "'%s' is an illegal expression for augmented assignment",
                   expression_name(node));
}

/* invalid_assignment: the seven alternatives above */
bool invalid_assignment(Parser *p)
{
    int start = p->mark;
    annotated_wrongly(p);
    p->mark = start;
    if (!p->error)
        assigned_wrongly(p);
    p->mark = start;
    if (!p->error)
        augmented_wrongly(p);
    return done(p, start);
}

/* invalid_del_stmt: 'del' star_expressions */
bool invalid_del_stmt(Parser *p)
{
    int start = p->mark;
    accept(p, TOKEN_DEL);
    Node *node = star_expressions(p);
    if (node)
        raise_invalid_target(p, node, TARGETS_DEL);
    return done(p, start);
}

/* invalid_import_from_targets: import_from_as_names ',' NEWLINE */
bool invalid_import_from_targets(Parser *p)
{
    int start = p->mark;
    bool comma = false;
    while (accept(p, TOKEN_NAME)) {
        if (accept(p, TOKEN_AS) && !accept(p, TOKEN_NAME))
            break;
        comma = accept(p, TOKEN_COMMA);
        if (!comma)
            break;
    }
    if (comma && at(p, TOKEN_NEWLINE))
        raise_last(p, "trailing comma not allowed without surrounding parentheses");
    return done(p, start);
}

/* invalid_for_target: ASYNC? 'for' star_expressions */
bool invalid_for_target(Parser *p)
{
    int start = p->mark;
    accept(p, TOKEN_ASYNC);
    Node *node = accept(p, TOKEN_FOR) ? star_expressions(p) : NULL;
    if (node)
        raise_invalid_target(p, node, TARGETS_FOR);
    return done(p, start);
}

/* What may follow a header that is complete but for its end: NEWLINE where ':' should be, and, if
 * [colon], ':' NEWLINE without an indented block. [what] is told with the line of [word]. */
static void check_header_end(Parser *p, const Token *word, bool colon, const char *what)
{
    if (colon && at(p, TOKEN_NEWLINE)) {
        raise_last(p, "expected ':'");
    } else if (accept(p, TOKEN_COLON) && accept(p, TOKEN_NEWLINE) && !at(p, TOKEN_INDENT)) {
        raise_indentation(p, "expected an indented block after %s on line %d", what,
                          word->span.line);
    }
}

/* invalid_if_stmt, invalid_elif_stmt, invalid_while_stmt: 'if' named_expression NEWLINE
 *     | 'if' named_expression ':' NEWLINE !INDENT */
bool invalid_condition(Parser *p)
{
    int start = p->mark;
    Token *word = token_here(p);
    const char *what = word->kind == TOKEN_IF ? "'if' statement" :
                       word->kind == TOKEN_ELIF ? "'elif' statement" : "'while' statement";
    accept(p, word->kind);
    if (named_expression(p))
        check_header_end(p, word, true, what);
    return done(p, start);
}

/* invalid_else_stmt: 'else' ':' NEWLINE !INDENT    invalid_finally_stmt: likewise */
bool invalid_plain_block(Parser *p)
{
    int start = p->mark;
    Token *word = token_here(p);
    accept(p, word->kind);
    check_header_end(p, word, false,
                     word->kind == TOKEN_ELSE ? "'else' statement" : "'finally' statement");
    return done(p, start);
}

/* invalid_for_stmt: [ASYNC] 'for' star_targets 'in' star_expressions NEWLINE
 *     | [ASYNC] 'for' star_targets 'in' star_expressions ':' NEWLINE !INDENT */
bool invalid_for_stmt(Parser *p)
{
    int start = p->mark;
    accept(p, TOKEN_ASYNC);
    Token *word = token_here(p);
    if (accept(p, TOKEN_FOR) && star_targets(p) && accept(p, TOKEN_IN) && star_expressions(p))
        check_header_end(p, word, true, "'for' statement");
    return done(p, start);
}

/* invalid_def_raw: [ASYNC] 'def' NAME '(' [params] ')' ['->' expression] ':' NEWLINE !INDENT */
bool invalid_def_raw(Parser *p)
{
    int start = p->mark;
    accept(p, TOKEN_ASYNC);
    Token *word = token_here(p);
    if (accept(p, TOKEN_DEF) && accept(p, TOKEN_NAME) && accept(p, TOKEN_LPAR) &&
        parameters(p, TOKEN_RPAR) && accept(p, TOKEN_RPAR) &&
        (!accept(p, TOKEN_ARROW) || expression(p)))
        check_header_end(p, word, false, "function definition");
    return done(p, start);
}

/* invalid_class_def_raw: 'class' NAME ['(' [arguments] ')'] NEWLINE
 *     | 'class' NAME ['(' [arguments] ')'] ':' NEWLINE !INDENT */
bool invalid_class_def_raw(Parser *p)
{
    int start = p->mark;
    Token *word = token_here(p);
    Node *call = new_part(p, NODE_CALL);
    accept(p, TOKEN_CLASS);
    if (accept(p, TOKEN_NAME) &&
        (!accept(p, TOKEN_LPAR) || (arguments(p, call) && accept(p, TOKEN_RPAR))))
        check_header_end(p, word, true, "class definition");
    return done(p, start);
}

/* ','.(item ['as' star_target])+ */
static bool with_items(Parser *p, Node *(*item)(Parser *))
{
    do {
        if (!item(p) || (accept(p, TOKEN_AS) && !star_target(p)))
            return false;
    } while (accept(p, TOKEN_COMMA) && !at(p, TOKEN_RPAR));
    return !p->error;
}

/* [ASYNC] 'with' items NEWLINE | [ASYNC] 'with' '(' items ','? ')' NEWLINE, or, if not [newline],
 * the same with ':' NEWLINE !INDENT */
static void with_header(Parser *p, bool bracketed, bool newline)
{
    accept(p, TOKEN_ASYNC);
    Token *word = token_here(p);
    if (!accept(p, TOKEN_WITH) || (bracketed && !accept(p, TOKEN_LPAR)))
        return;
    if (!with_items(p, bracketed ? expressions : expression) ||
        (bracketed && !accept(p, TOKEN_RPAR)))
        return;
    if (!newline)
        check_header_end(p, word, false, "'with' statement");
    else if (at(p, TOKEN_NEWLINE))
        raise_last(p, "expected ':'");
}

static bool invalid_with(Parser *p, bool newline)
{
    int start = p->mark;
    with_header(p, false, newline);
    p->mark = start;
    if (!p->error)
        with_header(p, true, newline);
    return done(p, start);
}

bool invalid_with_stmt(Parser *p)
{
    return invalid_with(p, true);
}

bool invalid_with_stmt_indent(Parser *p)
{
    return invalid_with(p, false);
}

/* invalid_with_item: expression 'as' expression &(',' | ')' | ':') */
bool invalid_with_item(Parser *p)
{
    int start = p->mark;
    Node *target = expression(p) && accept(p, TOKEN_AS) ? expression(p) : NULL;
    if (target && (at(p, TOKEN_COMMA) || at(p, TOKEN_RPAR) || at(p, TOKEN_COLON)))
        raise_invalid_target(p, target, TARGETS_STAR);
    return done(p, start);
}

/* ['as' NAME] */
static void optional_as(Parser *p)
{
    int start = p->mark;
    if (accept(p, TOKEN_AS) && !accept(p, TOKEN_NAME))
        p->mark = start;
}

static const char both_kinds[] = "cannot have both 'except' and 'except*' on the same 'try'";

/* 'try' ':' block* except_block+ 'except' '*' expression ['as' NAME] ':'
 * 'try' ':' block* except_star_block+ 'except' [expression ['as' NAME]] ':' */
static void mixed_handlers(Parser *p, bool starred)
{
    NodeList body = {0};
    bool any = false;
    accept(p, TOKEN_TRY);
    if (!accept(p, TOKEN_COLON))
        return;
    while (block(p, &body))
        continue;
    while (!p->error && at(p, TOKEN_EXCEPT) && except_block(p, starred))
        any = true;
    Token *word = token_here(p);
    if (!any || p->error || !accept(p, TOKEN_EXCEPT))
        return;
    Token *star = token_here(p);
    if (accept(p, TOKEN_STAR) == starred)
        return;
    Node *type = expression(p);
    if (type)
        optional_as(p);
    if (!at(p, TOKEN_COLON) || (!type && !starred))
        return;
    if (starred)
        raise_token(p, word, both_kinds);
    else
        raise_range(p, word, star, both_kinds);
}

/* invalid_try_stmt: 'try' ':' NEWLINE !INDENT | 'try' ':' block !('except' | 'finally')
 *     | the two above */
bool invalid_try_stmt(Parser *p)
{
    int start = p->mark;
    Token *word = token_here(p);
    NodeList body = {0};
    accept(p, TOKEN_TRY);
    check_header_end(p, word, false, "'try' statement");
    p->mark = start + 1;
    if (accept(p, TOKEN_COLON) && block(p, &body)) {
        if (!at(p, TOKEN_EXCEPT) && !at(p, TOKEN_FINALLY))
            raise_last(p, "expected 'except' or 'finally' block");
    }
    p->mark = start;
    if (!p->error)
        mixed_handlers(p, false);
    p->mark = start;
    if (!p->error)
        mixed_handlers(p, true);
    return done(p, start);
}

/* 'except' '*'? expression ',' expressions ['as' NAME ] ':' */
static void bare_types(Parser *p)
{
    accept(p, TOKEN_EXCEPT);
    accept(p, TOKEN_STAR);
    Node *type = expression(p);
    if (!type || !accept(p, TOKEN_COMMA) || !expressions(p))
        return;
    optional_as(p);
    Span span = {type->span.line, type->span.column, 0, 0};
    if (at(p, TOKEN_COLON))
        raise_at(p, "SyntaxError", span, "multiple exception types must be parenthesized");
}

/* invalid_except_stmt: 'except' '*'? expression ',' expressions ['as' NAME ] ':'
 *     | 'except' '*'? expression ['as' NAME ] NEWLINE | 'except' NEWLINE
 *     | 'except' '*' (NEWLINE | ':') */
bool invalid_except_stmt(Parser *p)
{
    int start = p->mark;
    bare_types(p);
    p->mark = start + 1;
    bool starred = accept(p, TOKEN_STAR);
    Node *type = expression(p);
    if (type)
        optional_as(p);
    if ((type || !starred) && at(p, TOKEN_NEWLINE))
        raise_last(p, "expected ':'");
    else if (!type && (at(p, TOKEN_NEWLINE) || at(p, TOKEN_COLON)) && starred)
        raise_last(p, "expected one or more exception types");
    return done(p, start);
}

/* invalid_except_stmt_indent: 'except' expression ['as' NAME ] ':' NEWLINE !INDENT
 *     | 'except' ':' NEWLINE !INDENT
 * invalid_except_star_stmt_indent: 'except' '*' expression ['as' NAME ] ':' NEWLINE !INDENT */
bool invalid_except_stmt_indent(Parser *p, bool starred)
{
    int start = p->mark;
    Token *word = token_here(p);
    accept(p, TOKEN_EXCEPT);
    bool fits = accept(p, TOKEN_STAR) == starred;
    Node *type = fits ? expression(p) : NULL;
    if (type)
        optional_as(p);
    if (fits && (type || !starred))
        check_header_end(p, word, false, starred ? "'except*' statement" : "'except' statement");
    return done(p, start);
}
