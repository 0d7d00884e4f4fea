#include "engine/python/string_literal.h"

#include <stdio.h>
#include <string.h>

/* How deeply constructs may nest, counted in enter() calls. CPython's bound for brackets is 200 (in
 * the lexer); this one is for the rest, such as `not not not …`, and keeps the C stack safe. */
enum { DEPTH_LIMIT = 1500 };

/* How many rules the second pass may try: it looks for a better message and may give up. */
enum { WORK_LIMIT = 4000000 };

struct Memo {
    Memo *next;
    Rule rule;
    int end; /* the token behind the node */
    Node *node;
};

/* Tokens. */

static void raise_lex_fault(Parser *p)
{
    LexFault *fault = &p->tokens.fault;
    bool in_fstring = p->in_fstring;
    diag_free(p->diag);
    p->error = false;
    p->in_fstring = in_fstring && !fault->overrides; /* CPython adds its "f-string: " only there */
    raise_at(p, fault->type, fault->span, "%s", fault->message);
    p->in_fstring = in_fstring;
}

Token *token_here(Parser *p)
{
    Token *token = &p->tokens.items[p->mark];
    if (p->fill <= p->mark) {
        p->fill = p->mark + 1;
        if (token->kind == TOKEN_ERROR && !p->error)
            raise_lex_fault(p);
    }
    return token;
}

TokenKind peek(Parser *p)
{
    return token_here(p)->kind;
}

bool at(Parser *p, TokenKind kind)
{
    return peek(p) == kind;
}

bool accept(Parser *p, TokenKind kind)
{
    if (p->error || !at(p, kind))
        return false;
    p->mark += p->mark < p->tokens.count - 1;
    return true;
}

bool at_word(Parser *p, const char *word)
{
    return at(p, TOKEN_NAME) && slice_is(token_here(p)->text, word);
}

Token *last_token(Parser *p)
{
    int last = p->mark - 1;
    while (last > 0 && (p->tokens.items[last].kind == TOKEN_NEWLINE ||
                        p->tokens.items[last].kind == TOKEN_INDENT ||
                        p->tokens.items[last].kind == TOKEN_DEDENT))
        last--;
    return &p->tokens.items[last < 0 ? 0 : last];
}

bool expect_forced(Parser *p, TokenKind kind)
{
    if (accept(p, kind))
        return true;
    if (!p->error)
        raise_token(p, token_here(p), "expected '%s'", token_name(kind));
    return false;
}

void *reset(Parser *p, int mark)
{
    p->mark = mark;
    return NULL;
}

/* Nodes. */

Node *new_part(Parser *p, NodeKind kind)
{
    Node *node = arena_alloc(p->arena, sizeof(Node));
    node->kind = kind;
    return node;
}

Node *new_node(Parser *p, NodeKind kind, int start)
{
    Node *node = new_part(p, kind);
    node->span = span_from(p->tokens.items[start].span, last_token(p)->span);
    return node;
}

Node *new_name(Parser *p, Context context)
{
    Token *token = token_here(p);
    if (!accept(p, TOKEN_NAME))
        return NULL;
    Node *node = new_node(p, NODE_NAME, p->mark - 1);
    node->name = token->text;
    node->op = context;
    return node;
}

/* Lists grow at every power of two, so that they need no capacity of their own. */
void list_add(Parser *p, NodeList *list, Node *node)
{
    int count = list->count;
    if ((count & (count - 1)) == 0) {
        Node **items = arena_alloc(p->arena, (size_t)(count ? 2 * count : 1) * sizeof(Node *));
        if (count)
            memcpy(items, list->items, (size_t)count * sizeof(Node *));
        list->items = items;
    }
    list->items[list->count++] = node;
}

/* Memory. */

bool recall(Parser *p, Rule rule, Node **node)
{
    *node = NULL;
    if (p->error)
        return true;
    if (p->second_pass && ++p->work > WORK_LIMIT) {
        p->mark = 0;
        p->error = true;
        return true;
    }
    for (Memo *memo = p->memos[p->mark]; memo; memo = memo->next) {
        if (memo->rule == rule) {
            *node = memo->node;
            p->mark = memo->node ? memo->end : p->mark;
            return true;
        }
    }
    return false;
}

Node *remember(Parser *p, Rule rule, int start, Node *node)
{
    if (!node)
        p->mark = start;
    if (p->error)
        return NULL;
    Memo *memo = arena_alloc(p->scratch, sizeof(Memo));
    *memo = (Memo){.next = p->memos[start], .rule = rule, .end = p->mark, .node = node};
    p->memos[start] = memo;
    return node;
}

bool enter(Parser *p)
{
    if (p->error)
        return false;
    if (++p->depth <= DEPTH_LIMIT)
        return true;
    p->depth--;
    refuse(p, last_looked_at(p), "constructs nested this deeply");
    return false;
}

void leave(Parser *p)
{
    p->depth--;
}

Node *nested(Parser *p, Node *(*rule)(Parser *))
{
    if (!enter(p))
        return NULL;
    Node *node = rule(p);
    leave(p);
    return node;
}

/* Faults. */

Span span_from(Span first, Span last)
{
    return (Span){first.line, first.column, last.end_line, last.end_column};
}

Span last_looked_at(Parser *p)
{
    Token *token = &p->tokens.items[p->fill ? p->fill - 1 : 0];
    Span span = token->span;
    if (span.column < 0) {
        span.column = token->cursor - 1;
        span.end_line = 0;
    }
    return span;
}

static Slice source_line(Parser *p, int number)
{
    const char *at_line = p->source.bytes;
    const char *end = at_line + p->source.length;
    for (; number > 1 && at_line < end; number--) {
        const char *stop = memchr(at_line, '\n', (size_t)(end - at_line));
        at_line = stop ? stop + 1 : end;
    }
    const char *stop = at_line < end ? memchr(at_line, '\n', (size_t)(end - at_line)) : NULL;
    return (Slice){at_line, (size_t)((stop ? stop : end) - at_line)};
}

/* Byte column [column] (from 0) of a line as a code point column (from 1). */
static int point_column(Parser *p, int line, int column)
{
    Slice text = source_line(p, line);
    size_t bytes = column < 0 ? 0 : (size_t)column;
    if (bytes > text.length)
        return (int)(utf8_count(text.bytes, text.length) + (bytes - text.length)) + 1;
    return (int)utf8_count(text.bytes, bytes) + (column < 0 ? 0 : 1);
}

static void set_diag(Parser *p, Diag *diag, DiagKind kind, Span span, const char *message)
{
    diag_set(diag, kind, p->name, span.line, point_column(p, span.line, span.column), "%s",
             message);
    if (span.end_line > 0 && span.end_column >= 0) {
        diag->end_line = span.end_line;
        diag->end_column = point_column(p, span.end_line, span.end_column);
    }
}

void *raise_at(Parser *p, const char *type, Span span, const char *format, ...)
{
    if (p->error)
        return NULL;
    p->error = true;
    Text message = TEXT_EMPTY;
    text_printf(&message, "%s: %s", type, p->in_fstring ? "f-string: " : "");
    va_list arguments;
    va_start(arguments, format);
    text_vprintf(&message, format, arguments);
    va_end(arguments);
    set_diag(p, p->diag, DIAG_SYNTAX, span, text_c(&message));
    text_free(&message);
    return NULL;
}

void unsupported(Parser *p, Span span, const char *format, ...)
{
    if (p->unsupported->kind != DIAG_NONE || p->second_pass)
        return;
    Text message = TEXT_EMPTY;
    va_list arguments;
    va_start(arguments, format);
    text_vprintf(&message, format, arguments);
    va_end(arguments);
    set_diag(p, p->unsupported, DIAG_UNSUPPORTED, span, text_c(&message));
    text_free(&message);
}

void *refuse(Parser *p, Span span, const char *what)
{
    unsupported(p, span, "%s are not supported by Corolane", what);
    p->error = p->refused = true;
    return NULL;
}

/* The whole. */

/* file: [statements] ENDMARKER
 * fstring: star_expressions */
static Node *start_rule(Parser *p)
{
    if (p->in_fstring)
        return star_expressions(p);
    Node *module = new_part(p, NODE_MODULE);
    statements(p, &module->body);
    if (p->error || !accept(p, TOKEN_END))
        return NULL;
    return module;
}

/* When the parser has given up: which of its fault, the lexer's and "invalid syntax" is told.
 * (CPython: _PyPegen_set_syntax_error and _PyPegen_tokenize_full_source_to_check_for_errors.) */
static void choose_fault(Parser *p, int furthest)
{
    LexFault *fault = &p->tokens.fault;
    Token *last = &p->tokens.items[furthest];
    bool found = p->diag->kind != DIAG_NONE;
    p->error = found;
    if (!found && (last->kind == TOKEN_INDENT || last->kind == TOKEN_DEDENT)) {
        p->fill = furthest + 1;
        raise_indentation(p, last->kind == TOKEN_INDENT ? "unexpected indent"
                                                        : "unexpected unindent");
        return;
    }
    int line = p->tokens.items[p->fill - 1].span.line;
    if (!found)
        raise_token(p, last, "invalid syntax");
    if (fault->type && (fault->overrides || (fault->open && line > fault->span.line)))
        raise_lex_fault(p);
}

/* Both passes over tokens that are already there. */
static Node *both_passes(Parser *p)
{
    p->memos = arena_alloc(p->scratch, (size_t)p->tokens.count * sizeof(Memo *));
    Node *tree = start_rule(p);
    if (tree && !p->error)
        return tree;
    int furthest = p->fill - 1;
    if (!p->error) {
        memset(p->memos, 0, (size_t)p->tokens.count * sizeof(Memo *));
        p->mark = 0;
        p->depth = 0;
        p->second_pass = true;
        start_rule(p);
    }
    if (!p->refused)
        choose_fault(p, furthest);
    return NULL;
}

Node *parse_field(Parser *p, Slice text, Origin origin)
{
    Parser field = *p;
    field.tokens = lexer_run(p->arena, text, origin);
    field.origin = origin;
    field.mark = field.fill = 0;
    field.second_pass = false;
    field.in_fstring = true;
    Node *node = p->depth < DEPTH_LIMIT ? both_passes(&field) : NULL;
    if (!node && p->depth >= DEPTH_LIMIT)
        refuse(p, last_looked_at(p), "constructs nested this deeply");
    p->error = p->error || field.error;
    p->refused = p->refused || field.refused;
    p->work = field.work;
    return p->error ? NULL : node;
}

Node *parser_run(Arena *arena, const char *name, Slice source, Diag *diag)
{
    Diag beyond = {0};
    Origin origin = {1, 0};
    Parser p = {.arena = arena, .scratch = arena_new(), .name = name, .source = source,
                .tokens = lexer_run(arena, source, origin), .origin = origin, .diag = diag,
                .unsupported = &beyond};
    Node *tree = both_passes(&p);
    if (diag->kind == DIAG_NONE && beyond.kind != DIAG_NONE) {
        diag_free(diag);
        *diag = beyond;
        beyond = (Diag){0};
        tree = NULL;
    }
    diag_free(&beyond);
    arena_free(p.scratch);
    return tree;
}
