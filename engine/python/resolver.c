/* Scopes, names and slots. The walk (resolve_walk.c) notes every node that names a variable; when
 * all scopes are known, the notes become slots. */
#include "engine/python/resolver_state.h"

#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"

/* The 1-based code point column of byte column [column] of line [number]. */
static int point_column(const Program *program, int number, int column)
{
    Slice line = program_line(program, number);
    size_t bytes = (size_t)column < line.length ? (size_t)column : line.length;
    return (int)utf8_count(line.bytes, bytes) + 1;
}

bool resolver_fault(const Program *program, Diag *diag, Span span, const char *format, ...)
{
    Text message = TEXT_EMPTY;
    va_list arguments;
    va_start(arguments, format);
    text_vprintf(&message, format, arguments);
    va_end(arguments);
    diag_set(diag, DIAG_SYNTAX, program->name, span.line,
             point_column(program, span.line, span.column), "SyntaxError: %s", text_c(&message));
    diag->end_line = span.end_line;
    diag->end_column = point_column(program, span.end_line, span.end_column);
    text_free(&message);
    return false;
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

Slice mangled(Resolver *r, Slice name)
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

void mangle_node(Resolver *r, Node *node)
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

void enter_scope(Resolver *r, CodeKind kind, Node *node, Slice name)
{
    Scope *scope = arena_alloc(r->scratch, sizeof(Scope));
    Code *code = arena_alloc(r->arena, sizeof(Code));
    code->kind = kind;
    code->id = r->program->first.codes + (uint32_t)r->scope_count;
    code->program = r->program;
    code->is_hidden = r->program->kind != PROGRAM_OWN;
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

void leave_scope(Resolver *r)
{
    r->scope = r->scope->parent;
}

bool is_comprehension(const Scope *scope)
{
    return scope->code->kind == CODE_COMPREHENSION || scope->code->kind == CODE_GENERATOR_EXP;
}

/* Names. */

Symbol *add_name(Resolver *r, Scope *scope, Slice name, int flag, Span span)
{
    Symbol *symbol = scope_symbol(r->scratch, scope, name);
    if (scope->iterating_target && (flag & SYMBOL_ASSIGNED)) {
        if (symbol->flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL))
            fault(r, span, "comprehension inner loop cannot rebind assignment expression target "
                  "'%.*s'", (int)name.length, name.bytes);
        flag |= SYMBOL_ITERATION;
    }
    symbol->flags |= flag;
    return symbol;
}

void refer(Resolver *r, Node *node, Symbol *symbol)
{
    r->references = memory_grow(r->references, r->reference_count, &r->reference_capacity,
                                sizeof(Reference));
    r->references[r->reference_count++] = (Reference){node, symbol, r->scope};
}

void bind_name(Resolver *r, Node *node, Slice name, int flag)
{
    refer(r, node, add_name(r, r->scope, mangled(r, name), flag, node->span));
}

Slice docstring(NodeList body)
{
    const Node *first = body.count ? body.items[0] : NULL;
    if (!first || first->kind != NODE_EXPR || first->value->kind != NODE_CONSTANT ||
        first->value->op != CONSTANT_STRING)
        return (Slice){0};
    return first->value->text;
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
    for (size_t i = 0; i < r->scope_count && !r->failed; i++)
        scope_order(r->scratch, r->scopes[i]);
    for (size_t i = 0; i < r->scope_count && !r->failed; i++)
        scope_follow(r->scopes[i]);
}

static void write_reference(const Reference *reference, int first_global)
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
    case NAME_GLOBAL: node->slot = first_global + symbol->global; break;
    case NAME_CLASS: case NAME_CLASS_CELL:
        node->slot = symbol->slot;
        node->outer = symbol->kind == NAME_CLASS ? first_global + symbol->global : symbol->global;
        break;
    }
}

static Code *finished(Code *code)
{
    code->is_plain = !code->has_cells && !code->kwonly_count && code->vararg_slot < 0 &&
                     code->kwarg_slot < 0 && code->slot_count < PLAIN_SLOTS;
    return code;
}

static void write_program(Resolver *r, const Scope *globals)
{
    Program *program = r->program;
    program->code_count = (uint32_t)r->scope_count;
    program->codes = arena_alloc(r->arena, r->scope_count * sizeof(Code *));
    for (size_t i = 0; i < r->scope_count; i++)
        program->codes[i] = finished(r->scopes[i]->code);
    program->global_count = globals->count;
    program->globals = arena_alloc(r->arena, (size_t)globals->count * sizeof(Slice));
    for (int i = 0; i < globals->count; i++)
        program->globals[i] = globals->symbols[i]->name;
    for (size_t i = 0; i < r->reference_count; i++)
        write_reference(&r->references[i], program->first.globals);
}

bool resolver_run(Program *program, Diag *diag)
{
    Resolver r = {.program = program, .arena = program->arena, .scratch = arena_new(),
                  .diag = diag};
    Scope globals = {0};
    enter_scope(&r, CODE_MODULE, program->module, slice_of("<module>"));
    r.scope->code->docstring = docstring(program->module->body);
    resolve_walk(&r, program->module);
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
