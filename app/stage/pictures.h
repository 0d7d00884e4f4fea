/* Pictures: which pictures of a run are wanted, and of which steps. */
#ifndef COROLANE_STAGE_PICTURES_H
#define COROLANE_STAGE_PICTURES_H

#include "app/stage/model.h"

typedef enum PictureFormat {
#define PICTURE(id, name, en, ko) PICTURE_##id,
#include "app/stage/picture_list.h"
    PICTURE_FORMATS
} PictureFormat;

enum { PICTURE_MOST_STEPS = 3000 /* more make a file, or a folder, that nobody can look at */ };

typedef struct PictureOrder {
    PictureFormat format;
    bool crossings; /* where there are several: of these steps only, and of the first and last */
    /* Is told how much is done, often. NULL: nobody listens. */
    void (*progress)(void *listener, size_t done, size_t total);
    void *listener;
} PictureOrder;

/* Whether [step] has a picture among those of the run up to step [last]. */
bool pictures_have(const Model *model, bool crossings, size_t last, size_t step);
/* How many have one. */
size_t pictures_count(const Model *model, bool crossings, size_t last);
/* The name of picture [number] (from 1) of [count]: shot.png becomes shot-07.png. */
void pictures_name(Slice path, size_t number, size_t count, Text *out);

#endif
