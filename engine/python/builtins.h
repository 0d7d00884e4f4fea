/* The built-in functions, in files by what they do. builtins.c has the table. */
#ifndef COROLANE_PYTHON_BUILTINS_H
#define COROLANE_PYTHON_BUILTINS_H

#include "engine/python/generator.h"

#define BUILTIN(name) Value builtin_##name(Machine *m, Value self, const Args *args)

BUILTIN(print);
BUILTIN(input);
BUILTIN(open);
BUILTIN(len);
BUILTIN(repr);
BUILTIN(ascii);
BUILTIN(hash);
BUILTIN(id);
BUILTIN(callable);
BUILTIN(getattr);
BUILTIN(hasattr);
BUILTIN(setattr);
BUILTIN(delattr);
BUILTIN(globals);
BUILTIN(locals);
BUILTIN(vars);
BUILTIN(dir);
BUILTIN(isinstance);
BUILTIN(issubclass);
BUILTIN(iter);
BUILTIN(next);
BUILTIN(sum);
BUILTIN(all);
BUILTIN(any);
BUILTIN(min);
BUILTIN(max);
BUILTIN(sorted);
BUILTIN(abs);
BUILTIN(divmod);
BUILTIN(pow);
BUILTIN(round);
BUILTIN(bin);
BUILTIN(oct);
BUILTIN(hex);
BUILTIN(chr);
BUILTIN(ord);
BUILTIN(format);
BUILTIN(exit);
BUILTIN(eval);

#endif
