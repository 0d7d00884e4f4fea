/* Objects: what Python's values are made of. One struct per built-in type, the type itself, and the
 * rules by which native functions are called. */
#ifndef COROLANE_PYTHON_OBJECT_H
#define COROLANE_PYTHON_OBJECT_H

#include "engine/base/text.h"
#include "engine/python/ast.h"
#include "engine/python/scope.h"
#include "engine/python/value.h"

typedef enum Special {
#define SPECIAL(id, name) SPECIAL_##id,
#include "engine/python/special_list.h"
#define BINARY(id, name, spelling, method, reflected, inplace) \
    SPECIAL_##id, SPECIAL_R##id, SPECIAL_I##id,
#define UNARY(id, name, spelling, method) SPECIAL_UNARY_##id,
#define COMPARE(id, name, spelling, method, reflected) SPECIAL_COMPARE_##id,
#include "engine/python/operator_list.h"
    SPECIAL_COUNT
} Special;

typedef enum TypeId {
#define TYPE(id, name, base, slots, builtin) TYPE_##id,
#include "engine/python/type_list.h"
#define EXCEPTION(name, base) TYPE_##name,
#include "engine/python/exception_list.h"
    TYPE_COUNT
} TypeId;

typedef struct Str Str;
typedef struct Dict Dict;
typedef struct Tuple Tuple;
typedef struct Generator Generator;
typedef struct Visitor Visitor; /* referents.h */

/* The arguments of a call: [count] positional ones in items, then [named] keyword ones, whose names
 * (interned Str) are in names. */
typedef struct Args {
    const Value *items;
    int count;
    const Value *names;
    int named;
} Args;

/* A function of ours that Python can call. [self] is the object it is a method of, NULL for a plain
 * function, the type for a class method. */
typedef Value (*NativeFunction)(Machine *machine, Value self, const Args *args);

enum { NATIVE_KEYWORDS = 1, NATIVE_STATIC = 2, NATIVE_CLASS = 4,
       NATIVE_UNCOUNTED = 8, /* towards the recursion limit */
       NATIVE_PARSED = 16 /* by PyArg_ParseTuple() in CPython, which counts in other words */ };
enum { ANY_COUNT = -1 };

/* One row of a method or function table; a row without name ends it. The caller checks the count
 * (min to max, ANY_COUNT: no bound) and, without NATIVE_KEYWORDS, that no keyword is given. */
typedef struct NativeRow {
    const char *name;
    NativeFunction function;
    int min, max;
    int flags;
} NativeRow;

/* A computed attribute; set may be NULL (read-only) and gets NULL for deletion. */
typedef struct GetSetRow {
    const char *name;
    Value (*get)(Machine *machine, Value self);
    bool (*set)(Machine *machine, Value self, Value value);
} GetSetRow;

/* How objects of a built-in type behave. A NULL slot: the base type's, and where there is none, the
 * operation is not supported. Functions that return Value return NULL with an exception set on
 * failure; those that return bool, false. */
typedef struct TypeSlots {
    size_t size; /* of the object's struct */
    size_t lane; /* where it keeps its lane, an int; 0: it cannot have one */
    size_t serial; /* where it keeps the number of its creation, a uint32_t; 0: it has none */
    size_t dict; /* where it keeps its __dict__, a Dict *; 0: it has none */
    void (*free)(Machine *machine, Value self); /* drops what it refers to; not the block itself */
    void (*visit)(Visitor *visitor, Value self); /* what it refers to; NULL: nothing of interest */
    void (*clear)(Machine *machine, Value self); /* drops it, so that no cycle leads through it */
    Value (*make)(Machine *machine, Type *type, const Args *args); /* __new__ */
    bool (*init)(Machine *machine, Value self, const Args *args);  /* __init__ */
    Value (*repr)(Machine *machine, Value self);
    Value (*str)(Machine *machine, Value self); /* NULL: repr */
    bool (*hash)(Machine *machine, Value self, int64_t *hash);
    bool (*truth)(Machine *machine, Value self, bool *truth);
    bool (*length)(Machine *machine, Value self, int64_t *length);
    Value (*iter)(Machine *machine, Value self);
    /* NULL without exception, or with StopIteration: exhausted. */
    Value (*next)(Machine *machine, Value self);
    bool (*contains)(Machine *machine, Value self, Value item, bool *found);
    Value (*get_item)(Machine *machine, Value self, Value key);
    bool (*set_item)(Machine *machine, Value self, Value key, Value item); /* item NULL: delete */
    Value (*call)(Machine *machine, Value self, const Args *args);
    /* These three may answer NotImplemented. */
    Value (*compare)(Machine *machine, Value self, Value other, CompareOp op);
    Value (*binary)(Machine *machine, Value left, Value right, BinaryOp op);
    Value (*inplace)(Machine *machine, Value self, Value other, BinaryOp op);
    Value (*unary)(Machine *machine, Value self, UnaryOp op);
    Value (*get_attribute)(Machine *machine, Value self, Str *name);
    bool (*set_attribute)(Machine *machine, Value self, Str *name, Value value);
    /* As a descriptor: [owner] is the object (NULL: looked up on the type itself). */
    Value (*get)(Machine *machine, Value self, Value owner, Type *type);
    bool (*set)(Machine *machine, Value self, Value owner, Value value);
    Value (*format)(Machine *machine, Value self, Slice spec); /* __format__ */
    const NativeRow *methods;
    const GetSetRow *getsets;
    int flags;
} TypeSlots;

enum {
    SLOTS_UNHASHABLE = 1, /* __hash__ is None */
    SLOTS_NO_SUBCLASS = 2,
};

enum {
    TYPE_HEAP = 1,      /* made by a class statement or type() */
    TYPE_ITERATOR = 2,  /* a class of the program defines __next__: instances have a lane */
    TYPE_EXCEPTION = 4,
    TYPE_LIBRARY = 8,   /* made by a module of ours that is written in Python: see unit.h */
    TYPE_ABSTRACT = 16, /* it has __abstractmethods__, so it cannot be instantiated */
};

/* The place of an object in the machine's list of those that have a finalizer. */
typedef struct Finalizer {
    Object *object;
    struct Finalizer *previous, *next;
    uint64_t serial; /* in order of creation */
    bool done;       /* it runs once */
} Finalizer;

/* What lies before each object that can be part of a cycle; see collect.c. */
typedef struct Container {
    uint32_t place;   /* in the machine's list of them */
    uint32_t garbage; /* its number and 1 in the collection under way; 0: it is not part of that */
} Container;

struct Type {
    Object head;
    const TypeSlots *slots; /* effective: NULLs filled in from the bases */
    TypeSlots own_slots;    /* where `slots` points */
    Str *name, *qualname;
    const char *spelled; /* what messages call it: with its module where it is built in */
    Type *base;  /* the base whose struct instances have */
    Tuple *bases;
    Tuple *mro;
    Dict *dict;
    size_t size;        /* of an instance */
    int told;           /* how the trace is told of an instance (observe_object.c); 0: not asked yet */
    size_t dict_offset; /* where an instance keeps its Dict *; 0: it has none */
    size_t lane_offset; /* where an instance keeps its lane (int, 0 none); 0: it cannot have one */
    size_t serial_offset; /* where the number of its creation is, a uint32_t; 0: it has none */
    size_t finalizer_offset; /* where one keeps its Finalizer; 0: the class has no __del__ */
    size_t slots_offset; /* where the values of this class's own __slots__ start */
    int slot_count;      /* of its own */
    int flags;
    Value special[SPECIAL_COUNT]; /* borrowed; set only where a class of the program defines it */
    Type **subclasses; /* borrowed */
    int subclass_count, subclass_capacity;
};

/* The contents of a str, bytes, long int or tuple lie behind its struct, or behind what a subclass of
 * the program adds to it: hence the pointers. */
struct Str {
    Object head;
    uint32_t length; /* bytes */
    uint32_t count;  /* code points; equal to length where all are ASCII */
    int64_t hash;    /* -1: not computed yet */
    char *bytes;     /* UTF-8, zero-terminated */
    bool interned;
    char text[];     /* a plain str's bytes */
};

typedef struct Float {
    Object head;
    double number;
} Float;

typedef struct Complex {
    Object head;
    double real, imaginary;
} Complex;

/* An integer of more than 62 bits, or an instance of a subclass of int. The digits are libtommath's,
 * in the machine's heap. */
typedef struct Long {
    Object head;
    int sign;  /* mp_sign */
    int used;  /* digits */
    uint64_t *digits;
} Long;

typedef struct Bytes {
    Object head;
    size_t length;
    char *bytes; /* zero-terminated */
} Bytes;

struct Tuple {
    Object head;
    size_t count;
    Value *items;
    uint32_t serial;
};

typedef struct List {
    Object head;
    Value *items;
    size_t count, capacity;
    uint32_t serial;
} List;

typedef struct DictEntry {
    Value key; /* NULL: deleted */
    Value value;
    int64_t hash;
} DictEntry;

/* Ordered: entries in insertion order, and a table of their positions by hash. */
struct Dict {
    Object head;
    DictEntry *entries;
    uint32_t *table; /* entry position + 1; 0 free, UINT32_MAX deleted */
    size_t used;     /* live entries */
    size_t filled;   /* entries ever appended since the last rebuild */
    size_t capacity; /* of entries */
    size_t mask;     /* table size - 1 */
    uint64_t version; /* changes with every insertion and deletion */
    uint32_t serial;
    uint32_t unit; /* given by globals(): the unit's number and 1; see globals_dict.c */
};

typedef struct SetEntry {
    Value key;
    int64_t hash;
} SetEntry;

/* CPython's open addressing, so that the order of small integers is CPython's. */
typedef struct Set {
    Object head; /* set or frozenset */
    SetEntry *table;
    size_t mask;
    size_t fill; /* live and dummy */
    size_t used;
    int64_t hash; /* frozenset; -1 unknown */
    size_t finger; /* where pop() looks first */
    uint32_t serial;
} Set;

typedef struct Range {
    Object head;
    Value start, stop, step; /* ints of any size */
    Value length;
} Range;

typedef struct SliceObject {
    Object head;
    Value start, stop, step;
} SliceObject;

typedef struct Cell {
    Object head;
    Value value; /* NULL: unbound */
    uint32_t serial;
} Cell;

typedef struct Function {
    Object head;
    const Code *code;
    Str *name, *qualname;
    Value module;
    Value doc;
    Tuple *defaults;   /* or NULL */
    Dict *kw_defaults; /* or NULL */
    Dict *annotations; /* or NULL */
    Dict *dict;        /* or NULL */
    int cell_count;
    uint32_t serial;
    Cell *cells[];     /* the free names' cells, in slot order */
} Function;

typedef struct Method {
    Object head;
    Value function;
    Value self;
    uint32_t serial;
} Method;

/* A builtin function, a bound builtin method, or a method descriptor (self NULL, owner set). */
typedef struct Builtin {
    Object head;
    const NativeRow *row;
    Value self;
    Type *owner;
    Special special; /* for slot wrappers */
    const char *module; /* whose function it is; NULL: a builtin or a method */
    uint32_t serial;
} Builtin;

typedef struct GetSet {
    Object head;
    const GetSetRow *row;
    Type *owner;
} GetSet;

typedef struct Member {
    Object head;
    Str *name;
    Type *owner;
    size_t offset;
    bool optional;  /* unset, it reads as None */
    bool is_number; /* it takes integers only, as a Py_ssize_t of CPython's does */
} Member;

typedef struct Property {
    Object head;
    Value get, set, delete, doc;
    Str *name;
} Property;

/* staticmethod and classmethod */
typedef struct MethodWrapper {
    Object head;
    Value function;
    Dict *dict;
} MethodWrapper;

typedef struct Super {
    Object head;
    Type *type;
    Value object;
    Type *object_type;
} Super;

typedef struct Module {
    Object head;
    Str *name;
    Dict *dict;
} Module;

/* An instance of a class whose struct is object's. __slots__ values follow. */
typedef struct Instance {
    Object head;
    Dict *dict;
    int lane;
    uint32_t serial;
} Instance;

typedef struct TraceEntry {
    const Code *code;
    const Node *node; /* the expression or statement that was being carried out */
} TraceEntry;

enum { EXCEPTION_FIELDS = 8 };

typedef struct Exception {
    Object head;
    Dict *dict;
    Tuple *args;
    Value context, cause;
    union {         /* attributes of some, see exception_kinds.c; NULL reads as None */
        Value fields[EXCEPTION_FIELDS];
        Value value; /* StopIteration.value, SystemExit.code */
        struct { Value name, obj; };
        struct { Value msg, module_name, path; };
        struct { Value number, strerror, filename, filename2; };
        struct { Value message, file, lineno, offset, text, end_lineno, end_offset, print; };
        struct { Value encoding, object, start, end, reason; };
    };
    List *kept; /* the frames that its traceback leads to, innermost first, those of the library
                 * included; or NULL */
    bool suppress_context;
    uint32_t serial;
    TraceEntry *entries; /* innermost first */
    uint32_t entry_count, entry_capacity;
    uint32_t settled, settled_kept; /* how much of both there was when it was last caught */
} Exception;

/* Every built-in iterator that walks one thing: list, tuple, str, range, dict, set, sequence … */
typedef struct Iterator {
    Object head;
    Value source;   /* NULL once exhausted */
    Value extra;    /* callable_iterator: the sentinel */
    int64_t index;
    int64_t limit;
    int64_t step;
    int64_t taken; /* dict: items given so far */
    int lane;
    uint32_t serial;
} Iterator;

#endif
