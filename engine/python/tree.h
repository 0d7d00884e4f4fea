/* Tree: walking and numbering nodes by the rows of node_list.h. */
#ifndef COROLANE_PYTHON_TREE_H
#define COROLANE_PYTHON_TREE_H

#include "engine/base/arena.h"
#include "engine/python/ast.h"

/* One field of a row, `name=source:type`. */
typedef struct Field {
    Slice name;
    char type;
    size_t offset; /* of the member in Node */
} Field;

enum { FIELD_LIMIT = 8 };

typedef struct Layout {
    Field fields[NODE_COUNT][FIELD_LIMIT];
    int counts[NODE_COUNT];
} Layout;

/* The rows of node_list.h, taken apart. */
void tree_layout(Layout *layout);

/* What a field holds; its type must fit. */
Node *tree_node(const Node *node, const Field *field);
NodeList tree_list(const Node *node, const Field *field);

/* How deep a tree may be: the recursion of every pass over it is bounded by this. */
enum { TREE_DEPTH_LIMIT = 3000 };

/* Numbers the nodes below [root] from [first] in the order of the source's structure and collects them
 * in *[nodes] (in [arena]). Returns how many, or 0 and *[deep] when the tree is deeper than
 * TREE_DEPTH_LIMIT. */
uint32_t tree_number(Arena *arena, Node *root, uint32_t first, Node ***nodes, const Node **deep);

#endif
