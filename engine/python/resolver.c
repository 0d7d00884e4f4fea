/* The walk visits nodes in the order of CPython's symtable.c, so that of several faults the same
 * one is told. It notes every node that names a variable; when all scopes are known, the notes
 * become slots. */
#include "engine/python/resolver.h"

#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"
#include "engine/python/symbols.h"

typedef struct Reference {
    Node *node;
    Symbol *symbol;
    const Scope *scope;
} Reference;

typedef struct Resolver {
    Program *program;
    Arena *arena;       /* the program's */
    Arena *scratch;
    Diag *diag;
    Scope **scopes;     /* by Code id */
    size_t scope_count, scope_capacity;
    Scope *scope;       /* the present one */
    Slice class_name;   /* the innermost class around it, for private names; {NULL,0} */
    Reference *references;
    size_t reference_count, reference_capacity;
    bool failed;
} Resolver;

bool resolver_fault(const Program *program, Diag *diag, Span span, const char *format, ...)
{
    Text message = TEXT_EMPTY;
    va_list arguments;
    va_start(arguments, format);
    text_vprintf(&message, format, arguments);
    va_end(arguments);
    Slice line = program_line(program, span.line), last = program_line(program, span.end_line);
    diag_set(diag, DIAG_SYNTAX, program->name, span.line,
             (int)utf8_count(line.bytes, (size_t)span.column) + 1, "SyntaxError: %s",
             text_c(&message));
    diag->end_line = span.end_line;
    diag->end_column = (int)utf8_count(last.bytes, (size_t)span.end_column) + 1;
    text_free(&message);
    return false;
}

#define fault(r, span, ...) \
    ((r)->failed = (r)->failed || \
                   !resolver_fault((r)->program, (r)->diag, span, __VA_ARGS__))

static void visit(Resolver *r, Node *node);

static void visit_list(Resolver *r, NodeList list)
{
    for (int i = 0; i < list.count && !r->failed; i++)
        visit(r, list.items[i]);
}

/* Scopes. */

static Slice joined(Resolver *r, Slice left, const char *between, Slice right)
{
    Text text = TEXT_EMPTY;
    text_add_slice(&text, left);
    text_add_c(&text, between);
    text_add_slice(&text, right);
    Slice result = {arena_copy(r->arena, text_c(&text), text.length), text.length};
    text_free(&text);
    return result;
}

static Slice mangled(Resolver *r, Slice name)
{
    Slice class_name = r->class_name;
    if (!class_name.bytes || !slice_starts(name, "__") || memchr(name.bytes, '.', name.length) ||
        (name.length >= 2 && memcmp(name.bytes + name.length - 2, "__", 2) == 0))
        return name;
    while (class_name.length && *class_name.bytes == '_') {
        class_name.bytes++;
        class_name.length--;
    }
    return class_name.length ? joined(r, joined(r, slice_of("_"), "", class_name), "", name) : name;
}

/* Mangles the name that the node itself carries. */
static void mangle_node(Resolver *r, Node *node)
{
    Slice name = mangled(r, node->name);
    if (name.bytes == node->name.bytes)
        return;
    node->written = node->name;
    node->name = name;
}

static Slice qualname(Resolver *r, const Scope *parent, Slice name)
{
    if (!parent || parent->code->kind == CODE_MODULE)
        return name;
    const Symbol *symbol = scope_find(parent, mangled(r, name));
    if (symbol && (symbol->flags & SYMBOL_GLOBAL))
        return name;
    bool function = parent->code->kind == CODE_FUNCTION; /* and not a comprehension, as CPython */
    return joined(r, parent->code->qualname, function ? ".<locals>." : ".", name);
}

static void enter_scope(Resolver *r, CodeKind kind, Node *node, Slice name)
{
    Scope *scope = arena_alloc(r->scratch, sizeof(Scope));
    Code *code = arena_alloc(r->arena, sizeof(Code));
    code->kind = kind;
    code->id = (uint32_t)r->scope_count;
    code->node = node;
    code->name = name;
    code->vararg_slot = code->kwarg_slot = code->class_cell = -1;
    scope->code = node->code = code;
    scope->parent = r->scope;
    if (r->scope) {
        code->parent = r->scope->code;
        scope->iterable_depth = r->scope->iterable_depth;
    }
    code->qualname = qualname(r, r->scope, name);
    r->scopes = memory_grow(r->scopes, r->scope_count, &r->scope_capacity, sizeof(*r->scopes));
    r->scopes[r->scope_count++] = scope;
    r->scope = scope;
}

static void leave_scope(Resolver *r)
{
    r->scope = r->scope->parent;
}

static bool is_comprehension(const Scope *scope)
{
    return scope->code->kind == CODE_COMPREHENSION || scope->code->kind == CODE_GENERATOR_EXP;
}

/* Names. */

static Symbol *add_name(Resolver *r, Scope *scope, Slice name, int flag, Span span)
{
    Symbol *symbol = scope_symbol(r->scratch, scope, name);
    if (flag & symbol->flags & SYMBOL_PARAMETER)
        fault(r, span, "duplicate argument '%.*s' in function definition", (int)name.length,
              name.bytes);
    if (scope->iterating_target && (flag & SYMBOL_ASSIGNED)) {
        if (symbol->flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL))
            fault(r, span, "comprehension inner loop cannot rebind assignment expression target "
                  "'%.*s'", (int)name.length, name.bytes);
        flag |= SYMBOL_ITERATION;
    }
    symbol->flags |= flag;
    return symbol;
}

static void refer(Resolver *r, Node *node, Symbol *symbol)
{
    r->references = memory_grow(r->references, r->reference_count, &r->reference_capacity,
                                sizeof(Reference));
    r->references[r->reference_count++] = (Reference){node, symbol, r->scope};
}

/* The node binds [name] in the present scope. */
static void bind(Resolver *r, Node *node, Slice name, int flag)
{
    refer(r, node, add_name(r, r->scope, mangled(r, name), flag, node->span));
}

static void visit_name(Resolver *r, Node *node)
{
    mangle_node(r, node);
    bool load = node->op == CONTEXT_LOAD;
    refer(r, node, add_name(r, r->scope, node->name, load ? SYMBOL_USED : SYMBOL_ASSIGNED,
                            node->span));
    if (load && r->scope->code->kind != CODE_CLASS && r->scope->parent &&
        slice_is(node->name, "super"))
        add_name(r, r->scope, slice_of("__class__"), SYMBOL_IMPLICIT, node->span);
}

/* A `global` or `nonlocal` that comes too late, by CPython's messages. */
static const char *too_late(int flags, bool global)
{
    if (flags & SYMBOL_PARAMETER)
        return global ? "name '%.*s' is parameter and global"
                      : "name '%.*s' is parameter and nonlocal";
    if (flags & SYMBOL_USED)
        return global ? "name '%.*s' is used prior to global declaration"
                      : "name '%.*s' is used prior to nonlocal declaration";
    if (flags & SYMBOL_ANNOTATED)
        return global ? "annotated name '%.*s' can't be global"
                      : "annotated name '%.*s' can't be nonlocal";
    if (flags & SYMBOL_ASSIGNED)
        return global ? "name '%.*s' is assigned to before global declaration"
                      : "name '%.*s' is assigned to before nonlocal declaration";
    return NULL;
}

static void visit_declaration(Resolver *r, Node *node)
{
    bool global = node->kind == NODE_GLOBAL;
    for (int i = 0; i < node->name_count && !r->failed; i++) {
        Slice name = mangled(r, node->name_list[i]);
        Symbol *symbol = scope_symbol(r->scratch, r->scope, name);
        const char *message = too_late(symbol->flags, global);
        if (message) {
            Text text = TEXT_EMPTY;
            text_add_c(&text, message);
            fault(r, node->span, text.bytes, (int)node->name_list[i].length,
                  node->name_list[i].bytes);
            text_free(&text);
        }
        symbol->flags |= global ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL;
        if (symbol->declared.line == 0)
            symbol->declared = node->span;
    }
}

/* `:=` inside a comprehension binds in the function, or module, around it. */
static void bind_walrus(Resolver *r, Node *target)
{
    Slice name = mangled(r, target->name);
    Scope *scope = r->scope;
    for (; is_comprehension(scope); scope = scope->parent) {
        const Symbol *symbol = scope_find(scope, name);
        if (symbol && (symbol->flags & SYMBOL_ITERATION)) {
            fault(r, target->span, "assignment expression cannot rebind comprehension iteration "
                  "variable '%.*s'", (int)name.length, name.bytes);
            return;
        }
    }
    if (scope->code->kind == CODE_CLASS) {
        fault(r, target->span,
              "assignment expression within a comprehension cannot be used in a class body");
        return;
    }
    const Symbol *outer = scope_find(scope, name);
    bool global = scope->code->kind == CODE_MODULE || (outer && (outer->flags & SYMBOL_GLOBAL));
    Symbol *inner = add_name(r, r->scope, name, global ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL,
                             target->span);
    if (inner->declared.line == 0)
        inner->declared = target->span;
    add_name(r, scope, name, scope->code->kind == CODE_MODULE ? SYMBOL_GLOBAL : SYMBOL_ASSIGNED,
             target->span);
}

static void visit_named_expr(Resolver *r, Node *node)
{
    if (r->scope->iterable_depth > 0) {
        fault(r, node->span,
              "assignment expression cannot be used in a comprehension iterable expression");
        return;
    }
    if (is_comprehension(r->scope))
        bind_walrus(r, node->target);
    if (r->failed)
        return;
    visit(r, node->value);
    visit(r, node->target);
}

/* Functions and classes. */

static void visit_parameters(Resolver *r, NodeList list)
{
    for (int i = 0; i < list.count && !r->failed; i++) {
        mangle_node(r, list.items[i]);
        bind(r, list.items[i], list.items[i]->name, SYMBOL_PARAMETER);
    }
}

static void visit_parameter(Resolver *r, Node *node)
{
    visit_parameters(r, (NodeList){&node, node != NULL});
}

/* In the order of the slots (scope.h), which is CPython's. */
static void visit_arguments(Resolver *r, const Node *arguments)
{
    Code *code = r->scope->code;
    visit_parameters(r, arguments->posonlyargs);
    visit_parameters(r, arguments->args);
    visit_parameters(r, arguments->kwonlyargs);
    code->posonly_count = arguments->posonlyargs.count;
    code->positional_count = code->posonly_count + arguments->args.count;
    code->kwonly_count = arguments->kwonlyargs.count;
    int next = code->positional_count + code->kwonly_count;
    if (arguments->vararg)
        code->vararg_slot = next++;
    visit_parameter(r, arguments->vararg);
    if (arguments->kwarg)
        code->kwarg_slot = next;
    visit_parameter(r, arguments->kwarg);
}

static void visit_annotations(Resolver *r, NodeList list)
{
    for (int i = 0; i < list.count && !r->failed; i++)
        if (list.items[i]->annotation)
            visit(r, list.items[i]->annotation);
}

static Slice docstring(NodeList body)
{
    const Node *first = body.count ? body.items[0] : NULL;
    if (!first || first->kind != NODE_EXPR || first->value->kind != NODE_CONSTANT ||
        first->value->op != CONSTANT_STRING)
        return (Slice){0};
    return first->value->text;
}

/* What is evaluated where the function is made: defaults, annotations, decorators. */
static void visit_around_function(Resolver *r, Node *node)
{
    const Node *arguments = node->args_node;
    visit_list(r, arguments->defaults);
    visit_list(r, arguments->kw_defaults);
    visit_annotations(r, arguments->posonlyargs);
    visit_annotations(r, arguments->args);
    if (arguments->vararg)
        visit(r, arguments->vararg->annotation);
    if (arguments->kwarg)
        visit(r, arguments->kwarg->annotation);
    visit_annotations(r, arguments->kwonlyargs);
    if (node->kind == NODE_FUNCTION_DEF) {
        visit(r, node->returns);
        visit_list(r, node->decorators);
    }
}

static void visit_function(Resolver *r, Node *node)
{
    bind(r, node, node->name, SYMBOL_ASSIGNED);
    visit_around_function(r, node);
    if (r->failed)
        return;
    enter_scope(r, CODE_FUNCTION, node, node->name);
    r->scope->code->docstring = docstring(node->body);
    visit_arguments(r, node->args_node);
    visit_list(r, node->body);
    leave_scope(r);
}

static void visit_lambda(Resolver *r, Node *node)
{
    visit_around_function(r, node);
    if (r->failed)
        return;
    enter_scope(r, CODE_FUNCTION, node, slice_of("<lambda>"));
    visit_arguments(r, node->args_node);
    visit(r, node->then);
    leave_scope(r);
}

static void visit_class(Resolver *r, Node *node)
{
    bind(r, node, node->name, SYMBOL_ASSIGNED);
    visit_list(r, node->bases);
    visit_list(r, node->class_keywords);
    visit_list(r, node->decorators);
    if (r->failed)
        return;
    enter_scope(r, CODE_CLASS, node, node->name);
    Slice around = r->class_name;
    r->class_name = node->name;
    r->scope->code->docstring = docstring(node->body);
    visit_list(r, node->body);
    r->class_name = around;
    leave_scope(r);
}

static void visit_iteration(Resolver *r, Node *clause, bool first)
{
    r->scope->iterating_target = true;
    visit(r, clause->target);
    r->scope->iterating_target = false;
    if (!first) {
        r->scope->iterable_depth++;
        visit(r, clause->iter);
        r->scope->iterable_depth--;
    }
    visit_list(r, clause->ifs);
}

static Slice comprehension_name(NodeKind kind)
{
    return slice_of(kind == NODE_LIST_COMP ? "<listcomp>" : kind == NODE_SET_COMP ? "<setcomp>" :
                    kind == NODE_DICT_COMP ? "<dictcomp>" : "<genexpr>");
}

static void visit_comprehension(Resolver *r, Node *node)
{
    bool generator = node->kind == NODE_GENERATOR_EXP;
    r->scope->iterable_depth++;
    visit(r, node->generators.items[0]->iter);
    r->scope->iterable_depth--;
    if (r->failed)
        return;
    enter_scope(r, generator ? CODE_GENERATOR_EXP : CODE_COMPREHENSION, node,
                comprehension_name(node->kind));
    Code *code = r->scope->code;
    code->positional_count = 1;
    code->is_generator = generator;
    add_name(r, r->scope, slice_of(".0"), SYMBOL_PARAMETER, node->span);
    for (int i = 0; i < node->generators.count && !r->failed; i++)
        visit_iteration(r, node->generators.items[i], i == 0);
    if (node->kind == NODE_DICT_COMP)
        visit(r, node->dict_value);
    visit(r, node->elt);
    leave_scope(r);
}

static void visit_yield(Resolver *r, Node *node)
{
    visit(r, node->value);
    if (is_comprehension(r->scope) && !r->failed) {
        NodeKind kind = r->scope->code->node->kind;
        fault(r, node->span, "'yield' inside %s",
              kind == NODE_LIST_COMP ? "list comprehension" :
              kind == NODE_SET_COMP ? "set comprehension" :
              kind == NODE_DICT_COMP ? "dict comprehension" : "generator expression");
    }
    r->scope->code->is_generator = true;
}

/* Statements with names of their own. */

static void visit_ann_assign(Resolver *r, Node *node)
{
    Node *target = node->target;
    if (target->kind != NODE_NAME) {
        visit(r, target);
    } else {
        mangle_node(r, target);
        Symbol *symbol = scope_symbol(r->scratch, r->scope, target->name);
        bool declared = symbol->flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL);
        if (declared && r->scope->parent && node->simple) {
            fault(r, node->span, "annotated name '%.*s' can't be %s", (int)target->name.length,
                  target->name.bytes, symbol->flags & SYMBOL_GLOBAL ? "global" : "nonlocal");
            return;
        }
        if (node->simple || node->value)
            add_name(r, r->scope, target->name,
                     node->simple ? SYMBOL_ANNOTATED | SYMBOL_ASSIGNED : SYMBOL_ASSIGNED,
                     target->span);
        else
            symbol->flags |= SYMBOL_USED; /* `(x): int` binds nothing; the node still has a slot */
        refer(r, target, symbol);
    }
    visit(r, node->annotation);
    visit(r, node->value);
}

static void visit_alias(Resolver *r, Node *node)
{
    Slice name = node->asname.bytes ? node->asname : node->name;
    const char *dot = memchr(name.bytes, '.', name.length);
    if (dot)
        name.length = (size_t)(dot - name.bytes);
    bind(r, node, name, SYMBOL_IMPORTED);
}

static void visit_try(Resolver *r, Node *node)
{
    visit_list(r, node->body);
    visit_list(r, node->orelse);
    visit_list(r, node->handlers);
    visit_list(r, node->finalbody);
}

static void visit_handler(Resolver *r, Node *node)
{
    visit(r, node->type);
    if (node->name.bytes)
        bind(r, node, node->name, SYMBOL_ASSIGNED);
    visit_list(r, node->body);
}

static void visit_statement(Resolver *r, Node *node)
{
    switch (node->kind) {
    case NODE_MODULE: visit_list(r, node->body); break;
    case NODE_DELETE: visit_list(r, node->targets); break;
    case NODE_RETURN: case NODE_EXPR: visit(r, node->value); break;
    case NODE_ASSIGN:
        visit_list(r, node->targets);
        visit(r, node->value);
        break;
    case NODE_AUG_ASSIGN:
        visit(r, node->target);
        visit(r, node->value);
        break;
    case NODE_FOR:
        visit(r, node->target);
        visit(r, node->iter);
        visit_list(r, node->body);
        visit_list(r, node->orelse);
        break;
    case NODE_WHILE: case NODE_IF:
        visit(r, node->test);
        visit_list(r, node->body);
        visit_list(r, node->orelse);
        break;
    case NODE_WITH:
        visit_list(r, node->with_items);
        visit_list(r, node->body);
        break;
    case NODE_WITH_ITEM:
        visit(r, node->context_expr);
        visit(r, node->optional_vars);
        break;
    case NODE_RAISE:
        visit(r, node->exc);
        visit(r, node->cause);
        break;
    case NODE_ASSERT:
        visit(r, node->test);
        visit(r, node->msg);
        break;
    case NODE_IMPORT: case NODE_IMPORT_FROM: visit_list(r, node->names); break;
    default: break;
    }
}

static void visit_expression(Resolver *r, Node *node)
{
    switch (node->kind) {
    case NODE_BOOL_OP: case NODE_JOINED_STR: visit_list(r, node->values); break;
    case NODE_BIN_OP:
        visit(r, node->left);
        visit(r, node->right);
        break;
    case NODE_UNARY_OP: case NODE_AWAIT: case NODE_KEYWORD: case NODE_STARRED:
        visit(r, node->value);
        break;
    case NODE_IF_EXP:
        visit(r, node->test);
        visit(r, node->then);
        visit(r, node->otherwise);
        break;
    case NODE_DICT:
        visit_list(r, node->keys);
        visit_list(r, node->dict_values);
        break;
    case NODE_SET: case NODE_LIST: case NODE_TUPLE: visit_list(r, node->elts); break;
    case NODE_COMPARE:
        visit(r, node->left);
        visit_list(r, node->comparators);
        break;
    case NODE_CALL:
        visit(r, node->func);
        visit_list(r, node->args);
        visit_list(r, node->keywords);
        break;
    case NODE_FORMATTED_VALUE:
        visit(r, node->value);
        visit(r, node->format_spec);
        break;
    case NODE_ATTRIBUTE:
        mangle_node(r, node);
        visit(r, node->value);
        break;
    case NODE_SUBSCRIPT:
        visit(r, node->value);
        visit(r, node->slice);
        break;
    case NODE_SLICE:
        visit(r, node->lower);
        visit(r, node->upper);
        visit(r, node->step);
        break;
    default: break;
    }
}

static void visit(Resolver *r, Node *node)
{
    if (!node || r->failed)
        return;
    switch (node->kind) {
    case NODE_FUNCTION_DEF: visit_function(r, node); break;
    case NODE_CLASS_DEF: visit_class(r, node); break;
    case NODE_LAMBDA: visit_lambda(r, node); break;
    case NODE_LIST_COMP: case NODE_SET_COMP: case NODE_DICT_COMP: case NODE_GENERATOR_EXP:
        visit_comprehension(r, node);
        break;
    case NODE_NAME: visit_name(r, node); break;
    case NODE_GLOBAL: case NODE_NONLOCAL: visit_declaration(r, node); break;
    case NODE_NAMED_EXPR: visit_named_expr(r, node); break;
    case NODE_YIELD: case NODE_YIELD_FROM: visit_yield(r, node); break;
    case NODE_ANN_ASSIGN: visit_ann_assign(r, node); break;
    case NODE_ALIAS: visit_alias(r, node); break;
    case NODE_TRY: visit_try(r, node); break;
    case NODE_EXCEPT_HANDLER: visit_handler(r, node); break;
    default:
        if (node->kind <= NODE_CONTINUE || node->kind == NODE_WITH_ITEM)
            visit_statement(r, node);
        else
            visit_expression(r, node);
        break;
    }
}

/* The end: slots. */

static void resolve_scopes(Resolver *r, Scope *globals)
{
    for (size_t i = 0; i < r->scope_count; i++)
        scope_number(r->scopes[i]);
    for (size_t i = 0; i < r->scope_count && !r->failed; i++) {
        const char *why;
        Symbol *wrong = scope_resolve(r->scratch, r->scopes[i], globals, &why);
        if (!wrong)
            continue;
        const char *mark = strstr(why, "%.*s");
        Text text = TEXT_EMPTY;
        text_add(&text, why, mark ? (size_t)(mark - why) : strlen(why));
        if (mark) {
            text_add_slice(&text, wrong->name);
            text_add_c(&text, mark + 4);
        }
        fault(r, wrong->declared, "%s", text_c(&text));
        text_free(&text);
    }
}

static void write_reference(const Reference *reference)
{
    Node *node = reference->node;
    const Symbol *symbol = reference->symbol;
    node->name_kind = symbol->kind;
    node->outer = -1;
    switch ((NameKind)symbol->kind) {
    case NAME_LOCAL:
        node->slot = symbol->slot;
        if (reference->scope->code->slots[symbol->slot].is_cell)
            node->name_kind = NAME_CELL;
        break;
    case NAME_CELL: node->slot = symbol->free_slot; break;
    case NAME_GLOBAL: node->slot = symbol->global; break;
    case NAME_CLASS: case NAME_CLASS_CELL:
        node->slot = symbol->slot;
        node->outer = symbol->global;
        break;
    }
}

static void write_program(Resolver *r, const Scope *globals)
{
    Program *program = r->program;
    program->code_count = (uint32_t)r->scope_count;
    program->codes = arena_alloc(r->arena, r->scope_count * sizeof(Code *));
    for (size_t i = 0; i < r->scope_count; i++)
        program->codes[i] = r->scopes[i]->code;
    program->global_count = globals->count;
    program->globals = arena_alloc(r->arena, (size_t)globals->count * sizeof(Slice));
    for (int i = 0; i < globals->count; i++)
        program->globals[i] = globals->symbols[i]->name;
    for (size_t i = 0; i < r->reference_count; i++)
        write_reference(&r->references[i]);
}

bool resolver_run(Program *program, Diag *diag)
{
    Resolver r = {.program = program, .arena = program->arena, .scratch = arena_new(),
                  .diag = diag};
    Scope globals = {0};
    enter_scope(&r, CODE_MODULE, program->module, slice_of("<module>"));
    r.scope->code->docstring = docstring(program->module->body);
    visit(&r, program->module);
    if (!r.failed)
        resolve_scopes(&r, &globals);
    for (size_t i = 0; i < r.scope_count; i++)
        scope_finish(r.arena, r.scopes[i]);
    if (!r.failed)
        write_program(&r, &globals);
    for (size_t i = 0; i < r.scope_count; i++)
        scope_free(r.scopes[i]);
    scope_free(&globals);
    free(r.scopes);
    free(r.references);
    arena_free(r.scratch);
    return !r.failed && check_run(program, diag);
}
