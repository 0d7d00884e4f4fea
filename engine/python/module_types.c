/* types: the names of the built-in types that have no name elsewhere. SimpleNamespace is written in
 * Python: library/types.py. */
#include "engine/python/module.h"

static bool fill(Machine *m, Dict *dict)
{
    static const struct {
        const char *name;
        TypeId type;
    } rows[] = {
        {"GeneratorType", TYPE_generator},
        {"FunctionType", TYPE_function},
        {"LambdaType", TYPE_function},
        {"MethodType", TYPE_method},
        {"BuiltinFunctionType", TYPE_builtin},
        {"BuiltinMethodType", TYPE_builtin},
        {"MethodDescriptorType", TYPE_method_descriptor},
        {"WrapperDescriptorType", TYPE_wrapper_descriptor},
        {"GetSetDescriptorType", TYPE_getset},
        {"MemberDescriptorType", TYPE_member},
        {"ModuleType", TYPE_module},
        {"CodeType", TYPE_code},
        {"FrameType", TYPE_frame},
        {"TracebackType", TYPE_traceback},
        {"CellType", TYPE_cell},
        {"MappingProxyType", TYPE_mappingproxy},
        {"GenericAlias", TYPE_generic_alias},
        {"UnionType", TYPE_union},
        {"NoneType", TYPE_NoneType},
        {"EllipsisType", TYPE_ellipsis},
        {"NotImplementedType", TYPE_NotImplementedType},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        module_set(m, dict, rows[i].name, keep((Value)m->types[rows[i].type]));
    return true;
}

const ModuleRow module_types = {
    .name = "types",
    .fill = fill,
    .lacks = "AsyncGeneratorType ClassMethodDescriptorType CoroutineType DynamicClassAttribute "
             "MethodWrapperType coroutine new_class prepare_class resolve_bases",
};
