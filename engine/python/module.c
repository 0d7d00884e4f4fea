#include "engine/python/module.h"

#include <string.h>

#include "engine/python/unit.h"

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

const LibraryRow *library_find(Slice name)
{
    for (const LibraryRow *row = library_rows; row->name; row++)
        if (slice_is(name, row->name))
            return row;
    return NULL;
}

bool module_exists(Slice name)
{
    return module_find(name) || library_find(name);
}

/* Everything that the module's text has bound becomes an attribute. */
static bool run_text(Machine *m, Module *module, const LibraryRow *row)
{
    Diag diag;
    Slice source = {row->source, row->length};
    Program *program = program_new_text(row->name, source, PROGRAM_LIBRARY, unit_numbers(m), &diag);
    if (!program) {
        raise_format(m, TYPE_SystemError, "%s: line %d: %s", row->name, diag.line,
                     text_c(&diag.message));
        diag_free(&diag);
        return false;
    }
    unit_add(m, program, true, module->name);
    size_t position = 0;
    Value name, value;
    while (dict_next(module->dict, &position, &name, &value)) {
        int slot = unit_slot(program, str_slice((Str *)name));
        if (slot >= 0)
            unit_bind(m, slot, value);
    }
    Value result = unit_run(m, program);
    drop(m, result);
    if (!result)
        return false;
    Dict *globals = unit_globals(m, program);
    bool fine = dict_update(m, module->dict, (Value)globals);
    drop(m, (Value)globals);
    return fine;
}

static Value module_function(Machine *m, const ModuleRow *row, const NativeRow *function)
{
    Value made = builtin_new(m, function);
    ((Builtin *)made)->module = row->origin ? row->origin : row->name;
    return made;
}

static Value load(Machine *m, Slice name, Str *key)
{
    const ModuleRow *row = module_find(name);
    const LibraryRow *text = library_find(name);
    if (!row && !text)
        return raise_format(m, TYPE_ModuleNotFoundError, "No module named '%s'", key->bytes);
    Module *module = object_alloc(m, m->types[TYPE_module], sizeof(Module));
    module->name = (Str *)keep((Value)key);
    module->dict = dict_new(m);
    dict_set_str(m, m->modules, key, (Value)module); /* its own text may import what imports it */
    dict_set_str(m, module->dict, m->name_name, (Value)module->name);
    for (const NativeRow *function = row ? row->functions : NULL; function && function->name;
         function++)
        module_set(m, module->dict, function->name, module_function(m, row, function));
    bool fine = (!row || !row->fill || row->fill(m, module->dict)) &&
                (!text || run_text(m, module, text));
    if (fine)
        return (Value)module;
    dict_delete(m, m->modules, (Value)key, &fine);
    drop(m, (Value)module);
    return NULL;
}

/* The module of the whole dotted [name]. */
static Value import_one(Machine *m, Slice name)
{
    Str *key = str_intern(m, name.bytes, name.length);
    Value module = keep(dict_get_str(m->modules, key));
    if (!module)
        module = load(m, name, key);
    drop(m, (Value)key);
    return module;
}

/* `a.b`, imported after `a`, is its attribute. */
static Value import_below(Machine *m, Value package, Slice name, size_t dot)
{
    Value module = import_one(m, name);
    if (!module)
        return NULL;
    Str *last = str_intern(m, name.bytes + dot + 1, name.length - dot - 1);
    dict_set_str(m, ((Module *)package)->dict, last, module);
    drop(m, (Value)last);
    return module;
}

Value import_module(Machine *m, Slice name, bool whole)
{
    if (!m->modules)
        m->modules = dict_new(m);
    const char *dot = memchr(name.bytes, '.', name.length);
    size_t length = dot ? (size_t)(dot - name.bytes) : name.length;
    Value first = import_one(m, (Slice){name.bytes, length});
    Value last = first && dot ? import_below(m, first, name, length) : keep(first);
    Value result = keep(whole ? last : last ? first : NULL);
    drop(m, first);
    drop(m, last);
    return result;
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

/* The message names the modules that there are; those with an underscore are for the others. */
static bool refuse(Diag *diag, const Program *program, const Node *n, Slice name)
{
    refuse_what(diag, program, n, "module", name);
    text_add_c(&diag->message, "; there are ");
    bool first = true;
    for (size_t i = 0; module_rows[i]; i++)
        if (module_rows[i]->name[0] != '_' && !library_find(slice_of(module_rows[i]->name))) {
            text_printf(&diag->message, "%s%s", first ? "" : ", ", module_rows[i]->name);
            first = false;
        }
    for (const LibraryRow *row = library_rows; row->name; row++)
        if (row->name[0] != '_')
            text_printf(&diag->message, ", %s", row->name);
    return false;
}

/* A name of CPython's module that is not here. */
static bool refuse_name(Diag *diag, const Program *program, const Node *n, Slice module)
{
    refuse_what(diag, program, n, "name", n->name);
    text_printf(&diag->message, " in the module `%.*s`", (int)module.length, module.bytes);
    return false;
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
        "NotImplemented", "Ellipsis", "__debug__", "IOError", "EnvironmentError",
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

bool machine_accepts(const Program *program, Diag *diag)
{
    for (uint32_t i = 0; i < program->node_count; i++) {
        const Node *n = program->nodes[i];
        if (n->kind == NODE_IMPORT_FROM && (n->level || !module_exists(n->name)))
            return refuse(diag, program, n, n->name);
        if (lacks_builtin(program, n))
            return refuse_what(diag, program, n, "builtin", n->name);
        if (n->kind != NODE_IMPORT && n->kind != NODE_IMPORT_FROM)
            continue;
        Slice module;
        const Node *lacking = module_lacking(program, n, &module);
        if (lacking)
            return refuse_name(diag, program, lacking, module);
        for (int j = 0; n->kind == NODE_IMPORT && j < n->names.count; j++)
            if (!module_exists(n->names.items[j]->name))
                return refuse(diag, program, n->names.items[j], n->names.items[j]->name);
    }
    return true;
}

/* ---- the module type */

static Value repr_module(Machine *m, Value self)
{
    Text text = TEXT_EMPTY;
    text_printf(&text, module_exists(str_slice(((Module *)self)->name)) ? "<module '%s' (built-in)>"
                                                                      : "<module '%s'>",
                ((Module *)self)->name->bytes);
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

/* A module of the program's own making. */
static Value make_module(Machine *m, Type *type, const Args *args)
{
    static const char *const names[] = {"name", "doc", NULL};
    Value given[2];
    if (!args_sort(m, args, "module", names, 1, 2, given))
        return NULL;
    if (!is_a(m, given[0], TYPE_str))
        return raise_format(m, TYPE_TypeError, "module() argument 'name' must be str, not %s",
                            type_name(m, given[0]));
    Module *module = object_alloc(m, type, type->size);
    module->name = (Str *)keep(given[0]);
    module->dict = dict_new(m);
    dict_set_str(m, module->dict, m->name_name, given[0]);
    dict_set_str(m, module->dict, m->name_doc, given[1] ? given[1] : VALUE_NONE);
    return (Value)module;
}

static const NativeRow module_methods[] = {{"__dir__", method_dir, 0, 0, 0}, {0}};
static const GetSetRow module_getsets[] = {{"__dict__", get_module_dict, NULL}, {0}};

const TypeSlots module_slots = {
    .size = sizeof(Module),
    .make = make_module,
    .init = init_nothing,
    .repr = repr_module,
    .get_attribute = get_module_attribute,
    .set_attribute = set_module_attribute,
    .methods = module_methods,
    .getsets = module_getsets,
    .flags = SLOTS_NO_SUBCLASS,
};
