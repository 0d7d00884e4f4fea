/* Speaker: the sentences of a run's steps, for exports: a lesson's where it has some, else those of
 * the events. The window says the same ones. */
#ifndef COROLANE_SESSION_SPEAKER_H
#define COROLANE_SESSION_SPEAKER_H

#include "engine/export/export.h"
#include "engine/lesson/lesson.h"

typedef struct Speaker Speaker;

/* Speaks of [trace], which must outlive it and does not grow. [lesson] is the lesson's folder, or
 * NULL. A lesson speaks only of its own program's text: of another one's run the events do. */
Speaker *speaker_new(const Trace *trace, const char *lesson);
void speaker_free(Speaker *speaker);
/* Gives [source] the trace, what the speaker says of it, and the lesson's title and goal. They are
 * valid as long as the speaker is. */
void speaker_tell(Speaker *speaker, ExportSource *source);

/* Appends what [lesson] says at [step] and, where the run is [over], what to try then; false where
 * it says nothing. */
bool speech_add(const Lesson *lesson, const LessonMap *map, size_t step, bool over, Language lang,
                Text *big, Text *small);

#endif
