/* `match` statements. They are read, so that a mistake in one is told as CPython tells it, and then
 * refused: no node stands for them. */
#include "engine/python/parser.h"

static bool pattern(Parser *p);

/* NUMBER, real or imaginary as asked */
static bool number(Parser *p, bool imaginary)
{
    Token *token = token_here(p);
    if (!accept(p, TOKEN_NUMBER))
        return false;
    bool is_imaginary = (token->text.bytes[token->text.length - 1] | 32) == 'j' &&
                        (token->text.bytes[1] | 32) != 'x';
    if (is_imaginary != imaginary)
        raise_token(p, token, "%s number required in complex literal",
                    imaginary ? "imaginary" : "real");
    return !p->error;
}

/* signed_number !('+' | '-') | complex_number
 * complex_number: signed_real_number '+' imaginary_number | signed_real_number '-' … */
static bool number_pattern(Parser *p)
{
    int start = p->mark;
    accept(p, TOKEN_MINUS);
    int digits = p->mark;
    if (!accept(p, TOKEN_NUMBER)) {
        p->mark = start;
        return false;
    }
    if (!at(p, TOKEN_PLUS) && !at(p, TOKEN_MINUS))
        return true;
    p->mark = digits;
    return number(p, false) && accept(p, peek(p)) && number(p, true);
}

/* pattern_capture_target: !"_" NAME !('.' | '(' | '=') */
static bool capture_target(Parser *p)
{
    int start = p->mark;
    if (!at_word(p, "_") && accept(p, TOKEN_NAME) && !at(p, TOKEN_DOT) && !at(p, TOKEN_LPAR) &&
        !at(p, TOKEN_EQUAL))
        return true;
    p->mark = start;
    return false;
}

/* maybe_star_pattern: '*' (pattern_capture_target | "_") | pattern */
static bool maybe_star_pattern(Parser *p, bool *star)
{
    int start = p->mark;
    *star = accept(p, TOKEN_STAR);
    if (!*star)
        return pattern(p);
    if (capture_target(p) || (at_word(p, "_") && accept(p, TOKEN_NAME)))
        return true;
    p->mark = start;
    return false;
}

/* maybe_sequence_pattern: ','.maybe_star_pattern+ ','? — *[lone_star] when it is a single `*name`,
 * which only stands in square brackets. */
static bool sequence(Parser *p, bool *lone_star)
{
    bool star, comma = false;
    if (!maybe_star_pattern(p, lone_star))
        return false;
    while (accept(p, TOKEN_COMMA)) {
        comma = true;
        if (!maybe_star_pattern(p, &star))
            break;
    }
    *lone_star = *lone_star && !comma;
    return !p->error;
}

/* group_pattern: '(' pattern ')'
 * sequence_pattern: '[' maybe_sequence_pattern? ']' | '(' open_sequence_pattern? ')' */
static bool bracket_pattern(Parser *p, TokenKind close)
{
    int start = p->mark;
    bool lone_star;
    accept(p, peek(p));
    if (accept(p, close))
        return true;
    if (sequence(p, &lone_star) && !(lone_star && close == TOKEN_RPAR) && accept(p, close))
        return true;
    p->mark = start;
    return false;
}

/* name_or_attr: NAME ('.' NAME)* */
static bool name_or_attr(Parser *p)
{
    if (!accept(p, TOKEN_NAME))
        return false;
    for (int behind = p->mark; accept(p, TOKEN_DOT); behind = p->mark) {
        if (!accept(p, TOKEN_NAME)) {
            p->mark = behind;
            break;
        }
    }
    return true;
}

/* key_value_pattern: (literal_expr | attr) ':' pattern    double_star_pattern: '**' NAME */
static bool mapping_item(Parser *p, bool *rest)
{
    *rest = accept(p, TOKEN_DOUBLE_STAR);
    if (*rest)
        return capture_target(p);
    int start = p->mark;
    bool key = false;
    switch (peek(p)) {
    case TOKEN_NONE: case TOKEN_TRUE: case TOKEN_FALSE: key = accept(p, peek(p)); break;
    case TOKEN_STRING: key = strings(p) != NULL; break;
    case TOKEN_NAME: key = name_or_attr(p) && p->mark > start + 1; break;
    default: key = number_pattern(p); break;
    }
    return key && accept(p, TOKEN_COLON) && pattern(p);
}

/* mapping_pattern: '{' [','.key_value_pattern+ [',' double_star_pattern] ','?] '}' */
static bool mapping_pattern(Parser *p)
{
    int start = p->mark;
    bool rest = false;
    accept(p, TOKEN_LBRACE);
    while (!at(p, TOKEN_RBRACE) && !rest && mapping_item(p, &rest) && accept(p, TOKEN_COMMA))
        continue;
    if (accept(p, TOKEN_RBRACE))
        return true;
    p->mark = start;
    return false;
}

/* keyword_pattern: NAME '=' pattern */
static bool keyword_pattern(Parser *p)
{
    int start = p->mark;
    if (accept(p, TOKEN_NAME) && accept(p, TOKEN_EQUAL) && pattern(p))
        return true;
    p->mark = start;
    return false;
}

/* invalid_class_pattern: name_or_attr '(' [positional_patterns ','] keyword_patterns ','
 *                        positional_patterns */
static void positional_after_keyword(Parser *p)
{
    int first = p->mark;
    if (!pattern(p))
        return;
    int last = p->mark;
    while (accept(p, TOKEN_COMMA) && pattern(p))
        last = p->mark;
    raise_range(p, &p->tokens.items[first], &p->tokens.items[last - 1],
                "positional patterns follow keyword patterns");
}

/* What follows the name in class_pattern: '(' [positional_patterns [',' keyword_patterns]] ')' */
static bool class_arguments(Parser *p)
{
    bool keywords = false;
    accept(p, TOKEN_LPAR);
    while (!p->error && !at(p, TOKEN_RPAR)) {
        if (keyword_pattern(p))
            keywords = true;
        else if (keywords || !pattern(p))
            break;
        if (!accept(p, TOKEN_COMMA))
            break;
    }
    if (accept(p, TOKEN_RPAR))
        return true;
    if (p->second_pass && keywords && !p->error)
        positional_after_keyword(p);
    return false;
}

/* capture_pattern | wildcard_pattern | value_pattern | class_pattern */
static bool name_pattern(Parser *p)
{
    int start = p->mark;
    name_or_attr(p);
    if (at(p, TOKEN_LPAR) ? class_arguments(p) : !at(p, TOKEN_DOT) && !at(p, TOKEN_EQUAL))
        return true;
    p->mark = start;
    return false;
}

/* closed_pattern: literal_pattern | capture_pattern | wildcard_pattern | value_pattern
 *     | group_pattern | sequence_pattern | mapping_pattern | class_pattern */
static bool closed_pattern(Parser *p)
{
    switch (peek(p)) {
    case TOKEN_NAME: return name_pattern(p);
    case TOKEN_NONE: case TOKEN_TRUE: case TOKEN_FALSE: return accept(p, peek(p));
    case TOKEN_STRING: return strings(p) != NULL;
    case TOKEN_LPAR: return bracket_pattern(p, TOKEN_RPAR);
    case TOKEN_LSQB: return bracket_pattern(p, TOKEN_RSQB);
    case TOKEN_LBRACE: return mapping_pattern(p);
    default: return number_pattern(p);
    }
}

/* or_pattern: '|'.closed_pattern+ */
static bool or_pattern(Parser *p)
{
    if (!closed_pattern(p))
        return false;
    for (int behind = p->mark; accept(p, TOKEN_BAR); behind = p->mark) {
        if (!closed_pattern(p)) {
            p->mark = behind;
            break;
        }
    }
    return !p->error;
}

/* invalid_as_pattern: or_pattern 'as' "_" | or_pattern 'as' !NAME expression */
static void invalid_capture(Parser *p)
{
    if (at_word(p, "_")) {
        raise_token(p, token_here(p), "cannot use '_' as a target");
        return;
    }
    Node *node = at(p, TOKEN_NAME) ? NULL : expression(p);
    if (node)
        raise_node(p, node, "invalid pattern target");
}

/* pattern: as_pattern | or_pattern    as_pattern: or_pattern 'as' pattern_capture_target
 *                                               | invalid_as_pattern */
static bool pattern(Parser *p)
{
    if (!enter(p))
        return false;
    bool fine = or_pattern(p);
    leave(p);
    int behind = p->mark;
    if (!fine || !accept(p, TOKEN_AS))
        return fine;
    if (capture_target(p))
        return true;
    if (p->second_pass)
        invalid_capture(p);
    p->mark = behind;
    return !p->error;
}

/* patterns: open_sequence_pattern | pattern */
static bool patterns(Parser *p)
{
    bool lone_star;
    return sequence(p, &lone_star) && !lone_star;
}

/* NEWLINE where ':' should be, or ':' NEWLINE !INDENT */
static void check_header_end(Parser *p, const Token *word, const char *what)
{
    if (at(p, TOKEN_NEWLINE))
        raise_last(p, "expected ':'");
    else if (accept(p, TOKEN_COLON) && accept(p, TOKEN_NEWLINE) && !at(p, TOKEN_INDENT))
        raise_indentation(p, "expected an indented block after '%s' statement on line %d", what,
                          word->span.line);
}

/* "case" patterns guard?    guard: 'if' named_expression */
static bool case_header(Parser *p)
{
    if (!at_word(p, "case"))
        return false;
    accept(p, TOKEN_NAME);
    if (!patterns(p))
        return false;
    int behind = p->mark;
    if (accept(p, TOKEN_IF) && !named_expression(p))
        p->mark = behind;
    return !p->error;
}

/* case_block: invalid_case_block | "case" patterns guard? ':' block
 * invalid_case_block: "case" patterns guard? NEWLINE
 *     | "case" patterns guard? ':' NEWLINE !INDENT */
static bool case_block(Parser *p)
{
    int start = p->mark;
    Token *word = token_here(p);
    NodeList body = {0};
    if (p->second_pass && case_header(p))
        check_header_end(p, word, "case");
    p->mark = start;
    if (case_header(p) && accept(p, TOKEN_COLON) && block(p, &body))
        return true;
    p->mark = start;
    return false;
}

/* subject_expr: star_named_expression ',' star_named_expressions? | named_expression */
static bool subject_expr(Parser *p)
{
    NodeList list = {0};
    return star_named_expressions(p, &list);
}

/* match_stmt: "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT | invalid_match_stmt
 * invalid_match_stmt: "match" subject_expr NEWLINE | "match" subject_expr ':' NEWLINE !INDENT */
Node *match_stmt(Parser *p)
{
    int start = p->mark++;
    Token *word = &p->tokens.items[start];
    if (subject_expr(p) && accept(p, TOKEN_COLON) && accept(p, TOKEN_NEWLINE) &&
        accept(p, TOKEN_INDENT)) {
        bool any = false;
        while (at_word(p, "case") && case_block(p))
            any = true;
        if (any && accept(p, TOKEN_DEDENT)) {
            unsupported(p, word->span, "`match` statements are not supported by Corolane");
            return new_node(p, NODE_PASS, start);
        }
    }
    p->mark = start + 1;
    if (p->second_pass && !p->error && subject_expr(p))
        check_header_end(p, word, "match");
    return reset(p, start);
}
