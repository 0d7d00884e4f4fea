/* engine/python/scope.h as the resolver fills it. That scopes hold the right names is compared with
 * python3 by tests/script/scope_oracle.py; here stand the slots and kinds, which are our own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>
#include <string.h>

#include "engine/python/program.h"

static Program *resolve(const char *source)
{
    Diag diag;
    Program *program = program_new("test.py", source, strlen(source), &diag);
    assert_non_null(program);
    return program;
}

/* The slots of Code [id] as "name name* name^": * owned cell, ^ free. */
static void assert_slots(const Program *program, uint32_t id, const char *expected)
{
    Text out = TEXT_EMPTY;
    const Code *code = program->codes[id];
    for (int i = 0; i < code->slot_count; i++)
        text_printf(&out, "%s%.*s%s%s", i ? " " : "", (int)code->slots[i].name.length,
                    code->slots[i].name.bytes, code->slots[i].is_cell ? "*" : "",
                    code->slots[i].is_free ? "^" : "");
    assert_string_equal(text_c(&out), expected);
    text_free(&out);
}

/* The [nth] Name node (from 0) called [name], in the order of the nodes. */
static const Node *find_name(const Program *program, const char *name, int nth)
{
    for (uint32_t i = 0; i < program->node_count; i++) {
        const Node *node = program->nodes[i];
        if (node->kind == NODE_NAME && slice_is(node->name, name) && nth-- == 0)
            return node;
    }
    fail_msg("no such name: %s", name);
    return NULL;
}

static void assert_name(const Program *program, const char *name, int nth, NameKind kind, int slot)
{
    const Node *node = find_name(program, name, nth);
    assert_int_equal(node->name_kind, kind);
    assert_int_equal(node->slot, slot);
}

static void parameters_come_first_in_order(void **state)
{
    (void)state;
    Program *program = resolve("def f(a, /, b, *c, d, **e):\n  g = h = a\n");
    const Code *code = program->codes[1];
    assert_slots(program, 1, "a b d c e g h");
    assert_int_equal(code->posonly_count, 1);
    assert_int_equal(code->positional_count, 2);
    assert_int_equal(code->kwonly_count, 1);
    assert_int_equal(code->vararg_slot, 3);
    assert_int_equal(code->kwarg_slot, 4);
    assert_name(program, "g", 0, NAME_LOCAL, 5);
    assert_name(program, "a", 0, NAME_LOCAL, 0);
    program_free(program);
}

static void cells_pass_through(void **state)
{
    (void)state;
    Program *program = resolve("def f(x):\n"
                               "  def g():\n"
                               "    def h(): return x\n"
                               "    return h\n"
                               "  x = x\n"
                               "  return g\n");
    assert_slots(program, 1, "x* g");
    assert_slots(program, 2, "h x^");
    assert_slots(program, 3, "x^");
    assert_int_equal(program->codes[2]->slots[1].outer, 0);
    assert_int_equal(program->codes[3]->slots[0].outer, 1);
    assert_true(program->codes[1]->slots[0].is_parameter);
    assert_name(program, "x", 0, NAME_CELL, 0);
    assert_name(program, "x", 1, NAME_CELL, 0);
    program_free(program);
}

static void globals_are_numbered_over_the_program(void **state)
{
    (void)state;
    Program *program = resolve("x = 1\ndef f():\n  global y\n  y = x + __name__\n");
    assert_int_equal(program->global_count, 4);
    assert_true(slice_is(program->globals[0], "x"));
    assert_true(slice_is(program->globals[1], "f"));
    assert_true(slice_is(program->globals[2], "y"));
    assert_true(slice_is(program->globals[3], "__name__"));
    assert_name(program, "x", 1, NAME_GLOBAL, 0);
    assert_name(program, "y", 0, NAME_GLOBAL, 2);
    assert_int_equal(program->codes[0]->slot_count, 0);
    program_free(program);
}

static void class_names_fall_back_to_globals(void **state)
{
    (void)state;
    Program *program = resolve("x = 1\n"
                               "def f(y):\n"
                               "  class A:\n"
                               "    x = x\n"
                               "    z = y\n"
                               "    def g(self): return super(), y\n");
    assert_slots(program, 2, "x z g __class__* y^");
    assert_int_equal(program->codes[2]->class_cell, 3);
    assert_slots(program, 3, "self __class__^ y^");
    const Node *store = find_name(program, "x", 1), *load = find_name(program, "x", 2);
    assert_int_equal(store->name_kind, NAME_CLASS);
    assert_int_equal(load->name_kind, NAME_CLASS);
    assert_int_equal(load->slot, 0);
    assert_true(slice_is(program->globals[load->outer], "x"));
    assert_name(program, "y", 0, NAME_CELL, 4);
    program_free(program);
}

static void comprehensions_have_their_own_scope(void **state)
{
    (void)state;
    Program *program = resolve("def f(a):\n  return [b + c for b in a if (c := b)]\n");
    assert_int_equal(program->codes[2]->kind, CODE_COMPREHENSION);
    assert_slots(program, 1, "a c*");
    assert_slots(program, 2, ".0 b c^");
    assert_int_equal(program->codes[2]->positional_count, 1);
    assert_name(program, "a", 0, NAME_LOCAL, 0);
    assert_true(slice_is(program->codes[2]->qualname, "f.<locals>.<listcomp>"));
    program_free(program);
}

static void generators_are_decided_by_their_own_text(void **state)
{
    (void)state;
    Program *program = resolve("def f():\n  def g(): yield\n  return (x for x in g())\n"
                               "h = lambda: (yield)\n");
    assert_false(program->codes[1]->is_generator);
    assert_true(program->codes[2]->is_generator);
    assert_true(program->codes[3]->is_generator);
    assert_int_equal(program->codes[3]->kind, CODE_GENERATOR_EXP);
    assert_true(program->codes[4]->is_generator);
    assert_true(slice_is(program->codes[4]->name, "<lambda>"));
    program_free(program);
}

static void private_names_carry_their_class(void **state)
{
    (void)state;
    Program *program = resolve("class _C:\n"
                               "  def __f(self, __p):\n"
                               "    self.__a = __p\n"
                               "    import __m\n");
    assert_slots(program, 1, "_C__f");
    assert_slots(program, 2, "self _C__p _C__m");
    assert_true(slice_is(program->codes[2]->name, "__f"));
    assert_true(slice_is(program->codes[2]->qualname, "_C.__f"));
    const Node *name = find_name(program, "_C__p", 0);
    assert_true(slice_is(name->written, "__p"));
    program_free(program);
}

static void docstrings_and_other_binders(void **state)
{
    (void)state;
    Program *program = resolve("'module'\n"
                               "class A:\n  'class'\n"
                               "def f():\n  'function'\n"
                               "  try: import a.b, c as d\n"
                               "  except E as e: pass\n"
                               "  def g(): return e\n");
    assert_true(slice_is(program->codes[0]->docstring, "module"));
    assert_true(slice_is(program->codes[1]->docstring, "class"));
    assert_true(slice_is(program->codes[2]->docstring, "function"));
    assert_null(program->codes[3]->docstring.bytes);
    assert_slots(program, 2, "a d g e*");
    for (uint32_t i = 0; i < program->node_count; i++) {
        const Node *node = program->nodes[i];
        if (node->kind == NODE_EXCEPT_HANDLER) {
            assert_int_equal(node->name_kind, NAME_CELL);
            assert_int_equal(node->slot, 3);
        }
    }
    program_free(program);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parameters_come_first_in_order),
        cmocka_unit_test(cells_pass_through),
        cmocka_unit_test(globals_are_numbered_over_the_program),
        cmocka_unit_test(class_names_fall_back_to_globals),
        cmocka_unit_test(comprehensions_have_their_own_scope),
        cmocka_unit_test(generators_are_decided_by_their_own_text),
        cmocka_unit_test(private_names_carry_their_class),
        cmocka_unit_test(docstrings_and_other_binders),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
