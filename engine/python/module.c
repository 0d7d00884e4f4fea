#include "engine/python/module.h"

void module_set(Machine *m, Dict *dict, const char *name, Value value)
{
    Str *str = str_intern_c(m, name);
    dict_set_str(m, dict, str, value);
    drop(m, (Value)str);
    drop(m, value);
}

const ModuleRow *module_find(Slice name)
{
    for (size_t i = 0; module_rows[i]; i++)
        if (slice_is(name, module_rows[i]->name))
            return module_rows[i];
    return NULL;
}

static Value module_function(Machine *m, const ModuleRow *row, const NativeRow *function)
{
    Value made = builtin_new(m, function);
    ((Builtin *)made)->module = row->origin ? row->origin : row->name;
    return made;
}

static Value load(Machine *m, const ModuleRow *row)
{
    Module *module = object_alloc(m, m->types[TYPE_module], sizeof(Module));
    module->name = str_intern_c(m, row->name);
    module->dict = dict_new(m);
    dict_set_str(m, module->dict, m->name_name, (Value)module->name);
    for (const NativeRow *function = row->functions; function && function->name; function++)
        module_set(m, module->dict, function->name, module_function(m, row, function));
    if (row->fill && !row->fill(m, module->dict)) {
        drop(m, (Value)module);
        return NULL;
    }
    return (Value)module;
}

Value import_module(Machine *m, Slice name, bool whole)
{
    (void)whole;
    if (!m->modules)
        m->modules = dict_new(m);
    Str *key = str_intern(m, name.bytes, name.length);
    Value known = dict_get_str(m->modules, key);
    if (known) {
        drop(m, (Value)key);
        return keep(known);
    }
    const ModuleRow *row = module_find(name);
    Value module = row ? load(m, row)
                       : raise_format(m, TYPE_ModuleNotFoundError, "No module named '%s'", key->bytes);
    if (module)
        dict_set_str(m, m->modules, key, module);
    drop(m, (Value)key);
    return module;
}

/* ---- what can be imported and which builtins there are, known before the run */

static bool refuse_what(Diag *diag, const Program *program, const Node *n, const char *what,
                        Slice name)
{
    Span span = n->span;
    diag_set(diag, DIAG_UNSUPPORTED, program->name, span.line, span.column + 1,
             "the %s `%.*s` is not supported by Corolane", what, (int)name.length, name.bytes);
    diag->end_line = span.end_line;
    diag->end_column = span.end_column + 1;
    return false;
}

static bool refuse(Diag *diag, const Program *program, const Node *n, Slice name)
{
    return refuse_what(diag, program, n, "module", name);
}

static const char *const builtin_names[] = {
#define BUILTIN_NAME(name) #name,
#include "engine/python/builtin_name_list.h"
};

static bool is_builtin_name(Slice name)
{
    for (size_t i = 0; i < sizeof builtin_names / sizeof *builtin_names; i++)
        if (slice_is(name, builtin_names[i]))
            return true;
    return false;
}

static bool has_builtin(Slice name)
{
    static const char *const here[] = {
#define TYPE(id, name, base, slots, builtin) (builtin) ? (name) : "",
#include "engine/python/type_list.h"
#define EXCEPTION(name, base) #name,
#include "engine/python/exception_list.h"
        "NotImplemented", "Ellipsis", "__debug__",
    };
    for (const NativeRow *row = builtin_functions; row->name; row++)
        if (slice_is(name, row->name))
            return true;
    for (size_t i = 0; i < sizeof here / sizeof *here; i++)
        if (slice_is(name, here[i]))
            return true;
    return false;
}

/* Whether the program binds the global name anywhere, in whatever way. */
static bool is_bound(const Program *program, Slice name)
{
    for (uint32_t i = 0; i < program->node_count; i++) {
        const Node *n = program->nodes[i];
        bool binds = n->kind == NODE_FUNCTION_DEF || n->kind == NODE_CLASS_DEF ||
                     (n->kind == NODE_NAME && n->op != CONTEXT_LOAD) || n->kind == NODE_EXCEPT_HANDLER;
        if (binds && slice_equal(n->name, name))
            return true;
        bool alias = n->kind == NODE_ALIAS;
        if (alias && (slice_equal(n->name, name) || slice_equal(n->asname, name)))
            return true;
    }
    return false;
}

/* A builtin of CPython's that is not here, and is not the program's own name either. */
static bool lacks_builtin(const Program *program, const Node *n)
{
    bool global = n->kind == NODE_NAME && n->op == CONTEXT_LOAD &&
                  (n->name_kind == NAME_GLOBAL || n->name_kind == NAME_CLASS);
    return global && is_builtin_name(n->name) && !has_builtin(n->name) &&
           !is_bound(program, n->name);
}

/* int and float keep their value where an instance of a subclass could not. */
static const Node *unsupported_base(const Program *program, const Node *n)
{
    for (int i = 0; n->kind == NODE_CLASS_DEF && i < n->bases.count; i++) {
        const Node *base = n->bases.items[i];
        bool number = base->kind == NODE_NAME && base->name_kind == NAME_GLOBAL &&
                      (slice_is(base->name, "int") || slice_is(base->name, "float"));
        if (number && !is_bound(program, base->name))
            return base;
    }
    return NULL;
}

bool machine_accepts(const Program *program, Diag *diag)
{
    for (uint32_t i = 0; i < program->node_count; i++) {
        const Node *n = program->nodes[i];
        if (n->kind == NODE_IMPORT_FROM && (n->level || !module_find(n->name)))
            return refuse(diag, program, n, n->name);
        const Node *base = unsupported_base(program, n);
        if (base)
            return refuse_what(diag, program, base, "subclassing of", base->name);
        if (lacks_builtin(program, n))
            return refuse_what(diag, program, n, "builtin", n->name);
        if (n->kind != NODE_IMPORT)
            continue;
        for (int j = 0; j < n->names.count; j++)
            if (!module_find(n->names.items[j]->name))
                return refuse(diag, program, n->names.items[j], n->names.items[j]->name);
    }
    return true;
}

/* ---- the module type */

static Value repr_module(Machine *m, Value self)
{
    Text text = TEXT_EMPTY;
    text_printf(&text, "<module '%s' (built-in)>", ((Module *)self)->name->bytes);
    return (Value)str_from_text(m, &text);
}

static Value get_module_attribute(Machine *m, Value self, Str *name)
{
    const Module *module = (Module *)self;
    Value found = dict_get_str(module->dict, name);
    if (found)
        return keep(found);
    if (type_lookup(self->type, name))
        return attribute_get_generic(m, self, name);
    return raise_format(m, TYPE_AttributeError, "module '%s' has no attribute '%s'",
                        module->name->bytes, name->bytes);
}

static bool set_module_attribute(Machine *m, Value self, Str *name, Value value)
{
    bool found = true;
    if (value)
        return dict_set_str(m, ((Module *)self)->dict, name, value);
    return dict_delete(m, ((Module *)self)->dict, (Value)name, &found) && found;
}

static Value get_module_dict(Machine *m, Value self)
{
    (void)m;
    return keep((Value)((Module *)self)->dict);
}

static Value method_dir(Machine *m, Value self, const Args *args)
{
    (void)args;
    List *names = list_from(m, (Value)((Module *)self)->dict);
    list_sort(m, names, VALUE_NONE, false);
    return (Value)names;
}

static const NativeRow module_methods[] = {{"__dir__", method_dir, 0, 0, 0}, {0}};
static const GetSetRow module_getsets[] = {{"__dict__", get_module_dict, NULL}, {0}};

const TypeSlots module_slots = {
    .size = sizeof(Module),
    .repr = repr_module,
    .get_attribute = get_module_attribute,
    .set_attribute = set_module_attribute,
    .methods = module_methods,
    .getsets = module_getsets,
    .flags = SLOTS_NO_SUBCLASS,
};
