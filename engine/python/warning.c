/* What CPython's compiler warns of, although it runs it: comparisons by identity with a literal,
 * literals that are called or indexed in vain (mostly a comma is missing), an assert of a tuple. */
#include "engine/python/program.h"
#include "engine/python/tree.h"

/* Whether CPython's optimizer makes a constant of [n]. */
static bool is_constant(const Node *n)
{
    if (n->kind == NODE_UNARY_OP)
        return n->op != UNARY_NOT && is_constant(n->operand);
    if (n->kind == NODE_BIN_OP)
        return is_constant(n->left) && is_constant(n->right);
    bool all = n->kind == NODE_TUPLE;
    for (int i = 0; all && i < n->elts.count; i++)
        all = is_constant(n->elts.items[i]);
    return all || n->kind == NODE_CONSTANT;
}

static const char *constant_type(const Node *n)
{
    static const char *const names[] = {
        [CONSTANT_NONE] = "NoneType", [CONSTANT_TRUE] = "bool",         [CONSTANT_FALSE] = "bool",
        [CONSTANT_INT] = "int",       [CONSTANT_ELLIPSIS] = "ellipsis", [CONSTANT_FLOAT] = "float",
        [CONSTANT_STRING] = "str",    [CONSTANT_COMPLEX] = "complex",   [CONSTANT_BYTES] = "bytes",
    };
    return names[n->op];
}

/* The type of what [n] gives, where its text says it; else NULL. */
static const char *literal_type(const Node *n)
{
    static const char *const names[NODE_COUNT] = {
        [NODE_TUPLE] = "tuple",    [NODE_LIST] = "list",
        [NODE_DICT] = "dict",      [NODE_SET] = "set",
        [NODE_LIST_COMP] = "list", [NODE_DICT_COMP] = "dict",
        [NODE_SET_COMP] = "set",   [NODE_GENERATOR_EXP] = "generator",
        [NODE_LAMBDA] = "function", [NODE_JOINED_STR] = "str",
        [NODE_FORMATTED_VALUE] = "str",
    };
    return n->kind == NODE_CONSTANT ? constant_type(n) : names[n->kind];
}

static bool is_singleton(const Node *n)
{
    return n->kind == NODE_CONSTANT && n->op <= CONSTANT_ELLIPSIS;
}

static void warn_compare(const Node *n, Text *out)
{
    for (int i = 0; i < n->comparators.count; i++) {
        const Node *pair[] = {i ? n->comparators.items[i - 1] : n->left, n->comparators.items[i]};
        bool literal = false;
        for (int side = 0; side < 2; side++)
            literal |= is_constant(pair[side]) && !is_singleton(pair[side]);
        if (!literal || (n->ops[i] != COMPARE_IS && n->ops[i] != COMPARE_ISNOT))
            continue;
        text_add_c(out, n->ops[i] == COMPARE_IS ? "\"is\" with a literal. Did you mean \"==\"?"
                                                : "\"is not\" with a literal. Did you mean \"!=\"?");
        return;
    }
}

static void warn_call(const Node *n, Text *out)
{
    const char *type = n->func->kind == NODE_LAMBDA ? NULL : literal_type(n->func);
    if (type)
        text_printf(out, "'%s' object is not callable; perhaps you missed a comma?", type);
}

static bool is_sequence(const Node *n)
{
    bool constant = n->kind == NODE_CONSTANT && (n->op == CONSTANT_STRING || n->op == CONSTANT_BYTES);
    return constant || n->kind == NODE_TUPLE || n->kind == NODE_LIST || n->kind == NODE_LIST_COMP ||
           n->kind == NODE_JOINED_STR || n->kind == NODE_FORMATTED_VALUE;
}

static bool is_index(const Node *n)
{
    return n->kind == NODE_CONSTANT &&
           (n->op == CONSTANT_INT || n->op == CONSTANT_TRUE || n->op == CONSTANT_FALSE);
}

static void warn_subscript(const Node *n, Text *out)
{
    const char *type = literal_type(n->value), *index = literal_type(n->slice);
    if (!type || n->op != CONTEXT_LOAD || n->value->kind == NODE_DICT ||
        n->value->kind == NODE_DICT_COMP)
        return;
    if (!is_sequence(n->value))
        text_printf(out, "'%s' object is not subscriptable; perhaps you missed a comma?", type);
    else if (index && !is_index(n->slice))
        text_printf(out, "%s indices must be integers or slices, not %s; perhaps you missed a comma?",
                    type, index);
}

static void warn_assert(const Node *n, Text *out)
{
    if (n->test->kind == NODE_TUPLE && n->test->elts.count > 0)
        text_add_c(out, "assertion is always true, perhaps remove parentheses?");
}

static void warn_of(const Node *n, Text *out)
{
    static void (*const checks[NODE_COUNT])(const Node *, Text *) = {
        [NODE_COMPARE] = warn_compare,
        [NODE_CALL] = warn_call,
        [NODE_SUBSCRIPT] = warn_subscript,
        [NODE_ASSERT] = warn_assert,
    };
    if (checks[n->kind])
        checks[n->kind](n, out);
}

static Slice without_blanks(Slice line)
{
    while (line.length && (*line.bytes == ' ' || *line.bytes == '\t' || *line.bytes == '\f'))
        line.bytes++, line.length--;
    while (line.length && (line.bytes[line.length - 1] == ' ' || line.bytes[line.length - 1] == '\t'))
        line.length--;
    return line;
}

typedef struct Walk {
    const Program *program;
    const char *path;
    Text *out;
    Layout layout;
} Walk;

static void add_warning(const Walk *walk, const Node *n)
{
    Text warning = TEXT_EMPTY;
    warn_of(n, &warning);
    if (warning.length) {
        Slice line = without_blanks(program_line(walk->program, n->span.line));
        text_printf(walk->out, "%s:%d: SyntaxWarning: %s\n  %.*s\n", walk->path, n->span.line,
                    text_c(&warning), (int)line.length, line.bytes);
    }
    text_free(&warning);
}

static void visit(const Walk *walk, const Node *n);

static void visit_list(const Walk *walk, NodeList list)
{
    for (int i = 0; i < list.count; i++)
        visit(walk, list.items[i]);
}

static void visit_fields(const Walk *walk, const Node *n)
{
    for (int i = 0; i < walk->layout.counts[n->kind]; i++) {
        const Field *field = &walk->layout.fields[n->kind][i];
        if (field->type == 'n')
            visit(walk, tree_node(n, field));
        else if (field->type == 'l')
            visit_list(walk, tree_list(n, field));
    }
}

/* In the order in which CPython compiles: what it puts into two places it warns of twice. */
static void visit(const Walk *walk, const Node *n)
{
    if (!n)
        return;
    add_warning(walk, n);
    if (n->kind == NODE_WHILE) {
        visit(walk, n->test);
        visit_list(walk, n->body);
        visit(walk, n->test);
        visit_list(walk, n->orelse);
    } else if (n->kind == NODE_TRY) {
        visit_list(walk, n->body);
        visit_list(walk, n->orelse);
        visit_list(walk, n->handlers);
        visit_list(walk, n->finalbody);
        visit_list(walk, n->finalbody);
    } else if (n->kind == NODE_FUNCTION_DEF) {
        visit_list(walk, n->decorators);
        visit(walk, n->args_node);
        visit(walk, n->returns);
        visit_list(walk, n->body);
    } else {
        visit_fields(walk, n);
    }
}

void program_warnings(const Program *program, const char *path, Text *out)
{
    Walk walk = {.program = program, .path = path, .out = out};
    tree_layout(&walk.layout);
    visit(&walk, program->module);
}
