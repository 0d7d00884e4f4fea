#include "app/session/browse.h"
#include "app/session/edit.h"
#include "app/session/folders.h"
#include "app/session/notice.h"
#include "app/session/progress.h"
#include "app/session/speaker.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "engine/base/file.h"
#include "engine/base/memory.h"

enum {
    SLICE = 20000,        /* events between two frames */
    RECORD_AHEAD = 400000 /* events recorded without anybody asking for them */
};

static bool narrate(void *context, Language lang, size_t step, Text *big, Text *small)
{
    const Session *session = context;
    bool over = session->source.complete && step + 1 == model_steps(&session->model);
    return session->map && speech_add(session->lesson, session->map, step, over, lang, big, small);
}

static bool note(void *context, Language lang, size_t step, Text *out)
{
    const Session *session = context;
    const Speech *speech = session->map ? lesson_note(session->map, step, lang) : NULL;
    if (!speech || !speech->line)
        return false;
    if (out) {
        text_add_c(out, speech->headline);
        text_add_c(out, *speech->more ? "\n" : "");
        text_add_c(out, speech->more);
    }
    return true;
}

static Answer answer_of(const Speech *const speeches[LANGUAGE_COUNT], int number)
{
    Answer answer = {.belief = MISCONCEPTION_NONE};
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++)
        text_add_c(&answer.said[lang], speeches[lang]->answers[number]);
    return answer;
}

/* The lesson's question in every language; where one lacks it, in one that has it. */
static bool ask_lesson(void *context, size_t step, Question *question)
{
    const Session *session = context;
    const Speech *speeches[LANGUAGE_COUNT], *any = NULL;
    for (int lang = 0; lang < LANGUAGE_COUNT && session->map; lang++) {
        speeches[lang] = lesson_question(session->map, step, (Language)lang);
        if (speeches[lang] && speeches[lang]->line && speeches[lang]->answer_count > 1)
            any = speeches[lang];
    }
    if (!any)
        return false;
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++) {
        bool same = speeches[lang] && speeches[lang]->line &&
                    speeches[lang]->answer_count == any->answer_count;
        speeches[lang] = same ? speeches[lang] : any;
        text_add_c(&question->asked[lang], speeches[lang]->headline);
        text_add_c(&question->explained[lang], speeches[lang]->more);
    }
    for (int i = 0; i < any->answer_count; i++)
        question_add(question, answer_of(speeches, i));
    question->right = any->right;
    question->lesson = true;
    question_shuffle(question, step);
    return true;
}

void session_init(Session *session, const char *lessons, Language lang, uint64_t max_events)
{
    *session = (Session){.max_events = max_events};
    model_init(&session->model);
    session->model.lang = lang;
    session->model.narrate = narrate;
    session->model.note = note;
    session->model.narrate_context = session;
    session->model.predict.ask_lesson = ask_lesson;
    session->model.predict.ask_context = session;
    if (lessons) {
        session->lessons = lesson_list(lessons);
        text_add_c(&session->model.lessons, lessons);
    }
    session_translate(session);
}

static void close_open(Session *session)
{
    Exporting *exporting = &session->model.exporting;
    if (exporting->phase != EXPORT_RUNNING) /* an export goes on with what it was started with */
        exporting->phase = EXPORT_CLOSED;
    progress_note(session);
    session_forget_edits(session);
    session_unwatch(session);
    model_open(&session->model, NULL, true);
    lesson_map_free(session->map);
    lesson_free(session->lesson);
    session->map = NULL;
    session->lesson = NULL;
    source_close(&session->source);
    memory_give_back();
}

void session_free(Session *session)
{
    job_end(session->job);
    close_open(session);
    session_keep(session);
    keep_close(session->keep);
    model_free(&session->model);
    lesson_list_free(&session->lessons);
}

void session_remember(Session *session, const char *folder)
{
    session->keep = keep_open(folder);
    session->model.moves = keep_setting(session->keep, "motion", true);
    progress_tell(session);
    session_translate(session);
}

/* An answer is kept at once; how far somebody has stepped, when the menu shows it. */
void session_keep(Session *session)
{
    const Model *model = &session->model;
    if (!session->keep)
        return;
    if (model->moves != keep_setting(session->keep, "motion", true))
        keep_set_setting(session->keep, "motion", model->moves);
    if (model->screen == SCREEN_MENU || session->kept_firsts != model->predict.first_count)
        progress_note(session);
    if (!keep_dirty(session->keep))
        return;
    keep_save(session->keep);
    progress_tell(session);
    session_translate(session);
}

static const LessonEntry *entry_open(const Session *session)
{
    bool several;
    return session->lesson ? lesson_find(&session->lessons, session->lesson->id, &several) : NULL;
}

void session_translate(Session *session)
{
    Model *model = &session->model;
    Language lang = model->lang;
    model_clear_cards(model);
    model->predicted = model->foreseen = 0;
    for (size_t i = 0; i < session->lessons.count; i++) {
        const LessonEntry *entry = &session->lessons.items[i];
        Text part = TEXT_EMPTY;
        if (atoi(entry->part) > 0)
            text_printf(&part, "%d  ", atoi(entry->part));
        text_add_c(&part, entry->part_title[lang]);
        MenuCard *card = model_add_card(model, text_c(&part), entry->title[lang],
                                        entry->summary[lang], entry->id);
        progress_card(session, entry->id, card);
        text_free(&part);
    }
    progress_recent(session);
    text_cut(&model->part, 0);
    text_cut(&model->title, 0);
    const LessonEntry *open = entry_open(session);
    if (open) {
        text_add_c(&model->part, open->part_title[lang]);
        text_add_c(&model->title, open->title[lang]);
    }
}

/* Shows what the source holds now. */
static void show(Session *session)
{
    Model *model = &session->model;
    Source *source = &session->source;
    source_grow(source, SLICE);
    model_open(model, source->trace, source->complete);
    text_add_slice(&model->problem, text_slice(&source->problem));
    model->problem_line = source->problem_line;
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++)
        model->problem_means[lang] = source->problem_means[lang];
    model->editable = source->program != NULL && !model->problem.length;
    /* A lesson speaks of the program as it was written. */
    if (session->lesson && !session->undo_count)
        session->map = lesson_map_new(session->lesson, source->trace, model->steps);
    model->predict.teaches = session->map ? lesson_teaches(session->lesson) : 0;
    model->screen = SCREEN_LESSON;
    progress_restore(session);
    session_translate(session);
}

static ImportHow how_of(const Session *session)
{
    return (ImportHow){.language = session->model.lang, .partial = session->partial};
}

static void set_no_program(Diag *diag, const char *folder)
{
    Text path = TEXT_EMPTY;
    text_printf(&path, "%s/program.py", folder);
    diag_set(diag, DIAG_FILE, text_c(&path), 0, 0, "this lesson has no program");
    text_free(&path);
}

static bool open_lesson(Session *session, const char *folder, Diag *diag)
{
    DiagList faults = {0};
    Lesson *lesson = lesson_open(folder, &faults);
    Source source = {0};
    bool done = lesson && source_open(&source, lesson->program_file, lesson->id, lesson->all_lanes,
                                      session->max_events, how_of(session), diag);
    if (!lesson)
        set_no_program(diag, folder);
    if (done) {
        close_open(session);
        session->lesson = lesson;
        session->source = source;
        show(session);
    } else {
        lesson_free(lesson);
        source_close(&source);
    }
    diag_list_free(&faults);
    return done;
}

static bool open_path(Session *session, const char *path, Diag *diag)
{
    Source source;
    if (!source_open(&source, path, NULL, false, session->max_events, how_of(session), diag)) {
        source_close(&source);
        return false;
    }
    close_open(session);
    session->source = source;
    progress_opened(session, path);
    show(session);
    return true;
}

bool session_open(Session *session, const char *name, Diag *diag)
{
    bool several = false, file = strcmp(name, "-") == 0 || access(name, F_OK) == 0;
    const LessonEntry *entry = lesson_find(&session->lessons, name, &several);
    if (entry) {
        session->model.card = (size_t)(entry - session->lessons.items);
        return open_lesson(session, entry->folder, diag);
    }
    if (file_is_folder(name))
        return open_lesson(session, name, diag);
    if (!file && several) {
        diag_set(diag, DIAG_FORMAT, name, 0, 0,
                 "more than one lesson has this name; corolane lessons lists their full names");
        return false;
    }
    return open_path(session, name, diag);
}

bool session_open_or_say(Session *session, const char *name)
{
    Diag diag = {0};
    bool done = session_open(session, name, &diag);
    if (!done)
        notice_say_unopened(&session->model, &diag);
    diag_free(&diag);
    return done;
}

void session_grown(Session *session)
{
    model_grown(&session->model, session->source.complete);
    if (session->map)
        lesson_map_update(session->map);
}

static void grow(Session *session, uint64_t events)
{
    source_grow(&session->source, events);
    session_grown(session);
}

bool session_pull(Session *session)
{
    const Source *source = &session->source;
    if (!source->trace || source->complete)
        return false;
    if (trace_count(source->trace) < RECORD_AHEAD || model_wants_more(&session->model))
        grow(session, SLICE);
    return !source->complete &&
           (trace_count(source->trace) < RECORD_AHEAD || model_wants_more(&session->model));
}

void session_record(Session *session, size_t steps)
{
    while (!session->source.complete && (steps == 0 || model_steps(&session->model) < steps))
        grow(session, SLICE);
}

/* The folder of [path]. */
static void add_folder_of(const char *path, Text *out)
{
    const char *slash = path ? strrchr(path, '/') : NULL;
    if (slash)
        text_add(out, path, slash > path ? (size_t)(slash - path) : 1);
    else
        text_add_c(out, ".");
}

void session_browse(Session *session)
{
    Text start = TEXT_EMPTY;
    const char *recent = session->keep ? keep_recent(session->keep, 0) : NULL;
    bool own = session->source.path && !session->lesson;
    add_folder_of(own ? session->source.path : recent, &start);
    if (session->model.chooser.kind == CHOOSE_FOLDER) {
        Text wanted = TEXT_EMPTY;
        folders_expand(text_slice(&session->model.chooser.wanted), &wanted);
        text_free(&session->model.chooser.wanted);
        session->model.chooser.wanted = wanted;
    }
    browse(&session->model.chooser, text_c(&start));
    text_free(&start);
}

void session_show_again(Session *session, Source source)
{
    Screen screen = session->model.screen;
    if (model_steps(&session->model))
        session->kept = session->model.step;
    progress_note(session);
    model_open(&session->model, NULL, true);
    lesson_map_free(session->map);
    session->map = NULL;
    source_close(&session->source);
    session->source = source;
    show(session);
    session->model.screen = screen;
    session_record(session, session->kept + 1);
    model_go(&session->model, session->kept);
}
