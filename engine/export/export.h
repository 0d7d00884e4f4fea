/* Export: a trace as something to read, keep or hand in. One row per format in exporter_list.h.
 *
 * An exporter sees a trace and what is said about it, so what it writes is what happened. It writes to a
 * stream as it walks, and does not look at write errors: the caller asks ferror() and fclose(). */
#ifndef COROLANE_EXPORT_EXPORT_H
#define COROLANE_EXPORT_EXPORT_H

#include <stdio.h>

#include "engine/base/diag.h"
#include "engine/base/language.h"
#include "engine/trace/trace.h"

/* What is exported, and who has something to say about it or wants to hear of it. Only the trace
 * must be there. */
typedef struct ExportSource {
    const Trace *trace;
    /* Appends the sentence of step [index] (from 0) to [big] and what stands under it in smaller
     * print to [small]; `code` stands between backticks. NULL: pages go without sentences. */
    void (*say)(void *speaker, size_t index, Language language, Text *big, Text *small);
    void *speaker;
    Slice title[LANGUAGE_COUNT], goal[LANGUAGE_COUNT]; /* of the lesson; empty: there is none */
    /* Is told how much of the work is done, often. NULL: nobody listens. */
    void (*progress)(void *listener, size_t done, size_t total);
    void *listener;
    bool *cut; /* set where the export became too large and was ended early; NULL: nobody asks */
} ExportSource;

/* The reason in the `end` event (status `limit`) of an export that was ended early. */
#define EXPORT_TOO_LARGE "the export is too large"

typedef struct ExportFormat {
    const char *name;      /* as after `-f` */
    const char *extension; /* of a file in this format, without the dot */
    void (*write)(const ExportSource *source, FILE *out);
    const char *help[LANGUAGE_COUNT]; /* what it is for */
} ExportFormat;

extern const ExportFormat export_formats[];
extern const size_t export_format_count;

/* The format called [name], or NULL. */
const ExportFormat *export_find(const char *name);
/* Tells whoever listens that [done] of [total] is done; for exporters, in their loops. */
static inline void export_progress(const ExportSource *source, size_t done, size_t total)
{
    if (source->progress)
        source->progress(source->listener, done, total);
}

#define EXPORT(name, extension, function, en, ko) void function(const ExportSource *source, FILE *out);
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
