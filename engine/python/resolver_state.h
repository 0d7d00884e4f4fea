/* The resolver's state, shared by resolver.c (scopes, names, slots) and resolve_walk.c (the walk over
 * the tree). */
#ifndef COROLANE_PYTHON_RESOLVER_STATE_H
#define COROLANE_PYTHON_RESOLVER_STATE_H

#include "engine/python/resolver.h"
#include "engine/python/symbols.h"

typedef struct Reference {
    Node *node;
    Symbol *symbol;
    const Scope *scope;
} Reference;

typedef struct Resolver {
    Program *program;
    Arena *arena;       /* the program's */
    Arena *scratch;
    Diag *diag;
    Scope **scopes;     /* by Code id */
    size_t scope_count, scope_capacity;
    Scope *scope;       /* the present one */
    Slice class_name;   /* the innermost class around it, for private names; {NULL,0} */
    Reference *references;
    size_t reference_count, reference_capacity;
    bool failed;
} Resolver;

/* Raises at [span]; the walk ends. */
#define fault(r, span, ...) \
    ((r)->failed = (r)->failed || \
                   !resolver_fault((r)->program, (r)->diag, span, __VA_ARGS__))

/* A new scope inside the present one, which it becomes. */
void enter_scope(Resolver *r, CodeKind kind, Node *node, Slice name);
void leave_scope(Resolver *r);
bool is_comprehension(const Scope *scope);

/* [name] as it is inside the present class: `__x` becomes `_Class__x`. */
Slice mangled(Resolver *r, Slice name);
/* Mangles the name that the node itself carries. */
void mangle_node(Resolver *r, Node *node);

/* Notes a use or binding, a SYMBOL_ flag, of [name] (mangled) in [scope]. */
Symbol *add_name(Resolver *r, Scope *scope, Slice name, int flag, Span span);
/* [node] names [symbol]: it gets its slot in the end. */
void refer(Resolver *r, Node *node, Symbol *symbol);
/* The node binds [name] (not mangled) in the present scope. */
void bind_name(Resolver *r, Node *node, Slice name, int flag);

/* The string that opens a body, or {NULL,0}. */
Slice docstring(NodeList body);

/* resolve_walk.c: visits [node] and all below it. */
void resolve_walk(Resolver *r, Node *node);

#endif
