/* What native functions say of themselves: __doc__, from doc_list.h. */
#include <string.h>

#include "engine/python/runtime.h"

static const struct {
    const char *name, *text;
} docs[] = {
#define DOC(name, text) {name, text},
#include "engine/python/doc_list.h"
};

static const char *find(const char *owner, const char *name)
{
    size_t length = strlen(owner);
    for (size_t i = 0; i < sizeof docs / sizeof *docs; i++) {
        const char *at = docs[i].name;
        bool owned = length == 0 || (strncmp(at, owner, length) == 0 && at[length] == '.');
        if (owned && strcmp(at + (length ? length + 1 : 0), name) == 0)
            return docs[i].text;
    }
    return NULL;
}

Value builtin_doc(Machine *m, const Builtin *builtin)
{
    const char *name = builtin->row->name;
    const char *owner = builtin->owner ? builtin->owner->name->bytes : builtin->module;
    const char *text = find(owner ? owner : "", name);
    if (!text)
        text = builtin->owner ? find("*", name) : owner ? find(owner, "*") : NULL;
    return text ? (Value)str_c(m, text) : VALUE_NONE;
}
