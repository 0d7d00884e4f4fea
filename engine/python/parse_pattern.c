/* `match` statements, which are recognised and refused. */
#include "engine/python/parser.h"

/* subject_expr: star_named_expression ',' star_named_expressions? | named_expression */
static bool subject_expr(Parser *p)
{
    NodeList list = {0};
    return star_named_expressions(p, &list);
}

/* match_stmt: "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT | invalid_match_stmt */
Node *match_stmt(Parser *p)
{
    int start = p->mark++;
    if (!subject_expr(p) || !accept(p, TOKEN_COLON) || !accept(p, TOKEN_NEWLINE) ||
        !accept(p, TOKEN_INDENT) || !at_word(p, "case"))
        return reset(p, start);
    return refuse(p, p->tokens.items[start].span, "`match` statements");
}
