/* Import statements. */
#include "engine/python/parser.h"

/* dotted_name: dotted_name '.' NAME | NAME — or one NAME only. {NULL,0} when it is not there. */
static Slice dotted_name(Parser *p, bool dotted)
{
    Slice first = token_here(p)->text;
    if (!accept(p, TOKEN_NAME))
        return (Slice){0};
    Text name = TEXT_EMPTY;
    text_add_slice(&name, first);
    for (int behind = p->mark; dotted && accept(p, TOKEN_DOT); behind = p->mark) {
        Slice part = token_here(p)->text;
        if (!accept(p, TOKEN_NAME)) {
            p->mark = behind;
            break;
        }
        text_add_char(&name, '.');
        text_add_slice(&name, part);
    }
    Slice result = {arena_copy(p->arena, name.bytes, name.length), name.length};
    text_free(&name);
    return result;
}

/* import_from_as_name: NAME ['as' NAME]    dotted_as_name: dotted_name ['as' NAME] */
static Node *alias(Parser *p, bool dotted)
{
    int start = p->mark;
    Slice name = dotted_name(p, dotted);
    if (!name.bytes)
        return NULL;
    Slice asname = {0};
    int behind = p->mark;
    if (accept(p, TOKEN_AS)) {
        asname = token_here(p)->text;
        if (!accept(p, TOKEN_NAME)) {
            p->mark = behind;
            asname = (Slice){0};
        }
    }
    Node *node = new_node(p, NODE_ALIAS, start);
    node->name = name;
    node->asname = asname;
    return node;
}

/* import_name: 'import' ','.dotted_as_name+ */
static Node *import_name(Parser *p)
{
    int start = p->mark++;
    NodeList names = {0};
    for (int behind = p->mark;; behind = p->mark, accept(p, TOKEN_COMMA)) {
        Node *name = alias(p, true);
        if (!name) {
            p->mark = behind;
            break;
        }
        list_add(p, &names, name);
        if (!at(p, TOKEN_COMMA))
            break;
    }
    if (names.count == 0)
        return reset(p, start);
    Node *node = new_node(p, NODE_IMPORT, start);
    node->names = names;
    return node;
}

static Node *star_alias(Parser *p)
{
    accept(p, TOKEN_STAR);
    Node *node = new_node(p, NODE_ALIAS, p->mark - 1);
    node->name = slice_of("*");
    return node;
}

/* import_from_targets: '(' ','.import_from_as_name+ [','] ')' | ','.import_from_as_name+ !','
 *                    | '*' | invalid_import_from_targets */
static bool import_from_targets(Parser *p, NodeList *names)
{
    int start = p->mark;
    bool bracketed = accept(p, TOKEN_LPAR);
    Node *name;
    if (at(p, TOKEN_STAR) && !bracketed) {
        list_add(p, names, star_alias(p));
        return true;
    }
    while ((name = alias(p, false))) {
        list_add(p, names, name);
        if (!at(p, TOKEN_COMMA) || (!bracketed && p->tokens.items[p->mark + 1].kind != TOKEN_NAME))
            break;
        accept(p, TOKEN_COMMA);
    }
    if (names->count && (bracketed ? accept(p, TOKEN_RPAR) : !at(p, TOKEN_COMMA)))
        return true;
    if (!bracketed && at(p, TOKEN_COMMA) && p->fill <= p->mark + 1)
        p->fill = p->mark + 2;
    p->mark = start;
    return p->second_pass && invalid_import_from_targets(p);
}

/* import_from: 'from' ('.' | '...')* dotted_name 'import' import_from_targets
 *            | 'from' ('.' | '...')+ 'import' import_from_targets */
static Node *import_from(Parser *p)
{
    int start = p->mark++;
    int level = 0;
    NodeList names = {0};
    while (at(p, TOKEN_DOT) || at(p, TOKEN_ELLIPSIS)) {
        level += at(p, TOKEN_DOT) ? 1 : 3;
        accept(p, peek(p));
    }
    Slice module = dotted_name(p, true);
    if ((!module.bytes && level == 0) || !accept(p, TOKEN_IMPORT) ||
        !import_from_targets(p, &names) || p->error)
        return reset(p, start);
    Node *node = new_node(p, NODE_IMPORT_FROM, start);
    node->name = module;
    node->names = names;
    node->level = level;
    return node;
}

/* import_stmt: import_name | import_from */
Node *import_stmt(Parser *p)
{
    return at(p, TOKEN_IMPORT) ? import_name(p) : import_from(p);
}
