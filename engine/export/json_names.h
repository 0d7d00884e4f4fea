/* The words that traces in JSON Lines use for the enums of trace.h; shared by writer and reader. */
#ifndef COROLANE_EXPORT_JSON_NAMES_H
#define COROLANE_EXPORT_JSON_NAMES_H

#include "engine/trace/trace.h"

enum { JSON_TRACE_VERSION = 1 };

static const char *const json_lane_types[] = {
    [LANE_MAIN] = "main", [LANE_GENERATOR] = "generator", [LANE_COROUTINE] = "coroutine",
    [LANE_ASYNC_GENERATOR] = "async_generator", [LANE_ITERATOR] = "iterator", NULL,
};

static const char *const json_object_kinds[] = {
    [OBJECT_LIST] = "list", [OBJECT_TUPLE] = "tuple", [OBJECT_DICT] = "dict",
    [OBJECT_SET] = "set", [OBJECT_FROZENSET] = "frozenset", [OBJECT_DEQUE] = "deque",
    [OBJECT_INSTANCE] = "instance", [OBJECT_EXCEPTION] = "exception", [OBJECT_CELL] = "cell",
    [OBJECT_LANE] = "lane", [OBJECT_OPAQUE] = "opaque", NULL,
};

static const char *const json_end_statuses[] = {
    [END_FINISHED] = "finished", [END_ERROR] = "error", [END_LIMIT] = "limit", NULL,
};

#endif
