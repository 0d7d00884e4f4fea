#include "engine/python/symbols.h"

#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"

static size_t hash(Slice name)
{
    size_t value = 14695981039346656037u;
    for (size_t i = 0; i < name.length; i++)
        value = (value ^ (unsigned char)name.bytes[i]) * 1099511628211u;
    return value ^ value >> 29;
}

/* The place of [name] in the table: its own or the empty one it would take. */
static Symbol **place(const Scope *scope, Slice name)
{
    size_t at = hash(name) & (scope->table_size - 1);
    while (scope->table[at] && !slice_equal(scope->table[at]->name, name))
        at = (at + 1) & (scope->table_size - 1);
    return &scope->table[at];
}

Symbol *scope_find(const Scope *scope, Slice name)
{
    return scope->table_size ? *place(scope, name) : NULL;
}

static void grow_table(Scope *scope)
{
    free(scope->table);
    scope->table_size = scope->table_size ? scope->table_size * 2 : 16;
    scope->table = memory_zero(scope->table_size, sizeof(*scope->table));
    for (int i = 0; i < scope->count; i++)
        *place(scope, scope->symbols[i]->name) = scope->symbols[i];
}

Symbol *scope_symbol(Arena *arena, Scope *scope, Slice name)
{
    Symbol *symbol = scope_find(scope, name);
    if (symbol)
        return symbol;
    if (((size_t)scope->count + 1) * 2 > scope->table_size)
        grow_table(scope);
    symbol = arena_alloc(arena, sizeof(Symbol));
    symbol->name = name;
    symbol->slot = symbol->free_slot = symbol->global = -1;
    scope->symbols = memory_grow(scope->symbols, (size_t)scope->count, &scope->capacity,
                                 sizeof(*scope->symbols));
    scope->symbols[scope->count++] = symbol;
    *place(scope, name) = symbol;
    return symbol;
}

void scope_free(Scope *scope)
{
    free(scope->symbols);
    free(scope->table);
}

static int add_slot(Scope *scope, SlotInfo slot)
{
    Code *code = scope->code;
    code->slots = memory_grow(code->slots, (size_t)code->slot_count, &scope->slot_capacity,
                              sizeof(SlotInfo));
    code->slots[code->slot_count] = slot;
    return code->slot_count++;
}

static bool is_local(const Symbol *symbol)
{
    return (symbol->flags & SYMBOL_BOUND) && !(symbol->flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL));
}

void scope_number(Scope *scope)
{
    if (scope->code->kind == CODE_MODULE)
        return;
    for (int pass = 0; pass < 2; pass++) {
        for (int i = 0; i < scope->count; i++) {
            Symbol *symbol = scope->symbols[i];
            bool parameter = symbol->flags & SYMBOL_PARAMETER;
            if (is_local(symbol) && parameter == (pass == 0))
                symbol->slot = add_slot(scope, (SlotInfo){.name = symbol->name, .outer = -1,
                                                          .is_parameter = parameter});
        }
    }
}

int global_slot(Arena *arena, Scope *globals, Slice name)
{
    Symbol *symbol = scope_symbol(arena, globals, name);
    if (symbol->global < 0)
        symbol->global = globals->count - 1;
    return symbol->global;
}

static bool is_function(const Scope *scope)
{
    return scope->code->kind != CODE_MODULE && scope->code->kind != CODE_CLASS;
}

/* The enclosing function scope that binds [name], as seen from inside [scope]; or the class whose
 * `__class__` it is; or NULL when it is a global. */
static Scope *owner_of(const Scope *scope, Slice name)
{
    for (Scope *outer = scope->parent; outer; outer = outer->parent) {
        if (outer->code->kind == CODE_CLASS && slice_is(name, "__class__"))
            return outer;
        const Symbol *symbol = is_function(outer) ? scope_find(outer, name) : NULL;
        if (symbol && (symbol->flags & SYMBOL_GLOBAL))
            return NULL;
        if (symbol && is_local(symbol))
            return outer;
    }
    return NULL;
}

static int class_cell(Scope *scope, Slice name)
{
    if (scope->code->class_cell < 0)
        scope->code->class_cell =
            add_slot(scope, (SlotInfo){.name = name, .outer = -1, .is_cell = true});
    return scope->code->class_cell;
}

/* The slot in [scope] that holds the cell of [owner]'s [name]; made here and in every scope
 * between where it is missing. */
static int cell_slot(Arena *arena, Scope *scope, Scope *owner, Slice name)
{
    scope->code->has_cells = true;
    if (scope == owner && scope->code->kind == CODE_CLASS)
        return class_cell(scope, name);
    Symbol *symbol = scope_symbol(arena, scope, name);
    if (scope == owner) {
        scope->code->slots[symbol->slot].is_cell = true;
        return symbol->slot;
    }
    if (symbol->free_slot < 0) {
        int outer = cell_slot(arena, scope->parent, owner, name);
        symbol->free_slot =
            add_slot(scope, (SlotInfo){.name = name, .is_free = true, .outer = outer});
    }
    return symbol->free_slot;
}

static const char *wrong_declaration(const Scope *scope, const Symbol *symbol, const Scope *owner)
{
    if (!(symbol->flags & SYMBOL_NONLOCAL))
        return NULL;
    if (symbol->flags & SYMBOL_GLOBAL)
        return "name '%.*s' is nonlocal and global";
    if (scope->code->kind == CODE_MODULE)
        return "nonlocal declaration not allowed at module level";
    return owner ? NULL : "no binding for nonlocal '%.*s' found";
}

Symbol *scope_resolve(Arena *arena, Scope *scope, Scope *globals, const char **why)
{
    for (int i = 0; i < scope->count; i++) {
        Symbol *symbol = scope->symbols[i];
        if (symbol->flags == 0)
            continue; /* only passed through, to an inner scope */
        bool local = scope->code->kind != CODE_MODULE && is_local(symbol);
        bool global = symbol->flags & SYMBOL_GLOBAL;
        Scope *owner = local || global ? NULL : owner_of(scope, symbol->name);
        if ((*why = wrong_declaration(scope, symbol, owner)))
            return symbol;
        symbol->kind = local ? NAME_LOCAL : owner ? NAME_CELL : NAME_GLOBAL;
        if (local && scope->code->kind == CODE_CLASS)
            symbol->kind = NAME_CLASS;
        if (owner)
            cell_slot(arena, scope, owner, symbol->name);
        bool named = symbol->flags != SYMBOL_IMPLICIT;
        if (symbol->kind == NAME_CLASS || (symbol->kind == NAME_GLOBAL && named))
            symbol->global = global_slot(arena, globals, symbol->name);
    }
    return NULL;
}

/* Names that no inner scope uses stand first, and parameters; then cells, then free names. */
static int rank(const SlotInfo *slot)
{
    return slot->is_free ? 2 : slot->is_cell && !slot->is_parameter;
}

static bool stands_before(const SlotInfo *a, const SlotInfo *b)
{
    if (rank(a) != rank(b) || rank(a) == 0)
        return rank(a) < rank(b);
    size_t length = a->name.length < b->name.length ? a->name.length : b->name.length;
    int order = memcmp(a->name.bytes, b->name.bytes, length);
    return order ? order < 0 : a->name.length < b->name.length;
}

static int moved_to(const Scope *scope, int slot)
{
    return slot < 0 ? slot : scope->moved[slot];
}

void scope_order(Arena *arena, Scope *scope)
{
    Code *code = scope->code;
    int *order = arena_alloc(arena, (size_t)code->slot_count * sizeof(int));
    scope->moved = arena_alloc(arena, (size_t)code->slot_count * sizeof(int));
    for (int i = 0; i < code->slot_count; i++) {
        SlotInfo slot = code->slots[i];
        int at = i;
        for (; at > 0 && stands_before(&slot, &code->slots[at - 1]); at--) {
            code->slots[at] = code->slots[at - 1];
            order[at] = order[at - 1];
        }
        code->slots[at] = slot;
        order[at] = i;
    }
    for (int i = 0; i < code->slot_count; i++)
        scope->moved[order[i]] = i;
    for (int i = 0; i < scope->count; i++) {
        scope->symbols[i]->slot = moved_to(scope, scope->symbols[i]->slot);
        scope->symbols[i]->free_slot = moved_to(scope, scope->symbols[i]->free_slot);
    }
    code->class_cell = moved_to(scope, code->class_cell);
}

void scope_follow(Scope *scope)
{
    for (int i = 0; i < scope->code->slot_count; i++)
        if (scope->code->slots[i].is_free)
            scope->code->slots[i].outer = moved_to(scope->parent, scope->code->slots[i].outer);
}

void scope_finish(Arena *arena, Scope *scope)
{
    Code *code = scope->code;
    SlotInfo *slots = arena_alloc(arena, (size_t)code->slot_count * sizeof(SlotInfo));
    if (code->slot_count)
        memcpy(slots, code->slots, (size_t)code->slot_count * sizeof(SlotInfo));
    free(code->slots);
    code->slots = slots;
}
