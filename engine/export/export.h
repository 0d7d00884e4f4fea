/* Export: a trace as something to read, keep or hand in. One row per format in exporter_list.h.
 *
 * An exporter sees a trace and nothing else, so what it writes is what happened. It writes to a
 * stream as it walks, and does not look at write errors: the caller asks ferror() and fclose(). */
#ifndef COROLANE_EXPORT_EXPORT_H
#define COROLANE_EXPORT_EXPORT_H

#include <stdio.h>

#include "engine/base/diag.h"
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

/* Reads a trace in JSON Lines, as export_json() writes it: [text] is the whole of the file called
 * [file]. The trace belongs to the caller; exporting it gives the same bytes again.
 *
 * Damage gives NULL and a DIAG_FORMAT that names the line. A file that merely breaks off (its last
 * line is incomplete, or the `end` event is missing) is opened up to there; [diag] then says so
 * though the trace is not NULL. The caller frees [diag] with diag_free(). */
Trace *import_json(const char *file, Slice text, Diag *diag);

/* Whether [text] begins like a trace in JSON Lines rather than like a program. */
bool import_looks_like_trace(Slice text);

#endif
