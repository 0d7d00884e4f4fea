/* Definitions: functions, classes and imports bind a name to what they make; how a class is made is in
 * eval_class.c. */
#include "engine/python/eval.h"
#include "engine/python/module.h"
#include "engine/python/unit.h"

static bool evaluate_defaults(Frame *f, const Node *arguments, Function *function)
{
    Machine *m = f->machine;
    if (arguments->defaults.count) {
        function->defaults = tuple_new(m, (size_t)arguments->defaults.count);
        for (int i = 0; i < arguments->defaults.count; i++)
            if (!(function->defaults->items[i] = eval(f, arguments->defaults.items[i])))
                return false;
        object_made(m, (Object *)function->defaults);
    }
    for (int i = 0; i < arguments->kw_defaults.count; i++) {
        const Node *node = arguments->kw_defaults.items[i];
        if (!node)
            continue;
        if (!function->kw_defaults)
            function->kw_defaults = dict_new(m);
        Value value = eval(f, node);
        if (!value)
            return false;
        Slice name = arguments->kwonlyargs.items[i]->name;
        Str *key = str_intern(m, name.bytes, name.length);
        dict_set_str(m, function->kw_defaults, key, value);
        drop(m, (Value)key);
        drop(m, value);
    }
    return true;
}

static Value make_function(Frame *f, const Node *n)
{
    Function *function = (Function *)function_new(f, n, n->code);
    if (!evaluate_defaults(f, n->args_node, function) ||
        (n->kind == NODE_FUNCTION_DEF && !eval_annotations(f, n, function))) {
        drop(f->machine, (Value)function);
        return NULL;
    }
    object_made(f->machine, (Object *)function);
    return (Value)function;
}

EVAL(eval_lambda)
{
    return make_function(f, n);
}

static bool eval_decorators(Frame *f, const Node *n, Value *decorators)
{
    for (int i = 0; i < n->decorators.count; i++) {
        decorators[i] = eval(f, n->decorators.items[i]);
        if (!decorators[i]) {
            while (i > 0)
                drop(f->machine, decorators[--i]);
            return false;
        }
    }
    return true;
}

/* Applies decorators from the last to the first; takes [value] over and gives the result. */
static Value apply_decorators(Frame *f, const Node *n, Value *decorators, Value value)
{
    Machine *m = f->machine;
    for (int i = n->decorators.count - 1; i >= 0; i--) {
        if (value) {
            f->at = n->decorators.items[i];
            Value decorated = call_values(m, decorators[i], &value, 1);
            drop(m, value);
            value = decorated;
        }
        drop(m, decorators[i]);
    }
    return value;
}

static int bind_definition(Frame *f, const Node *n, Value value)
{
    if (!value)
        return FLOW_RAISE;
    bool fine = n->store(f, n, value);
    drop(f->machine, value);
    return fine ? FLOW_NEXT : FLOW_RAISE;
}

EXEC(exec_function_def)
{
    Value decorators[n->decorators.count + 1];
    if (!eval_decorators(f, n, decorators))
        return FLOW_RAISE;
    Value function = make_function(f, n);
    return bind_definition(f, n, apply_decorators(f, n, decorators, function));
}

EXEC(exec_class_def)
{
    Value decorators[n->decorators.count + 1];
    if (!eval_decorators(f, n, decorators))
        return FLOW_RAISE;
    return bind_definition(f, n, apply_decorators(f, n, decorators, eval_class(f, n)));
}

/* ---- imports */

EXEC(exec_import)
{
    for (int i = 0; i < n->names.count; i++) {
        const Node *alias = n->names.items[i];
        f->at = n;
        Value module = import_module(f->machine, alias->name, alias->asname.bytes != NULL);
        bool fine = module && alias->store(f, alias, module);
        drop(f->machine, module);
        if (!fine)
            return FLOW_RAISE;
    }
    return FLOW_NEXT;
}

/* Says where Debian's Python has the file of [module]; what is built into the interpreter has none. */
static void raise_no_name(Machine *m, Slice module, const Str *name)
{
    static const char *const packages[] = {"collections", "json", "logging", "re"};
    Text place = TEXT_EMPTY;
    if (slice_is(module, "os.path"))
        module = slice_of("posixpath");
    text_add_c(&place, "/usr/lib/python3.11/");
    for (size_t i = 0; i < module.length; i++)
        text_add_char(&place, module.bytes[i] == '.' ? '/' : module.bytes[i]);
    bool package = false;
    for (int i = 0; i < 4; i++)
        package |= slice_is(module, packages[i]);
    text_add_c(&place, package ? "/__init__.py" : ".py");
    bool built_in = !library_find(module) && !slice_is(module, "operator");
    raise_format(m, TYPE_ImportError, "cannot import name '%s' from '%.*s' (%s)", name->bytes,
                 (int)module.length, module.bytes, built_in ? "unknown location" : text_c(&place));
    text_free(&place);
}

static bool import_name(Frame *f, Value module, const Node *n, const Node *alias)
{
    Machine *m = f->machine;
    Str *name = str_intern(m, alias->name.bytes, alias->name.length);
    Value value;
    bool fine = attribute_find(m, module, name, &value);
    if (fine && !value) {
        Text dotted = TEXT_EMPTY;
        text_printf(&dotted, "%.*s.%s", (int)n->name.length, n->name.bytes, name->bytes);
        value = module_exists(text_slice(&dotted)) ? import_module(m, text_slice(&dotted), true) : NULL;
        text_free(&dotted);
        fine = !m->exception;
    }
    if (fine && !value) {
        raise_no_name(m, n->name, name);
        fine = false;
    }
    fine = fine && alias->store(f, alias, value);
    drop(m, value);
    drop(m, (Value)name);
    return fine;
}

static void bind_global(Frame *f, const Node *alias, Str *name, Value value)
{
    int slot = unit_slot(f->code->program, str_slice(name));
    if (slot >= 0) {
        Node place = {.id = alias->id, .slot = slot};
        store_global(f, &place, value);
        f->at = alias;
    } else {
        unit_set(f->machine, f->code->program, name, value);
    }
}

/* What __all__ lists, else all names without a leading underscore. */
static bool import_all(Frame *f, Module *module, const Node *alias)
{
    Machine *m = f->machine;
    Str *key = str_intern_c(m, "__all__");
    Value all = dict_get_str(module->dict, key);
    List *names = list_from(m, all ? all : (Value)module->dict);
    drop(m, (Value)key);
    for (size_t i = 0; names && i < names->count; i++) {
        Str *name = (Str *)names->items[i];
        Value value = dict_get_str(module->dict, name);
        if (value && (all || name->bytes[0] != '_'))
            bind_global(f, alias, name, value);
    }
    drop(m, (Value)names);
    return names != NULL;
}

EXEC(exec_import_from)
{
    f->at = n;
    Value module = import_module(f->machine, n->name, true);
    if (!module)
        return FLOW_RAISE;
    bool fine = true;
    for (int i = 0; fine && i < n->names.count; i++)
        fine = slice_is(n->names.items[i]->name, "*")
                   ? import_all(f, (Module *)module, n->names.items[i])
                   : import_name(f, module, n, n->names.items[i]);
    drop(f->machine, module);
    return fine ? FLOW_NEXT : FLOW_RAISE;
}
