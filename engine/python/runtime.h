/* Runtime: the inside of a machine, and what its files give each other. Each section is named after
 * the file that implements it. Ownership: see value.h. "false/NULL" as a result always means that an
 * exception is set, except where `next` says exhausted. */
#ifndef COROLANE_PYTHON_RUNTIME_H
#define COROLANE_PYTHON_RUNTIME_H

#include "engine/fiber/fiber.h"
#include "engine/python/int_limit.h"
#include "engine/python/heap.h"
#include "engine/python/machine.h"
#include "engine/python/object.h"

/* What a statement did. */
typedef enum Flow { FLOW_NEXT, FLOW_BREAK, FLOW_CONTINUE, FLOW_RETURN, FLOW_RAISE } Flow;

/* One running function, class body, comprehension or the module. Slots follow in memory or lie on
 * the C stack; see call.c and generator.c. */
typedef struct Frame {
    Machine *machine;
    const Code *code;
    Value *slots;
    struct Frame *back; /* whoever called or resumed it */
    struct Held *held;  /* by the innermost `for` or `with` that it is in, or NULL */
    bool is_hidden;     /* its code is: see unit.h */
    bool is_between;    /* it leaves a handler, in code that has no line in CPython */
    bool is_aside;      /* its generator's delegate is being closed, or thrown into, past it */
    const Node *line;       /* the statement it stands at, NULL before the first */
    Generator *generator;   /* or NULL */
    const Node *at;         /* the expression being carried out: for tracebacks and spans */
    Value result;           /* FLOW_RETURN: the value, owned */
    Value space;            /* of a class body: what the metaclass's own __prepare__ gave, or NULL */
    Dict *annotations;      /* of a class body's variables, or NULL */
    Dict *locals;           /* what locals() or f_locals gave last, or NULL */
    struct KeptFrame *kept; /* what tracebacks that lead to it refer to, or NULL */
} Frame;

/* What stands for a frame in the exceptions whose traceback leads to it. When the frame is left, it
 * takes over what that held, if anybody refers to it still; and with it the caller's, and so on up
 * to the module or a generator. kept_frame.c */
typedef struct KeptFrame {
    Object head;
    uint32_t serial;
    Frame *frame; /* until that is left; then NULL, and the rest is its own */
    const Code *code;
    struct KeptFrame *back;
    Function *function;
    Dict *locals;
    Value slots[];
} KeptFrame;

/* What a statement that a frame is in holds: the iterator of a `for`, also in a comprehension, the
 * __exit__ of a `with`. */
typedef struct Held {
    Value value;
    struct Held *outer;
} Held;

/* What an except block is handling: the chain behind `raise` and __context__. */
typedef struct Handling {
    Value exception; /* borrowed by the chain, NULL for a generator's own boundary */
    struct Handling *outer;
    bool is_except; /* in CPython, its frame has no reference of its own to the exception */
} Handling;

/* A throw() or close() under way: it went past the delegators of [leaf], up to [via], which stand at
 * their `yield from` until one of them is woken up and becomes the leaf. */
typedef struct Throwing {
    Generator *via, *leaf;
    struct Throwing *outer;
} Throwing;

typedef struct Unit Unit; /* unit.h */

typedef enum Resume { RESUME_NEXT, RESUME_SEND, RESUME_THROW, RESUME_CLOSE } Resume;
typedef enum Outcome { OUTCOME_YIELD, OUTCOME_RETURN, OUTCOME_RAISE } Outcome;

struct Machine {
    Heap heap;
    Trace *trace;
    const Program *program; /* the first unit's */
    Unit *units;
    size_t unit_count, unit_capacity;
    MachineConfig config;
    MachineStatus status;
    Text reason;
    int exit_code;
    Type *types[TYPE_COUNT];
    Str *special_names[SPECIAL_COUNT];
    Dict *interned;   /* Str to itself */
    Dict *builtins;   /* name to value */
    Dict *modules;    /* name to module, once imported */
    Dict *code_objects; /* where a code lies to its code object, once asked for */
    Dict *sys;        /* what the module sys holds; NULL before it is imported */
    Dict *files;      /* name to FileData of what the program has written; None: removed */
    Value *globals;   /* by global slot, those of all units; NULL unbound */
    uint64_t *bound_at; /* by global slot: when it was bound, for the order at the end */
    uint64_t bindings;
    Value *main_slots;  /* the module frame's own slots, if any */
    Type **made_types;  /* the program's classes */
    size_t made_count, made_capacity;
    Trace *own_trace;   /* where the host wants none */
    Value *builtin_of; /* by global slot: the builtin of that name, borrowed, or NULL */
    Value *constants; /* by node id: a Constant's value, an Attribute's or keyword's name */
    uint32_t *codes;  /* by Code.id: number in the trace */
    Value exception;  /* set or NULL */
    const Frame *noted; /* whose traceback entry the set exception already has */
    Handling *handling;
    Throwing *throwing; /* the innermost, or NULL */
    int lane;         /* running */
    int lane_count;
    Frame *frame;     /* running */
    int depth;        /* nested Python calls and resumes, for the recursion limit */
    int recursion_limit;
    char *stack_limit; /* lowest address the running fiber may use */
    FiberSet *fibers;
    Fiber *main_fiber;
    uint64_t forgotten; /* untraced: events whose records are gone */
    uint64_t objects;   /* numbers given out */
    uint64_t slice_end; /* where the host wants control back; 0: at the end */
    uint64_t ticks;     /* rounds of native loops */
    uint64_t looked_at; /* how many those were when the bounds were last looked at */
    uint64_t printed;   /* bytes */
    uint64_t
        mirrored;    /* words of the contents that the trace was told of: a cursor holds as many */
    Value *admitted; /* objects whose contents the trace has yet to be told */
    size_t admitted_count, admitted_capacity;
    bool admitting;
    Outcome outcome;  /* what the fiber that just gave control back brings … */
    Value carried;    /* … and the value it carries */
    Finalizer *finalizers; /* of all that live and have one, newest first */
    Finalizer *finalizing; /* where finalize_all() stands in it */
    uint64_t finalizer_count; /* ever made */
    Object **containers; /* all that live and can be part of a cycle */
    size_t container_count, container_capacity;
    Object **garbage; /* in a collection: what it has found, NULL where that is gone by now */
    uint32_t made_objects; /* ever, of those that are numbered */
    bool abandoning; /* `over` for the one generator that is being unwound: what is dropped waits */
    int free_depth;   /* nested object_free(); what is too deep waits in trash */
    Object **trash;
    size_t trash_count, trash_capacity;
    Value *repr_stack; /* containers being shown, for [...] */
    int repr_count, repr_capacity;
    Str *name_dict, *name_class, *name_name, *name_qualname, *name_module, *name_doc;
    Str *name_main, *name_slots;
    bool ended;       /* the program is over: garbage is being closed … */
    bool finishing;   /* … and then what remains; no source can be read any more */
    double clock;     /* seconds that the program has slept: its time, see module_time.c */
    bool gc_disabled; /* what gc.isenabled() says */
    bool over;        /* a bound was reached: nothing runs any more */
};

/* The compiler clears two fields at once from `line` on; pairs that lie across a multiple of 16 bytes cost
 * a tenth of a call, as the processor cannot read them back before they have reached its cache. */
_Static_assert(offsetof(Frame, line) % 16 == 0, "what frame_init() clears lies in pairs");

/* Each field by itself, since every call does this. */
static inline void frame_init(Frame *frame, Machine *m, const Code *code, Value *slots)
{
    frame->machine = m;
    frame->code = code;
    frame->slots = slots;
    frame->back = m->frame;
    frame->held = NULL;
    frame->is_hidden = code->is_hidden;
    frame->is_between = frame->is_aside = false;
    frame->line = frame->at = NULL;
    frame->generator = NULL;
    frame->result = frame->space = NULL;
    frame->annotations = frame->locals = NULL;
    frame->kept = NULL;
}

/* ---- heap and object.c */
void *object_alloc(Machine *m, Type *type, size_t size); /* refs 1; the rest zero */
/* The init slot of a type whose make does all there is to do. */
bool init_nothing(Machine *m, Value self, const Args *args);
/* What was allocated before its contents were made: it counts as made now. */
void object_made(Machine *m, Object *object);
static inline Type *type_of(Machine *m, Value v);
static inline bool is_a(Machine *m, Value v, TypeId id); /* exact or subclass */
Type *immediate_type(Machine *m, Value v);
static inline Type *type_of(Machine *m, Value v)
{
    return is_object(v) ? v->type : immediate_type(m, v);
}
bool type_is_subtype(const Type *type, const Type *base);
/* "module.Class.Inner", as repr() has it; without the module for what is built in. */
void type_add_full_name(Machine *m, const Type *type, Text *out);
static inline bool is_exactly(Machine *m, Value v, TypeId id)
{
    return is_object(v) && v->type == m->types[id];
}
static inline bool is_a(Machine *m, Value v, TypeId id)
{
    return is_object(v) && (v->type == m->types[id] || type_is_subtype(v->type, m->types[id]));
}

void object_free_waiting(Machine *m, size_t first); /* what is in the trash from number [first] */

/* ---- collect.c */
static inline bool is_container(const Type *type)
{
    return type->slots->visit || (type->flags & TYPE_HEAP);
}
static inline Container *container_of(Object *object)
{
    return (Container *)object - 1;
}
void container_add(Machine *m, Object *object);
void container_remove(Machine *m, Object *object);
/* The collection under way is not about it (any more). */
void container_spare(Machine *m, Object *object);
/* Finalizes what only cycles keep alive, and frees it. How many objects that were. */
size_t collect_garbage(Machine *m);
/* What it begins and ends with: m->garbage becomes all such objects, oldest first, … */
size_t find_garbage(Machine *m);
/* … and those [count] that still are let go of each other. How many that were. */
size_t clear_garbage(Machine *m, size_t count);

/* ---- finalize.c */
void finalizer_add(Machine *m, Finalizer *finalizer, Object *object);
void finalizer_remove(Machine *m, Finalizer *finalizer);
Finalizer *finalizer_of(Object *object); /* or NULL */
void finalizers_in_order(Machine *m);    /* before the first collection at the end: numbers
                                         * them as CPython's second one gets to them */
uint64_t object_age(Machine *m, Object *object); /* less is older; 0: it is not known */
/* Runs the finalizer, once. True: the object is still wanted, it was resurrected. */
bool finalize(Machine *m, Object *object);
/* At the program's end, when garbage has been collected: what the globals hold. False: others came to
 * be meanwhile and live; they hold on to the globals. */
bool finalize_all(Machine *m);

/* ---- error.c: raising */
/* Each sets an exception and returns NULL, so that `return raise_type(…)` works for Value results;
 * in bool functions write `return raise_type(…), false`. printf formats; no full stop. */
Value raise_format(Machine *m, TypeId type, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
Value raise_text(Machine *m, Type *type, const char *bytes, size_t length);
Value raise_value(Machine *m, TypeId type, Value argument); /* borrowed; NULL: no argument */
/* Sets [exception] (owned by the call) as the current one; chains the context. */
Value raise_exception(Machine *m, Value exception);
/* Makes [handled] the context of [exception]; NULL, or the same one: nothing happens. */
void exception_chain(Machine *m, Value exception, Value handled);
void exception_because(Machine *m, Value exception, Value cause); /* takes [cause] over */
/* Sets it again as it was: no new context, no new traceback entry for [noted]. Owned by the call. */
Value raise_again(Machine *m, Value exception, const Frame *noted);
bool raised(Machine *m, TypeId type); /* is the set exception of this type */
Value take_exception(Machine *m);     /* the set exception, owned; clears it */
void clear_exception(Machine *m);
const char *type_name(Machine *m, Value v); /* borrowed, for messages */
const char *argument_name(Machine *m, Value v); /* the same, but "None" for None */
/* Adds [frame]'s traceback entry to the set exception, once per frame it passes. */
void note_traceback(Machine *m, Frame *frame);
/* It is caught, or passes a `finally` or `with`: what it has gathered so far stays with it … */
void exception_settle(Exception *exception);
/* … and what it has gathered since is forgotten. */
void exception_unsettle(Machine *m, Exception *exception);
Exception *exception_new(Machine *m, Type *type, const Args *args);
bool is_exception(Value v); /* an instance of BaseException */
/* [made], which calling [class] gave, if it is an exception; else it is dropped and TypeError set.
 * [by_raise]: by a raise statement, whose message shows the type as repr() does. */
Value exception_made(Machine *m, Value class, Value made, bool by_raise);
Value handled_exception(const Machine *m); /* borrowed; NULL when none is being handled */
/* "Type: text" of an exception, as the last line of a traceback has it; never raises. */
void exception_summary(Machine *m, Value exception, Text *out);
/* The whole report as the interpreter prints it at the end of an uncaught exception. */
void traceback_print(Machine *m, Value exception, Text *out);
/* Appends ". Did you mean: 'name'?" where a NameError or AttributeError has a near miss. */
void suggestion_add(Machine *m, Value exception, Text *out);
/* "Exception ignored in: …" on standard error, with the set exception, which is cleared. */
void report_unraisable(Machine *m, Value where);
void write_error(Machine *m, const char *bytes, size_t length);

/* ---- kept_frame.c */
KeptFrame *kept_frame(Frame *frame); /* borrowed; made when it is first needed */
/* Whether somebody wants [frame] although its generator goes: that belongs to what is kept from now
 * on. */
bool kept_frame_owns(Frame *frame);
void kept_frame_leave(Frame *frame, Function *function);
/* Nobody runs [frame] any more, which is that of [function], or of none: what is kept of it takes
 * over its variables. To be called before they are dropped. */
static inline void frame_leave(Frame *frame, Function *function)
{
    if (frame->kept)
        kept_frame_leave(frame, function);
}

/* ---- type.c, attribute.c */
bool types_init(Machine *m);
/* The attribute [name] on the MRO of [type]; borrowed, NULL without exception when there is none. */
Value type_lookup(const Type *type, Str *name);
/* A class as `class` and type() make it; [dict] is taken over. */
Type *type_make(Machine *m, Type *meta, Str *name, Tuple *bases, Dict *dict, const Args *keywords);
void type_refresh(Machine *m, Type *type); /* after its dict changed */
/* The class's own special method, borrowed; NULL: the built-in behaviour applies. */
static inline Value special_of(const Type *type, Special special)
{
    return type->special[special];
}
Value special_call(Machine *m, Value function, Value self, const Value *args, int count);
/* As attribute access on [object]; NULL with AttributeError when there is none. */
Value attribute_get(Machine *m, Value object, Str *name);
/* As above, but absence is no error: false only for other exceptions, *[result] NULL if absent. */
bool attribute_find(Machine *m, Value object, Str *name, Value *result);
Value attribute_get_c(Machine *m, Value object, const char *name);
bool attribute_set(Machine *m, Value object, Str *name, Value value); /* NULL deletes */
Value attribute_get_generic(Machine *m, Value object, Str *name);
bool attribute_set_generic(Machine *m, Value object, Str *name, Value value);
/* For obj.name(…): the function to call; *[self] is the object to pass first (borrowed) or NULL. */
Value attribute_method(Machine *m, Value object, Str *name, Value *self);
/* Whether [v] was marked by abc.abstractmethod; NULL counts as not. False: raised. */
bool is_abstract(Machine *m, Value v, bool *answer);
Dict **instance_dict(Value object); /* NULL when it cannot have one */
Dict *instance_own_dict(Machine *m, Value object); /* made when it is first needed; borrowed */
int *instance_lane(Value object);   /* NULL when it cannot have one */
Value descriptor_get(Machine *m, Value descriptor, Value owner, Type *type);

/* ---- union_type.c: left | right of types; what a union is made of, borrowed, NULL for anything else */
Value union_of(Machine *m, Value left, Value right, BinaryOp op);
const Tuple *union_parts(Machine *m, Value v);

/* ---- call.c */
Value call(Machine *m, Value callee, const Args *args);
Value call_values(Machine *m, Value callee, const Value *items, int count);
Value call_method_c(Machine *m, Value object, const char *name, const Value *items, int count);
Value function_new(Frame *frame, const Node *node, const Code *code);
Value method_new(Machine *m, Value function, Value self); /* bound to [self] */
Value function_call(Machine *m, Function *function, Value self, const Args *args);
/* (function_run() is in function_quick.h) */
/* Parameters into [slots] (zeroed; on failure the caller drops them), then cells where needed. */
bool bind_arguments(Machine *m, const Function *f, Value self, const Args *args, Value *slots);
void prepare_cells(Machine *m, const Code *code, Cell *const *free_cells, Value *slots);
void drop_slots(Machine *m, Value *slots, int count);
/* To the result, owned; NULL: raised. */
Value frame_run(Frame *frame, const NodeList *body);
Value run_lambda(Frame *frame, const Node *expression);
Value code_object(Machine *m, const Code *code);
Value native_call(Machine *m, const Builtin *builtin, Value self, const Args *args);
/* Sorts keyword arguments of a native function into [out] (borrowed; NULL where absent). [names] are
 * the parameters, NULL-terminated, "" for positional-only; min..positional may come by position. */
bool args_sort(Machine *m, const Args *args, const char *function, const char *const *names,
               int min, int positional, Value *out);
/* Checks that [min] to [max] positional arguments are given, and no keyword unless [type], a class of
 * the program, has an __init__ of its own that may want it. */
bool args_positional(Machine *m, const Type *type, const Args *args, const char *name, int min,
                     int max);
/* Guards against deep recursion: enter before and leave after a nested call. False: too deep, which
 * is raised ([where] ends its message), or nothing runs any more. */
#define CALLING " while calling a Python object"
bool call_is_too_deep(Machine *m, const char *where); /* takes it back; always false */
static inline bool enter_call(Machine *m, const char *where)
{
    bool fits = ++m->depth <= m->recursion_limit &&
                (char *)__builtin_frame_address(0) > m->stack_limit && !m->over;
    return __builtin_expect(fits, 1) || call_is_too_deep(m, where);
}
/* Whether [bytes] more fit on this stack; false: raised RecursionError. For recursion of ours that
 * CPython does not count, and for frames whose size a program chooses. */
bool room_on_stack(Machine *m, size_t bytes);
/* Arguments, of which a program may have any number: a few are on the stack, more on the heap.
 *     Value few[FEW(count)], *items = values_room(m, few, count); … values_leave(m, few, items, count); */
enum { FEW_VALUES = 64 };
#define FEW(count) ((count) <= FEW_VALUES ? (count) + 1 : 1)
static inline Value *values_room(Machine *m, Value *few, size_t count)
{
    return count <= FEW_VALUES ? few : heap_alloc(&m->heap, count * sizeof(Value));
}
static inline void values_leave(Machine *m, const Value *few, Value *items, size_t count)
{
    if (items != few)
        heap_free(&m->heap, items, count * sizeof(Value));
}
static inline void leave_call(Machine *m)
{
    m->depth--;
}

int int_bits(Value v); /* the length of its binary text */
/* As int_text() in base 10; false: raised, as the text would have too many digits. */
bool int_decimal(Machine *m, Value v, Text *out);
/* Whether [text], which is to become an object, may grow by [more] bytes; false: raised MemoryError, and
 * the text is freed. For text whose length the program chooses. text_fits.c */
bool text_fits(Machine *m, Text *text, size_t more);

/* ---- eval*.c, link.c */
void link_program(const Program *program);
Flow run_body(Frame *frame, const NodeList *body);
/* The module [name]; with a dotted name the first part, or [whole] the last. module.c */
Value import_module(Machine *m, Slice name, bool whole);

/* ---- operator.c, compare.c, protocol.c, show.c: operations as Python does them, special methods
 * included */
Value binary_operation(Machine *m, Value left, Value right, BinaryOp op);
Value inplace_operation(Machine *m, Value left, Value right, BinaryOp op);
Value unary_operation(Machine *m, Value operand, UnaryOp op);
Value compare_operation(Machine *m, Value left, Value right, CompareOp op);
bool compare_truth(Machine *m, Value left, Value right, CompareOp op, bool *truth);
/* What a comparison answers, given an order: negative, 0 or positive. */
static inline Value order_answers(int order, CompareOp op)
{
    return boolean(op == COMPARE_EQ      ? order == 0
                   : op == COMPARE_NOTEQ ? order != 0
                   : op == COMPARE_LT    ? order < 0
                   : op == COMPARE_LTE   ? order <= 0
                   : op == COMPARE_GT    ? order > 0
                                         : order >= 0);
}
bool values_equal(Machine *m, Value left, Value right, bool *equal); /* identity counts as equal */
bool value_truth(Machine *m, Value v, bool *truth);
bool value_length(Machine *m, Value v, int64_t *length);
bool value_hash(Machine *m, Value v, int64_t *hash);
bool value_contains(Machine *m, Value container, Value item, bool *found);
Value item_get(Machine *m, Value object, Value key);
bool item_set(Machine *m, Value object, Value key, Value value); /* NULL deletes */
Value value_repr(Machine *m, Value v);  /* a Str */
Value value_str(Machine *m, Value v);   /* a Str */
Value value_ascii(Machine *m, Value v); /* a Str */
Value value_format(Machine *m, Value v, Slice spec);
int64_t value_address(Machine *m, Value v);          /* stable, from its number */
void object_address(Machine *m, Value v, Text *out); /* "0x7f…" */
bool repr_enter(Machine *m, Value container, bool *again); /* for [...] in cycles */
void repr_leave(Machine *m);
/* An integer from __index__; *[overflow] non-NULL: out of int64 gives the nearest and sets it. */
bool value_index(Machine *m, Value v, int64_t *index, bool *overflow);
Value value_as_int(Machine *m, Value v); /* via __index__: an int of any size */

/* ---- iterate.c */
Value iterate(Machine *m, Value iterable);        /* iter(iterable) */
Value iterate_next(Machine *m, Value iterator); /* NULL without an exception set: exhausted */
Value iterate_next_raw(Machine *m, Value iterator); /* as next(): a StopIteration stays set */
/* That has given nothing: StopIteration is raised, or the exception that is set is told of. */
Value raise_stop(Machine *m);
Value stop_value(Value stop); /* borrowed: what a StopIteration carries, which may be NULL */
/* Calls visit for each item, borrowed; stops early when it answers false. */
bool iterate_all(Machine *m, Value iterable, bool (*visit)(Machine *m, void *context, Value item),
                 void *context);
/* The same for what an iterator still has. */
bool iterate_rest(Machine *m, Value iterator, bool (*visit)(Machine *m, void *context, Value item),
                  void *context);
/* How many items there seem to be, as operator.length_hint(); NULL: it is not known. False: an
 * exception is set. */
bool value_length_hint(Machine *m, Value v, Value *hint);
/* list() and its like ask for it before they iterate, which the program's own class can see. */
bool length_hint_is_asked(Machine *m, Value iterable);
Value iterator_length_hint(Machine *m, Value v, const Args *args); /* __length_hint__ of an Iterator */
/* Gives a built-in iterator a lane of its own, if it can have one and has none. */
void iterator_give_lane(Machine *m, Value iterator);
Iterator *iterator_new(Machine *m, TypeId type, Value source);
void iterator_free(Machine *m, Value self); /* an Iterator's slots: free, and iter */
Value iterator_self(Machine *m, Value self);

#include "engine/python/bounds.h"
#include "engine/python/value_kinds.h"
#include "engine/python/observe_events.h"

/* ---- generator.c */
Value generator_new(Machine *m, Function *function, Value *slots);
/* Resumes [generator] with [value] (RESUME_SEND; RESUME_THROW: the exception). *[result] is what it
 * yields or returns, owned. */
Outcome generator_resume(Machine *m, Generator *generator, Resume how, Value value, Value *result);
/* As a loop resumes it: NULL without an exception at the end, whatever it returns. */
Value generator_next(Machine *m, Value generator);
/* As `yield`: hands [value] (owned) out and waits. The value of the expression, or NULL. */
Value generator_yield(Frame *frame, const Node *node, Value value);
Value generator_yield_from(Frame *frame, const Node *node, Value iterable);
bool generator_close(Machine *m, Generator *generator);
static inline bool is_generator(Machine *m, Value v)
{
    return is_exactly(m, v, TYPE_generator);
}

/* ---- globals_dict.c */
Dict *globals_dict_new(Machine *m, const Program *program);
/* [key] of such a dict has now that value; NULL: it is gone. */
void globals_dict_changed(Machine *m, const Dict *dict, Value key, Value value);

/* ---- key_wrapper.c: functools.cmp_to_key(function); of an object, where one is given */
Value key_wrapper_new(Machine *m, Value function, Value object);

/* ---- file_object.c, machine.c */
Value stream_new(Machine *m, int number); /* sys.stdout 1, sys.stderr 2, sys.stdin 3 */
/* Whether [str] can be written: UnicodeEncodeError where it has surrogates. encoding.c */
bool print_allows(Machine *m, Str *str);
bool surrogates_in(Slice text);
void program_print(Machine *m, int stream, const char *bytes, size_t length);

/* Tables of the built-in functions and types. */
extern const NativeRow str_methods[], list_methods[], dict_methods[], set_methods[],
    frozenset_methods[], bytes_methods[], float_methods[];
bool builtins_init(Machine *m);
Value builtin_doc(Machine *m, const Builtin *builtin); /* doc.c: its line of doc_list.h, or None */
Value builtin_new(Machine *m, const NativeRow *row); /* a function that stands alone */
size_t generator_finalizer_offset(void);
Value native_divmod(Machine *m, Value left, Value right); /* of numbers; or NotImplemented */
Value round_value(Machine *m, Value number, Value digits); /* round.c; digits may be NULL */
extern const NativeRow builtin_functions[];
#define TYPE(id, name, base, slots, builtin) extern const TypeSlots slots;
#include "engine/python/type_list.h"

#endif
