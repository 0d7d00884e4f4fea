/* Where the parts of the export dialog are: the formats beside the choices, or, where there is no
 * room for that, above them in one column that scrolls. */
#ifndef COROLANE_STAGE_EXPORT_PLACE_H
#define COROLANE_STAGE_EXPORT_PLACE_H

#include "app/stage/view.h"

enum { EXPORT_ROW = 28 };

typedef struct ExportPlace {
    Rect box;     /* the dialog */
    bool columns; /* the formats are beside the choices */
    bool narrow;  /* their rows have no room to say what they are for */
    int label;    /* how wide the labels of fields are */
    Rect scrolls; /* what scrolls: the formats, or all but the buttons */
    int content;  /* how high that is */
    Rect list;    /* the formats, scrolled; the rest of the column in one column */
    Rect say;     /* below the choices */
    Rect
        at[EXPORT_FOCUSES]; /* EXPORT_ON_FORMAT: the row that is chosen; fields with their labels */
} ExportPlace;

ExportPlace export_place(View *view, Rect window);
/* Where the row of the format number [index] is. */
Rect export_row(const ExportPlace *place, size_t index);

#endif
