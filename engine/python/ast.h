/* AST: a program as a tree, with the positions and the shape that CPython 3.11's `ast` gives it.
 *
 * One fat node serves every construct. Which fields a kind uses, and what CPython calls them, is
 * one row of node_list.h; the dump is a loop over those rows. Fields that serve several kinds have
 * an alias for each use, so that code reads `node->test` for an `if` and `node->value` for a
 * `return`.
 *
 * Three passes fill a node in: the parser (shape), the resolver (names: which slot), and the
 * evaluator's linker (the function that runs it). All memory belongs to the Program's arena. */
#ifndef COROLANE_PYTHON_AST_H
#define COROLANE_PYTHON_AST_H

#include <stdint.h>

#include "engine/base/text.h"

typedef enum NodeKind {
#define NODE(kind, name, fields) NODE_##kind,
#include "engine/python/node_list.h"
#undef NODE
    NODE_COUNT
} NodeKind;

/* A place in the source: line 1-based, column a 0-based count of UTF-8 bytes, end exclusive. These
 * are the four numbers of CPython's `ast` nodes. */
typedef struct Span {
    int line, column;
    int end_line, end_column;
} Span;

typedef enum Context { CONTEXT_LOAD, CONTEXT_STORE, CONTEXT_DELETE } Context;

/* BINARY_ and UNARY_ rows, with the operator's spelling, CPython's class name and the special
 * methods that carry it out: see operator_list.h. */
typedef enum BinaryOp {
#define BINARY(id, name, spelling, method, reflected, inplace) BINARY_##id,
#define UNARY(id, name, spelling, method)
#define COMPARE(id, name, spelling, method, reflected)
#include "engine/python/operator_list.h"
    BINARY_COUNT
} BinaryOp;

typedef enum UnaryOp {
#define BINARY(id, name, spelling, method, reflected, inplace)
#define UNARY(id, name, spelling, method) UNARY_##id,
#define COMPARE(id, name, spelling, method, reflected)
#include "engine/python/operator_list.h"
    UNARY_COUNT
} UnaryOp;

typedef enum CompareOp {
#define BINARY(id, name, spelling, method, reflected, inplace)
#define UNARY(id, name, spelling, method)
#define COMPARE(id, name, spelling, method, reflected) COMPARE_##id,
#include "engine/python/operator_list.h"
    COMPARE_COUNT
} CompareOp;

typedef enum BoolOp { BOOL_AND, BOOL_OR } BoolOp;

typedef enum ConstantKind {
    CONSTANT_NONE,
    CONSTANT_TRUE,
    CONSTANT_FALSE,
    CONSTANT_ELLIPSIS,
    CONSTANT_INT,     /* text: digits in base 10, 2, 8 or 16, prefix kept, underscores removed */
    CONSTANT_FLOAT,   /* text: as strtod() takes it, underscores removed */
    CONSTANT_COMPLEX, /* text: the imaginary part as strtod() takes it */
    CONSTANT_STRING,  /* text: the decoded value as UTF-8 (surrogates as three bytes) */
    CONSTANT_BYTES,   /* text: the decoded bytes */
} ConstantKind;

/* How a name is reached; decided by the resolver. */
typedef enum NameKind {
    NAME_LOCAL,          /* slots[slot] */
    NAME_CELL,           /* slots[slot] holds a cell (own or from an enclosing function) */
    NAME_GLOBAL,         /* globals[slot], then the builtins */
    NAME_CLASS,          /* class body: slots[slot] if bound, else globals[outer], then builtins */
    NAME_CLASS_CELL,     /* class body: slots[slot] if bound, else the cell in slots[outer] */
} NameKind;

/* Where the value of a Name or a Constant is found without a call; decided by the linker. */
typedef enum ValuePlace {
    PLACE_ELSEWHERE,
    PLACE_SLOT,     /* the frame's slots[slot] */
    PLACE_GLOBAL,   /* globals[slot], if it is bound */
    PLACE_CONSTANT, /* constants[slot], which is its id */
} ValuePlace;

struct Frame;
struct Object;
typedef struct Node Node;
typedef struct Code Code; /* scope.h */

typedef struct NodeList {
    Node **items; /* an item is NULL only where CPython has None: Dict keys, kw_defaults */
    int count;
} NodeList;

struct Node {
    NodeKind kind;
    uint32_t id; /* position in Program.nodes; the trace's name for this place */
    Span span;

    union { Node *value, *left, *test, *func, *operand, *elt, *exc, *type, *context_expr, *lower,
                 *args_node; };
    union { Node *target, *right, *then, *slice, *cause, *optional_vars, *upper, *dict_value, *vararg; };
    union { Node *iter, *otherwise, *msg, *step, *annotation, *format_spec, *kwarg, *returns; };

    union { NodeList body, elts, values, args, targets, generators, names, keys; };
    union { NodeList orelse, comparators, keywords, ifs, dict_values, posonlyargs, decorators; };
    union { NodeList handlers, bases, kwonlyargs, with_items; };
    union { NodeList finalbody, kw_defaults, class_keywords; };
    NodeList defaults;

    Slice name;      /* identifier: Name.id, Attribute.attr, FunctionDef.name, arg.arg, keyword.arg,
                        alias.name, ImportFrom.module, ExceptHandler.name; {NULL,0} for CPython's None */
    Slice written;   /* the name as the source has it, where the class's name was put before it
                        (`__x` in class C is `_C__x`); {NULL,0} where `name` is as written */
    Slice asname;    /* alias.asname; {NULL,0} when absent */
    Slice *name_list; /* Global, Nonlocal */
    int name_count;
    Slice text;      /* Constant: see ConstantKind */
    CompareOp *ops;  /* Compare: comparators.count of them */

    uint8_t op;       /* BinaryOp, UnaryOp, BoolOp, Context or ConstantKind, by kind; of a Compare with
                         one comparator its CompareOp, from the linker */
    uint8_t conversion; /* FormattedValue: 0, 's', 'r' or 'a' (CPython's -1, 115, 114, 97) */
    uint8_t simple;   /* AnnAssign */
    uint8_t is_async; /* comprehension */
    uint8_t unicode_prefix; /* Constant: 1 for u'…' */
    int level;        /* ImportFrom */

    /* Filled in by the resolver. */
    uint8_t name_kind; /* NameKind, for every node that names a variable: Name, FunctionDef,
                          ClassDef, arg, alias, ExceptHandler with a name */
    int slot;
    int outer;
    Code *code; /* FunctionDef, Lambda, ClassDef, comprehensions: the scope this node opens */

    /* Filled in by the linker (engine/python/link.c); the parser leaves them NULL. Which of them a
     * node has follows from where it stands: an expression evaluates, a statement executes, a target
     * stores and deletes. */
    uint8_t place;  /* ValuePlace */
    uint32_t told;  /* the header of the record that tells of it: a statement's LINE, a Name's BIND … */
    uint32_t lead;  /* … and the lead of that BIND */
    struct Object *(*eval)(struct Frame *frame, const Node *node);
    int (*exec)(struct Frame *frame, const Node *node);
    bool (*store)(struct Frame *frame, const Node *node, struct Object *value);
    bool (*delete)(struct Frame *frame, const Node *node);
};

#endif
