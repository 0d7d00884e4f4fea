/* Ledger: the steps of a run at which something crosses, or a lane comes to be, in order. */
#ifndef COROLANE_STAGE_LEDGER_H
#define COROLANE_STAGE_LEDGER_H

#include <stdint.h>

#include "engine/trace/steps.h"

typedef struct Ledger {
    uint32_t *steps;
    size_t count, capacity;
    size_t seen; /* steps taken in */
} Ledger;

/* Takes in what [steps] have grown by; the last step may have changed. */
void ledger_update(Ledger *ledger, const Trace *trace, const Steps *steps);
void ledger_free(Ledger *ledger);
/* How many of its steps are at or before [step]. */
size_t ledger_until(const Ledger *ledger, size_t step);

#endif
