/* inspect: written in Python, library/inspect.py; what it lacks. */
#include "engine/python/module.h"

const ModuleRow module_inspect = {
    .name = "inspect",
    .lacks = "ArgInfo Arguments Attribute BlockFinder CORO_CLOSED CORO_CREATED "
             "CORO_RUNNING CORO_SUSPENDED CO_ASYNC_GENERATOR CO_COROUTINE CO_ITERABLE_COROUTINE "
             "CO_NOFREE ClassFoundException ClosureVars EndOfBlock FrameInfo FullArgSpec "
             "TPFLAGS_IS_ABSTRACT Traceback classify_class_attrs currentframe findsource "
             "formatannotationrelativeto formatargvalues get_annotations "
             "getabsfile getargs getargvalues getattr_static getblock getcallargs getclasstree "
             "getclosurevars getcomments getcoroutinelocals getcoroutinestate getfile getframeinfo "
             "getfullargspec getinnerframes getlineno getmembers_static getmodule getmodulename "
             "getouterframes getsource getsourcefile getsourcelines indentsize isasyncgen "
             "isasyncgenfunction isawaitable iscoroutine iscoroutinefunction ismethoddescriptor "
             "ismethodwrapper modulesbyfile stack trace walktree",
};
