#include "engine/python/parser.h"
#define S(n) bool n(Parser *p); bool n(Parser *p) { (void)p; return false; }
S(invalid_expression) S(invalid_legacy_expression) S(invalid_named_expression) S(invalid_group) S(invalid_comprehension) S(invalid_dict_comprehension) S(invalid_double_starred_kvpairs) S(invalid_arguments) S(invalid_kwarg) S(invalid_for_target) S(invalid_assignment) S(invalid_del_stmt) S(invalid_import_from_targets) S(invalid_with_item) S(invalid_with_stmt) S(invalid_with_stmt_indent) S(invalid_try_stmt) S(invalid_except_stmt) S(invalid_except_stmt_indent) S(invalid_class_def_raw) S(invalid_def_raw) S(invalid_for_stmt) S(invalid_condition) S(invalid_plain_block)
bool invalid_parameters(Parser *p, TokenKind close) { (void)p; (void)close; return false; }
