/* String literals: the inside shared by parse_string.c and parse_fstring.c. */
#ifndef COROLANE_PYTHON_STRING_LITERAL_H
#define COROLANE_PYTHON_STRING_LITERAL_H

#include "engine/python/parser.h"

/* One string token, taken apart. */
typedef struct Literal {
    Token *token;
    Slice body; /* between the quotes */
    bool raw, bytes, format;
} Literal;

/* Adjacent literals being put together: text gathers in `text` until a field ends it. */
typedef struct Pieces {
    NodeList values;
    Text text;
    Span span;       /* of the whole: what every piece gets as its place */
    bool unicode_prefix;
} Pieces;

/* Appends the value of [body], its escapes decoded unless [raw]. False when raised. */
bool decode_literal(Parser *p, Slice body, bool raw, bool bytes, Text *out);

/* Ends the text gathered so far: it becomes a Constant unless it is empty. */
void flush_text(Parser *p, Pieces *pieces);

/* Appends an f-string's text and fields to [pieces]. False when raised. */
bool add_fstring(Parser *p, Pieces *pieces, const Literal *literal);

/* A parser for the expression [text] of an f-string field that stands at [origin]. */
Node *parse_field(Parser *p, Slice text, Origin origin);

#endif
