#include "engine/python/tree.h"

#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"

static const char *const rows[] = {
#define NODE(kind, name, fields) [NODE_##kind] = fields,
#include "engine/python/node_list.h"
#undef NODE
};

#define MEMBERS(X) \
    X(value) X(left) X(test) X(func) X(operand) X(elt) X(exc) X(type) X(context_expr) X(lower) \
    X(args_node) X(target) X(right) X(then) X(slice) X(cause) X(optional_vars) X(upper) \
    X(dict_value) X(vararg) X(iter) X(otherwise) X(msg) X(step) X(annotation) X(format_spec) \
    X(kwarg) X(returns) X(body) X(elts) X(values) X(args) X(targets) X(generators) X(names) \
    X(keys) X(orelse) X(comparators) X(keywords) X(ifs) X(dict_values) X(posonlyargs) \
    X(decorators) X(handlers) X(bases) X(kwonlyargs) X(with_items) X(finalbody) X(kw_defaults) \
    X(class_keywords) X(defaults) X(name) X(asname) X(name_list) X(text) X(ops) X(op) \
    X(conversion) X(simple) X(is_async) X(unicode_prefix) X(level)

static const struct {
    const char *name;
    size_t offset;
} members[] = {
#define X(member) {#member, offsetof(Node, member)},
    MEMBERS(X)
#undef X
};

static size_t offset_of(Slice member)
{
    for (size_t i = 0; i < sizeof(members) / sizeof(*members); i++)
        if (slice_is(member, members[i].name))
            return members[i].offset;
    abort(); /* a row of node_list.h names a member that Node does not have */
}

static Field parse_field(const char *from, const char *to)
{
    const char *equal = memchr(from, '=', (size_t)(to - from));
    const char *colon = memchr(from, ':', (size_t)(to - from));
    return (Field){
        .name = {from, (size_t)(equal - from)},
        .type = colon[1],
        .offset = offset_of((Slice){equal + 1, (size_t)(colon - equal - 1)}),
    };
}

void tree_layout(Layout *layout)
{
    memset(layout, 0, sizeof(*layout));
    for (int kind = 0; kind < NODE_COUNT; kind++) {
        for (const char *at = rows[kind]; *at;) {
            const char *end = at + strcspn(at, " ");
            layout->fields[kind][layout->counts[kind]++] = parse_field(at, end);
            at = end + (*end == ' ');
        }
    }
}

Node *tree_node(const Node *node, const Field *field)
{
    return *(Node *const *)(const void *)((const char *)node + field->offset);
}

NodeList tree_list(const Node *node, const Field *field)
{
    return *(const NodeList *)(const void *)((const char *)node + field->offset);
}

typedef struct Numbering {
    Layout layout;
    uint32_t first;
    Node **nodes;
    size_t count, capacity;
    int depth;
    const Node *deep;
} Numbering;

static void number(Numbering *numbering, Node *node)
{
    if (!node || numbering->deep)
        return;
    if (numbering->depth >= TREE_DEPTH_LIMIT) {
        numbering->deep = node;
        return;
    }
    numbering->depth++;
    numbering->nodes = memory_grow(numbering->nodes, numbering->count, &numbering->capacity,
                                   sizeof(Node *));
    node->id = numbering->first + (uint32_t)numbering->count;
    numbering->nodes[numbering->count++] = node;
    for (int i = 0; i < numbering->layout.counts[node->kind]; i++) {
        const Field *field = &numbering->layout.fields[node->kind][i];
        if (field->type == 'n')
            number(numbering, tree_node(node, field));
        NodeList list = field->type == 'l' ? tree_list(node, field) : (NodeList){0};
        for (int item = 0; item < list.count; item++)
            number(numbering, list.items[item]);
    }
    numbering->depth--;
}

uint32_t tree_number(Arena *arena, Node *root, uint32_t first, Node ***nodes, const Node **deep)
{
    Numbering *numbering = memory_zero(1, sizeof(Numbering));
    numbering->first = first;
    tree_layout(&numbering->layout);
    number(numbering, root);
    size_t size = numbering->count * sizeof(Node *);
    *deep = numbering->deep;
    *nodes = arena_alloc(arena, size);
    memcpy(*nodes, numbering->nodes, size);
    uint32_t count = numbering->deep ? 0 : (uint32_t)numbering->count;
    free(numbering->nodes);
    free(numbering);
    return count;
}
