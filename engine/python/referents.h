/* What objects refer to: for who walks over all that lives. A visit function calls [visit] for each,
 * in the order in which CPython's does. Values without an object behind them, and NULL, may be among
 * it. */
#ifndef COROLANE_PYTHON_REFERENTS_H
#define COROLANE_PYTHON_REFERENTS_H

#include "engine/python/object.h"

struct Visitor {
    void (*visit)(Visitor *visitor, Value child);
    /* What stands between a function and its cells: the tuple that CPython has there. */
    void (*closure)(Visitor *visitor, Function *function);
    bool counted; /* only what [self] owns a reference to, and each as often as it does */
};

void visit_cells(Visitor *visitor, Function *function); /* as a closure of no interest */
void visit_list(Visitor *visitor, Value self);
void visit_tuple(Visitor *visitor, Value self);
void visit_dict(Visitor *visitor, Value self);
void visit_set(Visitor *visitor, Value self);
void visit_cell(Visitor *visitor, Value self);
void visit_function(Visitor *visitor, Value self);
void visit_method(Visitor *visitor, Value self);
void visit_builtin(Visitor *visitor, Value self);
void visit_wrapper(Visitor *visitor, Value self); /* staticmethod, classmethod */
void visit_property(Visitor *visitor, Value self);
void visit_type(Visitor *visitor, Value self);
void visit_exception(Visitor *visitor, Value self);
void visit_iterator(Visitor *visitor, Value self);
void visit_lazy(Visitor *visitor, Value self); /* which pulls from one in CPython … */
void visit_lazy_tuple(Visitor *visitor, Value self); /* … and which from a tuple of them */
void visit_generator(Visitor *visitor, Value self);
/* All that [object] refers to, what its class adds included. */
void visit_referents(Visitor *visitor, Object *object);

#endif
