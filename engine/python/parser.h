/* Parser: tokens become a tree, by CPython 3.11's own grammar (Grammar/python.gram).
 *
 * As there, every function tries one rule at the present token: it returns the node and stands
 * behind it, or returns NULL and stands where it did. What has been tried once at a token is
 * remembered (memo), so going back costs nothing. When the first pass fails, a second pass runs
 * the rules named invalid_*, which recognise usual mistakes and raise CPython's messages; when none
 * does, the fault is "invalid syntax" at the furthest token the first pass looked at.
 *
 * The comment above a function is its rule. This header is the parser's inside; the way in is
 * parser_run(). */
#ifndef COROLANE_PYTHON_PARSER_H
#define COROLANE_PYTHON_PARSER_H

#include "engine/base/arena.h"
#include "engine/base/diag.h"
#include "engine/python/ast.h"
#include "engine/python/lexer.h"

/* Rules whose results are remembered. */
typedef enum Rule {
    RULE_EXPRESSION,
    RULE_DISJUNCTION,
    RULE_CONJUNCTION,
    RULE_INVERSION,
    RULE_BITWISE_OR,
    RULE_PRIMARY,
    RULE_ATOM,
    RULE_FACTOR,
    RULE_STAR_EXPRESSIONS,
    RULE_STRINGS,
    RULE_BLOCK,
    RULE_SIMPLE_STMT,
    RULE_INVALID_NAMED_EXPRESSION,
} Rule;

typedef struct Memo Memo;

typedef struct Parser {
    Arena *arena;        /* the tree */
    Arena *scratch;      /* what only parsing needs */
    const char *name;    /* of the file, for messages */
    Slice source;        /* the whole file, for columns of faults */
    TokenList tokens;
    Origin origin;
    int mark;            /* the present token */
    int fill;            /* how many tokens have been looked at */
    int depth;           /* of nesting */
    bool second_pass;    /* invalid_* rules are on */
    bool error;          /* *diag is set; every function returns NULL from here on */
    bool refused;        /* error, because of *unsupported: nothing more is looked for */
    bool in_fstring;
    long work;           /* bounds the second pass */
    Memo **memos;        /* per token */
    Diag *diag;
    Diag *unsupported;   /* the first construct that Corolane does not run */
} Parser;

/* Parses [source] (as lexer_run() takes it) into a Module in [arena]. On a fault returns NULL and
 * fills [diag], as program_new() says. */
Node *parser_run(Arena *arena, const char *name, Slice source, Diag *diag);

/* Tokens. */
TokenKind peek(Parser *p);
Token *token_here(Parser *p);
bool at(Parser *p, TokenKind kind);
/* Passes a token of [kind] if it is next. */
bool accept(Parser *p, TokenKind kind);
/* A soft keyword. */
bool at_word(Parser *p, const char *word);
/* The token that the last node or token passed ends in. */
Token *last_token(Parser *p);
/* &&'x': raises "expected 'x'" when it is not next. */
bool expect_forced(Parser *p, TokenKind kind);

/* Nodes. A new node reaches from token [start] to the last token passed. */
Node *new_node(Parser *p, NodeKind kind, int start);
Node *new_name(Parser *p, Context context);
/* Nodes without a place of their own: arguments, comprehension, withitem. */
Node *new_part(Parser *p, NodeKind kind);
void list_add(Parser *p, NodeList *list, Node *node);
/* NULL after going back to [mark]. */
void *reset(Parser *p, int mark);

/* Memory of rules: true when the result at this token is known; then *node is it and the parser
 * stands behind it. */
bool recall(Parser *p, Rule rule, Node **node);
Node *remember(Parser *p, Rule rule, int start, Node *node);

/* Nesting: false (and raised) when the source nests too deeply. Each enter() that returned true
 * needs a leave(). */
bool enter(Parser *p);
void leave(Parser *p);
/* [rule] one level deeper. */
Node *nested(Parser *p, Node *(*rule)(Parser *));

/* Faults. All return NULL. Places are nodes, tokens or spans; a column in `span` counts bytes. */
void *raise_at(Parser *p, const char *type, Span span, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
#define raise_node(p, node, ...) raise_at(p, "SyntaxError", (node)->span, __VA_ARGS__)
#define raise_token(p, token, ...) raise_at(p, "SyntaxError", (token)->span, __VA_ARGS__)
#define raise_range(p, from, to, ...) \
    raise_at(p, "SyntaxError", span_from((from)->span, (to)->span), __VA_ARGS__)
/* At the last token looked at, as CPython's RAISE_SYNTAX_ERROR. */
#define raise_last(p, ...) raise_at(p, "SyntaxError", last_looked_at(p), __VA_ARGS__)
#define raise_indentation(p, ...) raise_at(p, "IndentationError", last_looked_at(p), __VA_ARGS__)
Span span_from(Span first, Span last);
Span last_looked_at(Parser *p);
/* Notes that the tree holds a construct, named in words, that Corolane does not run. */
void unsupported(Parser *p, Span span, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* The same, when parsing cannot go on behind it. */
void *refuse(Parser *p, Span span, const char *what);

/* parse_statement.c, parse_compound.c, parse_import.c, parse_pattern.c */
bool statements(Parser *p, NodeList *body);
bool augassign(Parser *p, BinaryOp *op);
bool simple_stmts(Parser *p, NodeList *body);
bool block(Parser *p, NodeList *body);
Node *compound_stmt(Parser *p);
/* One `except` clause, or `except*` clause. */
Node *except_block(Parser *p, bool starred);
bool starts_compound(Parser *p);
Node *import_stmt(Parser *p);
Node *match_stmt(Parser *p);
Node *assignment(Parser *p);

/* parse_expression.c */
bool starts_expression(TokenKind kind);
Node *expressions(Parser *p);
Node *expression(Parser *p);
Node *expression_without_invalid(Parser *p);
Node *star_expressions(Parser *p);
Node *star_expression(Parser *p);
Node *starred_expression(Parser *p);
Node *star_named_expression(Parser *p);
bool star_named_expressions(Parser *p, NodeList *list);
Node *named_expression(Parser *p);
Node *assignment_expression(Parser *p);
Node *yield_expr(Parser *p);
Node *disjunction(Parser *p);
/* ','.item+ [','] where one item without a comma stands for itself and more make a tuple. */
Node *item_or_tuple(Parser *p, Node *(*item)(Parser *));
Node *new_tuple(Parser *p, NodeList elts, int start);

/* parse_operator.c, parse_primary.c */
Node *inversion(Parser *p);
Node *bitwise_or(Parser *p);
Node *primary(Parser *p);

/* parse_atom.c */
Node *atom(Parser *p);
Node *list_display(Parser *p);
Node *tuple_display(Parser *p);
Node *genexp(Parser *p);
bool for_if_clauses(Parser *p, NodeList *generators);
bool kvpair(Parser *p, Node **key, Node **value);
bool double_starred_kvpair(Parser *p, Node **key, Node **value);

/* parse_arguments.c: of calls and classes. Fills node->args and node->keywords. */
bool arguments(Parser *p, Node *call);
bool args(Parser *p, Node *call);

/* parse_parameters.c: of functions; [close] is ')' or, for a lambda, ':'. */
Node *parameters(Parser *p, TokenKind close);
Node *param(Parser *p, bool annotated);

/* parse_target.c */
Node *star_targets(Parser *p);
Node *star_target(Parser *p);
Node *del_targets(Parser *p, NodeList *targets);
Node *single_target(Parser *p);
/* Whether [node] may be assigned to; starred items count where [starred]. */
bool is_target(const Node *node, bool starred);
void set_context(Node *node, Context context);

/* parse_string.c, parse_fstring.c */
Node *strings(Parser *p);

/* invalid_expression.c, invalid_parameters.c, invalid_statement.c, invalid_compound.c: the parser stands where it did,
 * and the result is true when a fault was raised. */
bool invalid_expression(Parser *p);
bool invalid_legacy_expression(Parser *p);
bool invalid_named_expression(Parser *p);
bool invalid_group(Parser *p);
bool invalid_comprehension(Parser *p);
bool invalid_dict_comprehension(Parser *p);
bool invalid_double_starred_kvpairs(Parser *p);
bool invalid_arguments(Parser *p);
bool invalid_kwarg(Parser *p);
bool invalid_parameters(Parser *p, TokenKind close);
bool invalid_star_etc(Parser *p, TokenKind close);
bool invalid_kwds(Parser *p, TokenKind close);
bool invalid_for_target(Parser *p);
bool invalid_assignment(Parser *p);
bool invalid_del_stmt(Parser *p);
bool invalid_import_from_targets(Parser *p);
bool invalid_with_item(Parser *p);
bool invalid_with_stmt(Parser *p);
bool invalid_with_stmt_indent(Parser *p);
bool invalid_try_stmt(Parser *p);
bool invalid_except_stmt(Parser *p);
bool invalid_except_stmt_indent(Parser *p, bool starred);
bool invalid_class_def_raw(Parser *p);
bool invalid_def_raw(Parser *p);
bool invalid_for_stmt(Parser *p);
/* 'if', 'elif' and 'while'. */
bool invalid_condition(Parser *p);
/* 'else' and 'finally'. */
bool invalid_plain_block(Parser *p);
/* What CPython's messages call an expression: "function call", "literal" … */
const char *expression_name(const Node *node);

#endif
