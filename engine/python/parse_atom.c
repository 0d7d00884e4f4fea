/* Atoms: names, literals, and what stands in brackets. */
#include "engine/python/int_limit.h"
#include "engine/python/parser.h"

/* for_if_clause: 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
 *              | ASYNC 'for' … | invalid_for_target */
static Node *for_if_clause(Parser *p)
{
    int start = p->mark;
    bool is_async = accept(p, TOKEN_ASYNC);
    if (!accept(p, TOKEN_FOR))
        return reset(p, start);
    Node *node = new_part(p, NODE_COMPREHENSION);
    node->is_async = is_async;
    if (is_async)
        unsupported(p, p->tokens.items[start].span,
                    "asynchronous comprehensions are not supported by Corolane");
    node->target = star_targets(p);
    if (!node->target || !accept(p, TOKEN_IN)) {
        p->mark = start;
        if (p->second_pass && !p->error)
            invalid_for_target(p);
        return NULL;
    }
    set_context(node->target, CONTEXT_STORE);
    node->iter = disjunction(p);
    if (!node->iter)
        return reset(p, start);
    for (int behind = p->mark; accept(p, TOKEN_IF); behind = p->mark) {
        Node *test = disjunction(p);
        if (!test) {
            p->mark = behind;
            break;
        }
        list_add(p, &node->ifs, test);
    }
    return p->error ? NULL : node;
}

/* for_if_clauses: for_if_clause+ */
bool for_if_clauses(Parser *p, NodeList *generators)
{
    while (!p->error && (at(p, TOKEN_FOR) || at(p, TOKEN_ASYNC))) {
        Node *clause = for_if_clause(p);
        if (!clause)
            break;
        list_add(p, generators, clause);
    }
    return !p->error && generators->count > 0;
}

/* open element for_if_clauses close: the common shape of the four comprehensions. */
static Node *comprehension(Parser *p, NodeKind kind, TokenKind open, TokenKind close)
{
    int start = p->mark;
    NodeList generators = {0};
    Node *elt = NULL, *value = NULL;
    if (!accept(p, open))
        return NULL;
    if (kind == NODE_DICT_COMP)
        kvpair(p, &elt, &value);
    else
        elt = named_expression(p);
    if (!elt || !for_if_clauses(p, &generators) || !accept(p, close))
        return reset(p, start);
    Node *node = new_node(p, kind, start);
    node->elt = elt;
    node->dict_value = value;
    node->generators = generators;
    return node;
}

/* genexp: '(' ( assignment_expression | expression !':=') for_if_clauses ')'
 *       | invalid_comprehension */
Node *genexp(Parser *p)
{
    int start = p->mark;
    Node *elt = NULL;
    NodeList generators = {0};
    if (!accept(p, TOKEN_LPAR))
        return NULL;
    elt = assignment_expression(p);
    if (!elt)
        elt = expression(p);
    if (elt && !at(p, TOKEN_COLON_EQUAL) && for_if_clauses(p, &generators) &&
        accept(p, TOKEN_RPAR)) {
        Node *node = new_node(p, NODE_GENERATOR_EXP, start);
        node->elt = elt;
        node->generators = generators;
        return node;
    }
    p->mark = start;
    if (p->second_pass && !p->error)
        invalid_comprehension(p);
    return NULL;
}

/* tuple: '(' [star_named_expression ',' [star_named_expressions]] ')' */
Node *tuple_display(Parser *p)
{
    int start = p->mark;
    NodeList elts = {0};
    if (!accept(p, TOKEN_LPAR))
        return NULL;
    if (!at(p, TOKEN_RPAR)) {
        Node *first = star_named_expression(p);
        if (!first || !accept(p, TOKEN_COMMA))
            return reset(p, start);
        list_add(p, &elts, first);
        star_named_expressions(p, &elts);
    }
    if (!accept(p, TOKEN_RPAR))
        return reset(p, start);
    Node *node = new_node(p, NODE_TUPLE, start);
    node->elts = elts;
    return node;
}

/* group: '(' (yield_expr | named_expression) ')' | invalid_group */
static Node *group(Parser *p)
{
    int start = p->mark;
    accept(p, TOKEN_LPAR);
    Node *node = at(p, TOKEN_YIELD) ? yield_expr(p) : named_expression(p);
    if (node && accept(p, TOKEN_RPAR))
        return node;
    p->mark = start;
    if (p->second_pass && !p->error)
        invalid_group(p);
    return NULL;
}

/* list: '[' [star_named_expressions] ']' */
Node *list_display(Parser *p)
{
    int start = p->mark;
    NodeList elts = {0};
    if (!accept(p, TOKEN_LSQB))
        return NULL;
    star_named_expressions(p, &elts);
    if (!accept(p, TOKEN_RSQB))
        return reset(p, start);
    Node *node = new_node(p, NODE_LIST, start);
    node->elts = elts;
    return node;
}

/* kvpair: expression ':' expression */
bool kvpair(Parser *p, Node **key, Node **value)
{
    int start = p->mark;
    *key = expression(p);
    *value = *key && accept(p, TOKEN_COLON) ? expression(p) : NULL;
    if (*value)
        return true;
    *key = NULL;
    p->mark = start;
    return false;
}

/* double_starred_kvpair: '**' bitwise_or | kvpair */
bool double_starred_kvpair(Parser *p, Node **key, Node **value)
{
    int start = p->mark;
    if (!accept(p, TOKEN_DOUBLE_STAR))
        return kvpair(p, key, value);
    *key = NULL;
    *value = bitwise_or(p);
    if (!*value)
        p->mark = start;
    return *value != NULL;
}

/* dict: '{' [double_starred_kvpairs] '}' | '{' invalid_double_starred_kvpairs '}'
 * double_starred_kvpairs: ','.double_starred_kvpair+ [',']
 * (CPython runs this one invalid_ rule in the first pass too.) */
static Node *dict(Parser *p)
{
    int start = p->mark;
    Node *key, *value;
    NodeList keys = {0}, values = {0};
    accept(p, TOKEN_LBRACE);
    while (!p->error && double_starred_kvpair(p, &key, &value)) {
        list_add(p, &keys, key);
        list_add(p, &values, value);
        if (!accept(p, TOKEN_COMMA))
            break;
    }
    if (accept(p, TOKEN_RBRACE)) {
        Node *node = new_node(p, NODE_DICT, start);
        node->keys = keys;
        node->dict_values = values;
        return node;
    }
    p->mark = start + 1;
    if (!p->error)
        invalid_double_starred_kvpairs(p);
    return reset(p, start);
}

/* set: '{' star_named_expressions '}' */
static Node *set(Parser *p)
{
    int start = p->mark;
    NodeList elts = {0};
    accept(p, TOKEN_LBRACE);
    if (!star_named_expressions(p, &elts) || !accept(p, TOKEN_RBRACE))
        return reset(p, start);
    Node *node = new_node(p, NODE_SET, start);
    node->elts = elts;
    return node;
}

/* tuple | group | genexp */
static Node *parenthesis(Parser *p)
{
    Node *node = tuple_display(p);
    if (!node && !p->error)
        node = group(p);
    if (!node && !p->error)
        node = genexp(p);
    return node;
}

/* list | listcomp (invalid_comprehension is its last alternative) */
static Node *bracket(Parser *p)
{
    Node *node = list_display(p);
    if (!node && !p->error)
        node = comprehension(p, NODE_LIST_COMP, TOKEN_LSQB, TOKEN_RSQB);
    if (!node && !p->error && p->second_pass)
        invalid_comprehension(p);
    return node;
}

/* dict | set | dictcomp | setcomp */
static Node *brace(Parser *p)
{
    Node *node = dict(p);
    if (!node && !p->error)
        node = set(p);
    if (!node && !p->error)
        node = comprehension(p, NODE_DICT_COMP, TOKEN_LBRACE, TOKEN_RBRACE);
    if (!node && !p->error && p->second_pass && invalid_dict_comprehension(p))
        return NULL;
    if (!node && !p->error)
        node = comprehension(p, NODE_SET_COMP, TOKEN_LBRACE, TOKEN_RBRACE);
    if (!node && !p->error && p->second_pass)
        invalid_comprehension(p);
    return node;
}

static Node *constant(Parser *p, ConstantKind kind)
{
    accept(p, peek(p));
    Node *node = new_node(p, NODE_CONSTANT, p->mark - 1);
    node->op = kind;
    return node;
}

/* The token's text without underscores, and for an imaginary number without its `j`. */
static Node *number(Parser *p)
{
    Slice text = token_here(p)->text;
    char *clean = arena_copy(p->arena, text.bytes, text.length);
    size_t length = 0;
    bool radix = text.length > 1 && text.bytes[0] == '0' && (text.bytes[1] | 32) > '9';
    radix = radix && (text.bytes[1] | 32) != 'e' && (text.bytes[1] | 32) != 'j';
    ConstantKind kind = CONSTANT_INT;
    for (size_t i = 0; i < text.length; i++) {
        char byte = text.bytes[i];
        if (!radix && (byte == '.' || (byte | 32) == 'e'))
            kind = CONSTANT_FLOAT;
        if (!radix && (byte | 32) == 'j')
            kind = CONSTANT_COMPLEX;
        else if (byte != '_')
            clean[length++] = byte;
    }
    clean[length] = '\0';
    if (kind == CONSTANT_INT && !radix && length > INT_DIGITS_MOST)
        return raise_token(p, token_here(p), INT_DIGITS_BEYOND ": value has %zu digits; " INT_DIGITS_HINT
                           " - Consider hexadecimal for huge integer literals to avoid decimal "
                           "conversion limits.", INT_DIGITS_MOST, length);
    Node *node = constant(p, kind);
    node->text = (Slice){clean, length};
    return node;
}

static Node *bracketed(Parser *p, Node *(*rule)(Parser *))
{
    Node *node;
    if (recall(p, RULE_ATOM, &node))
        return node;
    int start = p->mark;
    return remember(p, RULE_ATOM, start, nested(p, rule));
}

/* atom: NAME | 'True' | 'False' | 'None' | strings | NUMBER | (tuple | group | genexp)
 *     | (list | listcomp) | (dict | set | dictcomp | setcomp) | '...' */
Node *atom(Parser *p)
{
    if (p->error)
        return NULL;
    switch (peek(p)) {
    case TOKEN_NAME: return new_name(p, CONTEXT_LOAD);
    case TOKEN_TRUE: return constant(p, CONSTANT_TRUE);
    case TOKEN_FALSE: return constant(p, CONSTANT_FALSE);
    case TOKEN_NONE: return constant(p, CONSTANT_NONE);
    case TOKEN_ELLIPSIS: return constant(p, CONSTANT_ELLIPSIS);
    case TOKEN_NUMBER: return number(p);
    case TOKEN_STRING: return strings(p);
    case TOKEN_LPAR: return bracketed(p, parenthesis);
    case TOKEN_LSQB: return bracketed(p, bracket);
    case TOKEN_LBRACE: return bracketed(p, brace);
    default: return NULL;
    }
}
