/* eval(): an expression given as text. It becomes a unit of its own (unit.h), whose globals are bound
 * beforehand to what its names mean where eval() is called. */
#include <string.h>

#include "engine/python/builtins.h"
#include "engine/python/unit.h"

static Value raise_syntax_error(Machine *m, const Diag *diag, Slice source)
{
    const char *message = text_c(&diag->message), *colon = strstr(message, ": ");
    bool indentation = strncmp(message, "IndentationError", strlen("IndentationError")) == 0;
    Type *type = m->types[indentation ? TYPE_IndentationError : TYPE_SyntaxError];
    Value place[] = {(Value)str_c(m, "<string>"),     small(diag->line),     small(diag->column),
                     (Value)str_new(m, source.bytes, source.length),
                     small(diag->end_line), small(diag->end_column)};
    Value items[] = {(Value)str_c(m, diag->kind == DIAG_SYNTAX && colon ? colon + 2 : message),
                     (Value)tuple_of(m, place, 6)};
    Args args = {items, 2, NULL, 0};
    Exception *exception = exception_new(m, type, &args);
    drop(m, place[0]);
    drop(m, place[3]);
    drop(m, items[0]);
    drop(m, items[1]);
    return exception ? raise_exception(m, (Value)exception) : NULL;
}

static bool is_expression(const Program *program)
{
    return program->module->body.count == 1 && program->module->body.items[0]->kind == NODE_EXPR;
}

/* The text as a unit; NULL: a SyntaxError is set. */
static Program *compile_expression(Machine *m, Slice source)
{
    Diag diag;
    while (source.length && strchr(" \t", source.bytes[0])) {
        source.bytes++;
        source.length--;
    }
    Program *program =
        program_new_text("<string>", source, PROGRAM_EVAL, unit_numbers(m), &diag);
    if (program && !is_expression(program)) {
        program_free(program);
        program = NULL;
        diag_set(&diag, DIAG_SYNTAX, "<string>", 1, 1, "invalid syntax");
    }
    if (program && !machine_accepts(program, &diag)) {
        program_free(program);
        program = NULL;
    }
    if (!program)
        raise_syntax_error(m, &diag, source);
    diag_free(&diag);
    return program;
}

/* What [name] means in a mapping; false: raised. */
static bool look_up(Machine *m, Value space, Str *name, Value *value)
{
    *value = NULL;
    if (is_a(m, space, TYPE_dict)) {
        *value = keep(dict_get_str((Dict *)space, name));
        return true;
    }
    *value = item_get(m, space, (Value)name);
    if (*value || !raised(m, TYPE_KeyError))
        return *value != NULL;
    clear_exception(m);
    return true;
}

static bool bind_names(Machine *m, const Program *program, Value globals, Value locals)
{
    bool fine = true;
    for (int i = 0; fine && i < program->global_count; i++) {
        Slice slice = program->globals[i];
        Str *name = str_intern(m, slice.bytes, slice.length);
        Value value;
        fine = look_up(m, locals, name, &value);
        if (fine && !value)
            fine = look_up(m, globals, name, &value);
        if (value)
            unit_bind(m, program->first.globals + i, value);
        drop(m, value);
        drop(m, (Value)name);
    }
    return fine;
}

static Value evaluate(Machine *m, Value source, Value globals, Value locals)
{
    bool bytes = is_a(m, source, TYPE_bytes);
    Slice text = bytes ? (Slice){((Bytes *)source)->bytes, ((Bytes *)source)->length}
                       : str_slice((Str *)source);
    enum { LONGEST = 1 << 20 }; /* to read it takes half a second */
    if (text.length > LONGEST)
        return raise_value(m, TYPE_MemoryError, NULL);
    charge_letters(m, text.length);
    Program *program = compile_expression(m, text);
    if (!program)
        return NULL;
    charge(m, 8 * (uint64_t)program->node_count);
    unit_add(m, program, true, m->units[unit_running(m)->program->unit].name);
    return bind_names(m, program, globals, locals) ? unit_evaluate(m, program) : NULL;
}

BUILTIN(eval)
{
    Value source = args->items[0];
    Value globals = args->count > 1 && args->items[1] != VALUE_NONE ? args->items[1] : NULL;
    Value locals = args->count > 2 && args->items[2] != VALUE_NONE ? args->items[2] : globals;
    if (globals && !is_a(m, globals, TYPE_dict))
        return raise_format(m, TYPE_TypeError, "globals must be a dict");
    if (!is_a(m, source, TYPE_str) && !is_a(m, source, TYPE_bytes))
        return raise_format(m, TYPE_TypeError,
                            "eval() arg 1 must be a string, bytes or code object");
    Args none = {NULL, 0, NULL, 0};
    globals = globals ? keep(globals) : builtin_globals(m, self, &none);
    locals = locals ? keep(locals) : builtin_locals(m, self, &none);
    Value result = evaluate(m, source, globals, locals);
    drop(m, globals);
    drop(m, locals);
    return result;
}
