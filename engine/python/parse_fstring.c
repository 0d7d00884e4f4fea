/* f-strings, by the rules of CPython 3.11 (Parser/string_parser.c): a field's end is found first by
 * counting brackets and quotes; what stands before it is then parsed as an expression in
 * parentheses. */
#include <string.h>

#include "engine/python/string_literal.h"

enum { FIELD_NESTING = 2 };

/* A walk over one f-string's body. */
typedef struct Walk {
    Parser *p;
    const Literal *literal;
    Pieces *pieces;
    const char *at, *end;
} Walk;

static bool fault(Walk *walk, const char *message)
{
    raise_last(walk->p, "%s", message);
    return false;
}

/* Behind a "\N{name}", whose braces open no field. */
static const char *skip_named(const char *at, const char *end)
{
    if (at < end && *at == '{') {
        const char *close = memchr(at, '}', (size_t)(end - at));
        return close ? close + 1 : end;
    }
    return at;
}

static bool field(Walk *walk, int nesting);

/* Literal text up to the next field, with that field, or up to the end. `{{` and `}}` stand for one
 * brace, except in a format spec, and end the text: more may follow. */
static bool literal_text(Walk *walk, int nesting)
{
    const char *from = walk->at, *end = walk->end, *at_byte = from;
    bool doubled = false;
    while (at_byte < end) {
        char byte = *at_byte++;
        if (byte == '\\' && !walk->literal->raw && at_byte < end) {
            byte = *at_byte++;
            if (byte == 'N') {
                at_byte = skip_named(at_byte, end);
                continue;
            }
        }
        if (byte != '{' && byte != '}')
            continue;
        if (nesting == 0 && at_byte < end && *at_byte == byte) {
            doubled = true;
            break;
        }
        at_byte--;
        if (nesting == 0 && byte == '}')
            return fault(walk, "f-string: single '}' is not allowed");
        break;
    }
    walk->at = at_byte + doubled;
    return decode_literal(walk->p, (Slice){from, (size_t)(at_byte - from)}, walk->literal->raw,
                          false, &walk->pieces->text) &&
           (doubled || at_byte >= end || *at_byte != '{' || field(walk, nesting));
}

/* What stands open while the end of a field is looked for. */
typedef struct Open {
    char brackets[200];
    int depth;
    char quote;
    bool triple;
} Open;

static bool tripled(const Walk *walk)
{
    return walk->end - walk->at > 2 && walk->at[1] == *walk->at && walk->at[2] == *walk->at;
}

/* Inside a string in a field: passes one byte, or the closing quotes. */
static void pass_quoted(Walk *walk, Open *open)
{
    if (*walk->at == open->quote && (!open->triple || tripled(walk))) {
        walk->at += open->triple ? 2 : 0;
        open->quote = '\0';
    }
}

static bool close_bracket(Walk *walk, Open *open, char close)
{
    if (open->depth == 0) {
        raise_last(walk->p, "f-string: unmatched '%c'", close);
        return false;
    }
    char opening = open->brackets[--open->depth];
    if (close == (opening == '(' ? ')' : opening == '[' ? ']' : '}'))
        return true;
    raise_last(walk->p, "f-string: closing parenthesis '%c' does not match opening parenthesis "
               "'%c'", close, opening);
    return false;
}

/* Whether the byte ends the expression: one of ! : } = outside brackets, but not != == <= >=. */
static bool ends_expression(Walk *walk, const Open *open)
{
    char byte = *walk->at, next = walk->end - walk->at > 1 ? walk->at[1] : '\0';
    if (open->depth > 0 || !byte || !strchr("!:}=<>", byte))
        return false;
    if (next == '=' && strchr("!=<>", byte)) {
        walk->at++;
        return false;
    }
    return byte != '<' && byte != '>';
}

static bool pass_byte(Walk *walk, Open *open)
{
    char byte = *walk->at;
    if (byte == '\'' || byte == '"') {
        open->quote = byte;
        open->triple = tripled(walk);
        walk->at += open->triple ? 2 : 0;
    } else if (byte == '(' || byte == '[' || byte == '{') {
        if (open->depth >= (int)sizeof(open->brackets))
            return fault(walk, "f-string: too many nested parenthesis");
        open->brackets[open->depth++] = byte;
    } else if (byte == '#') {
        return fault(walk, "f-string expression part cannot include '#'");
    } else if (byte == ')' || byte == ']' || byte == '}') {
        return close_bracket(walk, open, byte);
    }
    return true;
}

/* Leaves walk->at at the byte that ends the expression. */
static bool find_expression_end(Walk *walk)
{
    Open open = {.depth = 0};
    for (; walk->at < walk->end; walk->at++) {
        if (*walk->at == '\\')
            return fault(walk, "f-string expression part cannot include a backslash");
        if (open.quote) {
            pass_quoted(walk, &open);
            continue;
        }
        const char *before = walk->at;
        if (ends_expression(walk, &open))
            break;
        if (walk->at == before && !pass_byte(walk, &open))
            return false;
    }
    if (open.quote)
        return fault(walk, "f-string: unterminated string");
    if (open.depth > 0) {
        raise_last(walk->p, "f-string: unmatched '%c'", open.brackets[open.depth - 1]);
        return false;
    }
    return walk->at < walk->end || fault(walk, "f-string: expecting '}'");
}

/* The place in the file of [at], which is inside the token. */
static Origin place_of(const Token *token, const char *at)
{
    Origin place = {token->span.line, token->span.column};
    const char *line_start = token->text.bytes;
    for (const char *byte = token->text.bytes; byte < at; byte++) {
        if (*byte == '\n') {
            place = (Origin){place.line + 1, 0};
            line_start = byte + 1;
        }
    }
    place.column += (int)(at - line_start);
    return place;
}

/* The expression between [from], behind the brace, and walk->at. */
static Node *field_value(Walk *walk, const char *from)
{
    size_t length = (size_t)(walk->at - from);
    if (strspn(from, " \t\n\f") >= length) {
        if (*walk->at != '}')
            raise_last(walk->p, "f-string: expression required before '%c'", *walk->at);
        else
            raise_last(walk->p, "f-string: empty expression not allowed");
        return NULL;
    }
    Text text = TEXT_EMPTY;
    text_printf(&text, "(%.*s)", (int)length, from);
    Node *node = parse_field(walk->p, text_slice(&text), place_of(walk->literal->token, from - 1));
    text_free(&text);
    return node;
}

static bool add_pieces(Walk *walk, int nesting);

/* ':' and what follows, a JoinedStr of its own that may hold fields. */
static Node *format_spec(Walk *walk, int nesting)
{
    Pieces spec = {.span = walk->pieces->span, .unicode_prefix = walk->pieces->unicode_prefix};
    Pieces *outer = walk->pieces;
    walk->pieces = &spec;
    bool fine = add_pieces(walk, nesting + 1);
    walk->pieces = outer;
    if (fine)
        flush_text(walk->p, &spec);
    text_free(&spec.text);
    if (!fine)
        return NULL;
    Node *node = new_part(walk->p, NODE_JOINED_STR);
    node->span = spec.span;
    node->values = spec.values;
    return node;
}

/* '!' and a letter. */
static bool conversion(Walk *walk, Node *node)
{
    walk->at++;
    if (walk->at >= walk->end)
        return fault(walk, "f-string: expecting '}'");
    char letter = *walk->at++;
    if (letter != 's' && letter != 'r' && letter != 'a')
        return fault(walk, "f-string: invalid conversion character: expected 's', 'r', or 'a'");
    node->conversion = (uint8_t)letter;
    return true;
}

/* '=': the text of the expression, up to here, is part of the string. */
static bool debug_text(Walk *walk, const char *from)
{
    walk->at++;
    while (walk->at < walk->end && strchr(" \t\n\r\f\v", *walk->at))
        walk->at++;
    text_add(&walk->pieces->text, from, (size_t)(walk->at - from));
    return walk->at < walk->end || fault(walk, "f-string: expecting '}'");
}

/* '{' expression ['='] ['!' letter] [':' format_spec] '}' */
static bool field(Walk *walk, int nesting)
{
    if (nesting >= FIELD_NESTING)
        return fault(walk, "f-string: expressions nested too deeply");
    const char *from = ++walk->at;
    if (!find_expression_end(walk))
        return false;
    Node *node = new_part(walk->p, NODE_FORMATTED_VALUE);
    node->span = walk->pieces->span;
    node->value = field_value(walk, from);
    if (!node->value)
        return false;
    bool debug = *walk->at == '=';
    if (debug && !debug_text(walk, from))
        return false;
    if (*walk->at == '!' && !conversion(walk, node))
        return false;
    if (walk->at < walk->end && *walk->at == ':') {
        walk->at++;
        if (walk->at >= walk->end)
            return fault(walk, "f-string: expecting '}'");
        if (!(node->format_spec = format_spec(walk, nesting)))
            return false;
    }
    if (walk->at >= walk->end || *walk->at != '}')
        return fault(walk, "f-string: expecting '}'");
    walk->at++;
    if (debug && !node->format_spec && !node->conversion)
        node->conversion = 'r';
    flush_text(walk->p, walk->pieces);
    list_add(walk->p, &walk->pieces->values, node);
    return true;
}

static bool add_pieces(Walk *walk, int nesting)
{
    while (walk->at < walk->end) {
        if (nesting > 0 && *walk->at == '}')
            return true;
        if (!literal_text(walk, nesting))
            return false;
    }
    return true;
}

bool add_fstring(Parser *p, Pieces *pieces, const Literal *literal)
{
    Walk walk = {p, literal, pieces, literal->body.bytes,
                 literal->body.bytes + literal->body.length};
    return add_pieces(&walk, 0);
}
