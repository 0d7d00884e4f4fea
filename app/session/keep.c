#include "app/session/keep.h"

#include <errno.h>
#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "engine/base/file.h"
#include "engine/base/memory.h"

enum { VERSION = 1, MOST_ASIDE = 100 };

struct Keep {
    Text path;
    json_t *root;
    json_t *lessons, *opened; /* what this run adds: objects by id; paths in order */
    json_t *settings;         /* that were set in this run */
    bool dirty, shut;         /* shut: nothing is written any more */
    KeepFault fault;
    Text detail;
};

static void set_fault(Keep *keep, KeepFault fault, const char *detail)
{
    keep->fault = fault;
    text_cut(&keep->detail, 0);
    text_add_c(&keep->detail, detail);
}

static json_t *empty_root(void)
{
    return json_pack("{s:i, s:{}, s:[]}", "corolane_state", VERSION, "lessons", "recent");
}

static bool is_count(const json_t *value)
{
    return json_is_integer(value) && json_integer_value(value) >= 0;
}

static bool all_counts(const json_t *array)
{
    size_t i;
    json_t *value;
    json_array_foreach(array, i, value)
        if (!is_count(value))
            return false;
    return json_is_array(array);
}

static bool is_lesson(const json_t *lesson)
{
    return json_is_string(json_object_get(lesson, "program")) &&
           is_count(json_object_get(lesson, "step")) && is_count(json_object_get(lesson, "steps")) &&
           all_counts(json_object_get(lesson, "right")) &&
           all_counts(json_object_get(lesson, "wrong"));
}

/* Whether [root] is what this version writes. */
static bool is_state(json_t *root)
{
    json_t *lessons = json_object_get(root, "lessons"), *recent = json_object_get(root, "recent");
    const char *id;
    json_t *value;
    size_t i;
    if (json_integer_value(json_object_get(root, "corolane_state")) != VERSION)
        return false;
    json_object_foreach(lessons, id, value)
        if (!is_lesson(value))
            return false;
    json_array_foreach(recent, i, value)
        if (!json_is_string(value))
            return false;
    return json_is_object(lessons) && json_is_array(recent);
}

typedef enum Reading { READ_STATE, READ_NOTHING, READ_DAMAGE, READ_FAILED } Reading;

static Reading read_state(const char *path, json_t **root, Text *why)
{
    Text text = TEXT_EMPTY;
    Diag diag = {0};
    *root = NULL;
    if (!file_read(path, &text, &diag)) {
        bool none = !file_exists(path) && errno == ENOENT;
        text_add_slice(why, text_slice(&diag.message));
        text_free(&text);
        diag_free(&diag);
        return none ? READ_NOTHING : READ_FAILED;
    }
    *root = json_loadb(text_c(&text), text.length, JSON_REJECT_DUPLICATES, NULL);
    text_free(&text);
    diag_free(&diag);
    if (is_state(*root))
        return READ_STATE;
    json_int_t version = json_integer_value(json_object_get(*root, "corolane_state"));
    json_decref(*root);
    *root = NULL;
    if (version > VERSION)
        text_printf(why, "corolane_state %lld", (long long)version);
    return version > VERSION ? READ_FAILED : READ_DAMAGE;
}

/* Under a name that is free, so that no earlier one is lost. */
static void set_aside(Keep *keep)
{
    Text name = TEXT_EMPTY;
    for (int i = 1; i < MOST_ASIDE; i++) {
        text_cut(&name, 0);
        text_printf(&name, "%s.damaged", text_c(&keep->path));
        if (i > 1)
            text_printf(&name, ".%d", i);
        if (!file_exists(text_c(&name)))
            break;
    }
    if (rename(text_c(&keep->path), text_c(&name)) == 0) {
        set_fault(keep, KEEP_DAMAGED, text_c(&name));
    } else {
        set_fault(keep, KEEP_UNREADABLE, strerror(errno));
        keep->shut = true;
    }
    text_free(&name);
}

Keep *keep_open(const char *folder)
{
    Keep *keep = memory_zero(1, sizeof *keep);
    Text why = TEXT_EMPTY;
    text_printf(&keep->path, "%s/state.json", folder);
    Reading reading = read_state(text_c(&keep->path), &keep->root, &why);
    if (reading == READ_DAMAGE)
        set_aside(keep);
    if (reading == READ_FAILED) {
        set_fault(keep, KEEP_UNREADABLE, text_c(&why));
        keep->shut = true;
    }
    if (!keep->root)
        keep->root = empty_root();
    keep->lessons = json_object();
    keep->opened = json_array();
    keep->settings = json_object();
    text_free(&why);
    return keep;
}

void keep_close(Keep *keep)
{
    if (!keep)
        return;
    json_decref(keep->root);
    json_decref(keep->lessons);
    json_decref(keep->opened);
    json_decref(keep->settings);
    text_free(&keep->path);
    text_free(&keep->detail);
    free(keep);
}

KeepFault keep_fault(Keep *keep, Text *detail)
{
    KeepFault fault = keep->fault;
    text_add_slice(detail, text_slice(&keep->detail));
    keep->fault = KEEP_FINE;
    text_cut(&keep->detail, 0);
    return fault;
}

const char *keep_path(const Keep *keep)
{
    return text_c(&keep->path);
}

static void add_firsts(KeptLesson *lesson, const json_t *steps, bool right)
{
    size_t i;
    json_t *step;
    json_array_foreach(steps, i, step)
        lesson->firsts[lesson->first_count++] =
            (FirstAnswer){(size_t)json_integer_value(step), right};
}

bool keep_lesson(const Keep *keep, const char *id, KeptLesson *lesson)
{
    const json_t *kept = json_object_get(json_object_get(keep->root, "lessons"), id);
    *lesson = (KeptLesson){0};
    if (!kept)
        return false;
    const json_t *right = json_object_get(kept, "right"), *wrong = json_object_get(kept, "wrong");
    lesson->program = strtoull(json_string_value(json_object_get(kept, "program")), NULL, 16);
    lesson->step = (size_t)json_integer_value(json_object_get(kept, "step"));
    lesson->steps = (size_t)json_integer_value(json_object_get(kept, "steps"));
    lesson->firsts = memory_zero(json_array_size(right) + json_array_size(wrong) + 1,
                                 sizeof *lesson->firsts);
    add_firsts(lesson, right, true);
    add_firsts(lesson, wrong, false);
    return true;
}

void kept_free(KeptLesson *lesson)
{
    free(lesson->firsts);
    *lesson = (KeptLesson){0};
}

void keep_set_lesson(Keep *keep, const char *id, const KeptLesson *lesson)
{
    char program[20];
    snprintf(program, sizeof program, "%016" PRIx64, lesson->program);
    json_t *right = json_array(), *wrong = json_array();
    for (size_t i = 0; i < lesson->first_count; i++)
        json_array_append_new(lesson->firsts[i].right ? right : wrong,
                              json_integer((json_int_t)lesson->firsts[i].step));
    json_t *kept = json_pack("{s:s, s:I, s:I, s:o, s:o}", "program", program, "step",
                             (json_int_t)lesson->step, "steps", (json_int_t)lesson->steps, "right",
                             right, "wrong", wrong);
    json_object_set(keep->lessons, id, kept);
    json_object_set_new(json_object_get(keep->root, "lessons"), id, kept);
    keep->dirty = true;
}

const char *keep_recent(const Keep *keep, size_t index)
{
    return json_string_value(json_array_get(json_object_get(keep->root, "recent"), index));
}

/* [path] becomes the first one of [recent], which stays short. */
static void put_first(json_t *recent, const char *path)
{
    for (size_t i = json_array_size(recent); i-- > 0;)
        if (strcmp(json_string_value(json_array_get(recent, i)), path) == 0)
            json_array_remove(recent, i);
    json_array_insert_new(recent, 0, json_string(path));
    while (json_array_size(recent) > KEEP_RECENT)
        json_array_remove(recent, KEEP_RECENT);
}

void keep_add_recent(Keep *keep, const char *path)
{
    json_t *copy = json_string(path);
    if (!copy) /* a name that is no UTF-8 has no place in JSON */
        return;
    json_array_append_new(keep->opened, copy);
    put_first(json_object_get(keep->root, "recent"), path);
    keep->dirty = true;
}

/* Older files have no settings. */
static json_t *settings_of(json_t *root)
{
    json_t *settings = json_object_get(root, "settings");
    if (!json_is_object(settings)) {
        settings = json_object();
        json_object_set_new(root, "settings", settings);
    }
    return settings;
}

bool keep_setting(const Keep *keep, const char *name, bool fallback)
{
    const json_t *value = json_object_get(json_object_get(keep->root, "settings"), name);
    return json_is_boolean(value) ? json_is_true(value) : fallback;
}

void keep_set_setting(Keep *keep, const char *name, bool value)
{
    json_object_set_new(keep->settings, name, json_boolean(value));
    json_object_set_new(settings_of(keep->root), name, json_boolean(value));
    keep->dirty = true;
}

const char *keep_text(const Keep *keep, const char *name)
{
    return json_string_value(json_object_get(json_object_get(keep->root, "settings"), name));
}

void keep_set_text(Keep *keep, const char *name, const char *value)
{
    json_t *copy = json_string(value), *again = json_string(value);
    const char *before = keep_text(keep, name);
    if (copy && (!before || strcmp(before, value) != 0)) { /* what is no UTF-8 is not kept */
        json_object_set(keep->settings, name, copy);
        json_object_set(settings_of(keep->root), name, again);
        keep->dirty = true;
    }
    json_decref(copy);
    json_decref(again);
}

bool keep_dirty(const Keep *keep)
{
    return keep->dirty && !keep->shut;
}

/* What the file holds now, with what this run adds. */
static void merge(Keep *keep)
{
    json_t *root;
    size_t i;
    json_t *path;
    Text why = TEXT_EMPTY;
    if (read_state(text_c(&keep->path), &root, &why) == READ_STATE) {
        json_object_update(json_object_get(root, "lessons"), keep->lessons);
        json_object_update(settings_of(root), keep->settings);
        json_array_foreach(keep->opened, i, path)
            put_first(json_object_get(root, "recent"), json_string_value(path));
        json_decref(keep->root);
        keep->root = root;
    }
    text_free(&why);
}

static bool make_folders(const char *path)
{
    char *copy = memory_copy(path, strlen(path));
    bool fine = true;
    for (char *at = strchr(copy + 1, '/'); at && fine; at = strchr(at + 1, '/')) {
        *at = 0;
        fine = mkdir(copy, 0700) == 0 || errno == EEXIST || file_is_folder(copy);
        *at = '/';
    }
    free(copy);
    return fine;
}

static bool write_all(const json_t *root, int file)
{
    FILE *stream = fdopen(file, "w");
    if (!stream) {
        close(file);
        return false;
    }
    bool fine = json_dumpf(root, stream, JSON_INDENT(1) | JSON_SORT_KEYS) == 0 &&
                fputc('\n', stream) != EOF && fflush(stream) == 0 && fsync(file) == 0;
    return fclose(stream) == 0 && fine;
}

static bool replace(const Keep *keep)
{
    Text name = TEXT_EMPTY;
    text_printf(&name, "%s.XXXXXX", text_c(&keep->path));
    char *temporary = text_take(&name);
    bool fine = make_folders(temporary);
    int file = fine ? mkstemp(temporary) : -1;
    fine = file >= 0 && write_all(keep->root, file) &&
           rename(temporary, text_c(&keep->path)) == 0;
    int reason = errno;
    if (file >= 0 && !fine)
        unlink(temporary);
    free(temporary);
    errno = reason;
    return fine;
}

void keep_save(Keep *keep)
{
    if (!keep_dirty(keep))
        return;
    merge(keep);
    keep->dirty = false;
    if (replace(keep))
        return;
    set_fault(keep, KEEP_UNWRITABLE, strerror(errno));
    keep->shut = true;
}
