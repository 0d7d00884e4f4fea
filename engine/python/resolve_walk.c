/* The walk visits nodes in the order of CPython's symtable.c, so that of several faults the same
 * one is told. */
#include "engine/python/resolver_state.h"

#include <string.h>

static void visit(Resolver *r, Node *node);

static void visit_list(Resolver *r, NodeList list)
{
    for (int i = 0; i < list.count && !r->failed; i++)
        visit(r, list.items[i]);
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
        Node *node = list.items[i];
        Slice written = node->name;
        mangle_node(r, node);
        const Symbol *symbol = scope_find(r->scope, node->name);
        if (symbol && (symbol->flags & SYMBOL_PARAMETER))
            fault(r, node->span, "duplicate argument '%.*s' in function definition",
                  (int)written.length, written.bytes);
        bind_name(r, node, node->name, SYMBOL_PARAMETER);
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
    bind_name(r, node, node->name, SYMBOL_ASSIGNED);
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
    bind_name(r, node, node->name, SYMBOL_ASSIGNED);
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
    if (slice_is(node->name, "*")) {
        if (r->scope->code->kind != CODE_MODULE)
            fault(r, node->span, "import * only allowed at module level");
        return;
    }
    Slice name = node->asname.bytes ? node->asname : node->name;
    const char *dot = memchr(name.bytes, '.', name.length);
    if (dot)
        name.length = (size_t)(dot - name.bytes);
    bind_name(r, node, name, SYMBOL_IMPORTED);
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
        bind_name(r, node, node->name, SYMBOL_ASSIGNED);
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

void resolve_walk(Resolver *r, Node *node)
{
    visit(r, node);
}
