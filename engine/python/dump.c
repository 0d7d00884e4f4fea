/* program_dump: the tree as CPython's ast.dump() prints it. */
#include <stdlib.h>
#include <tommath.h>

#include "engine/base/memory.h"
#include "engine/base/number.h"
#include "engine/base/quote.h"
#include "engine/python/program.h"
#include "engine/python/tree.h"

static const char *const class_names[] = {
#define NODE(kind, name, fields) [NODE_##kind] = name,
#include "engine/python/node_list.h"
#undef NODE
};

static const char *const binary_names[] = {
#define BINARY(id, name, spelling, method, reflected, inplace) name,
#define UNARY(id, name, spelling, method)
#define COMPARE(id, name, spelling, method, reflected)
#include "engine/python/operator_list.h"
};

static const char *const unary_names[] = {
#define BINARY(id, name, spelling, method, reflected, inplace)
#define UNARY(id, name, spelling, method) name,
#define COMPARE(id, name, spelling, method, reflected)
#include "engine/python/operator_list.h"
};

static const char *const compare_names[] = {
#define BINARY(id, name, spelling, method, reflected, inplace)
#define UNARY(id, name, spelling, method)
#define COMPARE(id, name, spelling, method, reflected) name,
#include "engine/python/operator_list.h"
};

typedef struct Dump {
    Layout layout;
    bool positions;
    Text *out;
} Dump;

/* An int literal of any length, in base ten. */
static void add_int(Text *out, Slice text)
{
    static const char letters[] = "xob";
    static const int radixes[] = {16, 8, 2};
    int radix = 10;
    const char *digits = text.bytes;
    for (int i = 0; i < 3; i++) {
        if (text.length > 2 && (text.bytes[1] | 32) == letters[i]) {
            radix = radixes[i];
            digits += 2;
        }
    }
    mp_int number;
    size_t size;
    if (mp_init(&number) != MP_OKAY)
        memory_exhausted(sizeof number);
    if (mp_read_radix(&number, digits, radix) == MP_OKAY) {
        int needed = 0;
        if (mp_radix_size(&number, 10, &needed) == MP_OKAY) {
            char *decimal = memory_alloc((size_t)needed);
            if (mp_to_radix(&number, decimal, (size_t)needed, &size, 10) == MP_OKAY)
                text_add_c(out, decimal);
            free(decimal);
        }
    }
    mp_clear(&number);
}

static void add_imaginary(Text *out, Slice text)
{
    Text digits = TEXT_EMPTY;
    number_float_repr(&digits, strtod(text.bytes, NULL));
    if (digits.length > 2 && slice_is((Slice){digits.bytes + digits.length - 2, 2}, ".0"))
        text_cut(&digits, digits.length - 2);
    text_printf(out, "%sj", digits.bytes);
    text_free(&digits);
}

static void add_constant(Text *out, const Node *node)
{
    switch ((ConstantKind)node->op) {
    case CONSTANT_NONE: text_add_c(out, "None"); break;
    case CONSTANT_TRUE: text_add_c(out, "True"); break;
    case CONSTANT_FALSE: text_add_c(out, "False"); break;
    case CONSTANT_ELLIPSIS: text_add_c(out, "Ellipsis"); break;
    case CONSTANT_INT: add_int(out, node->text); break;
    case CONSTANT_FLOAT: number_float_repr(out, strtod(node->text.bytes, NULL)); break;
    case CONSTANT_COMPLEX: add_imaginary(out, node->text); break;
    case CONSTANT_STRING: quote_repr(out, node->text.bytes, node->text.length); break;
    case CONSTANT_BYTES: quote_bytes_repr(out, node->text.bytes, node->text.length); break;
    }
}

static void add_identifier(Text *out, Slice name)
{
    text_printf(out, "'%.*s'", (int)name.length, name.bytes);
}

static void add_identifiers(Text *out, const Node *node)
{
    text_add_char(out, '[');
    for (int i = 0; i < node->name_count; i++) {
        text_add_c(out, i ? ", " : "");
        add_identifier(out, node->name_list[i]);
    }
    text_add_char(out, ']');
}

static void add_compare_ops(Text *out, const Node *node)
{
    text_add_char(out, '[');
    for (int i = 0; i < node->comparators.count; i++)
        text_printf(out, "%s%s()", i ? ", " : "", compare_names[node->ops[i]]);
    text_add_char(out, ']');
}

static void add_node(Dump *dump, const Node *node);

static void add_list(Dump *dump, NodeList list)
{
    text_add_char(dump->out, '[');
    for (int i = 0; i < list.count; i++) {
        text_add_c(dump->out, i ? ", " : "");
        add_node(dump, list.items[i]);
    }
    text_add_char(dump->out, ']');
}

/* Fields that ast.dump() leaves out: optional ones that are None. */
static bool is_absent(const Node *node, const Field *field)
{
    const void *member = (const char *)node + field->offset;
    switch (field->type) {
    case 'n': return !tree_node(node, field);
    case '?': return !((const Slice *)member)->bytes;
    case 's': return !node->unicode_prefix;
    default: return false;
    }
}

static void add_field(Dump *dump, const Node *node, const Field *field)
{
    static const char *const contexts[] = {"Load()", "Store()", "Del()"};
    const void *member = (const char *)node + field->offset;
    Text *out = dump->out;
    switch (field->type) {
    case 'n': add_node(dump, tree_node(node, field)); break;
    case 'l': add_list(dump, tree_list(node, field)); break;
    case 'i': case '?': add_identifier(out, *(const Slice *)member); break;
    case 'c': text_add_c(out, contexts[node->op]); break;
    case 'o': text_printf(out, "%s()", binary_names[node->op]); break;
    case 'O': add_compare_ops(out, node); break;
    case 'b': text_add_c(out, node->op == BOOL_AND ? "And()" : "Or()"); break;
    case 'u': text_printf(out, "%s()", unary_names[node->op]); break;
    case 'k': add_constant(out, node); break;
    case 'v': text_printf(out, "%d", node->conversion ? node->conversion : -1); break;
    case 'N': add_identifiers(out, node); break;
    case 's': text_add_c(out, "'u'"); break;
    case 'z': text_add_c(out, "[]"); break;
    case 'd':
        text_printf(out, "%d", node->kind == NODE_IMPORT_FROM ? *(const int *)member
                                                             : *(const uint8_t *)member);
        break;
    }
}

static bool has_positions(NodeKind kind)
{
    return kind != NODE_MODULE && kind != NODE_ARGUMENTS && kind != NODE_COMPREHENSION &&
           kind != NODE_WITH_ITEM;
}

static void add_node(Dump *dump, const Node *node)
{
    Text *out = dump->out;
    if (!node) {
        text_add_c(out, "None");
        return;
    }
    const char *separator = "";
    text_printf(out, "%s(", class_names[node->kind]);
    for (int i = 0; i < dump->layout.counts[node->kind]; i++) {
        Field field = dump->layout.fields[node->kind][i];
        if (is_absent(node, &field))
            continue;
        text_printf(out, "%s%.*s=", separator, (int)field.name.length, field.name.bytes);
        if (field.type == 'i' && node->written.bytes)
            field.offset = offsetof(Node, written);
        add_field(dump, node, &field);
        separator = ", ";
    }
    if (dump->positions && has_positions(node->kind))
        text_printf(out, "%slineno=%d, col_offset=%d, end_lineno=%d, end_col_offset=%d", separator,
                    node->span.line, node->span.column, node->span.end_line, node->span.end_column);
    text_add_char(out, ')');
}

void program_dump(const Program *program, bool positions, Text *out)
{
    Dump *dump = memory_zero(1, sizeof(Dump));
    tree_layout(&dump->layout);
    dump->positions = positions;
    dump->out = out;
    add_node(dump, program->module);
    free(dump);
}
