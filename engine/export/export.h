/* Export: a trace as something to read, keep or hand in. One row per format in exporter_list.h.
 *
 * An exporter sees a trace and nothing else, so what it writes is what happened. It writes to a
 * stream as it walks, and does not look at write errors: the caller asks ferror() and fclose(). */
#ifndef COROLANE_EXPORT_EXPORT_H
#define COROLANE_EXPORT_EXPORT_H

#include <stdio.h>

#include "engine/base/diag.h"
#include "engine/base/language.h"
#include "engine/trace/trace.h"

typedef struct ExportFormat {
    const char *name;      /* as after `-f` */
    const char *extension; /* of a file in this format, without the dot */
    void (*write)(const Trace *trace, FILE *out);
} ExportFormat;

extern const ExportFormat export_formats[];
extern const size_t export_format_count;

/* The format called [name], or NULL. */
const ExportFormat *export_find(const char *name);

#define EXPORT(name, extension, function) void function(const Trace *trace, FILE *out);
#include "engine/export/exporter_list.h"

typedef struct ImportHow {
    Language language; /* of messages */
    bool partial;      /* open what is sound before the damage */
} ImportHow;

/* The reason in the `end` event (status `limit`) of a trace that was opened in part. */
#define IMPORT_REST_MISSING "the rest of the trace is missing"

/* Reads a trace in JSON Lines, as export_json() writes it: [text] is the whole of the file called
 * [file]. The trace belongs to the caller; exporting it gives the same bytes again.
 *
 * Damage of any kind, and be it only that the file breaks off, gives NULL and a DIAG_FORMAT that
 * names the line. In part, what is sound before the damage is opened and then ended by an `end` event of
 * its own; [diag] says what is wrong though the trace is not NULL, which it still is where the
 * first line is damaged. The caller frees [diag] with diag_free(). */
Trace *import_json(const char *file, Slice text, ImportHow how, Diag *diag);

/* Whether the file called [file] is to be read as a trace in JSON Lines rather than as a program:
 * it is called so, or [text] begins like one. */
bool import_looks_like_trace(const char *file, Slice text);

#endif
