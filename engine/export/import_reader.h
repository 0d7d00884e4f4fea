/* The inside of import_json(): import_json.c frames lines, import_line.c parses them, import_event.c rebuilds records,
 * import_value.c reads values back from their repr. */
#ifndef COROLANE_EXPORT_IMPORT_READER_H
#define COROLANE_EXPORT_IMPORT_READER_H

#include <jansson.h>

#include "engine/export/export.h"
#include "engine/trace/cursor.h"

/* What can be wrong: import_fault_list.h. */
typedef enum Fault {
#define FAULT(id, en, ko) FAULT_##id,
#include "engine/export/import_fault_list.h"
    FAULT_COUNT
} Fault;

typedef struct Memo Memo;
typedef struct PlaceTable PlaceTable;

/* A cursor walks along the trace that is being built: it knows the old values, frames and lanes
 * that the file leaves out, and what each new record must fit. */
typedef struct Reader {
    const char *file;
    int line;       /* of the file, from 1 */
    Language language;
    Diag *diag;
    Trace *trace;
    Cursor *cursor;
    json_t *event;  /* the line's object */
    Slice value;    /* its "value", where that is not in `event`; else without bytes */
    int64_t n;      /* its "n" */
    const char *name; /* its "event" */
    json_t *lanes;  /* id -> lane number */
    PlaceTable *places;
    Memo *memo;
    json_t *atoms;  /* name -> atom */
    size_t mentions; /* of objects, so far */
    size_t open_slots; /* of the calls that have not returned, and the calls */
    uint32_t node;
    int lane;
    uint64_t *words; /* the payload that is being built */
    size_t word_count, word_capacity;
} Reader;

/* Fills the diag with the place in the file and the sentence, whose fields follow. Always false. */
bool reader_fault(Reader *reader, Fault fault, ...);

/* Fields of the event; a missing one or one of another type is a fault. */
bool reader_int(Reader *reader, const char *key, int64_t low, int64_t high, int64_t *value);
bool reader_string(Reader *reader, const char *key, Slice *text);
/* The same for a name, which holds no zero byte. */
bool reader_plain(Reader *reader, const char *key, Slice *text);
/* A field that may be missing, which is false. */
bool reader_flag(Reader *reader, const char *key, bool *flag);
bool reader_lane(Reader *reader, const char *key, int *lane);
/* The number of the string at [key] in [names], which ends in NULL. */
bool reader_word(Reader *reader, const char *key, const char *const *names, uint32_t *number);
/* The atom of the name at [key]. */
bool reader_name(Reader *reader, const char *key, uint32_t *atom);

void reader_push(Reader *reader, uint64_t word);
/* Writes the record with the words pushed so far, and steps the cursor over it. */
void reader_write(Reader *reader, EventKind kind, uint32_t a);

/* import_line.c: makes [line] the reader's event, with its number and its node; [last] has no line
 * end. */
bool reader_parse(Reader *reader, Slice line, bool last);
void reader_start_lines(Reader *reader);
void reader_end_lines(Reader *reader);

/* import_value.c */

/* Numbers are given in the order of first mention, so one that runs ahead of the mentions is
 * damage, and no reason to make room for as many objects. */
bool reader_object(Reader *reader, int64_t number);

/* The value at [key]. */
bool reader_value(Reader *reader, const char *key, Datum *value);
/* The same; DATUM_UNBOUND when there is none. */
bool reader_value_if_any(Reader *reader, const char *key, Datum *value);
/* Pushes each value of the list at [key]. */
bool reader_items(Reader *reader, const char *key);

/* import_change.c: appends the record of a "change". */
bool reader_change(Reader *reader);

/* import_event.c: appends the record of the line's event. */
bool reader_event(Reader *reader);

#endif
