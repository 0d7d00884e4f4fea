/* Operators: one row each, in CPython's order of the `ast` classes.
 *
 * BINARY(id, ast class, spelling, method, reflected method, in-place method)
 * UNARY(id, ast class, spelling, method)
 * COMPARE(id, ast class, spelling, method, the method tried on the right operand)
 *
 * A method is "" where none exists. The lexer's tokens, the dump, the evaluator's dispatch and the
 * text of TypeErrors all come from these rows. */
BINARY(ADD, "Add", "+", "__add__", "__radd__", "__iadd__")
BINARY(SUB, "Sub", "-", "__sub__", "__rsub__", "__isub__")
BINARY(MULT, "Mult", "*", "__mul__", "__rmul__", "__imul__")
BINARY(MATMULT, "MatMult", "@", "__matmul__", "__rmatmul__", "__imatmul__")
BINARY(DIV, "Div", "/", "__truediv__", "__rtruediv__", "__itruediv__")
BINARY(MOD, "Mod", "%", "__mod__", "__rmod__", "__imod__")
BINARY(POW, "Pow", "**", "__pow__", "__rpow__", "__ipow__")
BINARY(LSHIFT, "LShift", "<<", "__lshift__", "__rlshift__", "__ilshift__")
BINARY(RSHIFT, "RShift", ">>", "__rshift__", "__rrshift__", "__irshift__")
BINARY(BITOR, "BitOr", "|", "__or__", "__ror__", "__ior__")
BINARY(BITXOR, "BitXor", "^", "__xor__", "__rxor__", "__ixor__")
BINARY(BITAND, "BitAnd", "&", "__and__", "__rand__", "__iand__")
BINARY(FLOORDIV, "FloorDiv", "//", "__floordiv__", "__rfloordiv__", "__ifloordiv__")
UNARY(INVERT, "Invert", "~", "__invert__")
UNARY(NOT, "Not", "not", "")
UNARY(UADD, "UAdd", "+", "__pos__")
UNARY(USUB, "USub", "-", "__neg__")
COMPARE(EQ, "Eq", "==", "__eq__", "__eq__")
COMPARE(NOTEQ, "NotEq", "!=", "__ne__", "__ne__")
COMPARE(LT, "Lt", "<", "__lt__", "__gt__")
COMPARE(LTE, "LtE", "<=", "__le__", "__ge__")
COMPARE(GT, "Gt", ">", "__gt__", "__lt__")
COMPARE(GTE, "GtE", ">=", "__ge__", "__le__")
COMPARE(IS, "Is", "is", "", "")
COMPARE(ISNOT, "IsNot", "is not", "", "")
COMPARE(IN, "In", "in", "", "")
COMPARE(NOTIN, "NotIn", "not in", "", "")
#undef BINARY
#undef UNARY
#undef COMPARE
