/* What a module of CPython's has and the one here has not: known from the rows, so that a program
 * that needs it is refused before it runs. What CPython's lacks too is the program's own error. */
#include <string.h>

#include "engine/python/module.h"

/* What every module of CPython's has. */
static const char everywhere[] = "__file__ __loader__ __package__ __spec__ __cached__ __builtins__";

static bool has_word(const char *words, Slice word)
{
    while (words && *words) {
        size_t length = strcspn(words, " ");
        if (slice_equal((Slice){words, length}, word))
            return true;
        words += length + (words[length] == ' ');
    }
    return false;
}

/* A module that is written in Python says what it lacks in lines that start so. */
static bool text_lacks(const LibraryRow *text, Slice name)
{
    static const char mark[] = "\n# lacks: ";
    const char *line = text ? strstr(text->source, mark) : NULL;
    for (; line; line = strstr(line + 1, mark)) {
        const char *words = line + strlen(mark);
        Slice rest = {words, strcspn(words, "\n")};
        for (size_t at = 0; at < rest.length;) {
            Slice word = {words + at, 0};
            while (at + word.length < rest.length && words[at + word.length] != ' ')
                word.length++;
            if (slice_equal(word, name))
                return true;
            at += word.length + 1;
        }
    }
    return false;
}

static bool lacks(Slice module, Slice name)
{
    const ModuleRow *row = module_find(module);
    const LibraryRow *text = library_find(module);
    return (row || text) && (has_word(everywhere, name) || (row && has_word(row->lacks, name)) ||
                             text_lacks(text, name));
}

static bool binds(const Node *n, Slice name)
{
    switch (n->kind) {
    case NODE_FUNCTION_DEF:
    case NODE_CLASS_DEF:
    case NODE_EXCEPT_HANDLER:
    case NODE_ARG:
        return slice_equal(n->name, name);
    case NODE_NAME:
        return n->op != CONTEXT_LOAD && slice_equal(n->name, name);
    case NODE_ALIAS:
        return slice_equal(n->asname.bytes ? n->asname : n->name, name);
    default:
        return false;
    }
}

/* Whether the program binds [name] by one import alone: it means that module everywhere. */
static bool is_bound_once(const Program *program, Slice name)
{
    int count = 0;
    for (uint32_t i = 0; i < program->node_count; i++)
        count += binds(program->nodes[i], name);
    return count == 1;
}

/* The first `module.name` that is lacking, of the module that [alias] imports. */
static const Node *lacking_attribute(const Program *program, const Node *alias)
{
    Slice called = alias->asname.bytes ? alias->asname : alias->name;
    if (!module_exists(alias->name) || !is_bound_once(program, called))
        return NULL;
    for (uint32_t i = 0; i < program->node_count; i++) {
        const Node *n = program->nodes[i];
        if (n->kind == NODE_ATTRIBUTE && n->op == CONTEXT_LOAD && n->value->kind == NODE_NAME &&
            slice_equal(n->value->name, called) && lacks(alias->name, n->name))
            return n;
    }
    return NULL;
}

const Node *module_lacking(const Program *program, const Node *n, Slice *module)
{
    const Node *found = NULL;
    for (int i = 0; i < n->names.count && !found; i++) {
        const Node *alias = n->names.items[i];
        *module = n->kind == NODE_IMPORT ? alias->name : n->name;
        if (n->kind == NODE_IMPORT)
            found = lacking_attribute(program, alias);
        else if (lacks(n->name, alias->name))
            found = alias;
    }
    return found;
}
